import { type Block, defineRule, matchesOf, type Range } from 'draftlint/rule';

/** Blanks within a sentence: two or more, a full-width one, or one beside a full-width mark. */
const WITHIN =
  /(?<=[^\s])(?:(?:[ \u00A0\u3000]{2,}|\u3000)(?!(?<=\d[ \u00A0\u3000]+)\d)|(?<=[，。；：、？！）》”])[ \u00A0](?=[\p{Script=Han}“（《\d])|(?<=[\p{Script=Han}\d%）》”])[ \u00A0](?=[，。；：、？！）》”]))(?=[^\s])/gu;
/** Wider gaps set columns and signatures apart. */
const WIDEST = 8;
const SENTENCE = /[。；，]/u;
const TRAILING = /[^\s][ \t\u00A0\u3000]+(?=\r?\n|$)/gu;

export default defineRule({
  summary: { zh: '句中或行末有多余空格', en: 'stray blanks in a sentence or at the end of lines' },
  severity: 'info',
  certainty: 'likely',
  since: '0.1.0',
  why: {
    zh: '句中的连续空格、全角空格多是粘贴或删改留下的，会妨碍检索，排版后成为空洞；字距由版式设置。',
    en: 'Blanks left from pasting and editing hinder search and leave holes in print.',
  },
  basis: [{ kind: 'practice' }],
  examples: [{ bad: '督办事项86⟦    ⟧件。', good: '督办事项 86 件，开展“法援惠民生 关爱老年人”活动。' }],
  messages: {
    within: {
      zh: '句中有多余空格：“{before}”与“{after}”之间删去空格。',
      en: 'Stray blanks between “{before}” and “{after}”; delete them.',
    },
    trailing: {
      zh: '行末有多余空格（全文{count}行，这里是第一行）：可以删去。',
      en: 'Stray blanks at the end of {count} lines, the first one here; they may be deleted.',
    },
  },
  create({ draft, report }) {
    return {
      prose(prose, block) {
        const { text } = prose;
        if (block.part !== 'body' || block.cell || !/[ \u00A0\u3000]/u.test(text) || !SENTENCE.test(text)) return;
        for (const { index, text: blanks, range } of prose.matchAll(WITHIN)) {
          if (isBetweenSentences(text, index, blanks)) continue;
          const before = text.slice(Math.max(0, index - 2), index);
          const after = text.slice(index + blanks.length, index + blanks.length + 2);
          report({ messageId: 'within', at: range, data: { before, after }, fix: { safe: true, edits: [{ range, newText: '' }] } });
        }
      },
      end() {
        // Two blanks at the end of a line break it in Markdown; Word has no lines.
        if (draft.format === 'text') checkTrailing(draft.blocks.filter(({ part }) => part === 'body' || part === 'heading'));
      },
    };

    function checkTrailing(blocks: readonly Block[]): void {
      const found: Range[] = blocks.flatMap(({ range }) => {
        const lineEnd = /[^\r\n]*/uy;
        lineEnd.lastIndex = range.start;
        const to = Math.max(range.end, range.start + (lineEnd.exec(draft.text)?.[0].length ?? 0));
        return matchesOf(TRAILING, draft.text.slice(range.start, to)).map((match) => ({
          start: range.start + match.index + 1,
          end: range.start + match.index + match[0].length,
        }));
      });
      const [first] = found;
      if (first)
        report({
          messageId: 'trailing',
          at: first,
          data: { count: found.length },
          fix: { safe: true, edits: found.map((range) => ({ range, newText: '' })) },
        });
    }
  },
});

/** A blank after 一、 or （一） belongs to the layout. */
const ORDINAL = /(?:^|[。\s）])[（(]?[一二三四五六七八九十\d]{1,3}[、.．）)]$/u;

/** Blanks that set signatures, labels or columns apart: between words of which none is a sentence. */
function isBetweenSentences(text: string, index: number, blanks: string): boolean {
  const lineStart = text.lastIndexOf('\n', index) + 1;
  const lineEnd = text.indexOf('\n', index);
  const line = text.slice(lineStart, lineEnd < 0 ? text.length : lineEnd);
  return !SENTENCE.test(line) || ORDINAL.test(text.slice(Math.max(0, index - 6), index)) || blanks.length > WIDEST;
}
