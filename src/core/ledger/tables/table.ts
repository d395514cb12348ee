import type { Block, Draft } from '../../draft.ts';
import type { Sentence } from '../../facts/sentences.ts';
import type { Figure } from '../figure.ts';
import { findFigures } from '../figures.ts';
import { figureOf, isBlank, type PrintedNumber, readCell, type Unit } from './cell.ts';
import { bare, compact, isMoney, type Line, lineOf, measureOf, unitAbove, unitIn, withWholeYear } from './line.ts';

/** A table of a draft: its rows and columns of numbers with what their heads say, and the figures of its cells. */
export interface Table {
  readonly rows: readonly Line[];
  readonly columns: readonly Line[];
  /** Whether rows and columns are all that the table has: rows with fewer or more cells, and a second table beside the first, are left out. */
  readonly isWhole: boolean;
  /** The number at a row and a column. */
  figureAt(row: Line, column: Line): Figure | undefined;
  /** Whether a cell is left empty; one with words is not. */
  isBlankAt(row: Line, column: Line): boolean;
  readonly figures: readonly Figure[];
  /** The short lines right before it, joined by a blank. */
  readonly caption: string;
  /** The blocks that hold a number and nothing else, also those that count nothing, such as a serial number. */
  readonly numbers: readonly Block[];
}

interface Cell {
  readonly block: Block;
  /** Without any blank. */
  readonly words: string;
  readonly number: PrintedNumber | undefined;
  readonly isBlank: boolean;
}

type Grid = readonly (readonly Cell[])[];

const LONGEST_CAPTION = 60;

/** The tables of a draft that have numbers. */
export function findTables(draft: Draft, sentences: readonly Sentence[]): readonly Table[] {
  if (!draft.blocks.some(({ cell }) => cell !== undefined)) return [];
  const grids = new Map<number, { cells: Cell[][]; above: readonly string[] }>();
  let before: string[] = [];
  for (const block of draft.blocks) {
    if (!block.cell) {
      before = [...before.slice(-1), block.prose.text];
      continue;
    }
    const { table, row, column } = block.cell;
    const grid = grids.get(table) ?? { cells: [], above: before.filter((words) => words.length < LONGEST_CAPTION) };
    grids.set(table, grid);
    before = [];
    grid.cells[row] ??= [];
    (grid.cells[row] as Cell[])[column] = cellOf(block);
  }
  const sentenceOf = new Map(sentences.flatMap((sentence) => (sentence.block.cell ? [[sentence.block, sentence] as const] : [])));
  return [...grids.values()].flatMap(({ cells, above }) => tableOf(cells, above, sentenceOf) ?? []);
}

/** The printed numbers of running text and of tables, in document order. */
export function figuresOf(sentences: readonly Sentence[], tables: readonly Table[]): readonly Figure[] {
  if (tables.length === 0) return findFigures(sentences);
  const numbers = new Set(tables.flatMap((table) => table.numbers));
  const running = findFigures(sentences.filter(({ block }) => !numbers.has(block)));
  return [...running, ...tables.flatMap(({ figures }) => figures)].sort((a, b) => a.range.start - b.range.start);
}

function cellOf(block: Block): Cell {
  return { block, words: compact(block.prose.text), number: readCell(block), isBlank: isBlank(block) };
}

/** A row with fewer or more cells than most is not in line with its head: it has no numbers that belong to a column. */
function tableOf(grid: Grid, above: readonly string[], sentenceOf: ReadonlyMap<Block, Sentence>): Table | undefined {
  const width = commonLength(grid);
  const headRows = countHeadRows(grid);
  const body = grid.slice(headRows).filter((row) => row.length === width);
  if (body.length === 0 || width < 2) return undefined;
  const headColumns = countHeadColumns(grid, headRows, body, width);
  const inLine = grid.slice(0, headRows).filter((row) => row.length === width);
  const last = besideAt(body, headColumns, width);
  const columns = checkedColumns(withWholeYear(columnsOf(inLine, headColumns, last)), body);
  const rows = withWholeYear(rowsOf(grid, headRows, headColumns, width));
  const given =
    unitAbove(above) ??
    unitIn(
      grid
        .slice(0, headRows)
        .flat()
        .map(({ words }) => words)
        .find((words) => /单位[：:]/u.test(words)) ?? '',
    );
  const figures = new Map<Cell, Figure>();
  const named = columns.map((column) => ({ column, ...namesOf(column) }));
  for (const row of rows) {
    const names = namesOf(row);
    if (names.isCounter) continue;
    for (const { column, telling, all, isCounter } of named) {
      const cell = grid[row.index]?.[column.index];
      const sentence = cell?.number && sentenceOf.get(cell.block);
      if (!cell?.number || !sentence || isCounter) continue;
      const label = names.telling + telling || names.all + all;
      const unit = unitOf(row, column, given, cell.number);
      figures.set(cell, figureOf(sentence, cell.number, { label, unit, measure: measureOf([row.role, column.role], unit.unit) }));
    }
  }
  const cellAt = (row: Line, column: Line): Cell | undefined => grid[row.index]?.[column.index];
  return {
    rows,
    columns,
    isWhole: rows.length === grid.length - headRows && last === width,
    figureAt(row, column) {
      const cell = cellAt(row, column);
      return cell && figures.get(cell);
    },
    isBlankAt: (row, column) => cellAt(row, column)?.isBlank ?? true,
    figures: [...figures.values()],
    caption: above.join(' '),
    numbers: grid.flat().flatMap(({ block, number }) => (number ? [block] : [])),
  };
}

/** How many cells most rows have. */
function commonLength(grid: Grid): number {
  const counts = new Map<number, number>();
  for (const { length } of grid) counts.set(length, (counts.get(length) ?? 0) + 1);
  return [...counts].reduce((a, b) => (b[1] > a[1] || (b[1] === a[1] && b[0] > a[0]) ? b : a))[0];
}

/** Where a second table stands beside the first (省份 数量 省份 数量): its first column, which holds words; else the width. */
function besideAt(body: Grid, headColumns: number, width: number): number {
  const count = (column: number, isKind: (cell: Cell) => boolean): number =>
    body.filter((row) => row[column] !== undefined && isKind(row[column] as Cell)).length;
  for (let column = headColumns + 1; column < width - 1; column++) {
    const words = count(column, (cell) => !cell.number && !cell.isBlank);
    const hasAfter = body.some((row) => row.slice(column + 1).some(({ number }) => number));
    if (hasAfter && words > count(column, ({ number }) => number !== undefined)) return column;
  }
  return width;
}

/** Where a column of numbers has no head though others have one, heads that spanned several columns are out of place, and say nothing. */
function checkedColumns(columns: readonly Line[], body: Grid): readonly Line[] {
  const isHeaded = ({ path }: Line): boolean => path.length > 0;
  const hasNumbers = ({ index }: Line): boolean => body.some((row) => row[index]?.number);
  if (!columns.some(isHeaded) || columns.every((column) => isHeaded(column) || !hasNumbers(column))) return columns;
  return columns.map(({ index }) => ({ index, path: [], role: 'other', unit: undefined, indent: 0, form: 0 }));
}

const YEAR = /^(?:19|20)\d{2}$/u;
const COUNTER = /序号|编号|代码|行次|栏次|电话|邮编|年份|月份|日期|^年度?$/u;

/** The rows before the first one with numbers: words alone, years, or the numbers of the columns (甲 1 2 3). */
function countHeadRows(grid: Grid): number {
  let rows = 0;
  for (; rows < grid.length; rows++) {
    const row = grid[rows] as readonly Cell[];
    const numbers = row.filter(({ number }) => number);
    const words = row.filter(({ number, isBlank: isEmpty }) => !number && !isEmpty);
    if (numbers.length === 0 ? rows > 0 && words.length < 2 && !/单位[：:]/u.test(words[0]?.words ?? '') : !areNames(numbers, words, rows))
      break;
  }
  return rows;
}

/** Years as heads; or columns that are counted through. */
function areNames(numbers: readonly Cell[], words: readonly Cell[], row: number): boolean {
  const printed = numbers.map(({ number }) => (number as PrintedNumber).digits);
  if (numbers.length > 1 && printed.every((digits) => YEAR.test(digits))) return true;
  if (row === 0 || printed.length < 3) return false;
  const isCounted = printed.every((digits, at) => at === 0 || Number(digits) === Number(printed[at - 1]) + 1);
  return isCounted && (words.length === 0 || words.every((cell) => /^(?:[甲乙丙丁A-Z]|栏次|行次|列次|序号|列号)$/u.test(cell.words)));
}

/** The columns at the left that hold more words than numbers, or that only count the rows. */
function countHeadColumns(grid: Grid, headRows: number, body: Grid, width: number): number {
  let columns = 0;
  for (; columns < width - 1; columns++) {
    const cells = body.map((row) => row[columns] as Cell);
    const numbers = cells.filter(({ number }) => number).length;
    const words = cells.filter(({ number, isBlank: isEmpty }) => !number && !isEmpty).length;
    const head = grid.slice(0, headRows).map((row) => row[columns]?.words ?? '');
    const isSerial = head.some((each) => COUNTER.test(bare(each))) || cells.every(({ number }) => !number || YEAR.test(number.digits));
    if (numbers > words && !(isSerial && columns === 0)) break;
    if (numbers === 0 && words === 0 && columns > 0) break;
  }
  return columns;
}

/** A blank beside a head of several columns is under that head, if something stands below it. */
function columnsOf(head: Grid, headColumns: number, width: number): Line[] {
  return Array.from({ length: width - headColumns }, (_, at) => {
    const index = headColumns + at;
    const path: string[] = [];
    head.forEach((row, level) => {
      let from = index;
      const isBelow = head.slice(level + 1).some((lower) => lower[index] !== undefined && !lower[index]?.isBlank);
      while (isBelow && from > headColumns && (row[from]?.isBlank ?? true)) from--;
      const cell = row[from];
      const words = cell && !cell.isBlank ? cell.words : '';
      if (words !== '' && words !== path.at(-1) && !isTitle(row, words) && !(cell?.number && !YEAR.test(cell.number.digits)))
        path.push(words);
    });
    return lineOf({ index, path, indent: 0 });
  });
}

/** Words that alone fill a row: the title of the table or its unit. */
function isTitle(row: readonly Cell[], words: string): boolean {
  return row.length > 1 && row.every((cell) => cell.isBlank || cell.words === words);
}

/** A blank below a head of several rows is under that head, if something stands beside it. */
function rowsOf(grid: Grid, headRows: number, headColumns: number, width: number): Line[] {
  const lines: Line[] = [];
  const open: string[] = [];
  grid.forEach((row, index) => {
    if (index < headRows || row.length !== width) return;
    const heads = row.slice(0, headColumns);
    const innermost = heads.findLastIndex((cell) => !cell.isBlank);
    const path: string[] = [];
    heads.forEach((cell, column) => {
      if (!cell.isBlank) {
        open[column] = cell.number ? '' : cell.words;
        open.length = column + 1;
      }
      const words = column <= innermost ? (cell.isBlank ? (open[column] ?? '') : cell.words) : '';
      if (words !== '' && words !== path.at(-1) && !(cell.number && column < innermost)) path.push(words);
    });
    lines.push(lineOf({ index, path, indent: indentOf(heads[innermost]) + codeLength(heads) }));
  });
  return lines;
}

/** The digits of a code such as 201, 20101, 2010101, of which each is under the shorter one it begins with. */
function codeLength(heads: readonly Cell[]): number {
  const code = heads.find(({ number }) => number && number.digits.length >= SHORTEST_CODE);
  return code?.number?.digits.length ?? 0;
}

/** Shorter numbers count the rows. */
const SHORTEST_CODE = 3;

function indentOf(cell: Cell | undefined): number {
  return cell ? (/^[\s　\u00a0]*/u.exec(cell.block.prose.text)?.[0].length ?? 0) : 0;
}

const NO_UNIT: Unit = { scale: '', unit: '' };
const PERCENT: Unit = { scale: '', unit: '%' };

/** The unit of a cell: its own, its column's, its row's, the table's; a share above 1 without a unit is in percent. */
function unitOf(row: Line, column: Line, given: Unit | undefined, number: PrintedNumber): Unit {
  if (number.own.unit) return number.own;
  const said = column.unit ?? row.unit;
  if (said) return said;
  const roles = [row.role, column.role];
  if (roles.includes('share') || roles.includes('rate')) return Math.abs(Number(number.digits)) > 1 ? PERCENT : NO_UNIT;
  if (roles.includes('change') || roles.includes('other')) return NO_UNIT;
  if (given && given.unit !== '元' && [...row.path, ...column.path].some(isMoney)) return NO_UNIT;
  return given ?? NO_UNIT;
}

const GENERIC =
  /^(?:项目|指标|名称|类别|类型|种类|内容|单位|数量|数值|数据|件数|人数|个数|本年|合计|总计|共计|小计|总数|情况|本期|栏目|分类)$/u;

/** What a line's head says: without words that say nothing, and whole. Serial numbers, codes and years count nothing. */
function namesOf({ path }: Line): { readonly telling: string; readonly all: string; readonly isCounter: boolean } {
  const words = path.map(bare);
  return {
    telling: words.filter((each) => !GENERIC.test(each)).join(''),
    all: words.join(''),
    isCounter: words.some((each) => COUNTER.test(each)),
  };
}
