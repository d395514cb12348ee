import { readFileSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { matchesGlob } from '../core/config/glob.ts';
import type { IgnoreUse } from '../core/suppression/ignore.ts';
import type { DocumentResult } from '../formatters/result.ts';
import { type LintOptions, lintIgnores, withPatterns } from '../index.ts';
import { discover } from './discover.ts';
import { findConfigFile } from './find-config.ts';

/** The ending of the file that stands beside a draft and holds its ignores: `report.txt.draftlint-ignore.yaml`. */
export const BESIDE = '.draftlint-ignore.yaml';

/** What became of the ignores of configurations and ignore files in all drafts of a run. */
export class IgnoreLog {
  readonly #uses = new Map<string, IgnoreUse>();

  get uses(): readonly IgnoreUse[] {
    return [...this.#uses.values()];
  }

  add(uses: readonly IgnoreUse[]): void {
    for (const use of uses) {
      const key = `${use.ignore.file}:${use.ignore.at.start}`;
      const known = this.#uses.get(key);
      const merged = known && { ...use, hidden: known.hidden + use.hidden, idle: use.idle.filter((name) => known.idle.includes(name)) };
      this.#uses.set(key, merged ?? use);
    }
  }

  /** The files that the ignores stand in. `checked` are the absolute paths of all drafts of the run. */
  async files(checked: ReadonlySet<string>, cwd: string, optionsFor: (file: string) => Promise<LintOptions>): Promise<IgnoreFile[]> {
    const files: IgnoreFile[] = [];
    for (const file of new Set(this.uses.map(({ ignore }) => ignore.file as string))) {
      const unjudged: number[] = [];
      let walked: Promise<readonly string[]> | undefined;
      const governed = (): Promise<readonly string[]> => (walked ??= governedBy(file));
      for (const use of this.uses.filter(({ ignore }) => ignore.file === file))
        if (!(await isJudged(use, file, checked, governed))) unjudged.push(use.ignore.at.start);
      const text = new TextDecoder().decode(readFileSync(file));
      files.push({ path: relative(cwd, file), text, options: await optionsFor(file), unjudged });
    }
    return files;
  }

  /** What is to be said of the ignores, by the file they stand in. */
  async results(files: readonly IgnoreFile[], cwd: string): Promise<DocumentResult[]> {
    const results: DocumentResult[] = [];
    for (const { path, text, options, unjudged } of files) {
      const file = resolve(cwd, path);
      const told = this.uses
        .filter(({ ignore }) => resolve(cwd, ignore.file as string) === file)
        .map((use) => (unjudged.includes(use.ignore.at.start) ? { ...use, idle: [] } : use));
      const { draft, diagnostics } = lintIgnores(text, told, await withPatterns(options));
      if (diagnostics.length > 0) results.push({ path, uri: pathToFileURL(file).href, draft, diagnostics, isIgnoreFile: true });
    }
    return results;
  }
}

/** A file with ignores in YAML: plain data but for functions, which may be lost. */
export interface IgnoreFile {
  /** Relative to the folder of the run. */
  readonly path: string;
  readonly text: string;
  readonly options: LintOptions;
  /** Where those ignores stand that nothing can be said of, since not all of their drafts were checked. */
  readonly unjudged: readonly number[];
}

/** The absolute paths of all drafts that a configuration is for. */
async function governedBy(file: string): Promise<readonly string[]> {
  const folder = dirname(file);
  const found = await discover([folder], folder);
  const drafts = found.flatMap((path) => (typeof path === 'string' ? resolve(folder, path) : []));
  return drafts.filter((path) => findConfigFile(dirname(path)) === file);
}

/**
 * An ignore that hid nothing is only blamed where all drafts that it is for were checked; an expired one always. `governed` gives the drafts
 * of its file, and is only asked where it must be.
 */
async function isJudged(
  { ignore, idle, isExpired }: IgnoreUse,
  file: string,
  checked: ReadonlySet<string>,
  governed: () => Promise<readonly string[]>,
): Promise<boolean> {
  if (isExpired || idle.length === 0 || file.endsWith(BESIDE)) return true;
  const folder = dirname(file);
  const { files } = ignore;
  if (files?.every((name) => !/[*?{]/u.test(name) && name.includes('/'))) return files.every((name) => checked.has(resolve(folder, name)));
  return (await governed())
    .filter((path) => !files || files.some((glob) => matchesGlob(glob, relative(folder, path).replaceAll('\\', '/'))))
    .every((path) => checked.has(path));
}
