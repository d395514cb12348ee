import * as v from 'valibot';
import type { Check } from '../checks/check.ts';
import { type Basis, SEVERITIES } from '../diagnostic.ts';
import type { Rule } from '../rule.ts';
import { isOfProject, namesRule } from '../rule-name.ts';
import type { Text } from '../text.ts';
import { CHECK_KINDS } from './check-schema.ts';
import type { Config, Preset, RuleSetting, SectionSetting } from './config.ts';
import { type IgnoreContext, readIgnores } from './ignores.ts';
import { isCheckKind, keysOfKind, readCheck } from './read-check.ts';
import { readTerms } from './terms.ts';
import { unknownName } from './unknown.ts';

export interface Catalogue {
  readonly rules: Readonly<Record<string, Rule>>;
  readonly presets: Readonly<Record<string, Preset>>;
}

type Path = readonly (string | number)[];

/** A mistake in configuration data; `path` leads to the key or value that is wrong. */
export interface ConfigProblem {
  readonly path: Path;
  readonly isKey: boolean;
  readonly message: Text;
}

const KEYS = [
  'extends',
  'circumstances',
  'selector',
  'rules',
  'locked',
  'sections',
  'ordered',
  'terms',
  'checks',
  'ignores',
  'overrides',
  'summary',
];
const OVERRIDE_KEYS = ['files', 'extends', 'circumstances', 'selector', 'rules', 'sections', 'ordered', 'terms', 'checks'];
const SECTION_KEYS = ['id', 'name', 'headings', 'passages', 'exceptions', 'required', 'basis'];
const LEVELS = [...SEVERITIES, 'off'];
const CIRCUMSTANCES = ['upward', 'published'];
/** A configuration may come from a stranger; each check costs time in each draft. */
const MOST_CHECKS = 100;
const KINDS = Object.keys(CHECK_KINDS);
const KEY: Text = { zh: '设置项', en: 'key' };

const BASIS = v.variant('kind', [
  v.strictObject({
    kind: v.literal('norm'),
    title: v.string(),
    article: v.exactOptional(v.string()),
    seen: v.picklist(['P', 'T', 'S', 'M']),
    url: v.exactOptional(v.string()),
  }),
  v.strictObject({ kind: v.literal('practice') }),
  v.strictObject({ kind: v.literal('logic') }),
]);

/** Whether a name in `extends` leads to a file and not to a preset. */
export function isPath(name: string): boolean {
  return /^\.{0,2}\/|\.ya?ml$/u.test(name);
}

export interface Validated {
  readonly config: Config;
  readonly problems: readonly ConfigProblem[];
  /** The checks that are soundly written, in overrides too, and where they stand; what they say they do is not tried yet. */
  readonly checks: readonly PlacedCheck[];
}

export interface PlacedCheck {
  readonly check: Check;
  readonly path: Path;
}

/** Checks plain data against the catalogue. All mistakes at once; `config` is usable only if there are none. `extends` by path is given as it stands. */
export function validateConfig(data: unknown, catalogue: Catalogue): Validated {
  const checker = new Checker(catalogue);
  const config = checker.layer(data ?? {}, [], true);
  return { config, problems: checker.problems, checks: checker.checks };
}

/** Checks the data of a file that stands beside a draft and holds its ignores. */
export function validateIgnoreFile(data: unknown, catalogue: Catalogue): Validated {
  const checker = new Checker(catalogue);
  const config = checker.beside(data ?? {});
  return { config, problems: checker.problems, checks: checker.checks };
}

/** A key that nothing is written after says nothing. */
function given(record: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== null));
}

class Checker {
  readonly problems: ConfigProblem[] = [];
  readonly checks: PlacedCheck[] = [];
  readonly #catalogue: Catalogue;

  constructor(catalogue: Catalogue) {
    this.#catalogue = catalogue;
  }

  beside(data: unknown): Config {
    const record = given(this.#record(data, [], ['ignores']));
    const ignores = readIgnores(this.#list(record['ignores'], ['ignores']), ['ignores'], this.#context(true));
    return { extends: [], rules: {}, sections: [], overrides: [], ignores };
  }

  #context(isBeside: boolean): IgnoreContext {
    return { ids: Object.keys(this.#catalogue.rules), isBeside, report: (...problem) => this.#add(...problem) };
  }

  layer(data: unknown, path: Path, isTop: boolean): Config {
    const record = given(this.#record(data, path, isTop ? KEYS : OVERRIDE_KEYS));
    if (record['summary'] !== undefined) this.#name(record['summary'], [...path, 'summary']);
    const circumstances =
      record['circumstances'] === undefined ? undefined : this.#words(record['circumstances'], [...path, 'circumstances'], CIRCUMSTANCES);
    return {
      extends: this.#extends(record['extends'], [...path, 'extends']),
      ...(circumstances && { circumstances: circumstances as Config['circumstances'] & object }),
      ...(record['selector'] !== undefined && { selector: this.#selector(record['selector'], [...path, 'selector']) }),
      rules: this.#rules(record['rules'], [...path, 'rules']),
      sections: this.#list(record['sections'], [...path, 'sections']).flatMap((entry, at) =>
        this.#section(entry, [...path, 'sections', at]),
      ),
      ...(record['ordered'] !== undefined && { isOrdered: this.#flag(record['ordered'], [...path, 'ordered']) }),
      ...(record['terms'] !== undefined && {
        terms: readTerms(record['terms'], [...path, 'terms'], (...problem) => this.#add(...problem)),
      }),
      ...(record['locked'] !== undefined && { locked: this.#ruleNames(record['locked'], [...path, 'locked']) }),
      ...(record['checks'] !== undefined && { checks: this.#checks(record['checks'], [...path, 'checks']) }),
      ...(record['ignores'] !== undefined && { ignores: this.#ignores(record['ignores'], [...path, 'ignores']) }),
      overrides: isTop ? this.#overrides(record['overrides'], [...path, 'overrides']) : [],
    };
  }

  #add(path: Path, message: Text, isKey = false): void {
    this.problems.push({ path, message, isKey });
  }

  #unknown(name: string, path: Path, names: readonly string[], kind: Text, isKey = true): void {
    this.#add(path, unknownName(kind, name, names), isKey);
  }

  /** A mapping; with `keys`, one of these keys only. What is missing or empty is an empty mapping. */
  #record(data: unknown, path: Path, keys?: readonly string[]): Record<string, unknown> {
    if (data === undefined || data === null) return {};
    if (typeof data !== 'object' || Array.isArray(data)) {
      this.#add(path, { zh: '此处应为“键: 值”', en: 'expected a mapping here' });
      return {};
    }
    if (keys) for (const key of Object.keys(data)) if (!keys.includes(key)) this.#unknown(key, [...path, key], keys, KEY);
    return data as Record<string, unknown>;
  }

  #list(data: unknown, path: Path): readonly unknown[] {
    if (data === undefined || data === null) return [];
    if (Array.isArray(data)) return data;
    this.#add(path, { zh: '此处应为列表', en: 'expected a list here' });
    return [];
  }

  /** One word or a list of words; those that are not allowed are left out. */
  #words(data: unknown, path: Path, allowed?: readonly string[]): string[] {
    const isAllowed = (word: string, place: Path): boolean => {
      if (!allowed || allowed.includes(word)) return true;
      this.#unknown(word, place, allowed, { zh: '取值', en: 'value' }, false);
      return false;
    };
    return this.#wordsWhere(data, path, isAllowed);
  }

  #wordsWhere(data: unknown, path: Path, isAllowed: (word: string, place: Path) => boolean): string[] {
    if (typeof data === 'string') return isAllowed(data, path) ? [data] : [];
    return this.#list(data, path).filter((word, at): word is string => {
      const place = [...path, at];
      if (typeof word === 'string') return isAllowed(word, place);
      this.#add(place, { zh: '此处应为文字', en: 'expected text here' });
      return false;
    });
  }

  #extends(data: unknown, path: Path): string[] {
    const { presets } = this.#catalogue;
    return this.#wordsWhere(data, path, (name, place) => {
      if (isPath(name) || Object.hasOwn(presets, name)) return true;
      this.#unknown(name, place, Object.keys(presets), { zh: '预设', en: 'preset' }, false);
      return false;
    });
  }

  #rules(data: unknown, path: Path): Record<string, RuleSetting> {
    const { rules } = this.#catalogue;
    const ids = Object.keys(rules);
    const areas = new Set(ids.map((id) => `${id.slice(0, id.indexOf('/'))}/*`));
    const settings: Record<string, RuleSetting> = {};
    for (const [id, value] of Object.entries(this.#record(data, path))) {
      // Which checks there are is known when all that is extended was read.
      if (Object.hasOwn(rules, id) || areas.has(id) || isOfProject(id)) settings[id] = this.#setting(value, [...path, id], rules[id]);
      else this.#unknown(id, [...path, id], [...ids, ...areas], { zh: '规则', en: 'rule' });
    }
    return settings;
  }

  /** Rule ids and `area/*`. */
  #ruleNames(data: unknown, path: Path): string[] {
    const ids = Object.keys(this.#catalogue.rules);
    return this.#wordsWhere(data, path, (name, place) => {
      if (isOfProject(name) || ids.some((id) => namesRule(name, id))) return true;
      this.#unknown(name, place, ids, { zh: '规则', en: 'rule' }, false);
      return false;
    });
  }

  #ignores(data: unknown, path: Path): Config['ignores'] & object {
    return readIgnores(this.#list(data, path), path, this.#context(false));
  }

  #setting(data: unknown, path: Path, rule: Rule | undefined): RuleSetting {
    if (typeof data !== 'object' || data === null || Array.isArray(data)) return this.#level(data, path);
    const { severity, ...options } = data as Record<string, unknown>;
    const said = severity === undefined ? {} : this.#level(severity, [...path, 'severity']);
    const entries = rule?.options && 'entries' in rule.options ? (rule.options.entries as Record<string, v.GenericSchema>) : {};
    for (const [name, value] of Object.entries(options)) {
      const schema = Object.hasOwn(entries, name) ? entries[name] : undefined;
      if (schema) this.#option(name, value, schema, [...path, name]);
      else this.#unknown(name, [...path, name], ['severity', ...Object.keys(entries)], { zh: '选项', en: 'option' });
    }
    return { ...said, ...(Object.keys(options).length > 0 && { options }) };
  }

  #option(name: string, value: unknown, schema: v.GenericSchema, path: Path): void {
    const parsed = v.safeParse(schema, value);
    if (parsed.success) return;
    const [issue] = parsed.issues;
    const keys = (issue.path ?? []).map((item) => item.key as string | number);
    const expected = issue.expected ?? issue.message;
    this.#add([...path, ...keys], {
      zh: `选项“${name}”的值 ${issue.received} 不合要求，应为 ${expected}`,
      en: `bad value ${issue.received} of option “${name}”; expected ${expected}`,
    });
  }

  #level(value: unknown, path: Path): RuleSetting {
    if (typeof value === 'string' && LEVELS.includes(value)) return { severity: value as NonNullable<RuleSetting['severity']> };
    if (typeof value === 'string') this.#unknown(value, path, LEVELS, { zh: '级别', en: 'severity' }, false);
    else {
      const levels = LEVELS.join('、');
      this.#add(path, { zh: `此处应为级别（${levels}）或选项`, en: `expected a severity (${LEVELS.join(', ')}) or options here` });
    }
    return {};
  }

  #section(data: unknown, path: Path): SectionSetting[] {
    const { id, name, headings, passages, exceptions, required, basis } = given(this.#record(data, path, SECTION_KEYS));
    if (typeof id !== 'string' || id === '') {
      this.#add([...path, ...(id === undefined ? [] : ['id'])], { zh: '缺少 id（这一部分的代号）', en: 'id is missing' });
      return [];
    }
    return [
      {
        id,
        ...(name !== undefined && { name: this.#name(name, [...path, 'name']) }),
        ...(headings !== undefined && { headings: this.#phrases(headings, [...path, 'headings']) }),
        ...(passages !== undefined && { passages: this.#phrases(passages, [...path, 'passages']) }),
        ...(exceptions !== undefined && { exceptions: this.#phrases(exceptions, [...path, 'exceptions']) }),
        ...(required !== undefined && { isRequired: this.#flag(required, [...path, 'required']) }),
        ...(basis !== undefined && { basis: this.#basis(basis, [...path, 'basis']) }),
      },
    ];
  }

  #checks(data: unknown, path: Path): Check[] {
    const names = new Set<string>();
    const list = this.#list(data, path);
    if (list.length > MOST_CHECKS) this.#add(path, { zh: `检查超过 ${MOST_CHECKS} 项`, en: `more than ${MOST_CHECKS} checks` });
    return list.slice(0, MOST_CHECKS).flatMap((entry, at): Check[] => {
      const place = [...path, at];
      const before = this.problems.length;
      const { kind } = this.#record(entry, place);
      if (!isCheckKind(kind)) {
        if (typeof kind === 'string') this.#unknown(kind, [...place, 'kind'], KINDS, { zh: '检查类型', en: 'kind of check' }, false);
        else if (this.problems.length === before)
          this.#add(place, { zh: `缺少 kind（${KINDS.join('、')}）`, en: `kind is missing (${KINDS.join(', ')})` });
        return [];
      }
      const check = readCheck(given(this.#record(entry, place, keysOfKind(kind))), kind);
      if ('name' in check) {
        if (names.has(check.name))
          this.#add([...place, 'name'], { zh: `已有名为“${check.name}”的检查`, en: `there is a check “${check.name}” already` });
        names.add(check.name);
        this.checks.push({ check, path: place });
        return [check];
      }
      for (const { keys, message } of check) this.#add([...place, ...keys], message);
      return [];
    });
  }

  #flag(data: unknown, path: Path): boolean {
    const name = path.at(-1);
    if (typeof data !== 'boolean') this.#add(path, { zh: `${name} 应为 true 或 false`, en: `${name} takes true or false` });
    return data === true;
  }

  /** An empty phrase would be found everywhere. */
  #phrases(data: unknown, path: Path): string[] {
    return this.#wordsWhere(data, path, (word, place) => {
      if (word.replaceAll(/[…^$]/gu, '').trim() !== '') return true;
      this.#add(place, { zh: '说法不能为空', en: 'a phrase must not be empty' });
      return false;
    });
  }

  #selector(data: unknown, path: Path): string {
    if (typeof data === 'string' && data.trim() !== '') return data;
    this.#add(path, { zh: '此处应为 CSS 选择器，如 "#zoom"', en: 'expected a CSS selector here, such as "#zoom"' });
    return '';
  }

  #name(data: unknown, path: Path): Text {
    if (typeof data === 'string') return { zh: data, en: data };
    const record = this.#record(data, path, ['zh', 'en']);
    const { zh, en } = record;
    for (const [language, text] of Object.entries({ zh, en })) {
      if (text !== undefined && typeof text !== 'string') this.#add([...path, language], { zh: '此处应为文字', en: 'expected text here' });
    }
    if (typeof zh === 'string') return { zh, en: typeof en === 'string' ? en : zh };
    if (zh === undefined) this.#add(path, { zh: '名称缺少 zh', en: 'the name lacks zh' });
    return { zh: '', en: '' };
  }

  #basis(data: unknown, path: Path): Basis[] {
    return this.#list(data, path).flatMap((entry, at): Basis[] => {
      const parsed = v.safeParse(BASIS, entry);
      if (parsed.success) return [parsed.output];
      const [issue] = parsed.issues;
      const keys = (issue.path ?? []).map((item) => item.key as string | number);
      this.#add([...path, at, ...keys], {
        zh: `依据不合要求：此处为 ${issue.received}，应为 ${issue.expected}`,
        en: `bad basis: got ${issue.received}, expected ${issue.expected}`,
      });
      return [];
    });
  }

  #overrides(data: unknown, path: Path): Config['overrides'] {
    return this.#list(data, path).map((entry, at) => {
      const place = [...path, at];
      const config = this.layer(entry, place, false);
      const said = typeof entry === 'object' && entry !== null && 'files' in entry ? (entry.files ?? undefined) : undefined;
      const files = this.#words(said, [...place, 'files']);
      if (said === undefined || (Array.isArray(said) && said.length === 0))
        this.#add(place, { zh: '缺少 files（此项适用的文件）', en: 'files is missing' });
      return { files, config };
    });
  }
}
