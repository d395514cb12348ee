import { isAdditive, isComparable } from '../clauses.ts';
import type { Figure } from '../figure.ts';
import { isCompletePartition } from '../lexicon.ts';
import type { Scene, UnmarkedList } from './list.ts';

/** How far before a row of classes their total may stand, and how many classes there are at most. */
const FARTHEST = 400;
const MOST_CLASSES = 5;
/** A shorter name may be that of something else. */
const SHORTEST = 4;

/** 全县开发投资1373万元…。东部开发投资725万元，中部投资287万元，西部投资361万元: the total that the first of all classes has the name of stands in a paragraph before. */
export function dividedBefore({ figures, opened, passages }: Scene, at: number): UnmarkedList | undefined {
  const first = figures[at] as Figure;
  if (opened[at] || first.measure !== 'level' || !isAdditive(first)) return undefined;
  const items = [first];
  for (const figure of figures.slice(at + 1, at + 3 * MOST_CLASSES)) {
    if (figure.sentence !== first.sentence) break;
    if (isComparable(figure, first) && isAdditive(figure) && figure.depth === first.depth) items.push(figure);
  }
  if (items.length < 3 || items.length > MOST_CLASSES || !isCompletePartition(items.map((item) => passages.coreOf(item)))) return undefined;
  const name = passages.coreOf(first);
  for (const whole of passages.levelsBefore(first)) {
    if (first.range.start - whole.range.end > FARTHEST) return undefined;
    const core = passages.coreOf(whole);
    const isNamed = core.length >= SHORTEST && name.length > core.length && name.endsWith(core);
    if (isNamed && whole.sentence !== first.sentence && whole.rough.value > first.rough.value)
      return { whole: { figure: whole, isSure: true }, from: at, items, form: 'likely' };
  }
  return undefined;
}
