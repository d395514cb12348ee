/** Called with a word of the list and where it begins. */
type Found = (word: string, start: number) => void;

/** The words that share a beginning; divided by their next character only once a text asks for it. */
interface Branch {
  readonly words: string[];
  /** Whether a word ends here, and what others go on with; undefined while nobody asked. */
  divided?: { readonly isWord: boolean; readonly next: ReadonlyMap<number, Branch> };
}

/**
 * Finds all words of a list in one pass over a text. A place in the text is left as soon as no word goes on with its next character,
 * so that the time depends on the text and hardly on the number of words; and what no text begins is never divided, so that a list is
 * ready as soon as it is sorted by first character.
 *
 *     法制宣传 法制教育 按装        按: one word, compared at once
 *                                   法 ─制─▶ 宣 · 教
 */
export class WordTree {
  readonly #first: ReadonlyMap<number, Branch>;
  /** By the hash of two characters, whether words begin with them, and whether one goes on with them after its first. */
  readonly #pairs = new Uint8Array(PAIRS);

  /** No word is empty, and none stands twice. */
  constructor(words: readonly string[]) {
    this.#first = divide(words, 0);
    for (const word of words) {
      if (word.length > 2) {
        this.#mark(pairAt(word, 0), BEGINS);
        this.#mark(pairAt(word, 1), GOES_ON);
      } else if (word.length === 2) this.#mark(pairAt(word, 0), IS_WORD);
      // Anything may follow it.
      else for (let pair = 0; pair < PAIRS; pair++) this.#mark(pair, IS_WORD);
    }
  }

  #mark(pair: number, what: number): void {
    this.#pairs[pair] = (this.#pairs[pair] as number) | what;
  }

  /** Whether a word may begin at a place, by its three characters: nearly every place of a text is left by this alone. */
  #mayBegin(text: string, at: number): boolean {
    const pair = this.#pairs[pairAt(text, at)] as number;
    if ((pair & (BEGINS | IS_WORD)) === 0) return false;
    return (pair & IS_WORD) !== 0 || ((this.#pairs[pairAt(text, at + 1)] as number) & GOES_ON) !== 0;
  }

  /** All words in the text, also those that overlap, in the order of their beginnings, shorter ones first. */
  search(text: string, found: Found): void {
    for (let start = 0; start < text.length; start++) {
      if (!this.#mayBegin(text, start)) continue;
      let branch = this.#first.get(text.charCodeAt(start));
      for (let length = 1; branch; length++) {
        const [only] = branch.words;
        if (branch.words.length === 1 && only !== undefined) {
          if (text.startsWith(only, start)) found(only, start);
          break;
        }
        branch.divided ??= { isWord: branch.words.some((word) => word.length === length), next: divide(branch.words, length) };
        if (branch.divided.isWord) found(text.slice(start, start + length), start);
        branch = branch.divided.next.get(text.charCodeAt(start + length));
      }
    }
  }
}

const PAIRS = 1 << 16;
const BEGINS = 1;
const IS_WORD = 2;
const GOES_ON = 4;

function pairAt(text: string, at: number): number {
  return (Math.imul(text.charCodeAt(at), 31) ^ Math.imul(text.charCodeAt(at + 1), 0x9e5)) & (PAIRS - 1);
}

/** Words longer than `at` by the UTF-16 unit that stands there. */
function divide(words: readonly string[], at: number): ReadonlyMap<number, Branch> {
  const next = new Map<number, Branch>();
  for (const word of words) {
    if (word.length <= at) continue;
    const unit = word.charCodeAt(at);
    const branch = next.get(unit);
    if (branch) branch.words.push(word);
    else next.set(unit, { words: [word] });
  }
  return next;
}
