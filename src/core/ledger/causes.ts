import type { Certainty } from '../diagnostic.ts';
import type { Decimal } from './decimal.ts';
import type { Figure } from './figure.ts';
import { type Relation, termsOf } from './relation.ts';
import { isSwapped } from './swap.ts';
import { solveFor, verdictOf } from './verdict.ts';

/** What is behind one or several broken relations: they are reported once, by the first of them. */
export interface Cause {
  readonly relation: Relation;
  /** How sure the surest of its relations is that can be read off the figures of `relation`. */
  readonly certainty: Certainty;
  /** Other broken relations that one change of a figure of `relation` would mend too, or that say less of the same figures. */
  readonly others: readonly Relation[];
  /** The one printed number whose change, to `value`, makes every relation that it is in hold; of several the one with two digits swapped; undefined if there is none or several. */
  readonly suspect: Repair | undefined;
}

/** A figure and the value that would make a relation hold. */
interface Repair {
  readonly figure: Figure;
  readonly value: Decimal;
}

/** A longer equation has too many numbers for one to be told. */
const MOST_TERMS = 30;
const RANK: Readonly<Record<Certainty, number>> = { certain: 0, likely: 1, possible: 2 };

/** Groups broken relations by what would mend them. Linear in the number of relations, but for those that share a figure. */
export function findCauses(relations: readonly Relation[]): Cause[] {
  const broken = relations.filter(({ verdict }) => verdict === 'broken');
  if (broken.length === 0) return [];
  const byFigure = indexByFigure(relations);
  const implied = impliedBy(broken, byFigure);
  const settled = new Set<Relation>([...implied.values()].flat());
  const causes: Cause[] = [];
  for (const relation of broken.toSorted((a, b) => RANK[a.certainty] - RANK[b.certainty])) {
    if (settled.has(relation)) continue;
    const within = implied.get(relation) ?? [];
    const repairs = repairsOf(relation);
    const others = new Set<Relation>(within);
    for (const { figure, value } of repairs) {
      for (const other of byFigure.get(figure) ?? []) {
        if (other === relation || other.verdict !== 'broken' || settled.has(other)) continue;
        if (isMended(other, figure, value)) others.add(other);
      }
    }
    const group = [relation, ...others];
    const viable = repairs.filter(({ figure, value }) =>
      [...new Set([...group, ...(byFigure.get(figure) ?? [])])].every((each) => isMended(each, figure, value) || isWeaker(each, relation)),
    );
    for (const each of group) settled.add(each);
    causes.push({
      relation,
      certainty: surest([relation, ...within]),
      others: [...others],
      suspect: group.some(({ formula }) => formula.type !== 'bound') ? suspectOf(relation, viable) : undefined,
    });
  }
  return inOrder(causes, ({ relation }) => startOf(relation));
}

/** Of two places that contradict each other no bound tells which is right. */
function isWeaker(other: Relation, { kind }: Relation): boolean {
  return kind === 'conflict' && other.formula.type === 'bound';
}

/** The only repair; of several that would mend a sum the only one that puts two neighbouring digits back in their places. */
function suspectOf({ formula }: Relation, repairs: readonly Repair[]): Repair | undefined {
  if (repairs.length < 2 || formula.type !== 'sum') return repairs.length === 1 ? repairs[0] : undefined;
  const [swapped, other] = repairs.filter(({ figure, value }) => isSwapped(figure.value, value));
  return other ? undefined : swapped;
}

/** Bounds between figures that are also in a broken sum, by that sum: 受理39件，已办结46件，正在办理3件 is wrong once. */
function impliedBy(broken: readonly Relation[], byFigure: ReadonlyMap<Figure, readonly Relation[]>): Map<Relation, Relation[]> {
  const implied = new Map<Relation, Relation[]>();
  for (const bound of broken) {
    const [first, ...rest] = termsOf(bound.formula);
    if (bound.formula.type !== 'bound' || !first || rest.length === 0 || rest.length > MOST_TERMS) continue;
    const sum = byFigure.get(first.figure)?.find(({ formula, verdict }) => {
      const figures = termsOf(formula).map(({ figure }) => figure);
      if (verdict !== 'broken' || formula.type !== 'sum' || figures.length > MOST_TERMS) return false;
      return rest.every(({ figure }) => figures.includes(figure));
    });
    if (sum) implied.set(sum, [...(implied.get(sum) ?? []), bound]);
  }
  return implied;
}

function surest(relations: readonly Relation[]): Certainty {
  return relations.map(({ certainty }) => certainty).reduce((a, b) => (RANK[b] < RANK[a] ? b : a));
}

/** Sorted by a place that is asked for once for each. */
function inOrder<T>(items: readonly T[], placeOf: (item: T) => number): T[] {
  return items
    .map((item) => ({ item, place: placeOf(item) }))
    .sort((a, b) => a.place - b.place)
    .map(({ item }) => item);
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

/** For each figure of a relation the value that would make it hold, where there is one that could have been printed. */
function repairsOf({ formula }: Relation): Repair[] {
  const terms = termsOf(formula);
  if (terms.length > MOST_TERMS) return [];
  return terms.flatMap(({ figure }) => {
    const value = solveFor(formula, figure);
    if (value === undefined || value.units < 0n || !isPrintable(value, figure.value.scale)) return [];
    return verdictOf(formula, { figure, value }) === 'broken' ? [] : [{ figure, value }];
  });
}

/** Whether a value has no more digits after its point than are printed: 12000.0 has none. */
function isPrintable({ units, scale }: Decimal, decimals: number): boolean {
  return scale <= decimals || units % 10n ** BigInt(scale - decimals) === 0n;
}

/** Whether a relation holds once a figure has another value; relations that the figure is not in stay as they are. */
function isMended(relation: Relation, figure: Figure, value: Decimal): boolean {
  const isIn = termsOf(relation.formula).some((each) => each.figure === figure);
  if (!isIn) return relation.verdict !== 'broken';
  return verdictOf(relation.formula, { figure, value }) !== 'broken';
}

/** Where the first of a relation's figures begins in the draft. */
function startOf({ formula }: Relation): number {
  return termsOf(formula).reduce((start, { figure }) => Math.min(start, figure.range.start), Infinity);
}

/** Relations in document order of their first figures. */
export function inDocumentOrder(relations: readonly Relation[]): Relation[] {
  return inOrder(relations, startOf);
}
