import type { Table } from 'mdast';
import { isPageNumber } from '../debris.ts';
import { compactOf } from '../line.ts';
import { readOrdinal } from '../ordinal.ts';

/** A line, or the lines of a table. */
export interface Span {
  readonly start: number;
  readonly end: number;
  readonly indent: number;
  /** Page numbers in the midst of it, which are none of its words, with the line ends around them. */
  readonly gaps?: readonly (readonly [number, number])[];
  readonly table?: Table;
}

const FEWEST_LINES = 8;
/** In columns; a Chinese character takes two. */
const WIDEST = 160;
const NARROWEST = 40;
const SLACK = 8;
/** The share of lines that may be longer, such as titles put together from several lines. */
const OUTLIERS = 0.03;
/** The share of full lines among all from which on a text counts as wrapped. */
const SHARE = 0.5;

const SENTENCE_END = /[。！？；：:;）)]/u;

/** Joins the lines of a text that was wrapped at a fixed width, as text from a PDF is; leaves every other text alone. */
export function joinWrapped(spans: readonly Span[], text: string): readonly Span[] {
  const width = wrapWidth(spans, text);
  if (width === undefined) return spans;
  const joined: Span[] = [];
  let isFull = false;
  let page: Span | undefined;
  for (const span of spans) {
    if (span.table) {
      joined.push(...(page ? [page] : []), span);
      [isFull, page] = [false, undefined];
      continue;
    }
    if (isFull && !page && isPageNumber(compactOf(text.slice(span.start, span.end)))) {
      page = span;
      continue;
    }
    const last = joined.at(-1);
    const isApart = last && !page && /(?:\r\n|\r|\n)[ \t\u3000]*(?:\r\n|\r|\n)/u.test(text.slice(last.end, span.start));
    const begins = span.indent > 0 || readOrdinal(text.slice(span.start, span.end), span.start) !== undefined;
    if (last && isFull && !isApart && !begins) {
      const gaps = page ? [...(last.gaps ?? []), [last.end, span.start] as const] : last.gaps;
      joined[joined.length - 1] = { ...last, end: span.end, ...(gaps && { gaps }) };
    } else joined.push(...(page ? [page] : []), span);
    page = undefined;
    isFull = columnsOf(span, text) >= width - SLACK;
  }
  return page ? [...joined, page] : joined;
}

/** The width most lines are filled to; undefined if the text is not wrapped. */
function wrapWidth(spans: readonly Span[], text: string): number | undefined {
  const lines = spans.filter(({ table }) => table === undefined);
  const mostOverlong = Math.max(1, lines.length * OUTLIERS);
  // Lines of so many characters are too long whatever the others are like; most texts have them.
  const long = lines.filter(({ start, end }) => end - start > WIDEST + SLACK * 2);
  if (lines.length < FEWEST_LINES || long.length > mostOverlong) return undefined;
  const columns = lines.map((span) => columnsOf(span, text));
  const lengths = [...columns].sort((a, b) => a - b);
  const width = lengths[Math.floor(lengths.length * 0.8)] as number;
  const overlong = lengths.filter((length) => length > width + SLACK * 2).length;
  if (width > WIDEST || width < NARROWEST || overlong > mostOverlong) return undefined;
  const full = lines.filter((_, at) => (columns[at] as number) >= width - SLACK);
  const torn = full.filter(({ end }) => !SENTENCE_END.test(text[end - 1] ?? ''));
  return full.length >= lines.length * SHARE && torn.length >= full.length * SHARE ? width : undefined;
}

/** A line of many digits holds more characters than one of Chinese alone. */
function columnsOf({ start, end, indent }: Span, text: string): number {
  let columns = 2 * indent;
  for (let at = start; at < end; at++) columns += text.charCodeAt(at) < 0x2000 ? 1 : 2;
  return columns;
}
