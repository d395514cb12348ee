import type { Check } from '../checks/check.ts';
import type { Rule } from '../rule.ts';
import { ruleNames } from '../rule-name.ts';
import type { Text } from '../text.ts';
import type { Config, Preset } from './config.ts';
import { type ConfigProblem, DataReader, type Mention, type Path } from './data-reader.ts';
import { readIgnores } from './ignores.ts';
import { readChecks } from './read-checks.ts';
import { readName, readSections } from './read-sections.ts';
import { readRuleNames, readRules } from './rule-settings.ts';
import { readTerms } from './terms.ts';

export type { ConfigProblem } from './data-reader.ts';

export interface Catalogue {
  readonly rules: Readonly<Record<string, Rule>>;
  readonly presets: Readonly<Record<string, Preset>>;
}

/** What holds for a whole configuration, and so stands in none of its overrides. */
const TOP_KEYS = ['locked', 'ignores', 'overrides', 'summary'];
const LAYER_KEYS = ['extends', 'circumstances', 'selector', 'rules', 'sections', 'ordered', 'terms', 'checks'];
const CIRCUMSTANCES = ['upward', 'published'];

/** Whether a name in `extends` leads to a file and not to a preset. */
export function isPath(name: string): boolean {
  return /^\.{0,2}\/|\.ya?ml$/u.test(name);
}

export interface Validated {
  readonly config: Config;
  readonly problems: readonly ConfigProblem[];
  /** The checks that are soundly written, in overrides too, and where they stand; what they say they do is not tried yet. */
  readonly checks: readonly PlacedCheck[];
  readonly mentioned: readonly Mention[];
}

export interface PlacedCheck {
  readonly check: Check;
  readonly path: Path;
}

/** Checks plain data against the catalogue. All mistakes at once; `config` is usable only if there are none. `extends` by path is given as it stands. */
export function validateConfig(data: unknown, catalogue: Catalogue): Validated {
  const validator = new Validator(catalogue);
  return validator.validated(validator.layer(data, [], true));
}

/** Checks the data of a file that stands beside a draft and holds its ignores. */
export function validateIgnoreFile(data: unknown, catalogue: Catalogue): Validated {
  const validator = new Validator(catalogue);
  return validator.validated(validator.beside(data));
}

class Validator {
  readonly #reader = new DataReader();
  readonly #checks: PlacedCheck[] = [];
  readonly #catalogue: Catalogue;

  constructor(catalogue: Catalogue) {
    this.#catalogue = catalogue;
  }

  validated(config: Config): Validated {
    const { problems, mentioned } = this.#reader;
    return { config, problems, checks: this.#checks, mentioned };
  }

  beside(data: unknown): Config {
    const { ignores } = this.#reader.record(data, [], ['ignores']);
    return { extends: [], rules: {}, sections: [], overrides: [], ignores: this.#ignores(ignores, ['ignores'], true) };
  }

  /** A whole configuration, or with `isTop` false an override, which may say less. */
  layer(data: unknown, path: Path, isTop: boolean): Config {
    const reader = this.#reader;
    const { rules } = this.#catalogue;
    const at = (key: string): Path => [...path, key];
    const misplaced = isTop ? [] : TOP_KEYS.filter((key) => Object.hasOwn(Object(data), key));
    for (const key of misplaced) reader.add(at(key), onlyAbove(key), true);
    const said = reader.record(data, path, [...LAYER_KEYS, ...(isTop ? TOP_KEYS : ['files', ...misplaced])]);
    if (said['summary'] !== undefined) readName(said['summary'], at('summary'), reader);
    const { circumstances, selector, ordered, terms, checks, locked, ignores } = said;
    return {
      extends: this.#extends(said['extends'], at('extends')),
      ...(circumstances !== undefined && {
        circumstances: reader.wordsAmong(circumstances, at('circumstances'), CIRCUMSTANCES) as Config['circumstances'] & object,
      }),
      ...(selector !== undefined && { selector: this.#selector(selector, at('selector')) }),
      rules: readRules(said['rules'], at('rules'), rules, reader),
      sections: readSections(said['sections'], at('sections'), reader),
      ...(ordered !== undefined && { isOrdered: reader.flag(ordered, at('ordered')) }),
      ...(terms !== undefined && { terms: readTerms(terms, at('terms'), reader) }),
      ...(isTop && locked !== undefined && { locked: readRuleNames(locked, at('locked'), rules, reader) }),
      ...(checks !== undefined && { checks: this.#checksOf(checks, at('checks')) }),
      ...(isTop && ignores !== undefined && { ignores: this.#ignores(ignores, at('ignores'), false) }),
      overrides: isTop ? this.#overrides(said['overrides'], at('overrides')) : [],
    };
  }

  #extends(data: unknown, path: Path): string[] {
    const { presets } = this.#catalogue;
    return this.#reader.words(data, path, (name, place) => {
      if (/^https?:/iu.test(name)) this.#reader.add(place, FROM_NET);
      else if (isPath(name) || Object.hasOwn(presets, name)) return true;
      else this.#reader.unknown(name, place, Object.keys(presets), { zh: '预设', en: 'preset' }, false);
      return false;
    });
  }

  #ignores(data: unknown, path: Path, isBeside: boolean): Config['ignores'] & object {
    return readIgnores(data, path, { names: ruleNames(Object.keys(this.#catalogue.rules)), isBeside, reader: this.#reader });
  }

  #checksOf(data: unknown, path: Path): Check[] {
    const placed = readChecks(data, path, this.#reader);
    this.#checks.push(...placed);
    return placed.map(({ check }) => check);
  }

  #selector(data: unknown, path: Path): string {
    if (typeof data === 'string' && data.trim() !== '') return data;
    this.#reader.add(path, { zh: '此处应为 CSS 选择器，如 "#zoom"', en: 'expected a CSS selector here, such as "#zoom"' });
    return '';
  }

  #overrides(data: unknown, path: Path): Config['overrides'] {
    const reader = this.#reader;
    return reader.list(data, path).map((entry, at) => {
      const place = [...path, at];
      const said = reader.mapping(entry, place);
      if (!said) return { files: [], config: this.layer({}, place, false) };
      const config = this.layer(said, place, false);
      const files = reader.globs(said['files'], [...place, 'files']);
      const isMissing = (said['files'] ?? undefined) === undefined || (Array.isArray(said['files']) && said['files'].length === 0);
      if (isMissing) reader.add(place, { zh: '缺少 files（此项适用的文件）', en: 'files is missing' });
      return { files, config };
    });
  }
}

const FROM_NET: Text = {
  zh: 'extends 不从网上读取，请下载后写本地路径，如 ./shared.yaml',
  en: 'nothing is fetched from the network; download it and give its path, such as ./shared.yaml',
};

function onlyAbove(key: string): Text {
  return { zh: `${key} 不能写在 overrides 里，请移到最外层`, en: `${key} cannot stand in an override; move it to the top level` };
}
