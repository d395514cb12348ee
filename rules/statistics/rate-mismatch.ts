import { brokenOf, defineRule } from 'draftlint/rule';

export default defineRule({
  summary: { zh: '比率与分子、分母不符', en: 'rate that its own counts contradict' },
  severity: 'error',
  certainty: 'certain',
  since: '0.1.0',
  why: {
    zh: '印出的分子、分母算不出印出的比率，三个数至少错一个；四舍五入和去尾都算相符。',
    en: 'The printed counts do not give the printed rate: one of the three is wrong. Rounding and cutting off both count as right.',
  },
  basis: [{ kind: 'logic' }],
  examples: [{ bad: '受理申请100件，办结90件，办结率⟦95%⟧。', good: '受理申请300件，办结200件，办结率66.66%。' }],
  messages: {
    mismatch: { zh: '{equation}：{advice}。', en: '{equation}: {advice}.' },
  },
  create({ facts, report }) {
    return {
      end() {
        for (const { data, ...broken } of brokenOf(facts, ['share', 'rate']))
          report({ messageId: 'mismatch', ...broken, data: { equation: data.equation, advice: data.advice } });
      },
    };
  },
});
