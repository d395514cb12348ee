import { defineRule } from 'draftlint/rule';

export default defineRule({
  summary: { zh: '标题下没有内容', en: 'section without any text' },
  severity: 'warning',
  certainty: 'certain',
  since: '0.1.0',
  why: { zh: '只有标题没有内容，多为漏写或误删。', en: 'A heading with nothing under it was left unwritten or lost its text.' },
  basis: [{ kind: 'logic' }],
  examples: [
    {
      bad: '一、主要举措\n\n工作有序推进。\n\n⟦二、存在问题⟧\n\n三、下一步打算\n\n继续努力。',
      good: '一、主要举措\n\n工作有序推进。\n\n二、存在问题\n\n力量不足。',
    },
  ],
  messages: {
    empty: { zh: '“{title}”下没有内容：请补写或删去此标题。', en: 'Nothing stands under “{title}”; write it or delete the heading.' },
  },
  create({ draft, facts, report }) {
    return {
      end() {
        const tables = draft.tree.children.filter((node) => node.type !== 'heading' && node.type !== 'paragraph');
        for (const { heading, title, blocks, children, range } of facts.outline.all) {
          if (blocks.length > 0 || children.length > 0 || heading.inferred) continue;
          const next = facts.outline.all.find((section) => section.range.start > range.start)?.range.start ?? draft.text.length;
          const hasOther = tables.some(
            (node) => (node.position?.start.offset ?? 0) >= range.end && (node.position?.start.offset ?? 0) < next,
          );
          if (!hasOther) report({ messageId: 'empty', at: heading.range, data: { title } });
        }
      },
    };
  },
});
