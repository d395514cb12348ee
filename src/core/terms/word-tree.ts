import { codeUnitsOf } from './code-units.ts';

/** Called with the number of a word in the list and where it begins. */
type Found = (word: number, start: number) => void;

/** How many marks there are for the beginnings of all words; a power of two. */
const MARKS = 0x10000;
const NONE = -1;
/** What a mark says of the units that gave its number: a word ends with them, a word goes on after them. */
const ENDS = 1;
const GOES_ON = 2;

/**
 * Finds all words of a list in one pass over a text. Each beginning of a word has a number, made of its units, under which it is marked; so a
 * word is followed from mark to mark, and only where one may end are the words of that number compared. Most places are left after two
 * units. The time depends on the text and hardly on the number of words.
 *
 *     法制宣传 法制教育 按装        法制 ─▶ 法制宣 ─▶ 法制宣传: a word ends
 *                                        ╰▶ 法制教 ─▶ 法制教育: a word ends
 *                                   按装: a word ends
 */
export class WordTree {
  readonly #words: readonly string[];
  readonly #marks = new Uint8Array(MARKS);
  /** The first of the words of each number, and of each word the one after it. */
  readonly #first = new Int32Array(MARKS).fill(NONE);
  readonly #after: Int32Array;

  /** Words have two UTF-16 units or more; one may stand several times. */
  constructor(words: readonly string[]) {
    this.#words = words;
    this.#after = new Int32Array(words.length);
    for (let at = words.length - 1; at >= 0; at--) {
      const word = words[at] as string;
      let number = word.charCodeAt(0);
      for (let end = 1; end < word.length; end++) {
        number = numberOf(number, word.charCodeAt(end));
        this.#marks[number] = (this.#marks[number] as number) | (end === word.length - 1 ? ENDS : GOES_ON);
      }
      this.#after[at] = this.#first[number] as number;
      this.#first[number] = at;
    }
  }

  /** All words in the text, also those that overlap, in the order of their beginnings, shorter ones first. */
  search(text: string, found: Found): void {
    const marks = this.#marks;
    const units = codeUnitsOf(text);
    for (let start = 0; start + 1 < text.length; start++) {
      let number = units[start] as number;
      let mark = GOES_ON;
      for (let end = start + 1; (mark & GOES_ON) !== 0 && end < text.length; end++) {
        number = numberOf(number, units[end] as number);
        mark = marks[number] as number;
        if ((mark & ENDS) !== 0) this.#tell(number, text, start, end + 1, found);
      }
    }
  }

  /** Tells of the words of a number that stand at `[start, end)`. */
  #tell(number: number, text: string, start: number, end: number, found: Found): void {
    for (let at = this.#first[number] as number; at !== NONE; at = this.#after[at] as number) {
      const word = this.#words[at] as string;
      if (word.length === end - start && text.startsWith(word, start)) found(at, start);
    }
  }
}

/** Of a unit, or of what units before it gave, with the next one. */
function numberOf(before: number, unit: number): number {
  return (Math.imul(before, 0x9e37) + unit) & (MARKS - 1);
}
