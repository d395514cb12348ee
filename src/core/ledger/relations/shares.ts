import type { Text } from '../../text.ts';
import { OPENER, textBetween } from '../clauses.ts';
import type { Figure } from '../figure.ts';
import { coreOf } from '../label.ts';
import { listsByItem, type PartList } from '../parts.ts';
import type { Passages } from '../passage.ts';
import { type Formula, isFitting, type Relation, term, type Verdict } from '../relation.ts';
import { roughVerdictOf } from '../verdict.ts';
import { type Candidate, namedWholes, unnamedWholes } from './denominators.ts';
import { baseBefore, readShare } from './share-words.ts';

const PART: Text = { zh: '分子', en: 'numerator' };
const WHOLE: Text = { zh: '分母', en: 'denominator' };
const RATE: Text = { zh: '占比', en: 'share' };

/** One printed share, with the counts it may be of and the figures that may be its denominator, the best first. */
interface Share {
  readonly rate: Figure;
  readonly parts: readonly (readonly Figure[])[];
  readonly candidates: readonly Candidate[];
  readonly list: PartList | undefined;
  /** Whether words after 占 name the whole, and their core. */
  readonly isNamed: boolean;
  /** Whether only what stands beside it tells that it is a share. */
  readonly isBare: boolean;
  readonly words: string;
}

/** A numerator and a denominator that give the printed share. */
interface Fit {
  readonly formula: Formula;
  readonly verdict: Verdict;
}

/** How many shares before and after one are looked at for what they are of. */
const NEIGHBOURS = 6;
const TOO_FAR = 4;
/** Where so many shares beside one are of a total, it is of that total as well, though one of them or it fits another. */
const MANY = 4;
/** Under a header whose figure was not found so many shares of its sentence tell the total. */
const LEAST_HEADED = 3;

/** Shares against the whole they are said to be of: every plausible denominator is tried before anything is said. */
export function findShareRelations(passages: Passages, lists: readonly PartList[]): Relation[] {
  const withShares = passages.all.filter(({ hasShare }) => hasShare);
  if (withShares.length === 0) return [];
  const listOf = listsByItem(lists);
  const byPassage = withShares.map(({ figures }) => figures.flatMap((figure, at) => shareAt(figures, figure, at, listOf, passages) ?? []));
  const all = byPassage.flat();
  if (all.length === 0) return [];
  const byWords = groupByWords(all);
  const fits = new Map<Share, Fit>();
  for (const share of all) {
    const fit = fitOf(share);
    if (fit) fits.set(share, fit);
  }
  return byPassage.flatMap((shares) =>
    shares.flatMap((share, at) => {
      const near = shares.slice(Math.max(0, at - NEIGHBOURS), at + NEIGHBOURS + 1);
      return relationOf(share, share.isNamed ? nearOf(byWords.get(share.words) ?? [], share) : near, fits);
    }),
  );
}

/** Shares of one whole by its name: 占承办总数的26.8%, 占承办总数的27.9%. */
function groupByWords(shares: readonly Share[]): ReadonlyMap<string, readonly Share[]> {
  const groups = new Map<string, Share[]>();
  for (const share of shares) {
    const group = groups.get(share.words);
    if (group) group.push(share);
    else groups.set(share.words, [share]);
  }
  return groups;
}

/** Those of a long row of shares that stand near one. */
function nearOf(shares: readonly Share[], share: Share): readonly Share[] {
  const at = indexOf(shares, share);
  return shares.slice(Math.max(0, at - NEIGHBOURS), at + NEIGHBOURS + 1);
}

/** Where a share stands in a row in document order. */
function indexOf(shares: readonly Share[], { rate }: Share): number {
  let low = 0;
  let high = shares.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((shares[middle] as Share).rate.range.start < rate.range.start) low = middle + 1;
    else high = middle;
  }
  return low;
}

function shareAt(
  figures: readonly Figure[],
  rate: Figure,
  at: number,
  lists: ReadonlyMap<Figure, PartList>,
  passages: Passages,
): Share | undefined {
  if (!rate.isPercent || rate.measure !== 'share' || (rate.isLimit && rate.qualifier !== '以上')) return undefined;
  const words = readShare(figures, at, passages);
  const part = words?.parts[0]?.[0];
  if (!words || !part) return undefined;
  const list = lists.get(part);
  const isNamed = words.base !== undefined || coreOf(words.whole).length >= 2;
  const told = isNamed || list || OPENER.test(part.lead) ? undefined : baseBefore(figures, at);
  const isOfTold = told?.group === part.group && told.rough.value >= part.rough.value;
  const others = isNamed ? namedWholes(words, part, rate, list, passages) : unnamedWholes(words, part, lists, passages);
  const all: readonly Candidate[] = isOfTold ? [{ wholes: [told], certainty: 'likely' }, ...others] : others;
  const candidates = all.filter(({ wholes }) => !wholes.some((whole) => words.row.includes(whole)));
  return candidates.length > 0
    ? { rate, parts: words.parts, candidates, list, isNamed, isBare: words.isBare, words: coreOf(words.whole) }
    : undefined;
}

function formulaOf({ rate }: Share, parts: readonly Figure[], wholes: readonly Figure[]): Formula {
  return {
    type: 'quotient',
    parts: parts.map((part) => term(part, PART)),
    wholes: wholes.map((whole) => term(whole, WHOLE)),
    result: term(rate, RATE),
    factor: 100,
  };
}

function wholesOf({ formula }: Fit): readonly Figure[] {
  return formula.wholes.map(({ figure }) => figure);
}

function fitOf(share: Share): Fit | undefined {
  for (const { wholes } of share.candidates) {
    const fit = fitWith(share, wholes);
    if (fit) return fit;
  }
  return undefined;
}

function fitWith(share: Share, wholes: readonly Figure[]): Fit | undefined {
  for (const parts of share.parts) {
    if (wholes.some((whole) => parts.includes(whole))) continue;
    const formula = formulaOf(share, parts, wholes);
    const verdict = roughVerdictOf(formula);
    if (isFitting(verdict)) return { formula, verdict };
  }
  return undefined;
}

function relationOf(share: Share, group: readonly Share[], fits: ReadonlyMap<Share, Fit>): Relation[] {
  const fit = fits.get(share) ?? fitOfNeighbours(share, group, fits);
  const isByChance =
    fit !== undefined &&
    !share.isNamed &&
    !share.list?.isSure &&
    !isOfItsMatter(wholesOf(fit), share) &&
    !isCommon(wholesOf(fit), share, group);
  if (fit && !isByChance) return [{ kind: 'share', ...fit, certainty: 'likely' }];
  if (isByChance && group.filter((other) => other !== share && isSameWhole(share, other)).length < MANY) return [];
  if (
    isContradicted(share, group) ||
    (share.isBare && !group.some((other) => other !== share && other.list === share.list && fits.has(other)))
  )
    return [];
  const sure = share.candidates.find(({ certainty }) => certainty !== undefined)?.wholes ?? commonWholes(share, group, fits);
  const [parts, ...others] = share.parts;
  if (!sure || !parts || (others.length > 0 && parts.length < 3)) return [];
  if (isOfAnotherBody(share.rate, parts, sure)) return [];
  const formula = formulaOf(share, parts, sure);
  return [{ kind: 'share', formula, verdict: roughVerdictOf(formula), certainty: 'likely' }];
}

/** A share that a total of another paragraph would make several times as much or as little is of another total of that name. */
function isOfAnotherBody(rate: Figure, parts: readonly Figure[], wholes: readonly Figure[]): boolean {
  if (wholes.some((whole) => whole.sentence.block === rate.sentence.block)) return false;
  const quotient = (100 * roughSum(parts)) / roughSum(wholes);
  return Math.max(quotient, rate.rough.value) > TOO_FAR * Math.min(quotient, rate.rough.value);
}

function roughSum(figures: readonly Figure[]): number {
  return figures.reduce((sum, { rough }) => sum + rough.value, 0);
}

/** Where most bare shares of a list are not of the list's total, the total is another one than it seems. */
function isContradicted(share: Share, group: readonly Share[]): boolean {
  const wholes = share.candidates[0]?.wholes;
  return !share.isNamed && share.list !== undefined && wholes !== undefined && !isCommon(wholes, share, group);
}

/** Whether at least two in three of the other bare shares of the same list are of a total; true if there is no other. */
function isCommon(wholes: readonly Figure[], share: Share, group: readonly Share[]): boolean {
  const isNear = wholes[0]?.sentence === share.rate.sentence;
  // 受理1699件…，占44.8%。受理643件，其中甲类339件，占52.7%: those of the sentence before are of its own total.
  const others = group.filter(
    (other) => other !== share && !other.isNamed && isSameList(share, other) && (!isNear || other.rate.sentence === share.rate.sentence),
  );
  return others.filter((other) => fitWith(other, wholes)).length * 3 >= others.length * 2;
}

/** 占 in a list within a list may be of the outer total, which the shares beside it are of. */
function fitOfNeighbours(share: Share, group: readonly Share[], fits: ReadonlyMap<Share, Fit>): Fit | undefined {
  if (share.isNamed) return undefined;
  for (const other of group) {
    const known = fits.get(other);
    const wholes = known && wholesOf(known);
    const fit =
      wholes?.[0]?.group === share.parts[0]?.[0]?.group && other.rate.sentence === share.rate.sentence
        ? wholes && fitWith(share, wholes)
        : undefined;
    if (fit) return fit;
  }
  return undefined;
}

/** The denominator that the shares beside this one are of: 占67.5% and 占32.5% of one list, or all that are said to be 占承办总数. */
function commonWholes(share: Share, group: readonly Share[], fits: ReadonlyMap<Share, Fit>): readonly Figure[] | undefined {
  const part = share.parts[0]?.[0];
  if (!part) return undefined;
  const isHeaded = !share.isNamed && HEADED.test(part.line);
  for (const other of group) {
    const fit = fits.get(other);
    const [wholes, count] = [fit && wholesOf(fit), fit?.formula.parts[0]?.figure];
    if (other === share || !wholes || wholes.includes(part) || !isSameWhole(share, other) || isToldAfter(wholes, share)) continue;
    if (part.unit !== '' && wholes[0]?.group !== part.group) continue;
    if (!share.isNamed && Math.abs((count?.sentence.index ?? 0) - part.sentence.index) > 400) continue;
    const others = group.filter((each) => each !== share && isSameWhole(share, each));
    if (isHeaded && others.filter((each) => each.rate.sentence === share.rate.sentence && fitWith(each, wholes)).length < LEAST_HEADED)
      continue;
    const misfits = others.filter((each) => !fitWith(each, wholes)).length;
    if (others.length >= (share.isNamed ? 2 : 1) && misfits <= Math.floor(others.length / MANY)) return wholes;
  }
  return undefined;
}

/** 占5.7%；收到诉求1859件，甲类1289件，占69.3%: of what began another matter right before. */
function isOfItsMatter([whole]: readonly Figure[], { rate }: Share): boolean {
  if (whole?.stage !== 'intake' || whole.sentence !== rate.sentence || whole.index > rate.index || !whole.lead.includes('；')) return false;
  return !textBetween(whole, rate).includes('；');
}

/** What a share is of stands before it. */
function isToldAfter([whole]: readonly Figure[], { rate, isNamed }: Share): boolean {
  return whole !== undefined && !isNamed && whole.range.start > rate.range.start;
}

function isSameWhole(share: Share, other: Share): boolean {
  return share.isNamed ? share.words === other.words : !other.isNamed && isSameList(share, other);
}

/** One list, none, or a list that goes on in a sentence of its own: 其中，县直2275条，占77%。各乡镇674条，占23%。 */
function isSameList(share: Share, other: Share): boolean {
  return share.list === other.list || (share.list === undefined && other.rate.range.start < share.rate.range.start);
}

/** 在实收资本中，…: a header whose figure was not found brings in another total. */
const HEADED = /^在?[^，。；：]{2,30}中[，,]/u;
