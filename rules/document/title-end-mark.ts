import { defineRule } from 'draftlint/rule';

export default defineRule({
  summary: { zh: '标题末尾有标点', en: 'mark at the end of the title' },
  severity: 'warning',
  certainty: 'likely',
  since: '0.1.0',
  why: { zh: '标题末尾通常不用点号。', en: 'A title usually ends in no mark.' },
  basis: [{ kind: 'norm', title: 'GB/T 15834—2011 标点符号用法', article: '附录B.4', seen: 'T' }],
  examples: [
    {
      bad: '安平县司法局关于2024年度法治政府建设情况的报告⟦。⟧\n\n现将情况报告如下。',
      good: '安平县司法局关于2024年度法治政府建设情况的报告（送审稿）\n\n现将情况报告如下。',
    },
  ],
  messages: {
    mark: { zh: '标题末尾是“{mark}”：标题末尾通常不用标点，请删去。', en: 'The title ends in “{mark}”; titles usually end in no mark.' },
  },
  create({ facts, report }) {
    return {
      end() {
        const mark = facts.title?.endMark;
        // A question or an exclamation may be meant.
        if (!mark || /[？?！!]/u.test(mark.text)) return;
        report({
          messageId: 'mark',
          at: mark.range,
          data: { mark: mark.text },
          fix: { safe: true, edits: [{ range: mark.range, newText: '' }] },
        });
      },
    };
  },
});
