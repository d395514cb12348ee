import type { Relation } from '../relation.ts';
import { findAverages } from './averages.ts';
import { alongOf, downOf } from './axis.ts';
import { findChanges } from './changes.ts';
import { findDisclosureRelations } from './disclosure.ts';
import { findFlows } from './flows.ts';
import { findDivided, findOfWhich } from './of-which.ts';
import { findRates } from './rates.ts';
import type { Table } from './table.ts';
import { findTotals } from './totals.ts';

/** What must hold within the tables of a draft, along their rows and down their columns. */
export function findTableRelations(tables: readonly Table[]): Relation[] {
  return tables.flatMap((table) => {
    const [down, along] = [downOf(table), alongOf(table)];
    return (
      findDisclosureRelations(down, along) ??
      [down, along].flatMap((axis) => [
        ...findTotals(axis),
        ...findFlows(axis),
        ...findOfWhich(axis),
        ...findDivided(axis),
        ...findRates(axis),
        ...findAverages(axis),
        ...findChanges(axis),
      ])
    );
  });
}
