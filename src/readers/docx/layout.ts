import type { Ordinal } from '../../core/ordinal.ts';
import { type Grid, type GridCell, type Laid, type Strip, stripsOf } from '../made.ts';
import { readOrdinal } from '../ordinal.ts';
import type { Numbering } from './numbering.ts';
import type { CellItem, Item, ParagraphItem, Piece, TableItem } from './story-items.ts';
import type { ParagraphStyle } from './styles.ts';

/** Where the words of one text element of Word stand in the made text; `[start, end)` of the part's source hold them. */
export interface Segment extends Piece {
  /** UTF-16 offset in the draft's text. */
  readonly at: number;
  /** Index of the part, and of the paragraph in it. */
  readonly part: number;
  readonly paragraph: number;
  /** Of words outside the body: as of `ParagraphItem`. */
  readonly host?: number;
  readonly note?: string;
}

/** A paragraph of the body that stands in no table: where its line begins in the made text, and where its own format stands in the source. */
export interface LaidParagraph extends Pick<ParagraphItem, 'index' | 'format'> {
  readonly at: number;
  readonly length: number;
}

/** A numbered paragraph is a heading of its style only up to so many characters. */
const LONGEST_HEADING = 60;

/**
 * Makes one text of the stories of a document: a line for each paragraph and for each row of a table, tabs between cells,
 * U+000B for a line break inside a paragraph. Automatic numbers are kept beside the text.
 */
export class Layout {
  readonly segments: Segment[] = [];
  readonly paragraphs: LaidParagraph[] = [];
  readonly #chunks: string[] = [];
  readonly #styleOf: (id: string | undefined) => ParagraphStyle;
  readonly #numbering: Numbering;
  #length = 0;
  #isBegun = false;
  /** How many tables of one cell are open here. */
  #frames = 0;

  constructor(styleOf: (id: string | undefined) => ParagraphStyle, numbering: Numbering) {
    this.#styleOf = styleOf;
    this.#numbering = numbering;
  }

  get text(): string {
    return this.#chunks.join('');
  }

  /** Lays a story after what was laid before. Text boxes are given to `boxes`. */
  add(items: readonly Item[], part: number, boxes: Item[]): Laid[] {
    return items.flatMap((item): Laid[] => {
      if ('rows' in item) {
        const only = onlyCell(item);
        return only ? this.#addFrame(only, part, boxes) : this.#addTable(item.rows, part, boxes);
      }
      return this.#addParagraph(item, part, boxes);
    });
  }

  #addFrame({ items }: CellItem, part: number, boxes: Item[]): Laid[] {
    this.#frames++;
    const laid = this.add(items, part, boxes);
    this.#frames--;
    return laid;
  }

  #addParagraph(item: ParagraphItem, part: number, boxes: Item[]): Strip[] {
    this.#beginLine();
    if (part === 0 && item.host === undefined && this.#frames === 0) {
      this.paragraphs.push({ at: this.#length, length: item.text.length, index: item.index, format: item.format });
    }
    const style = { ...this.#styleOf(item.style), ...item };
    const label = this.#labelOf(style, item.style);
    const start = this.#length;
    this.#writePieces(item, part);
    boxes.push(...item.boxes);
    const strips = stripsOf(item.text, start);
    return strips.map(([from, to], at): Strip => {
      const words = item.text.slice(from - start, to - start);
      const ordinal = at === 0 && label !== undefined ? generated(label, words, from) : readOrdinal(words, from);
      return { kind: 'strip', start: from, end: to, ordinal, depth: ordinal || strips.length > 1 ? undefined : depthOf(style, words) };
    });
  }

  #labelOf({ numId, level }: ParagraphStyle, style: string | undefined): string | undefined {
    if (numId === undefined || numId === '0') return undefined;
    return this.#numbering.next(numId, level ?? this.#numbering.levelOfStyle(numId, style) ?? 0);
  }

  /** Tables in its cells are laid after it. */
  #addTable(rows: readonly (readonly CellItem[])[], part: number, boxes: Item[]): Laid[] {
    const inner: TableItem[] = [];
    const laid = rows
      .filter((row) => row.length > 0)
      .map((row) => {
        this.#beginLine();
        return row.flatMap((cell, at) => {
          if (at > 0) this.#write('\t');
          const made = this.#addCell(cell, part, boxes, inner);
          const end = { start: made.end, end: made.end, strips: [] };
          return [made, ...Array.from({ length: cell.span - 1 }, () => end)];
        });
      });
    const grid: Grid[] = laid.length > 0 ? [{ kind: 'grid', rows: laid }] : [];
    return [...grid, ...this.add(inner, part, boxes)];
  }

  #addCell(cell: CellItem, part: number, boxes: Item[], inner: TableItem[]): GridCell {
    const start = this.#length;
    const strips: (readonly [number, number])[] = [];
    const paragraphs = flat(cell.items, inner);
    paragraphs.forEach((item, at) => {
      if (at > 0) this.#write('\v');
      const from = this.#length;
      this.#writePieces(item, part);
      strips.push(...stripsOf(item.text, from));
      boxes.push(...item.boxes);
    });
    return { start, end: this.#length, strips };
  }

  #writePieces(item: ParagraphItem, part: number): void {
    const { index: paragraph, host, note } = item;
    const aside = { ...(host !== undefined && { host }), ...(note !== undefined && { note }) };
    const isAside = host !== undefined || note !== undefined;
    for (const { at, value, start, end, element, run, isComputed } of item.pieces) {
      // A long draft has a hundred thousand of them: spreading each costs a tenth of the reading.
      const segment: Segment = { at: this.#length + at, value, start, end, element, run, part, paragraph };
      this.segments.push(isAside || isComputed ? { ...segment, ...(isComputed && { isComputed }), ...aside } : segment);
    }
    this.#write(item.text);
  }

  #beginLine(): void {
    if (this.#isBegun) this.#write('\n');
    this.#isBegun = true;
  }

  #write(text: string): void {
    this.#chunks.push(text);
    this.#length += text.length;
  }
}

/** The paragraphs of a cell, those of frames in it too; other tables are given to `inner`. */
function flat(items: readonly Item[], inner: TableItem[]): ParagraphItem[] {
  return items.flatMap((item) => {
    if (!('rows' in item)) return [item];
    const only = onlyCell(item);
    if (!only) inner.push(item);
    return only ? flat(only.items, inner) : [];
  });
}

/** The cell of a table of one cell, which is a frame around text. */
function onlyCell({ rows }: TableItem): CellItem | undefined {
  return rows.length === 1 && rows[0]?.length === 1 ? rows[0][0] : undefined;
}

/** The ordinal that Word prints in front of a paragraph and that its text does not hold. */
function generated(label: string, words: string, at: number): Ordinal | undefined {
  const ordinal = readOrdinal(`${label} ${words}`, 0);
  return ordinal && { ...ordinal, range: { start: at, end: at }, generated: true };
}

function depthOf({ outlineLevel, isTitle }: ParagraphStyle, words: string): number | undefined {
  if (isTitle) return 1;
  if (outlineLevel === undefined || outlineLevel > 8 || words.length > LONGEST_HEADING || /。./u.test(words)) return undefined;
  return Math.min(6, outlineLevel + 2);
}
