import { defineRule } from 'draftlint/rule';
import { endMarkOf } from './_report.ts';

/** 主送：县委 has its colon before the names. */
const LABELLED = /^(?:主送|呈|报)[^：:]{0,2}[：:]/u;

export default defineRule({
  summary: { zh: '主送机关后没有全角冒号', en: 'recipient without a full-width colon' },
  severity: 'error',
  certainty: 'certain',
  since: '0.1.0',
  why: {
    zh: '主送机关回行时仍顶格，最后一个机关名称后标全角冒号。',
    en: 'The last of the recipients is followed by a full-width colon.',
  },
  basis: [{ kind: 'norm', title: 'GB/T 9704—2012 党政机关公文格式', article: '7.3.2', seen: 'T' }],
  examples: [
    {
      bad: '安平县司法局关于2024年度法治政府建设情况的报告\n\n县委、⟦县政府:⟧\n\n现将情况报告如下。',
      good: '安平县司法局关于2024年度法治政府建设情况的报告\n\n县委、县政府：\n\n现将情况报告如下。',
    },
    {
      bad: '临河镇人民政府关于2024年度法治政府建设情况的报告\n\n⟦县人民政府⟧\n\n现将情况报告如下。',
      good: '临河镇2024年度法治政府建设工作报告\n\n临河镇人民政府\n\n全年工作平稳。',
    },
  ],
  messages: {
    wrongMark: {
      zh: '主送机关“{name}”后是“{mark}”：应为全角冒号“：”。',
      en: '“{name}” is followed by “{mark}”; write a full-width colon “：”.',
    },
    noMark: { zh: '主送机关“{name}”后没有标点：应加全角冒号“：”。', en: '“{name}” is followed by no mark; add a full-width colon “：”.' },
  },
  create({ draft, facts, report }) {
    return {
      end() {
        const block = draft.blocks.findLast(({ part }) => part === 'recipient');
        const last = facts.recipients.at(-1);
        if (!block || !last || !facts.recipients.some(({ name, kind }) => kind !== 'other' || /各(?!位)/u.test(name))) return;
        const mark = endMarkOf(block);
        if (mark.text.endsWith('：') || LABELLED.test(block.prose.text)) return;
        const at = { start: last.range.start, end: mark.range.end };
        const fix = { safe: true, edits: [{ range: mark.range, newText: '：' }] };
        if (mark.text === '') report({ messageId: 'noMark', at, data: { name: last.name }, certainty: 'likely', fix });
        else report({ messageId: 'wrongMark', at, data: { name: last.name, mark: mark.text }, fix });
      },
    };
  },
});
