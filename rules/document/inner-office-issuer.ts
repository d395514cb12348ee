import { defineRule } from 'draftlint/rule';
import { isReport } from './_report.ts';

export default defineRule({
  summary: { zh: '以内设机构名义发文', en: 'issued by an office within an organ' },
  severity: 'warning',
  certainty: 'likely',
  since: '0.1.0',
  why: {
    zh: '部门的内设机构除办公厅（室）外不得对外正式行文。',
    en: 'Offices within a department, save its general office, do not issue documents of their own.',
  },
  basis: [{ kind: 'norm', title: '党政机关公文处理工作条例', article: '第十七条', seen: 'T' }],
  examples: [
    {
      bad: '⟦安平县司法局法规科⟧\n关于2024年度法治政府建设情况的报告\n\n现将情况报告如下。',
      good: '安平县司法局办公室\n关于2024年度法治政府建设情况的报告\n\n现将情况报告如下。',
      preset: 'law-based-government/department',
    },
  ],
  messages: {
    inner: {
      zh: '“{name}”是内设机构，不得对外正式行文：请以所在机关的名义报送，请核对。',
      en: '“{name}” is an office within an organ; issue the report in the organ’s name; please check.',
    },
  },
  create({ facts, profile, report }) {
    return {
      end() {
        if (!isReport(profile, facts)) return;
        for (const { kind, name, ranges } of facts.issuers) {
          const [at] = ranges;
          if (kind === 'inner-office' && at) report({ messageId: 'inner', at, data: { name } });
        }
      },
    };
  },
});
