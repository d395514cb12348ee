import { lexicons } from '../../generated/lexicons.ts';
import type { Draft } from '../draft.ts';
import { quoteFinder } from '../facts/quotes.ts';
import { termsIn } from './entries.ts';
import { fitsSurroundings } from './surroundings.ts';
import type { LexiconName, Term, TermMatch, TermSettings } from './term.ts';
import { WordTree } from './word-tree.ts';

/** What terms of one list a draft has, in document order. */
export type TermFinder = (name: LexiconName) => readonly TermMatch[];

/** All word lists as one, so that a draft is gone through once, however many rules ask. */
export class Lexicon {
  readonly #byWord = new Map<string, Term[]>();
  readonly #tree: WordTree;

  constructor(terms: readonly Term[]) {
    for (const term of terms) {
      const same = this.#byWord.get(term.wrong);
      if (same) same.push(term);
      else this.#byWord.set(term.wrong, [term]);
    }
    this.#tree = new WordTree([...this.#byWord.keys()]);
  }

  /** Of terms of one list that overlap, the one that begins first, and of these the longest. */
  findIn(draft: Draft): ReadonlyMap<LexiconName, readonly TermMatch[]> {
    const found = new Map<LexiconName, TermMatch[]>();
    for (const block of draft.blocks) {
      if (block.part === 'debris') continue;
      const { prose } = block;
      const { text } = prose;
      const isQuoted = quoteFinder(text);
      this.#tree.search(text, (word, index) => {
        const end = index + word.length;
        for (const term of this.#byWord.get(word) as readonly Term[]) {
          if (!fitsSurroundings(term, text, index, end)) continue;
          if (!OPENS_QUOTE.test(word) && isQuoted(index)) return;
          const matches = found.get(term.lexicon) ?? [];
          found.set(term.lexicon, matches);
          const last = matches.at(-1);
          const isOverlapping = last?.block === block && last.index + last.term.wrong.length > index;
          if (isOverlapping && last.index < index) continue;
          if (isOverlapping) matches.pop();
          matches.push({ term, block, index, range: prose.range(index, end) });
        }
      });
    }
    return found;
  }
}

const OPENS_QUOTE = /^[“「《]/u;

/** Goes through the draft when a list is first asked for. */
export function termFinder(draft: Draft, lexicon: () => Lexicon): TermFinder {
  let found: ReadonlyMap<LexiconName, readonly TermMatch[]> | undefined;
  return (name) => {
    found ??= lexicon().findIn(draft);
    return found.get(name) ?? [];
  };
}

let shippedTerms: readonly Term[] | undefined;
let shipped: Lexicon | undefined;

/** The terms under `data/wording`. */
export function termsShipped(): readonly Term[] {
  shippedTerms ??= termsIn(lexicons());
  return shippedTerms;
}

/** The shipped terms with what configurations add to them and take away, later ones last. */
export function lexiconOf(settings: readonly TermSettings[]): Lexicon {
  if (settings.length === 0) {
    shipped ??= new Lexicon(termsShipped());
    return shipped;
  }
  let terms = termsShipped();
  for (const { add, remove } of settings) {
    const removed = new Set(remove);
    const added = new Set(add.map(({ wrong }) => wrong));
    // A project's own word takes the place of whatever was said of it before.
    terms = [...terms.filter(({ wrong }) => !removed.has(wrong) && !added.has(wrong)), ...add];
  }
  return new Lexicon(terms);
}
