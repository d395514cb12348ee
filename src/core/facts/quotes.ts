import { matchesOf } from '../matches.ts';
import type { Range } from '../range.ts';

const QUOTED = /“[^”]{0,80}”|「[^」]{0,80}」|《[^》]{0,120}》/gu;

/** What stands within “”, 「」 or 《》 in a text, the marks included, in order. */
export function quotesIn(text: string): readonly Range[] {
  return matchesOf(QUOTED, text).map((match) => ({ start: match.index, end: match.index + match[0].length }));
}

/** Says of offsets, asked in ascending order, whether they stand within “”, 「」 or 《》: another's words or a name. */
export function quoteFinder(text: string): (index: number) => boolean {
  let quotes: readonly Range[] | undefined;
  let at = 0;
  return (index) => {
    // Most texts are never asked about.
    quotes ??= quotesIn(text);
    while ((quotes[at]?.end ?? Number.POSITIVE_INFINITY) <= index) at++;
    return (quotes[at]?.start ?? Number.POSITIVE_INFINITY) <= index;
  };
}
