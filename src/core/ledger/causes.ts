import type { Certainty } from '../diagnostic.ts';
import type { Decimal } from './decimal.ts';
import type { Figure } from './figure.ts';
import { type Relation, solveFor, termsOf, verdictOf } from './relation.ts';

/** What is behind one or several broken relations: they are reported once, by the first of them. */
export interface Cause {
  readonly relation: Relation;
  /** Other broken relations that one change of a figure of `relation` would mend too. */
  readonly others: readonly Relation[];
  /** The one printed number whose change, to `value`, makes every relation that it is in hold; undefined if there is none or several. */
  readonly suspect: { readonly figure: Figure; readonly value: Decimal } | undefined;
}

const RANK: Readonly<Record<Certainty, number>> = { certain: 0, likely: 1, possible: 2 };

/** Groups broken relations by what would mend them. Linear in the number of relations, but for those that share a figure. */
export function findCauses(relations: readonly Relation[]): Cause[] {
  const byFigure = indexByFigure(relations);
  const broken = relations.filter(({ verdict }) => verdict === 'broken');
  const settled = new Set<Relation>();
  const causes: Cause[] = [];
  for (const relation of [...broken].sort((a, b) => RANK[a.certainty] - RANK[b.certainty])) {
    if (settled.has(relation)) continue;
    const repairs = repairsOf(relation);
    const others = new Set<Relation>();
    for (const { figure, value } of repairs) {
      for (const other of byFigure.get(figure) ?? []) {
        if (other === relation || other.verdict !== 'broken' || settled.has(other)) continue;
        if (isMended(other, figure, value)) others.add(other);
      }
    }
    const group = [relation, ...others];
    const viable = repairs.filter(({ figure, value }) =>
      [...new Set([...group, ...(byFigure.get(figure) ?? [])])].every((each) => isMended(each, figure, value)),
    );
    for (const each of group) settled.add(each);
    causes.push({
      relation,
      others: [...others],
      suspect: viable.length === 1 && group.some(({ formula }) => formula.type !== 'bound') ? viable[0] : undefined,
    });
  }
  return causes.sort((a, b) => startOf(a.relation) - startOf(b.relation));
}

export function indexByFigure(relations: readonly Relation[]): Map<Figure, Relation[]> {
  const index = new Map<Figure, Relation[]>();
  for (const relation of relations) {
    for (const { figure } of termsOf(relation.formula)) {
      const known = index.get(figure);
      if (known) known.push(relation);
      else index.set(figure, [relation]);
    }
  }
  return index;
}

/** A longer equation has too many numbers for one to be told. */
const MOST_TERMS = 30;

/** For each figure of a relation the value that would make it hold, where there is one that could have been printed. */
function repairsOf({ formula }: Relation): { figure: Figure; value: Decimal }[] {
  const terms = termsOf(formula);
  if (terms.length > MOST_TERMS) return [];
  return terms.flatMap(({ figure }) => {
    const value = solveFor(formula, figure);
    if (value === undefined || value.units < 0n || value.scale > figure.value.scale) return [];
    return verdictOf(formula, { figure, value }) === 'broken' ? [] : [{ figure, value }];
  });
}

/** Whether a relation holds once a figure has another value; relations that the figure is not in stay as they are. */
function isMended(relation: Relation, figure: Figure, value: Decimal): boolean {
  const isIn = termsOf(relation.formula).some((each) => each.figure === figure);
  if (!isIn) return relation.verdict !== 'broken';
  return verdictOf(relation.formula, { figure, value }) !== 'broken';
}

export function startOf({ formula }: Relation): number {
  return Math.min(...termsOf(formula).map(({ figure }) => figure.range.start));
}
