import { defineRule } from 'draftlint/rule';
import { endOfBody, isReport, isSpoken } from './_report.ts';

/** These are published to all, or go out under the 通知 they are attached to. */
const WITHOUT = new Set(['公告', '通告', '公报', '决议', '决定', '命令', '纪要', '方案', '规划', '计划', '要点', '说明']);

export default defineRule({
  summary: { zh: '没有主送机关', en: 'no recipient' },
  severity: 'warning',
  certainty: 'certain',
  severityIn: { published: 'info' },
  since: '0.1.0',
  why: { zh: '上报的公文应写明主要受理机关。', en: 'A document sent upward names the organ it is addressed to.' },
  basis: [{ kind: 'norm', title: '党政机关公文处理工作条例', article: '第九条第八项', seen: 'T' }],
  examples: [
    {
      bad: '⟦安平县2021年度法治政府建设情况的报告⟧\n\n现将情况报告如下。\n\n特此报告。',
      good: '安平县2021年度法治政府建设情况的报告\n\n市委、市政府：\n\n现将情况报告如下。',
      preset: 'law-based-government/county',
    },
  ],
  messages: {
    published: {
      zh: '没有主送机关：公开稿可以不写，上报时请在标题下顶格写受文机关，后加“：”。',
      en: 'No recipient; what is published may do without, but in a copy sent upward write the organ below the title, followed by “：”.',
    },
    missing: {
      zh: '没有主送机关：上报稿请在标题下顶格写受文机关，后加“：”。',
      en: 'No recipient; in a copy sent upward write the organ below the title, followed by “：”.',
    },
  },
  create({ draft, facts, profile, report }) {
    return {
      end() {
        if (!isReport(profile, facts) || isSpoken(draft, facts) || facts.recipients.length > 0 || WITHOUT.has(facts.documentType ?? ''))
          return;
        const isPublished = profile.circumstances.includes('published') && !profile.circumstances.includes('upward');
        report({ messageId: isPublished ? 'published' : 'missing', at: facts.title?.range ?? endOfBody(draft) });
      },
    };
  },
});
