import { defineRule, matchesOf, type Prose, type Range } from 'draftlint/rule';

const BLANKS = /(?<![ \u00A0\u3000])[ \u00A0\u3000]+/gu;
const BLANK = /[ \u00A0\u3000]/u;
/** Wider gaps set columns and signatures apart. */
const WIDEST = 8;
const SENTENCE = /[。；，]/u;
const MARK = /[，。；：、！？（）“”《》\n]/u;
/** How much of a clause is looked at on either side. */
const CLAUSE = 20;
const TRAILING = /(?<![ \t\u00A0\u3000\r\n])[ \t\u00A0\u3000]+(?=\r?\n|$)/gu;

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
      en: 'Stray blanks at the ends of lines (lines: {count}), the first one here; they may be deleted.',
    },
  },
  create({ draft, report }) {
    return {
      prose(prose, block) {
        const { text } = prose;
        if (block.part !== 'body' || block.cell || !prose.test(BLANK) || !SENTENCE.test(text)) return;
        for (const { index, text: blanks, range } of prose.matchAll(BLANKS)) {
          const end = index + blanks.length;
          const isWrong = isStray(blanks, text[index - 1] ?? '\n', text[end] ?? '\n') || (blanks === ' ' && isTorn(prose, index));
          if (!isWrong || isLayout(text, index, blanks)) continue;
          const data = { before: text.slice(Math.max(0, index - 2), index), after: text.slice(end, end + 2) };
          report({ messageId: 'within', at: range, data, fix: { safe: true, edits: [{ range, newText: '' }] } });
        }
      },
      end() {
        // Two blanks at the end of a line break it in Markdown; Word has no lines.
        if (draft.format === 'text') checkTrailing();
      },
    };

    function checkTrailing(): void {
      const found: Range[] = [];
      let at = 0;
      for (const { 0: blanks, index } of matchesOf(TRAILING, draft.text)) {
        while ((draft.blocks[at + 1]?.range.start ?? Number.POSITIVE_INFINITY) <= index) at++;
        const part = draft.blocks[at]?.part;
        if (part === 'body' || part === 'heading') found.push({ start: index, end: index + blanks.length });
      }
      const [first] = found;
      if (!first) return;
      const edits = found.map((range) => ({ range, newText: '' }));
      report({ messageId: 'trailing', at: first, data: { count: found.length }, fix: { safe: true, edits } });
    }
  },
});

/** What a blank rightly follows within a sentence: an organ before another one, a title before a name. */
const BEFORE_BLANK = /[委央府会局院室厅部办长席任记者员理]$/u;
/** What a text begins with that runs on from its heading: 总体情况 根据规定，. */
const BEGINNING = /^(?:根据|按照|依据|为|本|现|第|截至|\d)/u;

/** 深入推进法治 建设: one blank between two words of a clause that has no other, outside quotes. */
function isTorn(prose: Prose, index: number): boolean {
  const { text } = prose;
  const [before, after] = [text.slice(Math.max(0, index - CLAUSE), index), text.slice(index + 1, index + 1 + CLAUSE)];
  if (
    !/\p{Script=Han}{4}$/u.test(before) ||
    !/^\p{Script=Han}{2}/u.test(after) ||
    BEFORE_BLANK.test(before) ||
    BEGINNING.test(after) ||
    prose.isQuoted(index)
  )
    return false;
  const clause = `${before.split(MARK).at(-1)}|${after.split(MARK)[0]}`;
  return !BLANK.test(clause) && MARK.test(after);
}

/** Two or more blanks, a full-width one, or one beside a full-width mark; blanks between digits may divide numbers. */
function isStray(blanks: string, before: string, after: string): boolean {
  if (/\s/u.test(before) || /\s/u.test(after)) return false;
  if (blanks.length > 1 || blanks === '\u3000') return !(/\d/u.test(before) && /\d/u.test(after));
  if (/[，。；：、？！）》”]/u.test(before)) return /[\p{Script=Han}“（《\d]/u.test(after);
  return /[，。；：、？！）》”]/u.test(after) && /[\p{Script=Han}\d%]/u.test(before);
}

/** A blank after 一、 or （一） belongs to the layout. */
const ORDINAL = /(?:^|[。\s）])[（(]?[一二三四五六七八九十\d]{1,3}[、.．）)]$/u;

/** Blanks that set signatures, labels or columns apart. */
function isLayout(text: string, index: number, blanks: string): boolean {
  if (blanks.length > WIDEST || ORDINAL.test(text.slice(Math.max(0, index - 6), index))) return true;
  const from = text.lastIndexOf('\n', index) + 1;
  const to = text.indexOf('\n', index);
  return !SENTENCE.test(text.slice(from, to < 0 ? text.length : to));
}
