import { defineRule } from 'draftlint/rule';
import { choiceOf, fixOf } from './_terms.ts';

export default defineRule({
  summary: { zh: '本单位要求不用的词', en: 'word that the project does not want' },
  severity: 'warning',
  certainty: 'likely',
  since: '0.1.0',
  why: {
    zh: '各单位有自己的统一称谓和禁用词，写在 draftlint.yaml 的 terms 中即可检查。',
    en: 'Offices have names and words of their own; what stands under terms in draftlint.yaml is looked for.',
  },
  basis: [{ kind: 'practice' }],
  examples: [
    {
      bad: '培养“⟦法律带头人⟧”200名。',
      good: '培养法律明白人200名，编印《法律带头人手册》。',
      terms: {
        add: [{ lexicon: 'project', wrong: '法律带头人', write: ['法律明白人'], source: 'project', certainty: 'certain' }],
        remove: [],
      },
    },
  ],
  messages: {
    replaced: { zh: '“{found}”宜写{write}{reason}。', en: '“{found}” is to be written {write}{reason}.' },
    unwanted: { zh: '“{found}”不宜使用{reason}，请核对。', en: '“{found}” is not wanted{reason}; please check.' },
  },
  create({ draft, terms, report }) {
    return {
      end() {
        for (const match of terms('project')) {
          const { wrong, write, certainty, severity, reason } = match.term;
          const because = reason === undefined ? { zh: '', en: '' } : { zh: `（${reason}）`, en: ` (${reason})` };
          const finding = { at: match.range, certainty, ...(severity && { severity }), ...fixOf(draft, match) };
          if (write.length === 0) report({ messageId: 'unwanted', data: { found: wrong, reason: because }, ...finding });
          else report({ messageId: 'replaced', data: { found: wrong, write: choiceOf(match), reason: because }, ...finding });
        }
      },
    };
  },
});
