import { defineRule } from 'draftlint/rule';

/** What leads to an amount, so that the point is no full stop: 增长.5%. */
const LEAD = '增长|增加|下降|减少|上升|提高|提升|降低|上涨|下跌|回落|[占为达到率是约近至比超高低仅共多少的(（]|达到|[\\s　]';
/** Units that also follow a full stop: only after what leads to an amount and not after a blank. */
const TIME = '天|个(?:工作日|小时|月)|小时|分钟';
const BARE = new RegExp(
  String.raw`(?=[.．])(?:(?<=(?:${LEAD})(?:了|约|近)?(?<![\s　]))[.．](?<time>\d{1,2})(?=${TIME})|(?<=(?:${LEAD})(?:了|约|近)?|^)[.．](?<digits>\d{1,4})(?=\s?(?:%|％|‰|个?百分点|倍|[万亿]|元|吨|公里|公顷|平方|亩|米))|(?<=\p{Script=Han})[.．](?<percent>\d{1,2})(?=[%％‰]))`,
  'gu',
);

export default defineRule({
  summary: { zh: '小数点前缺0', en: 'decimal without its leading zero' },
  severity: 'error',
  certainty: 'certain',
  since: '0.1.0',
  why: {
    zh: '纯小数通常写出小数点前的0，否则小数点容易被漏看，或被误作句号。',
    en: 'Without its zero the point of a decimal is easily overlooked or taken for a full stop.',
  },
  basis: [{ kind: 'norm', title: 'GB/T 15835—2011 出版物上数字用法', article: '5.1.2', seen: 'M' }, { kind: 'practice' }],
  examples: [{ bad: '投诉率下降⟦.5⟧个百分点。', good: '投诉率下降0.5个百分点，详见附件.5页。' }],
  messages: {
    bare: {
      zh: '“{found}”的小数点前缺“0”：写“0{point}”；如缺的是别的数字，请核对补全。',
      en: '“{found}” lacks the “0” before its point; write “0{point}”; if another digit is missing, check and add it.',
    },
  },
  create({ report }) {
    return {
      matches: [
        [
          BARE,
          ({ text: found, groups, range }) =>
            report({ messageId: 'bare', at: range, data: { found, point: `.${groups['digits'] ?? groups['percent'] ?? groups['time']}` } }),
        ],
      ],
    };
  },
});
