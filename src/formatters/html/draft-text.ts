import { type Diagnostic, SEVERITIES, type Severity } from '../../core/diagnostic.ts';
import type { Block, Draft } from '../../core/draft.ts';
import { LineIndex } from '../../core/position.ts';
import type { Range } from '../../core/range.ts';
import { markupText } from '../escape.ts';

/** A line of the draft, or a table, with the numbers (from 1) of the findings that begin in it. */
export interface Row {
  readonly html: string;
  readonly numbers: readonly number[];
}

/** A draft as it is shown: its text with identifiers masked, its findings, and what the ids of its marks begin with. */
export interface Marked {
  readonly draft: Draft;
  readonly shown: string;
  readonly diagnostics: readonly Diagnostic[];
  readonly id: string;
}

/** The draft in rows, with its findings marked. Takes time linear in the draft and its marks. */
export function rowsOf(marked: Marked): Row[] {
  const rows: Row[] = [];
  let table: Line[] = [];
  const close = (): void => {
    if (table.length === 0) return;
    const body = table.map(({ html }) => `<tr>${html}</tr>`).join('');
    rows.push({ html: `<div class="text"><table>${body}</table></div>`, numbers: table.flatMap(({ numbers }) => numbers) });
    table = [];
  };
  for (const line of linesOf(marked)) {
    if (line.table === undefined && line.html === '') continue;
    if (table[0] !== undefined && line.table !== table[0].table) close();
    if (line.table === undefined) rows.push(line);
    else table.push(line);
  }
  close();
  return rows;
}

/** A line of the text: of a table its cells, else a `div`; empty if it is blank. */
interface Line extends Row {
  readonly table: number | undefined;
}

function* linesOf({ draft, shown, diagnostics, id }: Marked): Generator<Line> {
  const index = new LineIndex(draft.text);
  const blocks = blocksByLine(draft, index);
  const marks = new Marks(diagnostics);
  const isMarkdown = draft.format === 'markdown';
  for (let at = 0; at < index.lineCount; at++) {
    const start = index.startOf(at);
    const next = at + 1 < index.lineCount ? index.startOf(at + 1) : draft.text.length;
    const end = start + draft.text.slice(start, next).search(/[\r\n]*$/u);
    const line = new MarkedLine(shown, marks.until(start, end), id);
    const own = blocks.get(at) ?? [];
    const cells = own.filter(({ cell }) => cell !== undefined);
    if (cells.length > 0) {
      const texts = cells.map(({ range }) => {
        const whole = { start: range.start, end: Math.min(range.end, end) };
        const inner = isMarkdown ? withoutBars(shown, whole) : whole;
        return line.text(inner.start, inner.end);
      });
      const html = texts.map((text, cell) => `<td>${text}${cell === texts.length - 1 ? line.rest() : ''}</td>`).join('');
      yield { html, numbers: line.numbers, table: cells[0]?.cell?.table };
      continue;
    }
    if (isMarkdown && line.numbers.length === 0 && DELIMITER.test(shown.slice(start, end))) continue;
    const [block] = own;
    // A head of Markdown without its marks.
    const from = block && isHead(block) ? Math.max(start, Math.min(block.range.start, end)) : start;
    // A head that its body follows in the same line.
    const headEnd = block?.runIn ? Math.min(block.range.end, end) : from;
    const headText = headEnd > from ? `<strong>${line.text(from, headEnd)}</strong>` : '';
    const words = `${headText}${line.text(headEnd, end)}${line.rest()}`;
    const part = block?.story ? 'story' : block?.runIn ? 'body' : (block?.part ?? 'body');
    // Blanks of full width are an indent of their own.
    const set = shown[from] === '\u3000' ? ' set' : '';
    yield { html: words.trim() === '' ? '' : `<div class="text ${part}${set}">${words}</div>`, numbers: line.numbers, table: undefined };
  }
}

/** The line of Markdown below the head of a table. */
const DELIMITER = /^\s*\|[\s:|-]*-[\s:|-]*$/u;

/** A cell of Markdown begins with its bar, and the last one ends with one. */
function withoutBars(text: string, { start, end }: Range): Range {
  const cell = text.slice(start, end);
  const opened = cell.trimStart();
  const inner = opened.startsWith('|') ? opened.slice(1).trimStart() : opened;
  const closed = inner.trimEnd();
  const words = closed.endsWith('|') && !closed.endsWith('\\|') ? closed.slice(0, -1).trimEnd() : closed;
  const from = end - inner.length;
  return { start: from, end: from + words.length };
}

function isHead({ part }: Block): boolean {
  return part === 'heading' || part === 'title';
}

/** For each line the blocks that begin in it, or the one that goes on in it. */
function blocksByLine({ blocks }: Draft, index: LineIndex): Map<number, Block[]> {
  const byLine = new Map<number, Block[]>();
  for (const block of blocks) {
    const { start, end } = index.rangeAt(block.range);
    byLine.set(start.line, [...(byLine.get(start.line) ?? []), block]);
    for (let line = start.line + 1; line <= end.line; line++) if (!byLine.has(line)) byLine.set(line, [block]);
  }
  return byLine;
}

/** A finding about more characters is about the passage as a whole: it is only numbered, where it ends in its first line. */
const LONGEST_MARK = 60;

/** Something to be marked; `number` is that of its finding, from 1. */
interface Mark {
  readonly range: Range;
  readonly number: number;
  readonly severity: Severity | 'related';
}

/** The marks of a line, by where they begin: those that reach into it, and those of them that begin with it. */
interface LineMarks {
  readonly all: readonly Mark[];
  readonly fresh: readonly Mark[];
}

/** All marks, to be asked for line by line from the first on. */
class Marks {
  readonly #waiting: Mark[];
  #open: readonly Mark[] = [];

  constructor(diagnostics: readonly Diagnostic[]) {
    const marks = diagnostics.flatMap(({ range, severity, related }, at): Mark[] => [
      { range, number: at + 1, severity },
      ...related.map((other): Mark => ({ range: other.range, number: at + 1, severity: 'related' })),
    ]);
    this.#waiting = marks.sort((a, b) => b.range.start - a.range.start || b.number - a.number);
  }

  until(start: number, end: number): LineMarks {
    const fresh: Mark[] = [];
    for (let next = this.#waiting.at(-1); next && next.range.start <= end; next = this.#waiting.at(-1)) {
      fresh.push(next);
      this.#waiting.pop();
    }
    this.#open = [...this.#open.filter(({ range }) => range.end > start), ...fresh];
    return { all: this.#open, fresh };
  }
}

/** Marks in order, each taken once. */
class Queue {
  readonly #marks: readonly Mark[];
  #at = 0;

  constructor(marks: readonly Mark[]) {
    this.#marks = marks;
  }

  takeWhile(isNext: (mark: Mark) => boolean): readonly Mark[] {
    const first = this.#at;
    for (let next = this.#marks[first]; next && isNext(next); next = this.#marks[this.#at]) this.#at++;
    return this.#marks.slice(first, this.#at);
  }
}

/** Writes stretches of one line, in order, with their marks; the number of a finding stands once, where its words end in the line it begins in. */
class MarkedLine {
  readonly numbers: readonly number[];
  readonly #shown: string;
  readonly #waiting: Queue;
  readonly #unnumbered: Queue;
  readonly #id: string;
  /** Those that reach into the stretch that is written. */
  #reaching: readonly Mark[] = [];
  /** Those that begin between the stretches, whose number is still to be written. */
  readonly #passed: Mark[] = [];

  constructor(shown: string, { all, fresh }: LineMarks, id: string) {
    this.numbers = fresh.filter(({ severity }) => severity !== 'related').map(({ number }) => number);
    this.#shown = shown;
    this.#waiting = new Queue(all);
    this.#unnumbered = new Queue(fresh);
    this.#id = id;
  }

  text(from: number, to: number): string {
    const clip = (offset: number): number => Math.min(Math.max(offset, from), to);
    const met = this.#waiting.takeWhile(({ range }) => range.start <= to);
    this.#reaching = [...this.#reaching, ...met].filter(({ range }) => range.end >= from);
    const inside = this.#reaching;
    const cuts = [...new Set([from, to, ...inside.flatMap(({ range }) => [clip(range.start), clip(range.end)])])].sort((a, b) => a - b);
    const begun = this.#unnumbered.takeWhile(({ range }) => range.start <= to);
    const isHere = ({ range }: Mark): boolean => range.start >= from;
    const numbered = new Queue(begun.filter(isHere).sort((a, b) => clip(a.range.end) - clip(b.range.end)));
    this.#passed.push(...begun.filter((mark) => !isHere(mark)));
    const marked = new Queue(inside.filter(({ range }) => isMarked(range)));
    let covering: readonly Mark[] = [];
    let start = from;
    return cuts
      .map((end) => {
        const opened = marked.takeWhile(({ range }) => range.start <= start);
        covering = [...covering, ...opened].filter(({ range }) => range.end >= end);
        const words = markedText(this.#shown.slice(start, end), covering);
        start = end;
        return words + this.#numbersOf(numbered.takeWhile(({ range }) => clip(range.end) === end));
      })
      .join('');
  }

  /** The numbers of findings that begin outside the stretches that were written. */
  rest(): string {
    return this.#numbersOf([...this.#passed.splice(0), ...this.#unnumbered.takeWhile(() => true)]);
  }

  #numbersOf(marks: readonly Mark[]): string {
    return marks
      .map(({ number, severity }) =>
        severity === 'related' ? `<sup class="also">${number}′</sup>` : numberText(this.#id, 't', 'f', number, severity),
      )
      .join('');
  }
}

function isMarked({ start, end }: Range): boolean {
  return start < end && end - start <= LONGEST_MARK;
}

/** A number that leads from the text to the note or back. */
export function numberText(id: string, here: string, there: string, number: number, severity: Severity): string {
  return `<b class="number ${severity}" id="${id}${here}${number}"><a href="#${id}${there}${number}">${number}</a></b>`;
}

function markedText(words: string, marks: readonly Mark[]): string {
  // A line break within a paragraph of Word.
  const text = words.split('\v').map(markupText).join('<br>');
  if (marks.length === 0 || text === '') return text;
  const worst = SEVERITIES.find((severity) => marks.some((mark) => mark.severity === severity)) ?? 'related';
  return `<mark class="${worst}">${text}</mark>`;
}
