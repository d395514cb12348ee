import type { Certainty } from '../../diagnostic.ts';
import type { Text } from '../../text.ts';
import { cutBetween, isSum, OPENER } from '../clauses.ts';
import type { Figure } from '../figure.ts';
import { commonLength, coreOf, isIntensive } from '../label.ts';
import type { Passage } from '../passage.ts';
import { type Formula, isFitting, type Relation, term } from '../relation.ts';
import { groupOf } from '../units.ts';
import { roughVerdictOf } from '../verdict.ts';

const TOTAL: Text = { zh: '总量', en: 'total' };
const COUNT: Text = { zh: '个数', en: 'count' };
const AVERAGE: Text = { zh: '平均数', en: 'average' };

/** 法官人均结案, 户均增收, 平均每个中心, 平均市值: of whom, per what, and what is averaged. */
const AVERAGE_WORDS =
  /(?:(?<noun>\p{Script=Han}{0,8}?)(?<per>[人户件案村家所校企站院店月日场期次])均|平均每一?(?<each>[队支镇乡县区个名位家所件户人村场起项宗座期次批班天月])(?<eachNoun>\p{Script=Han}{0,6}?)|^每(?<one>[个名家所户村场起项期次批班月])平均|平均)(?<what>[^，。；：\d%]*)$/u;
const GROUP_OF: Readonly<Record<string, string>> = {
  人: 'people',
  户: 'households',
  件: 'cases',
  案: 'cases',
  村: 'things',
  家: 'things',
  所: 'things',
  校: 'things',
  企: 'things',
  站: 'things',
  院: 'things',
  店: 'things',
  场: 'gatherings',
  期: 'copies',
  次: 'times',
  月: 'months',
  日: 'days',
  天: 'days',
};
/** 12期, 12场, 12批: what people come to, in whatever count noun. */
const EVENTS: ReadonlySet<string> = new Set(['场', '场次', '期', '次', '批', '批次', '轮', '堂', '班', '讲', '课时']);
/** The months that a monthly average is over, as the sentence tells them: 1至11月, 上半年, 全年. */
const MONTHS =
  /(?<!\d)(?<from>\d{1,2})月?\s*[-—－–~～至到]\s*(?<to>\d{1,2})月|(?<span>前三季度|上半年|下半年|[一二三四]季度|全年|年度|(?:19|20)\d{2}年(?!\d{1,2}月|底|末|以来))/u;
const MONTHS_OF: Readonly<Record<string, number>> = { 前三季度: 9, 上半年: 6, 下半年: 6, 全年: 12, 年度: 12 };
const DAYS = 365;
/** What is told of each day may be of working days only, or of the days that a service was there; less than over all days it cannot be. */
const LEAST_PER_DAY = 0.97;
/** An average this many times what the printed numbers give, or they this many times the average, is of something else. */
const TOO_FAR = 2;
/** Averages over a population, a year or a price list: what they are of is not printed beside them. */
const ELSEWHERE =
  /生产总值|GDP|可支配|纯收入|消费|预期|寿命|受教育|年限|住房|面积|用水|用电|能耗|拥有|占有|图书|标准|低保|预算|工资|薪酬|年龄|浓度|得分|分值|每[年日周夜晚]|[人户件家]均每|工作日|[月日]人均|人[月日]均|上年|去年|同期|[比较](?!例|赛)|[到至]$/u;
/** What is paid by a rule, so that an average of it is one only where its own total is printed. */
const BY_RULE = /补助|补贴/u;
const TOGETHER = /共|累计|合计|总计/u;
const SMALL_TALK = /^(?:(?:年|全年|年度|约|近|共|达到?|为|是|可|实现|累计|[\s　])+)|(?:约|近|共|达到?|为|是|[\s　])+$/gu;
const FARTHEST = 300;
/** 是上年29次的2倍: another period's. */
const BEFORE = /[去上]年|同期|(?:19|20)\d{2}年的$/u;
/** Where nothing tells of a part of the year, what is told of each month is told of twelve. */
const OTHER_SPAN = /累计|以来|截至|截止|\d月|[一二三四五六七八九十]月|季度|半年|[两三四五六七八九十\d]年|启用|上线|成立|开通|实施/u;

/** Averages against the total and the count that they are of, both printed: every pair that may be meant is tried. */
export function findAverageRelations({ block, figures }: Passage): Relation[] {
  if (!block.prose.includes('均') && !block.prose.includes('每')) return [];
  const relations = figures.flatMap((average, at): readonly Relation[] => {
    if (!/^(?:level|delta)$/u.test(average.measure) || average.isPercent || average.isLimit || average.isReference) return [];
    const groups = average.label.includes('均') ? AVERAGE_WORDS.exec(average.label)?.groups : undefined;
    if (!groups || average.depth > 0 || ELSEWHERE.test(average.label)) return [];
    const { one, each = one } = groups;
    const relation = relationOf(average, figures.slice(Math.max(0, at - 12), at + 6), { ...groups, each });
    return relation ? [relation] : [];
  });
  // 20名法官审结580件，人均29件；全院法官人均结案32.7件: what one average is of already, another is not.
  const known = new Set(relations.filter(({ verdict }) => isFitting(verdict)).flatMap(({ formula }) => formula.parts[0]?.figure ?? []));
  return relations.filter(({ verdict, formula }) => verdict !== 'broken' || !known.has(formula.parts[0]?.figure as Figure));
}

function relationOf(
  average: Figure,
  figures: readonly Figure[],
  groups: Readonly<Record<string, string | undefined>>,
): Relation | undefined {
  const near = figures.filter((figure) => isAmount(figure, average.measure) && figure !== average && isNear(figure, average));
  const wanted = coreOf((groups['what'] ?? '').replaceAll(SMALL_TALK, ''));
  const one = groups['per'] ?? groups['each'];
  const ofEvents = one !== undefined && EVENTS.has(one);
  const named = wanted === '' ? [] : totalsNamed(average, near, wanted, ofEvents);
  if (named.length === 0 && (average.measure === 'delta' || BY_RULE.test(average.label))) return undefined;
  const totals = named.length > 0 ? withoutParts(named) : totalsBeside(average, near, ofEvents || (one !== undefined && wanted === ''));
  const all = ownOf(countsOf(average, near, groups), average, groups);
  const likely = withoutParts(all);
  const exact = likely.filter(({ unit }) => one !== undefined && unit.startsWith(one));
  const counts = exact.length > 0 ? exact : likely;
  const span = counts.length === 0 && one !== undefined ? spanOf(average, one) : undefined;
  const formulas = [
    ...totals.flatMap((total) =>
      inOrderOf(counts, all)
        .filter((count) => count !== total)
        .map((count) => formulaOf(total, count, average)),
    ),
    ...(span === undefined ? [] : totals.map((total) => overSpan(total, span, average))),
  ];
  const fitting = formulas.find((formula) => isFitting(roughVerdictOf(formula)));
  if (fitting) return { kind: 'average', formula: fitting, verdict: roughVerdictOf(fitting), certainty: 'likely' };
  const row = rowOf(totals, average);
  const together = row.length > 1 && counts.length === 1 ? ofAll(row, counts[0] as Figure, average) : undefined;
  if (together && !row.includes(counts[0] as Figure)) {
    const verdict = roughVerdictOf(together);
    if (isFitting(verdict) || row.length === totals.length) return { kind: 'average', formula: together, verdict, certainty: 'likely' };
  }
  const [total] = totals;
  const [count, other] = counts;
  const [formula] = formulas;
  if (!total || !formula || totals.length > 1 || other || total === count) return undefined;
  const value = total.rough.value / (span ?? count?.rough.value ?? 1);
  if (span === DAYS && average.rough.value > value * LEAST_PER_DAY) return undefined;
  const isSure = span === undefined && (named.length > 0 || (wanted === '' && total.sentence === average.sentence));
  if (!isSure && Math.max(value, average.rough.value) > TOO_FAR * Math.min(value, average.rough.value)) return undefined;
  const isTogether = total.sentence === average.sentence && count?.sentence === average.sentence;
  const certainty: Certainty = isTogether ? 'certain' : 'likely';
  return { kind: 'average', formula, verdict: roughVerdictOf(formula), certainty: average.qualifier ? 'likely' : certainty };
}

/** 专职62名、兼职124名|，平均每个网格3名: the totals right before an average that 、 joins. */
function rowOf(totals: readonly Figure[], { sentence, index }: Figure): readonly Figure[] {
  const before = totals.filter((total) => total.sentence === sentence && total.index < index);
  const from = before.findLastIndex((total, at) => at === 0 || cutBetween(before[at - 1] as Figure, total) > 1);
  return from < 0 ? [] : before.slice(from);
}

/** Those that are likelier first, and the others, of which an average may be as well. */
function inOrderOf(likely: readonly Figure[], all: readonly Figure[]): Figure[] {
  return [...likely, ...all.filter((count) => !likely.includes(count))];
}

/** 培训12场，其中上半年5场、下半年7场，场均90人: of a total and its parts, or what 其中 tells within it, the total. */
function withoutParts(counts: readonly Figure[]): readonly Figure[] {
  const whole =
    counts.length > 2 &&
    counts.find((count) =>
      isSum(
        counts.filter((part) => part !== count),
        count,
      ),
    );
  if (whole) return [whole];
  const [first, second, ...others] = counts;
  const isOpened = second !== undefined && first?.sentence === second.sentence && OPENER.test(second.lead) && others.every(isListed);
  return first && isOpened && counts.every(({ rough }) => rough.value <= first.rough.value) ? [first] : counts;
}

/** 其中甲类5场|、乙类7场. */
function isListed({ lead }: Figure): boolean {
  return /^[、，]/u.test(lead);
}

/** How many months or, of a whole year, days the time has that a sentence tells. */
function spanOf(average: Figure, one: string): number | undefined {
  if (one === '月') return monthsOf(average);
  return /^[日天]$/u.test(one) && monthsOf(average) === 12 ? DAYS : undefined;
}

/** How many months the sentence before an average tells, or twelve; undefined if they may be others. */
function monthsOf({ line, index, sentence }: Figure): number | undefined {
  const at = index - sentence.index;
  const groups = MONTHS.exec(line.slice(Math.max(0, at - FARTHEST), at))?.groups;
  if (!groups) return OTHER_SPAN.test(line.slice(Math.max(0, at - FARTHEST), at)) ? undefined : 12;
  const { from, to, span = '' } = groups;
  if (from !== undefined && to !== undefined) return Math.max(1, Number(to) - Number(from) + 1);
  return span.endsWith('季度') && span !== '前三季度' ? 3 : (MONTHS_OF[span] ?? 12);
}

function overSpan(total: Figure, span: number, average: Figure): Formula & { readonly type: 'quotient' } {
  const result = term(average, AVERAGE);
  return { type: 'quotient', parts: [term(total, TOTAL)], wholes: [], total: { units: BigInt(span), scale: 0 }, result, factor: 1 };
}

function formulaOf(total: Figure, count: Figure, average: Figure): Formula & { readonly type: 'quotient' } {
  return ofAll([total], count, average);
}

/** An average is rounded or cut off, never raised by more. */
function ofAll(totals: readonly Figure[], count: Figure, average: Figure): Formula & { readonly type: 'quotient' } {
  const parts = totals.map((total) => term(total, TOTAL));
  const isCounted =
    count.qualifier === undefined && count.rough.value >= LEAST_COUNTED && average.decimals === 0 && average.value.units > 0n;
  return {
    type: 'quotient',
    parts,
    wholes: [term(count, COUNT)],
    result: term(average, AVERAGE),
    factor: 1,
    ...(isCounted && { isRounded: true as const }),
  };
}

/** Of fewer the average is said loosely. */
const LEAST_COUNTED = 10;

/** Whether a figure may be a total or a count; of a difference (平均每项减少2份) a total may be one as well. */
function isAmount(figure: Figure, of: Figure['measure'] = 'level'): boolean {
  return (
    (figure.measure === 'level' || figure.measure === of) &&
    !figure.isLimit &&
    !figure.isPercent &&
    figure.unit !== '' &&
    !BEFORE.test(figure.label) &&
    !isIntensive(figure.label)
  );
}

/** In the sentence, or shortly before. */
function isNear(figure: Figure, average: Figure): boolean {
  return figure.sentence === average.sentence || (figure.index < average.index && average.index - figure.end < FARTHEST);
}

/** The amounts that an average's words name. */
function totalsNamed(average: Figure, near: readonly Figure[], wanted: string, ofEvents: boolean): Figure[] {
  const group = groupOf(average.unit.replace(/\/.*$/u, ''));
  const isAlike = (figure: Figure): boolean =>
    commonLength(coreOf(`${figure.label}${figure.object}`), wanted) >= Math.min(2, wanted.length);
  return near.filter((figure) => (isOfGroup(figure, group, average) || (ofEvents && isOfTimes(figure, group))) && isAlike(figure));
}

/** The amounts of its unit before an average in its sentence, else the total right after it; in sentences before it the only one there is. */
function totalsBeside(average: Figure, near: readonly Figure[], mayBeFar: boolean): Figure[] {
  const group = groupOf(average.unit.replace(/\/.*$/u, ''));
  const alike = near.filter((figure) => isOfGroup(figure, group, average));
  const here = alike.filter(({ sentence }) => sentence === average.sentence);
  const before = here.filter(({ index }) => index < average.index);
  if (before.length > 0) return before;
  if (here.length > 0) return here.length === 1 && TOGETHER.test(here[0]?.label ?? '') ? here : [];
  return mayBeFar && alike.length === 1 ? alike : [];
}

/** 平均每场参训85人，累计参训1530人次: those who came to all events are counted each time. */
function isOfTimes(figure: Figure, group: string): boolean {
  return group === 'people' && figure.group === 'people times';
}

/** Whether an amount may be the total of an average; 人均参与3次 is of 90人次. */
function isOfGroup(figure: Figure, group: string, { label }: Figure): boolean {
  return figure.group === group || (group === 'times' && figure.group === 'people times' && label.includes('人均'));
}

/** The counts that an average may be over: of its 人, 户, 件 or what 平均每个 names; for a bare 平均 any count of the sentence. */
function countsOf(average: Figure, near: readonly Figure[], groups: Readonly<Record<string, string | undefined>>): Figure[] {
  const { per, each, noun = '', eachNoun = '' } = groups;
  const wanted = (per === undefined ? eachNoun : noun).replaceAll(SMALL_TALK, '').replace(/^(?:全[县市区乡镇]|其中)/u, '');
  const group = per === undefined ? (each === undefined ? undefined : groupOf(each)) : GROUP_OF[per];
  const words = (figure: Figure): string => `${figure.label}${figure.unit}${figure.object}`;
  if (group === undefined) {
    return near.filter(({ sentence, group: own }) => sentence === average.sentence && /^(?:things|people|households|villages)$/u.test(own));
  }
  const isPlace = group === 'things' || group === 'villages';
  const isEvent = EVENTS.has(per ?? each ?? '');
  const alike = near.filter(
    (figure) =>
      figure.group === group ||
      (isEvent && EVENTS.has(figure.unit)) ||
      (isPlace && /^(?:things|villages)$/u.test(figure.group)) ||
      (group === 'households' && /^(?:家|[户家]次)$/u.test(figure.unit)) ||
      isOfEach(figure, each),
  );
  return wanted.length >= 2 ? alike.filter((figure) => isShortFor(wanted, words(figure))) : alike;
}

/** 11个|乡镇…，平均每个|乡镇: of counts those of the sentence that the average names, if there are any. */
function ownOf(counts: Figure[], { sentence }: Figure, { each, what = '' }: Readonly<Record<string, string | undefined>>): Figure[] {
  if (each === undefined) return counts;
  const noun = /^(?<noun>\p{Script=Han}{2})/u.exec(what)?.groups?.['noun'];
  const own = counts.filter((count) => count.sentence === sentence && noun !== undefined && count.object.startsWith(noun));
  return own.length > 0 ? own : counts;
}

/** 调委会 for 人民调解委员会: the characters of a name in their order. */
function isShortFor(wanted: string, words: string): boolean {
  let at = 0;
  for (const character of words) if (character === wanted[at]) at++;
  return at === wanted.length;
}

/** 12个乡镇执法|队 for 平均每队: things whose name ends in what an average is told of each. */
function isOfEach({ group, object }: Figure, each: string | undefined): boolean {
  if (group !== 'things' || each === undefined || !/[队站镇乡县区村点]/u.test(each)) return false;
  return object.slice(0, LONGEST_NAME).includes(each);
}

const LONGEST_NAME = 10;
