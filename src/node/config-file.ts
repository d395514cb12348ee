import { readFile, stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import type { Config } from '../core/config/config.ts';
import { type Catalogue, type ConfigProblem, validateConfig } from '../core/config/validate.ts';
import { type Problem, UserErrors } from '../core/user-error.ts';

const NAMES = ['draftlint.yaml', 'draftlint.yml'];

/** The nearest `draftlint.yaml` in a folder or above it. */
export async function findConfigFile(folder: string): Promise<string | undefined> {
  for (let current = resolve(folder); ; current = dirname(current)) {
    for (const name of NAMES) {
      const path = join(current, name);
      if ((await stat(path).catch(() => undefined))?.isFile()) return path;
    }
    if (dirname(current) === current) return undefined;
  }
}

/** Reads a configuration and all that it extends by path. Throws `UserErrors` with every mistake and its place. */
export async function loadConfig(path: string, catalogue: Catalogue): Promise<Config> {
  const problems: Problem[] = [];
  const config = await load(resolve(path), catalogue, problems, []);
  if (problems.length > 0 || !config) throw new UserErrors(problems);
  return config;
}

async function load(path: string, catalogue: Catalogue, problems: Problem[], chain: readonly string[]): Promise<Config | undefined> {
  if (chain.includes(path)) {
    problems.push({ path, message: { zh: 'extends 循环引用了自己', en: 'extends leads back to itself' } });
    return undefined;
  }
  const source = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    problems.push({ path, message: { zh: `无法读取配置文件（${error.code}）`, en: `cannot read the configuration (${error.code})` } });
    return undefined;
  });
  if (source === undefined) return undefined;
  const { LineCounter, parseDocument, isMap, isScalar } = await import('yaml');
  const counter = new LineCounter();
  const document = parseDocument(source, { lineCounter: counter, prettyErrors: false });
  const at = (offset: number): { line: number; column: number } => {
    const { line, col } = counter.linePos(offset);
    return { line, column: col };
  };
  for (const error of document.errors) {
    const message =
      error.code === 'DUPLICATE_KEY'
        ? { zh: '同一个键写了两次', en: 'duplicate key' }
        : { zh: `YAML 有误：${error.message}`, en: `bad YAML: ${error.message}` };
    problems.push({ path, ...at(error.pos[0]), message });
  }
  if (document.errors.length > 0) return undefined;
  const placeOf = ({ path: keys, isKey }: ConfigProblem): number => {
    const parent = document.getIn(keys.slice(0, -1), true);
    if (isMap(parent)) {
      const pair = parent.items.find((item) => isScalar(item.key) && String(item.key.value) === String(keys.at(-1)));
      const node = isKey ? pair?.key : (pair?.value ?? pair?.key);
      if (isScalar(node) && node.range) return node.range[0];
    }
    const node = keys.length > 0 ? document.getIn(keys, true) : document.contents;
    return (node as { range?: [number, number, number] } | null | undefined)?.range?.[0] ?? 0;
  };
  const { config, problems: found } = validateConfig(document.toJS(), catalogue);
  for (const problem of found) problems.push({ path, ...at(placeOf(problem)), message: problem.message });
  const parents: (string | Config)[] = [];
  for (const parent of config.extends) {
    if (typeof parent !== 'string' || !parent.startsWith('.')) parents.push(parent);
    else {
      const loaded = await load(resolve(dirname(path), parent), catalogue, problems, [...chain, path]);
      if (loaded) parents.push(loaded);
    }
  }
  return { ...config, extends: parents };
}
