/** A half-open stretch `[start, end)` of a draft's text, in UTF-16 code units. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

export function overlaps(a: Range, b: Range): boolean {
  return a.start < b.end && b.start < a.end;
}

export function contains(outer: Range, inner: Range): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** The index of the last of things in order that begins at an offset or before it; -1 if none does. */
export function lastFrom<Thing>(things: readonly Thing[], startOf: (thing: Thing) => number, offset: number): number {
  let low = 0;
  let high = things.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (startOf(things[middle] as Thing) <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
