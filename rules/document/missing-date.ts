import { defineRule } from 'draftlint/rule';
import { endOfBody, isReport, isSpoken } from './_report.ts';

const DATE = /\d{4}年\d{1,2}月\d{1,2}日|\d{4}-\d{1,2}-\d{1,2}/u;

export default defineRule({
  summary: { zh: '没有成文日期', en: 'no date of signing' },
  severity: 'warning',
  certainty: 'certain',
  severityIn: { published: 'info' },
  since: '0.1.0',
  why: { zh: '公文应署会议通过或签发的日期。', en: 'An official document bears the date it was adopted or signed.' },
  basis: [{ kind: 'norm', title: '党政机关公文处理工作条例', article: '第九条第十二项', seen: 'T' }],
  examples: [
    {
      bad: '安平县2021年度法治政府建设情况的报告\n\n现将情况报告如下。⟦⟧\n\n安平县人民政府',
      good: '安平县2021年度法治政府建设情况的报告\n\n现将情况报告如下。\n\n安平县人民政府\n2022年1月5日',
      preset: 'law-based-government/county',
    },
  ],
  messages: {
    missing: { zh: '文末没有成文日期：请写明年月日，如“2022年1月5日”的形式。', en: 'No date at the end; write year, month and day.' },
  },
  create({ draft, facts, profile, report }) {
    return {
      end() {
        if (!isReport(profile, facts) || isSpoken(draft, facts) || facts.signature?.date) return;
        // （2025年1月5日…通过）below the title is where the date of what a meeting adopted or heard stands.
        const isDatedAbove = draft.blocks.some(({ part, prose }) => part === 'annotation' && DATE.test(prose.text.replaceAll(/\s+/gu, '')));
        if (!isDatedAbove) report({ messageId: 'missing', at: endOfBody(draft), identity: 'date' });
      },
    };
  },
});
