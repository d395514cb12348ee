import type { Text } from '../../text.ts';
import { AND } from '../clauses.ts';
import type { Figure } from '../figure.ts';
import type { Passage } from '../passage.ts';
import { type Formula, isFitting, type Relation, term } from '../relation.ts';
import { verdictOf } from '../verdict.ts';

const PART: Text = { zh: '分子', en: 'numerator' };
const WHOLE: Text = { zh: '各项', en: 'all items' };
const RATE: Text = { zh: '占比', en: 'share' };
/** 占比分别为, 分别占总量的, 所占比重分别为. */
const ROW = /(?:占[^，。；：]*分别|分别占|比重分别)[^，。；：]*[：:]?[\s　]*$/u;
/** A clause that begins with 占: its share is of the count before it. */
const OF_COUNT = /^[，、（\s　]*(?:约)?占[^，。；]*$/u;
/** Shares that come to much more or less than 100% are not of one sum. */
const MOST_OFF = 25;
/** Shares of all that are rounded to one place come to 100 but for so much. */
const ROUNDED = 0.1001;
const MOST_BACK = 12;
const MOST_ITEMS = 12;

/** 3种专利分别占: how many were named. */
const NAMED = /^[种类项个大]$/u;

/** Shares told in one row, of counts that stand in one row before them: where all but one are the counts' shares of their sum, so must the last be. */
export function findShareRows({ figures, hasShare }: Passage): Relation[] {
  if (!hasShare) return [];
  return [...pairsOf(figures).flatMap(({ shares, counts }) => sharesOf(shares, counts)), ...rowsOf(figures)];
}

/** 国内30件，增长5%，占60%；国外20件，占40%: counts that each have their share, of one sentence. */
function pairsOf(figures: readonly Figure[]): { readonly shares: Figure[]; readonly counts: Figure[] }[] {
  const found: { readonly shares: Figure[]; readonly counts: Figure[] }[] = [];
  let count: Figure | undefined;
  let current: (typeof found)[number] | undefined;
  for (const figure of figures) {
    const last = current?.counts[0];
    if (last && last.sentence !== figure.sentence) current = undefined;
    if (figure.measure === 'level') {
      count = isCount(figure) ? figure : undefined;
      if (!count || figure.lead.includes('其中') || (last && count.group !== last.group)) current = undefined;
    } else if (
      figure.measure === 'share' &&
      figure.isPercent &&
      !figure.isLimit &&
      count?.sentence === figure.sentence &&
      OF_COUNT.test(figure.lead)
    ) {
      if (!current) {
        current = { shares: [], counts: [] };
        found.push(current);
      }
      current.shares.push(figure);
      current.counts.push(count);
      count = undefined;
    }
  }
  return found.filter(({ shares }) => shares.length > 1 && shares.length <= MOST_ITEMS);
}

function isCount({ measure, isReference, isLimit, qualifier, group }: Figure): boolean {
  return measure === 'level' && !isReference && !isLimit && !qualifier && group !== '';
}

function rowsOf(figures: readonly Figure[]): Relation[] {
  return figures.flatMap((first, at) => {
    if (first.measure !== 'share' || !first.isPercent || first.isLimit || !ROW.test(first.lead)) return [];
    const shares = rowFrom(figures, at);
    const counts = shares.length < 2 ? [] : countsBefore(figures, at, shares.length);
    return counts.length === shares.length ? sharesOf(shares, counts) : [];
  });
}

function rowFrom(figures: readonly Figure[], at: number): Figure[] {
  let end = at + 1;
  while (end - at < MOST_ITEMS && figures[end]?.isPercent && AND.test((figures[end] as Figure).lead)) end++;
  return figures.slice(at, end);
}

/** The last so many counts of one kind before an index, in one sentence: that of the shares or the one before it. */
function countsBefore(figures: readonly Figure[], at: number, size: number): Figure[] {
  const counts: Figure[] = [];
  for (let index = at - 1; index >= Math.max(0, at - MOST_BACK - size) && counts.length < size; index--) {
    const figure = figures[index] as Figure;
    if (figure.isPercent || (counts.length === 0 && NAMED.test(figure.unit) && figure.rough.value === size)) continue;
    const last = counts[0];
    if (!isCount(figure)) break;
    if (last && (figure.group !== last.group || figure.sentence !== last.sentence)) break;
    counts.unshift(figure);
  }
  return counts;
}

function sharesOf(shares: readonly Figure[], counts: readonly Figure[]): Relation[] {
  const wholes = counts.map((count) => term(count, WHOLE));
  const relations = shares.map((share, at): Relation => {
    const formula: Formula = {
      type: 'quotient',
      parts: [term(counts[at] as Figure, PART)],
      wholes,
      result: term(share, RATE),
      factor: 100,
    };
    return { kind: 'share', formula, verdict: verdictOf(formula), certainty: 'likely' };
  });
  const sum = shares.reduce((total, { rough }) => total + rough.value, 0);
  const others = Math.abs(sum - 100) > MOST_OFF ? relations : relations.filter(({ verdict }) => !isFitting(verdict));
  const odd = others.length === 1 ? relations.indexOf(others[0] as Relation) : -1;
  if (odd >= 0 && (isOfMore(odd, shares, counts) || (shares.length === 2 && isFarOff(odd, shares, counts)))) return [];
  // 186件，占68.4%；86件，占31.6%: shares that are of all together, as they come to 100, are off both where one count is.
  const isOfAll =
    shares.length === 2 && others.length === 2 && Math.abs(sum - 100) <= ROUNDED && shares.every((_, at) => !isFarOff(at, shares, counts));
  return others.length === 0 || odd >= 0 || isOfAll ? relations : [];
}

/** 60起，占92.3%，5起，占83.3%: of two, one fits by chance where the other is of something else by far. */
function isFarOff(at: number, shares: readonly Figure[], counts: readonly Figure[]): boolean {
  const sum = counts.reduce((total, { rough }) => total + rough.value, 0);
  const [quotient, printed] = [(100 * (counts[at] as Figure).rough.value) / sum, (shares[at] as Figure).rough.value];
  return Math.max(quotient, printed) > 2 * Math.min(quotient, printed);
}

/** Whether one share, and then all, are of a total that the counts are not all of: 分别占总量的78.8%、17.8%和3.2%. */
function isOfMore(at: number, shares: readonly Figure[], counts: readonly Figure[]): boolean {
  const total = (100 * (counts[at] as Figure).rough.value) / (shares[at] as Figure).rough.value;
  return shares.every(({ rough, decimals }, index) => {
    const quotient = (100 * (counts[index] as Figure).rough.value) / total;
    return Math.abs(quotient - rough.value) <= 1.01 * 10 ** -decimals;
  });
}
