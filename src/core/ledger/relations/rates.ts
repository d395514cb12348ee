import type { Text } from '../../text.ts';
import { type Row, rowOf } from '../abreast.ts';
import { AND, isComplement, isSum, OPENER, wordsIn } from '../clauses.ts';
import { isDue } from '../due.ts';
import type { Figure } from '../figure.ts';
import { holdsBefore, kindsNamed, kindsUpTo, kindsWith } from '../kinds.ts';
import { wordsOf } from '../label.ts';
import { type RateDefinition, ratioOf } from '../lexicon.ts';
import type { Passage, Passages } from '../passage.ts';
import { type Formula, isFitting, type Relation, type Term, term, type Verdict } from '../relation.ts';
import { roughVerdictOf } from '../verdict.ts';
import { isAllDone, isOfFew, isOfMore, isOfOneKind, isOfOtherMatter, narrowedTo } from './narrowed.ts';
import { between, countsAbout, denominatorOf, isOfSettled, mayBeOfLess, NEAR, numeratorOf } from './rate-sides.ts';
import type { RateWords } from './rate-words.ts';

const PART: Text = { zh: '分子', en: 'numerator' };
const WHOLE: Text = { zh: '分母', en: 'denominator' };
const RATE: Text = { zh: '比率', en: 'rate' };
/** Grades above 合格: what has them is 合格 as well. */
const BETTER = /(?:优秀|良好|优良)(?:案卷|等次|等级)?[\s　]*$/u;
const BEST = /优秀(?:案卷|等次|等级)?的?[\s　]*$/u;
const GOOD = /良好(?:案卷|等次|等级)?的?[\s　]*$/u;
/** 基本满意7人: counted with those who are. */
const CONTENT = /(?:基本|比较|较为?)满意(?:的)?$/u;
/** 化解23件，化解率92%，剩余2件. */
const LEFT = /^(?:目前|现|尚|还|仍)*(?:剩余|剩下|余下|余|剩)的?$/u;
const MOST_LEVELS = 12;
/** How many times as much as another a rate may be that is told wrong. */
const TOO_FAR = 2.5;
/** How far before a class of people its population is named. */
const FARTHEST_POPULATION = 60;

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
    isRounded: true,
  };
}

/**
 * Numerator in the sentence, denominator there or before; every count that may be the denominator is tried. A rate that names its own
 * denominator (参考合格率) is of that one or of none that is printed.
 */
function rateRelation(figures: readonly Figure[], at: number, words: RateWords): Relation | undefined {
  const rate = figures[at] as Figure;
  const counts = countsAbout(figures, at);
  const own = narrowedTo(counts.here, rate, words);
  const last = numeratorOf(counts.here, rate, words);
  const total = last && totalBefore(counts.here, last, words);
  const part = total && isSum(partsOf(counts.here, total, last), total) ? total : last;
  const rest = part || own ? undefined : ofTheRest(counts.here, rate, words);
  if (rest) return rest;
  if (!part && !own && words.kind === 'plain') return ofAll(counts.here, rate, words);
  if (!part || counts.here.length > MOST_LEVELS) return own && ofFew(own, counts.here, rate, words);
  const beside = besideInList(figures, at, part, words);
  const isLeft = ({ label, index }: Figure): boolean =>
    words.definition?.rest.test(label) === true || (index > rate.index && LEFT.test(label));
  const left = counts.all.filter((figure) => figure.group === part.group && figure !== part && isLeft(figure));
  const isOther = (figure: Figure): boolean => figure !== part && !left.includes(figure);
  const others = counts.all.filter(
    (figure) => figure.group === part.group && isOther(figure) && !beside.includes(figure) && !isOfOtherMatter(figure, words),
  );
  const carried = others.find((figure) => figure.stage === 'carried');
  const better = betterThan(part, others, words);
  if (!better) return undefined;
  const together = counts.here.filter((figure) => figure.group === part.group && figure.index < rate.index && words.isPart(figure));
  const content = words.kind === 'survey' ? others.filter((figure) => CONTENT.test(figure.label)) : [];
  const numerators = [
    [part],
    ...(total && total !== part ? [[total]] : []),
    ...content.map((figure) => [part, figure]),
    ...(better.length > 0 ? [[...better, part]] : []),
    ...(together.length > 1 ? [together] : []),
  ];
  const single = others.filter((whole) => !isComplement(whole, part)).map((whole) => [whole]);
  const kindsOf = (whole: Figure): readonly Figure[] => {
    const told = kindsNamed(kindsWith(figures, figures.indexOf(whole, Math.max(0, at - NEAR))), wordsIn(part));
    return told.includes(part) ? [whole] : told;
  };
  const kinds = others.map(kindsOf).filter(({ length }) => length > 1);
  const rowOfWhole = (whole: Figure): Row => rowOf(figures, figures.indexOf(whole, Math.max(0, at - NEAR)), part);
  const withLeft = left.map((figure) => [figure, part]);
  const pairsAndRows = (): (readonly Figure[])[] => [...pairsOf(others, part, words, carried), ...rowsOf(others, part, rowOfWhole)];
  const fit = fitOf(rate, numerators, [...single, ...kinds, ...withLeft]) ?? fitOf(rate, numerators, pairsAndRows());
  if (fit) return { kind: 'rate', ...fit, certainty: 'likely' };
  if (own) return ofFew(own, counts.here, rate, words);
  const those = ofThose(part, counts.here, rate);
  if (those) return those;
  if (isOfFew(rate, words) || isToldAgain(figures, at, part)) return undefined;
  const found = denominatorOf(
    { here: counts.here.filter((figure) => !left.includes(figure)), all: counts.all.filter(isOther) },
    part,
    rate,
    words,
  );
  // 成交金额5.6亿元，节约资金1.4亿元，节约率20%: of what was spent and what was saved; 化解23件，化解率92%，剩余2件: of what was done and what is left.
  const [both] = withLeft;
  if (!found && both && (part.group === 'money' || (words.kind === 'plain' && LEFT.test((both[0] as Figure).label))))
    return of([part], both, rate);
  if (!found && words.kind !== 'in-time') return ofAll(counts.here, rate, words) ?? ofNearestRow(others, part, rate, words, rowOfWhole);
  if (!found || (carried && carried.depth === found.whole.depth && !isDue(found.whole) && !isOfSettled(words))) return undefined;
  if (isOfMore(found.whole, part, words)) return undefined;
  if (!isDue(found.whole) && (mayBeOfLess(words, found.whole, part, rate) || isOfOneKind(part, found.whole, words))) return undefined;
  const row = joinedBefore(together, part, found.whole);
  const wholes = wholesOf(part, rate, kindsOf(found.whole), rowOfWhole(found.whole));
  if (!wholes) return undefined;
  const formula = formulaOf(rate, row.length > 1 ? row : [...better, part], wholes);
  const relation: Relation = { kind: 'rate', formula, verdict: roughVerdictOf(formula), certainty: found.isOnly ? 'certain' : 'likely' };
  return unlessInTurn(relation, counts.all.filter(isOther), part, rate, words);
}

/** 法院委派调解402件，公安移送调解156件，调解成功521件: what stands side by side before a numerator. */
function rowsOf(others: readonly Figure[], part: Figure, rowOfWhole: (whole: Figure) => Row): (readonly Figure[])[] {
  const rows = others.filter(({ index }) => index < part.index).map((whole) => rowOfWhole(whole).figures);
  return rows.filter(({ length }) => length > 1);
}

/** 来信121件，来访58件，办结172件，办结率96.1%: what a rate is of where the nearest count is less than its numerator. */
function ofNearestRow(
  others: readonly Figure[],
  part: Figure,
  rate: Figure,
  { kind, namesWhole }: RateWords,
  rowOfWhole: (whole: Figure) => Row,
): Relation | undefined {
  const isPlain = kind === 'plain' && !namesWhole && !rate.qualifier && rate.rough.value < 100;
  if (!isPlain || part.sentence !== rate.sentence || part.index > rate.index) return undefined;
  const nearest = others.findLast(({ index }) => index < part.index);
  const row = nearest && rowOfWhole(nearest);
  const isOfRow = row?.isSure === true && row.figures.length > 1 && !mayBeOfOther(part, rate, row.figures);
  return isOfRow ? of([part], row.figures, rate) : undefined;
}

/** The kinds that a denominator is told in, or all that stands in a row with it; undefined where it is not sure that the rate is of them. */
function wholesOf(part: Figure, rate: Figure, kinds: readonly Figure[], row: Row): readonly Figure[] | undefined {
  const isOfAll = row.figures.length > kinds.length && kindsNamed(row.figures, wordsIn(part)).length > 1;
  if (!isOfAll) return kinds;
  return row.isSure && !mayBeOfOther(part, rate, row.figures) ? row.figures : undefined;
}

/** A relation, or where it is broken that of all: 甲镇排查32起，化解30起；乙镇排查44起，化解43起，化解率96.1%. */
function unlessInTurn(relation: Relation, counts: readonly Figure[], last: Figure, rate: Figure, words: RateWords): Relation {
  if (relation.verdict !== 'broken') return relation;
  const isToldHere = ({ sentence, group, index }: Figure): boolean =>
    sentence === rate.sentence && group === last.group && index < rate.index;
  const alike = [...counts, last].filter(isToldHere);
  const parts = alike.filter((figure) => words.isPart(figure));
  if (parts.length < 2 || alike.length !== 2 * parts.length) return relation;
  const wholes = alike.filter((figure) => !parts.includes(figure));
  const all = of(parts, wholes, rate);
  return isFitting(all.verdict) ? all : relation;
}

/** A rate that is far from what all of a row give is of something else. */
function mayBeOfOther(part: Figure, rate: Figure, wholes: readonly Figure[]): boolean {
  const quotient = (100 * part.rough.value) / wholes.reduce((sum, { rough }) => sum + rough.value, 0);
  return quotient > 100 || Math.max(quotient, rate.rough.value) > TOO_FAR * Math.min(quotient, rate.rough.value);
}

/** 化解124起，其中镇级化解32起、村级化解92起，化解率98.4%: the total of a list that ends with a numerator, told by the same act. */
function totalBefore(counts: readonly Figure[], last: Figure, words: RateWords): Figure | undefined {
  return counts.findLast(
    (figure) =>
      figure.index < last.index &&
      figure.group === last.group &&
      figure.rough.value >= last.rough.value &&
      words.isPart(figure) &&
      OPENER.test(between(figure, last)),
  );
}

function partsOf(counts: readonly Figure[], total: Figure, last: Figure): readonly Figure[] {
  return counts.filter(({ index, group }) => group === total.group && index > total.index && index <= last.index);
}

function of(parts: readonly Figure[], wholes: readonly Figure[], rate: Figure): Relation {
  const formula = formulaOf(rate, parts, wholes);
  return { kind: 'rate', formula, verdict: roughVerdictOf(formula), certainty: 'likely' };
}

/** The grades above the one that a rate begins with; undefined where 优良率 stands by 良好 or 优秀 alone. */
function betterThan(part: Figure, others: readonly Figure[], { definition }: RateWords): readonly Figure[] | undefined {
  if (definition?.name === '合格率') return others.filter(({ label }) => BETTER.test(label));
  if (definition?.name !== '优良率' || !GOOD.test(part.label)) return [];
  const best = others.filter(({ label, sentence }) => sentence === part.sentence && BEST.test(label));
  return best.length === 1 ? best : undefined;
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
  return of([part], [whole], rate);
}

/** 其中命案12起，破获11起，命案破案率91.7%: of the few that the rate names, and of nothing before them. */
function ofFew(own: Figure, counts: readonly Figure[], rate: Figure, words: RateWords): Relation | undefined {
  const later = counts.filter(({ index, group }) => index > own.index && index < rate.index && group === own.group);
  const part = later.findLast((figure) => words.isPart(figure) && figure.rough.value <= own.rough.value);
  if (!part) return ofAll([own], rate, words);
  return of([part], [own], rate);
}

/** 受理40件，全部办结，办结率100%: a rate of which its sentence says that it is of all. */
function ofAll(counts: readonly Figure[], rate: Figure, words: RateWords): Relation | undefined {
  const whole = counts.findLast(({ index }) => index < rate.index);
  if (!whole || words.namesWhole || !isAllDone(whole, rate, words)) return undefined;
  return of([whole], [whole], rate);
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
function joinedBefore(parts: readonly Figure[], last: Figure, whole: Figure): Figure[] {
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
  // 不合格5卷, 5卷不合格.
  const isRest = ({ label, object }: Figure): boolean => definition?.rest.test(label.trim() === '' ? object : label) === true;
  const [rest, ...others] = counts.filter(isRest);
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
  // 加上结转18件，全年应办319件: all holds what was carried over.
  if (carried) return others.filter((whole) => whole !== carried && !holdsBefore(whole, carried)).map((whole) => [whole, carried]);
  if (definition) return [];
  return [...others, part].flatMap((count, index) => others.slice(index + 1).map((other) => [count, other]));
}

/** 办结率分别为95%、90%: percentages told together. */
function isRun(figures: readonly Figure[], at: number): boolean {
  const next = figures[at + 1];
  return /分别/u.test((figures[at] as Figure).label) || (next?.isPercent === true && AND.test(next.lead));
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
  for (let next = figures[at + 1]; next?.isPercent && AND.test(next.lead); next = figures[at + rates.length]) rates.push(next);
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
