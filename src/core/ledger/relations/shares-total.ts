import type { Certainty } from '../../diagnostic.ts';
import { splitItems } from '../../facts/items.ts';
import type { Text } from '../../text.ts';
import { AND } from '../clauses.ts';
import { HUNDRED, toNumber } from '../decimal.ts';
import type { Figure } from '../figure.ts';
import { coreOf, withoutNotes } from '../label.ts';
import { areExclusive, isCompletePartition, mayOverlap } from '../lexicon.ts';
import type { Passage } from '../passage.ts';
import { type Formula, isFitting, type Relation, term } from '../relation.ts';
import { totalOf, verdictOf } from '../verdict.ts';

const SHARE: Text = { zh: '占比', en: 'share' };

/** One printed share of a whole: 中成药类占14.6%. */
export interface Share {
  readonly figure: Figure;
  /** What has the share: 中成药类. */
  readonly name: string;
  /** The count right before 占, which the share is of. */
  readonly count: Figure | undefined;
}

/** The shares of one whole that stand in one paragraph, in order. */
export interface ShareGroup {
  /** The words after 占 that name the whole; empty for 占12%. */
  readonly whole: string;
  readonly shares: Share[];
  /** 占…的比重分别为：: the whole is said once, before the names. */
  readonly isHeaded: boolean;
  /** 按…分, 分…看, or a header that names the whole: the sentence says that it divides it. */
  isDivision: boolean;
}

/** The whole after 占, with what leads to the number: 全市总数的比重为. */
const SAID =
  /^(?:到|了|比)?(?<whole>[^由从]*?)(?:的?(?:比重|比例|份额|百分比|比))?(?:分别|已|均|约|仅|各)*(?:为|是|达到?|到|至|约|近|超过?|高达|的)*$/u;
const HEADER =
  /(?:占(?<whole>[^占，。；：]*?)(?:的?(?:比重|比例|份额)|比)(?:分别)?为|占比分别为?|分别占(?<named>[^，。；：占]*?)的?)[：:]?/u;
/** 以上三类合计: no share of its own class. */
export const TOGETHER = /合计|共计|总计|累计|共占|合占|之和|总和|加起来/u;
const DIVISION = /(?:^|[，。；])[^，。；：]{0,16}(?:(?:按|分)[^，。；：]{1,12}?(?:分|看|划分|分类|统计)|从[^，。；：]{2,12}看)[，：]/u;
/** Of each way to divide. */
const MAY_DIVIDE = /[分看计]/u;
/** What ends the names of classes that exclude each other. */
const CLASS_END = /[类级型组档库区]$/u;
/** 前10位 and 前100位, 本科以上 and 大专以上: one lies in the other. */
const NESTED = /前[\d一二三四五六七八九十]|以上|以下|以内|以外|及/u;
/** More shares than this are no list. */
const MOST_SHARES = 60;
const MOST_OF_TWO = 150;
/** 占调整预算, 占全国同类用水: each share has a whole of its own, by which no two are added. */
const OWN_WHOLE = /(?:预算|计划|任务|目标|指标)数?$|同类|同行业|同等|各自|相应|对应/u;
/** Totals that differ so many times are of different things. */
const FAR = 4;
const OTHER = /^(?:其他|其它|其余|剩余|余下)/u;

/** The shares of a paragraph, grouped by the whole they are of; totals of shares are left out, those after 其中 are apart. */
export function shareGroups({ figures, hasShare }: Passage): ShareGroup[] {
  if (!hasShare) return [];
  const groups: ShareGroup[] = [];
  const byWhole = new Map<string, ShareGroup>();
  let current: ShareGroup | undefined;
  let outer: ShareGroup | undefined;
  let isApart = false;
  let isDivided = false;
  figures.forEach((figure, at) => {
    if (figures[at - 1]?.sentence !== figure.sentence || isOfNewMatter(figure)) {
      current = undefined;
      outer = undefined;
      isApart = false;
      isDivided = false;
    } else if (outer && figure.lead.includes('；')) {
      current = outer;
      outer = undefined;
      isApart = false;
    }
    if (figure.lead.includes('其中')) {
      outer ??= current;
      current = undefined;
      isApart = true;
    }
    if (MAY_DIVIDE.test(figure.lead) && DIVISION.test(withoutNotes(figure.lead))) {
      // 从收入结构看…。从征收部门看…: the same whole divided in another way.
      isDivided = true;
      current = undefined;
      byWhole.clear();
    }
    if (!isShare(figure)) return;
    const label = shareLabel(figures, at);
    if (TOGETHER.test(label) || /[由从]$/u.test(label)) return;
    const said = sharedBy(figure, label, current);
    if (!said) return;
    if (said.isHeader || !current || (said.whole !== '' && said.whole !== current.whole)) {
      const known = said.whole === '' || said.isHeader || isApart ? undefined : byWhole.get(said.whole);
      current = known ?? { whole: said.whole, shares: [], isHeaded: said.isHeader, isDivision: said.isHeader && said.whole !== '' };
      if (!known) groups.push(current);
      if (!byWhole.has(said.whole)) byWhole.set(said.whole, current);
    }
    if (isDivided) current.isDivision = true;
    const count = OF_COUNT.test(figure.lead) ? figures[at - 1] : undefined;
    current.shares.push({ figure, name: said.name || nameOfCount(figures, at), count });
  });
  return groups.map(withNames);
}

/** 占30.9%；受理案件284件，其中…占69.4%: another total begins after ；. */
function isOfNewMatter({ lead, stage }: Figure): boolean {
  return stage === 'intake' && lead.includes('；');
}

/** Whether a figure is the printed share of a whole. */
export function isShare({ isPercent, measure, isLimit }: Figure): boolean {
  return isPercent && measure === 'share' && !isLimit;
}

/** The words of the clause before a share, with a count of those that have it: 北镇、南镇两个镇占. */
export function shareLabel(figures: readonly Figure[], at: number): string {
  const [before, figure] = [figures[at - 1], figures[at] as Figure];
  const isOfNames = before?.sentence === figure.sentence && before.measure === 'level' && /^[个项类种家]$/u.test(before.unit);
  const isInClause = isOfNames && before.rough.value < 20 && !/[，；：。（）]/u.test(figure.lead);
  return withoutNotes(isInClause ? `${before.label}${before.text}${figure.label}` : figure.label);
}

/** 分别占建议、提案总数的95.6%、97.3%: each share has a whole of its own. */
const SEVERAL = /[、和与及]/u;
/** 第一产业占总值的比重为22%，第二产业比重为17%: of the same whole. */
const WEIGHT = /的?(?:比重|占比)(?:为|是|达到?)?$/u;
/** A clause that begins with 占: its share is of the count before it. */
const OF_COUNT = /^[，、（\s　]*(?:分别|各|约)?占/u;

/** 甲类30件，占30%; 甲类30件、乙类20件，分别占30%、20%: the share goes by the name of its count; empty if there is none. */
function nameOfCount(figures: readonly Figure[], at: number): string {
  let first = at;
  while (AND.test((figures[first] as Figure).lead) && figures[first - 1]?.isPercent) first--;
  let end = at + 1;
  while (figures[end]?.isPercent && AND.test((figures[end] as Figure).lead)) end++;
  const size = end - first;
  if (!OF_COUNT.test((figures[first] as Figure).lead) || first < size) return '';
  const counts = figures.slice(first - size, first);
  const isRow = counts.every(
    ({ measure, sentence, group }) => measure === 'level' && sentence === figures[at]?.sentence && group === counts[0]?.group,
  );
  return isRow ? coreOf((counts[at - first] as Figure).label) : '';
}

interface Said {
  readonly whole: string;
  readonly name: string;
  readonly isHeader: boolean;
}

/** The whole and the name of a share; a bare 中南27.0% or 、30% goes on with what the header before it says. */
function sharedBy(figure: Figure, label: string, current: ShareGroup | undefined): Said | undefined {
  const header = HEADER.exec(withoutNotes(figure.lead))?.groups;
  if (header && !/占/u.test(label))
    return { whole: wholeOf(header['whole'] ?? header['named'] ?? ''), name: coreOf(label), isHeader: true };
  const at = label.lastIndexOf('占');
  const whole = at < 0 ? undefined : SAID.exec(label.slice(at + 1))?.groups?.['whole'];
  if (whole !== undefined && (OWN_WHOLE.test(whole) || (SEVERAL.test(whole) && label[at - 1] === '别'))) return undefined;
  if (whole !== undefined) return { whole: wholeOf(whole), name: coreOf(label.slice(0, at).replace(/^.*占/u, '')), isHeader: false };
  const weight = current && current.whole !== '' ? WEIGHT.exec(label) : null;
  if (weight) return { whole: '', name: coreOf(label.slice(0, weight.index)), isHeader: false };
  return current && (current.isDivision || current.isHeaded || AND.test(figure.lead))
    ? { whole: '', name: coreOf(label), isHeader: false }
    : undefined;
}

/** 全县总额 has no core but itself. */
function wholeOf(words: string): string {
  return coreOf(words) || words.trim();
}

/** 北镇、南镇分别占20%、30%: the names stand together before the first share. */
function withNames(group: ShareGroup): ShareGroup {
  const [first, ...others] = group.shares;
  if (!first || others.length === 0 || others.some(({ name }) => name !== '')) return group;
  const subject = /(?<names>[^，。；：]*)分别占/u.exec(first.figure.label)?.groups?.['names'] ?? '';
  const names = splitItems(subject).flatMap(({ text }) => text.split(/[和与及]/u));
  if (names.length !== group.shares.length) return group;
  return { ...group, shares: group.shares.map((share, at) => ({ ...share, name: coreOf(names[at] as string) })) };
}

/** Shares of one whole that exclude each other are at most 100% together; those that name all of it are 100%. */
export function findShareTotals(groups: readonly ShareGroup[]): Relation[] {
  return groups.flatMap((group) => {
    const names = group.shares.map(({ name }) => name);
    if (names.length < 2 || names.length > MOST_SHARES || names.includes('') || haveNested(names)) return [];
    const parts = group.shares.map(({ figure }) => term(figure, SHARE));
    const sum: Formula = { type: 'sum', parts, wholes: [], total: HUNDRED };
    const verdict = verdictOf(sum);
    if (verdict === 'broken' && mayBeCutOff(sum, group.shares)) return [{ ...relation(sum, 'likely'), verdict: 'rounding' }];
    if (verdict === 'broken' && haveOwnTotals(group.shares)) return [];
    if (isClosed(group, names) || isFitting(verdict)) return [relation(sum, 'likely')];
    const certainty = isOfTwoWholes(group) ? undefined : exclusionOf(group, names);
    return certainty ? [relation({ ...sum, type: 'bound' }, certainty)] : [];
  });
}

/** 较大火灾60起，占总数的92.3%，重大火灾5起，占总数的83.3%: two that are each of all of their own kind, as their counts tell. */
function haveOwnTotals(shares: readonly Share[]): boolean {
  const [a, b, ...others] = shares;
  if (!a?.count || !b?.count || others.length > 0 || a.count.group !== b.count.group) return false;
  const ratio = (a.count.rough.value * b.figure.rough.value) / (b.count.rough.value * a.figure.rough.value);
  return ratio > FAR || ratio < 1 / FAR;
}

/** One name twice, or one that tells others together: 北镇、南镇 beside 北镇. */
function haveNested(names: readonly string[]): boolean {
  if (new Set(names).size < names.length) return true;
  return names.some(
    (name) => /[、和与及]/u.test(name) && names.some((other) => other !== name && other.length >= 2 && name.includes(other)),
  );
}

/** 较大火灾60起，占总数的92.3%，重大火灾5起，占总数的83.3%: two shares far above one whole are of a whole each. */
function isOfTwoWholes({ shares }: ShareGroup): boolean {
  return shares.length === 2 && shares.reduce((sum, { figure }) => sum + figure.rough.value, 0) > MOST_OF_TWO;
}

/** Shares that are cut off instead of rounded may lack one unit of the last digit each. */
function mayBeCutOff(sum: Formula, shares: readonly Share[]): boolean {
  const lacking = 100 - toNumber(totalOf(sum.parts));
  return lacking > 0 && lacking <= shares.reduce((most, { figure }) => most + 10 ** -figure.decimals, 0);
}

function relation(formula: Formula, certainty: Certainty): Relation {
  return { kind: 'share-total', formula, verdict: verdictOf(formula), certainty };
}

/** Whether the names are all there are, and each has its share in percent: 占近一半 is none. */
function isClosed({ shares }: ShareGroup, names: readonly string[]): boolean {
  const isAll = OTHER.test(names.at(-1) ?? '') || isCompletePartition(names);
  if (!isAll) return false;
  const [first, last] = [shares[0]?.figure as Figure, shares.at(-1)?.figure as Figure];
  if (first.sentence !== last.sentence) return true;
  const said = first.sentence.text.slice(0, last.index - first.sentence.index);
  return said.split('占').length - 1 <= shares.length && !/成(?=[，、；])|一半|过半|半数|分之/u.test(said);
}

/** How sure it is that nothing has two of the names. */
function exclusionOf({ isDivision }: ShareGroup, names: readonly string[]): Certainty | undefined {
  if (areExclusive(names)) return 'likely';
  if (mayOverlap(names) || names.some((name) => NESTED.test(name))) return undefined;
  const isOneKind = names.every((name) => name.at(-1) === names[0]?.at(-1));
  if (names.every((name) => CLASS_END.test(name)) || (isDivision && isOneKind)) return 'likely';
  return isDivision ? 'possible' : undefined;
}
