import { afterColon, kindsByNoun, rowOfNames } from './after-total.ts';
import { atMost } from './at-most.ts';
import { bandsFrom } from './bands.ts';
import { classesAfter } from './classes.ts';
import { dividedBefore } from './divided.ts';
import { doneAndNot } from './done-and-not.ts';
import type { Scene, UnmarkedList } from './list.ts';
import { remainder } from './remainder.ts';
import { resultsAfter } from './results.ts';
import { sameAct } from './same-act.ts';
import { totalAfter } from './totals-after.ts';
import { inTurn } from './turns.ts';
import { waysOfVisits } from './visits.ts';

/** A way to tell the parts of a total without 其中. */
interface ListForm {
  /** The list whose total, or whose first item, is the figure at an index. */
  readonly find: (scene: Scene, at: number) => UnmarkedList | undefined;
  /** Whether the figure stands before another one (`more`) that 其中 does not open (`unopened`). */
  readonly before: 'any' | 'more' | 'unopened';
  /** Whether the figure may be an item of another list. */
  readonly mayBeItem: boolean;
}

const FORMS: readonly ListForm[] = [
  { find: totalAfter, before: 'any', mayBeItem: true },
  { find: afterColon, before: 'unopened', mayBeItem: false },
  { find: kindsByNoun, before: 'unopened', mayBeItem: true },
  { find: classesAfter, before: 'unopened', mayBeItem: false },
  { find: atMost, before: 'unopened', mayBeItem: false },
  { find: bandsFrom, before: 'any', mayBeItem: true },
  { find: doneAndNot, before: 'more', mayBeItem: true },
  { find: inTurn, before: 'unopened', mayBeItem: false },
  { find: rowOfNames, before: 'unopened', mayBeItem: false },
  { find: sameAct, before: 'any', mayBeItem: false },
  { find: remainder, before: 'any', mayBeItem: false },
  { find: resultsAfter, before: 'unopened', mayBeItem: true },
  { find: waysOfVisits, before: 'more', mayBeItem: false },
  { find: dividedBefore, before: 'more', mayBeItem: false },
];

/** The lists that no 其中 opens whose total is the figure at an index, or whose first item it is; `isItem` if it is an item of a list already. */
export function unmarkedListsAt(scene: Scene, at: number, isItem: boolean): UnmarkedList[] {
  const isBeforeMore = at + 1 < scene.figures.length;
  const isUnopened = isBeforeMore && !scene.opened[at + 1];
  const lists: UnmarkedList[] = [];
  for (const { find, before, mayBeItem } of FORMS) {
    if ((isItem && !mayBeItem) || (before === 'more' && !isBeforeMore) || (before === 'unopened' && !isUnopened)) continue;
    const list = find(scene, at);
    if (list) lists.push(list);
  }
  return lists;
}
