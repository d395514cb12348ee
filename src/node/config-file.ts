import { readFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import type { Document, ErrorCode, LineCounter } from 'yaml';
import { idOfCheck } from '../core/checks/rule.ts';
import type { Config } from '../core/config/config.ts';
import { checksIn } from '../core/config/resolve.ts';
import { unknownName } from '../core/config/unknown.ts';
import {
  type Catalogue,
  type ConfigProblem,
  isPath,
  type PlacedCheck,
  validateConfig,
  validateIgnoreFile,
} from '../core/config/validate.ts';
import type { Range } from '../core/range.ts';
import { isOfProject } from '../core/rule-name.ts';
import type { Text } from '../core/text.ts';
import { type Problem, UserErrors } from '../core/user-error.ts';

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
  /** Checks that a severity is set for or that are locked; which there are is known in the end. */
  readonly #mentioned: { readonly id: string; readonly blame: Blame }[] = [];
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
    const yaml = await import('yaml');
    const lines = new yaml.LineCounter();
    const document = yaml.parseDocument(source, { lineCounter: lines, prettyErrors: false });
    const data = this.#dataOf(document, path, lines);
    if (data === UNUSABLE) return undefined;
    const { config, problems, checks } = (this.#isBeside ? validateIgnoreFile : validateConfig)(data, this.#catalogue);
    const rangeOf = (keys: Keys, isKey: boolean): Range => rangeOfNode(yaml, document, keys, isKey);
    const placeOf = (keys: Keys, isKey: boolean): Omit<Problem, 'message'> => ({ path, ...place(lines, rangeOf(keys, isKey).start) });
    const report = (problem: ConfigProblem): Problem => ({ ...placeOf(problem.path, problem.isKey), message: problem.message });
    this.problems.push(...problems.map(report));
    await this.#tryChecks(checks, report);
    return this.#withParents(
      located(config, [], path, placeOf, rangeOf),
      [],
      path,
      chain,
      (keys) => (message) => report({ path: keys, isKey: false, message }),
    );
  }

  /** Settings of checks that nothing read defines. */
  findStrangers(config: Config): void {
    const names = [...Object.values(this.#catalogue.presets), config].flatMap((one) => checksIn(one).map(idOfCheck));
    for (const { id, blame } of this.#mentioned)
      if (!names.includes(id)) this.problems.push(blame(unknownName({ zh: '检查', en: 'check' }, id, names)));
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

  /** The plain data of a document; its mistakes are noted. Data with a duplicate key is still good enough to look for more. */
  #dataOf(document: Document.Parsed, path: string, lines: LineCounter): unknown {
    const firstBroken = document.errors.find(({ code }) => code !== 'DUPLICATE_KEY');
    for (const error of document.errors) {
      const { code, message, pos } = error;
      const isDuplicate = code === 'DUPLICATE_KEY';
      // What comes after the first place that is no YAML mostly echoes it.
      if (!isDuplicate && error !== firstBroken) continue;
      const text = isDuplicate
        ? { zh: '同一个键写了两次', en: 'duplicate key' }
        : { zh: `YAML 有误：${MISTAKES[code] ?? message}`, en: `bad YAML: ${message}` };
      this.problems.push({ path, ...place(lines, pos[0]), message: text });
    }
    if (firstBroken) return UNUSABLE;
    try {
      return document.toJS();
    } catch (error) {
      const { message } = error as Error;
      const isAlias = message.startsWith('Unresolved alias');
      this.problems.push({ path, message: { zh: `YAML 有误：${isAlias ? MISTAKES.BAD_ALIAS : message}`, en: `bad YAML: ${message}` } });
      return UNUSABLE;
    }
  }

  /** Puts what stands in other files in place of their paths, in overrides too. */
  async #withParents(
    config: Config,
    keys: readonly (string | number)[],
    path: string,
    chain: readonly string[],
    blameAt: (keys: readonly (string | number)[]) => Blame,
  ): Promise<Config> {
    const mention = (id: string, place: Keys): void => {
      if (isOfProject(id) && !id.endsWith('/*')) this.#mentioned.push({ id, blame: blameAt([...keys, ...place]) });
    };
    for (const id of Object.keys(config.rules)) mention(id, ['rules', id]);
    for (const [at, id] of (config.locked ?? []).entries()) mention(id, ['locked', at]);
    const parents: (string | Config)[] = [];
    for (const parent of config.extends) {
      if (typeof parent !== 'string' || !isPath(parent)) parents.push(parent);
      else {
        const loaded = await this.load(resolve(dirname(path), parent), [...chain, path], blameAt([...keys, 'extends']));
        if (loaded) parents.push(loaded);
      }
    }
    const overrides: Config['overrides'][number][] = [];
    for (const [at, override] of config.overrides.entries()) {
      const inner = await this.#withParents(override.config, [...keys, 'overrides', at], path, chain, blameAt);
      overrides.push({ ...override, config: inner });
    }
    return { ...config, extends: parents, overrides };
  }
}

/** What the library says of the commoner mistakes, in Chinese. */
const MISTAKES: Readonly<Partial<Record<ErrorCode, string>>> = {
  TAB_AS_INDENT: '不能用制表符缩进，请改用空格',
  MULTIPLE_DOCS: '一个文件只能有一份配置，请删去多余的“---”',
  BAD_INDENT: '缩进不对，或括号没有写完：请与同级的行对齐，并核对括号',
  UNEXPECTED_TOKEN: '此处不合 YAML 语法，请核对缩进、引号、括号和冒号',
  MISSING_CHAR: '缺少引号、括号、逗号或冒号（冒号用半角，后空一格）',
  BAD_SCALAR_START: '值以特殊符号开头，请用引号括起来',
  BLOCK_AS_IMPLICIT_KEY: '一行里有两处“键: 值”，请分行写，或用引号把值括起来',
  BLOCK_IN_FLOW: '括号里不能用缩进的写法',
  MULTILINE_IMPLICIT_KEY: '键没有写在一行里，多半是缺少冒号（用半角，后空一格）',
  BAD_DQ_ESCAPE: '双引号里的反斜杠“\\”用法不对，请改用单引号',
  BAD_ALIAS: '“*”“&”在 YAML 里另有用处，请用引号把值括起来',
  TAG_RESOLVE_FAILED: '“!”在 YAML 里另有用处，请用引号把值括起来',
};

const UNUSABLE = Symbol('unusable');

/** Lines and columns from 1. */
function place(lines: LineCounter, offset: number): { line: number; column: number } {
  const { line, col } = lines.linePos(offset);
  return { line: Math.max(line, 1), column: Math.max(col, 1) };
}

type Keys = readonly (string | number)[];

/** A configuration that knows where its values stand, and its ignores and overrides too. */
function located(
  config: Config,
  prefix: Keys,
  path: string,
  placeOf: NonNullable<Config['placeOf']>,
  rangeOf: (keys: Keys, isKey: boolean) => Range,
): Config {
  const ignores = config.ignores?.map((ignore, at) => ({ ...ignore, file: path, at: rangeOf([...prefix, 'ignores', at, 'rule'], false) }));
  return {
    ...config,
    ...(ignores && { ignores }),
    overrides: config.overrides.map((override, at) => ({
      ...override,
      config: located(override.config, [...prefix, 'overrides', at], path, placeOf, rangeOf),
    })),
    placeOf: (keys, isKey) => placeOf([...prefix, ...keys], isKey),
  };
}

/** Where a key or a value stands, or the innermost thing around it that stands anywhere. */
function rangeOfNode(yaml: typeof import('yaml'), document: Document.Parsed, path: Keys, isKey: boolean): Range {
  for (let length = path.length; length > 0; length--) {
    const parent = document.getIn(path.slice(0, length - 1), true);
    const name = path[length - 1];
    if (yaml.isMap(parent)) {
      const pair = parent.items.findLast((item) => yaml.isScalar(item.key) && String(item.key.value) === String(name));
      const node = isKey && length === path.length ? pair?.key : (pair?.value ?? pair?.key);
      if (yaml.isNode(node) && node.range) return { start: node.range[0], end: node.range[1] };
    } else if (yaml.isSeq(parent)) {
      const node = parent.items[Number(name)];
      if (yaml.isNode(node) && node.range) return { start: node.range[0], end: node.range[1] };
    }
  }
  const start = document.contents?.range[0] ?? 0;
  return { start, end: start };
}
