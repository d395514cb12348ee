import type { Certainty } from '../diagnostic.ts';
import type { LexiconName, Surroundings, Term } from './term.ts';

/** Words with blanks between. */
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
    for (const { source, certainty, since, terms: entries } of groups) {
      const common = { lexicon: name as LexiconName, source, certainty, ...(since !== undefined && { since }) };
      for (const [right, said] of Object.entries(entries)) {
        const write = right === '' ? [] : words(right);
        for (const entry of typeof said === 'string' ? [{ wrong: said }] : [said].flat()) {
          const term = { ...common, write, ...conditionsOf(entry) };
          for (const wrong of words(entry.wrong)) terms.push({ ...term, wrong });
        }
      }
    }
  }
  return terms;
}

function conditionsOf(entry: EntryData): Surroundings & Partial<Pick<Term, 'certainty' | 'since' | 'source'>> {
  const { certainty, since, source } = entry;
  return {
    ...(certainty && { certainty }),
    ...(since !== undefined && { since }),
    ...(source !== undefined && { source }),
    ...surroundingsOf(entry, words),
  };
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

function words(text: Words): string[] {
  return text.trim().split(/\s+/u);
}
