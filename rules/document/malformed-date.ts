import { defineRule } from 'draftlint/rule';

export default defineRule({
  summary: { zh: '成文日期格式不对', en: 'malformed date of signing' },
  severity: 'error',
  certainty: 'certain',
  since: '0.1.0',
  why: {
    zh: '成文日期用阿拉伯数字将年、月、日标全，年份标全称，月、日不编虚位。',
    en: 'The date of signing has year, month and day in Arabic digits, the year in full, no leading zeros.',
  },
  basis: [{ kind: 'norm', title: 'GB/T 9704—2012 党政机关公文格式', article: '7.3.5.4', seen: 'T' }],
  examples: [
    {
      bad: '安平县2021年度工作报告\n\n全年工作平稳。\n\n安平县人民政府\n⟦2022年03月05日⟧',
      good: '安平县2021年度工作报告\n\n全年工作平稳。\n\n安平县人民政府\n2022年3月5日',
    },
  ],
  messages: {
    malformed: {
      zh: '成文日期“{found}”：年、月、日用阿拉伯数字标全，年份四位，月、日不编虚位，如“2022年3月5日”。',
      en: 'Date of signing “{found}”: write it in full in Arabic digits without leading zeros, as in “2022年3月5日”.',
    },
  },
  create({ facts, report }) {
    return {
      end() {
        const date = facts.signature?.date;
        if (!date) return;
        const words = date.text.replaceAll(/\s+/gu, '').replace(/[（(]?(?:星期|周).[）)]?$/u, '');
        if (!/^[（(]?\d{4}年[1-9]\d?月[1-9]\d?日[）)]?$/u.test(words))
          report({ messageId: 'malformed', at: date.range, data: { found: date.text } });
      },
    };
  },
});
