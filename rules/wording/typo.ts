import { defineRule } from 'draftlint/rule';
import { choiceOf, fixOf, severityOf } from './_terms.ts';

export default defineRule({
  summary: { zh: '错别字', en: 'misspelt word' },
  severity: 'error',
  certainty: 'certain',
  since: '0.1.0',
  why: {
    zh: '同音、近形的误写在改稿时容易滑过；词表只收不会与正确词语相混的写法，在别处也可能正确的只请核对。',
    en: 'Words of the same sound or nearly the same shape slip through; the list has forms that no right text holds, or asks to check.',
  },
  basis: [{ kind: 'practice' }],
  examples: [
    {
      bad: '县委常委会专题研究⟦布署⟧，把法治建设列入⟦议事列程⟧。',
      good: '县委常委会专题研究部署，把法治建设列入议事日程；宣布署名文章获奖名单。',
    },
    {
      bad: '引导群众通过合法渠道反映⟦申述求决⟧事项，保护⟦未成年的安全⟧。',
      good: '引导群众依法申诉求决，保护未成年人的安全，依法处理当事人的陈述申辩。',
    },
  ],
  messages: {
    wrong: { zh: '“{found}”是错别字，应为{write}。', en: '“{found}” is misspelt; write {write}.' },
    doubtful: { zh: '“{found}”疑为{write}之误，请核对。', en: '“{found}” may be a slip for {write}; please check.' },
  },
  create({ draft, terms, report }) {
    return {
      end() {
        for (const match of terms('typo')) {
          const { wrong, certainty } = match.term;
          report({
            messageId: certainty === 'certain' ? 'wrong' : 'doubtful',
            at: match.range,
            severity: severityOf(match),
            certainty,
            data: { found: wrong, write: choiceOf(match) },
            ...fixOf(draft, match),
          });
        }
      },
    };
  },
});
