/** Characters of a text that are each the same as the one `length` before them: those in `[start, end)`, as many as `length` or more. */
export interface Repeat {
  readonly length: number;
  readonly start: number;
  readonly end: number;
}

const SHORTEST = 2;
/** A power of two. */
const LONGEST = 16;
/** Two characters by a number made of them; a power of two. */
const PAIRS = 1024;
const NONE = -1;

/** Where each pair stood last, and where the pair at each of the last places stood before. */
const last = new Int32Array(PAIRS);
const before = new Int32Array(LONGEST);

/**
 * Stretches of 2 to 16 characters that stand twice in a row. Shorter ones come first, of one length in order. In most places the two
 * characters did not stand within the last sixteen, so that one look is enough, whatever the length.
 */
export function repeatsIn(text: string): Repeat[] {
  const repeats: Repeat[] = [];
  last.fill(NONE);
  for (let at = 0; at + 1 < text.length; at++) {
    const pair = (Math.imul(text.charCodeAt(at), 0x1b3) + text.charCodeAt(at + 1)) & (PAIRS - 1);
    const previous = last[pair] as number;
    for (let other = previous; other !== NONE && at - other <= LONGEST; other = before[other & (LONGEST - 1)] as number) {
      const length = at - other;
      const isBegin = other === 0 || text.charCodeAt(at - 1) !== text.charCodeAt(other - 1);
      if (length < SHORTEST || !isBegin) continue;
      let end = at;
      while (end < text.length && text.charCodeAt(end) === text.charCodeAt(end - length)) end++;
      if (end - at >= length) repeats.push({ length, start: at, end });
    }
    last[pair] = at;
    before[at & (LONGEST - 1)] = previous;
  }
  return repeats.sort((a, b) => a.length - b.length || a.start - b.start);
}
