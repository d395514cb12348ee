import { defineRule, readChineseNumber } from 'draftlint/rule';

/** What statistics count; 个, 项 and 条 stand in names as well: 十项举措, 三十条. */
const COUNTED = '人次|件次|场次|件|起|宗|例|人|名|户|份|册|场|次|万?元|亩|公顷|吨|公里|平方米';
const MEASURE = new RegExp(
  `(?<![第零一二两三四五六七八九十百千万几数这那每上前某近约逾超达之届]|第[一二三四五六七八九十百]{1,4}[、和至到—])(?<number>[一二两三四五六七八九][零〇一二三四五六七八九十百千]*[十百千](?:[零〇]?[一二三四五六七八九])?|十[一二三四五六七八九])(?<unit>${COUNTED})(?!以[上下内]|[工行]动|计划|会|工程|左右|民生|实事)`,
  'gu',
);

export default defineRule({
  summary: { zh: '统计数用了汉字', en: 'count in Chinese numerals' },
  severity: 'info',
  certainty: 'possible',
  since: '0.1.0',
  why: {
    zh: '计量和统计的数值，一般用阿拉伯数字，便于对照和核算。',
    en: 'What is measured or counted is best given in Arabic digits, for comparison.',
  },
  basis: [{ kind: 'norm', title: 'GB/T 15835—2011 出版物上数字用法', article: '4.1.1', seen: 'S' }],
  examples: [{ bad: '发放宣传资料⟦三千份⟧。', good: '发放宣传资料3000份，配备调解员三名，办好“十件实事”。' }],
  messages: {
    han: {
      zh: '“{found}”如是统计数，宜用阿拉伯数字：写“{right}”，请核对。',
      en: '“{found}”: if it is a count, write “{right}” in Arabic digits; please check.',
    },
  },
  create({ report }) {
    return {
      matches: [
        [
          MEASURE,
          ({ text: found, groups, range, isQuoted }, _, { part }) => {
            const value = readChineseNumber((groups['number'] ?? '').replaceAll('〇', '零'));
            if (part !== 'body' || isQuoted || value === undefined) return;
            report({ messageId: 'han', at: range, data: { found, right: `${value}${groups['unit']}` } });
          },
        ],
      ],
    };
  },
});
