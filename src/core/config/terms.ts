import { type Certainty, SEVERITIES, type Severity } from '../diagnostic.ts';
import { surroundingsOf } from '../terms/entries.ts';
import { homophonesIn } from '../terms/homophones.ts';
import { termsShipped } from '../terms/lexicon.ts';
import type { Term, TermSettings } from '../terms/term.ts';
import type { Text } from '../text.ts';
import type { Problem } from '../user-error.ts';
import type { Config } from './config.ts';
import { unknownName } from './unknown.ts';
import type { ConfigProblem } from './validate.ts';

type Path = ConfigProblem['path'];
type Report = (path: Path, message: Text, isKey?: boolean) => void;

const KEYS = ['add', 'remove'];
const NEIGHBOURS = ['preceded-by', 'not-preceded-by', 'followed-by', 'not-followed-by'] as const;
const TERM_KEYS = ['term', 'write', 'reason', 'severity', 'certainty', ...NEIGHBOURS];
const CERTAINTIES: readonly Certainty[] = ['certain', 'likely', 'possible'];
const VALUE: Text = { zh: '取值', en: 'value' };
const KEY: Text = { zh: '设置项', en: 'key' };
/** A single character would be found everywhere, and a sentence is no term. */
const LENGTHS = { least: 2, most: 40 };

/** Reads what `terms:` says. What is wrong is reported, and the entry left out. */
export function readTerms(data: unknown, path: Path, report: Report): TermSettings {
  const reader = new TermReader(report);
  const record = reader.record(data, path, KEYS);
  const add = reader.list(record['add'], [...path, 'add']).flatMap((entry, at) => reader.terms(entry, [...path, 'add', at]));
  return { add, remove: reader.words(record['remove'], [...path, 'remove']) };
}

class TermReader {
  readonly #report: Report;

  constructor(report: Report) {
    this.#report = report;
  }

  record(data: unknown, path: Path, keys: readonly string[]): Readonly<Record<string, unknown>> {
    if (typeof data !== 'object' || data === null || Array.isArray(data)) {
      this.#report(path, { zh: '此处应为“键: 值”', en: 'expected a mapping here' });
      return {};
    }
    for (const key of Object.keys(data)) if (!keys.includes(key)) this.#report([...path, key], unknownName(KEY, key, keys), true);
    return data as Readonly<Record<string, unknown>>;
  }

  list(data: unknown, path: Path): readonly unknown[] {
    if (data === undefined || data === null) return [];
    if (Array.isArray(data)) return data;
    this.#report(path, { zh: '此处应为列表', en: 'expected a list here' });
    return [];
  }

  /** One word or a list of words, none of them empty. */
  words(data: unknown, path: Path): string[] {
    if (typeof data === 'string' && data.trim() !== '') return [data];
    const words = typeof data === 'string' ? [data] : this.list(data, path);
    return words.filter((word, at): word is string => {
      if (typeof word === 'string' && word.trim() !== '') return true;
      this.#report(typeof data === 'string' ? path : [...path, at], { zh: '此处应为文字', en: 'expected text here' });
      return false;
    });
  }

  terms(entry: unknown, path: Path): Term[] {
    const said = this.record(entry, path, TERM_KEYS);
    const wrongs = this.words(said['term'], [...path, 'term']);
    if (said['term'] === undefined && Object.keys(said).length > 0)
      this.#report(path, { zh: '缺少 term（要查的词）', en: 'term is missing' });
    const write = this.words(said['write'], [...path, 'write']);
    const reason = said['reason'] ?? undefined;
    if (reason !== undefined && typeof reason !== 'string')
      this.#report([...path, 'reason'], { zh: '此处应为文字', en: 'expected text here' });
    const severity = this.#one<Severity>(said['severity'], [...path, 'severity'], SEVERITIES);
    const certainty = this.#one<Certainty>(said['certainty'], [...path, 'certainty'], CERTAINTIES) ?? 'likely';
    const given = Object.fromEntries(NEIGHBOURS.flatMap((key) => (said[key] == null ? [] : [[key, said[key]]])));
    const common = {
      lexicon: 'project' as const,
      write,
      source: 'project',
      certainty,
      ...(severity && { severity }),
      ...(typeof reason === 'string' && { reason }),
      ...surroundingsOf(given, (value, key) => this.words(value, [...path, key])),
    };
    for (const wrong of wrongs) this.#judge(wrong, write, [...path, 'term']);
    return wrongs.map((wrong) => ({ ...common, wrong }));
  }

  #judge(wrong: string, write: readonly string[], path: Path): void {
    const { least, most } = LENGTHS;
    if (wrong.length < least || wrong.length > most) {
      this.#report(path, { zh: `“${wrong}”应为${least}至${most}个字`, en: `“${wrong}” must have ${least} to ${most} characters` });
    } else if (write.includes(wrong)) {
      this.#report(path, { zh: `“${wrong}”与 write 相同`, en: `“${wrong}” is what write says, too` });
    }
  }

  #one<T extends string>(data: unknown, path: Path, allowed: readonly T[]): T | undefined {
    if (data === undefined || data === null) return undefined;
    const found = allowed.find((one) => one === data);
    if (found === undefined) this.#report(path, unknownName(VALUE, String(data), allowed));
    return found;
  }
}

/** Whether the shipped lists have a word, so that a configuration may take it away. */
export function isKnownTerm(word: string): boolean {
  return termsShipped().some(({ wrong }) => wrong === word) || homophonesIn(word).length > 0;
}

/** Words that a layer takes away though neither the shipped lists nor a layer below have them. */
export function removalMistakes(layers: readonly Config[]): Problem[] {
  if (layers.every(({ terms }) => !terms || terms.remove.length === 0)) return [];
  const known = new Set(termsShipped().map(({ wrong }) => wrong));
  const mistakes: Problem[] = [];
  for (const layer of layers) {
    for (const [at, word] of (layer.terms?.remove ?? []).entries()) {
      if (known.has(word) || homophonesIn(word).length > 0) continue;
      const message = unknownName({ zh: '词条', en: 'term' }, word, [...known]);
      mistakes.push({ ...layer.placeOf?.(['terms', 'remove', at], false), message });
    }
    for (const { wrong } of layer.terms?.add ?? []) known.add(wrong);
  }
  return mistakes;
}
