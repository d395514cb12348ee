import type { SeriesItem } from 'draftlint/rule';

/** One thing that is wrong in a sequence: what is there, what stands before it, and which number belongs there. */
export interface Break {
  readonly kind: 'start' | 'gap' | 'repeat' | 'order';
  readonly item: SeriesItem;
  readonly before: SeriesItem | undefined;
  readonly expected: number;
}

/** How far two items may have changed places. */
const REACH = 12;

/** Walks a sequence that should run 1, 2, 3 … and gives one break for each cause. */
export function findBreaks(items: readonly SeriesItem[]): Break[] {
  const values = items.map(({ ordinal }) => ordinal.value);
  const breaks: Break[] = [];
  let expected = 1;
  for (let at = 0; at < items.length; at++) {
    const value = values[at] as number;
    const item = items[at] as SeriesItem;
    const before = items[at - 1];
    if (value === expected) {
      expected++;
      continue;
    }
    const mixed = value > expected ? mixedFrom(values, at, expected) : 0;
    const kind = mixed > 0 ? 'order' : value < expected ? 'repeat' : before ? 'gap' : 'start';
    breaks.push({ kind, item, before, expected });
    if (mixed > 0) {
      at += mixed - 1;
      expected += mixed;
    } else expected = after(value, expected, values[at + 1]);
  }
  return breaks;
}

/** How many items from here on are the expected numbers in another order; 0 if they are not. */
function mixedFrom(values: readonly number[], from: number, expected: number): number {
  const seen = new Set<number>();
  let highest = 0;
  for (let at = from; at < Math.min(values.length, from + REACH); at++) {
    const value = values[at] as number;
    if (value < expected || seen.has(value)) return 0;
    seen.add(value);
    highest = Math.max(highest, value);
    if (highest === expected + seen.size - 1) return seen.size;
  }
  return 0;
}

/** What should come after a wrong number: the wrong one was a slip if the next goes on as if it were right, else counting goes on from it. */
function after(value: number, expected: number, next: number | undefined): number {
  if (next === expected + 1) return next;
  if (next === expected && value < expected) return next;
  return value + 1;
}
