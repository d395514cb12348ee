import { brokenOf, defineRule } from 'draftlint/rule';

export default defineRule({
  summary: { zh: '“全部”“全覆盖”“无一”与所印的数不符', en: 'completeness that the counts beside it contradict' },
  severity: 'warning',
  certainty: 'likely',
  since: '0.1.0',
  why: {
    zh: '写“全部办结”，又写受理40件、办结38件，读者不知还有没有两件没办。',
    en: '“All settled” beside 40 taken in and 38 settled leaves two unaccounted for.',
  },
  basis: [{ kind: 'logic' }],
  examples: [
    { bad: '受理投诉⟦40⟧件，办结38件，全部办结。', good: '受理投诉40件，办结40件，全部办结。' },
    { bad: '受理投诉40件，已全部办结，正在办理⟦2⟧件。', good: '受理投诉40件，已办结38件，正在办理2件。' },
  ],
  messages: {
    contradicted: {
      zh: '{equation}，与全部完成的说法不符：请改正数字，或把“全部”“全覆盖”“无一”改为实际情况。',
      en: '{equation} contradicts what is said of being complete: correct the counts or the words.',
    },
  },
  create({ facts, report }) {
    return {
      end() {
        for (const { data, ...broken } of brokenOf(facts, ['completeness']))
          report({ messageId: 'contradicted', ...broken, data: { equation: data.equation } });
      },
    };
  },
});
