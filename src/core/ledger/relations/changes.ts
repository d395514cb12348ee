import type { Certainty } from '../../diagnostic.ts';
import { matchesOf } from '../../matches.ts';
import { once } from '../../once.ts';
import type { Text } from '../../text.ts';
import { OPENER } from '../clauses.ts';
import type { Figure } from '../figure.ts';
import { coreOf, isIntensive } from '../label.ts';
import type { Passage } from '../passage.ts';
import { type Formula, isFitting, type Relation, type Term, term } from '../relation.ts';
import { roughVerdictOf } from '../verdict.ts';
import { type Change, type Comparison, isBareChange } from './comparison-words.ts';
import { findComparisons } from './comparisons.ts';

const NOW: Text = { zh: '本期', en: 'this period' };
const BEFORE: Text = { zh: '上期', en: 'the period before' };
const CHANGE: Text = { zh: '增减', en: 'change' };
const DOWN =
  /减少|减产|减收|减支|减亏|下降|降低|下跌|回落|收窄|缩小|缩短|缩减|下滑|少增|压减|压缩|精简|递减|节约|节省|降幅|减幅|跌幅|净减|(?:下降|减少|降低|压缩|压减|缩减|精简)率|[减降低少]$|[比较][^，]{0,12}少\p{Script=Han}{2}$/u;
/** 是去年的2倍, 增长到2倍: a multiple of the level before, not by how much it grew. */
const MULTIPLE = /(?:^|[，、（])(?:是|为|达到?|相当于)[^，。；]*$|[到至]$/u;
/** 分别是2024年的1.15倍和1.3倍: the words of the first are those of all; 增长了2024年的1倍 is a growth. */
const MULTIPLES = /^[^，。；增升提翻]*的$/u;
/** 2023年, 上年: the period of a level before. */
const PERIOD = /(?:19|20)\d{2}年|[去上]年|年初|上期|上月/u;
const PERIOD_BEFORE = /(?:19|20)\d{2}年|[去上]年同期|去年|上年|上一[年届期]|前一年|上个?[月周]|上个?季度|年初|原来/gu;
/** What grows at constant prices in reports. */
const PRICED = /生产总值|GDP|增加值|总产值/u;
/** By how many points prices may change in a year. */
const MOST_BY_PRICES = 8;
/** 、乙类|18万元: an item of a list after the first. */
const NEXT_ITEM = /^[、和与及]/u;
/** 总量增加: of all, whatever stands before. */
const OF_ALL = /总[量数额]/u;
/** How many levels before a change may be what it is of. */
const NEAR = 8;

/** Changes against the levels they are changes of: 增加12件，增长5%; 比上年（36.9%）下降0.1个百分点; 由12件增加到15件. */
export function findChangeRelations(passage: Passage): Relation[] {
  const comparisons = findComparisons(passage);
  const found = comparisons.flatMap((comparison, at) => {
    const others = comparisons.slice(Math.max(0, at - NEAR), at).filter(({ now }) => isAlike(now, comparison.now));
    return [
      ...directionOf(comparison),
      ...growthOf(comparison),
      ...comparison.changes.flatMap((change) => relationOf(comparison, change, others) ?? []),
    ];
  });
  return [...found, ...withoutLevel(passage.figures), ...ofTopic(passage.figures, comparisons)];
}

/** 较2023年的412件减少37件，降幅9.0%; 增加6件，增长33.3%（2023年为18件）: the difference in percent of the level before, whatever the present one is. */
function withoutLevel(figures: readonly Figure[]): Relation[] {
  return figures.flatMap((delta, at) => {
    const growth = figures[at + 1];
    if (delta.measure !== 'delta' || delta.qualifier || !growth?.isPercent || growth.measure !== 'growth' || growth.qualifier) return [];
    if (growth.sentence !== delta.sentence || !isBareChange(growth) || isDown(growth) !== isDown(delta)) return [];
    const [before, after] = [figures[at - 1], figures[at + 2]];
    const isToldBefore = isPriorOf(before, delta) && isBareChange(delta) && before.depth === delta.depth;
    const prior = isToldBefore ? before : isPriorOf(after, delta) && after.depth === growth.depth + 1 ? after : undefined;
    if (!prior) return [];
    const formula: Formula = {
      type: 'quotient',
      parts: [term(delta, CHANGE)],
      wholes: [term(prior, BEFORE, 1, nameOfPrior(prior))],
      result: term(growth, CHANGE),
      factor: 100,
      isRounded: true,
    };
    return [relation(formula, 'likely')];
  });
}

/** 受理纠纷869件。…纠纷数量与去年同期相比减少159件，下降15.5%: a difference and its percent of what the paragraph begins with, where they name it. */
function ofTopic(figures: readonly Figure[], comparisons: readonly Comparison[]): Relation[] {
  const told = once(() => new Set(comparisons.flatMap(({ changes }) => changes.map(({ figure }) => figure))));
  return figures.flatMap((delta, at) => {
    const growth = figures[at + 1];
    if (delta.measure !== 'delta' || delta.qualifier || !growth?.isPercent || growth.measure !== 'growth' || growth.qualifier) return [];
    if (growth.sentence !== delta.sentence || !isBareChange(growth) || isDown(growth) !== isDown(delta)) return [];
    const subject = SUBJECT.exec(delta.lead)?.groups?.['subject'] ?? '';
    if (subject.length < 2 || told().has(delta) || told().has(growth)) return [];
    const topic = figures.find((figure) => figure.group === delta.group && figure.depth === 0 && !figure.isReference && !figure.isLimit);
    if (topic?.measure !== 'level' || topic.qualifier || topic.index >= delta.index) return [];
    if (topic.sentence === delta.sentence || !`${topic.label}${topic.object}`.includes(subject.slice(-2))) return [];
    const wholes = [term(topic, NOW), term(delta, CHANGE, isDown(delta) ? 1 : -1)];
    const formula: Formula = {
      type: 'quotient',
      parts: [term(delta, CHANGE)],
      wholes,
      result: term(growth, CHANGE),
      factor: 100,
      isRounded: true,
    };
    return [relation(formula, 'likely')];
  });
}

/** 矛盾纠纷案件|数量与去年同期相比减少: what a change is of, where its clause begins with it. */
const SUBJECT =
  /^[。；，]?(?:全年|今年)?(?<subject>\p{Script=Han}{2,12}?)(?:案件)?(?:总?数量|总数|总量|数|量)(?:与|同|比|较)[^，。；]{2,12}?(?:相比)?[，]?(?:增加|减少|上升|下降|增长)(?:了)?$/u;

function isPriorOf(level: Figure | undefined, { group, sentence }: Figure): level is Figure {
  return level?.isReference === true && level.group === group && level.sentence === sentence && PERIOD.test(level.lead) && !level.qualifier;
}

function isAlike(level: Figure, now: Figure): boolean {
  return level.sentence === now.sentence && level.group === now.group;
}

/** 由216件增至549件: the levels must differ as the verb says. */
function directionOf({ now, prior, direction }: Comparison): Relation[] {
  if (!prior || !direction || now.qualifier || prior.qualifier) return [];
  const [before, after] = [term(prior, BEFORE), term(now, NOW)];
  const [least, most] = direction === 'rise' ? [before, after] : [after, before];
  return [relation({ type: 'bound', parts: [least], wholes: [most] }, 'likely')];
}

/** 受伤17人，同比增加16人: nothing grows by more than there is of it. */
function growthOf({ now, prior, changes, base }: Comparison): Relation[] {
  const rise = changes.find(({ figure, measure }) => measure === 'delta' && figure.group === now.group);
  if (!rise || prior || base === '' || now.qualifier || now.measure !== 'level' || isDown(rise) || rise.label.includes('净')) return [];
  // 投入426万元，平均每个35.5万元，比2023年增加58万元: of the whole.
  if (isIntensive(now.label)) return [];
  // 涉企案件17件，较上年案件总量增加18件: of what its own words name.
  if (!isBareChange(rise.figure) && !rise.figure.lead.includes(coreOf(now.label) || rise.figure.text)) return [];
  if (OF_ALL.test(rise.label)) return [];
  const { lead, index, depth } = rise.figure;
  if (lead.length !== index - now.end || depth !== now.depth) return [];
  const formula: Formula = { type: 'bound', parts: [term(rise.figure, CHANGE)], wholes: [term(now, NOW)] };
  return [{ ...relation(formula, 'likely'), kind: 'subset' }];
}

/** One change of a comparison; where it does not agree, the levels before that it may be said of are tried too. */
function relationOf(comparison: Comparison, change: Change, others: readonly Comparison[]): Relation | undefined {
  const { prior, now } = comparison;
  const delta = comparison.changes.find((each) => each !== change && each.figure.group === now.group);
  const formulaFor = (level: Figure): Formula | undefined =>
    prior ? againstPrior(level, prior, change) : delta && change !== delta ? againstDelta(level, delta, change) : undefined;
  const formula = formulaFor(now);
  if (!formula || (prior && isOfPoints(now, prior, change))) return undefined;
  const tried = [formula, ...others.flatMap((other) => formulaFor(other.now) ?? [])];
  const fitting = tried.find((each) => isFitting(roughVerdictOf(each)));
  if (!fitting && isPriced(now, formula)) return undefined;
  const isSetApart = prior !== undefined && prior.depth === change.figure.depth + 1;
  const total = prior ? undefined : totalOfList(now, others);
  const told = fitting ?? (total && formulaFor(total.now)) ?? formula;
  return relation(told, isSetApart && prior.index < change.figure.index ? 'certain' : 'likely');
}

/** 经费30万元，其中甲类12万元、乙类18万元，同比增加3万元: what is told after all parts is of what they are parts of. */
function totalOfList({ lead }: Figure, before: readonly Comparison[]): Comparison | undefined {
  if (!NEXT_ITEM.test(lead)) return undefined;
  const first = before.findLastIndex(({ now }) => !NEXT_ITEM.test(now.lead));
  return OPENER.test(before[first]?.now.lead ?? '') ? before[first - 1] : undefined;
}

/** 由85%提高到98%，提高13%: a difference of two rates that is called a growth is a matter of words. */
function isOfPoints(now: Figure, prior: Figure, change: Change): boolean {
  if (!now.isPercent || change.measure !== 'growth') return false;
  const [after, before] = [term(now, NOW), term(prior, BEFORE)];
  const parts = isDown(change) ? [before, minus(after)] : [after, minus(before)];
  return roughVerdictOf({ type: 'sum', parts, wholes: [term(change.figure, CHANGE)] }) === 'holds';
}

/** 人均生产总值28000元，比上年增加3600元，增长12.7%: a growth at constant prices, from which that of the printed amounts is a few points away. */
function isPriced({ label }: Figure, formula: Formula): boolean {
  if (formula.type !== 'quotient' || !PRICED.test(label)) return false;
  const [parts, wholes] = [formula.parts, formula.wholes].map(sumOf) as [number, number];
  return Math.abs((parts / wholes) * formula.factor - formula.result.figure.rough.value) <= MOST_BY_PRICES;
}

function sumOf(terms: readonly Term[]): number {
  return terms.reduce((sum, { sign, figure }) => sum + sign * figure.rough.value, 0);
}

function relation(formula: Formula, certainty: Certainty): Relation {
  return { kind: 'change', formula, verdict: roughVerdictOf(formula), certainty };
}

/** Whether a label says that something became less. */
export function isDown({ label }: { readonly label: string }): boolean {
  return DOWN.test(label.replace(/(?:了|约|近|为|达到?)+$/u, ''));
}

/** What a level and the level before it must give: a difference, points, a growth, or a multiple. */
function againstPrior(now: Figure, prior: Figure, change: Change): Formula | undefined {
  if (now.group !== prior.group || now.isLimit || prior.isLimit || now === prior) return undefined;
  const [after, before] = [term(now, NOW, 1, nameOfNow(now)), term(prior, BEFORE, 1, nameOfPrior(prior))];
  if (change.measure === 'growth' || change.measure === 'share') {
    if (change.figure.unit === '倍' && isMultiple(prior, change)) return quotient([after], [before], change);
    return quotient(isDown(change) ? [before, minus(after)] : [after, minus(before)], [before], change);
  }
  const isPoints = change.measure === 'points' && now.isPercent;
  if (!isPoints && change.figure.group !== now.group) return undefined;
  return { type: 'sum', parts: isDown(change) ? [before, minus(after)] : [after, minus(before)], wholes: [term(change.figure, CHANGE)] };
}

/** 1578万人，比上年增加54.2万人，增长3.6%: the difference in percent of the level it leaves for the year before. */
function againstDelta(now: Figure, delta: Change, change: Change): Formula | undefined {
  if (!change.figure.isPercent && change.figure.unit !== '倍') return undefined;
  if (now.qualifier || now.unit === '' || isDown(delta) !== isDown(change)) return undefined;
  return quotient([term(delta.figure, CHANGE)], [term(now, NOW), term(delta.figure, CHANGE, isDown(delta) ? 1 : -1)], change);
}

function minus(added: Term): Term {
  return { ...added, sign: -1 };
}

/** 2023年, 上年: by when a level of before is told apart in an equation (the first of 2023年、2024年分别为); 原 where it has none. */
function nameOfPrior({ lead }: Figure): string {
  return matchesOf(PERIOD_BEFORE, lead).at(lead.includes('分别') ? 0 : -1)?.[0] ?? '原';
}

/** 现 for a level that only its verb stands before: 增加到, 降为; its own label otherwise. */
function nameOfNow({ label }: Figure): string | undefined {
  return /(?:^|[增升提发扩拓充壮下降减缩压回精][^，。；]{0,3})[到至为]$/u.test(label) ? '现' : undefined;
}

function quotient(parts: readonly Term[], wholes: readonly Term[], { figure }: Change): Formula {
  return { type: 'quotient', parts, wholes, result: term(figure, CHANGE), factor: figure.isPercent ? 100 : 1, isRounded: true };
}

function isMultiple(prior: Figure, change: Change): boolean {
  return (
    MULTIPLE.test(change.figure.lead) ||
    MULTIPLES.test(change.label) ||
    (/^）?的[\s　]*$/u.test(change.figure.lead) && MULTIPLE.test(prior.lead))
  );
}
