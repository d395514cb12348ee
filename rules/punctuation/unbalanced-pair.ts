import { defineRule, type PairKind } from 'draftlint/rule';
import { clause } from './_norm.ts';

const PARTNERS: Readonly<Record<PairKind, readonly [string, string]>> = {
  quote: ['“', '”'],
  'inner-quote': ['‘', '’'],
  bracket: ['（', '）'],
  title: ['《', '》'],
  'inner-title': ['〈', '〉'],
  tortoise: ['〔', '〕'],
  lenticular: ['【', '】'],
  corner: ['「', '」'],
  'white-corner': ['『', '』'],
};

export default defineRule({
  summary: { zh: '引号、括号、书名号不成对', en: 'quotation marks, brackets or title marks that do not pair' },
  severity: 'error',
  certainty: 'certain',
  since: '0.1.0',
  why: {
    zh: '引号、括号、书名号成对使用；少了一半，引文、注释、名称到哪里为止就不清楚。',
    en: 'With one half missing, nobody knows where a quotation, a note or a title ends.',
  },
  basis: [clause('4.8、4.9、4.15')],
  examples: [
    { bad: '落实⟦“⟧谁执法谁普法责任制。', good: '落实“谁执法谁普法”责任制。' },
    { bad: '印发《安平县普法规划⟦（⟧2021—2025年》。', good: '印发《安平县普法规划（2021—2025年）》。' },
  ],
  messages: {
    unclosed: {
      zh: '“{mark}”只有前一半：请在应结束处补上“{partner}”。',
      en: '“{mark}” is never closed; add “{partner}” where it should end.',
    },
    unopened: {
      zh: '“{mark}”只有后一半：请在应开始处补上“{partner}”。',
      en: '“{mark}” was never opened; add “{partner}” where it should begin.',
    },
    reversed: {
      zh: '引号“{mark}”方向反了：这里应写“{right}”。',
      en: 'The quotation mark “{mark}” stands the wrong way round; write “{right}” here.',
    },
    crossed: {
      zh: '“{outer}”与“{inner}”交叉：先开的应后关，请调整次序。',
      en: '“{outer}” and “{inner}” overlap; what was opened last must close first.',
    },
  },
  create({ facts, report }) {
    return {
      end() {
        const { unmatched, reversed, crossed } = facts.pairs;
        const alone = new Set(unmatched.map(({ range }) => range.start));
        for (const { kind, text: mark, range, isOpen } of unmatched) {
          const [open, close] = PARTNERS[kind];
          report({ messageId: isOpen ? 'unclosed' : 'unopened', at: range, data: { mark, partner: isOpen ? close : open } });
        }
        for (const { kind, text: mark, range } of reversed) {
          const [open, close] = PARTNERS[kind];
          const right = mark === open ? close : open;
          if (!alone.has(range.start)) {
            report({ messageId: 'reversed', at: range, data: { mark, right }, fix: { safe: true, edits: [{ range, newText: right }] } });
          }
        }
        for (const [outer, inner] of crossed) {
          const data = { outer: outer.open.text + outer.close.text, inner: inner.open.text + inner.close.text };
          report({
            messageId: 'crossed',
            at: outer.close.range,
            related: [{ range: inner.open.range, message: { zh: '与它交叉', en: 'overlaps with this' } }],
            data,
          });
        }
      },
    };
  },
});
