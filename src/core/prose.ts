import type { Nodes } from 'mdast';
import { CharacterSet } from './characters.ts';
import { quotesIn } from './facts/quotes.ts';
import { marksIn } from './marks.ts';
import { matchesOf } from './matches.ts';
import { needsOf } from './needs.ts';
import { lastFrom, type Range } from './range.ts';

/** A stretch of prose: `length` characters from `at`, which stand at `start` in the draft; where `end - start` differs from `length` the stretch is one unit. */
interface Segment {
  readonly at: number;
  readonly length: number;
  readonly start: number;
  readonly end: number;
}

/** One match of a pattern in a prose. */
export class ProseMatch {
  readonly text: string;
  /** Where the match begins in `prose.text`. */
  readonly index: number;
  readonly groups: Readonly<Record<string, string>>;
  readonly #prose: Prose;
  readonly #indices: RegExpIndicesArray | undefined;

  constructor(prose: Prose, match: RegExpExecArray) {
    this.text = match[0];
    this.index = match.index;
    this.groups = match.groups ?? {};
    this.#prose = prose;
    this.#indices = match.indices;
  }

  /** Where the match stands in the draft. */
  get range(): Range {
    return this.#prose.range(this.index, this.index + this.text.length);
  }

  /** Whether it begins within “”, 「」 or 《》: another's words or a name. */
  get isQuoted(): boolean {
    return this.#prose.isQuoted(this.index);
  }

  /** Where a named group stands in the draft; undefined if it took no part. */
  rangeOf(group: string): Range | undefined {
    const span = this.#indices?.groups?.[group];
    return span && this.#prose.range(span[0], span[1]);
  }
}

/** The running text of one block with markup removed; each character knows where it stands in the draft. */
export class Prose {
  readonly text: string;
  readonly #segments: readonly Segment[];
  #characters: CharacterSet | undefined;
  #marks: readonly number[] | undefined;
  #quotes: readonly Range[] | undefined;

  constructor(text: string, segments: readonly Segment[]) {
    this.text = text;
    this.#segments = segments;
  }

  /** The range in the draft of `[start, end)` of this prose. */
  range(start: number, end: number): Range {
    const segment = this.#segmentAt(start);
    // Most ranges are within one stretch that stands in the draft to the letter.
    if (segment && end > start && end <= segment.at + segment.length && isVerbatim(segment)) {
      const shift = segment.start - segment.at;
      return { start: start + shift, end: end + shift };
    }
    if (end <= start) {
      const point = this.#offset(start);
      return { start: point, end: point };
    }
    return { start: this.#offset(start), end: this.#endOffset(end) };
  }

  /** How many characters of the text stand before an offset of the draft: found by halves, as prose keeps the order of the draft. */
  lengthBefore(offset: number): number {
    let low = 0;
    let high = this.text.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.range(middle, middle + 1).start < offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** The characters of the text. */
  get characters(): CharacterSet {
    this.#characters ??= new CharacterSet(this.text);
    return this.#characters;
  }

  /** Where the marks of the text stand that divide or enclose, in order. */
  get marks(): readonly number[] {
    this.#marks ??= marksIn(this.text);
    return this.#marks;
  }

  /** Whether words stand in the text. */
  includes(words: string): boolean {
    return this.characters.hasAll(words) && this.text.includes(words);
  }

  /** Whether the text has the characters that a pattern needs: without them neither it nor a part of it matches. */
  mayMatch(pattern: RegExp): boolean {
    return this.characters.meets(needsOf(pattern));
  }

  /** Whether a pattern matches; it is not run where the text lacks a character that it needs. */
  test(pattern: RegExp): boolean {
    return this.mayMatch(pattern) && pattern.test(this.text);
  }

  /** All matches of a global pattern, which is not run where the text lacks a character that it needs. Add the `d` flag to use `rangeOf`. */
  matchAll(pattern: RegExp): readonly ProseMatch[] {
    if (!this.mayMatch(pattern)) return NONE;
    const matches = matchesOf(pattern, this.text);
    return matches.length === 0 ? NONE : matches.map((match) => new ProseMatch(this, match));
  }

  /** Whether an offset of the text is within “”, 「」 or 《》. */
  isQuoted(index: number): boolean {
    this.#quotes ??= quotesIn(this.text);
    const last = this.#quotes[lastFrom(this.#quotes, ({ start }) => start, index)];
    return last !== undefined && index < last.end;
  }

  #segmentAt(index: number): Segment | undefined {
    return this.#segments[lastFrom(this.#segments, ({ at }) => at, index)];
  }

  #offset(index: number): number {
    const segment = this.#segmentAt(index);
    if (!segment) return 0;
    if (isVerbatim(segment)) return segment.start + Math.min(index - segment.at, segment.length);
    return index >= segment.at + segment.length ? segment.end : segment.start;
  }

  #endOffset(end: number): number {
    const segment = this.#segmentAt(end - 1);
    if (!segment) return 0;
    return isVerbatim(segment) ? segment.start + (end - segment.at) : segment.end;
  }
}

function isVerbatim({ length, start, end }: Segment): boolean {
  return end - start === length;
}

/** A line end within a paragraph, with the blanks around it. */
const SOFT_BREAKS = /(?<![ \t])[ \t]*(?:\r\n|\r|\n)[ \t\u3000]*/gu;
const LINE_END = /[\r\n]/u;
const NONE: readonly ProseMatch[] = [];
const OPAQUE = '\uFFFC';
const CJK = /[\u2E80-\u9FFF\uF900-\uFAFF\uFF00-\uFFEF\u3000-\u303F“”‘’—…·]/u;

/**
 * The prose of a leaf block. Code, images, formulas and HTML become one U+FFFC; a hard break becomes LF;
 * a soft break (a line end inside a text node, with the blanks around it) disappears between Chinese characters and is one blank elsewhere.
 */
export function proseOf(node: Nodes): Prose {
  const segments: Segment[] = [];
  let text = '';
  const add = (value: string, start: number, end: number): void => {
    if (value.length === 0) return;
    segments.push({ at: text.length, length: value.length, start, end });
    text += value;
  };
  const addText = (value: string, start: number, end: number): void => {
    if (value.length !== end - start || !LINE_END.test(value)) {
      add(value, start, end);
      return;
    }
    let from = 0;
    for (const match of matchesOf(SOFT_BREAKS, value)) {
      add(value.slice(from, match.index), start + from, start + match.index);
      from = match.index + match[0].length;
      const isInChinese = CJK.test(text.at(-1) ?? '') || CJK.test(value[from] ?? '');
      if (!isInChinese) add(' ', start + match.index, start + from);
    }
    add(value.slice(from), start + from, end);
  };
  const walk = (child: Nodes): void => {
    const start = child.position?.start.offset ?? 0;
    const end = child.position?.end.offset ?? start;
    if (child.type === 'text') addText(child.value, start, end);
    else if (child.type === 'break') add('\n', start, end);
    else if ('children' in child) for (const grandchild of child.children) walk(grandchild);
    else add(OPAQUE, start, end);
  };
  walk(node);
  return new Prose(text, segments);
}
