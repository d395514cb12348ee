import { knownWords } from '../../generated/homophones.ts';
import { alikeCharacters } from './alike.ts';
import type { Sourced } from './term.ts';

const UNITS = 0x10000;
const LAST_UNIT = UNITS - 1;

/** What `data/known-words.yaml` holds; words of two characters with blanks between. */
export interface KnownWords extends Sourced {
  readonly words: string;
  /** Words of three characters, of which the last is told if it is wrong. */
  readonly longer: string;
  /** Words that differ from one of these in one character alike, and are right. */
  readonly alsoRight: string;
}

/** A set of characters by code unit: asked for each character of a text, so that it is an array. */
export class UnitSet {
  readonly #has = new Uint8Array(UNITS);

  constructor(characters: string) {
    for (let at = 0; at < characters.length; at++) this.#has[characters.charCodeAt(at)] = 1;
  }

  has(unit: number): boolean {
    return this.#has[unit] === 1;
  }
}

/** Characters that are often words by themselves, so that none of them is a slip for another: 法院|已受|理. */
const FREE = new UnitSet(
  '是于与之以为不的有在中从向及县市区省州镇乡村一二三四五六七八九十两百千万亿大上下新老我各本该其此等已均都可由被把将对和或但而也又再最更较很仍就才第个每某全多少约近超达至内外前后需须应能会要使让令因如若则即并且次共',
);
/** What goes on after the end of a word: 新城|为, 18种|新, 经济圈|年产值. */
const GOES_ON = new UnitSet('为新中大之以于不有的在和与及或并等一年月日');

/** What makes ever new words with others: 自燃, 净减, 逐季, 供地, 多员合一. */
const PRODUCTIVE = new UnitSet('自净多逐供防增减适实争选配共互再复补超免试代拟易难首异原旧快慢轻真假反');
/** 申请数 is no 申请书. */
const NUMBER_OF = '数'.charCodeAt(0);

/** So many places there are at least for each right word. */
const ROOM = 4;
/** Words of two characters stand in their list so far from each other. */
const STEP = 3;
/** The end of a chain of words: they are numbered from 1. */
const NONE = 0;

/** Known words of two characters, and what may be meant by two that are none. Characters are given by code unit. */
export class WordIndex {
  /** Right words, each as two code units in one number, at the place that is made of them or the next free one. */
  readonly #right: Int32Array;
  /** The last of those places, all bits of a number. */
  readonly #last: number;
  readonly #longer = longerWords();
  /** By code unit, the first of the words that may be meant which begin, and which end, with it; of each word, the next one. */
  readonly #begun = new Uint16Array(UNITS);
  readonly #ended = new Uint16Array(UNITS);
  readonly #afterBegun: Uint16Array;
  readonly #afterEnded: Uint16Array;
  readonly #alike = alikeCharacters();

  constructor() {
    const { words, alsoRight } = knownWords;
    this.#right = new Int32Array(2 ** Math.ceil(Math.log2((ROOM * (words.length + alsoRight.length)) / STEP)));
    this.#last = this.#right.length - 1;
    const count = Math.ceil(words.length / STEP);
    this.#afterBegun = new Uint16Array(count + 1);
    this.#afterEnded = new Uint16Array(count + 1);
    for (let word = 1; word <= count; word++) {
      const at = (word - 1) * STEP;
      this.#know(words, at);
      link(word, words.charCodeAt(at), this.#begun, this.#afterBegun);
      link(word, words.charCodeAt(at + 1), this.#ended, this.#afterEnded);
    }
    for (let at = 0; at < alsoRight.length; at += STEP) this.#know(alsoRight, at);
  }

  /** Keeps the word that stands at an index of a list. */
  #know(list: string, at: number): void {
    const first = list.charCodeAt(at);
    const second = list.charCodeAt(at + 1);
    let place = placeOf(first, second) & this.#last;
    while (this.#right[place] !== 0) place = (place + 1) & this.#last;
    this.#right[place] = pairOf(first, second);
  }

  isWord(first: number, second: number): boolean {
    const pair = pairOf(first, second);
    for (let place = placeOf(first, second) & this.#last; ; place = (place + 1) & this.#last) {
      const known = this.#right[place];
      if (known === pair) return true;
      if (known === 0) return false;
    }
  }

  /**
   * The word that two characters are taken to mean, one of which, first of all the second, is another by sound or shape; one that is only read
   * nearly alike where there is no other.
   */
  meantBy(first: number, second: number): string | undefined {
    if (!isHan(first) || !isHan(second)) return undefined;
    const ends = FREE.has(second) ? NONE : (this.#begun[first] as number);
    const begins = FREE.has(first) || GOES_ON.has(second) ? NONE : (this.#ended[second] as number);
    // A word that is only read nearly alike is kept until no other is found.
    let nearly = NONE;
    for (let word = ends; word !== NONE; word = this.#afterBegun[word] as number) {
      const wanted = knownWords.words.charCodeAt((word - 1) * STEP + 1);
      if (this.#alike.areReadAlike(second, wanted) || this.#alike.lookAlike(second, wanted)) return wordAt(word);
      if (nearly === NONE && this.#alike.areReadNearlyAlike(second, wanted)) nearly = word;
    }
    for (let word = begins; word !== NONE; word = this.#afterEnded[word] as number) {
      const wanted = knownWords.words.charCodeAt((word - 1) * STEP);
      if (this.#alike.areReadAlike(first, wanted) || this.#alike.lookAlike(first, wanted)) return wordAt(word);
      if (nearly === NONE && this.#alike.areReadNearlyAlike(first, wanted)) nearly = word;
    }
    return nearly === NONE ? undefined : wordAt(nearly);
  }

  /** Whether two characters that are taken to mean a word may well be one that no list has: 自收 for 自首, 起数 for 起诉. */
  isDoubtful(first: number, second: number, right: string): boolean {
    const isFirstKept = right.charCodeAt(0) === first;
    const kept = isFirstKept ? first : second;
    if (FREE.has(kept) || (isFirstKept && PRODUCTIVE.has(kept))) return true;
    const [unit, wanted] = isFirstKept ? [second, right.charCodeAt(1)] : [first, right.charCodeAt(0)];
    return !this.#alike.areReadAlike(unit, wanted) && !this.#alike.lookAlike(unit, wanted);
  }

  /** The last character of a word of three that is meant by a third character; undefined where that stands rightly. */
  endMeantBy(first: number, second: number, third: number): string | undefined {
    const longer = this.#longer;
    if (!longer.mayBegin[placeOf(first, second) & LAST_UNIT] || !isHan(third) || FREE.has(third) || third === NUMBER_OF) return undefined;
    const ends = longer.ends.get(pairOf(first, second));
    if (ends === undefined || ends.includes(String.fromCharCode(third))) return undefined;
    return [...ends].find((end) => {
      const wanted = end.charCodeAt(0);
      return this.#alike.areReadAlike(third, wanted) || this.#alike.lookAlike(third, wanted);
    });
  }
}

/** What words of three characters end with, by the two before; and whether any may begin with these two, by a number made of them. */
interface LongerWords {
  readonly ends: ReadonlyMap<number, string>;
  readonly mayBegin: Uint8Array;
}

function longerWords(): LongerWords {
  const ends = new Map<number, string>();
  const mayBegin = new Uint8Array(UNITS);
  for (const word of knownWords.longer.split(' ')) {
    const [first, second] = [word.charCodeAt(0), word.charCodeAt(1)];
    const pair = pairOf(first, second);
    ends.set(pair, (ends.get(pair) ?? '') + word[2]);
    mayBegin[placeOf(first, second) & LAST_UNIT] = 1;
  }
  return { ends, mayBegin };
}

function wordAt(word: number): string {
  const at = (word - 1) * STEP;
  return knownWords.words.slice(at, at + 2);
}

/** Puts a word before those of the chain of a unit. */
function link(word: number, unit: number, first: Uint16Array, after: Uint16Array): void {
  after[word] = first[unit] as number;
  first[unit] = word;
}

function pairOf(first: number, second: number): number {
  return (first << 16) | second;
}

/** A number that tells where among the right words two code units are looked for first. */
function placeOf(first: number, second: number): number {
  return Math.imul(first, 0x1f35) + Math.imul(second, 0x2f);
}

export function isHan(unit: number): boolean {
  return unit >= 0x4e00 && unit <= 0x9fff;
}

let index: WordIndex | undefined;

/** Made when first asked for. */
export function wordIndex(): WordIndex {
  index ??= new WordIndex();
  return index;
}

/** Whether a word of two characters that `data/known-words.yaml` has stands at a place of a text. */
export function isKnownWord(text: string, index: number): boolean {
  return wordIndex().isWord(text.charCodeAt(index), text.charCodeAt(index + 1));
}
