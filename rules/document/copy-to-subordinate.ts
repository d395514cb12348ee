import { defineRule, standingOf } from 'draftlint/rule';
import { isReport, isReporting, knownIssuers } from './_report.ts';

export default defineRule({
  summary: { zh: '上行文抄送下级机关', en: 'a report sent upward with a copy to a subordinate' },
  severity: 'warning',
  certainty: 'likely',
  severityIn: { published: 'info' },
  since: '0.1.0',
  why: {
    zh: '向上级机关行文，可以抄送相关上级机关和同级机关，不抄送下级机关。',
    en: 'Copies of a document sent upward go to superiors and equals, not to subordinates.',
  },
  basis: [{ kind: 'norm', title: '党政机关公文处理工作条例', article: '第十五条第一项', seen: 'T' }],
  examples: [
    {
      bad: '安平县人民政府关于2024年度法治政府建设情况的报告\n\n市政府：\n\n现将情况报告如下。\n\n安平县人民政府\n2025年1月8日\n\n抄送：县委办公室，⟦各乡镇人民政府⟧。',
      good: '安平县人民政府关于2024年度法治政府建设情况的报告\n\n市政府：\n\n现将情况报告如下。\n\n安平县人民政府\n2025年1月8日\n\n抄送：县委办公室，县人大常委会办公室。',
      preset: 'law-based-government/county',
    },
  ],
  messages: {
    below: {
      zh: '抄送“{copy}”：上行文不抄送下级机关，请删去或另行发文。',
      en: 'A copy to “{copy}”: documents sent upward are not copied to subordinates.',
    },
  },
  create({ facts, profile, report }) {
    return {
      end() {
        const issuers = knownIssuers(facts);
        if (issuers.length === 0 || !isReport(profile, facts) || !isReporting(facts)) return;
        for (const copy of facts.copies) {
          if (!issuers.every((issuer) => standingOf(copy, issuer) === 'subordinate')) continue;
          report({ messageId: 'below', at: copy.range, data: { copy: copy.name } });
        }
      },
    };
  },
});
