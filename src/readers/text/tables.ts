import type { AlignType, Table, TableCell, TableRow } from 'mdast';
import type { Locate } from '../build.ts';

/** A line of the source that is not empty, without its line end. */
export interface Row {
  readonly start: number;
  readonly end: number;
}

/** What begins at a line: a table of several rows, or lines that are none. */
export interface Stretch {
  readonly table?: Table;
  /** The first line after it. */
  readonly next: number;
}

/** Where a cell stands, with its mark, and its words without blanks around them. */
interface Cell {
  readonly start: number;
  readonly end: number;
  readonly from: number;
  readonly to: number;
}

const DELIMITER = /^[ \t]*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$/u;
const NUMBER = /^[-－−+]?[\d０-９][\d０-９,.．]*[%％‰]?$/u;
const LONGEST_CELL = 60;

/**
 * Reads the table that begins at a line, if one does: rows with pipes, the second one of dashes, as in Markdown; or cells that tabs divide,
 * as copied from a sheet. Without a table the stretch is the lines that were looked at, at least one.
 */
export function readStretch(rows: readonly Row[], at: number, text: string, locate: Locate): Stretch {
  return readPiped(rows, at, text, locate) ?? readTabbed(rows, at, text, locate);
}

function readPiped(rows: readonly Row[], at: number, text: string, locate: Locate): Stretch | undefined {
  const [head, rule] = [rows[at] as Row, rows[at + 1]];
  if (!rule || !areAdjacent(head, rule, text)) return undefined;
  const dashes = text.slice(rule.start, rule.end);
  if (!dashes.includes('|') || !DELIMITER.test(dashes)) return undefined;
  const columns = pipedCells(rule, text);
  const lines = [pipedCells(head, text)];
  if (lines[0]?.length !== columns.length || !hasPipe(head, text)) return undefined;
  let next = at + 2;
  for (; isNext(rows, next, text) && hasPipe(rows[next] as Row, text); next++) lines.push(pipedCells(rows[next] as Row, text));
  const align = columns.map(({ from, to }) => alignOf(text.slice(from, to)));
  return { table: tableOf(lines, align, rows[next - 1] as Row, text, locate), next };
}

/**
 * Lines that tabs divide into the same number of cells are a table if that many lines cannot be running text: each holds several short
 * cells, and most of them a number after the first one.
 */
function readTabbed(rows: readonly Row[], at: number, text: string, locate: Locate): Stretch {
  const width = tabsIn(rows[at] as Row, text);
  if (width === 0) return { next: at + 1 };
  let next = at + 1;
  while (isNext(rows, next, text) && tabsIn(rows[next] as Row, text) === width) next++;
  const lines = rows.slice(at, next).map((row) => tabbedCells(row, text));
  const words = lines.map((cells) => cells.map(({ from, to }) => text.slice(from, to)));
  if (!isTable(words)) return { next };
  const align = Array.from({ length: width + 1 }, () => null);
  return { table: tableOf(lines, align, rows[next - 1] as Row, text, locate), next };
}

function isTable(words: readonly (readonly string[])[]): boolean {
  const columns = (words[0] as readonly string[]).filter((_, column) => words.some((row) => row[column] !== '')).length;
  if (columns < 2 || words.length < (columns === 2 ? 3 : 2)) return false;
  if (words.some((row) => row.some((cell) => cell.length > LONGEST_CELL || /[。；]/u.test(cell)))) return false;
  const numbers = words.filter((row) => row.slice(1).some((cell) => NUMBER.test(cell)));
  return numbers.length * 2 >= words.length && (columns > 2 || numbers.length >= words.length - 1);
}

function isNext(rows: readonly Row[], at: number, text: string): boolean {
  const row = rows[at];
  return row !== undefined && areAdjacent(rows[at - 1] as Row, row, text);
}

/** Whether no empty line stands between two lines. */
function areAdjacent(before: Row, after: Row, text: string): boolean {
  return /^(?:\r\n|\r|\n)$/u.test(text.slice(before.end, after.start));
}

function hasPipe(row: Row, text: string): boolean {
  return pipesIn(row, text).length > 0;
}

/** The pipes of a line; `\|` is none. */
function pipesIn(row: Row, text: string): number[] {
  const pipes: number[] = [];
  for (let at = row.start; at < row.end; at++) {
    if (text[at] === '\\' && /[\\|]/u.test(text[at + 1] ?? '')) at++;
    else if (text[at] === '|') pipes.push(at);
  }
  return pipes;
}

/** The cells of a line; each begins with the pipe before it, if there is one, and the last one also holds the pipe at the end. */
function pipedCells(row: Row, text: string): Cell[] {
  const [start, end] = trimmed(row.start, row.end, text);
  const pipes = pipesIn({ start, end }, text);
  const isClosed = pipes.at(-1) === end - 1 && end - 1 > start;
  const starts = [...(pipes[0] === start ? [] : [start]), ...(isClosed ? pipes.slice(0, -1) : pipes)];
  return starts.map((from, at) => {
    const isLast = at === starts.length - 1;
    const to = starts[at + 1] ?? end;
    const [first, last] = trimmed(text[from] === '|' ? from + 1 : from, isLast && isClosed ? end - 1 : to, text);
    return { start: from, end: to, from: first, to: last };
  });
}

function tabsIn({ start, end }: Row, text: string): number {
  return text.slice(start, end).split('\t').length - 1;
}

function tabbedCells(row: Row, text: string): Cell[] {
  let start = row.start;
  return text
    .slice(row.start, row.end)
    .split('\t')
    .map((words): Cell => {
      const end = start + words.length;
      const [from, to] = trimmed(start, end, text);
      const cell = { start, end, from, to };
      start = end + 1;
      return cell;
    });
}

/** Without blanks and tabs at both ends; full-width blanks stay, for they tell how far a row is indented. */
function trimmed(start: number, end: number, text: string): [number, number] {
  let [from, to] = [start, end];
  while (from < to && /[ \t]/u.test(text[from] as string)) from++;
  while (to > from && /[ \t]/u.test(text[to - 1] as string)) to--;
  return [from, to];
}

function alignOf(dashes: string): AlignType {
  if (dashes.startsWith(':')) return dashes.endsWith(':') ? 'center' : 'left';
  return dashes.endsWith(':') ? 'right' : null;
}

function tableOf(lines: readonly (readonly Cell[])[], align: AlignType[], last: Row, text: string, locate: Locate): Table {
  const children = lines.map((cells): TableRow => {
    const nodes = cells.map(
      ({ start, end, from, to }): TableCell => ({
        type: 'tableCell',
        children: from < to ? [{ type: 'text', value: text.slice(from, to), position: locate(from, to) }] : [],
        position: locate(start, end),
      }),
    );
    return { type: 'tableRow', children: nodes, position: locate(startOf(cells), cells.at(-1)?.end ?? 0) };
  });
  return { type: 'table', align, children, position: locate(startOf(lines[0]), trimmed(last.start, last.end, text)[1]) };
}

function startOf(cells: readonly Cell[] | undefined): number {
  return cells?.[0]?.start ?? 0;
}
