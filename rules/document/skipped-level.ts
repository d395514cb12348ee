import { defineRule, standingOf } from 'draftlint/rule';
import { isReport, isReporting, knownIssuers } from './_report.ts';

export default defineRule({
  summary: { zh: '越级行文而未抄送被越过的机关', en: 'a level skipped without a copy to it' },
  severity: 'info',
  certainty: 'possible',
  since: '0.1.0',
  why: {
    zh: '一般不得越级行文；特殊情况需要越级的，应当同时抄送被越过的机关。',
    en: 'Levels are generally not skipped; where one must be, the organ passed over gets a copy.',
  },
  basis: [{ kind: 'norm', title: '党政机关公文处理工作条例', article: '第十四条', seen: 'T' }],
  examples: [
    {
      bad: '临河县人民政府关于2024年度法治政府建设情况的报告\n\n⟦省人民政府⟧：\n\n现将情况报告如下。\n\n临河县人民政府\n2025年1月8日',
      good: '临河县人民政府关于2024年度法治政府建设情况的报告\n\n省人民政府：\n\n现将情况报告如下。\n\n临河县人民政府\n2025年1月8日\n\n抄送：市人民政府。',
      preset: 'official-document',
    },
  ],
  messages: {
    skipped: {
      zh: '{issuer}主送“{recipient}”，越过了直接上级：一般不越级行文，确需越级的应抄送被越过的机关，请核对。',
      en: '{issuer} addresses “{recipient}” past its direct superior; if that is meant, copy the organ passed over; please check.',
    },
  },
  create({ facts, profile, report }) {
    return {
      end() {
        const issuers = knownIssuers(facts);
        const [first] = issuers;
        if (!first || !isReport(profile, facts) || !isReporting(facts)) return;
        const isCopied = [...facts.copies, ...facts.recipients].some((organ) =>
          issuers.some((issuer) => ['superior', 'leader'].includes(standingOf(organ, issuer))),
        );
        if (isCopied) return;
        for (const recipient of facts.recipients) {
          if (!issuers.every((issuer) => standingOf(recipient, issuer) === 'beyond')) continue;
          report({ messageId: 'skipped', at: recipient.range, data: { issuer: first.name, recipient: recipient.name } });
        }
      },
    };
  },
});
