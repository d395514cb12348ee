import { matchesOf } from '../matches.ts';

/** One item of a list within a text. */
export interface Item {
  readonly text: string;
  /** Where it begins in the text that was split. */
  readonly index: number;
}

/** A count that the marks leave open: from `least` to `most`. */
export interface Extent {
  readonly least: number;
  readonly most: number;
}

const OPENERS = '“‘（(《〈〔【「[';
const CLOSERS = '”’）)》〉〕】」]';
const QUOTE_ENDS = '”》';

/** Splits a list at 、 and between ”“ or 》《, outside of brackets, quotes and 《》. */
export function splitItems(text: string): Item[] {
  const items: Item[] = [];
  let depth = 0;
  let from = 0;
  const close = (end: number, next: number): void => {
    if (text.slice(from, end).trim() !== '') items.push({ text: text.slice(from, end), index: from });
    from = next;
  };
  for (let at = 0; at < text.length; at++) {
    const character = text[at] as string;
    if (OPENERS.includes(character)) depth++;
    else if (CLOSERS.includes(character)) {
      depth = Math.max(0, depth - 1);
      if (depth === 0 && QUOTE_ENDS.includes(character) && /[“《]/u.test(text[at + 1] ?? '')) close(at + 1, at + 1);
    } else if (character === '、' && depth === 0) close(at, at + 1);
  }
  close(text.length, text.length);
  return items;
}

/** 和, 与, 及 as conjunctions; in 和谐, 参与 and 涉及 they are none. */
const CONJUNCTION =
  /以及|(?<![参涉普波顾提以推触遍力])及(?![时格其])|(?<![共温调缓饱总柔祥谦随附议应])和(?![谐平解美睦气田顺煦])|(?<!参)与(?!会|时|众|日|其)|暨/gu;

/** An item with each part that a conjunction outside of brackets and quotes may join: 北镇和南镇 may be two. */
export function splitAtConjunctions({ text, index }: Item): Item[] {
  const masked = withoutInner(text);
  const parts: Item[] = [];
  let from = 0;
  for (const match of matchesOf(CONJUNCTION, masked)) {
    if (match.index === from || match.index + match[0].length === text.length) continue;
    parts.push({ text: text.slice(from, match.index), index: index + from });
    from = match.index + match[0].length;
  }
  return [...parts, { text: text.slice(from), index: index + from }];
}

/** What stands in brackets, quotes and 《》, replaced by as many □. */
function withoutInner(text: string): string {
  return text.replaceAll(/“[^”]*”|（[^（）]*）|\([^()]*\)|《[^》]*》/gu, (inner) => '□'.repeat(inner.length));
}

/**
 * Whether items have one form, so that their number is sure: the same last character, the same length, the same beginning, or all in quotes
 * or 《》. The first may have other words before it.
 */
export function isUniform(items: readonly Item[]): boolean {
  const words = items.map(({ text }) => text.replaceAll(/（[^（）]*）|\([^()]*\)/gu, '').trim());
  const [first, second, ...rest] = words;
  if (!first || !second || words.some((word) => word === '')) return false;
  if (words.every((word) => /”$/u.test(word)) || words.every((word) => /》$/u.test(word))) return true;
  const last = second.at(-1) as string;
  if (!/[的了]/u.test(last) && words.every((word) => word.endsWith(last) && word.length >= 2)) return true;
  const others = [second, ...rest];
  const isEven = others.every((word) => word.length === second.length);
  if (isEven && (rest.length > 0 ? first.length >= second.length : first.length === second.length)) return true;
  const beginning = second.slice(0, 2);
  return beginning.length === 2 && others.every((word) => word.startsWith(beginning)) && first.includes(beginning);
}

/** How many items a list has whose ends are sure: the number of its items where they have one form, else from the fewest to the most that it may be split into. */
export function extentOf(items: readonly Item[]): Extent {
  const atoms = [...items.slice(0, -1), ...splitAtConjunctions(items.at(-1) as Item)];
  if (isUniform(atoms)) return { least: atoms.length, most: atoms.length };
  const most = items.flatMap(splitAtConjunctions).length;
  return { least: items.length, most: isUniform(items) ? Math.max(items.length, atoms.length) : most };
}

/** A list is not longer than this. */
const REACH = 600;

/** Where the stretch begins that ends at `end`: after the last mark or the opening bracket or quote around it. */
export function stretchStart(text: string, end: number): number {
  const least = Math.max(0, end - REACH);
  let depth = 0;
  for (let at = end - 1; at >= least; at--) {
    const character = text[at] as string;
    if (CLOSERS.includes(character)) depth++;
    else if (OPENERS.includes(character)) {
      if (depth === 0) return at + 1;
      depth--;
    } else if (depth === 0 && /[，；：。！？\n,;:]/u.test(character)) return at + 1;
  }
  return least;
}

/** Where the stretch ends that begins at `start`: at the next mark or at the closing bracket or quote around it. */
export function stretchEnd(text: string, start: number): number {
  const most = Math.min(text.length, start + REACH);
  let depth = 0;
  for (let at = start; at < most; at++) {
    const character = text[at] as string;
    if (OPENERS.includes(character)) depth++;
    else if (CLOSERS.includes(character)) {
      if (depth === 0) return at;
      depth--;
    } else if (depth === 0 && /[，；：。！？\n;:]/u.test(character)) return at;
    else if (depth === 0 && character === ',' && !/\d/u.test(text[at + 1] ?? '')) return at;
  }
  return most;
}
