import type { Facts, Figure } from '../core/facts/index.ts';
import { format } from '../core/ledger/decimal.ts';
import { type Relation, termsOf } from '../core/ledger/relation.ts';
import type { Checked } from './checked.ts';

/** The number at an offset of the editor's text. */
export function figureAt({ result, view }: Checked, offset: number): Figure | undefined {
  return result.facts?.ledger.figures.find(({ range }) => {
    const { start, end } = view.sourceRange(range);
    return start <= offset && offset <= end;
  });
}

const REPEATS = new Set<Relation['kind']>(['conflict', 'disclosure-text']);
/** The reporting area, and the year reported on: what is meant where nothing is said. */
const OWN_AREA = /^[全我本][省市县区州旗乡镇局院](?:各级)?$/u;
const OWN_YEAR = /^(?:全年|本年度?|今年以来)$/u;

/**
 * Every other place that states what a figure states, in document order: those that the ledger holds against each other, and those with
 * the same indicator. What has only its object in common, and no act, is another place only where the value is the same.
 */
export function statementsOf({ ledger, reportYear }: Facts, figure: Figure): readonly Figure[] {
  const same = new Set([figure]);
  for (const one of same) {
    for (const { kind, formula } of ledger.relationsOf(one))
      if (REPEATS.has(kind)) for (const term of termsOf(formula)) same.add(term.figure);
  }
  const keyOf = (one: Figure): string | undefined => {
    const { object, act, period, body, unit } = ledger.indicatorOf(one);
    if (object === '' || one.isReference || one.isLimit) return undefined;
    const time = OWN_YEAR.test(period) || period === `${reportYear}年` || period === `${reportYear}年度` ? '' : period;
    return [object, act, time, OWN_AREA.test(body) ? '' : body, unit, one.measure, act === '' ? format(one.value) : ''].join('|');
  };
  const key = keyOf(figure);
  if (key !== undefined) for (const other of ledger.figures) if (keyOf(other) === key) same.add(other);
  return [...same].filter((one) => one !== figure).sort((a, b) => a.range.start - b.range.start);
}

/** The numbers that one is to be held against: those of its relations, broken ones first, else the places that state it too. */
export function othersOf(facts: Facts, figure: Figure): readonly Figure[] {
  const relations = facts.ledger.relationsOf(figure).toSorted((a, b) => Number(b.verdict === 'broken') - Number(a.verdict === 'broken'));
  const related = relations.flatMap(({ formula }) => termsOf(formula).map((term) => term.figure));
  const others = new Set([...related, ...statementsOf(facts, figure)]);
  others.delete(figure);
  return [...others];
}
