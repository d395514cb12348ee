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
            ...surroundingsOf(entry, (words: Words) => words.split(' ')),
          };
          for (const wrong of entry.wrong.split(' ')) terms.push({ ...common, wrong });
        }
      }
    }
  }
  return terms;
}

/** The four conditions under the names that they have in YAML. */
export function surroundingsOf<T>(
  entry: Partial<Record<'preceded-by' | 'not-preceded-by' | 'followed-by' | 'not-followed-by', T>>,
  read: (value: T, key: string) => readonly string[],
): Surroundings {
  const said = <K extends keyof Surroundings>(name: K, key: keyof typeof entry): Surroundings => {
    const value = entry[key];
    return value === undefined ? {} : { [name]: read(value as T, key) };
  };
  return {
    ...said('precededBy', 'preceded-by'),
    ...said('notPrecededBy', 'not-preceded-by'),
    ...said('followedBy', 'followed-by'),
    ...said('notFollowedBy', 'not-followed-by'),
  };
}
