import { knownWords } from '../../generated/homophones.ts';
import { alikeCharacters } from './alike.ts';
import type { Sourced } from './term.ts';

/** What `data/known-words.yaml` holds; words of two characters with blanks between. */
export interface KnownWords extends Sourced {
  readonly words: string;
  /** Words that differ from one of these in one character alike, and are right. */
  readonly alsoRight: string;
}

/** Characters that are often words by themselves, so that none of them is a slip for another: 法院|已受|理. */
const FREE = setOfUnits(
  '是于与之以为不的有在中从向及县市区省州镇乡村一二三四五六七八九十两百千万亿大上下新老我各本该其此等已均都可由被把将对和或但而也又再最更较很仍就才正第个每某全多少约近超达至内外前后需须应能会要使让令因如若则即并且次共',
);
/** What goes on after the end of a word: 新城|为, 18种|新, 经济圈|年产值. */
const GOES_ON = setOfUnits('为新中大之以于不有的在和与及或并等一年月日');

/** So many places there are at least for each right word. */
const ROOM = 4;
/** Words of two characters stand in their list so far from each other. */
const STEP = 3;
const NOWHERE = -1;

/** Known words of two characters, and what may be meant by two that are none. Characters are given by code unit. */
export class WordIndex {
  /** Right words, each as two code units in one number, at the place that is made of them or the next free one. */
  readonly #right: Int32Array;
  /** Of each place, whether its word may be meant by two characters that are none; those that are only also right are not. */
  readonly #mayBeMeant: Uint8Array;
  /** The last of those places, all bits of a number. */
  readonly #last: number;
  readonly #alike = alikeCharacters();

  constructor() {
    const { words, alsoRight } = knownWords;
    this.#right = new Int32Array(2 ** Math.ceil(Math.log2((ROOM * (words.length + alsoRight.length)) / STEP)));
    this.#mayBeMeant = new Uint8Array(this.#right.length);
    this.#last = this.#right.length - 1;
    for (let at = 0; at < words.length; at += STEP) this.#mayBeMeant[this.#know(words, at)] = 1;
    for (let at = 0; at < alsoRight.length; at += STEP) this.#know(alsoRight, at);
  }

  /** Keeps the word that stands at an index of a list; gives its place. */
  #know(list: string, at: number): number {
    const first = list.charCodeAt(at);
    const second = list.charCodeAt(at + 1);
    let place = placeOf(first, second) & this.#last;
    while (this.#right[place] !== 0) place = (place + 1) & this.#last;
    this.#right[place] = pairOf(first, second);
    return place;
  }

  isWord(first: number, second: number): boolean {
    return this.#find(first, second) !== NOWHERE;
  }

  /** The place of a word, or `NOWHERE`. */
  #find(first: number, second: number): number {
    const pair = pairOf(first, second);
    for (let place = placeOf(first, second) & this.#last; ; place = (place + 1) & this.#last) {
      const known = this.#right[place];
      if (known === pair) return place;
      if (known === 0) return NOWHERE;
    }
  }

  /**
   * The word that two characters are taken to mean, one of which, first of all the second, is another by sound or shape; one that is only read
   * nearly alike where there is no other.
   */
  meantBy(first: number, second: number): string | undefined {
    if (!isHan(first) || !isHan(second)) return undefined;
    const alike = this.#alike;
    return (
      this.#meant(first, second, (unit) => alike.alikeTo(unit)) ?? this.#meant(first, second, (unit) => alike.nearlyAlikeTo(unit))
    );
  }

  #meant(first: number, second: number, alikeTo: (unit: number) => string): string | undefined {
    const end = FREE.has(second) ? undefined : this.#among(alikeTo(second), (wanted) => this.#find(first, wanted));
    if (end !== undefined) return String.fromCharCode(first) + end;
    if (FREE.has(first) || GOES_ON.has(second)) return undefined;
    const start = this.#among(alikeTo(first), (wanted) => this.#find(wanted, second));
    return start === undefined ? undefined : start + String.fromCharCode(second);
  }

  /** The first of some characters with which there is a word that may be meant. */
  #among(characters: string, placeWith: (wanted: number) => number): string | undefined {
    for (let of = 0; of < characters.length; of++) {
      const place = placeWith(characters.charCodeAt(of));
      if (place !== NOWHERE && this.#mayBeMeant[place] === 1) return characters[of];
    }
    return undefined;
  }
}

/** A set of characters by code unit. */
export function setOfUnits(characters: string): ReadonlySet<number> {
  return new Set([...characters].map((character) => character.charCodeAt(0)));
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
