import { strFromU8, unzipSync } from 'fflate';
import { expect } from 'vitest';
import type { WordOrigin } from '../../../src/core/draft.ts';
import { readDocx } from '../../../src/readers/docx/index.ts';
import type { View } from '../../../src/readers/options.ts';

/** What an element of text stands for; numbers as references are decoded too. */
function decoded(element: string): string {
  const empty = /^<w:(?<name>\w+)[^>]*\/>$/u.exec(element)?.groups?.['name'] ?? '';
  const sign = { tab: '\t', ptab: '\t', br: '\v', cr: '\v', noBreakHyphen: '-', sym: '\uFFFC' }[empty];
  if (sign !== undefined) return sign;
  return element
    .replaceAll(/<[^>]*>/gu, '')
    .replaceAll(/&#x(?<hex>[\dA-F]+);/gu, (_, hex: string) => String.fromCodePoint(Number.parseInt(hex, 16)))
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&')
    .replaceAll(/[\r\n\t]/gu, ' ');
}

const TEXT = /<w:(?:t|tab|ptab|br|cr|noBreakHyphen|sym)(?: [^>]*)?\/>|<w:(?:t|delText)(?: [^>]*)?>[^<]*<\/w:(?:t|delText)>/gu;

/**
 * Holds the origin of every character against the sources of the parts, cut up by expressions that share nothing with the reader: there is
 * an element of text in that run, in that paragraph, with that character at that place. Gives how many characters were looked at.
 */
export function expectOrigins(bytes: Uint8Array, view: View = 'accepted'): number {
  const { text, originOf } = readDocx(bytes, { view });
  const files = unzipSync(bytes);
  const elementsOf = new Map<string, Map<string, string[]>>();
  for (const name of Object.keys(files).filter((each) => each.endsWith('.xml')))
    elementsOf.set(name, textsIn(strFromU8(files[name] as Uint8Array)));
  let count = 0;
  for (let at = 0; at < text.length; at++) {
    const character = text[at] as string;
    const origin = originOf?.(at) as WordOrigin | undefined;
    const texts = elementsOf.get(origin?.part ?? '')?.get(`${origin?.paragraph} ${origin?.run}`) ?? [];
    const isThere = texts.some((words) => words[origin?.character ?? -1] === character);
    // What divides paragraphs, cells and the lines of a cell stands in no run.
    if (!isThere && /[\n\t\v]/u.test(character)) continue;
    expect([character, origin, isThere]).toEqual([character, origin, true]);
    count++;
  }
  return count;
}

/** The texts of a part by the numbers of their paragraph and run, which are counted as they open; the innermost that is open holds a text. */
function textsIn(source: string): Map<string, string[]> {
  const found = new Map<string, string[]>();
  const open: { readonly name: string; readonly index: number }[] = [];
  const counts = { p: 0, r: 0 };
  for (const [tag] of source.matchAll(new RegExp(`${TEXT.source}|</?w:[pr](?: [^>]*)?/?>`, 'gu'))) {
    const name = /^<\/?w:(?<name>[pr])(?=[ />])/u.exec(tag)?.groups?.['name'] as 'p' | 'r' | undefined;
    if (!name) {
      const [p, r] = (['p', 'r'] as const).map((each) => open.findLast((one) => one.name === each)?.index);
      const key = `${p} ${r}`;
      found.set(key, [...(found.get(key) ?? []), decoded(tag)]);
    } else if (tag.startsWith('</'))
      open.splice(
        open.findLastIndex((one) => one.name === name),
        1,
      );
    else if (tag.endsWith('/>')) counts[name]++;
    else open.push({ name, index: counts[name]++ });
  }
  return found;
}
