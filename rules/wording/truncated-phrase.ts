import { defineRule } from 'draftlint/rule';
import { choiceOf, isOutdated, severityOf } from './_terms.ts';

export default defineRule({
  summary: { zh: '重要政治表述残缺或有误', en: 'fixed political phrase cut short or changed' },
  severity: 'error',
  certainty: 'certain',
  since: '0.1.0',
  why: {
    zh: '指导思想和重大战略的名称是固定表述，不简写、不增减字。改动须由作者定夺，因此只提示，不自动修改。',
    en: 'The names of guiding thoughts and strategies are fixed; the change is left to the author and never applied.',
  },
  basis: [{ kind: 'practice' }],
  examples: [
    {
      bad: '认真学习⟦习近平思想⟧和法律法规，贯彻⟦习总书记⟧重要讲话精神。',
      good: '认真学习习近平新时代中国特色社会主义思想和习近平法治思想，贯彻习近平总书记重要讲话精神。',
    },
  ],
  messages: {
    changed: { zh: '“{found}”不是完整、准确的固定表述，应写{write}。', en: '“{found}” is not the fixed phrase; write {write}.' },
    doubtful: { zh: '“{found}”与通行表述不同，一般写{write}，请核对。', en: '“{found}” differs from the usual {write}; please check.' },
  },
  create({ facts, terms, report }) {
    return {
      end() {
        for (const match of terms('truncated-phrase')) {
          if (!isOutdated(facts, match)) continue;
          const { wrong, certainty } = match.term;
          report({
            messageId: certainty === 'certain' ? 'changed' : 'doubtful',
            at: match.range,
            severity: severityOf(match),
            certainty,
            data: { found: wrong, write: choiceOf(match) },
          });
        }
      },
    };
  },
});
