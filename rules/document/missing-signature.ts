import { defineRule } from 'draftlint/rule';
import { endOfBody, isReport, isSpoken } from './_report.ts';

export default defineRule({
  summary: { zh: '没有发文机关署名', en: 'no signature of the issuer' },
  severity: 'warning',
  certainty: 'certain',
  severityIn: { published: 'info' },
  since: '0.1.0',
  why: { zh: '公文应署发文机关全称或规范化简称。', en: 'An official document is signed with the issuer’s name.' },
  basis: [{ kind: 'norm', title: '党政机关公文处理工作条例', article: '第九条第十一项', seen: 'T' }],
  examples: [
    {
      bad: '安平县2021年度法治政府建设情况的报告\n\n现将情况报告如下。⟦⟧\n\n2022年1月5日',
      good: '安平县2021年度法治政府建设情况的报告\n\n现将情况报告如下。\n\n安平县人民政府\n2022年1月5日',
      preset: 'law-based-government/county',
    },
  ],
  messages: {
    missing: {
      zh: '文末没有发文机关署名：请在成文日期上一行写发文机关全称或规范化简称。',
      en: 'No issuer signs at the end; write its name in the line above the date.',
    },
  },
  create({ draft, facts, profile, report }) {
    return {
      end() {
        if (!isReport(profile, facts) || isSpoken(draft, facts) || (facts.signature?.organs.length ?? 0) > 0) return;
        const titleAt = draft.blocks.findIndex(({ part }) => part === 'title');
        const isSignedAbove = draft.blocks.some(({ part }, at) => part === 'issuer' && at > titleAt);
        if (!isSignedAbove) report({ messageId: 'missing', at: endOfBody(draft), identity: 'signature' });
      },
    };
  },
});
