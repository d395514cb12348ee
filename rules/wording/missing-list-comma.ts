import { defineRule } from 'draftlint/rule';
import { choiceOf, fixOf } from './_terms.ts';

/** The committee and the government of one level as recipients: 市委，市政府：, 市委 市政府：, 市委市政府：. */
const RECIPIENTS =
  /(?<committee>(?<level>[省市县区旗州镇乡])(?:党)?委)(?<mark>[，, \u3000]{0,2})(?<government>\k<level>(?:人民)?政府)(?=[：:，,、]|$)/u;

export default defineRule({
  summary: { zh: '并列的机关名称之间缺顿号', en: 'organs named side by side without 、' },
  severity: 'info',
  certainty: 'likely',
  since: '0.1.0',
  why: { zh: '两个机关并列，实务中以顿号隔开。', en: 'Two organs side by side are divided by 、 in practice.' },
  basis: [{ kind: 'practice' }],
  examples: [
    {
      bad: '安平县人民政府关于2024年度法治政府建设情况的报告\n\n⟦市委，市政府⟧：\n\n现将情况报告如下。',
      good: '安平县人民政府关于2024年度法治政府建设情况的报告\n\n市委、市政府，市委依法治市办：\n\n现将情况报告如下。',
    },
    {
      bad: '认真落实⟦党中央国务院⟧决策部署，在⟦县委县政府⟧领导下开展工作。',
      good: '认真落实党中央、国务院决策部署，在县委、县政府领导下开展工作，县委县政府督查室定期通报，各级党委政府共同推进。',
    },
  ],
  messages: {
    recipients: {
      zh: '主送机关“{found}”：党委和政府并列，中间用顿号，宜写“{write}”，请核对。',
      en: 'Recipients “{found}” are named side by side; write “{write}”; please check.',
    },
    missing: { zh: '“{found}”是并列的机关，宜写{write}，请核对。', en: '“{found}” names two organs; write {write}; please check.' },
  },
  create({ draft, terms, report }) {
    return {
      end() {
        for (const { part, prose } of draft.blocks) {
          if (part !== 'recipient') continue;
          const { 0: found, index, groups } = RECIPIENTS.exec(prose.text) ?? { index: -1 };
          if (found === undefined) continue;
          const write = `${groups?.['committee']}、${groups?.['government']}`;
          report({ messageId: 'recipients', at: prose.range(index, index + found.length), data: { found, write } });
        }
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
