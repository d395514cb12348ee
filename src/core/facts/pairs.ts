import type { Block, Draft } from '../draft.ts';
import { matchesOf } from '../matches.ts';
import type { Range } from '../range.ts';

/** What a pair of marks is: “” · ‘’ · （） · 《》 · 〈〉 · 〔〕 · 【】 · 「」 · 『』. */
export type PairKind =
  | 'quote'
  | 'inner-quote'
  | 'bracket'
  | 'title'
  | 'inner-title'
  | 'tortoise'
  | 'lenticular'
  | 'corner'
  | 'white-corner';

/** One mark of a pair as printed, also half-width: ( and the straight ". */
export interface PairMark {
  readonly kind: PairKind;
  readonly text: string;
  readonly block: Block;
  /** Where it stands in the block's prose. */
  readonly index: number;
  readonly range: Range;
}

/** Two marks of one paragraph that belong together. */
export interface MarkPair {
  readonly kind: PairKind;
  readonly open: PairMark;
  readonly close: PairMark;
  /** The innermost pair around it. */
  readonly parent: MarkPair | undefined;
}

/** The paired marks of a draft, in document order of their first marks. */
export interface Pairs {
  readonly pairs: readonly MarkPair[];
  /** Marks without a partner; quotations of several paragraphs and titles over several lines have theirs elsewhere and are not among them. */
  readonly unmatched: readonly (PairMark & { readonly isOpen: boolean })[];
  /** Quotation marks that stand the wrong way round: the second of “甲“. */
  readonly reversed: readonly PairMark[];
  /** Pairs that overlap: 《甲（乙》丙）. */
  readonly crossed: readonly (readonly [MarkPair, MarkPair])[];
}

interface Meaning {
  readonly kind: PairKind;
  readonly opens: boolean;
}

/** By UTF-16 unit what a mark is, and whether it opens. */
const KINDS = unitsOf({
  '“': ['quote', true],
  '”': ['quote', false],
  '‘': ['inner-quote', true],
  '’': ['inner-quote', false],
  '（': ['bracket', true],
  '）': ['bracket', false],
  '(': ['bracket', true],
  ')': ['bracket', false],
  '《': ['title', true],
  '》': ['title', false],
  '〈': ['inner-title', true],
  '〉': ['inner-title', false],
  '〔': ['tortoise', true],
  '〕': ['tortoise', false],
  '【': ['lenticular', true],
  '】': ['lenticular', false],
  '「': ['corner', true],
  '」': ['corner', false],
  '『': ['white-corner', true],
  '』': ['white-corner', false],
});

function unitsOf(kinds: Readonly<Record<string, readonly [PairKind, boolean]>>): ReadonlyMap<number, Meaning> {
  return new Map(Object.entries(kinds).map(([mark, [kind, opens]]) => [mark.charCodeAt(0), { kind, opens }]));
}
const STRAIGHT_QUOTE = 0x22;
/** 1） and 一） are numbers of items, also within a line. */
const ITEM_NUMBER = /(?:^|[\s，。；：、,;:）)])[\dA-Za-z一二三四五六七八九十①-⑳]{1,3}$/u;
const QUOTE = /[“”]/gu;
const CLAUSE_END = /[，。；：！？\n]/u;
/** A quotation may run over this many paragraphs. */
const LONGEST_QUOTATION = 8;

/** Knows where it stands in the draft when it is asked; nearly all marks are right and never asked. */
class Mark implements PairMark {
  readonly kind: PairKind;
  readonly text: string;
  readonly block: Block;
  readonly index: number;
  readonly isOpen: boolean;
  /** The mark that was open when this one opened. */
  readonly around: Mark | undefined;
  /** A pair that was closed while this mark was still open. */
  crossedBy: Mark | undefined;
  closedBy: Mark | undefined;
  /** The pair that it opens. */
  pair: MarkPair | undefined;

  constructor(block: Block, index: number, text: string, kind: PairKind, isOpen: boolean, around: Mark | undefined) {
    this.kind = kind;
    this.text = text;
    this.block = block;
    this.index = index;
    this.isOpen = isOpen;
    this.around = around;
    this.crossedBy = undefined;
    this.closedBy = undefined;
    this.pair = undefined;
  }

  get range(): Range {
    return this.block.prose.range(this.index, this.index + 1);
  }
}

/** One pass over the marks of each block; debris is left out. */
export function findPairs(draft: Draft): Pairs {
  const openings: Mark[] = [];
  const reversed: Mark[] = [];
  const strays: Mark[] = [];
  for (const block of draft.blocks) if (block.part !== 'debris') scan(block, openings, reversed, strays);
  const pairs = pairsOf(openings);
  const crossed = openings
    .filter(({ crossedBy }) => crossedBy !== undefined)
    .flatMap((mark): (readonly [MarkPair, MarkPair])[] => {
      const first = mark.crossedBy?.pair;
      return first && mark.pair ? [[first, mark.pair]] : [];
    });
  return { pairs, unmatched: unmatchedOf(draft, strays), reversed, crossed };
}

/** don’t; the ’ of ‘5+N’ closes what is open. */
function isApostrophe(text: string, index: number, stack: readonly Mark[]): boolean {
  const before = text[index - 1] ?? '';
  const after = text[index + 1] ?? '';
  return /[A-Za-z]/u.test(before) && (/[A-Za-z]/u.test(after) || !stack.some(({ kind }) => kind === 'inner-quote'));
}

function scan(block: Block, openings: Mark[], reversed: Mark[], strays: Mark[]): void {
  const { text, marks } = block.prose;
  const wrong = reversedQuotes(text);
  const stack: Mark[] = [];
  for (const index of marks) {
    const unit = text.charCodeAt(index);
    const known = KINDS.get(unit);
    if (!known && unit !== STRAIGHT_QUOTE) continue;
    const printed = text[index] as string;
    if (printed === '’' && isApostrophe(text, index, stack)) continue;
    const kind = known?.kind ?? 'quote';
    const opens = known?.opens ?? lastOf('quote', stack) < 0;
    const isReversed = wrong.has(index);
    const mark = new Mark(block, index, printed, kind, opens !== isReversed, stack[stack.length - 1]);
    if (isReversed) reversed.push(mark);
    if (mark.isOpen) {
      openings.push(mark);
      stack.push(mark);
      continue;
    }
    const at = lastOf(kind, stack);
    const open = stack[at];
    if (!open) {
      if (!closesNumber(mark) && !/^’\d/u.test(text.slice(index, index + 2))) strays.push(mark);
      continue;
    }
    open.closedBy = mark;
    if (at === stack.length - 1) {
      stack.pop();
      continue;
    }
    stack.splice(at, 1);
    for (const inner of stack.slice(at)) inner.crossedBy ??= open;
  }
  for (const open of stack) if (open.text !== '"') strays.push(open);
}

/** Where the innermost open mark of a kind is; -1 if none is open. */
function lastOf(kind: PairKind, stack: readonly Mark[]): number {
  let at = stack.length - 1;
  while (at >= 0 && stack[at]?.kind !== kind) at--;
  return at;
}

function closesNumber({ kind, block, index }: Mark): boolean {
  return kind === 'bracket' && ITEM_NUMBER.test(block.prose.text.slice(Math.max(0, index - 4), index));
}

/**
 * Where “” stand the wrong way round: an even number of them that does not balance as printed, but would if they alternated. A stretch of
 * several clauses between two of them is no quotation, but shows that marks are missing.
 */
function reversedQuotes(text: string): ReadonlySet<number> {
  const marks = matchesOf(QUOTE, text);
  if (marks.length % 2 === 1 || isBalanced(marks)) return NONE;
  const wrong = new Set<number>();
  for (let at = 0; at < marks.length; at += 2) {
    const [open, close] = [marks[at], marks[at + 1]] as [RegExpExecArray, RegExpExecArray];
    if (CLAUSE_END.test(text.slice(open.index + 1, close.index))) return NONE;
    if (open[0] === '”') wrong.add(open.index);
    if (close[0] === '“') wrong.add(close.index);
  }
  return wrong;
}

const NONE: ReadonlySet<number> = new Set();

function isBalanced(marks: readonly RegExpExecArray[]): boolean {
  let depth = 0;
  for (const [mark] of marks) {
    depth += mark === '“' ? 1 : -1;
    if (depth < 0) return false;
  }
  return depth === 0;
}

function pairsOf(openings: readonly Mark[]): readonly MarkPair[] {
  const pairs: MarkPair[] = [];
  for (const open of openings) {
    if (!open.closedBy) continue;
    let around = open.around;
    while (around && !around.closedBy) around = around.around;
    open.pair = { kind: open.kind, open, close: open.closedBy, parent: around?.pair };
    pairs.push(open.pair);
  }
  return pairs;
}

/** Leaves out what closes in another paragraph. */
function unmatchedOf(draft: Draft, strays: readonly Mark[]): readonly Mark[] {
  if (strays.length === 0) return strays;
  const places = new Map(draft.blocks.map((block, place) => [block, place]));
  const placeOf = (mark: Mark): number => places.get(mark.block) ?? 0;
  const matched = new Set<Mark>();
  const sorted = [...strays].sort((a, b) => a.range.start - b.range.start);
  sorted.forEach((open, at) => {
    if (!open.isOpen) return;
    const isAtStart = open.kind === 'quote' && open.index === open.block.prose.text.search(/\S/u);
    const next = draft.blocks[placeOf(open) + 1];
    // A quotation of several paragraphs opens each of them and closes the last only.
    if (isAtStart && next?.prose.text.trimStart().startsWith('“')) matched.add(open);
    const close = sorted.slice(at + 1, at + 1 + LONGEST_QUOTATION).find((one) => one.kind === open.kind);
    if (!close || close.isOpen || matched.has(close)) return;
    const distance = placeOf(close) - placeOf(open);
    const isAtEnd = close.block.prose.text.slice(close.index + 1).trim().length <= 1;
    if (distance === 1 || (open.kind === 'quote' && isAtEnd && distance > 1 && distance <= LONGEST_QUOTATION)) {
      matched.add(open);
      matched.add(close);
    }
  });
  return sorted.filter((mark) => !matched.has(mark));
}
