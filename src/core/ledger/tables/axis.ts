import type { Figure } from '../figure.ts';
import type { Line } from './line.ts';
import type { Table } from './table.ts';

/** A table looked at along its rows or along its columns: the lines that are added up, and the lines across at which they are. */
export interface Axis {
  readonly lines: readonly Line[];
  readonly across: readonly Line[];
  /** Whether the lines are all that the table has: a row out of line with the others is none, but may hold a part of a total. */
  readonly isWhole: boolean;
  figureAt(line: Line, across: Line): Figure | undefined;
  isBlankAt(line: Line, across: Line): boolean;
}

/** Rows added up within each column. */
export function downOf(table: Table): Axis {
  return {
    lines: table.rows,
    across: table.columns,
    isWhole: table.isWhole,
    figureAt: (row, column) => table.figureAt(row, column),
    isBlankAt: (row, column) => table.isBlankAt(row, column),
  };
}

/** Columns added up within each row. */
export function alongOf(table: Table): Axis {
  return {
    lines: table.columns,
    across: table.rows,
    isWhole: true,
    figureAt: (column, row) => table.figureAt(row, column),
    isBlankAt: (column, row) => table.isBlankAt(row, column),
  };
}
