import type { Element, Nodes, Parents, Text } from 'hast';
import type { Comment } from '../../core/draft.ts';
import { type Grid, type GridCell, type Laid, stripsOf } from '../made.ts';
import { readOrdinal } from '../ordinal.ts';
import { isShown } from './main-content.ts';
import { type Words, wordsIn } from './words.ts';

/** Where words of the made text stand in the page: `[start, end)` of its source. */
export interface Segment extends Words {
  /** UTF-16 offset in the draft's text. */
  readonly at: number;
}

/** A line or a table of a page, and whether it stands inside its main element. */
export interface Piece {
  readonly laid: Laid;
  readonly isMain: boolean;
}

const BLOCKS = new Set(
  'address article aside blockquote body caption center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol p pre search section summary table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
);
const CJK = /[\u2E80-\u9FFF\uF900-\uFAFF\uFF00-\uFFEF\u3000-\u303F“”‘’—…·]/u;
const TO_DRAFTLINT = /^\s*draftlint-/u;
const BLANKS = /[ \t\r\n\f]+/u;
/** A table with more words in a cell lays out a page. */
const LONGEST_CELL = 300;

/** Makes the text of a page: a line for each block, a line for each row of a table with tabs between cells. */
export class Flow {
  readonly segments: Segment[] = [];
  readonly comments: Comment[] = [];
  readonly pieces: Piece[] = [];
  readonly #source: string;
  readonly #main: Parents;
  readonly #chunks: string[] = [];
  #length = 0;
  #lineStart = 0;
  readonly #line: string[] = [];
  /** The last character of the line. */
  #last = '';
  #isBegun = false;
  /** A blank that is written only if words follow; where it stands in the source. */
  #blank: readonly [number, number] | undefined;
  #depth: number | undefined;
  #isMain = false;
  #isVerbatim = false;

  constructor(source: string, main: Parents) {
    this.#source = source;
    this.#main = main;
  }

  get text(): string {
    return this.#chunks.join('');
  }

  read(node: Nodes): void {
    if (node.type === 'text') this.#addText(node);
    else if (node.type === 'root') this.#within(node);
    else if (node.type === 'comment') this.#note(node.value);
    else if (node.type === 'element' && isShown(node)) this.#readElement(node);
    else if (node.type === 'element') this.#noteIn(node);
  }

  /** A line of words that the page does not show. */
  addLine(line: readonly Words[]): void {
    this.end();
    for (const words of line) this.#addWords(words);
    this.end();
  }

  #note(content: string): void {
    if (!TO_DRAFTLINT.test(content)) return;
    const end = this.#isBegun || this.#length === 0 ? this.#length : this.#length + 1;
    this.comments.push({ content, at: { start: this.#length, end } });
  }

  /** Comments in what is not read itself, but for elements of these names, which are. */
  #noteIn(node: Parents, besides?: RegExp): void {
    for (const child of node.children) {
      if (child.type === 'comment') this.#note(child.value);
      else if (child.type === 'element' && !besides?.test(child.tagName)) this.#noteIn(child, besides);
    }
  }

  /** Ends the line that is open. */
  end(): void {
    const [start, line] = [this.#lineStart, this.#line.join('')];
    this.#blank = undefined;
    this.#line.length = 0;
    this.#last = '';
    this.#isBegun = false;
    const [span] = stripsOf(line, start);
    if (!span) return;
    const [from, to] = span;
    const ordinal = readOrdinal(line.slice(from - start, to - start), from);
    this.pieces.push({ laid: { kind: 'strip', start: from, end: to, ordinal, depth: this.#depth }, isMain: this.#isMain });
  }

  #within(node: Parents): void {
    const before = this.#isMain;
    if (node === this.#main) {
      this.end();
      this.#isMain = true;
    }
    for (const child of node.children) this.read(child as Nodes);
    if (node === this.#main) this.end();
    this.#isMain = before;
  }

  #readElement(node: Element): void {
    const { tagName } = node;
    if (tagName === 'br') this.end();
    else if (!BLOCKS.has(tagName)) this.#within(node);
    else {
      this.end();
      if (tagName === 'table' && node !== this.#main && isData(node)) this.#readTable(node);
      else this.#readBlock(node);
    }
  }

  #readBlock(node: Element): void {
    const { tagName } = node;
    const [depth, isVerbatim] = [this.#depth, this.#isVerbatim];
    if (/^h[1-6]$/u.test(tagName)) this.#depth = Number(tagName.slice(1));
    if (tagName === 'pre') this.#isVerbatim = true;
    this.#within(node);
    this.end();
    [this.#depth, this.#isVerbatim] = [depth, isVerbatim];
  }

  #addText(node: Text): void {
    const start = node.position?.start.offset;
    const end = node.position?.end.offset;
    if (start === undefined || end === undefined) return;
    for (const words of wordsIn(node.value, this.#source.slice(start, end), start)) {
      if (words.value.length === words.end - words.start) this.#addPlain(words);
      else if (BLANKS.test(words.value)) this.#addBlank(words.start, words.end);
      else this.#addWords(words);
    }
  }

  /** Blanks of the source are one blank, or none beside Chinese characters. */
  #addPlain({ value, start }: Words): void {
    let at = 0;
    for (const part of value.split(/([ \t\r\n\f]+)/u)) {
      if (part === '') continue;
      const from = start + at;
      if (!BLANKS.test(part)) this.#addWords({ value: part, start: from, end: from + part.length });
      else if (this.#isVerbatim && /[\r\n]/u.test(part)) this.end();
      else this.#addBlank(from, from + part.length);
      at += part.length;
    }
  }

  #addBlank(start: number, end: number): void {
    if (this.#last !== '') this.#blank ??= [start, end];
  }

  #addWords(words: Words): void {
    this.#begin();
    if (this.#blank) {
      const [start, end] = this.#blank;
      this.#blank = undefined;
      if (!CJK.test(this.#last) && !CJK.test(words.value[0] ?? '')) this.#write({ value: ' ', start, end });
    }
    this.#write(words);
  }

  #begin(): void {
    if (this.#isBegun) return;
    if (this.#length > 0) this.#put('\n');
    this.#lineStart = this.#length;
    this.#isBegun = true;
  }

  #write(words: Words): void {
    this.segments.push({ ...words, at: this.#length });
    this.#line.push(words.value);
    this.#last = words.value.at(-1) ?? this.#last;
    this.#put(words.value);
  }

  #put(text: string): void {
    this.#chunks.push(text);
    this.#length += text.length;
  }

  #readTable(table: Element): void {
    this.#noteIn(table, /^t[dh]$/u);
    const rows: GridCell[][] = [];
    /** The columns that cells of rows above still take, with the rows left. */
    const taken: number[] = [];
    for (const row of rowsOf(table)) {
      const cells: GridCell[] = [];
      const skip = (): void => {
        while ((taken[cells.length] ?? 0) > 0) {
          taken[cells.length] = (taken[cells.length] as number) - 1;
          cells.push({ start: this.#length, end: this.#length, strips: [] });
        }
      };
      if (this.#length > 0) this.#put('\n');
      elementsOf(row, /^t[dh]$/u).forEach((cell, at) => {
        if (at > 0) this.#put('\t');
        skip();
        const column = cells.length;
        cells.push(this.#readCell(cell));
        const span = spanOf(cell, 'colSpan');
        for (let more = 1; more < span; more++) cells.push({ start: this.#length, end: this.#length, strips: [] });
        for (let each = column; each < column + span; each++) taken[each] = spanOf(cell, 'rowSpan') - 1;
      });
      skip();
      if (cells.length > 0) rows.push(cells);
    }
    const grid: Grid = { kind: 'grid', rows };
    if (rows.length > 0) this.pieces.push({ laid: grid, isMain: this.#isMain });
  }

  /** The words of a cell; what would be lines of their own is divided by U+000B. */
  #readCell(cell: Element): GridCell {
    const inner = new Flow(this.#source, cell);
    inner.read(cell);
    inner.end();
    const start = this.#length;
    const strips = inner.pieces.flatMap(({ laid }): [number, number][] =>
      laid.kind === 'strip' ? [[start + laid.start, start + laid.end]] : [],
    );
    for (const segment of inner.segments) this.segments.push({ ...segment, at: start + segment.at });
    for (const { content, at } of inner.comments) this.comments.push({ content, at: { start: start + at.start, end: start + at.end } });
    this.#put(inner.text.replaceAll('\n', '\v'));
    return { start, end: this.#length, strips };
  }
}

/** A table of figures or names, and none that lays out a page. */
function isData(table: Element): boolean {
  const rows = rowsOf(table);
  const cells = rows.flatMap((row) => elementsOf(row, /^t[dh]$/u));
  const isShort = cells.every((cell) => wordsOf(cell).length <= LONGEST_CELL && !hasTable(cell));
  return rows.length > 1 && cells.length > rows.length && isShort;
}

function rowsOf(table: Element): Element[] {
  return elementsOf(table, /^(?:thead|tbody|tfoot|tr)$/u).flatMap((child) =>
    child.tagName === 'tr' ? [child] : elementsOf(child, /^tr$/u),
  );
}

function elementsOf(node: Element, names: RegExp): Element[] {
  return node.children.filter((child): child is Element => child.type === 'element' && names.test(child.tagName) && isShown(child));
}

function hasTable(node: Element): boolean {
  return node.children.some((child) => child.type === 'element' && (child.tagName === 'table' || hasTable(child)));
}

function wordsOf(node: Element): string {
  return node.children.map((child) => (child.type === 'text' ? child.value : child.type === 'element' ? wordsOf(child) : '')).join('');
}

function spanOf(cell: Element, name: 'colSpan' | 'rowSpan'): number {
  const span = Number(cell.properties[name] ?? 1);
  return Number.isInteger(span) && span > 1 ? Math.min(span, 100) : 1;
}
