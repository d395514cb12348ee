import type { Text } from '../../text.ts';
import { isAdditive, isComparable, isSum, OPENER } from '../clauses.ts';
import { add, type Decimal, subtract } from '../decimal.ts';
import { tellsOfEarlier } from '../earlier.ts';
import type { Figure } from '../figure.ts';
import type { PartList } from '../parts.ts';
import type { Passage } from '../passage.ts';
import { type Formula, type Relation, term } from '../relation.ts';
import { isSwapped } from '../swap.ts';
import { verdictOf } from '../verdict.ts';
import { isOpenRow } from '../wholeness.ts';

const WHOLE: Text = { zh: '总数', en: 'total' };
const PART: Text = { zh: '分项', en: 'part' };
/** What is told beside the number before. */
const BESIDES = /此外|另外|另有|除此|同时/u;
/** A row that is off by a larger share of a number is not of it. */
const MOST_OFF = 0.34;
/** The most numbers of a row, and how many figures on from a total they are looked for. */
const MOST = 7;
const FARTHEST = 20;

/**
 * 移送628人，起诉571人、不起诉75人: a row right after a number, though nothing says that it is all of it, that would come to just that number if two
 * neighbouring digits of one of them changed places.
 */
export function findSwappedRows({ figures }: Passage, lists: readonly PartList[]): Relation[] {
  return figures.flatMap((whole, at) => {
    if (!isCount(whole) || whole.rough.value < 10) return [];
    const items = rowAfter(figures, at);
    if (items.length < 2 || !mayBeSwapped(items, whole) || isOther(items, whole, lists)) return [];
    if (figures.some((other) => isCount(other) && isSum(items, other))) return [];
    if (items.some((_, last) => last > 0 && isSum(items.slice(0, last), whole))) return [];
    const formula: Formula = { type: 'sum', parts: items.map((item) => term(item, PART)), wholes: [term(whole, WHOLE)] };
    return verdictOf(formula) === 'broken' ? [{ kind: 'subset', formula, verdict: 'broken', certainty: 'possible' }] : [];
  });
}

/** Whether a row is told besides, says that it is not all, or has numbers of another list or of no sum. */
function isOther(items: readonly Figure[], whole: Figure, lists: readonly PartList[]): boolean {
  const [first, last] = [items[0] as Figure, items.at(-1) as Figure];
  if (BESIDES.test(first.lead) || tellsOfEarlier(whole) || isOpenRow(first, last) || ![whole, ...items].every(isAdditive)) return true;
  return lists.some((list) => list.closed !== 'no' && list.items.includes(first));
}

function isCount({ measure, qualifier, unit, isLimit, isReference }: Figure): boolean {
  return measure === 'level' && unit !== '' && !qualifier && !isLimit && !isReference;
}

/** The numbers of its kind right after the figure at an index, in its sentence or in the next one, that other kinds may stand between. */
function rowAfter(figures: readonly Figure[], at: number): readonly Figure[] {
  const whole = figures[at] as Figure;
  const items: Figure[] = [];
  for (let index = at + 1; index < Math.min(figures.length, at + FARTHEST); index++) {
    const figure = figures[index] as Figure;
    const [first] = items;
    if (figure.sentence !== (first ?? whole).sentence && (first || figures[index - 1]?.sentence !== whole.sentence)) break;
    if (items.length > 1 && OPENER.test(figure.lead)) break;
    if (figure.depth !== whole.depth || !isCount(figure)) continue;
    if (isComparable(figure, whole)) items.push(figure);
    else if (first || figure.sentence !== whole.sentence) break;
    if (figure.rough.value >= whole.rough.value && figure.group === whole.group) return [];
  }
  return items.length > MOST ? [] : items;
}

/** Whether what a row lacks is what swapped digits make: nine times so many units of some digit. */
function mayBeSwapped(items: readonly Figure[], whole: Figure): boolean {
  const off = whole.rough.value - items.reduce((total, { rough }) => total + rough.value, 0);
  if (off === 0 || Math.abs(off) > MOST_OFF * whole.rough.value) return false;
  const scale = Math.max(whole.value.scale, ...items.map(({ value }) => value.scale));
  if (Math.round(off * 10 ** scale) % 9 !== 0) return false;
  const sum = items.map(({ value }) => value).reduce(add);
  return isSwapped(whole.value, sum) || items.some(({ value }) => isSwapped(value, rest(whole, sum, value)));
}

/** What one part of a row must be where the others are right. */
function rest({ value: whole }: Figure, sum: Decimal, part: Decimal): Decimal {
  return add(part, subtract(whole, sum));
}
