import { once } from '../once.ts';
import { type Cause, findCauses, inDocumentOrder, indexByFigure } from './causes.ts';
import type { Figure } from './figure.ts';
import { type Indicator, indicatorsOf } from './indicator.ts';
import { findOpenRates, type OpenRate } from './open-rates.ts';
import { findPartLists, type PartList } from './parts.ts';
import { type Passage, Passages } from './passage.ts';
import type { Relation } from './relation.ts';
import { findAddedTotals } from './relations/added.ts';
import { findAverageRelations } from './relations/averages.ts';
import { findBalanceRelations } from './relations/balances.ts';
import { findChangeRelations } from './relations/changes.ts';
import { findCombinedShares } from './relations/combined.ts';
import { findCompletenessRelations } from './relations/completeness.ts';
import { findDispositions } from './relations/dispositions.ts';
import { findGrades } from './relations/grades.ts';
import { findInEach } from './relations/in-each.ts';
import { findIndustryRelations } from './relations/industries.ts';
import { findLeastTotals } from './relations/least-totals.ts';
import { findPartChanges } from './relations/part-changes.ts';
import { findPartRelations } from './relations/parts.ts';
import { findPlaces } from './relations/places.ts';
import { findPlanRelations } from './relations/plans.ts';
import { findRateRelations } from './relations/rates.ts';
import { findRecalled } from './relations/recalled.ts';
import { findReferenceRelations } from './relations/references.ts';
import { findRepeats } from './relations/repeats.ts';
import { findRestated } from './relations/restated.ts';
import { findShareRows } from './relations/share-rows.ts';
import { findShareRelations } from './relations/shares.ts';
import { findShareTotals, shareGroups } from './relations/shares-total.ts';
import { findStageRelations } from './relations/stages.ts';
import { findStockRelations } from './relations/stocks.ts';
import { findSwappedRows } from './relations/swapped-rows.ts';
import { findTownAndCountry } from './relations/town-and-country.ts';
import { findTableRelations } from './tables/relations.ts';
import type { Table } from './tables/table.ts';
import { findTold } from './tables/told.ts';

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
  /** Whether a figure stands in a part on what is to come. */
  isPlan(figure: Figure): boolean;
  readonly tables: readonly Table[];
  /** The year reported on. */
  readonly reportYear: number | undefined;
}

/** What the finders may ask for besides the figures of a passage. */
interface Context {
  readonly passages: Passages;
  /** The lists of parts in the passage. */
  readonly lists: readonly PartList[];
}

interface Finder {
  /** How many figures a passage must have for any such relation. */
  readonly fewest: number;
  readonly find: (passage: Passage, context: Context) => readonly Relation[];
}

const NONE: readonly Relation[] = [];

/** What finds the relations between the figures of one passage. */
const FINDERS: readonly Finder[] = [
  { fewest: 1, find: (_, { lists }) => findPartRelations(lists) },
  { fewest: 2, find: (passage, { lists }) => findStageRelations(passage, lists) },
  { fewest: 1, find: (passage, { passages }) => findRateRelations(passage, passages) },
  { fewest: 3, find: findPlanRelations },
  { fewest: 3, find: findBalanceRelations },
  { fewest: 2, find: findChangeRelations },
  { fewest: 2, find: findAverageRelations },
  { fewest: 3, find: findInEach },
  { fewest: 3, find: findGrades },
  { fewest: 3, find: findLeastTotals },
  { fewest: 2, find: (passage, { lists }) => findStockRelations(passage, lists) },
  { fewest: 5, find: findDispositions },
  { fewest: 1, find: findCompletenessRelations },
  { fewest: 2, find: findSharesTogether },
  { fewest: 3, find: (passage, { passages }) => findIndustryRelations(passage, passages) },
  { fewest: 3, find: findAddedTotals },
  { fewest: 3, find: findReferenceRelations },
  { fewest: 3, find: findTownAndCountry },
  { fewest: 4, find: findShareRows },
  { fewest: 3, find: (passage, { lists }) => findSwappedRows(passage, lists) },
  { fewest: 6, find: (passage, { lists }) => findPartChanges(passage, lists) },
];

/** What the shares of a passage come to together: all of a whole, or as much as is told of several. */
function findSharesTogether(passage: Passage): Relation[] {
  const groups = shareGroups(passage);
  if (groups.length === 0) return [];
  return [...findShareTotals(groups), ...findCombinedShares(passage, groups)];
}

/** Finds what must hold between figures, and whether it does. */
export function buildLedger(figures: readonly Figure[], surroundings: Surroundings): Ledger {
  const { context, headingOf, tables } = surroundings;
  const passages = new Passages(figures, context);
  const lists = passages.all.map((passage) => findPartLists(passage, passages));
  const found: Relation[] = [];
  for (const [at, passage] of passages.all.entries()) {
    const context: Context = { passages, lists: lists[at] ?? [] };
    for (const { fewest, find } of FINDERS) {
      const own = passage.figures.length < fewest ? NONE : find(passage, context);
      if (own.length > 0) found.push(...own);
    }
  }
  const relations = inDocumentOrder([
    ...found,
    ...findShareRelations(passages, lists.flat()),
    ...findTableRelations(tables),
    ...findRepeats(figures, tables, surroundings),
    ...findRestated({ figures, isPlan: surroundings.isPlan }),
    ...findRecalled(figures),
    ...findPlaces(figures),
    ...findTold(figures, tables, surroundings.reportYear),
  ]);
  const indicators = once(() => indicatorsOf(figures, headingOf));
  const byFigure = once(() => indexByFigure(relations));
  const relationsOf = (figure: Figure): readonly Relation[] => byFigure().get(figure) ?? [];
  const openRates = once(() => findOpenRates(passages, relationsOf));
  return {
    figures,
    relations,
    causes: findCauses(relations),
    get openRates() {
      return openRates();
    },
    indicatorOf: (figure) => indicators().get(figure) as Indicator,
    relationsOf,
  };
}
