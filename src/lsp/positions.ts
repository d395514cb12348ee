import { LineIndex, type Position, type PositionRange } from '../core/position.ts';
import type { Range } from '../core/range.ts';

/** What a character of a position counts: bytes of UTF-8, UTF-16 units, or code points. */
export type PositionEncoding = 'utf-8' | 'utf-16' | 'utf-32';

/** The best encoding that a client offers: the one that texts are counted in here anyway, if it has it. */
export function encodingFrom(offered: readonly string[] | undefined): PositionEncoding {
  return (['utf-16', 'utf-8', 'utf-32'] as const).find((encoding) => offered?.includes(encoding)) ?? 'utf-16';
}

/**
 * Turns offsets of a text (UTF-16 units) into positions as the client counts them, and back. Lines and characters from 0; a line ends at
 * LF, CRLF or CR. An offset within a character stands for its beginning.
 */
export class Positions {
  readonly #text: string;
  readonly #encoding: PositionEncoding;
  readonly #lines: LineIndex;
  readonly #widths = new Map<number, Uint32Array>();

  constructor(text: string, encoding: PositionEncoding) {
    this.#text = text;
    this.#encoding = encoding;
    this.#lines = new LineIndex(text);
  }

  get lineCount(): number {
    return this.#lines.lineCount;
  }

  positionAt(offset: number): Position {
    const { line, character } = this.#lines.positionAt(Math.max(0, Math.min(offset, this.#text.length)));
    return { line, character: this.#encoding === 'utf-16' ? character : (this.#widthsOf(line)[character] as number) };
  }

  rangeAt({ start, end }: Range): PositionRange {
    return { start: this.positionAt(start), end: this.positionAt(end) };
  }

  /** A position behind the end of its line is the end of the line, one behind the last line the end of the text. */
  offsetAt({ line, character }: Position): number {
    if (line >= this.lineCount) return this.#text.length;
    const start = this.#lines.startOf(Math.max(0, line));
    if (line < 0 || character <= 0) return start;
    const units = this.#encoding === 'utf-16' ? character : lastAtMost(this.#widthsOf(line), character);
    return Math.min(start + units, this.#endOf(line));
  }

  offsetsAt({ start, end }: PositionRange): Range {
    const from = this.offsetAt(start);
    return { start: from, end: Math.max(from, this.offsetAt(end)) };
  }

  /** The offset of the beginning of a line. */
  startOf(line: number): number {
    return this.#lines.startOf(line);
  }

  /** The text of a line, without its end. */
  lineAt(line: number): string {
    return this.#text.slice(this.#lines.startOf(line), this.#endOf(line));
  }

  #endOf(line: number): number {
    let end = line + 1 < this.lineCount ? this.#lines.startOf(line + 1) : this.#text.length;
    const start = this.#lines.startOf(line);
    while (end > start && (this.#text[end - 1] === '\n' || this.#text[end - 1] === '\r')) end--;
    return end;
  }

  /** How wide a line is up to each of its UTF-16 units, its end included; made when first asked for. */
  #widthsOf(line: number): Uint32Array {
    let widths = this.#widths.get(line);
    if (!widths) {
      const end = line + 1 < this.lineCount ? this.#lines.startOf(line + 1) : this.#text.length;
      widths = widthsOf(this.#text.slice(this.#lines.startOf(line), end), this.#encoding);
      this.#widths.set(line, widths);
    }
    return widths;
  }
}

function widthsOf(text: string, encoding: PositionEncoding): Uint32Array {
  const widths = new Uint32Array(text.length + 1);
  let width = 0;
  let at = 0;
  for (const character of text) {
    widths.fill(width, at, at + character.length);
    at += character.length;
    width += encoding === 'utf-32' ? 1 : bytesOf(character.codePointAt(0) as number);
  }
  widths[at] = width;
  return widths;
}

function bytesOf(point: number): number {
  if (point < 0x80) return 1;
  if (point < 0x800) return 2;
  return point < 0x1_0000 ? 3 : 4;
}

/** The first index of the greatest width that is not above `most`. */
function lastAtMost(widths: Uint32Array, most: number): number {
  let low = 0;
  let high = widths.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((widths[middle] as number) <= most) low = middle;
    else high = middle - 1;
  }
  while (low > 0 && widths[low - 1] === widths[low]) low--;
  return low;
}
