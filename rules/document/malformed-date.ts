import { defineRule, type SignDate } from 'draftlint/rule';

const RIGHT = /^[（(]?\d{4}年[1-9]\d?月[1-9]\d?日[）)]?$/u;
/** 2022年3月5, whose 日 was left out. */
const NO_UNIT = /^\d{4}年[1-9]\d?月[1-9]\d?$/u;
const WEEKDAY = /[（(]?(?:星期|周)[一二三四五六日天][）)]?$/u;
/** 03月, 05日 within a date. */
const LEADING_ZERO = /(?:年\s*0\d\s*月)|(?:月\s*0\d\s*日)|^0\d\s*月/u;
const IMPRINT = /\d{4}\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*日(?=\s*印发)/gu;

export default defineRule({
  summary: { zh: '日期格式不对', en: 'malformed date' },
  severity: 'error',
  certainty: 'certain',
  since: '0.1.0',
  why: {
    zh: '成文日期用阿拉伯数字将年、月、日标全，年份标全称，月、日不编虚位；印发日期同此。',
    en: 'The date of signing has year, month and day in Arabic digits, the year in full, no leading zeros; so has the date of issue.',
  },
  basis: [{ kind: 'norm', title: 'GB/T 9704—2012 党政机关公文格式', article: '7.3.5.4、7.4.3', seen: 'T' }],
  examples: [
    {
      bad: '安平县2021年度工作报告\n\n全年工作平稳。\n\n安平县人民政府\n⟦2022年03月05日⟧',
      good: '安平县2021年度工作报告\n\n全年工作平稳。\n\n安平县人民政府\n2022年3月5日',
    },
    {
      bad: '安平县2021年度工作报告\n\n全年工作平稳。\n\n安平县人民政府\n⟦2022年3月5⟧',
      good: '安平县2021年度工作报告\n\n全年工作平稳。\n\n安平县人民政府　2022年3月5日',
    },
    {
      bad: '⟦2021年06月01日⟧起，全县推行说理式执法文书。',
      good: '2021年6月1日起，全县推行《说理式执法文书（2021年06月01日版）》。',
    },
  ],
  messages: {
    malformed: {
      zh: '成文日期“{found}”：年、月、日用阿拉伯数字标全，年份四位，月、日不编虚位，如“2022年3月5日”。',
      en: 'Date of signing “{found}”: write it in full in Arabic digits without leading zeros, as in “2022年3月5日”.',
    },
    unfinished: {
      zh: '成文日期“{found}”末尾缺“日”：请写作“{found}日”，并核对日期是否完整。',
      en: 'Date of signing “{found}” lacks 日 at its end; write “{found}日”, and check whether the date is complete.',
    },
    imprint: {
      zh: '印发日期“{found}”：月、日不编虚位，如“2022年3月5日印发”。',
      en: 'Date of issue “{found}”: month and day have no leading zeros, as in “2022年3月5日印发”.',
    },
    leadingZero: {
      zh: '“{found}”：月、日不编虚位，如“3月5日”而不是“03月05日”。',
      en: '“{found}”: month and day have no leading zeros, as in “3月5日”.',
    },
  },
  create({ facts, report }) {
    return {
      matches: [
        [
          IMPRINT,
          ({ text, range }, _, { part }) => {
            if (part === 'copy' && LEADING_ZERO.test(text)) report({ messageId: 'imprint', at: range, data: { found: text } });
          },
        ],
      ],
      end() {
        const date = facts.signature?.date;
        if (date) checkSigned(date);
        for (const { text, range, block, style, isQuoted } of facts.dates) {
          if (isQuoted || style !== 'units' || block.part === 'date' || block.part === 'copy' || !LEADING_ZERO.test(text)) continue;
          report({ messageId: 'leadingZero', at: range, data: { found: text }, severity: 'warning' });
        }
      },
    };

    function checkSigned({ text, range }: SignDate): void {
      const words = text.replaceAll(/\s+/gu, '').replace(WEEKDAY, '');
      if (!RIGHT.test(words)) report({ messageId: NO_UNIT.test(words) ? 'unfinished' : 'malformed', at: range, data: { found: text } });
    }
  },
});
