import type { CellItem } from './story-items.ts';

type Row = readonly CellItem[];

/** So far the edge of a cell may be from that of its column, as a share of the narrower column beside it. */
const JITTER = 0.35;

/**
 * Tells the columns of a table as a reader sees them. Its grid has a column for every edge that any cell has: where edges were dragged, or
 * a row for remarks is divided in its own way, cells of one column take different columns of the grid, and columns of it hold nothing.
 * The rows that most have one number of cells say what the columns are, and the others are laid on those; where one does not fit, all
 * spans stay. `widths` are those of the grid.
 */
export function alignColumns(rows: readonly Row[], widths: readonly number[]): readonly Row[] {
  const positions = positionsOf(widths);
  const edges = rows.map((row) => edgesOf(row, positions));
  const usual = usualEdges(edges);
  if (!usual) return rows;
  const spans = edges.map((row) => spansOn(usual, row));
  if (spans.some((row) => row === undefined)) return rows;
  return rows.map((row, at) => row.map((cell, column) => ({ ...cell, span: spans[at]?.[column] ?? cell.span })));
}

/** Where a column of the grid begins; those that the file tells no width of are as wide as each other. */
function positionsOf(widths: readonly number[]): (column: number) => number {
  const starts = [0];
  for (const width of widths) starts.push((starts.at(-1) as number) + Math.max(1, width));
  const end = starts.at(-1) as number;
  const usual = widths.length > 0 ? end / widths.length : 1;
  return (column) => starts[column] ?? end + (column - widths.length) * usual;
}

function edgesOf(row: Row, positionOf: (column: number) => number): number[] {
  const edges = [positionOf(0)];
  let column = 0;
  for (const { span } of row) {
    column += span;
    edges.push(positionOf(column));
  }
  return edges;
}

/** The edges that are most frequent among the rows of the most frequent number of cells, if at least half of all are such rows. */
function usualEdges(rows: readonly (readonly number[])[]): readonly number[] | undefined {
  const length = mostFrequent(rows.map((row) => row.length).sort((a, b) => b - a));
  const full = rows.filter((row) => row.length === length);
  if (length === undefined || length < 3 || full.length * 2 < rows.length) return undefined;
  const key = mostFrequent(full.map((row) => row.join(' ')));
  return full.find((row) => row.join(' ') === key);
}

/** Of several the first. */
function mostFrequent<T>(values: readonly T[]): T | undefined {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  let best: T | undefined;
  for (const [value, count] of counts) if (best === undefined || count > (counts.get(best) as number)) best = value;
  return best;
}

/** How many of the usual columns each cell takes; undefined if an edge is at none of theirs, or two are at one. */
function spansOn(usual: readonly number[], edges: readonly number[]): number[] | undefined {
  const spans: number[] = [];
  let from = 0;
  for (const [at, edge] of edges.entries()) {
    const to = nearest(usual, edge, from);
    if (to === undefined || (at > 0 && to === from)) return undefined;
    if (at > 0) spans.push(to - from);
    from = to;
  }
  return spans;
}

/** The usual edge, from the one at `from` on, that an edge is meant to be. */
function nearest(usual: readonly number[], edge: number, from: number): number | undefined {
  let best = from;
  while (best + 1 < usual.length && distance(usual, best + 1, edge) <= distance(usual, best, edge)) best++;
  const [before, here, after] = [usual[best - 1], usual[best] as number, usual[best + 1]];
  const beside = Math.min(before === undefined ? Infinity : here - before, after === undefined ? Infinity : after - here);
  return distance(usual, best, edge) <= beside * JITTER ? best : undefined;
}

function distance(usual: readonly number[], at: number, edge: number): number {
  return Math.abs((usual[at] as number) - edge);
}
