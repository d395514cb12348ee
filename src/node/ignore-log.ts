import { readFileSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { matchesGlob } from '../core/config/glob.ts';
import type { IgnoreUse } from '../core/suppression/ignore.ts';
import type { DocumentResult } from '../formatters/result.ts';
import { type LintOptions, lintIgnores } from '../index.ts';
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

  /** What is to be said of the ignores, by the file they stand in. `checked` are the absolute paths of all drafts of the run. */
  async results(checked: ReadonlySet<string>, cwd: string, optionsFor: (file: string) => Promise<LintOptions>): Promise<DocumentResult[]> {
    const results: DocumentResult[] = [];
    for (const file of new Set(this.uses.map(({ ignore }) => ignore.file as string))) {
      const told: IgnoreUse[] = [];
      for (const use of this.uses.filter(({ ignore }) => ignore.file === file))
        told.push((await isJudged(use, file, checked)) ? use : { ...use, idle: [] });
      const text = new TextDecoder().decode(readFileSync(file));
      const { draft, diagnostics } = lintIgnores(text, told, await optionsFor(file));
      const path = relative(cwd, file);
      if (diagnostics.length > 0) results.push({ path, uri: pathToFileURL(file).href, draft, diagnostics, isIgnoreFile: true });
    }
    return results;
  }
}

/** An ignore that hid nothing is only blamed where all drafts that it is for were checked; an expired one always. */
async function isJudged({ ignore, idle, isExpired }: IgnoreUse, file: string, checked: ReadonlySet<string>): Promise<boolean> {
  if (isExpired || idle.length === 0 || file.endsWith(BESIDE)) return true;
  const folder = dirname(file);
  const { files } = ignore;
  if (files?.every((name) => !/[*?{]/u.test(name) && name.includes('/'))) return files.every((name) => checked.has(resolve(folder, name)));
  const drafts = (await discover([folder], folder)).filter((found) => typeof found === 'string');
  return drafts
    .map((path) => resolve(folder, path))
    .filter((path) => findConfigFile(dirname(path)) === file)
    .filter((path) => !files || files.some((glob) => matchesGlob(glob, relative(folder, path).replaceAll('\\', '/'))))
    .every((path) => checked.has(path));
}
