import { defineRule, type MarkPair } from 'draftlint/rule';
import { clause } from './_norm.ts';

export default defineRule({
  summary: { zh: '双引号内又用双引号', en: 'double quotation marks within double ones' },
  severity: 'warning',
  certainty: 'certain',
  since: '0.1.0',
  why: {
    zh: '引号内又要用引号时，外层用双引号，内层用单引号；两层都用双引号，引文会在内层处断开。',
    en: 'Within double quotation marks single ones are used, so that the outer quotation does not seem to end.',
  },
  basis: [clause('4.8.3.4')],
  examples: [{ bad: '会议要求“压实⟦“谁执法谁普法”⟧责任，补齐短板”。', good: '会议要求“压实‘谁执法谁普法’责任，补齐短板”。' }],
  messages: {
    nested: {
      zh: '双引号内的“{found}”：里层用单引号，写“{right}”。',
      en: '“{found}” stands within double quotation marks; write “{right}”.',
    },
  },
  create({ facts, report }) {
    return {
      end() {
        for (const pair of facts.pairs.pairs) {
          const { kind, open, close } = pair;
          if (kind !== 'quote' || open.text !== '“' || close.text !== '”' || quoteAround(pair) !== 'quote') continue;
          const words = open.block.prose.text.slice(open.index + 1, close.index);
          // “甲“和”乙” has marks the wrong way round, not one quotation within another.
          if (words === '' || /^[、，。；：和与及或]/u.test(words)) continue;
          const edits = [
            { range: open.range, newText: '‘' },
            { range: close.range, newText: '’' },
          ];
          report({
            messageId: 'nested',
            at: { start: open.range.start, end: close.range.end },
            data: { found: `“${words}”`, right: `‘${words}’` },
            fix: { safe: true, edits },
          });
        }
      },
    };
  },
});

/** The innermost quotation around a pair; a title keeps its own marks and hides what is around it. */
function quoteAround(pair: MarkPair): MarkPair['kind'] | undefined {
  for (let around = pair.parent; around; around = around.parent) {
    if (around.kind !== 'bracket') return around.kind;
  }
  return undefined;
}
