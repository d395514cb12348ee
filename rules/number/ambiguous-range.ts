import { defineRule } from 'draftlint/rule';

const TO = String.raw`\s?(?:[-－—–~～]{1,2}|至|到)\s?`;
const RANGE = new RegExp(
  String.raw`(?<![\d.,A-Za-z/\-－—–~～第])(?<from>\d+(?:\.\d+)?)(?<to>${TO})(?<end>\d+(?:\.\d+)?)(?<unit>[%％‰]|万亿|[万亿])(?![度户]电|家灯)`,
  'gu',
);

export default defineRule({
  summary: { zh: '数值范围的前一个数缺%或万、亿', en: 'first number of a range without its % or 万' },
  severity: 'warning',
  certainty: 'certain',
  since: '0.1.0',
  why: {
    zh: '“5～10万”可以读成5至10万，也可以读成5万至10万；百分号和万、亿属于数值本身，省略会造成歧义时不能省略。',
    en: '“5～10万” may begin at 5 or at 50,000; %, 万 and 亿 are part of the value and may not be left out where that is ambiguous.',
  },
  basis: [{ kind: 'norm', title: 'GB/T 15835—2011 出版物上数字用法', article: '5.1.3', seen: 'S' }],
  examples: [
    { bad: '成本下降⟦15～30%⟧。', good: '成本下降15%～30%。' },
    { bad: '惠及群众⟦5-10万⟧人。', good: '惠及群众5万～10万人，每场30～50人。' },
  ],
  messages: {
    ambiguous: {
      zh: '“{found}”的前一个数缺“{unit}”，会有歧义：写“{right}”。',
      en: '“{found}” lacks “{unit}” after its first number; write “{right}”.',
    },
  },
  create({ report }) {
    return {
      matches: [
        [
          RANGE,
          ({ text: found, groups, range }) => {
            const { from, to = '', end, unit = '' } = groups;
            const sign = /[至到]/u.test(to) ? to.trim() : '～';
            report({ messageId: 'ambiguous', at: range, data: { found, unit, right: `${from}${unit}${sign}${end}${unit}` } });
          },
        ],
      ],
    };
  },
});
