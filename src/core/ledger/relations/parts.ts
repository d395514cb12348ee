import type { Certainty } from '../../diagnostic.ts';
import type { Text } from '../../text.ts';
import { cutBetween, isSum, textAfter, textBetween, wordsIn } from '../clauses.ts';
import { add, subtract } from '../decimal.ts';
import type { Figure } from '../figure.ts';
import { kindsUpTo } from '../kinds.ts';
import { isIntensive } from '../label.ts';
import { areExclusive, mayOverlap } from '../lexicon.ts';
import type { PartList } from '../parts.ts';
import { type Formula, type Relation, type Term, term, type Verdict } from '../relation.ts';
import { isSwapped } from '../swap.ts';
import { areBands } from '../unmarked/bands.ts';
import { isRemainder } from '../unmarked/remainder.ts';
import { verdictOf } from '../verdict.ts';
import { isDown } from './changes.ts';

const WHOLE: Text = { zh: '总数', en: 'total' };
const PART: Text = { zh: '分项', en: 'part' };
/** A longer stretch of items is not tried for the total. */
const MOST_TRIED = 20;
/** 3名|（个）. */
const OTHER_UNIT = /^（\p{Script=Han}{1,2}）/u;
/** What a list ends at, besides the words that tell what its last item counts. */
const LIST_END = /^[^，。；、：\d]{0,12}(?:[。；，）]|$)/u;
/** Smaller numbers are equal by chance. */
const LEAST_ALIKE = 20;

/** Totals and their parts: a closed list adds up to its total, an open one stays below it, and no part is more than the total. */
export function findPartRelations(lists: readonly PartList[]): Relation[] {
  const relations = lists.flatMap(relationsOf);
  const holding = relations.filter(({ verdict, formula }) => verdict === 'holds' && formula.type === 'sum');
  return holding.length === 0 ? relations : relations.filter((relation) => !isReadOtherwise(relation, holding));
}

/** 定编30名，在岗28名，其中在编25名，空编5名: whether another reading of the same whole, with some of the same parts, holds. */
function isReadOtherwise({ verdict, formula }: Relation, holding: readonly Relation[]): boolean {
  if (verdict !== 'broken') return false;
  const has = (terms: readonly Term[], figure: Figure): boolean => terms.some((other) => other.figure === figure);
  const isAmong = (terms: readonly Term[], all: readonly Term[]): boolean => terms.some(({ figure }) => has(all, figure));
  return holding.some((other) => isAmong(formula.wholes, other.formula.wholes) && isAmong(formula.parts, other.formula.parts));
}

function relationsOf(list: PartList): Relation[] {
  const { whole, items, isSure } = list;
  const [first] = items;
  if (!first || isMixed(list) || isFarFetched(list) || isOfAllBefore(list) || isOfTwoUnits(list)) return [];
  const exact = exactReading(list, isSure ? [whole] : [whole, ...list.others.filter(({ sentence }) => sentence === whole.sentence)]);
  if (exact) return [exact];
  const sum = sumFormula('sum', items, whole);
  const verdict = items.length > 1 ? verdictOf(sum) : 'undecided';
  if (isIntensive(whole.label) && areMeansOf(items, whole)) return [summed(list, sum, 'rounding')];
  const isClosed = list.closed !== 'no';
  if (verdict === 'rounding' || (isClosed && verdict !== 'broken')) return [summed(list, sum, verdict)];
  const bound = boundOf(items, [whole], items.length === 1 ? (isSure ? 'certain' : 'possible') : isSure ? 'likely' : 'possible');
  if (!isClosed && bound.verdict !== 'broken')
    return [isShortBySwap(list) ? { ...bound, formula: sum, verdict, certainty: 'possible' } : bound];
  const other = otherReading(list);
  if (other) return [other];
  if (EXCLUDING.test(textAfter(whole))) return [];
  const tooLarge = items.filter((item) => isMore(item, whole));
  if (tooLarge.length > 0 && list.wider && verdictOf(sumFormula('bound', items, list.wider)) === 'holds') return [];
  const outer = isClosed ? nearerIntake(list) : undefined;
  if (outer) return [summed(list, sumFormula('sum', items, outer), verdictOf(sumFormula('sum', items, outer)))];
  if (isClosed) return isIncomplete(items, whole) && (list.closed === 'likely' || mayBeOfLarger(list)) ? [] : [summed(list, sum, verdict)];
  if (tooLarge.length > 0)
    return tooLarge.map((item) => boundOf([item], [whole], isSure ? (item === first ? 'certain' : 'likely') : 'possible'));
  return list.mayOverlap || items.some((item) => isSum([item], whole)) ? [] : [bound];
}

/**
 * 89处，其中公园3处、广场12处、长廊47处: a list that nothing says to be complete may fall short of its total; where it does so by just as much as two
 * neighbouring digits of one number that are swapped (74), it is rather complete.
 */
function isShortBySwap({ items, rest, whole, isOpen, isSure, mayOverlap }: PartList): boolean {
  const last = items.at(-1) as Figure;
  if (items.length < 2 || !isCutOff([...items, ...rest], items.length) || isOpen || !isSure || mayOverlap) return false;
  if (isIncomplete(items, whole) || !LIST_END.test(textAfter(last)) || [whole, ...items].some(({ qualifier }) => qualifier)) return false;
  const sum = items.map(({ value }) => value).reduce(add);
  const lacking = subtract(whole.value, sum);
  return isSwapped(whole.value, sum) || items.some(({ value }) => isSwapped(value, add(value, lacking)));
}

function sumFormula(type: 'sum' | 'bound', items: readonly Figure[], ...wholes: readonly Figure[]): Formula {
  return { type, parts: items.map((item) => term(item, PART)), wholes: wholes.map((whole) => term(whole, WHOLE)) };
}

function summed(list: PartList, formula: Formula, verdict: Verdict): Relation {
  return { kind: list.isOutcome ? 'outcome' : 'sum', formula, verdict, certainty: certaintyOf(list) };
}

/** The first items that by themselves add up to one of the wholes exactly: what follows them is another matter. */
function exactReading(list: PartList, wholes: readonly Figure[]): Relation | undefined {
  const all = [...list.items, ...list.rest];
  const last = list.items.at(-1);
  // 一般852处、重大8处，整改848处，其余12处: what is left may be of something else.
  const named = last && isRemainder(last) ? list.items.length - 1 : list.items.length;
  const fewest = list.closed === 'certain' ? named : 2;
  for (const whole of wholes) {
    for (let length = 2; length <= Math.min(all.length, MOST_TRIED); length++) {
      if (goesOn(all, length) || (length < fewest && !isCutOff(all, length))) continue;
      const formula = sumFormula('sum', all.slice(0, length), whole);
      if (verdictOf(formula) === 'holds') return summed(list, formula, 'holds');
    }
  }
  return undefined;
}

/** 城市4起、农村2起；65起较大火灾中…: whether a mark cuts deeper after so many items than within them. */
function isCutOff(items: readonly Figure[], length: number): boolean {
  const [last, next] = [items[length - 1] as Figure, items[length]];
  if (!next) return true;
  const deepest = Math.max(...items.slice(1, length).map((item, before) => cutBetween(items[before] as Figure, item)));
  return cutBetween(last, next) > deepest;
}

/** 进机关42场、进乡村86场、进学校30场: whether an item goes on with those before it in one row, so that they are not all by themselves. */
function goesOn(items: readonly Figure[], length: number): boolean {
  const [first, second, last, next] = [items[0] as Figure, items[1] as Figure, items[length - 1] as Figure, items[length]];
  if (!next || next.label === '' || cutBetween(first, second) > 1 || cutBetween(last, next) > 1) return false;
  return textBetween(last, next).length <= next.label.length + 1 && !mayOverlap([next.label]);
}

/**
 * Another way to read a list, in which all of it holds: as the parts of another figure before it; as all of its whole and of what is told right before
 * it; with items that are themselves the parts of the one before them; or as a part of what its whole is a part of, or is told together with.
 */
function otherReading(list: PartList): Relation | undefined {
  const { whole, items, outer, joined, others } = list;
  // 招录12名，报名186人，其中男7名、女5名: what all parts together are far from is not their total.
  const isFarOff = list.closed === 'certain' && isIncomplete(items, whole);
  const exact = exactReading(
    list,
    others.filter(({ rough, sentence }) => rough.value >= LEAST_ALIKE || (isFarOff && sentence === whole.sentence)),
  );
  if (exact) return exact;
  const together = summedWith(items, whole, list.beside);
  if (together) return summed(list, together, 'holds');
  const kept = withoutInner(items);
  const nested = sumFormula('sum', kept, whole);
  if (kept.length > 1 && verdictOf(nested) === 'holds') return summed(list, nested, 'holds');
  // 建议13件、提案19件，其中主办21件、会办11件: all of both.
  if (list.closed === 'certain' && joined.length > 0 && isNearerTo(items, whole, joined)) {
    const all = sumFormula('sum', items, ...joined.toReversed(), whole);
    return summed(list, all, verdictOf(all));
  }
  const told = [...list.beside.toReversed(), whole];
  const kinds = kindsUpTo(told, told.length - 1);
  const tried = [outer ? [outer] : [], joined.length > 0 ? [...joined, whole] : [], kinds.length > 1 ? kinds : areOneRow(told) ? told : []];
  const wider = tried.filter((wholes) => wholes.length > 0);
  return wider.map((wholes) => boundOf(items, wholes, 'possible')).find(({ verdict }) => verdict === 'holds');
}

/** 30岁以下45人，31岁至40岁60人，其中女性62人; 当场整改80处，限期整改24处，其中…: classes of one thing, of all of which a part may be. */
function areOneRow(told: readonly Figure[]): boolean {
  return told.length > 1 && (areBands(told) || areExclusive(told.map(wordsIn)));
}

/** The items as all of the whole and of some of the figures told right before it: 建议86件，提案112件，其中甲类190件、乙类8件. */
function summedWith(items: readonly Figure[], whole: Figure, beside: readonly Figure[]): Formula | undefined {
  if (items.length < 2) return undefined;
  return beside
    .map((_, last) => sumFormula('sum', items, ...beside.slice(0, last + 1).toReversed(), whole))
    .find((formula) => verdictOf(formula) === 'holds');
}

/** The items without those that add up to the one before them: 有效回访246件，表示满意的240件，表示一般的5件，不满意的1件. */
function withoutInner(items: readonly Figure[]): readonly Figure[] {
  const kept: Figure[] = [];
  for (let at = 0; at < items.length; at++) {
    const item = items[at] as Figure;
    kept.push(item);
    let sum = 0;
    for (let next = at + 1; next < items.length && sum < item.rough.value; next++) {
      sum += (items[next] as Figure).rough.value;
      if (next > at + 1 && Math.abs(sum - item.rough.value) <= 1e-9 * item.rough.value) at = next;
    }
  }
  return kept;
}

/** 人均收入30362元，工资性收入19224元…: means are rounded though they are printed whole. */
function areMeansOf(items: readonly Figure[], whole: Figure): boolean {
  const off = items.reduce((left, { rough }) => left - rough.value, whole.rough.value);
  return Math.abs(off) <= [...items, whole].reduce((most, { rough }) => most + (rough.half || 0.5), 1e-9);
}

/** Of changes that go both ways only the balance is told: 增加17273个，其中医院增加1170个，专业机构减少1624个; where one part is told, the others may. */
function isMixed({ whole, items }: PartList): boolean {
  if (whole.measure !== 'delta') return false;
  if (items.length === 1) return true;
  const directions = new Set([whole, ...items].map(isDown));
  return directions.size > 1;
}

/** 不起诉118人（不含考察期满的5人）: the whole of some only, beside which a list may tell the others. */
const EXCLUDING = /^（[^（）]{0,4}(?:不含|不包括|不包含|除外)/u;

/** 人物10名、集体12个，其中省级3名（个）: parts that count what two totals count. */
function isOfTwoUnits({ whole, items }: PartList): boolean {
  const [first] = items;
  return first !== undefined && OTHER_UNIT.test(textAfter(first)) && !OTHER_UNIT.test(textAfter(whole));
}

/** A part many times its total, told in another sentence, is rather a part of something else. */
function isFarFetched({ whole, items }: PartList): boolean {
  const [first] = items;
  return first !== undefined && first.sentence !== whole.sentence && first.rough.value > 3 * whole.rough.value;
}

/** 其他处理2件，其中上年结转3件: what was carried over is part of all that came in, not of what became of some. */
function isOfAllBefore({ whole, items }: PartList): boolean {
  return items.length === 1 && items[0]?.stage === 'carried' && whole.stage !== 'intake';
}

/** 排查218起，化解211起；其中甲类82起、乙类64起、其他71起: parts that come nearer to what came in than to what was settled are of the former. */
function nearerIntake({ whole, items, others, isOutcome }: PartList): Figure | undefined {
  if (whole.stage !== 'resolved' || isOutcome) return undefined;
  const intake = others.findLast(({ stage, sentence }) => stage === 'intake' && sentence === whole.sentence);
  const sum = items.reduce((total, { rough }) => total + rough.value, 0);
  return intake && Math.abs(sum - intake.rough.value) < Math.abs(sum - whole.rough.value) ? intake : undefined;
}

/** 受理2650件，不予受理35件，准予2588件，不予许可12件，撤回15件: whether all parts are rather of a larger figure before their whole, beside others. */
function mayBeOfLarger({ whole, items, others }: PartList): boolean {
  const sum = items.reduce((total, { rough }) => total + rough.value, 0);
  return others.some(({ rough, sentence }) => sentence === whole.sentence && rough.value >= sum && rough.value < 2 * sum);
}

/** Parts of far less or far more than the total are not the parts of it, if only their form says so. */
function isIncomplete(items: readonly Figure[], whole: Figure): boolean {
  const sum = items.reduce((total, { rough }) => total + rough.value, 0);
  return sum < whole.rough.value / 2 || sum > 2 * whole.rough.value;
}

/** Whether items that come to more than a whole come nearer to what it and others are together. */
function isNearerTo(items: readonly Figure[], whole: Figure, others: readonly Figure[]): boolean {
  const sumOf = (figures: readonly Figure[]): number => figures.reduce((sum, { rough }) => sum + rough.value, 0);
  const more = sumOf(items) - whole.rough.value;
  return more > 0 && Math.abs(more - sumOf(others)) < more;
}

function isMore(item: Figure, whole: Figure): boolean {
  return verdictOf(sumFormula('bound', [item], whole)) === 'broken';
}

function boundOf(items: readonly Figure[], wholes: readonly Figure[], certainty: Certainty): Relation {
  const formula = sumFormula('bound', items, ...wholes);
  return { kind: 'subset', formula, verdict: verdictOf(formula), certainty };
}

function certaintyOf({ closed, isOutcome, isSure }: PartList): Certainty {
  if (!isSure) return 'possible';
  return closed === 'certain' && !isOutcome ? 'certain' : 'likely';
}
