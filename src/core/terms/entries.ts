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
    const lexicon = name as LexiconName;
    for (const { source, certainty, since, terms: entries } of groups) {
      for (const [right, said] of Object.entries(entries)) {
        const write = right.split(' ');
        if (typeof said === 'string' && since === undefined) {
          for (const wrong of said.split(' ')) terms.push({ lexicon, wrong, write, source, certainty });
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
          for (const wrong of entry.wrong.split(' ')) terms.push(...inContext({ ...common, wrong }));
        }
      }
    }
  }
  return terms;
}

/** A character is no word to look for by itself: 己 that a verb follows is 己完成, 己办结 …, each to be written 已完成, 已办结. */
function inContext(term: Term): Term[] {
  if (term.wrong.length > 1) return [term];
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
