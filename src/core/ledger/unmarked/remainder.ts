import { cutBetween, isAdditive, isComparable, isSum, OPENER, textBetween, wordsIn } from '../clauses.ts';
import { isDue } from '../due.ts';
import type { Figure } from '../figure.ts';
import { isLeftUndone } from '../items.ts';
import { actOf, isBareDone, isBareSettling, isNestedIn } from '../lexicon.ts';
import { isUnfinished } from '../undone.ts';
import { listOf, type Scene, type UnmarkedList } from './list.ts';

/** 其余4个: what is left of a whole once its parts are told. */
const LEFT = /^(?:其余|剩余|余下|剩下)(?:的|均为)?$/u;
/** 其他案件11件: after classes. */
const LEFT_OF_CLASSES = /^(?:其余|剩余|余下|其他|其它)/u;
/** 至年底完成: until when. */
const BY_WHEN = /^(?:截?[至到])?(?:目前|年底|年末|(?:20\d{2}年)?\d{0,2}月?[年月]?底)(?:为止|[前止])?/u;
/** 1名|因病请假, 另1件|因改期未开庭: those of which it is told why not. */
const MISSING = /^(?:因|由于|未|尚未|请假|缺席)/u;
const ALONE = /^[，；、]\s*(?:另有?|还有)?$/u;
const MATTERS: ReadonlySet<string> = new Set(['个', '项']);
/** How many figures back the whole is looked for. */
const MOST_BACK = 8;

/**
 * 查出问题46个，整改43个，其余3个正在推进; 应述法34名，线下6名、线上27名，1名因病请假: the figure at an index is what is left of a whole before it once the
 * parts between them are told.
 */
export function remainder({ figures, opened }: Scene, at: number): UnmarkedList | undefined {
  // 受理60件，办结51件，其余9件: read by its stages.
  if (figures[at - 1]?.stage === 'resolved') return undefined;
  const readings = readingsOf(figures, at);
  const reading =
    readings.find(({ whole, items }) => isSum(items, whole)) ??
    readings.findLast((each) => isLeftOfDone(each)) ??
    readings.find(({ whole, parts }) => isPartOf(figures, parts, whole, opened)) ??
    readings.findLast((each) => areAllActs(figures, each));
  return reading && listOf(reading.whole, reading.parts[0] as number, reading.items, 'likely');
}

/** 收集意见65个，其中…，已解决61个，解决率93.8%，其余4个: all that is told first, and what was done of it right before what is left. */
function isLeftOfDone({ whole, items }: Reading): boolean {
  const [done, left] = items as [Figure, Figure];
  if (items.length !== 2 || done.stage !== 'resolved' || !/^已/u.test(done.label) || !/^其余|^剩余/u.test(left.label)) return false;
  return whole.rough.value >= done.rough.value && whole.index < done.index;
}

/** 专职40名，持证180名，其余80名: the parts of a figure before it, with which what is left makes it up; itself among them. */
export function partsWithLeft(figures: readonly Figure[], at: number): readonly Figure[] {
  return readingsOf(figures, at).find(({ whole, items }) => isSum(items, whole))?.items ?? [];
}

/** A figure with what is told of it: the parts after it, by their indexes, and what is left. */
interface Reading {
  readonly whole: Figure;
  readonly parts: readonly number[];
  readonly items: readonly Figure[];
}

/** The ways to read the figure at an index as what is left; none where it does not say so. */
function readingsOf(figures: readonly Figure[], at: number): readonly Reading[] {
  const left = figures[at] as Figure;
  const isMissing = !LEFT.test(left.label);
  if ((isMissing && !isToldMissing(left)) || !isAdditive(left)) return [];
  const told = toldBefore(figures, at);
  return told.flatMap((index, count): Reading[] => {
    const whole = figures[index] as Figure;
    if (count === 0 || (isMissing && !isDue(whole))) return [];
    const parts = told.slice(0, count).reverse();
    // 排查436件，其中甲类97件、其他339件，调解421件，其余15件: the first part or the last one may be the only one.
    const done = isUnfinished(wordsIn(left)) ? parts.filter((part) => isDone(figures[part] as Figure)) : [];
    // 受理367件，其中甲类195件，办结362件，其余5件正在办理: those that were not settled.
    const ends = done.length > 0 ? done.map((part) => [part]) : [parts.slice(-1), parts.slice(0, 1)];
    const choices = isRow(figures, parts) && done.length === 0 ? [parts] : [parts, ...ends];
    // 采纳48件，其中部分采纳12件，其余12件未采纳: no part of those of which it is said.
    if (isLeftUndone(wordsIn(left), whole)) return [];
    return choices.map((chosen) => ({ whole, parts: chosen, items: [...chosen.map((part) => figures[part] as Figure), left] }));
  });
}

function isDone({ label, stage }: Figure): boolean {
  return stage === 'resolved' || isBareDone(label);
}

/** Whether a figure counts what is left of a whole: 其余11件, 1名因病请假. */
export function isRemainder(figure: Figure): boolean {
  return LEFT_OF_CLASSES.test(figure.label) || isToldMissing(figure);
}

function isToldMissing({ lead, object }: Figure): boolean {
  return ALONE.test(lead) && MISSING.test(object);
}

/** The indexes of the figures of its unit that stand before one in its sentence, the nearest first; up to a ；. */
function toldBefore(figures: readonly Figure[], at: number): number[] {
  const left = figures[at] as Figure;
  const indexes: number[] = [];
  for (let index = at - 1; index >= Math.max(0, at - MOST_BACK); index--) {
    const figure = figures[index] as Figure;
    if (figure.sentence !== left.sentence || figure.depth < left.depth || textBetween(figure, left).includes('；')) break;
    if (figure.depth === left.depth && isOfOneKind(figure, left) && isAdditive(figure)) indexes.push(index);
  }
  return indexes;
}

/** 问题76个，其余53项整改任务: 个 and 项 count the same matters. */
function isOfOneKind(figure: Figure, left: Figure): boolean {
  if (figure.unit === left.unit) return isComparable(figure, left);
  return MATTERS.has(figure.unit) && MATTERS.has(left.unit) && figure.measure === left.measure;
}

/** Whether figures are one part, or parts that 、 joins. */
function isRow(figures: readonly Figure[], parts: readonly number[]): boolean {
  return parts.slice(1).every((part, before) => cutBetween(figures[parts[before] as number] as Figure, figures[part] as Figure) === 1);
}

/** 查处60起，立案36起，移送12起，其余12起责令改正: each an act of its own, from the first figure of the sentence on, that together come near it. */
function areAllActs(figures: readonly Figure[], { whole, parts, items }: Reading): boolean {
  const [at] = parts;
  const before = figures[(at as number) - 1];
  const isFirst = figures[(at as number) - 2]?.sentence !== whole.sentence;
  if (parts.length < 2 || before !== whole || !isFirst || actOf(whole.label) === undefined) return false;
  const sum = items.reduce((total, { rough }) => total + rough.value, 0);
  const isNear = Math.abs(sum - whole.rough.value) <= NEAR * whole.rough.value;
  return isNear && items.slice(0, -1).every(({ label, lead }) => lead.startsWith('，') && !OPENER.test(lead) && actOf(label) !== undefined);
}

/** Parts that come to more or less than the whole by a larger share of it are rather of something else. */
const NEAR = 0.15;

/** Whether parts are surely of a figure: of what was due, after 其中, or what was settled of it (整改43个). 新建12个，改建8个 are not. */
function isPartOf(figures: readonly Figure[], parts: readonly number[], whole: Figure, opened: readonly boolean[]): boolean {
  const [at] = parts;
  const first = figures[at as number] as Figure;
  if (isDue(whole) && !opened[at as number]) return true;
  if (figures[(at as number) - 1] !== whole || !isRow(figures, parts) || first.rough.value > whole.rough.value) return false;
  if (opened[at as number]) return true;
  return (
    parts.length === 1 &&
    (first.stage === 'resolved' || isBareSettling(first.label.replace(BY_WHEN, '')) || isNestedIn(wordsIn(first), wordsIn(whole)))
  );
}
