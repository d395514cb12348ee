import { isAdditive, isComparable, wordsIn } from '../clauses.ts';
import type { Figure } from '../figure.ts';
import { areExclusive, isCompletePartition, isNestedIn } from '../lexicon.ts';
import { listOf, type Scene, type UnmarkedList } from './list.ts';

/** 发现隐患104处，当场整改80处，限期整改24处: classes that no thing is in twice come to no more than what they are of. */
export function atMost({ figures, opened }: Scene, at: number): UnmarkedList | undefined {
  const [whole, first] = [figures[at] as Figure, figures[at + 1] as Figure];
  if (whole.measure !== 'level' || !first.lead.startsWith('，') || !isNestedIn(wordsIn(first), wordsIn(whole))) return undefined;
  const items: Figure[] = [];
  for (let index = at + 1; index < figures.length; index++) {
    const item = figures[index] as Figure;
    if (item.sentence !== whole.sentence || item.depth !== whole.depth || opened[index]) break;
    if (!isComparable(item, whole) || !isAdditive(item) || !areExclusive([...items, item].map(wordsIn))) break;
    items.push(item);
  }
  if (items.length < 2 || isCompletePartition(items.map(wordsIn))) return undefined;
  return listOf(whole, at + 1, items, 'open');
}
