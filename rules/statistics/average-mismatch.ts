import { brokenOf, defineRule } from 'draftlint/rule';

export default defineRule({
  summary: { zh: '平均数与总量、个数不符', en: 'average that its total and its count contradict' },
  severity: 'warning',
  certainty: 'certain',
  since: '0.1.0',
  why: {
    zh: '总量、个数和平均数都印出来的，总量除以个数应等于平均数。',
    en: 'Where total, count and average are all printed, the first divided by the second is the third.',
  },
  basis: [{ kind: 'logic' }],
  examples: [
    { bad: '发放救助金120万元，惠及困难群众300人，人均⟦4500⟧元。', good: '发放救助金120万元，惠及困难群众300人，人均4000元。' },
    { bad: '县法院法官19人，结案3353件，法官人均结案⟦186.5⟧件。', good: '县法院法官19人，结案3353件，法官人均结案176.5件。' },
  ],
  messages: {
    mismatch: { zh: '{equation}：{advice}。', en: '{equation}: {advice}.' },
  },
  create({ facts, report }) {
    return {
      end() {
        for (const { data, ...broken } of brokenOf(facts, ['average']))
          report({ messageId: 'mismatch', ...broken, data: { equation: data.equation, advice: data.advice } });
      },
    };
  },
});
