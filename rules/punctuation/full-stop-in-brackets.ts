import { defineRule, type Edit, type MarkPair } from 'draftlint/rule';
import { clause } from './_norm.ts';

const STOPPED_TWICE = /。[”’][。，；]/gu;

export default defineRule({
  summary: {
    zh: '句内括号末尾有句号，或引号内外都有句号',
    en: 'full stop within brackets of a sentence, or twice around ”',
  },
  severity: 'info',
  certainty: 'likely',
  since: '0.1.0',
  why: {
    zh: '括号在句子里面，句子还没有结束，括号内末尾不用句号；引文作句子的一部分时，引号内外只用一个句号。',
    en: 'Brackets within a sentence do not end in a full stop, and a quotation has its stop on one side of the mark only.',
  },
  basis: [clause('附录B.2.1、B.2.2', 'T')],
  examples: [
    { bad: '成立工作专班（以下简称专班⟦。⟧），负责日常工作。', good: '成立工作专班（以下简称专班），负责日常工作。（附名单。）' },
    { bad: '会议强调“要压实责任⟦。”。⟧', good: '会议强调“要压实责任”。' },
  ],
  messages: {
    bracket: {
      zh: '句内括号末尾不用句号：写“{right}”。',
      en: 'Brackets within a sentence do not end in a full stop; write “{right}”.',
    },
    quote: {
      zh: '“{found}”在引号内外都有点号：引文是句子的一部分，只留引号外的；引文独立成句，只留引号内的。',
      en: '“{found}” has a mark on both sides of the quotation mark; keep the outer one if the quotation is part of the sentence, else the inner one.',
    },
  },
  create({ facts, report }) {
    return {
      matches: [[STOPPED_TWICE, ({ text: found, range }) => report({ messageId: 'quote', at: range, data: { found } })]],
      end() {
        for (const pair of facts.pairs.pairs) if (pair.kind === 'bracket') checkBracket(pair);
      },
    };

    function checkBracket({ open, close }: MarkPair): void {
      const { text } = open.block.prose;
      if (text[close.index - 1] !== '。') return;
      const words = text.slice(open.index + 1, close.index - 1);
      const isOwnSentence = /(?:[。！？；：”\n]|^)\s*$/u.test(text.slice(Math.max(0, open.index - 2), open.index));
      if (isOwnSentence || /[。！？\n]/u.test(words)) return;
      const at = open.block.prose.range(close.index - 1, close.index);
      const after = text.slice(close.index + 1).trimStart();
      const right = `${words.slice(-6)}）`;
      if (/^[，。；、：]/u.test(after))
        report({ messageId: 'bracket', at, data: { right }, fix: { safe: true, edits: [{ range: at, newText: '' }] } });
      else if (after === '')
        report({ messageId: 'bracket', at, data: { right: `${right}。` }, fix: { safe: true, edits: movedOut(at, close) } });
      else report({ messageId: 'bracket', at, data: { right } });
    }
  },
});

function movedOut(at: Edit['range'], { range }: MarkPair['close']): readonly Edit[] {
  return [
    { range: at, newText: '' },
    { range: { start: range.end, end: range.end }, newText: '。' },
  ];
}
