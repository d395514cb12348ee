import { type Cause, findCauses, inDocumentOrder, indexByFigure } from './causes.ts';
import type { Figure } from './figure.ts';
import { type Indicator, indicatorsOf } from './indicator.ts';
import { findOpenRates, type OpenRate } from './open-rates.ts';
import { findPartLists, listsByItem } from './parts.ts';
import { Passages } from './passage.ts';
import type { Relation } from './relation.ts';
import { findAverageRelations } from './relations/averages.ts';
import { findBalanceRelations } from './relations/balances.ts';
import { findChangeRelations } from './relations/changes.ts';
import { findCombinedShares } from './relations/combined.ts';
import { findCompletenessRelations } from './relations/completeness.ts';
import { findLeastTotals } from './relations/least-totals.ts';
import { findPartRelations } from './relations/parts.ts';
import { findPlanRelations } from './relations/plans.ts';
import { findRateRelations } from './relations/rates.ts';
import { findRepeats } from './relations/repeats.ts';
import { findShareRelations } from './relations/shares.ts';
import { findShareTotals, shareGroups } from './relations/shares-total.ts';
import { findStageRelations } from './relations/stages.ts';
import { findStockRelations } from './relations/stocks.ts';
import { findTableRelations } from './tables/relations.ts';
import type { Table } from './tables/table.ts';

/** All figures of a draft and the relations between them (台账). */
export interface Ledger {
  readonly figures: readonly Figure[];
  /** In document order of their first figures. */
  readonly relations: readonly Relation[];
  /** What is behind the broken ones, each to be reported once; in document order. */
  readonly causes: readonly Cause[];
  /** Rates that no relation decides, and what the side that is not printed may be. */
  readonly openRates: readonly OpenRate[];
  /** What a figure counts. */
  indicatorOf(figure: Figure): Indicator;
  /** The relations that a figure is in. */
  relationsOf(figure: Figure): readonly Relation[];
}

/** What the ledger must know of the draft around its figures. */
export interface Surroundings {
  /** The words of title and headings. */
  readonly context: string;
  /** The heading that a figure stands under. */
  headingOf(figure: Figure): string;
  readonly tables: readonly Table[];
  /** The year reported on. */
  readonly reportYear: number | undefined;
}

/** Finds what must hold between figures, and whether it does. */
export function buildLedger(figures: readonly Figure[], surroundings: Surroundings): Ledger {
  const { context, headingOf, tables } = surroundings;
  const passages = new Passages(figures, context);
  const lists = passages.all.map((passage) => findPartLists(passage, passages));
  const found = passages.all.flatMap((passage, at) => {
    const partLists = lists[at] ?? [];
    const shares = shareGroups(passage);
    return [
      ...findPartRelations(partLists),
      ...findStageRelations(passage, partLists),
      ...findRateRelations(passage, passages),
      ...findPlanRelations(passage),
      ...findBalanceRelations(passage),
      ...findChangeRelations(passage),
      ...findAverageRelations(passage),
      ...findLeastTotals(passage),
      ...findStockRelations(passage),
      ...findCompletenessRelations(passage),
      ...findShareTotals(shares),
      ...findCombinedShares(passage, shares),
    ];
  });
  const relations = inDocumentOrder([
    ...found,
    ...findShareRelations(passages, listsByItem(lists.flat())),
    ...findTableRelations(tables),
    ...findRepeats(figures, tables, surroundings),
  ]);
  let indicators: ReadonlyMap<Figure, Indicator> | undefined;
  let byFigure: ReadonlyMap<Figure, readonly Relation[]> | undefined;
  let openRates: readonly OpenRate[] | undefined;
  const ledger: Ledger = {
    figures,
    relations,
    causes: findCauses(relations),
    get openRates() {
      openRates ??= findOpenRates(passages, ledger.relationsOf);
      return openRates;
    },
    indicatorOf(figure) {
      indicators ??= indicatorsOf(figures, headingOf);
      return indicators.get(figure) as Indicator;
    },
    relationsOf(figure) {
      byFigure ??= indexByFigure(relations);
      return byFigure.get(figure) ?? [];
    },
  };
  return ledger;
}
