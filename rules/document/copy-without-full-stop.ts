import { defineRule } from 'draftlint/rule';
import { endMarkOf } from './_report.ts';

export default defineRule({
  summary: { zh: '抄送机关后没有句号', en: 'copy recipients without a full stop' },
  severity: 'warning',
  certainty: 'certain',
  since: '0.1.0',
  why: { zh: '“抄送”后标全角冒号，最后一个抄送机关名称后标句号。', en: 'The last organ that gets a copy is followed by a full stop.' },
  basis: [{ kind: 'norm', title: 'GB/T 9704—2012 党政机关公文格式', article: '7.4.2', seen: 'T' }],
  examples: [
    {
      bad: '安平县司法局关于2024年度法治政府建设情况的报告\n\n现将情况报告如下。\n\n安平县司法局\n2025年1月8日\n\n抄送：市司法局，⟦县委依法治县办⟧',
      good: '安平县司法局关于2024年度法治政府建设情况的报告\n\n现将情况报告如下。\n\n安平县司法局\n2025年1月8日\n\n抄送：市司法局，县委依法治县办。',
    },
  ],
  messages: {
    open: { zh: '最后一个抄送机关“{name}”后应加句号“。”。', en: 'End the list of copies after “{name}” with “。”.' },
  },
  create({ draft, facts, report }) {
    return {
      end() {
        const last = facts.copies.at(-1);
        if (!last || !facts.copies.some(({ kind }) => kind !== 'other')) return;
        const block = draft.blocks.find(({ range }) => range.start <= last.range.start && last.range.end <= range.end);
        if (!block) return;
        const mark = endMarkOf(block);
        if (mark.text.startsWith('。')) return;
        const at = { start: last.range.start, end: mark.range.end };
        report({ messageId: 'open', at, data: { name: last.name }, fix: { safe: true, edits: [{ range: mark.range, newText: '。' }] } });
      },
    };
  },
});
