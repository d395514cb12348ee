import { brokenOf, type Cause, defineRule } from 'draftlint/rule';

export default defineRule({
  summary: { zh: '同一整体的各项占比之和不是100%', en: 'shares of one whole that do not add up to 100%' },
  severity: 'warning',
  certainty: 'likely',
  since: '0.1.0',
  why: {
    zh: '互不交叉的各项占比相加不会超过100%；已列全的（末项是“其他”）应等于100%，尾数四舍五入的误差除外。',
    en: 'Shares of classes that exclude each other are at most 100% together, and 100% where they name all of it, but for rounding.',
  },
  basis: [{ kind: 'logic' }],
  examples: [
    {
      bad: '按案由分，劳动纠纷占⟦45.2%⟧，邻里纠纷占38.6%，婚姻纠纷占21.9%。',
      good: '按案由分，劳动纠纷占45.2%，邻里纠纷占38.6%，婚姻纠纷占11.9%。',
    },
    { bad: '来信占⟦30%⟧，来访占25%，其他占35%。', good: '来信占30%，来访占25%，其他占45%。' },
  ],
  messages: {
    over: {
      zh: '{equation}，多出{difference}：{advice}；各项有交叉的，请写明。',
      en: '{equation}, {difference} too much: {advice}; say so if the classes overlap.',
    },
    unequal: { zh: '{equation}，相差{difference}：{advice}。', en: '{equation}, off by {difference}: {advice}.' },
  },
  create({ facts, report }) {
    return {
      end() {
        for (const broken of brokenOf(facts, ['share-total'], isBound)) report({ messageId: 'over', ...broken });
        for (const broken of brokenOf(facts, ['share-total'], (cause) => !isBound(cause))) report({ messageId: 'unequal', ...broken });
      },
    };
  },
});

function isBound({ relation }: Cause): boolean {
  return relation.formula.type === 'bound';
}
