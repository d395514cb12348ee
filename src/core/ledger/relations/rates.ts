import type { Text } from '../../text.ts';
import { OPENER, wordsIn } from '../clauses.ts';
import { isDue } from '../due.ts';
import type { Figure } from '../figure.ts';
import { kindsNamed, kindsUpTo, kindsWith } from '../kinds.ts';
import { coreOf, isIntensive, wordsOf } from '../label.ts';
import { type RateDefinition, ratioOf } from '../lexicon.ts';
import type { Passage, Passages } from '../passage.ts';
import { type Formula, isFitting, type Relation, type Term, term, type Verdict } from '../relation.ts';
import { roughVerdictOf } from '../verdict.ts';
import { isAllDone, isOfFew, isOfMore, isOfOneKind, isOfOtherMatter, narrowedTo } from './narrowed.ts';
import type { RateWords } from './rate-words.ts';

const PART: Text = { zh: '分子', en: 'numerator' };
const WHOLE: Text = { zh: '分母', en: 'denominator' };
const RATE: Text = { zh: '比率', en: 'rate' };
/** What a court took in anew; its rates are of that and of what earlier years left, which may not be printed. */
const TAKEN_IN_ANEW = /新收|收案|新受理/u;
/** Grades above 合格: what has them is 合格 as well. */
const BETTER = /(?:优秀|良好|优良)(?:案卷|等次|等级)?[\s　]*$/u;
/** 基本满意7人: counted with those who are. */
const CONTENT = /(?:基本|比较|较为?)满意(?:的)?$/u;
/** 应到60人，实到57人. */
const ACTUAL = /^(?:实|已)/u;
/** Rates of what was to be done or of who was to come, in whatever words they were to. */
const OF_DUE = /[参到出][加与会考训学席勤课岗位场]|签到|上课|在岗|到$|完成|落实|兑现|履[行约]/u;
const LONGEST_ACT = 2;
const JOINED = /^[\s　]*[、和与及][\s　]*$/u;
/** 提前办结率 is of what was settled ahead of time. */
const MANNER = /^(?:提前|当场|即时|网上|一次|零|主动)/u;
const MATTERS: ReadonlySet<string> = new Set(['cases', 'items', 'entries']);
const MOST_LEVELS = 12;
/** How many figures before and after a rate may be what it is of, and how far back. */
const NEAR = 20;
const FARTHEST = 240;
/** How far before a class of people its population is named. */
const FARTHEST_POPULATION = 60;
/** A quotient this many times the rate, or the rate this many times the quotient, tells that they are of different things. */
const TOO_FAR = 2;

/** Rates by name (办结率, 配备率, 城镇化率) against the figures that their numerator and denominator go by. */
export function findRateRelations({ figures, hasShare }: Passage, passages: Passages): Relation[] {
  if (!hasShare) return [];
  return figures.flatMap((rate, at) => {
    if (!rate.isPercent || rate.measure !== 'share') return [];
    const words = passages.rateWordsOf(rate);
    if (words && isRun(figures, at)) return distributed(figures, at, words);
    if (words) return rateRelation(figures, at, words) ?? [];
    const ratio = rate.qualifier || rate.isLimit ? undefined : ratioOf(rate.label);
    return ratio ? namedRatio(rate, ratio, passages) : [];
  });
}

function formulaOf(rate: Figure, parts: readonly Figure[], wholes: readonly Figure[]): Formula {
  return {
    type: 'quotient',
    parts: parts.map((part): Term => term(part, PART)),
    wholes: wholes.map((whole): Term => term(whole, WHOLE)),
    result: term(rate, RATE),
    factor: 100,
  };
}

/** The counts about a rate that it may be of. */
interface Counts {
  /** Those of its sentence, or of the part of it between ； where that has more than one. */
  readonly here: readonly Figure[];
  readonly all: readonly Figure[];
}

function countsAbout(figures: readonly Figure[], at: number): Counts {
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
function between(a: Figure, b: Figure): string {
  const isInOrder = a.index < b.index;
  const first = isInOrder ? a : b;
  const last = isInOrder ? b : a;
  return first.line.slice(first.end - first.sentence.index, last.index - last.sentence.index);
}

/**
 * Numerator in the sentence, denominator there or before; every count that may be the denominator is tried. A rate that names its own
 * denominator (参考合格率) is of that one or of none that is printed.
 */
function rateRelation(figures: readonly Figure[], at: number, words: RateWords): Relation | undefined {
  const rate = figures[at] as Figure;
  const counts = countsAbout(figures, at);
  const own = narrowedTo(counts.here, rate, words);
  const part = numeratorOf(counts.here, rate, words);
  const rest = part || own ? undefined : ofTheRest(counts.here, rate, words);
  if (rest) return rest;
  if (!part && !own && words.kind === 'plain') return ofAll(counts.here, rate, words);
  if (!part || counts.here.length > MOST_LEVELS) return own && ofFew(own, counts.here, rate, words);
  const beside = besideInList(figures, at, part, words);
  const others = counts.all.filter(
    (figure) => figure !== part && figure.group === part.group && !beside.includes(figure) && !isOfOtherMatter(figure, words),
  );
  const carried = others.find((figure) => figure.stage === 'carried');
  const better = words.definition?.name === '合格率' ? others.filter((figure) => BETTER.test(figure.label)) : [];
  const together = counts.here.filter((figure) => figure.group === part.group && figure.index < rate.index && words.isPart(figure));
  const content = words.kind === 'survey' ? others.filter((figure) => CONTENT.test(figure.label)) : [];
  const numerators = [
    [part],
    ...content.map((figure) => [part, figure]),
    ...(better.length > 0 ? [[...better, part]] : []),
    ...(together.length > 1 ? [together] : []),
  ];
  const single = others.map((whole) => [whole]);
  const kindsOf = (whole: Figure): readonly Figure[] => {
    const told = kindsNamed(kindsWith(figures, figures.indexOf(whole, Math.max(0, at - NEAR))), wordsIn(part));
    return told.includes(part) ? [whole] : told;
  };
  const kinds = others.map(kindsOf).filter(({ length }) => length > 1);
  const fit = fitOf(rate, numerators, [...single, ...kinds]) ?? fitOf(rate, numerators, pairsOf(others, part, words, carried));
  if (fit) return { kind: 'rate', ...fit, certainty: 'likely' };
  if (own) return ofFew(own, counts.here, rate, words);
  const those = ofThose(part, counts.here, rate);
  if (those) return those;
  if (isOfFew(rate, words) || isToldAgain(figures, at, part)) return undefined;
  const found = denominatorOf(counts, part, rate, words);
  if (!found && words.kind !== 'in-time') return ofAll(counts.here, rate, words);
  if (!found || (carried && carried.depth === found.whole.depth && !isDue(found.whole))) return undefined;
  if (isOfMore(found.whole, part, words)) return undefined;
  if (!isDue(found.whole) && (mayBeOfLess(words, found.whole, part, rate) || isOfOneKind(part, found.whole, words))) return undefined;
  const row = rowOf(together, part, found.whole);
  const formula = formulaOf(rate, row.length > 1 ? row : [...better, part], kindsOf(found.whole));
  return { kind: 'rate', formula, verdict: roughVerdictOf(formula), certainty: found.isOnly ? 'certain' : 'likely' };
}

/** 其中专家解读6次、视频解读6次，解读率100%: the other parts of one whole are nothing that a rate is of. */
function besideInList(figures: readonly Figure[], at: number, part: Figure, { definition }: RateWords): readonly Figure[] {
  if (definition) return [];
  const kinds = kindsUpTo(figures, figures.indexOf(part, Math.max(0, at - NEAR)));
  // 文字解读14篇、视频解读6次: the list begins before those of one count noun.
  return /^、/u.test(kinds[0]?.lead ?? '') || OPENER.test(kinds[0]?.lead ?? '') ? kinds : [];
}

/** 整改780处，整改率97.5%，其中重大隐患12处，整改率100%: a second rate of one name, of what is counted after the first. */
function isToldAgain(figures: readonly Figure[], at: number, part: Figure): boolean {
  const rate = figures[at] as Figure;
  const before = figures.slice(Math.max(0, at - NEAR), at);
  const first = before.findLast(({ isPercent, sentence, label }) => isPercent && sentence === rate.sentence && label === rate.label);
  return first !== undefined && part.index < first.index && before.some(({ group, index }) => group === part.group && index > first.index);
}

/** 覆盖86个村的84个，覆盖率97.7%: of the first count the second. */
function ofThose(whole: Figure, counts: readonly Figure[], rate: Figure): Relation | undefined {
  const part = counts[counts.indexOf(whole) + 1];
  const isOf = part?.group === whole.group && part.index < rate.index && part.rough.value <= whole.rough.value;
  // 150个村中的100个贫困村 are of another kind than 村.
  if (!isOf || part.object !== '' || !/^[^，。；：\d]{0,8}(?:的|中的?)$/u.test(between(whole, part))) return undefined;
  const formula = formulaOf(rate, [part], [whole]);
  return { kind: 'rate', formula, verdict: roughVerdictOf(formula), certainty: 'likely' };
}

/** 其中命案12起，破获11起，命案破案率91.7%: of the few that the rate names, and of nothing before them. */
function ofFew(own: Figure, counts: readonly Figure[], rate: Figure, words: RateWords): Relation | undefined {
  const later = counts.filter(({ index, group }) => index > own.index && index < rate.index && group === own.group);
  const part = later.findLast((figure) => words.isPart(figure) && figure.rough.value <= own.rough.value);
  if (!part) return ofAll([own], rate, words);
  const formula = formulaOf(rate, [part], [own]);
  return { kind: 'rate', formula, verdict: roughVerdictOf(formula), certainty: 'likely' };
}

/** 受理40件，全部办结，办结率100%: a rate of which its sentence says that it is of all. */
function ofAll(counts: readonly Figure[], rate: Figure, words: RateWords): Relation | undefined {
  const whole = counts.findLast(({ index }) => index < rate.index);
  if (!whole || words.namesWhole || !isAllDone(whole, rate, words)) return undefined;
  const formula = formulaOf(rate, [whole], [whole]);
  return { kind: 'rate', formula, verdict: roughVerdictOf(formula), certainty: 'likely' };
}

/** The first numerator and denominator of all that are tried that give a rate. */
function fitOf(
  rate: Figure,
  numerators: readonly (readonly Figure[])[],
  denominators: readonly (readonly Figure[])[],
): { readonly formula: Formula; readonly verdict: Verdict } | undefined {
  for (const wholes of denominators) {
    for (const parts of numerators) {
      if (isOfItself(parts, wholes)) continue;
      const formula = formulaOf(rate, parts, wholes);
      const verdict = roughVerdictOf(formula);
      if (isFitting(verdict)) return { formula, verdict };
    }
  }
  return undefined;
}

/** 隐患60处，其中当场整改40处、限期整改12处，整改率100%: parts that 、 joins are counted together, where they are no more than the whole. */
function rowOf(parts: readonly Figure[], last: Figure, whole: Figure): Figure[] {
  const row = [last];
  for (let at = parts.indexOf(last) - 1; at >= 0; at--) {
    const [before, next] = [parts[at] as Figure, row[0] as Figure];
    if (before.index < whole.index || before.depth !== next.depth || !/^、[^，、]*$/u.test(between(before, next))) break;
    row.unshift(before);
  }
  return row.reduce((sum, { rough }) => sum + rough.value, 0) <= whole.rough.value ? row : [last];
}

/** 参加考试2860人，不合格63人，合格率97.8%: all but those who were not. */
function ofTheRest(counts: readonly Figure[], rate: Figure, words: RateWords): Relation | undefined {
  const { definition } = words;
  const [rest, ...others] = definition ? counts.filter(({ label }) => definition.rest.test(label)) : [];
  const isWhole = (figure: Figure): boolean => figure.group === rest?.group && figure.index < rest.index && words.isWhole(figure);
  const [whole, another] = counts.filter(isWhole);
  if (!rest || !whole || others.length > 0 || another) return undefined;
  const formula: Formula = { ...formulaOf(rate, [whole], [whole]), parts: [term(whole, WHOLE), term(rest, PART, -1)] };
  return { kind: 'rate', formula, verdict: roughVerdictOf(formula), certainty: 'likely' };
}

/** 支持86票，反对4票: one numerator may be among the two that make up the whole; several may not. */
function isOfItself(parts: readonly Figure[], wholes: readonly Figure[]): boolean {
  return (parts.length > 1 || wholes.length === 1) && parts.some((part) => wholes.includes(part));
}

/** Two counts that may be the denominator together: with what was carried over, or, for what no definition tells, what was and what was not. */
function pairsOf(others: readonly Figure[], part: Figure, { definition }: RateWords, carried: Figure | undefined): Figure[][] {
  if (carried) return others.filter((whole) => whole !== carried).map((whole) => [whole, carried]);
  if (definition) return [];
  return [...others, part].flatMap((count, index) => others.slice(index + 1).map((other) => [count, other]));
}

interface Denominator {
  readonly whole: Figure;
  /** Whether no other count is told by the words of a denominator. */
  readonly isOnly: boolean;
}

/** The count that must be the denominator: by its words, else the one right before the numerator that the numerator is of. */
function denominatorOf({ here, all }: Counts, part: Figure, rate: Figure, words: RateWords): Denominator | undefined {
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

/** 合格 and 不合格: the rest of the same whole. */
function isComplement(a: Figure, b: Figure): boolean {
  const [left, right] = [coreOf(a.label), coreOf(b.label)];
  return left !== right && left.replace(/[不未]/u, '') === right.replace(/[不未]/u, '');
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
function mayBeOfLess({ kind }: RateWords, whole: Figure, part: Figure, rate: Figure): boolean {
  const quotient = (100 * part.rough.value) / whole.rough.value;
  if (kind === 'several' || kind === 'judicial') return true;
  if (kind === 'in-time') return rate.rough.value > quotient;
  return TAKEN_IN_ANEW.test(wordsIn(whole)) && quotient > rate.rough.value;
}

function isCount(figure: Figure): boolean {
  const { measure, unit, isLimit, isReference, isPercent, label } = figure;
  return measure === 'level' && unit !== '' && !isLimit && !isReference && !isPercent && !isIntensive(label);
}

/** The last count before the rate that its name names, else the first after it in the same ；-clause; none if two before may be meant. */
function numeratorOf(counts: readonly Figure[], rate: Figure, words: RateWords): Figure | undefined {
  const manner = MANNER.exec(coreOf(words.name))?.[0];
  const named = counts.filter((figure) => words.isPart(figure) && (!manner || wordsIn(figure).includes(manner)));
  const earlier = named.filter((figure) => figure.index < rate.index);
  const done = earlier.length === 1 ? named.find((figure) => isDoneOf(figure, earlier[0] as Figure)) : undefined;
  if (done) return done;
  if (earlier.length > 0) return earlier.length === 1 || earlier.at(-1)?.label !== earlier.at(-2)?.label ? earlier.at(-1) : undefined;
  const later = named.find((figure) => !between(rate, figure).includes('；'));
  if (!later && words.definition?.part.test('办结')) return onlySettled(counts, rate);
  if (later || manner) return later;
  return counts.find(
    (figure, at) => at > 0 && ACTUAL.test(figure.label) && isDue(counts[at - 1] as Figure) && isRateOfDue(words, counts[at - 1] as Figure),
  );
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

/** 办结率分别为95%、90%: percentages told together. */
function isRun(figures: readonly Figure[], at: number): boolean {
  const next = figures[at + 1];
  return /分别/u.test((figures[at] as Figure).label) || (next?.isPercent === true && JOINED.test(next.lead));
}

/** 户籍人口80万人，其中城镇人口20万人；常住人口60万人: a part of those registered is none of those who live there. */
function isOfRegistered({ label, line, index, sentence }: Figure, whole: Figure): boolean {
  if (label.includes('常住') || !whole.label.includes('常住')) return false;
  const before = line.slice(Math.max(0, index - sentence.index - FARTHEST_POPULATION), index - sentence.index);
  return before.lastIndexOf('户籍') > before.lastIndexOf('常住');
}

/** 受理甲类120件、乙类80件，办结102件、72件，办结率分别为85%、90%: one for each pair of counts, in their order. */
function distributed(figures: readonly Figure[], at: number, words: RateWords): Relation[] {
  const rates = [figures[at] as Figure];
  for (let next = figures[at + 1]; next?.isPercent && JOINED.test(next.lead); next = figures[at + rates.length]) rates.push(next);
  const size = rates.length;
  const counts = countsAbout(figures, at)
    .here.filter(({ index }) => index < (rates[0] as Figure).index)
    .slice(-2 * size);
  if (size < 2 || counts.length < 2 * size || counts.some(({ group }) => group !== counts[0]?.group)) return [];
  const inRows = rates.map((rate, index) => formulaOf(rate, [counts[size + index] as Figure], [counts[index] as Figure]));
  const inTurn = rates.map((rate, index) => formulaOf(rate, [counts[2 * index + 1] as Figure], [counts[2 * index] as Figure]));
  const formulas = words.isPart(counts[size] as Figure) ? [inRows, inTurn] : [inTurn];
  const fitting = formulas.find((each) => each.some((formula) => isFitting(roughVerdictOf(formula))));
  return (fitting ?? []).map((formula): Relation => ({ kind: 'rate', formula, verdict: roughVerdictOf(formula), certainty: 'likely' }));
}

/** 城镇化率 = 城镇人口 ÷ 常住人口: both by name, in the paragraph or shortly before. */
function namedRatio(rate: Figure, name: RateDefinition, passages: Passages): Relation[] {
  const formulas: Formula[] = [];
  for (const part of passages.levelsNamed(rate, name.part)) {
    for (const whole of passages.levelsNamed(rate, name.whole)) {
      if (whole !== part && whole.group === part.group && !name.part.test(wordsOf(whole.label)) && !isOfRegistered(part, whole))
        formulas.push(formulaOf(rate, [part], [whole]));
    }
  }
  const [first] = formulas;
  if (!first) return [];
  const formula = formulas.find((each) => roughVerdictOf(each) !== 'broken') ?? first;
  return [{ kind: 'rate', formula, verdict: roughVerdictOf(formula), certainty: 'likely' }];
}
