import { defineRule } from 'draftlint/rule';

/** What stands after a decimal and after no name of a day: 99·59%; not “6·26”宣传. */
const MEASURED = '(?=\\s?(?:[%％‰]|个?百分点|倍|[万亿]+元|元|吨|公里|公斤|公顷|平方|亩|立方米|千瓦|分(?!会|局|公司|院|别|之|类)))';
const WRONG = new RegExp(
  String.raw`(?<!\d|\d[.,，·。．])(?<whole>\d{1,6})(?<point>[·•・‧∙。．])(?<digits>\d{1,4})(?:${MEASURED}|(?<=[。．]\d{1,4})(?=[万亿]))|(?<![\d.,，、])(?<whole2>\d{1,3})(?<comma>[,，])(?<digits2>\d{1,2})(?=[%％‰万亿]|个?百分点)`,
  'gu',
);
/** 20.5.6万元: two points in one measure; 3.2.1 alone is a number of a section, 2024.5.6 a day. */
const TWO_POINTS = new RegExp(String.raw`(?<![\d.])(?!(?:19|20)\d{2}\.)\d{1,6}\.\d{1,4}\.\d{1,4}(?!\.?\d)${MEASURED}`, 'gu');
const BETWEEN_DIGITS = /\d[·•・‧∙。．,，]\d/u;

export default defineRule({
  summary: { zh: '小数点误用其他符号', en: 'another mark for the decimal point' },
  severity: 'error',
  certainty: 'likely',
  since: '0.1.0',
  why: {
    zh: '小数点用下脚点“.”；写成间隔号、句号或逗号，数值就读不准。',
    en: 'The decimal point is “.”; with another mark the value cannot be read for certain.',
  },
  basis: [{ kind: 'norm', title: 'GB/T 15835—2011 出版物上数字用法', article: '5.1', seen: 'M' }, { kind: 'practice' }],
  examples: [
    { bad: '调解成功率⟦99·59⟧%。', good: '调解成功率99.59%，开展“12·4”宣传。' },
    { bad: '群众满意度⟦98。6⟧%。', good: '群众满意度98.6%。' },
    { bad: '发放资料⟦5。8⟧万份，培训⟦3，5⟧万人次。', good: '发放资料5.8万份，培训3.5万人次，组织“12·4万人宣誓”。' },
  ],
  messages: {
    twice: {
      zh: '“{found}”有两个小数点，请核对数值。',
      en: '“{found}” has two decimal points; please check the value.',
    },
    wrong: {
      zh: '“{found}”中的“{point}”不是小数点，请核对：如是小数，写“{right}”。',
      en: '“{point}” in “{found}” is no decimal point; check, and write “{right}” if it is a decimal.',
    },
  },
  create({ report }) {
    return {
      prose(prose) {
        for (const { text: found, range } of prose.matchAll(TWO_POINTS)) report({ messageId: 'twice', at: range, data: { found } });
        if (!prose.test(BETWEEN_DIGITS)) return;
        for (const { text: found, groups, range } of prose.matchAll(WRONG)) {
          const whole = groups['whole'] ?? groups['whole2'];
          const digits = groups['digits'] ?? groups['digits2'];
          const point = groups['point'] ?? groups['comma'] ?? '';
          report({
            messageId: 'wrong',
            at: range,
            data: { found, point, right: `${whole}.${digits}` },
            certainty: groups['point'] ? 'certain' : 'likely',
          });
        }
      },
    };
  },
});
