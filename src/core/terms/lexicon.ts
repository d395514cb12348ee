import { lexicons } from '../../generated/lexicons.ts';
import type { Block, Draft } from '../draft.ts';
import { termsIn } from './entries.ts';
import { homophonesIn } from './homophones.ts';
import { fitsSurroundings } from './surroundings.ts';
import type { LexiconName, Term, TermMatch, TermSettings } from './term.ts';
import { WordTree } from './word-tree.ts';

/** What terms of one list a draft has, in document order. */
export type TermFinder = (name: LexiconName) => readonly TermMatch[];

/** All word lists as one, so that a draft is gone through once, however many rules ask. */
export class Lexicon {
  readonly #terms: readonly Term[];
  readonly #tree: WordTree;
  readonly #removed: ReadonlySet<string>;

  /** `removed`: words that are not looked for even where no list has them, but only a known term that they are a slip of. */
  constructor(terms: readonly Term[], removed: ReadonlySet<string> = new Set()) {
    this.#terms = terms;
    this.#tree = new WordTree(terms.map(({ wrong }) => wrong));
    this.#removed = removed;
  }

  /**
   * Of terms of one list that overlap, the one that begins first, and of these the longest; slips only where no term of `typo` is; and none within
   * a longer one of another list that mends it too.
   */
  findIn(draft: Draft): ReadonlyMap<LexiconName, readonly TermMatch[]> {
    const found = new Map<LexiconName, TermMatch[]>();
    const isFrequent = frequentIn(draft.text);
    for (const block of draft.blocks) {
      if (block.part === 'debris') continue;
      this.#addTerms(block, found);
      this.#addSlips(block, found, isFrequent);
    }
    return withoutContained(found);
  }

  #addTerms(block: Block, found: Map<LexiconName, TermMatch[]>): void {
    const { prose } = block;
    const { text } = prose;
    this.#tree.search(text, (number, index) => {
      const term = this.#terms[number] as Term;
      const { wrong, lexicon } = term;
      if (!fitsSurroundings(term, text, index, index + wrong.length) || isRightAt(term, text, index)) return;
      if (!OPENS_QUOTE.test(wrong) && prose.isQuoted(index) && (lexicon !== 'project' || isInTitle(text, index))) return;
      const matches = listOf(found, lexicon);
      const last = matches.at(-1);
      const isOverlapping = last?.block === block && last.index + last.term.wrong.length > index;
      if (isOverlapping && last.index < index) return;
      if (isOverlapping) matches.pop();
      matches.push(matchOf(term, block, index));
    });
  }

  #addSlips(block: Block, found: Map<LexiconName, TermMatch[]>, isFrequent: (word: string) => boolean): void {
    const { text } = block.prose;
    const homophones = homophonesIn(text);
    if (homophones.length === 0) return;
    const typos = listOf(found, 'typo');
    const own = typos.splice(typos.findLastIndex((typo) => typo.block !== block) + 1);
    // A longer one takes the place of what is itself only likely: 普法力渡 that of 力渡. Both go on from place to place.
    const taken = new Set<TermMatch>();
    let first = 0;
    const slips = homophones
      .filter(({ term: { wrong }, index, kind }) => {
        const end = index + wrong.length;
        while (first < own.length && endOf(own[first] as TermMatch) <= index) first++;
        let last = first;
        while (last < own.length && (own[last] as TermMatch).index < end) last++;
        const within = own.slice(first, last);
        const mayStand =
          (kind === 'quoted' || !block.prose.isQuoted(index)) && !this.#removed.has(wrong) && !(kind === 'word' && isFrequent(wrong));
        const isFree = within.every((typo) => typo.term.certainty !== 'certain' && typo.index >= index && endOf(typo) <= end);
        if (!mayStand || !isFree) return false;
        for (const typo of within) taken.add(typo);
        return true;
      })
      .map(({ term, index }) => matchOf(term, block, index));
    const rest = own.filter((typo) => !taken.has(typo));
    typos.push(...[...rest, ...slips].sort((a, b) => a.index - b.index));
  }
}

/** Without 法制化 within 法制化营商环境, which another list says to write 法治化营商环境. The project's own terms are told whatever they are in. */
function withoutContained(found: Map<LexiconName, TermMatch[]>): ReadonlyMap<LexiconName, readonly TermMatch[]> {
  if (found.size < 2) return found;
  const all = [...found.values()].flat().sort((a, b) => a.range.start - b.range.start || b.range.end - a.range.end);
  const contained = new Set<TermMatch>();
  // Those that are told and reach as far as where the next begins; one that ends sooner may be what mends it.
  let covers: TermMatch[] = [];
  for (const match of all) {
    const { lexicon, wrong } = match.term;
    covers = covers.filter(({ range }) => range.end > match.range.start);
    const isMended = covers.some(
      ({ range, term }) =>
        match.range.end <= range.end && term.wrong.length > wrong.length && !term.write.some((right) => right.includes(wrong)),
    );
    if (isMended && lexicon !== 'project') contained.add(match);
    else covers.push(match);
  }
  if (contained.size === 0) return found;
  return new Map([...found].map(([name, matches]) => [name, matches.filter((match) => !contained.has(match))]));
}

/** So often a draft has a name, or a word that no list has; a slip of the hand it has once or twice. */
const OFTEN = 3;

/** Whether a text has a word often. */
function frequentIn(text: string): (word: string) => boolean {
  const known = new Map<string, boolean>();
  return (word) => {
    let isFrequent = known.get(word);
    if (isFrequent === undefined) {
      let times = 0;
      for (let at = text.indexOf(word); at >= 0 && times < OFTEN; at = text.indexOf(word, at + word.length)) times++;
      isFrequent = times >= OFTEN;
      known.set(word, isFrequent);
    }
    return isFrequent;
  };
}

function endOf({ index, term: { wrong } }: TermMatch): number {
  return index + wrong.length;
}

function listOf(found: Map<LexiconName, TermMatch[]>, name: LexiconName): TermMatch[] {
  const known = found.get(name);
  if (known) return known;
  const list: TermMatch[] = [];
  found.set(name, list);
  return list;
}

function matchOf(term: Term, block: Block, index: number): TermMatch {
  return { term, block, index, range: block.prose.range(index, index + term.wrong.length) };
}

/** 热线, to be written 服务热线, where 服务热线 stands: a fix would make it longer each time. */
function isRightAt({ wrong, write }: Term, text: string, index: number): boolean {
  return write.some((right) => {
    for (let at = right.indexOf(wrong); at >= 0; at = right.indexOf(wrong, at + 1)) {
      if (index >= at && text.startsWith(right, index - at)) return true;
    }
    return false;
  });
}

/** A project's own words are its own in “” too; titles in 《》 are never its to change. */
function isInTitle(text: string, index: number): boolean {
  return text.lastIndexOf('《', index) > text.lastIndexOf('》', index);
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
  return new Lexicon(terms, new Set(settings.flatMap(({ remove }) => remove)));
}
