import type { Certainty } from '../../diagnostic.ts';
import type { Text } from '../../text.ts';
import type { Figure } from '../figure.ts';
import { findPartLists, isParallel, type PartList } from '../parts.ts';
import type { Passage, Passages } from '../passage.ts';
import { type Formula, type Relation, term, verdictOf } from '../relation.ts';

const WHOLE: Text = { zh: '总数', en: 'total' };
const PART: Text = { zh: '分项', en: 'part' };

/** Totals and their parts: a closed list adds up to its total, an open one stays below it, and no part is more than the total. */
export function findPartRelations(passage: Passage, passages: Passages): { relations: Relation[]; lists: PartList[] } {
  const lists = findPartLists(passage, passages);
  return { lists, relations: lists.flatMap(relationsOf) };
}

function sumFormula(type: 'sum' | 'bound', items: readonly Figure[], whole: Figure): Formula {
  return { type, parts: items.map((item) => term(item, PART)), wholes: [term(whole, WHOLE)] };
}

function relationsOf(list: PartList): Relation[] {
  const { whole, items, isSure } = list;
  const [first] = items;
  const single: Certainty = isSure ? 'certain' : 'possible';
  if (!first) return [];
  if (items.length === 1) return [bound([first], whole, single)];
  const formula = sumFormula('sum', items, whole);
  const verdict = verdictOf(formula);
  if (verdict === 'holds' || verdict === 'rounding' || list.closed !== 'no') {
    return [{ kind: list.isOutcome ? 'outcome' : 'sum', formula, verdict, certainty: certaintyOf(list) }];
  }
  const within = items.slice(0, items.findIndex((item) => item !== first && isMore(item, whole) && !isParallel(item, first)) >>> 0);
  const tooLarge = within.filter((item) => isMore(item, whole));
  if (tooLarge.length > 0) return tooLarge.map((item) => bound([item], whole, single));
  if (list.mayOverlap) return within.map((item) => bound([item], whole, single));
  return [bound(within, whole, isSure ? 'likely' : 'possible')];
}

function isMore(item: Figure, whole: Figure): boolean {
  return verdictOf(sumFormula('bound', [item], whole)) === 'broken';
}

function bound(items: readonly Figure[], whole: Figure, certainty: Certainty): Relation {
  const formula = sumFormula('bound', items, whole);
  return { kind: 'subset', formula, verdict: verdictOf(formula), certainty };
}

function certaintyOf({ closed, isOutcome, isSure }: PartList): Certainty {
  if (!isSure) return 'possible';
  return closed === 'certain' && !isOutcome ? 'certain' : 'likely';
}
