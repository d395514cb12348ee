import { defineRule } from 'draftlint/rule';

export default defineRule({
  summary: { zh: '成文日期晚于报送期限', en: 'signed after the report was due' },
  severity: 'info',
  certainty: 'likely',
  since: '0.1.0',
  why: {
    zh: '年度报告一般应于次年3月1日之前报送；各地要求可能更早，请核对。',
    en: 'Annual reports are due before 1 March of the next year; places may ask for them earlier.',
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
      zh: '成文日期{date}晚于{year}年2月底，{reported}年度报告一般应于{year}年3月1日之前报送，请核对。',
      en: 'Signed on {date}, after February {year}; the report on {reported} is generally due before 1 March {year}; please check.',
    },
  },
  create({ facts, profile, report }) {
    return {
      end() {
        const { reportYear, signature } = facts;
        const date = signature?.date;
        if (!profile.preset.startsWith('law-based-government') || !reportYear || !date?.year || !date.month) return;
        const isLate = date.year > reportYear + 1 || (date.year === reportYear + 1 && date.month > 2);
        if (isLate) report({ messageId: 'late', at: date.range, data: { date: date.text, year: reportYear + 1, reported: reportYear } });
      },
    };
  },
});
