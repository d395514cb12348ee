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

  /** No word is empty, and none stands twice. */
  constructor(words: readonly string[]) {
    this.#first = divide(words, 0);
  }

  /** All words in the text, also those that overlap, in the order of their beginnings, shorter ones first. */
  search(text: string, found: Found): void {
    for (let start = 0; start < text.length; start++) {
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
