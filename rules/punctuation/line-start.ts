import { defineRule } from 'draftlint/rule';
import { clause } from './_norm.ts';

const START = /^\s*(?<mark>[，。、；：？！”’）》〉〕】])/du;

export default defineRule({
  summary: { zh: '段首是不能居行首的标点', en: 'paragraph that begins with a mark that ends something' },
  severity: 'warning',
  certainty: 'certain',
  since: '0.1.0',
  why: {
    zh: '句号、逗号、顿号、分号、冒号、问号、叹号和后半个引号、括号、书名号不出现在一行之首；段首出现，多半是误换了行或误删了字。',
    en: 'Such a mark never begins a line; at the beginning of a paragraph it shows a stray line break or lost words.',
  },
  basis: [clause('5.1')],
  examples: [{ bad: '全年受理案件12件\n\n⟦，⟧办结11件。', good: '全年受理案件12件，办结11件。' }],
  messages: {
    start: {
      zh: '段首是“{mark}”：请把它接到上一段末尾，或补上前面缺的字。',
      en: 'The paragraph begins with “{mark}”; join it to the one before, or add the words that are missing.',
    },
  },
  create({ facts, report }) {
    return {
      prose(prose, block) {
        if (block.cell) return;
        const span = START.exec(prose.text)?.indices?.groups?.['mark'];
        if (!span) return;
        const range = prose.range(...span);
        if (!facts.pairs.reversed.some((mark) => mark.range.start === range.start)) {
          report({ messageId: 'start', at: range, data: { mark: prose.text.slice(...span) } });
        }
      },
    };
  },
});
