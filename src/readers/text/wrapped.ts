import type { Table } from 'mdast';
import { readOrdinal } from '../ordinal.ts';

/** A line, or the lines of a table. */
export interface Span {
  readonly start: number;
  readonly end: number;
  readonly indent: number;
  readonly table?: Table;
}

const FEWEST_LINES = 8;
const WIDEST = 80;
const NARROWEST = 15;
const SLACK = 4;
/** The share of full lines among all from which on a text counts as wrapped. */
const SHARE = 0.5;

/** Joins the lines of a text that was wrapped at a fixed width, as text from a PDF is; leaves every other text alone. */
export function joinWrapped(spans: readonly Span[], text: string): readonly Span[] {
  const width = wrapWidth(spans);
  if (width === undefined) return spans;
  const joined: Span[] = [];
  let isFull = false;
  for (const span of spans) {
    if (span.table) {
      joined.push(span);
      isFull = false;
      continue;
    }
    const last = joined.at(-1);
    const isApart = last && /(?:\r\n|\r|\n)[ \t\u3000]*(?:\r\n|\r|\n)/u.test(text.slice(last.end, span.start));
    const begins = span.indent > 0 || readOrdinal(text.slice(span.start, span.end), span.start) !== undefined;
    if (last && isFull && !isApart && !begins) joined[joined.length - 1] = { ...last, end: span.end };
    else joined.push(span);
    isFull = span.indent + span.end - span.start >= width - SLACK;
  }
  return joined;
}

/** The width most lines are filled to; undefined if the text is not wrapped. */
function wrapWidth(spans: readonly Span[]): number | undefined {
  const lines = spans.filter(({ table }) => table === undefined);
  if (lines.length < FEWEST_LINES) return undefined;
  const lengths = lines.map((span) => span.indent + span.end - span.start).sort((a, b) => a - b);
  const width = lengths[Math.floor(lengths.length * 0.95)] as number;
  if (width > WIDEST || width < NARROWEST || (lengths.at(-1) as number) > width + SLACK * 2) return undefined;
  const full = lengths.filter((length) => length >= width - SLACK).length;
  return full >= lengths.length * SHARE ? width : undefined;
}
