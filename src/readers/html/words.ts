import { decodeNamedCharacterReference } from 'decode-named-character-reference';

/** Words of a text node: `value` stands at `[start, end)` of the source, to the letter, or as one unit where the lengths differ. */
export interface Words {
  readonly value: string;
  readonly start: number;
  readonly end: number;
}

const UNIT = /&(?:#[xX][\da-fA-F]{1,6}|#\d{1,7}|[a-zA-Z][a-zA-Z\d]{1,30});?|<!--.*?(?:-->|$)|<[^>]*>?|\r\n|\r|\0/gsu;

/**
 * The words of a text node of HTML with their places: `source` is what stands between `start` and `end` of the page, in which character
 * references, line ends and null characters do not stand to the letter.
 */
export function wordsIn(value: string, source: string, start: number): Words[] {
  return aligned(value, source, start) ?? fromEnd(value, source, start);
}

/** Where the parser's place for a node is not that of its words, as in a page that begins with a reference: what is the same at the end, and one unit before it. */
function fromEnd(value: string, source: string, start: number): Words[] {
  let same = 0;
  while (same < Math.min(value.length, source.length) && value.at(-1 - same) === source.at(-1 - same)) same++;
  const cut = start + source.length - same;
  const head = value.slice(0, value.length - same);
  const words = [
    { value: head, start, end: cut },
    { value: value.slice(head.length), start: cut, end: cut + same },
  ];
  return words.filter((each) => each.value !== '');
}

/** Walks value and source side by side; undefined where they do not agree. */
function aligned(value: string, source: string, start: number): Words[] | undefined {
  if (value === source) return value === '' ? [] : [{ value, start, end: start + source.length }];
  const words: Words[] = [];
  // Blanks before the first words of a page are none of its text.
  let from = /^\s/u.test(value) ? 0 : source.length - source.trimStart().length;
  let index = 0;
  const plain = (to: number): void => {
    if (to > from) words.push({ value: source.slice(from, to), start: start + from, end: start + to });
    index += to - from;
  };
  for (const { 0: unit, index: at } of source.matchAll(UNIT)) {
    const found = at < from ? undefined : decodedFrom(unit, value, index + at - from);
    if (!found) continue;
    plain(at);
    const to = at + found.length;
    if (found.value !== '') words.push({ value: found.value, start: start + at, end: start + to });
    index += found.value.length;
    from = to;
  }
  plain(source.length);
  return words.map((each) => each.value).join('') === value ? words : undefined;
}

/** What a unit of the source became in the value, and how much of it did; undefined if it stands there as it is. */
function decodedFrom(unit: string, value: string, at: number): { readonly value: string; readonly length: number } | undefined {
  const { length } = unit;
  if (unit.startsWith('\r')) return { value: value.startsWith('\n', at) ? '\n' : '', length };
  // A tag that belongs nowhere, such as `<td>` outside a table, leaves the words around it in one node.
  if (unit.startsWith('<')) return value.startsWith(unit, at) ? undefined : { value: '', length };
  if (unit === '\0') return { value: value.startsWith('\uFFFD', at) ? '\uFFFD' : '', length };
  const numeric = /^&#(?:[xX](?<hex>[\da-fA-F]+)|(?<decimal>\d+))/u.exec(unit)?.groups;
  if (!numeric) return namedFrom(unit, value, at);
  const code = Number.parseInt(numeric['hex'] ?? numeric['decimal'] ?? '', numeric['hex'] ? 16 : 10);
  // Codes that are none, or of Windows-1252, the parser turns into another character.
  const character = String.fromCodePoint(value.codePointAt(at) ?? 0xfffd);
  const own = code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '\uFFFD';
  return { value: value.startsWith(own, at) ? own : character, length };
}

/** A name may lack its semicolon and go on in other words: `&copy2024`. */
function namedFrom(unit: string, value: string, at: number): { readonly value: string; readonly length: number } | undefined {
  for (let length = unit.length; length > 2; length--) {
    const name = unit.slice(1, length).replace(/;$/u, '');
    const decoded = decodeNamedCharacterReference(name);
    if (decoded !== false && value.startsWith(decoded, at)) return { value: decoded, length };
  }
  return undefined;
}
