import { brokenOf, defineRule } from 'draftlint/rule';

export default defineRule({
  summary: { zh: '部分大于整体', en: 'part greater than its whole' },
  severity: 'error',
  certainty: 'certain',
  since: '0.1.0',
  why: {
    zh: '其中的一部分不会多于总数，同一批事项中办结、成功、合格的数量不会多于受理、办理、报名的数量。',
    en: 'A part is never more than its whole: of one batch no more can be settled than was taken in.',
  },
  basis: [{ kind: 'logic' }],
  examples: [{ bad: '共办理建议提案45件，办结率100%，其中办结⟦46⟧件。', good: '上年结转3件，共受理建议提案45件，办结46件。' }],
  messages: {
    exceeds: { zh: '{equation}，多出{difference}：{advice}。', en: '{equation}, {difference} too many: {advice}.' },
  },
  create({ facts, report }) {
    return {
      end() {
        const isOne = ({ relation }: { relation: { formula: { parts: readonly unknown[] } } }): boolean =>
          relation.formula.parts.length === 1;
        for (const broken of brokenOf(facts, ['subset'], isOne)) report({ messageId: 'exceeds', ...broken });
      },
    };
  },
});
