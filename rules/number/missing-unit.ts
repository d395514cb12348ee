import { defineRule } from 'draftlint/rule';

/** Money without its 元: 争取资金4125万，; not 惠及群众30万, nor 3万、5万元, where the last has it for all. */
const AMOUNT =
  /(?<=(?:资金|经费|投资|投入|补[助贴偿]款?|罚款|罚没款|罚没金额|金额|损失|赔偿[金款]?|欠薪|工资|贷款|债务|税[款收]|收入|支出|款项|救助金|货值|标的额?)(?:人民币|共计|合计|累计|总计|总额|达到?|约|近|超过?|为|共){0,3})\d[\d,]*(?:\.\d+)?[余多]?[万亿](?=[，。；）]|、(?!\d)|$)/gu;

export default defineRule({
  summary: { zh: '金额缺计量单位', en: 'amount of money without its unit' },
  severity: 'warning',
  certainty: 'likely',
  since: '0.1.0',
  why: {
    zh: '“万”“亿”是数的一部分，不是单位；金额要写明“元”。',
    en: '万 and 亿 are part of the number and no unit; an amount of money is given in 元.',
  },
  basis: [{ kind: 'practice' }],
  examples: [
    {
      bad: '争取专项资金⟦4125万⟧，挽回经济损失⟦300余万⟧。',
      good: '争取专项资金4125万元，惠及群众30万，投资分别为3万、5万元。',
    },
  ],
  messages: {
    missing: {
      zh: '“{found}”缺计量单位：如是金额，写“{found}元”，请核对。',
      en: '“{found}” has no unit; write “{found}元” if it is money; please check.',
    },
  },
  create({ report }) {
    return {
      matches: [
        [
          AMOUNT,
          ({ text: found, range, isQuoted }, _, { cell }) => {
            if (!isQuoted && !cell) report({ messageId: 'missing', at: range, data: { found } });
          },
        ],
      ],
    };
  },
});
