import { isComplement, OPENER, wordsIn } from '../clauses.ts';
import { isDue } from '../due.ts';
import type { Figure } from '../figure.ts';
import { coreOf, isIntensive } from '../label.ts';
import { isBareDone } from '../lexicon.ts';
import { isOfOtherMatter } from './narrowed.ts';
import type { RateWords } from './rate-words.ts';

/** What a court took in anew; its rates are of that and of what earlier years left, which may not be printed. */
const TAKEN_IN_ANEW = /新收|收案|新受理/u;
/** 应到60人，实到57人. */
const ACTUAL = /^(?:实|已)/u;
/** Rates of what was to be done or of who was to come, in whatever words they were to. */
const OF_DUE = /[参到出][加与会考训学席勤课岗位场]|签到|上课|在岗|到$|完成|落实|兑现|履[行约]/u;
const LONGEST_ACT = 2;
/** What is told of cases that have been decided. */
const OF_SETTLED = /^(?:败诉|胜诉|直接纠错|纠错|调解和解|和解调解)率$/u;
const SETTLED = /判决|裁判|裁定|审结|办结|结案/u;
/** 审结案件中，维持121件…；直接纠错25件，纠错率8.4%. */
const AMONG_SETTLED = /^[^，。；\d]{0,6}(?:审结|办结)的?[^，。；\d]{0,6}案件中[，,]/u;
const FAR_OF_SETTLED = 3;
/** 提前办结率 is of what was settled ahead of time. */
const MANNER = /^(?:提前|当场|即时|网上|一次|零|主动)/u;
/** How some of what was done was done. */
const WAY = /^(?:提前|当场|即时|[网线]上|线下|一次|主动|[按如逾延超限]期|直接|立[行即]|现场)/u;
const MATTERS: ReadonlySet<string> = new Set(['cases', 'items', 'entries']);
/** How many figures before and after a rate may be what it is of, and how far back. */
export const NEAR = 20;
const FARTHEST = 240;
/** A quotient this many times the rate, or the rate this many times the quotient, tells that they are of different things. */
const TOO_FAR = 2;

/** The counts about a rate that it may be of. */
export interface Counts {
  /** Those of its sentence, or of the part of it between ； where that has more than one. */
  readonly here: readonly Figure[];
  readonly all: readonly Figure[];
}

export function countsAbout(figures: readonly Figure[], at: number): Counts {
  const rate = figures[at] as Figure;
  const all: Figure[] = [];
  const sentence: Figure[] = [];
  for (let index = Math.max(0, at - NEAR); index < Math.min(figures.length, at + NEAR); index++) {
    const figure = figures[index] as Figure;
    const isHere = figure.sentence === rate.sentence;
    if (!(isHere || (figure.index < rate.index && rate.index - figure.index < FARTHEST)) || !isCount(figure)) continue;
    all.push(figure);
    if (isHere) sentence.push(figure);
  }
  const part = besideOf(rate, sentence);
  return { here: part.length > 0 ? part : sentence, all };
}

/** Those of a sentence's figures, in order, that no ； stands between and a rate. */
function besideOf(rate: Figure, figures: readonly Figure[]): readonly Figure[] {
  const [first, last] = [figures[0], figures.at(-1)];
  if (!first || !last) return figures;
  // Marks are looked for between the figures at hand only, for a sentence may be as long as the draft.
  const before = first.index < rate.index ? between(first, rate).lastIndexOf('；') : -1;
  const after = last.index > rate.index ? between(rate, last).indexOf('；') : -1;
  const from = before < 0 ? Number.NEGATIVE_INFINITY : first.end + before;
  const to = after < 0 ? Number.POSITIVE_INFINITY : rate.end + after;
  return figures.filter(({ index }) => index > from && index < to);
}

/** The text between two figures of one sentence. */
export function between(a: Figure, b: Figure): string {
  const isInOrder = a.index < b.index;
  const first = isInOrder ? a : b;
  const last = isInOrder ? b : a;
  return first.line.slice(first.end - first.sentence.index, last.index - last.sentence.index);
}

interface Denominator {
  readonly whole: Figure;
  /** Whether no other count is told by the words of a denominator. */
  readonly isOnly: boolean;
}

/** The count that must be the denominator: by its words, else the one right before the numerator that the numerator is of. */
export function denominatorOf({ here, all }: Counts, part: Figure, rate: Figure, words: RateWords): Denominator | undefined {
  if (isOfSettled(words)) return ofSettled({ here, all }, part, rate, words);
  const mayBe = (figure: Figure): boolean =>
    figure !== part && figure.group === part.group && words.isWhole(figure) && !isComplement(figure, part);
  // 参训1860人，参训率95.8%，应参训1920人: what was due may be told last.
  const own = here.filter((figure) => (figure.index < part.index || isDue(figure) || words.kind === 'survey') && mayBe(figure));
  const named = own.length > 0 ? own : all.filter((figure) => figure.index < part.index && mayBe(figure));
  const last = named.at(-1);
  if (last) return { whole: last, isOnly: words.definition !== undefined && named.length === 1 && last.sentence === rate.sentence };
  const isOfBefore = !words.namesWhole && (words.kind === 'plain' || words.kind === 'in-time');
  return isOfBefore ? before(here, part, rate) : undefined;
}

/** Whether a rate is of cases that have been decided, whatever was carried over. */
export function isOfSettled({ name, definition }: RateWords): boolean {
  return !definition && OF_SETTLED.test(name);
}

/** 已判决97件，败诉5件，败诉率5.2%: what was settled, told right before the numerator (纠错率 beside it may be of fewer); 诉讼9件，胜诉8件，败诉1件: what it makes up with its opposite. */
function ofSettled({ here, all }: Counts, part: Figure, rate: Figure, words: RateWords): Denominator | undefined {
  const { name } = words;
  if (
    rate.qualifier ||
    !coreOf(part.label)
      .replace(/(?:决定|终止|结案)$/u, '')
      .endsWith(name.slice(0, -1))
  )
    return undefined;
  const isSame = (figure: Figure): boolean => figure.group === part.group && figure.index < part.index && !figure.qualifier;
  const other = here.find((figure) => figure.group === part.group && isComplement(figure, part));
  const both = other && here.find((figure) => isSame(figure) && figure.rough.value === other.rough.value + part.rough.value);
  const nearest = here.findLast((figure) => isSame(figure) && !isComplement(figure, part));
  const isSaid = !name.includes('纠错') || part.lead.includes('其中');
  const isNext = isSaid && nearest !== undefined && SETTLED.test(nearest.label) && !/[未尚]/u.test(nearest.label);
  const headed = AMONG_SETTLED.test(rate.line) ? all.findLast((figure) => isSame(figure) && figure.stage === 'resolved') : undefined;
  const whole = both ?? (isNext ? nearest : headed?.sentence === part.sentence ? undefined : headed);
  if (!whole || whole.rough.value < part.rough.value || isOfOtherMatter(whole, words)) return undefined;
  const quotient = (100 * part.rough.value) / whole.rough.value;
  const isNear = Math.max(quotient, rate.rough.value) <= FAR_OF_SETTLED * Math.min(quotient, rate.rough.value);
  return isNear ? { whole, isOnly: false } : undefined;
}

/** 150个村，配备147个: the count right before the numerator, on one level with it. */
function before(here: readonly Figure[], part: Figure, rate: Figure): Denominator | undefined {
  const earlier = here.slice(0, here.indexOf(part));
  const isLast = rate.index < part.index;
  const whole =
    earlier.findLast((figure) => figure.group === part.group && !isComplement(figure, part)) ??
    (isLast && earlier.length === 1 ? earlier.find((figure) => areMatters(figure, part)) : undefined);
  if (!whole || whole.depth !== part.depth) return undefined;
  if (whole.index > rate.index && !(isLast && (isAll(whole) || whole.stage === 'intake'))) return undefined;
  if (whole.qualifier || whole.rough.value < part.rough.value) return undefined;
  // 一次办好事项1500项，一次办好率100%: all of what could be, which is not printed.
  if (rate.rough.value === 100 && !isLast && !isAll(whole)) return undefined;
  const quotient = (100 * part.rough.value) / whole.rough.value;
  return Math.max(quotient, rate.rough.value) / Math.min(quotient, rate.rough.value) > TOO_FAR ? undefined : { whole, isOnly: false };
}

/** 全部1320项事项中, 36个部门中: all that a rate is of. */
function isAll({ label, object }: Figure): boolean {
  return /全部|所有|^(?:全年|累计)*共/u.test(label) || /^[^，。；]{0,10}中有?$/u.test(object);
}

/** 受理820件，认领798项: one kind of matter, in two count nouns. */
function areMatters({ group }: Figure, part: Figure): boolean {
  return MATTERS.has(group) && MATTERS.has(part.group);
}

/** Whether a rate above what the printed counts give may be of fewer: of what was due by then, or of part of what came in. */
export function mayBeOfLess(words: RateWords, whole: Figure, part: Figure, rate: Figure): boolean {
  const { kind } = words;
  const quotient = (100 * part.rough.value) / whole.rough.value;
  if (kind === 'several' || kind === 'judicial') return !isOfSettled(words);
  if (kind === 'in-time') return rate.rough.value > quotient;
  return TAKEN_IN_ANEW.test(wordsIn(whole)) && quotient > rate.rough.value;
}

function isCount(figure: Figure): boolean {
  const { measure, unit, isLimit, isReference, isPercent, label } = figure;
  return measure === 'level' && unit !== '' && !isLimit && !isReference && !isPercent && !isIntensive(label);
}

/** The last count before the rate that its name names, else the first after it in the same ；-clause; none if two before may be meant. */
export function numeratorOf(counts: readonly Figure[], rate: Figure, words: RateWords): Figure | undefined {
  const manner = MANNER.exec(coreOf(words.name))?.[0];
  const named = counts.filter((figure) => words.isPart(figure) && (!manner || wordsIn(figure).includes(manner)));
  const isTotal = (figure: Figure): boolean => (figure.stage === 'resolved' || isBareDone(figure.label)) && !isInOneWay(figure, words.name);
  const hasTotal = !manner && counts.some((figure) => figure.index < rate.index && isTotal(figure));
  const isManner = (figure: Figure): boolean => hasTotal && isInOneWay(figure, words.name);
  const earlier = named.filter((figure) => figure.index < rate.index && !isManner(figure));
  const done = earlier.length === 1 ? named.find((figure) => isDoneOf(figure, earlier[0] as Figure)) : undefined;
  if (done) return done;
  if (earlier.length > 0) return earlier.length === 1 || earlier.at(-1)?.label !== earlier.at(-2)?.label ? earlier.at(-1) : undefined;
  const later = named.find((figure) => figure.index > rate.index && !between(rate, figure).includes('；') && !isManner(figure));
  if (!later && words.definition?.part.test('办结')) return onlySettled(counts, rate);
  if (later || manner) return later;
  return counts.find(
    (figure, at) => at > 0 && ACTUAL.test(figure.label) && isDue(counts[at - 1] as Figure) && isRateOfDue(words, counts[at - 1] as Figure),
  );
}

/** 完工94个，竣工率90%，其中提前竣工58个、按期竣工36个: how some of them were done, which the rate does not name; 其中网上办理29000件，网办率91% does. */
export function isInOneWay({ label, line, index, sentence }: Figure, name: string): boolean {
  const way = WAY.exec(label.replace(/^其中[，：]?/u, ''))?.[0];
  if (way === undefined || name.includes(way[0] as string)) return false;
  const before = line.slice(Math.max(0, index - sentence.index - FARTHEST), index - sentence.index);
  return OPENER.test(before.slice(before.lastIndexOf('；') + 1));
}

/** 应到60人，实到57人，参会率95%: of who came; 合格率 after it is of something else. */
function isRateOfDue({ name }: RateWords, due: Figure): boolean {
  const act = name.slice(-LONGEST_ACT - 1, -1);
  return OF_DUE.test(act) || [...act].some((character) => due.label.includes(character, due.label.lastIndexOf('应') + 1));
}

/** 帮教对象612人，帮教率98.5%，已落实帮教603人: what was done of those who are named by the act as well. */
function isDoneOf(part: Figure, whole: Figure): boolean {
  const isFew = part.group === whole.group && part.index > whole.index && part.rough.value <= whole.rough.value;
  return isFew && /^(?:已|实际|完成)/u.test(part.label) && !/^(?:已|实际|完成)/u.test(whole.label);
}

/** 受理54件，审结50件，办结率92.6%: the only count before that says in other words what was settled. */
function onlySettled(counts: readonly Figure[], rate: Figure): Figure | undefined {
  const settled = counts.filter((figure) => figure.stage === 'resolved' && figure.index < rate.index);
  return settled.length === 1 ? settled[0] : undefined;
}
