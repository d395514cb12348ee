import { defineRule } from 'draftlint/rule';
import { choiceOf, fixOf } from './_terms.ts';

export default defineRule({
  summary: { zh: '并列的机关名称之间缺顿号', en: 'organs named side by side without 、' },
  severity: 'info',
  certainty: 'likely',
  since: '0.1.0',
  why: { zh: '两个机关并列，实务中以顿号隔开。', en: 'Two organs side by side are divided by 、 in practice.' },
  basis: [{ kind: 'practice' }],
  examples: [
    {
      bad: '认真落实⟦党中央国务院⟧决策部署，在⟦县委县政府⟧领导下开展工作。',
      good: '认真落实党中央、国务院决策部署，在县委、县政府领导下开展工作，县委县政府督查室定期通报，各级党委政府共同推进。',
    },
  ],
  messages: {
    missing: { zh: '“{found}”是并列的机关，宜写{write}，请核对。', en: '“{found}” names two organs; write {write}; please check.' },
  },
  create({ draft, terms, report }) {
    return {
      end() {
        for (const match of terms('missing-list-comma')) {
          if (match.block.part !== 'body' && match.block.part !== 'heading') continue;
          report({
            messageId: 'missing',
            at: match.range,
            data: { found: match.term.wrong, write: choiceOf(match) },
            ...fixOf(draft, match),
          });
        }
      },
    };
  },
});
