import { isOfProject } from '../rule-name.ts';
import type { Text } from '../text.ts';
import { unknownName } from './unknown.ts';

/** Keys and indexes that lead to a value. */
export type Path = readonly (string | number)[];

/** A mistake in configuration data; `path` leads to the key or value that is wrong. */
export interface ConfigProblem {
  readonly path: Path;
  readonly isKey: boolean;
  readonly message: Text;
}

/** What another layer must define, and what leads to the place that names it: a check by its id, a section by its id, a term that is taken away. */
export interface Mention {
  readonly kind: 'check' | 'section' | 'term';
  readonly name: string;
  readonly path: Path;
  readonly isKey: boolean;
}

export const KEY: Text = { zh: '设置项', en: 'key' };
export const RULE: Text = { zh: '规则', en: 'rule' };
export const VALUE: Text = { zh: '取值', en: 'value' };

/** Takes plain data apart. What is wrong is kept in `problems` and left out of what is given. */
export class DataReader {
  readonly problems: ConfigProblem[] = [];
  /** Whether there is what they name is known when all that is extended was read. */
  readonly mentioned: Mention[] = [];

  add(path: Path, message: Text, isKey = false): void {
    this.problems.push({ path, message, isKey });
  }

  mention(kind: Mention['kind'], name: string, path: Path, isKey = false): void {
    this.mentioned.push({ kind, name, path, isKey });
  }

  /** Globs of files, which are relative to the folder of the configuration. */
  globs(data: unknown, path: Path): string[] {
    return this.words(data, path, (glob, place) => {
      if (glob.includes('\\')) this.add(place, BACKSLASH);
      else if (/^\.\.(?:\/|$)/u.test(glob)) this.add(place, ABOVE);
      else return true;
      return false;
    });
  }

  /** Whether a name is of a check, which is kept, or of all of them. */
  isOfProject(name: string, path: Path, isKey: boolean): boolean {
    const isMeant = isOfProject(name);
    if (isMeant && !name.endsWith('/*')) this.mention('check', name, path, isKey);
    return isMeant;
  }

  /** There is nothing of this name. */
  unknown(name: string, path: Path, names: readonly string[], kind: Text, isKey = true): void {
    this.add(path, unknownName(kind, name, names), isKey);
  }

  /** A mapping; with `keys`, one of these keys only. What is missing or empty is an empty mapping, undefined what is none. */
  mapping(data: unknown, path: Path, keys?: readonly string[]): Readonly<Record<string, unknown>> | undefined {
    if (data === undefined || data === null) return {};
    if (typeof data !== 'object' || Array.isArray(data)) {
      this.add(path, noMapping(data));
      return undefined;
    }
    if (keys) for (const key of Object.keys(data)) if (!keys.includes(key)) this.unknown(key, [...path, key], keys, KEY);
    return data as Readonly<Record<string, unknown>>;
  }

  /** As `mapping`, without the keys that nothing is written after: they say nothing. */
  record(data: unknown, path: Path, keys?: readonly string[]): Readonly<Record<string, unknown>> {
    return Object.fromEntries(Object.entries(this.mapping(data, path, keys) ?? {}).filter(([, value]) => value !== null));
  }

  list(data: unknown, path: Path): readonly unknown[] {
    if (data === undefined || data === null) return [];
    if (Array.isArray(data)) return data;
    this.add(path, { zh: '此处应为列表，如 [甲, 乙]', en: 'expected a list here, such as [a, b]' });
    return [];
  }

  /** One word or a list of words; those that are not allowed are left out. `isAllowed` tells what is wrong itself. */
  words(data: unknown, path: Path, isAllowed: (word: string, place: Path) => boolean = () => true): string[] {
    if (typeof data === 'string') return isAllowed(data, path) ? [data] : [];
    if (data !== undefined && data !== null && !Array.isArray(data)) {
      this.#noText(data, path);
      return [];
    }
    return this.list(data, path).filter((word, at): word is string => {
      const place = [...path, at];
      if (typeof word === 'string') return isAllowed(word, place);
      this.#noText(word, place);
      return false;
    });
  }

  /** Words of a set. */
  wordsAmong(data: unknown, path: Path, allowed: readonly string[]): string[] {
    return this.words(data, path, (word, place) => {
      if (!allowed.includes(word)) this.unknown(word, place, allowed, VALUE, false);
      return allowed.includes(word);
    });
  }

  /** Text that is not blank; undefined where there is none. */
  text(data: unknown, path: Path): string | undefined {
    if (data === undefined || data === null) return undefined;
    if (typeof data === 'string' && data.trim() !== '') return data;
    if (typeof data === 'string') this.add(path, { zh: '此处不能为空', en: 'this must not be empty' });
    else this.#noText(data, path);
    return undefined;
  }

  flag(data: unknown, path: Path): boolean {
    const name = path.at(-1);
    if (typeof data !== 'boolean') this.add(path, { zh: `${name} 应为 true 或 false`, en: `${name} takes true or false` });
    return data === true;
  }

  #noText(data: unknown, path: Path): void {
    this.add(path, typeof data === 'number' || typeof data === 'boolean' ? UNQUOTED : { zh: '此处应为文字', en: 'expected text here' });
  }
}

const BACKSLASH: Text = { zh: '路径用“/”分隔，不用“\\”', en: 'write paths with / and not with \\' };
const ABOVE: Text = {
  zh: '通配符相对于配置文件所在的文件夹，不能用“..”引到外面：请把配置移到上级文件夹',
  en: 'globs are relative to the folder of the configuration and cannot lead out of it with ..; move the configuration up',
};
const UNQUOTED: Text = { zh: '此处应为文字，请加引号', en: 'expected text here; put it in quotes' };

/** What is commonly typed where the mark between key and value should be. */
function noMapping(data: unknown): Text {
  const common: Text = { zh: '此处应为“键: 值”', en: 'expected a mapping here' };
  if (typeof data !== 'string') return common;
  if (data.includes('：'))
    return { zh: `${common.zh}；冒号“：”是全角的，应为半角，后空一格`, en: `${common.en}; the colon is a full-width one` };
  if (/^[\w/*-]+:\S/u.test(data)) return { zh: `${common.zh}；冒号后应空一格`, en: `${common.en}; a blank must follow the colon` };
  return common;
}
