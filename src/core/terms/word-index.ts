import { knownWords } from '../../generated/homophones.ts';
import { alikeCharacters } from './alike.ts';
import type { Sourced } from './term.ts';

/** What `data/known-words.yaml` holds; words of two characters with blanks between. */
export interface KnownWords extends Sourced {
  readonly words: string;
  /** Words that differ from one of these in one character alike, and are right. */
  readonly alsoRight: string;
}

/** Characters that are often words by themselves, so that two of them side by side are no word misspelt: 法院|已受|理. */
const FREE = setOfUnits(
  '是于与之以为不的有在中从向及一二三四五六七八九十两百千万亿年月日县市区省州镇乡村人大小上下新老我各本该其此等已均都可由被把将对和或但而也又再最更较很仍就才正第个每某全多少约近超达至到时内外前后需须应能会要使让令因如若则即并且次件条份名家户元共',
);

/** So many places there are at least for each right word. */
const ROOM = 4;

/** Known words of two characters by what they are, and by what may be written for them. Characters are given by code unit. */
export class WordIndex {
  /** Right words, each as two code units in one number, at the place that is made of them or the next free one. */
  readonly #right: Int32Array;
  /** The last of those places, all bits of a number. */
  readonly #last: number;
  /** Words by one character and the reading of the other, which is the second or the first. */
  readonly #bySecond = new Map<number, string[]>();
  readonly #byFirst = new Map<number, string[]>();
  readonly #alike = alikeCharacters();

  constructor() {
    const [words, alsoRight] = [knownWords.words.split(' '), knownWords.alsoRight.split(' ')];
    this.#right = new Int32Array(2 ** Math.ceil(Math.log2(ROOM * (words.length + alsoRight.length))));
    this.#last = this.#right.length - 1;
    for (const word of alsoRight) this.#know(word);
    for (const word of words) {
      this.#know(word);
      const [first, second] = [word.charCodeAt(0), word.charCodeAt(1)];
      this.#add(this.#bySecond, first, second, word);
      this.#add(this.#byFirst, second, first, word);
    }
  }

  #know(word: string): void {
    const [first, second] = [word.charCodeAt(0), word.charCodeAt(1)];
    let place = placeOf(first, second) & this.#last;
    while (this.#right[place] !== 0) place = (place + 1) & this.#last;
    this.#right[place] = pairOf(first, second);
  }

  /** Under the reading of a character, and that of each that is taken for it by eye. */
  #add(index: Map<number, string[]>, kept: number, replaced: number, word: string): void {
    const reading = this.#alike.exact[replaced] as number;
    put(index, keyOf(kept, reading), word);
    const mates = this.#alike.matesOf(replaced);
    for (let of = 0; of < mates.length; of++) {
      const other = this.#alike.exact[mates.charCodeAt(of)] as number;
      if (other !== reading) put(index, keyOf(kept, other), word);
    }
  }

  isWord(first: number, second: number): boolean {
    const pair = pairOf(first, second);
    for (let place = placeOf(first, second) & this.#last; ; place = (place + 1) & this.#last) {
      const known = this.#right[place];
      if (known === pair) return true;
      if (known === 0) return false;
    }
  }

  /** The word that two characters are taken to mean, one of which is another by sound or shape. */
  meantBy(first: number, second: number): string | undefined {
    if (!isHan(first) || !isHan(second) || FREE.has(first) || FREE.has(second)) return undefined;
    const withFirst = this.#bySecond.get(keyOf(first, this.#alike.exact[second] as number));
    const withSecond = this.#byFirst.get(keyOf(second, this.#alike.exact[first] as number));
    return (
      withFirst?.find((word) => this.#isSlip(second, word.charCodeAt(1))) ??
      withSecond?.find((word) => this.#isSlip(first, word.charCodeAt(0)))
    );
  }

  #isSlip(unit: number, wanted: number): boolean {
    const [is, was] = [String.fromCharCode(unit), String.fromCharCode(wanted)];
    const reading = this.#alike.exact[unit];
    const isAlike = (reading !== 0 && reading === this.#alike.exact[wanted]) || this.#alike.matesOf(wanted).includes(is);
    return isAlike && !this.#alike.areBothRight(is, was);
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

function put(index: Map<number, string[]>, key: number, word: string): void {
  const words = index.get(key);
  if (words) words.push(word);
  else index.set(key, [word]);
}

function keyOf(unit: number, reading: number): number {
  return (unit << 16) | reading;
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
