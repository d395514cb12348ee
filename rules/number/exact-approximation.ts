import { defineRule } from 'draftlint/rule';
import { ARABIC, UNIT } from './_forms.ts';

/** 316余次, 16余万元, 5.6余公里, 三百一十六余次. What ends in 0 is round: 310余次; so is what ends in 万 or 亿: 1234万余元, 5.1万余套. */
const APPROXIMATE = new RegExp(
  String.raw`(?=[\d零一二两三四五六七八九十百千万])(?<![\d.,，A-Za-z第+＋零一二两三四五六七八九十百千万])(?<number>${ARABIC}|[零一二两三四五六七八九十百千万]*[十百千万]零?[一二三四五六七八九])\s?(?:(?<more>余|多(?![方点边面样式头]|元化))(?<scale>[万亿])?(?=${UNIT})|(?<some>来)(?=[个名岁天次家件]))`,
  'gu',
);

export default defineRule({
  summary: { zh: '确数后加“余”“多”', en: 'exact number followed by 余 or 多' },
  severity: 'warning',
  certainty: 'certain',
  since: '0.1.0',
  why: {
    zh: '“余”“多”表示整数之外的零头，前面只能是末位为0的整数或以万、亿结尾的数；个位已经写出，就没有零头可余。',
    en: '余 and 多 stand for what exceeds a round number; a number given to its last digit leaves nothing over.',
  },
  basis: [{ kind: 'practice' }],
  examples: [
    { bad: '解答法律咨询⟦316余⟧次。', good: '解答法律咨询310余次，接待群众1080余人次，涉及资金1234万余元。' },
    { bad: '挽回损失⟦16余万⟧元。', good: '挽回损失16万余元，化解纠纷10余件。' },
  ],
  messages: {
    exact: {
      zh: '“{found}”：{number}写到了末位，是确数，后面不能再加“{more}”：写“{exact}”或“{round}”。',
      en: '“{found}”: {number} is exact and cannot be followed by “{more}”; write “{exact}” or “{round}”.',
    },
    precise: {
      zh: '“{found}”：{number}是确数，后面不能再加“{more}”：写“{exact}”，或改用末位为0的整数。',
      en: '“{found}”: {number} is exact and cannot be followed by “{more}”; write “{exact}” or a round number.',
    },
  },
  create({ report }) {
    return {
      matches: [
        [
          APPROXIMATE,
          ({ text: found, groups, range }) => {
            const { number = '', scale = '' } = groups;
            const more = groups['more'] ?? groups['some'] ?? '';
            const isYear = /^(?:19|20)\d{2}$/u.test(number) && scale === '';
            if (isYear || (number.endsWith('0') && !number.includes('.'))) return;
            const data = { found, number, more, exact: number + scale };
            const round = scale === '' ? roundOf(number) : number + scale;
            if (round === undefined) report({ messageId: 'precise', at: range, data });
            else report({ messageId: 'exact', at: range, data: { ...data, round: round + more } });
          },
        ],
      ],
    };
  },
});

/** 316 → 310, 三百一十六 → 三百一十; undefined where nothing but the last digit is there, and for decimals. */
function roundOf(number: string): string | undefined {
  if (/^\d/u.test(number)) return /^\d[\d,]*\d$/u.test(number) ? number.replace(/\d$/u, '0') : undefined;
  return number.replace(/零?.$/u, '');
}
