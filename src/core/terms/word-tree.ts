/** Called with the number of a word in the list and where it begins. */
type Found = (word: number, start: number) => void;

/** Words that share a beginning, by number; divided by their next character only once a text asks for it. */
interface Branch {
  readonly words: number[];
  /** The words that end here, and what the others go on with; undefined while nobody asked. */
  divided?: { readonly ends: readonly number[]; readonly next: ReadonlyMap<number, Branch> };
}

/** How many chains there are of words by their first two units; a power of two. */
const CHAINS = 0x10000;
const NONE = -1;
/** What may begin with the two units of a chain: a word of these two, a longer one; and, by the number of three units, a word that goes on with the third. */
const SHORT = 1;
const LONG = 2;
const GOES_ON = 4;

/**
 * Finds all words of a list in one pass over a text. Most places are passed over because no word begins with their two characters, or goes
 * on with their third; any other is left as soon as no word goes on with its next one. So the time depends on the text and hardly on the
 * number of words; and a list is ready once its words are chained by their first two characters, since the chains that no text asks for are
 * never looked at.
 *
 *     法制宣传 法制教育 按装        按装: one word, compared at once
 *                                   法制 ─▶ 宣 · 教
 */
export class WordTree {
  readonly #words: readonly string[];
  /** The last word of each chain, and of each word the one before it in its chain. */
  readonly #last = new Int32Array(CHAINS).fill(NONE);
  readonly #before: Int32Array;
  readonly #branches = new Map<number, Branch>();
  readonly #openings = new Uint8Array(CHAINS);

  /** Words have two UTF-16 units or more; one may stand several times. */
  constructor(words: readonly string[]) {
    this.#words = words;
    this.#before = new Int32Array(words.length);
    for (let at = 0; at < words.length; at++) {
      const word = words[at] as string;
      const chain = numberOf(word.charCodeAt(0), word.charCodeAt(1));
      this.#before[at] = this.#last[chain] as number;
      this.#last[chain] = at;
      if (word.length === 2) this.#mark(chain, SHORT);
      else {
        this.#mark(chain, LONG);
        this.#mark(numberOf(chain, word.charCodeAt(2)), GOES_ON);
      }
    }
  }

  #mark(number: number, opening: number): void {
    this.#openings[number] = (this.#openings[number] as number) | opening;
  }

  /** All words in the text, also those that overlap, in the order of their beginnings, shorter ones first. */
  search(text: string, found: Found): void {
    const openings = this.#openings;
    let [first, second] = [text.charCodeAt(0), text.charCodeAt(1)];
    for (let start = 0; start + 1 < text.length; start++) {
      const third = text.charCodeAt(start + 2);
      const chain = numberOf(first, second);
      const opening = openings[chain] as number;
      const isOpen = (opening & SHORT) !== 0 || ((opening & LONG) !== 0 && ((openings[numberOf(chain, third)] as number) & GOES_ON) !== 0);
      if (isOpen) this.#walk(this.#branchOf(chain), text, start, found);
      first = second;
      second = third;
    }
  }

  #branchOf(chain: number): Branch {
    const known = this.#branches.get(chain);
    if (known) return known;
    const words: number[] = [];
    for (let word = this.#last[chain] as number; word !== NONE; word = this.#before[word] as number) words.push(word);
    const branch = { words: words.reverse() };
    this.#branches.set(chain, branch);
    return branch;
  }

  #walk(from: Branch, text: string, start: number, found: Found): void {
    let branch: Branch | undefined = from;
    for (let length = 0; branch; length++) {
      const { words } = branch as Branch;
      if (words.length === 1) {
        const only = words[0] as number;
        if (text.startsWith(this.#words[only] as string, start)) found(only, start);
        return;
      }
      const { ends, next } = this.#divided(branch, length);
      for (const word of ends) found(word, start);
      branch = next.get(text.charCodeAt(start + length));
    }
  }

  /** A branch whose words have the first `length` units in common. */
  #divided(branch: Branch, length: number): NonNullable<Branch['divided']> {
    if (branch.divided) return branch.divided;
    const ends: number[] = [];
    const next = new Map<number, Branch>();
    for (const at of branch.words) {
      const word = this.#words[at] as string;
      if (word.length === length) {
        ends.push(at);
        continue;
      }
      const unit = word.charCodeAt(length);
      const others = next.get(unit);
      if (others) others.words.push(at);
      else next.set(unit, { words: [at] });
    }
    branch.divided = { ends, next };
    return branch.divided;
  }
}

/** Of a unit, or of what units before it gave, with the next one. */
function numberOf(before: number, unit: number): number {
  return (Math.imul(before, 0x9e37) + unit) & (CHAINS - 1);
}
