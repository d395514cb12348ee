import type { Certainty } from '../diagnostic.ts';
import type { LexiconName, Surroundings, Term } from './term.ts';

/** Words with one blank between. */
type Words = string;

/** The wrong forms of what to write, with conditions where they need some. */
export interface EntryData {
  readonly wrong: Words;
  readonly certainty?: Certainty;
  readonly since?: string;
  readonly source?: string;
  readonly 'preceded-by'?: Words;
  readonly 'not-preceded-by'?: Words;
  readonly 'followed-by'?: Words;
  readonly 'not-followed-by'?: Words;
}

/** Entries of one kind, by what to write. */
export interface GroupData {
  readonly source: string;
  readonly certainty: Certainty;
  readonly since?: string;
  readonly terms: Readonly<Record<Words, Words | EntryData | readonly EntryData[]>>;
}

/** The word lists as they stand in `data/wording`. */
export type LexiconData = Readonly<Record<Exclude<LexiconName, 'project'>, readonly GroupData[]>>;

const wordsOf = (words: Words): string[] => words.split(' ');

/** Every wrong form of every list, with what its entry and its group say of it. */
export function termsIn(data: LexiconData): Term[] {
  const terms: Term[] = [];
  for (const [name, groups] of Object.entries(data)) {
    for (const group of groups) addTerms(group, name as LexiconName, terms);
  }
  return terms;
}

function addTerms({ source, certainty, since, terms: entries }: GroupData, lexicon: LexiconName, terms: Term[]): void {
  for (const [right, said] of Object.entries(entries)) {
    const write = wordsOf(right);
    if (typeof said === 'string' && since === undefined) {
      for (const wrong of wordsOf(said)) terms.push({ lexicon, wrong, write, source, certainty });
      continue;
    }
    for (const entry of typeof said === 'string' ? [{ wrong: said }] : [said].flat()) {
      const from = entry.since ?? since;
      const common = {
        lexicon,
        write,
        source: entry.source ?? source,
        certainty: entry.certainty ?? certainty,
        ...(from !== undefined && { since: from }),
        ...surroundingsOf(entry, wordsOf),
      };
      for (const wrong of wordsOf(entry.wrong)) {
        if (wrong.length > 1) terms.push({ ...common, wrong });
        else terms.push(...inContext({ ...common, wrong }));
      }
    }
  }
}

/** A character is no word to look for by itself: 己 that a verb follows is 己完成, 己办结 …, each to be written 已完成, 已办结. */
function inContext(term: Term): Term[] {
  const { followedBy, precededBy, ...rest } = term;
  if (followedBy) {
    const common = { ...rest, ...(precededBy && { precededBy }) };
    return followedBy.map((word) => ({ ...common, wrong: term.wrong + word, write: term.write.map((right) => right + word) }));
  }
  return (precededBy ?? []).map((word) => ({ ...rest, wrong: word + term.wrong, write: term.write.map((right) => word + right) }));
}

const CONDITIONS = {
  'preceded-by': 'precededBy',
  'not-preceded-by': 'notPrecededBy',
  'followed-by': 'followedBy',
  'not-followed-by': 'notFollowedBy',
} as const;

/** The four conditions under the names that they have in YAML. */
export function surroundingsOf<T>(
  entry: Partial<Record<keyof typeof CONDITIONS, T>>,
  read: (value: T, key: string) => readonly string[],
): Surroundings {
  const surroundings: { -readonly [K in keyof Surroundings]: Surroundings[K] } = {};
  for (const key in CONDITIONS) {
    const value = entry[key as keyof typeof CONDITIONS];
    if (value !== undefined) surroundings[CONDITIONS[key as keyof typeof CONDITIONS]] = read(value, key);
  }
  return surroundings;
}
