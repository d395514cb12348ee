import type { Certainty } from '../../diagnostic.ts';
import type { Text } from '../../text.ts';
import type { Figure } from '../figure.ts';
import { isParallel, type PartList } from '../parts.ts';
import { type Formula, type Relation, term, type Verdict, verdictOf } from '../relation.ts';

const WHOLE: Text = { zh: '总数', en: 'total' };
const PART: Text = { zh: '分项', en: 'part' };

/** Totals and their parts: a closed list adds up to its total, an open one stays below it, and no part is more than the total. */
export function findPartRelations(lists: readonly PartList[]): Relation[] {
  return lists.flatMap(relationsOf);
}

function sumFormula(type: 'sum' | 'bound', items: readonly Figure[], whole: Figure): Formula {
  return { type, parts: items.map((item) => term(item, PART)), wholes: [term(whole, WHOLE)] };
}

function relationsOf(list: PartList): Relation[] {
  const { whole, items, isSure } = list;
  const [first] = items;
  const single: Certainty = isSure ? 'certain' : 'possible';
  if (!first || isMixed(list) || isFarFetched(list)) return [];
  if (items.length === 1) return [bound([first], whole, single)];
  const closing = closingPrefix(items, whole);
  if (closing) return [{ kind: list.isOutcome ? 'outcome' : 'sum', ...closing, certainty: certaintyOf(list) }];
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

/** Of changes that go both ways only the balance is told: 增加17273个，其中医院增加1170个，专业机构减少1624个. */
function isMixed({ whole, items }: PartList): boolean {
  if (whole.measure !== 'delta') return false;
  const directions = new Set([whole, ...items].map(({ label }) => /减|降|少|缩/u.test(label)));
  return directions.size > 1;
}

/** A part many times its total, told in another sentence, is rather a part of something else. */
function isFarFetched({ whole, items }: PartList): boolean {
  const [first] = items;
  return first !== undefined && first.sentence !== whole.sentence && first.rough.value > 3 * whole.rough.value;
}

function isMore(item: Figure, whole: Figure): boolean {
  return verdictOf(sumFormula('bound', [item], whole)) === 'broken';
}

/** The first items that by themselves add up to the total: what follows them is another matter. */
function closingPrefix(items: readonly Figure[], whole: Figure): { formula: Formula; verdict: Verdict } | undefined {
  for (let length = 2; length < Math.min(items.length, 12); length++) {
    const formula = sumFormula('sum', items.slice(0, length), whole);
    const verdict = verdictOf(formula);
    if (verdict === 'holds') return { formula, verdict };
  }
  return undefined;
}

function bound(items: readonly Figure[], whole: Figure, certainty: Certainty): Relation {
  const formula = sumFormula('bound', items, whole);
  return { kind: 'subset', formula, verdict: verdictOf(formula), certainty };
}

function certaintyOf({ closed, isOutcome, isSure }: PartList): Certainty {
  if (!isSure) return 'possible';
  return closed === 'certain' && !isOutcome ? 'certain' : 'likely';
}
