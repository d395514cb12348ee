import { defineRule } from 'draftlint/rule';
import { isReport } from './_report.ts';

export default defineRule({
  summary: { zh: '标题没有写明年度', en: 'title without the year reported on' },
  severity: 'warning',
  certainty: 'likely',
  since: '0.1.0',
  why: {
    zh: '年度报告的标题应写明年度，否则无法判断报告的是哪一年。',
    en: 'Without a year in its title an annual report does not say what it reports on.',
  },
  basis: [{ kind: 'practice' }],
  examples: [
    {
      bad: '⟦安平县法治政府建设工作报告⟧\n\n现将情况报告如下。',
      good: '安平县2024年度法治政府建设工作报告\n\n现将情况报告如下。',
      preset: 'law-based-government/county',
    },
  ],
  messages: { missing: { zh: '标题“{title}”没有年度：请写明“××××年度”。', en: 'The title “{title}” names no year; add it.' } },
  create({ facts, profile, report }) {
    return {
      end() {
        const { title } = facts;
        if (title && isReport(profile, facts) && title.years.length === 0)
          report({ messageId: 'missing', at: title.range, data: { title: title.text } });
      },
    };
  },
});
