import { defineRule } from 'draftlint/rule';

const SHARE =
  /(?:占比?|占总数的?|比重|覆盖率|合格率|结案率|办结率|办复率|成功率|满意率|履约率|完成率|执结率|调解率|出庭率|应诉率|及时率|优秀率|参与率|普及率|公开率|通过率|率)[^，。；]{0,4}$/u;
/** What may well exceed 100 %. */
const MAY_EXCEED =
  /预算|增长|增幅|增加|同比|环比|上升|提高|下降|完成[^率]|计划|目标|任务|超额|覆盖倍|负债率|周转率|利用率|产销率|回报率|收益率|增长率|增速|杠杆率|自给率|拨备|偿付|保值|使用率|入住率|出租率|入座率|负荷率|毛入学率|就业密度|求人倍率|换手率|抚养比/u;
const HUNDRED = 100n;

export default defineRule({
  summary: { zh: '占比或比率超过100%', en: 'share or rate above 100%' },
  severity: 'error',
  certainty: 'certain',
  since: '0.1.0',
  why: { zh: '部分不会多于整体，占比和比率不会超过100%。', en: 'A part is never more than its whole.' },
  basis: [{ kind: 'logic' }],
  examples: [{ bad: '主动公开信息1200条，占比⟦120%⟧。', good: '主动公开信息1200条，同比增长120%。' }],
  messages: {
    over: {
      zh: '“{label}”为{printed}，超过100%，请核对分子、分母和百分数。',
      en: '“{label}” is {printed}, above 100%; check the counts and the rate.',
    },
  },
  create({ facts, report }) {
    return {
      end() {
        for (const { isPercent, value, label, text, numberRange, sentence, index } of facts.figures) {
          if (!isPercent || value.units <= HUNDRED * 10n ** BigInt(value.scale)) continue;
          const before = sentence.text.slice(Math.max(0, index - sentence.index - 16), index - sentence.index);
          if (SHARE.test(label) && !MAY_EXCEED.test(before)) report({ messageId: 'over', at: numberRange, data: { label, printed: text } });
        }
      },
    };
  },
});
