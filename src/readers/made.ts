import type { PhrasingContent, Table, TableCell, TableRow } from 'mdast';
import type { Ordinal } from '../core/ordinal.ts';
import type { Locate } from './build.ts';
import { compactOf, type Line, opaqueLine } from './line.ts';

/** A stretch of a text that a reader makes (of Word, of HTML) that is one paragraph, or what stands between line breaks in one. */
export interface Strip {
  readonly kind: 'strip';
  readonly start: number;
  readonly end: number;
  readonly ordinal: Ordinal | undefined;
  /** As of a Markdown heading: 1 for the title's style, 2 for the first level of heads. */
  readonly depth: number | undefined;
}

/** A table of a made text, by rows. */
export interface Grid {
  readonly kind: 'grid';
  readonly rows: readonly (readonly GridCell[])[];
}

export interface GridCell {
  readonly start: number;
  readonly end: number;
  /** Where its words stand, line by line. */
  readonly strips: readonly (readonly [number, number])[];
}

export type Laid = Strip | Grid;

export function lineOf(laid: Laid, text: string, locate: Locate): Line {
  if (laid.kind === 'grid') return opaqueLine(tableOf(laid, text, locate));
  const { start, end, ordinal, depth } = laid;
  const words = text.slice(start, end);
  const children = wordsOf(laid, text, locate);
  return { start, end, text: words, compact: compactOf(words), ordinal, children, ...(depth !== undefined && { depth }) };
}

export function wordsOf({ start, end }: Pick<Strip, 'start' | 'end'>, text: string, locate: Locate): PhrasingContent[] {
  return [{ type: 'text', value: text.slice(start, end), position: locate(start, end) }];
}

export function tableOf({ rows }: Grid, text: string, locate: Locate): Table {
  const children = rows.map((cells): TableRow => {
    const nodes = cells.map(({ start, end, strips }): TableCell => {
      const content = strips.flatMap(([from, to], at): PhrasingContent[] => {
        const words = wordsOf({ start: from, end: to }, text, locate);
        const before = strips[at - 1];
        return before ? [{ type: 'break', position: locate(before[1], from) }, ...words] : words;
      });
      return { type: 'tableCell', children: content, position: locate(start, end) };
    });
    return { type: 'tableRow', children: nodes, position: locate(startOf(nodes), endOf(nodes)) };
  });
  return { type: 'table', align: [], children, position: locate(startOf(children), endOf(children)) };
}

function startOf(nodes: readonly (TableCell | TableRow)[]): number {
  return nodes[0]?.position?.start.offset ?? 0;
}

function endOf(nodes: readonly (TableCell | TableRow)[]): number {
  return nodes.at(-1)?.position?.end.offset ?? 0;
}

/** What stands between line breaks, without blanks at both ends. */
export function stripsOf(text: string, start: number): [number, number][] {
  const strips: [number, number][] = [];
  let from = 0;
  for (const part of text.split('\v')) {
    const words = part.trim();
    const at = start + from + part.indexOf(words);
    if (words !== '') strips.push([at, at + words.length]);
    from += part.length + 1;
  }
  return strips;
}

/** The segments in order that share a character with `[start, end)`. */
export function touchedBy<S extends { readonly at: number; readonly value: string }>(
  segments: readonly S[],
  start: number,
  end: number,
): S[] {
  const touched: S[] = [];
  for (let index = indexAt(segments, start); index < segments.length; index++) {
    const segment = segments[index] as S;
    if (segment.at >= end) break;
    if (segment.at + segment.value.length > start) touched.push(segment);
  }
  return touched;
}

/** The last of segments in order that begins at or before an offset, else the first. */
export function segmentAt<S extends { readonly at: number }>(segments: readonly S[], offset: number): S | undefined {
  return segments[indexAt(segments, offset)];
}

function indexAt(segments: readonly { readonly at: number }[], offset: number): number {
  let low = 0;
  let high = segments.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((segments[middle] as { readonly at: number }).at <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
