import { matchesOf } from './matches.ts';
import type { Range } from './range.ts';

/** Zero-based line and zero-based UTF-16 character, as in the Language Server Protocol. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

export interface PositionRange {
  readonly start: Position;
  readonly end: Position;
}

/** Turns offsets into lines and characters. A line ends at LF, CRLF or CR. Built once per draft; each look-up is a binary search. */
export class LineIndex {
  readonly #starts: number[] = [0];

  constructor(text: string) {
    const ends = text.includes('\r') ? /\r\n?|\n/gu : undefined;
    if (ends) for (const { index, 0: end } of matchesOf(ends, text)) this.#starts.push(index + end.length);
    else for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) this.#starts.push(at + 1);
  }

  get lineCount(): number {
    return this.#starts.length;
  }

  positionAt(offset: number): Position {
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#starts[middle] as number) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low, character: offset - (this.#starts[low] as number) };
  }

  rangeAt(range: Range): PositionRange {
    return { start: this.positionAt(range.start), end: this.positionAt(range.end) };
  }

  /** Offset of the first character of a zero-based line. */
  startOf(line: number): number {
    return this.#starts[Math.min(line, this.#starts.length - 1)] as number;
  }
}
