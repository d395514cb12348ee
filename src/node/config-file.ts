import { readFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import type { Document, LineCounter } from 'yaml';
import type { Config } from '../core/config/config.ts';
import { type Catalogue, type ConfigProblem, isPath, validateConfig } from '../core/config/validate.ts';
import type { Text } from '../core/text.ts';
import { type Problem, UserErrors } from '../core/user-error.ts';

/** A configuration from a stranger could extend itself many times over; each file that is read counts. */
const MAX_FILES = 100;

/** Reads a configuration and all that it extends by path. Throws `UserErrors` with every mistake and its place. */
export async function loadConfig(path: string, catalogue: Catalogue): Promise<Config> {
  const loader = new Loader(catalogue);
  const config = await loader.load(resolve(path), [], (message) => ({ path: resolve(path), message }));
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
  #count = 0;

  constructor(catalogue: Catalogue) {
    this.#catalogue = catalogue;
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
    const { config, problems } = validateConfig(data, this.#catalogue);
    const report = (problem: ConfigProblem): Problem => ({
      path,
      ...place(lines, offsetOf(yaml, document, problem)),
      message: problem.message,
    });
    this.problems.push(...problems.map(report));
    return this.#withParents(config, [], path, chain, (keys) => (message) => report({ path: keys, isKey: false, message }));
  }

  async #read(path: string, blame: Blame): Promise<string | undefined> {
    try {
      return new TextDecoder('utf-8', { fatal: true }).decode(await readFile(path));
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
    for (const { code, message, pos } of document.errors) {
      const isDuplicate = code === 'DUPLICATE_KEY';
      const text = isDuplicate
        ? { zh: '同一个键写了两次', en: 'duplicate key' }
        : { zh: `YAML 有误：${message}`, en: `bad YAML: ${message}` };
      this.problems.push({ path, ...place(lines, pos[0]), message: text });
    }
    if (document.errors.some(({ code }) => code !== 'DUPLICATE_KEY')) return UNUSABLE;
    try {
      return document.toJS();
    } catch (error) {
      const { message } = error as Error;
      this.problems.push({ path, message: { zh: `YAML 有误：${message}`, en: `bad YAML: ${message}` } });
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

const UNUSABLE = Symbol('unusable');

/** Lines and columns from 1. */
function place(lines: LineCounter, offset: number): { line: number; column: number } {
  const { line, col } = lines.linePos(offset);
  return { line: Math.max(line, 1), column: Math.max(col, 1) };
}

/** Where the key or the value of a problem stands, or the innermost thing around it that stands anywhere. */
function offsetOf(yaml: typeof import('yaml'), document: Document.Parsed, { path, isKey }: ConfigProblem): number {
  for (let length = path.length; length > 0; length--) {
    const parent = document.getIn(path.slice(0, length - 1), true);
    const name = path[length - 1];
    if (yaml.isMap(parent)) {
      const pair = parent.items.findLast((item) => yaml.isScalar(item.key) && String(item.key.value) === String(name));
      const node = isKey && length === path.length ? pair?.key : (pair?.value ?? pair?.key);
      if (yaml.isNode(node) && node.range) return node.range[0];
    } else if (yaml.isSeq(parent)) {
      const node = parent.items[Number(name)];
      if (yaml.isNode(node) && node.range) return node.range[0];
    }
  }
  return document.contents?.range[0] ?? 0;
}
