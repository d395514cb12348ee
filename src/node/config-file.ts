import { readFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { idOfCheck } from '../core/checks/rule.ts';
import type { Config, SectionSetting } from '../core/config/config.ts';
import type { Mention } from '../core/config/data-reader.ts';
import { layersIn } from '../core/config/resolve.ts';
import { strangeTerm } from '../core/config/terms.ts';
import { unknownName } from '../core/config/unknown.ts';
import {
  type Catalogue,
  type ConfigProblem,
  isPath,
  type PlacedCheck,
  validateConfig,
  validateIgnoreFile,
} from '../core/config/validate.ts';
import type { Text } from '../core/text.ts';
import { type Problem, UserErrors } from '../core/user-error.ts';
import { type Keys, YamlSource } from './yaml-source.ts';

/** A configuration from a stranger could extend itself many times over; each file that is read counts. */
const MAX_FILES = 100;

/** Gives the bytes of a file by its absolute path; throws as the file system does. */
export type ReadFile = (path: string) => Promise<Uint8Array>;

/** Reads a configuration and all that it extends by path. Throws `UserErrors` with every mistake and its place. */
export async function loadConfig(path: string, catalogue: Catalogue, read: ReadFile = readFile): Promise<Config> {
  return loadWith(new Loader(catalogue, read), path);
}

/** Reads the ignores of one draft from the file beside it, which has nothing but the key `ignores`. Throws `UserErrors` as `loadConfig`. */
export async function loadIgnoreFile(path: string, catalogue: Catalogue, read: ReadFile = readFile): Promise<Config> {
  return loadWith(new Loader(catalogue, read, true), path);
}

async function loadWith(loader: Loader, path: string): Promise<Config> {
  const config = await loader.load(resolve(path), [], (message) => ({ path: resolve(path), message }));
  if (config) loader.findStrangers(config);
  if (loader.problems.length > 0 || !config) throw new UserErrors(loader.problems);
  return config;
}

function unreadable(path: string, code: string): Text {
  if (code === 'ENOENT') return { zh: `没有配置文件“${path}”`, en: `there is no configuration “${path}”` };
  if (code === 'EISDIR') return { zh: `“${path}”是文件夹，不是配置文件`, en: `“${path}” is a folder, not a configuration` };
  return { zh: `无法读取配置文件“${path}”（${code}）`, en: `cannot read the configuration “${path}” (${code})` };
}

/** Makes a problem at the place that asked for a file. */
type Blame = (message: Text) => Problem;

class Loader {
  readonly problems: Problem[] = [];
  readonly #catalogue: Catalogue;
  readonly #file: ReadFile;
  readonly #isBeside: boolean;
  /** What must be defined in the end. */
  readonly #mentioned: (Mention & { readonly blame: Blame })[] = [];
  #count = 0;

  /** `isBeside`: the file stands beside a draft and holds only its ignores. */
  constructor(catalogue: Catalogue, file: ReadFile, isBeside = false) {
    this.#catalogue = catalogue;
    this.#file = file;
    this.#isBeside = isBeside;
  }

  async load(path: string, chain: readonly string[], blame: Blame): Promise<Config | undefined> {
    if (chain.includes(path)) {
      this.problems.push(blame({ zh: 'extends 循环引用了自己', en: 'extends leads back to itself' }));
      return undefined;
    }
    if (this.#count === MAX_FILES) {
      this.problems.push(blame({ zh: `extends 引用的文件超过 ${MAX_FILES} 个`, en: `extends leads to more than ${MAX_FILES} files` }));
    }
    if (++this.#count > MAX_FILES) return undefined;
    const source = await this.#read(path, blame);
    if (source === undefined) return undefined;
    const yaml = new YamlSource(await import('yaml'), source, path);
    this.problems.push(...yaml.problems);
    if (!yaml.data) return undefined;
    const { config, problems, checks, mentioned } = (this.#isBeside ? validateIgnoreFile : validateConfig)(
      yaml.data.value,
      this.#catalogue,
    );
    const report = (problem: ConfigProblem): Problem => ({ ...yaml.placeOf(problem.path, problem.isKey), message: problem.message });
    this.problems.push(...problems.map(report));
    for (const mention of mentioned) this.#mentioned.push({ ...mention, blame: (message) => report({ ...mention, message }) });
    await this.#tryChecks(checks, report);
    return this.#withParents(located(config, [], path, yaml), [], { path, chain, yaml });
  }

  /** What is said of checks, sections and terms that nothing read defines. */
  findStrangers(config: Config): void {
    const all = [...Object.values(this.#catalogue.presets), config].flatMap(layersIn);
    const checks = all.flatMap((layer) => (layer.checks ?? []).map(idOfCheck));
    const sections = all.flatMap((layer) => layer.sections.filter(isFindable).map(({ id }) => id));
    const added = new Set(all.flatMap(({ terms }) => (terms?.add ?? []).map(({ wrong }) => wrong)));
    for (const { kind, name, blame } of this.#mentioned) {
      if (kind === 'term') {
        const message = strangeTerm(name, added);
        if (message) this.problems.push(blame(message));
      } else if (kind === 'check' && !checks.includes(name)) this.problems.push(blame(unknownName(CHECK, name, checks)));
      else if (kind === 'section' && !sections.includes(name)) this.problems.push(blame(unknownSection(name, sections)));
    }
  }

  async #tryChecks(checks: readonly PlacedCheck[], report: (problem: ConfigProblem) => Problem): Promise<void> {
    if (checks.length === 0) return;
    const { tryChecks } = await import('./try-checks.ts');
    const failed = await tryChecks(checks.map(({ check }) => check));
    for (const { at, key, message } of failed) {
      this.problems.push(report({ path: [...(checks[at]?.path ?? []), key], isKey: false, message }));
    }
  }

  async #read(path: string, blame: Blame): Promise<string | undefined> {
    try {
      return new TextDecoder('utf-8', { fatal: true }).decode(await this.#file(path));
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      this.problems.push(
        code === 'ERR_ENCODING_INVALID_ENCODED_DATA'
          ? { path, message: { zh: '配置文件不是 UTF-8 编码，请另存为 UTF-8', en: 'the configuration is not UTF-8; save it as UTF-8' } }
          : blame(unreadable(path, code ?? '')),
      );
      return undefined;
    }
  }

  /** Puts what stands in other files in place of their paths, in overrides too. */
  async #withParents(config: Config, keys: Keys, from: Origin): Promise<Config> {
    const { path, chain, yaml } = from;
    const parents: (string | Config)[] = [];
    for (const parent of config.extends) {
      if (typeof parent !== 'string' || !isPath(parent)) parents.push(parent);
      else {
        const place = yaml.placeOf([...keys, 'extends', ...yaml.indexOf([...keys, 'extends'], parent)], false);
        const loaded = await this.load(resolve(dirname(path), parent), [...chain, path], (message) => ({ ...place, message }));
        if (loaded) parents.push(loaded);
      }
    }
    const overrides: Config['overrides'][number][] = [];
    for (const [at, override] of config.overrides.entries()) {
      overrides.push({ ...override, config: await this.#withParents(override.config, [...keys, 'overrides', at], from) });
    }
    return { ...config, extends: parents, overrides };
  }
}

const CHECK: Text = { zh: '检查', en: 'check' };

function isFindable({ headings, passages }: SectionSetting): boolean {
  return headings !== undefined || passages !== undefined;
}

function unknownSection(id: string, ids: readonly string[]): Text {
  const { zh, en } = unknownName({ zh: '部分', en: 'section' }, id, [...new Set(ids)]);
  return { zh: `${zh}；要新增一个部分，请写 headings 或 passages`, en: `${en}; a section of your own needs headings or passages` };
}

/** The file that a configuration stands in, and those that lead to it. */
interface Origin {
  readonly path: string;
  readonly chain: readonly string[];
  readonly yaml: YamlSource;
}

/** A configuration that knows where its values stand, and its ignores and overrides too. */
function located(config: Config, prefix: Keys, path: string, yaml: YamlSource): Config {
  const ignores = config.ignores?.map((ignore, at) => ({
    ...ignore,
    file: path,
    at: yaml.rangeOf([...prefix, 'ignores', at, 'rule'], false),
  }));
  return {
    ...config,
    ...(ignores && { ignores }),
    overrides: config.overrides.map((override, at) => ({
      ...override,
      config: located(override.config, [...prefix, 'overrides', at], path, yaml),
    })),
    placeOf: (keys, isKey) => yaml.placeOf([...prefix, ...keys], isKey),
  };
}
