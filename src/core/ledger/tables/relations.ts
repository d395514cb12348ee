import type { Relation } from '../relation.ts';
import { alongOf, downOf } from './axis.ts';
import type { Table } from './table.ts';
import { findTotals } from './totals.ts';

/** What must hold within the tables of a draft. */
export function findTableRelations(tables: readonly Table[]): Relation[] {
  return tables.flatMap((table) => [...findTotals(downOf(table), () => 'row-total'), ...findTotals(alongOf(table), () => 'row-total')]);
}
