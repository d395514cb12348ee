import { type Cause, findCauses } from './causes.ts';
import type { Figure } from './figure.ts';
import { Passages } from './passage.ts';
import type { Relation } from './relation.ts';
import { findBalanceRelations } from './relations/balances.ts';
import { findChangeRelations } from './relations/changes.ts';
import { findPartRelations } from './relations/parts.ts';
import { findRateRelations } from './relations/rates.ts';
import { findShareRelations } from './relations/shares.ts';
import { findStageRelations } from './relations/stages.ts';

/** All figures of a draft and the relations between them (台账). */
export interface Ledger {
  readonly figures: readonly Figure[];
  /** In document order of their first figures. */
  readonly relations: readonly Relation[];
  /** What is behind the broken ones, each to be reported once; in document order. */
  readonly causes: readonly Cause[];
}

/** Finds what must hold between figures, and whether it does. `context` is the words of title and headings. */
export function buildLedger(figures: readonly Figure[], context: string): Ledger {
  const passages = new Passages(figures, context);
  const relations = passages.all.flatMap((passage) => {
    const parts = findPartRelations(passage, passages);
    return [
      ...parts.relations,
      ...findStageRelations(passage, parts.lists),
      ...findShareRelations(passage, passages, parts.lists),
      ...findRateRelations(passage, passages),
      ...findBalanceRelations(passage),
      ...findChangeRelations(passage),
    ];
  });
  return { figures, relations, causes: findCauses(relations) };
}
