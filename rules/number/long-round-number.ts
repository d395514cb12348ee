import { defineRule } from 'draftlint/rule';
import { UNIT } from './_forms.ts';

/** 100000人; 36000余份, for what is not exact may as well be short. */
const LONG = new RegExp(
  String.raw`(?<![\d.,，A-Za-z〔第号])(?<digits>\d{1,5}0{3}(?=\s?[余多])|\d{1,4}0{5,}|(?<=(?:约|近|超过|超|逾|突破)\s?)\d{1,5}0{4})(?=\s?[余多]?(?:${UNIT}))`,
  'gu',
);

export default defineRule({
  summary: { zh: '整数较长，可用万作单位', en: 'long round number that 万 would shorten' },
  severity: 'info',
  certainty: 'possible',
  since: '0.1.0',
  why: { zh: '五位以上的整数写成几万，读者不必数零。', en: 'With 万 the reader need not count the zeros.' },
  basis: [{ kind: 'practice' }],
  examples: [{ bad: '受教育群众达⟦100000⟧余人。', good: '受教育群众达10万余人，发放手册4000余册，罚款50000元。' }],
  messages: {
    long: {
      zh: '“{found}”是较长的整数，可写“{right}”，请核对。',
      en: '“{found}” is a long round number; “{right}” is easier to read; please check.',
    },
  },
  create({ report }) {
    return {
      prose(prose, block) {
        if (block.cell || !prose.includes('000')) return;
        for (const { text: found, groups, range } of prose.matchAll(LONG)) {
          const { digits = '' } = groups;
          if (digits.length >= 5) report({ messageId: 'long', at: range, data: { found, right: inTenThousands(digits) } });
        }
      },
    };
  },
});

/** 36000 → 3.6万, 100000 → 10万, 300000000 → 3亿. */
function inTenThousands(digits: string): string {
  const [power, sign] = /^\d+0{7,}$/u.test(digits) && digits.length > 8 ? [8, '亿'] : [4, '万'];
  const fraction = digits.slice(-power).replace(/0+$/u, '');
  return digits.slice(0, -power) + (fraction === '' ? '' : `.${fraction}`) + sign;
}
