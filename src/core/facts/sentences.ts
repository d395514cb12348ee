import type { Block, Draft } from '../draft.ts';
import type { Range } from '../range.ts';

/** A stretch between ， ； ： within a sentence; without its end mark. */
export interface Clause {
  readonly text: string;
  /** Where it begins in the block's prose. */
  readonly index: number;
  readonly range: Range;
}

/**
 * A sentence ends at 。 ！ ？ or at the end of its block; ； does not end it. Its text is without the end mark, but with a closing quote after it: “甲。”乙。 are two.
 * Ends inside quotes, brackets and 《》 do not count.
 */
export interface Sentence {
  readonly block: Block;
  readonly text: string;
  /** Where it begins in the block's prose. */
  readonly index: number;
  readonly range: Range;
  readonly clauses: readonly Clause[];
}

const ENDS = new Set('。！？!?\n');
const CLAUSE_ENDS = '，；：,;:';
/** What closes, each after what it closes. */
const PAIRS = ['“”', '‘’', '（）', '()', '《》', '〈〉', '〔〕', '【】', '「」', '""'];

const SENTENCE_END = 1;
const CLAUSE_END = 2;
/** From here on marks that enclose: the opening one of a pair has an even number, the closing one the odd one after it. */
const ENCLOSING = 4;
/** By UTF-16 unit what a mark does; 0 for all that neither divides nor encloses. */
const MARKS = new Uint8Array(0x10000);
for (const mark of [...ENDS, '.']) MARKS[mark.charCodeAt(0)] = SENTENCE_END;
for (const mark of CLAUSE_ENDS) MARKS[mark.charCodeAt(0)] = CLAUSE_END;
PAIRS.forEach((pair, at) => {
  // The straight quote closes where one is open, and opens elsewhere.
  MARKS[pair.charCodeAt(0)] = ENCLOSING + 2 * at;
  MARKS[pair.charCodeAt(1)] = ENCLOSING + 2 * at + 1;
});

/** How far what was opened may take to close; beyond that it is unbalanced and must not swallow the rest. */
const REACH = 160;

/** One pass over each block of running text; marks within quotes, brackets and 《》 divide nothing. */
export function findSentences(draft: Draft): readonly Sentence[] {
  const sentences: Sentence[] = [];
  for (const block of draft.blocks) if (block.part !== 'debris') addSentences(block, sentences);
  return sentences;
}

/** Knows where it stands in the draft when it is asked; most are never asked. */
class Stretch implements Clause {
  readonly block: Block;
  readonly text: string;
  readonly index: number;

  constructor(block: Block, from: number, end: number) {
    this.block = block;
    this.text = block.prose.text.slice(from, end);
    this.index = from;
  }

  get range(): Range {
    return this.block.prose.range(this.index, this.index + this.text.length);
  }
}

class Whole extends Stretch implements Sentence {
  readonly #closers: Closers;
  #clauses: readonly Clause[] | undefined;

  constructor(block: Block, from: number, end: number, closers: Closers) {
    super(block, from, end);
    this.#closers = closers;
  }

  get clauses(): readonly Clause[] {
    this.#clauses ??= clausesIn(this, this.#closers);
    return this.#clauses;
  }
}

function addSentences(block: Block, sentences: Sentence[]): void {
  const { text, marks } = block.prose;
  const closers = pairsOf(text, marks);
  let from = 0;
  const close = (end: number, next: number): void => {
    if (end > from) sentences.push(new Whole(block, from, end, closers));
    from = next;
  };
  let done = 0;
  for (const at of marks) {
    if (at < done) continue;
    const kind = MARKS[text.charCodeAt(at)] as number;
    if (kind >= ENCLOSING) {
      const closer = closers.get(at);
      if (closer === undefined) continue;
      done = closer + 1;
      if (endsWithin(text, closer)) close(closer + 1, closer + 1);
    } else if (kind === SENTENCE_END && isEnd(text, at)) close(at, at + 1);
  }
  close(text.length, text.length);
}

/** The clauses of a sentence; what stands within quotes, brackets and 《》 divides none. */
function clausesIn({ block, text, index }: Sentence, closers: Closers): Clause[] {
  const clauses: Clause[] = [];
  let from = 0;
  for (let at = 0; at < text.length; at++) {
    const kind = MARKS[text.charCodeAt(at)] as number;
    if (kind >= ENCLOSING) at = (closers.get(index + at) ?? index + at) - index;
    else if (kind === CLAUSE_END && !isWithinNumber(block.prose.text, index + at)) {
      if (at > from) clauses.push(new Stretch(block, index + from, index + at));
      from = at + 1;
    }
  }
  if (text.length > from) clauses.push(new Stretch(block, index + from, index + text.length));
  return clauses;
}

/** Where each opening mark closes. */
type Closers = ReadonlyMap<number, number>;

/** Marks of one kind nest, and an opening mark that nothing closes nearby is left out. */
function pairsOf(text: string, marks: readonly number[]): Closers {
  let pairs: Map<number, number> | undefined;
  const open: number[][] = [];
  for (const at of marks) {
    const kind = (MARKS[text.charCodeAt(at)] as number) - ENCLOSING;
    if (kind < 0) continue;
    const isClosing = kind % 2 === 1;
    const opened = open[kind >> 1];
    const from = isClosing ? opened?.pop() : undefined;
    if (from !== undefined && at - from <= REACH) {
      pairs ??= new Map();
      pairs.set(from, at);
    } else if (!isClosing || text[at] === '"') {
      if (opened) opened.push(at);
      else open[kind >> 1] = [at];
    }
  }
  return pairs ?? NO_PAIRS;
}

const NO_PAIRS: Closers = new Map();

/** “……。”下一步 is two sentences; “件件有回音。”的目标 is one. */
function endsWithin(text: string, closer: number): boolean {
  return (
    text[closer] === '”' &&
    ENDS.has(text[closer - 1] ?? '') &&
    !/[的、，；：。！？和与及或等这那中，,;:）)”’》是]/u.test(text[closer + 1] ?? '')
  );
}

function isEnd(text: string, at: number): boolean {
  const character = text[at] as string;
  if (character === '.') return isStop(text, at);
  if (character === '?' || character === '!') return !(/[\w/]/u.test(text[at - 1] ?? '') && /\w/u.test(text[at + 1] ?? ''));
  return ENDS.has(character);
}

/** A half-width stop ends a sentence after Chinese words; in 3.5, No.1 and 一.甲 it does not. */
function isStop(text: string, at: number): boolean {
  const before = text[at - 1] ?? '';
  const after = text[at + 1] ?? '';
  return /[\p{Script=Han}”）)%％]/u.test(before) && !/[一二三四五六七八九十]/u.test(before) && /^$|[\s\p{Script=Han}“（(《]/u.test(after);
}

/** 1,200 and 10:30 are one. */
function isWithinNumber(text: string, at: number): boolean {
  return /[,:：]/u.test(text[at] as string) && /[\d０-９]/u.test(text[at - 1] ?? '') && /[\d０-９]/u.test(text[at + 1] ?? '');
}
