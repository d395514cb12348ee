import { defineRule, type ProseMatch } from 'draftlint/rule';
import { hanDigit } from './_forms.ts';

/** What an estimate may count; in lists of two stand months, articles, grades: 3、4月份, 第3、4条. */
const COUNTED =
  '(?:个(?!百分点)|名|位|人(?!员)|次|场|处|份|张|辆|头|只|棵|间|台|件|起|天|家|户|年(?!级|代|度)|岁|里|块|成|倍(?!频)|小时|分钟|遍|趟|种|亩|公里|米|斤|吨|元|万|千|百)';
const LIST = String.raw`(?<!(?:分别|依次|编号)\p{Script=Han}{0,3}|[第各前附图表式题])(?<![\d、.,，。；：;:\s\n（(]|^)`;
const ESTIMATE = new RegExp(
  [
    `${LIST}(?<low>[1-8])、(?<high>[2-9])(?=${COUNTED})`,
    `${LIST}(?<lowTen>[1-8])0、(?<highTen>[2-9])0(?=${COUNTED})`,
    `${LIST}(?<![一二两三四五六七八九十百千零〇])(?<tens>[二三四五六七八九]?十)?(?<lowHan>[一二两三四五六七八])、(?<highHan>[二两三四五六七八九])(?<scale>[十百千万])?(?=${COUNTED})`,
  ].join('|'),
  'gu',
);
const MAY_HOLD = /[1-80]、[2-9]|[一二两三四五六七八]、[二两三四五六七八九]/u;
const VALUE = '一二三四五六七八九';

export default defineRule({
  summary: { zh: '相邻两数表示概数的写法不对', en: 'estimate by two numbers in a row, wrongly written' },
  severity: 'warning',
  certainty: 'likely',
  since: '0.1.0',
  why: {
    zh: '用相邻两个数字表示概数，用汉字，中间不加顿号：三四个、七八十人。加了顿号就成了并列的两个数。',
    en: 'An estimate by two numbers in a row is written in Chinese characters without a mark between them: 三四个.',
  },
  basis: [
    { kind: 'norm', title: 'GB/T 15835—2011 出版物上数字用法', article: '4.2.2', seen: 'S' },
    { kind: 'norm', title: 'GB/T 15834—2011 标点符号用法', article: '4.5.3.4', seen: 'S' },
  ],
  examples: [
    { bad: '每村设调解员⟦3、4⟧名。', good: '每村设调解员三四名，第3、4季度完成换届。' },
    { bad: '每场到场⟦七、八十⟧人。', good: '每场到场七八十人，三、四季度各办一场。' },
  ],
  messages: {
    estimate: {
      zh: '“{found}”如表示概数，用汉字且中间不加顿号：写“{right}”；如是并列的两个数，请写明各指什么。',
      en: '“{found}”: if it is an estimate, write “{right}” in Chinese characters without 、; if two numbers are meant, say what each is.',
    },
  },
  create({ report }) {
    return {
      prose(prose) {
        if (!prose.test(MAY_HOLD)) return;
        for (const match of prose.matchAll(ESTIMATE)) {
          const right = estimateOf(match);
          if (right !== undefined) report({ messageId: 'estimate', at: match.range, data: { found: match.text, right } });
        }
      },
    };
  },
});

/** 3、4 → 三四, 20、30 → 二三十, 七、八十 → 七八十; undefined for numbers that do not follow each other. */
function estimateOf({ groups }: ProseMatch): string | undefined {
  const { low, lowTen, lowHan = '', high, highTen, highHan = '', tens = '', scale = '' } = groups;
  const from = Number(low ?? lowTen ?? VALUE.indexOf(lowHan.replace('两', '二')) + 1);
  const to = Number(high ?? highTen ?? VALUE.indexOf(highHan.replace('两', '二')) + 1);
  if (to !== from + 1) return undefined;
  const unit = lowTen === undefined ? scale : '十';
  const isSmall = unit === '' && tens === '';
  return tens + hanDigit(from, isSmall && from === 2) + hanDigit(to, isSmall && to === 2) + unit;
}
