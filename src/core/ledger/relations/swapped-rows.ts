import type { Text } from '../../text.ts';
import { isAdditive, isComparable, isSum, OPENER } from '../clauses.ts';
import { add, type Decimal, subtract } from '../decimal.ts';
import type { Figure } from '../figure.ts';
import type { Passage } from '../passage.ts';
import { type Formula, type Relation, term } from '../relation.ts';
import { isSwapped } from '../swap.ts';
import { verdictOf } from '../verdict.ts';

const WHOLE: Text = { zh: '总数', en: 'total' };
const PART: Text = { zh: '分项', en: 'part' };
/** The most numbers of a row, and how many figures on from a total they are looked for. */
const MOST = 7;
const FARTHEST = 20;

/**
 * 移送628人，起诉571人、不起诉75人: a row right after a number, though nothing says that it is all of it, that would come to just that number if two
 * neighbouring digits of one of them changed places.
 */
export function findSwappedRows({ figures }: Passage): Relation[] {
  return figures.flatMap((whole, at) => {
    if (!isCount(whole) || whole.rough.value < 10) return [];
    const items = rowAfter(figures, at);
    if (items.length < 2 || !mayBeSwapped(items, whole) || figures.some((other) => isCount(other) && isSum(items, other))) return [];
    if (items.some((_, last) => last > 0 && isSum(items.slice(0, last), whole))) return [];
    const formula: Formula = { type: 'sum', parts: items.map((item) => term(item, PART)), wholes: [term(whole, WHOLE)] };
    return verdictOf(formula) === 'broken' ? [{ kind: 'subset', formula, verdict: 'broken', certainty: 'possible' }] : [];
  });
}

function isCount(figure: Figure): boolean {
  const { measure, qualifier, unit } = figure;
  return measure === 'level' && unit !== '' && !qualifier && isAdditive(figure);
}

/** The numbers of its kind right after the figure at an index, in its sentence or in the next one, that other kinds may stand between. */
function rowAfter(figures: readonly Figure[], at: number): readonly Figure[] {
  const whole = figures[at] as Figure;
  const items: Figure[] = [];
  for (const [before, figure] of figures.slice(at + 1, at + FARTHEST).entries()) {
    const [first] = items;
    if (figure.sentence !== (first ?? whole).sentence && (first || figures[at + before]?.sentence !== whole.sentence)) break;
    if (items.length > 1 && OPENER.test(figure.lead)) break;
    if (figure.depth !== whole.depth || !isCount(figure)) continue;
    if (isComparable(figure, whole)) items.push(figure);
    else if (first || figure.sentence !== whole.sentence) break;
  }
  return items.length > MOST ? [] : items;
}

/** Whether what a row lacks is what swapped digits make: nine times so many units of some digit. */
function mayBeSwapped(items: readonly Figure[], whole: Figure): boolean {
  if (items.some(({ rough }) => rough.value >= whole.rough.value)) return false;
  const scale = Math.max(whole.value.scale, ...items.map(({ value }) => value.scale));
  const lacking = (whole.rough.value - items.reduce((sum, { rough }) => sum + rough.value, 0)) * 10 ** scale;
  if (lacking === 0 || Math.round(lacking) % 9 !== 0) return false;
  const sum = items.map(({ value }) => value).reduce(add);
  return isSwapped(whole.value, sum) || items.some(({ value }) => isSwapped(value, rest(whole, sum, value)));
}

/** What one part of a row must be where the others are right. */
function rest({ value: whole }: Figure, sum: Decimal, part: Decimal): Decimal {
  return add(part, subtract(whole, sum));
}
