import * as v from 'valibot';
import { nearest } from '../nearest.ts';
import type { RequiredSection } from '../profile.ts';
import type { Rule } from '../rule.ts';
import type { Text } from '../text.ts';
import type { Config, Preset, RuleSetting } from './config.ts';

export interface Catalogue {
  readonly rules: Readonly<Record<string, Rule>>;
  readonly presets: Readonly<Record<string, Preset>>;
}

/** A mistake in configuration data; `path` leads to the key or value that is wrong. */
export interface ConfigProblem {
  readonly path: readonly (string | number)[];
  readonly isKey: boolean;
  readonly message: Text;
}

const KEYS = ['extends', 'circumstances', 'rules', 'sections', 'overrides', 'summary'];
const SEVERITIES = ['error', 'warning', 'info', 'hint', 'off'];
const CIRCUMSTANCES = ['upward', 'published'];

/** Checks plain data against the catalogue. All mistakes at once; `config` is usable only if there are none. `extends` by relative path is given as it stands. */
export function validateConfig(
  data: unknown,
  catalogue: Catalogue,
): { readonly config: Config; readonly problems: readonly ConfigProblem[] } {
  const checker = new Checker(catalogue);
  const config = checker.layer(data ?? {}, [], true);
  return { config, problems: checker.problems };
}

class Checker {
  readonly problems: ConfigProblem[] = [];
  readonly #catalogue: Catalogue;

  constructor(catalogue: Catalogue) {
    this.#catalogue = catalogue;
  }

  layer(data: unknown, path: readonly (string | number)[], isTop: boolean): Config {
    const record = this.#record(data, path);
    const keys = isTop ? KEYS : [...KEYS.filter((key) => key !== 'overrides' && key !== 'summary'), 'files'];
    for (const key of Object.keys(record)) if (!keys.includes(key)) this.#unknown(key, [...path, key], keys, { zh: '设置项', en: 'key' });
    const circumstances =
      record['circumstances'] === undefined ? undefined : this.#words(record['circumstances'], [...path, 'circumstances'], CIRCUMSTANCES);
    return {
      extends: this.#extends(record['extends'], [...path, 'extends']),
      ...(circumstances && { circumstances: circumstances as Config['circumstances'] & object }),
      rules: this.#rules(record['rules'], [...path, 'rules']),
      sections: this.#sections(record['sections'], [...path, 'sections']),
      overrides: isTop ? this.#overrides(record['overrides'], [...path, 'overrides']) : [],
    };
  }

  #add(path: readonly (string | number)[], message: Text, isKey = false): void {
    this.problems.push({ path, message, isKey });
  }

  #unknown(name: string, path: readonly (string | number)[], names: readonly string[], kind: Text, isKey = true): void {
    const near = nearest(name, names);
    this.#add(
      path,
      {
        zh: `没有名为“${name}”的${kind.zh}${near ? `，是否为“${near}”` : ''}`,
        en: `unknown ${kind.en} “${name}”${near ? `; did you mean “${near}”?` : ''}`,
      },
      isKey,
    );
  }

  #record(data: unknown, path: readonly (string | number)[]): Record<string, unknown> {
    if (data === undefined) return {};
    if (typeof data === 'object' && data !== null && !Array.isArray(data)) return data as Record<string, unknown>;
    this.#add(path, { zh: '此处应为“键: 值”', en: 'expected a mapping here' });
    return {};
  }

  #list(data: unknown, path: readonly (string | number)[]): readonly unknown[] {
    if (data === undefined) return [];
    if (Array.isArray(data)) return data;
    this.#add(path, { zh: '此处应为列表', en: 'expected a list here' });
    return [];
  }

  #words(data: unknown, path: readonly (string | number)[], allowed?: readonly string[]): string[] {
    const words = typeof data === 'string' ? [data] : this.#list(data, path);
    return words.flatMap((word, at) => {
      const place = typeof data === 'string' ? path : [...path, at];
      if (typeof word !== 'string') this.#add(place, { zh: '此处应为文字', en: 'expected text here' });
      else if (allowed && !allowed.includes(word)) this.#unknown(word, place, allowed, { zh: '取值', en: 'value' }, false);
      else return [word];
      return [];
    });
  }

  #extends(data: unknown, path: readonly (string | number)[]): string[] {
    if (data === undefined) return [];
    const names = Object.keys(this.#catalogue.presets);
    return this.#words(data, path).filter((name) => {
      if (name.startsWith('.') || name in this.#catalogue.presets) return true;
      this.#unknown(name, path, names, { zh: '预设', en: 'preset' }, false);
      return false;
    });
  }

  #rules(data: unknown, path: readonly (string | number)[]): Record<string, RuleSetting> {
    const ids = Object.keys(this.#catalogue.rules);
    const areas = new Set(ids.map((id) => `${id.slice(0, id.indexOf('/'))}/*`));
    const settings: Record<string, RuleSetting> = {};
    for (const [id, value] of Object.entries(this.#record(data, path))) {
      const rule = this.#catalogue.rules[id];
      if (rule || areas.has(id)) settings[id] = this.#setting(value, [...path, id], rule);
      else this.#unknown(id, [...path, id], [...ids, ...areas], { zh: '规则', en: 'rule' });
    }
    return settings;
  }

  #setting(data: unknown, path: readonly (string | number)[], rule: Rule | undefined): RuleSetting {
    if (typeof data === 'string') return this.#severity(data, path);
    const { severity, ...options } = this.#record(data, path);
    const said = severity === undefined ? {} : this.#severity(severity, [...path, 'severity']);
    const entries = rule?.options && 'entries' in rule.options ? (rule.options.entries as Record<string, v.GenericSchema>) : {};
    for (const [name, value] of Object.entries(options)) {
      const schema = entries[name];
      if (!schema) this.#unknown(name, [...path, name], ['severity', ...Object.keys(entries)], { zh: '选项', en: 'option' });
      else {
        const parsed = v.safeParse(schema, value);
        if (!parsed.success) {
          const expected = parsed.issues[0].expected ?? '';
          this.#add([...path, name], {
            zh: `选项“${name}”的值不合要求（应为 ${expected}）`,
            en: `bad value of option “${name}” (expected ${expected})`,
          });
        }
      }
    }
    return { ...said, options };
  }

  #severity(value: unknown, path: readonly (string | number)[]): RuleSetting {
    if (typeof value === 'string' && SEVERITIES.includes(value)) return { severity: value as NonNullable<RuleSetting['severity']> };
    this.#unknown(String(value), path, SEVERITIES, { zh: '级别', en: 'severity' }, false);
    return {};
  }

  #sections(data: unknown, path: readonly (string | number)[]): RequiredSection[] {
    return this.#list(data, path).flatMap((entry, at) => {
      const place = [...path, at];
      const record = this.#record(entry, place);
      const known = ['id', 'name', 'headings', 'passages', 'required', 'basis'];
      for (const key of Object.keys(record))
        if (!known.includes(key)) this.#unknown(key, [...place, key], known, { zh: '设置项', en: 'key' });
      const id = record['id'];
      if (typeof id !== 'string') {
        this.#add(place, { zh: '缺少 id', en: 'id is missing' });
        return [];
      }
      const name = record['name'];
      const text = typeof name === 'string' ? { zh: name, en: name } : (this.#record(name, [...place, 'name']) as unknown as Text);
      const headings = this.#words(record['headings'] ?? [], [...place, 'headings']);
      const passages = this.#words(record['passages'] ?? [], [...place, 'passages']);
      return [
        {
          id,
          name: { zh: text.zh ?? id, en: text.en ?? text.zh ?? id },
          headings,
          passages,
          isRequired: record['required'] !== false,
          basis: [],
        },
      ];
    });
  }

  #overrides(data: unknown, path: readonly (string | number)[]): Config['overrides'] {
    return this.#list(data, path).map((entry, at) => {
      const place = [...path, at];
      const files = this.#words(this.#record(entry, place)['files'] ?? [], [...place, 'files']);
      if (files.length === 0) this.#add(place, { zh: '缺少 files（此项适用的文件）', en: 'files is missing' });
      return { files, config: this.layer(entry, place, false) };
    });
  }
}
