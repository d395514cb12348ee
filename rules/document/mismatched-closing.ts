import { defineRule } from 'draftlint/rule';

/** A closing phrase in a line of its own or at the end of one. */
const CLOSING = /(?<=^|[。\s])(?<phrase>特此(?<word>通知|通告|公告|通报|函[达复告]|批复|请示|报告|汇报|呈报|决定))[。！]?$/u;
/** The kinds of documents that have one, and what it says. */
const WORDS: Readonly<Record<string, { readonly words: string; readonly usual: string }>> = {
  报告: { words: '报告 汇报 呈报', usual: '特此报告。' },
  通知: { words: '通知', usual: '特此通知。' },
  通报: { words: '通报', usual: '特此通报。' },
  公告: { words: '公告', usual: '特此公告。' },
  通告: { words: '通告', usual: '特此通告。' },
  批复: { words: '批复', usual: '此复。' },
  函: { words: '函达 函复 函告', usual: '特此函达。' },
  请示: { words: '请示', usual: '妥否，请批示。' },
};

export default defineRule({
  summary: { zh: '结束语不是本文种的', en: 'closing phrase of another type of document' },
  severity: 'warning',
  certainty: 'likely',
  since: '0.1.0',
  why: {
    zh: '报告以“特此报告”结尾，“特此通知”是通知的结束语；用错多是套用别的文稿留下的。',
    en: 'A report closes with 特此报告; 特此通知 closes a notice, and is mostly left over from another draft.',
  },
  basis: [{ kind: 'practice' }],
  examples: [
    {
      bad: '安平县司法局关于2024年度法治政府建设情况的报告\n\n县委、县政府：\n\n全年工作有序推进。\n\n⟦特此通知⟧。\n\n安平县司法局\n2025年1月8日',
      good: '安平县司法局关于2024年度法治政府建设情况的报告\n\n县委、县政府：\n\n全年工作有序推进。\n\n特此报告。\n\n安平县司法局\n2025年1月8日',
    },
  ],
  messages: {
    other: {
      zh: '“{found}”不是{type}的结束语：{type}一般写“{usual}”，请核对。',
      en: '“{found}” does not close a {type}; “{usual}” is usual; please check.',
    },
  },
  create({ draft, facts, report }) {
    return {
      end() {
        const type = facts.documentType ?? '';
        const own = WORDS[type];
        if (!own) return;
        const last = draft.blocks.findLast(({ part, cell }) => part === 'body' && !cell);
        const match = last && CLOSING.exec(last.prose.text);
        const { phrase: found = '', word = '' } = match?.groups ?? {};
        if (!last || !match || own.words.split(' ').includes(word)) return;
        const at = last.prose.range(match.index, match.index + found.length);
        report({ messageId: 'other', at, data: { found, type, usual: own.usual } });
      },
    };
  },
});
