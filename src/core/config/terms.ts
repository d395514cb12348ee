import { type Certainty, SEVERITIES, type Severity } from '../diagnostic.ts';
import { surroundingsOf } from '../terms/entries.ts';
import { homophonesIn } from '../terms/homophones.ts';
import { termsShipped } from '../terms/lexicon.ts';
import type { Term, TermSettings } from '../terms/term.ts';
import type { Text } from '../text.ts';
import type { Problem } from '../user-error.ts';
import type { Config } from './config.ts';
import { type DataReader, type Path, VALUE } from './data-reader.ts';
import { unknownName } from './unknown.ts';

const KEYS = ['add', 'remove'];
const NEIGHBOURS = ['preceded-by', 'not-preceded-by', 'followed-by', 'not-followed-by'] as const;
const TERM_KEYS = ['term', 'write', 'reason', 'severity', 'certainty', ...NEIGHBOURS];
const CERTAINTIES: readonly Certainty[] = ['certain', 'likely', 'possible'];
/** A single character would be found everywhere, and a sentence is no term. */
const LENGTHS = { least: 2, most: 40 };

/** Reads what `terms:` says. What is wrong is reported, and the entry left out. */
export function readTerms(data: unknown, path: Path, reader: DataReader): TermSettings {
  const record = reader.record(data, path, KEYS);
  const add = reader.list(record['add'], [...path, 'add']).flatMap((entry, at) => readTerm(entry, [...path, 'add', at], reader));
  const remove = reader.words(record['remove'], [...path, 'remove'], (word, place) => {
    const isText = reader.text(word, place) !== undefined;
    if (isText) reader.mention('term', word, place);
    return isText;
  });
  return { add, remove };
}

/** One word or a list of words, none of them empty. */
function words(data: unknown, path: Path, reader: DataReader): string[] {
  return reader.words(data, path, (word, place) => reader.text(word, place) !== undefined);
}

function readTerm(entry: unknown, path: Path, reader: DataReader): Term[] {
  if (typeof entry === 'string') {
    reader.add(path, { zh: `此处应为“键: 值”，如 { term: ${entry} }`, en: `expected a mapping here, such as { term: ${entry} }` });
    return [];
  }
  if (!reader.mapping(entry, path, TERM_KEYS)) return [];
  const said = reader.record(entry, path);
  const wrongs = words(said['term'], [...path, 'term'], reader);
  if (said['term'] === undefined) reader.add(path, { zh: '缺少 term（要查的词）', en: 'term is missing' });
  const write = words(said['write'], [...path, 'write'], reader);
  const reason = reader.text(said['reason'], [...path, 'reason']);
  const severity = oneOf<Severity>(said['severity'], [...path, 'severity'], SEVERITIES, reader);
  const certainty = oneOf<Certainty>(said['certainty'], [...path, 'certainty'], CERTAINTIES, reader) ?? 'likely';
  const given = Object.fromEntries(NEIGHBOURS.flatMap((key) => (said[key] === undefined ? [] : [[key, said[key]]])));
  const common = {
    lexicon: 'project' as const,
    write,
    source: 'project',
    certainty,
    ...(severity && { severity }),
    ...(reason !== undefined && { reason }),
    ...surroundingsOf(given, (value, key) => words(value, [...path, key], reader)),
  };
  for (const wrong of wrongs) judge(wrong, write, [...path, 'term'], reader);
  return wrongs.map((wrong) => ({ ...common, wrong }));
}

function judge(wrong: string, write: readonly string[], path: Path, reader: DataReader): void {
  const { least, most } = LENGTHS;
  if (wrong.length < least || wrong.length > most) {
    reader.add(path, { zh: `“${wrong}”应为${least}至${most}个字`, en: `“${wrong}” must have ${least} to ${most} characters` });
  } else if (write.includes(wrong)) {
    reader.add(path, { zh: `“${wrong}”与 write 相同`, en: `“${wrong}” is what write says, too` });
  }
}

function oneOf<T extends string>(data: unknown, path: Path, allowed: readonly T[], reader: DataReader): T | undefined {
  if (data === undefined) return undefined;
  const found = allowed.find((one) => one === data);
  if (found === undefined) reader.unknown(String(data), path, allowed, VALUE, false);
  return found;
}

/** Whether the shipped lists have a word, so that a configuration may take it away. */
export function isKnownTerm(word: string): boolean {
  return termsShipped().some(({ wrong }) => wrong === word) || homophonesIn(word).length > 0;
}

/** That a word cannot be taken away, since neither the shipped lists nor those added have it; undefined where one has. */
export function strangeTerm(word: string, added: ReadonlySet<string>): Text | undefined {
  if (added.has(word) || isKnownTerm(word)) return undefined;
  return unknownName({ zh: '词条', en: 'term' }, word, [...termsShipped().map(({ wrong }) => wrong), ...added]);
}

/** Words that a layer takes away though neither the shipped lists nor a layer below have them. */
export function removalMistakes(layers: readonly Config[]): Problem[] {
  const added = new Set<string>();
  const mistakes: Problem[] = [];
  for (const { terms, placeOf } of layers) {
    for (const [at, word] of (terms?.remove ?? []).entries()) {
      const message = strangeTerm(word, added);
      if (message) mistakes.push({ ...placeOf?.(['terms', 'remove', at], false), message });
    }
    for (const { wrong } of terms?.add ?? []) added.add(wrong);
  }
  return mistakes;
}
