import { defineRule } from 'draftlint/rule';
import { choiceOf } from './_terms.ts';

/** 斤 as the unit of a table: 产量（斤）, 350斤, 单位：斤. */
const IN_TABLE = /(?<unit>(?<=^|\d\s?|[（(：:/])斤)(?=[）)]?$)/gu;

export default defineRule({
  summary: { zh: '非法定计量单位', en: 'unit of measure that is not a statutory one' },
  severity: 'info',
  certainty: 'likely',
  since: '0.1.0',
  why: {
    zh: '公文通常使用法定计量单位：厘米不写公分，平方米不写平米；表格中的质量通常用千克（公斤）、吨。',
    en: 'Documents usually have the statutory units: 厘米 and not 公分, 平方米 and not 平米; tables usually give masses in 千克 or 吨.',
  },
  basis: [{ kind: 'norm', title: '国际单位制及其应用', article: 'GB 3100—1993', seen: 'M' }],
  examples: [
    {
      bad: '设置宽50⟦公分⟧、面积12⟦平米⟧的公告栏。',
      good: '设置宽50厘米、面积12平方米的公告栏，整治土地30亩，水深2.5米，办公面积3平方公里。',
    },
    {
      bad: '| 村 | 产量（⟦斤⟧） |\n|---|---|\n| 东岭村 | 350 |',
      good: '| 村 | 产量（公斤） |\n|---|---|\n| 东岭村 | 350 |',
      format: 'markdown',
    },
  ],
  messages: {
    unit: {
      zh: '“{found}”看来不是法定计量单位，宜写{write}，请核对。',
      en: '“{found}” does not seem to be a statutory unit; better {write}; please check.',
    },
  },
  create({ terms, report }) {
    return {
      matches: [
        [
          IN_TABLE,
          ({ range }, _, { cell }) => {
            if (cell) report({ messageId: 'unit', at: range, data: { found: '斤', write: '“千克”或“公斤”' } });
          },
        ],
      ],
      end() {
        for (const match of terms('nonstatutory-unit')) {
          report({
            messageId: 'unit',
            at: match.range,
            certainty: match.term.certainty,
            data: { found: match.term.wrong, write: choiceOf(match) },
          });
        }
      },
    };
  },
});
