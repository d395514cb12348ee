import { compareDates, defineRule } from 'draftlint/rule';
import { hasDueDay } from './_duty.ts';
import { signDateOf } from './_sign-date.ts';

export default defineRule({
  summary: { zh: '成文日期晚于报送期限', en: 'signed after the report was due' },
  severity: 'info',
  certainty: 'likely',
  since: '0.1.0',
  why: {
    zh: '年度报告一般应于次年3月1日之前报送（省级党委和政府为4月1日之前）；各地要求可能更早，请核对。',
    en: 'Annual reports are due before 1 March of the next year, those of a province before 1 April; places may ask for them earlier.',
  },
  basis: [{ kind: 'norm', title: '法治政府建设与责任落实督察工作规定', article: '第五章', seen: 'S' }],
  examples: [
    {
      bad: '安平县2021年度法治政府建设情况的报告\n\n现将情况报告如下。\n\n安平县人民政府\n⟦2022年3月25日⟧',
      good: '安平县2021年度法治政府建设情况的报告\n\n现将情况报告如下。\n\n安平县人民政府\n2022年2月20日',
      preset: 'law-based-government/county',
    },
  ],
  messages: {
    late: {
      zh: '成文日期为{date}，{reported}年度报告一般应于{year}年{month}月1日之前报送，请核对。',
      en: 'Signed on {date}; the report on {reported} is generally due before day 1 of month {month} of {year}; please check.',
    },
  },
  create({ facts, profile, report }) {
    return {
      end() {
        const { reportYear, issuers } = facts;
        const signed = signDateOf(facts);
        if (!hasDueDay(profile.preset, reportYear) || !signed?.days) return;
        const isProvincial = issuers.some(
          ({ level, kind }) => level === 'province' && (kind === 'government' || kind === 'party-committee'),
        );
        const due = { year: reportYear + 1, month: isProvincial ? 4 : 3, day: 1 };
        if (compareDates(signed.days.first, due) < 0) return;
        report({
          messageId: 'late',
          // No report comes years late: one of the two years is a slip.
          ...(signed.days.first.year > due.year && { severity: 'warning' }),
          at: signed.range,
          data: { date: signed.text, year: due.year, month: due.month, reported: reportYear },
        });
      },
    };
  },
});
