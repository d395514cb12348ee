import { defineRule } from 'draftlint/rule';
import { brokenOf } from './_broken.ts';

export default defineRule({
  summary: { zh: '增减与前后两期的数不符', en: 'change that the two periods do not give' },
  severity: 'error',
  certainty: 'certain',
  since: '0.1.0',
  why: {
    zh: '两期的数和增减的数、百分数都印出来的，应当相互一致。',
    en: 'Where both periods and the change are printed, they must agree.',
  },
  basis: [{ kind: 'logic' }],
  examples: [{ bad: '调解成功率98.2%，比上年（97.1%）上升⟦1.3⟧个百分点。', good: '调解成功率98.2%，比上年（97.1%）上升1.1个百分点。' }],
  messages: {
    mismatch: { zh: '{equation}：{advice}。', en: '{equation}: {advice}.' },
  },
  create({ facts, report }) {
    return {
      end() {
        for (const { data, ...broken } of brokenOf(facts, ['change', 'balance'])) {
          report({ messageId: 'mismatch', ...broken, data: { equation: data.equation, advice: data.advice } });
        }
      },
    };
  },
});
