import { defineRule, UNIT_PATTERN } from 'draftlint/rule';

const YEAR =
  /(?<![一二三四五六七八九十百千])(?:二[零○0OＯ〇][零○0OＯ〇一二三四五六七八九]{2}|一九[零○0OＯ〇一二三四五六七八九]{2})(?=\s?年)/gu;
const WRONG_ZERO = /[零○0OＯ]/u;
/** 2O24年, 1O件: a letter or 〇 among Arabic digits; not 3零件, 5零星. */
const LETTER = new RegExp(
  String.raw`(?<![A-Za-z\d])\d+(?:[OoＯ○〇]\d*|零\d+|零(?!\s?(?:[件星售散跑下点度]|部件|配件|距离|容忍|报告|门槛|障碍|延误|投诉|事故|差错|增长|负)))(?=\s?(?:年|月|日|%|${UNIT_PATTERN}))`,
  'gu',
);
/** 一百〇五件: a quantity with units has 零. */
const QUANTITY = /[一二两三四五六七八九][百千万][〇○](?:[一二三四五六七八九]十)?[一二三四五六七八九]/gu;

export default defineRule({
  summary: { zh: '“〇”与“零”用错', en: '〇 and 零 confused' },
  severity: 'info',
  certainty: 'certain',
  since: '0.1.0',
  why: {
    zh: '汉字年份和编号中的“0”通常写“〇”，带有十、百、千、万的数量通常写“零”。',
    en: 'In years and serial numbers 0 is usually 〇; in quantities with 十, 百 or 千 it is usually 零.',
  },
  basis: [{ kind: 'norm', title: 'GB/T 15835—2011 出版物上数字用法', article: '5.2.5', seen: 'M' }, { kind: 'practice' }],
  examples: [
    { bad: '⟦二零二一⟧年以来，工作稳步推进。', good: '二〇二一年以来，工作稳步推进，办件一百零五件。' },
    { bad: '办结⟦一百〇五⟧件。', good: '办结一百零五件。' },
  ],
  messages: {
    year: {
      zh: '“{found}年”：汉字年份中的“0”通常写“〇”，写“{right}年”。',
      en: '“{found}年”: 0 in a year in Chinese numerals is usually written 〇; write “{right}年”.',
    },
    letter: {
      zh: '“{found}”中的“{zero}”不是数字0：请核对，写“{right}”。',
      en: '“{zero}” in “{found}” is no digit 0; check, and write “{right}”.',
    },
    quantity: {
      zh: '“{found}”：数量中的“0”通常写“零”，写“{right}”。',
      en: '“{found}”: 0 in a quantity is usually written 零; write “{right}”.',
    },
  },
  create({ report }) {
    return {
      // The date of signing has a rule of its own, and wants Arabic digits.
      matches: [
        [
          YEAR,
          ({ text: found, range }, _, { part }) => {
            if (part === 'date' || !WRONG_ZERO.test(found)) return;
            const right = found.replaceAll(/[零○0OＯ]/gu, '〇');
            const fix = found.includes('0') ? {} : { fix: { safe: true, edits: [{ range, newText: right }] } };
            report({ messageId: 'year', at: range, data: { found, right }, ...fix });
          },
        ],
        [
          LETTER,
          ({ text: found, range }, _, { part }) => {
            if (part === 'date') return;
            const zero = /[^\d]/u.exec(found)?.[0] ?? '';
            const sureness = found.endsWith('零') ? ({ severity: 'info', certainty: 'possible' } as const) : {};
            report({ messageId: 'letter', at: range, ...sureness, data: { found, zero, right: found.replace(zero, '0') } });
          },
        ],
        [
          QUANTITY,
          ({ text: found, range }, _, { part }) => {
            if (part === 'date') return;
            const right = found.replace(/[〇○]/u, '零');
            report({ messageId: 'quantity', at: range, data: { found, right }, fix: { safe: true, edits: [{ range, newText: right }] } });
          },
        ],
      ],
    };
  },
});
