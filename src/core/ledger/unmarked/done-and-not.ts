import { cutBetween, isAdditive, isComparable, isOneNoun, wordsIn } from '../clauses.ts';
import type { Figure } from '../figure.ts';
import { isLeftBeside } from '../items.ts';
import { areExclusive } from '../lexicon.ts';
import { undoneIn } from '../undone.ts';
import { listOf, type Scene, type UnmarkedList } from './list.ts';

/** Ways of being at something, whatever it is. */
const AT_IT = /推进|推动|办理|整改|实施|核查|处理|化解|落实|建设|调研|起草|攻坚|进行|处置|协调|跟进/u;
/** 已整改, 正在整改, 未召开的: of what was named before; 已建成服务站 is of something else. */
const OF_IT = /^(?:现|目前|其中|已经?|正在|继续|持续|仍在|还在|尚在|尚未|尚有|还有|未|共)*(?:\p{Script=Han}{0,4}|[^，。；：]*的)$/u;
/** How many figures of other kinds may stand between what was done and what was not. */
const MOST_BETWEEN = 4;
const DONE = /已|完成|均|全部/u;
/** 采纳36条，部分采纳12条，未采纳12条; 完成30项，基本完成5项，正在推进2项: what was done in part stands beside what was done, not within it. */
const IN_PART = /部分|基本|初步|阶段性/u;

/** 问题37个，已整改31个，正在整改6个; 15个乡镇中，13个完成承接，2个尚未承接: what was done of all right before, and what was not. */
export function doneAndNot({ figures }: Scene, at: number): UnmarkedList | undefined {
  const doneAt = nextAlike(figures, at);
  const leftAt = nextAlike(figures, doneAt);
  const [whole, done, left] = [figures[at] as Figure, figures[doneAt], figures[leftAt]];
  if (!done || !left || whole.measure !== 'level' || !isAdditive(whole) || isLeftBeside(wordsIn(left), whole)) return undefined;
  // 立行整改126个，限期整改62个，剩余25个正在整改: two ways of doing it.
  if (isStaged(whole, done, left) || areExclusive([whole.label, done.label])) return undefined;
  if ([done, left].some((item) => item.depth !== whole.depth || !isComparable(item, whole) || !isAdditive(item))) return undefined;
  if (cutBetween(whole, done) !== 2 || cutBetween(done, left) === 3 || !isUndoneOf(wordsIn(left), wordsIn(done))) return undefined;
  if ([done, left].some((item) => item.object === '' && !OF_IT.test(item.label) && !isOneNoun(item, whole))) return undefined;
  const next = figures[nextAlike(figures, leftAt)];
  const goesOn = next !== undefined && cutBetween(left, next) < 3;
  return goesOn ? undefined : listOf(whole, doneAt, [done, left], 'likely');
}

/** The index of the next figure of one's kind in its sentence, with a few of other kinds between: 问题50个、金额800万元，|已整改40个; -1 if there is none. */
function nextAlike(figures: readonly Figure[], at: number): number {
  const figure = figures[at];
  if (!figure) return -1;
  for (let index = at + 1; index < Math.min(figures.length, at + 1 + MOST_BETWEEN); index++) {
    const next = figures[index] as Figure;
    if (next.sentence !== figure.sentence) return -1;
    if (isComparable(next, figure)) return index;
  }
  return -1;
}

/** 受理60件，办结51件，正在办理9件 is read by its stages. */
function isStaged(whole: Figure, done: Figure, left: Figure): boolean {
  if (whole.stage === 'resolved' || whole.stage === 'pending') return true;
  return whole.stage === 'intake' && done.stage === 'resolved' && left.stage === 'pending';
}

/** Whether words tell what was not done of what others tell as done. */
function isUndoneOf(left: string, done: string): boolean {
  const undone = undoneIn(left);
  if (!undone || undoneIn(done) || IN_PART.test(done) || /[但且并又而后已]/u.test(left)) return false;
  return done.includes(undone.act) || (undone.isBegun && DONE.test(done) && AT_IT.test(undone.act));
}
