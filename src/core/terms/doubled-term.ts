import { knownTerms } from '../../generated/homophones.ts';

/** Lengths of known terms that are looked for: the longest first. */
const LONGEST = 10;
const SHORTEST = 4;

let terms: ReadonlySet<string> | undefined;

/**
 * The known term (`data/known-terms.yaml`) that stands at a place of a text if one of two equal characters there, `index` and the one after, is
 * left out: 国家安全教育日 for 国家安全全教育日. The longest there is; undefined where none stands there.
 */
export function termWithout(text: string, index: number): string | undefined {
  terms ??= new Set(knownTerms.words.split(' '));
  const left = text.slice(Math.max(0, index - LONGEST + 1), index + 1);
  const around = left + text.slice(index + 2, index + 1 + LONGEST);
  for (let length = Math.min(LONGEST, around.length); length >= SHORTEST; length--) {
    // The character is within the term, at neither end of it: 政务公开|开展情况.
    const last = Math.min(left.length + length - 2, around.length);
    for (let end = Math.max(left.length + 1, length); end <= last; end++) {
      const term = around.slice(end - length, end);
      if (terms.has(term)) return term;
    }
  }
  return undefined;
}
