import { brokenOf, defineRule } from 'draftlint/rule';

export default defineRule({
  summary: { zh: '收结不平', en: 'matters taken in, settled and left do not balance' },
  severity: 'error',
  certainty: 'certain',
  since: '0.1.0',
  why: {
    zh: '上期结转加本期收到，应等于办结加尚未办结；不平说明至少一个数有误。',
    en: 'What was carried over and taken in is either settled or left; if it does not balance, a number is wrong.',
  },
  basis: [{ kind: 'logic' }],
  examples: [{ bad: '上年结转6件，受理128件，办结⟦131⟧件，结转下年度5件。', good: '上年结转6件，受理128件，办结129件，结转下年度5件。' }],
  messages: {
    mismatch: { zh: '{equation}，相差{difference}：{advice}。', en: '{equation}, off by {difference}: {advice}.' },
  },
  create({ facts, report }) {
    return {
      end() {
        for (const broken of brokenOf(facts, ['flow'])) report({ messageId: 'mismatch', ...broken });
      },
    };
  },
});
