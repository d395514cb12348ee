import { cutBetween, isAdditive, isComparable, isOneNoun, textAfter, textBetween, wordsIn } from '../clauses.ts';
import type { Figure, Measure } from '../figure.ts';
import { BESIDES } from '../items.ts';
import { areExclusive, isCompletePartition, isNestedIn } from '../lexicon.ts';
import { type Scene, TOTAL_WORD, type UnmarkedList } from './list.ts';
import { isRemainder } from './remainder.ts';

/** 女子3场（含表演赛1场）: not all of it is of the total. */
const INCLUDING = /^（(?:另?[含有]|包[括含]|不含)/u;
/** 回访1500人: not all who were asked need have answered. */
const ASKED = /回访|调查|测评|评议|问卷|访问/u;
/** 现行有效文件73件，继续有效61件、修改5件、废止7件: what there was to be gone through. */
const IN_FORCE = /现行有效|现有/u;
const CHANGES: ReadonlySet<Measure> = new Set(['growth', 'points', 'share']);
/** How far on from a total its classes are looked for, how many there are at most, and how many figures after them may be items too. */
const FARTHEST = 300;
const MOST_CLASSES = 4;
const MOST_NEXT = 3;
/** How many changes and shares may be told of one class. */
const MOST_CHANGES = 3;

/** 受理诉求2877件，自行处理2276件，派单601件: what follows a total is a classification that is complete by its nature. */
export function classesAfter(scene: Scene, at: number): UnmarkedList | undefined {
  const { figures } = scene;
  const whole = figures[at] as Figure;
  if (whole.measure !== 'level') return undefined;
  const isTotal =
    TOTAL_WORD.test(whole.label) ||
    IN_FORCE.test(whole.label) ||
    whole.stage === 'intake' ||
    whole.label.startsWith('申请') ||
    isDivided(figures, at) ||
    isAsked(whole);
  const items: Figure[] = [];
  let isInner = false;
  for (let index = at + 1; index < figures.length && items.length <= MOST_CLASSES; index++) {
    const item = figures[index] as Figure;
    if (item.depth !== whole.depth || item.range.start - whole.range.end > FARTHEST || !isAdditive(item)) break;
    // 采纳36条，其中部分采纳12条，未采纳24条: a part of the class before it.
    isInner = items.length > 0 && (scene.opened[index] === true || (isInner && cutBetween(figures[index - 1] as Figure, item) === 1));
    if (isInner || !isComparable(item, whole)) continue;
    if (items.length === 0 && item.sentence === whole.sentence && cutBetween(whole, item) !== 2) return undefined;
    if (items.length > 0 && item.sentence === items[0]?.sentence && isOtherMatter(items.at(-1) as Figure, item)) return undefined;
    const isNextSentence = item.sentence !== whole.sentence && items[0]?.sentence !== item.sentence;
    if (isNextSentence && items.length > 0) break;
    items.push(item);
    if (!isTotal && !isNestedIn(wordsIn(item), wordsIn(whole)) && (!isOneNoun(item, whole) || whole.group === 'money')) return undefined;
    if (isCompletePartition([whole, ...items].map(wordsIn))) return undefined;
    // 县级中心3处，县级站9处、市级中心1处: one of the classes itself.
    if (areExclusive([whole, item].map(wordsIn))) return undefined;
    if (items.length < 2 || !isCompletePartition(items.map(wordsIn))) continue;
    // 满意、基本满意、不满意: the first two are a classification as well.
    const list = completed(scene, at, items, index);
    if (list || !goesOn(figures, index)) return list;
  }
  return undefined;
}

/** The list of classes that end at an index, with what is told as left after them. */
function completed({ figures, opened }: Scene, at: number, classes: readonly Figure[], end: number): UnmarkedList | undefined {
  const whole = figures[at] as Figure;
  const left = figures[end + 1];
  const isWithLeft = whole.stage === 'intake' && left?.stage === 'pending' && goesOn(figures, end) && !goesOn(figures, end + 1);
  if (!isWithLeft && (goesOn(figures, end) || INCLUDING.test(textAfter(figures[end] as Figure)))) return undefined;
  const isSure = classes[0]?.sentence === whole.sentence || figures[at + 1] === classes[0];
  const { remainder, rest } = nextItems(figures, isWithLeft ? end + 1 : end, opened);
  const items = [...classes, ...(isWithLeft ? [left] : []), ...remainder];
  return { whole: { figure: whole, isSure }, from: at + 1, items, form: isAsked(whole) ? 'open' : 'likely', rest };
}

function isAsked(whole: Figure): boolean {
  return ASKED.test(wordsIn(whole));
}

interface NextItems {
  readonly remainder: readonly Figure[];
  readonly rest: readonly Figure[];
}

/** 男300人、女128人，2人信息缺失: what may be in a list after the figure at an index; `remainder` what surely is, as it says 其余. */
function nextItems(figures: readonly Figure[], at: number, opened: readonly boolean[]): NextItems {
  const last = figures[at] as Figure;
  const next: Figure[] = [];
  const from = afterChanges(figures, at);
  for (let index = from; index < from + MOST_NEXT; index++) {
    const item = figures[index];
    if (!item || opened[index] || item.depth !== last.depth || !isComparable(item, last) || !isAdditive(item)) break;
    if (item.sentence !== last.sentence && !(index === from && BESIDES.test(item.lead))) break;
    next.push(item);
  }
  const isLeft = next[0]?.sentence === last.sentence && isRemainder(next[0]);
  return isLeft ? { remainder: next.slice(0, 1), rest: next.slice(1) } : { remainder: [], rest: next };
}

/** Whether a ； with a clause before its number stands between two figures. */
function isOtherMatter(a: Figure, b: Figure): boolean {
  return cutBetween(a, b) === 3 && /；[^；]*[，：]/u.test(textBetween(a, b));
}

/** 培训14期，县级9期、乡镇5期: the bare names of classes right after what they divide. */
function isDivided(figures: readonly Figure[], at: number): boolean {
  const [whole, first, second] = figures.slice(at, at + 3);
  if (!whole || !first || !second || second.sentence !== whole.sentence || whole.unit !== first.unit) return false;
  const isBare = ({ label, lead }: Figure): boolean => label.length <= 4 && lead.length <= label.length + 1;
  return isBare(second) && first.label.length <= 4 && first.lead.endsWith(`，${first.label}`);
}

/** The index after the figure at another one and after how much it changed or what share it has: 68万元，增长26.5%；… */
function afterChanges(figures: readonly Figure[], at: number): number {
  const { sentence } = figures[at] as Figure;
  let index = at + 1;
  while (index <= at + MOST_CHANGES && figures[index]?.sentence === sentence && CHANGES.has((figures[index] as Figure).measure)) index++;
  return index;
}

/** Whether a list does not end with the figure at an index: 按期办结8550件，逾期办结30件，|正在办理20件. */
export function goesOn(figures: readonly Figure[], at: number): boolean {
  const last = figures[at] as Figure;
  const next = figures[afterChanges(figures, at)];
  if (!next || next.sentence !== last.sentence || next.depth !== last.depth || !isComparable(next, last)) return false;
  return next.stage === 'pending' || next.stage === 'withdrawn' || isOneNoun(next, last) || cutBetween(last, next) === 1;
}
