import { existsSync, readFileSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';
import { type Baseline, type BaselineEntry, compareWith, entriesOf, formatBaseline, isKnowable, readBaseline } from '../core/baseline.ts';
import type { Text } from '../core/text.ts';
import { UserErrors } from '../core/user-error.ts';
import type { DocumentResult } from '../formatters/result.ts';
import { cannotWrite } from './cannot-write.ts';
import { writeWhole } from './write.ts';

const NO_BASELINE: Text = {
  zh: '没有这个基线文件：请核对路径，或先用 --update-baseline 写一个',
  en: 'there is no such baseline: check the path, or write one with --update-baseline first',
};
const FOLDER: Text = {
  zh: '是文件夹，不是基线文件：请写文件名，如 draftlint-baseline.json',
  en: 'is a folder and no baseline: give the name of a file, such as draftlint-baseline.json',
};
const OTHER: Text = {
  zh: '不是本版 draftlint 写的基线文件：请删去后用 --update-baseline 重写',
  en: 'is no baseline of this version of draftlint: delete it and write one with --update-baseline',
};

/** The known findings of a file. */
export class BaselineFile {
  readonly path: string;
  readonly #baseline: Baseline;
  /** Drafts of this run, by name: one from standard input need be no file. */
  readonly #checked = new Set<string>();
  /** What stands in the file, if it is there. */
  readonly source: string | undefined;

  private constructor(path: string, baseline: Baseline, source: string | undefined) {
    this.path = path;
    this.#baseline = baseline;
    this.source = source;
  }

  /** Reads an absolute path; `isNew`: it need not be there. Throws `UserErrors` where it is not, or is no baseline. */
  static load(path: string, isNew: boolean): BaselineFile {
    const source = read(path);
    if (source === undefined && !isNew) throw new UserErrors([{ path, message: NO_BASELINE }]);
    const baseline = source === undefined ? {} : readBaseline(parse(path, source));
    if (!baseline) throw new UserErrors([{ path, message: OTHER }]);
    return new BaselineFile(path, baseline, source);
  }

  /**
   * A result without the findings that are known of its draft, given by its absolute path; what could not be read is left as it is.
   * `isUpdated`: also without those that are to be known from now on.
   */
  applyTo(result: DocumentResult, draft: string, isUpdated: boolean): DocumentResult {
    if (!result.draft) return result;
    this.#checked.add(this.#nameOf(draft));
    const { fresh, known, gone } = compareWith(this.entriesFor(draft), result.diagnostics);
    const others = fresh.filter((finding) => !isKnowable(finding));
    const baseline = { known: known.length, gone, added: fresh.length - others.length };
    if (!isUpdated) return { ...result, diagnostics: fresh, known, baseline };
    const found = entriesOf(result.diagnostics, result.facts?.shownText ?? result.draft.text);
    return { ...result, diagnostics: others, known: result.diagnostics.filter(isKnowable), baseline: { ...baseline, entries: found } };
  }

  /** What is known of a draft, given by its absolute path. */
  entriesFor(draft: string): readonly BaselineEntry[] {
    const name = this.#nameOf(draft);
    return Object.hasOwn(this.#baseline, name) ? (this.#baseline[name] as readonly BaselineEntry[]) : [];
  }

  /** The known findings of drafts that are not there any more. */
  get lost(): readonly BaselineEntry[] {
    return Object.entries(this.#baseline).flatMap(([name, entries]) => (this.#isThere(name) ? [] : entries));
  }

  /** Writes the findings of drafts, by absolute path, in place of those known of them; what is known of other drafts stays. */
  async update(found: ReadonlyMap<string, readonly BaselineEntry[]>): Promise<void> {
    const others = Object.entries(this.#baseline).filter(([name]) => this.#isThere(name));
    const all = [...others, ...[...found].map(([draft, entries]): [string, readonly BaselineEntry[]] => [this.#nameOf(draft), entries])];
    const text = formatBaseline(Object.fromEntries(all));
    if (text === this.source) return;
    await writeWhole(this.path, text).catch((error: NodeJS.ErrnoException) => {
      throw new UserErrors([{ path: this.path, message: cannotWrite(error.code) }]);
    });
  }

  #nameOf(draft: string): string {
    return relative(dirname(this.path), draft).replaceAll('\\', '/');
  }

  #isThere(name: string): boolean {
    return this.#checked.has(name) || existsSync(resolve(dirname(this.path), name));
  }
}

function read(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') return undefined;
    if (code === 'EISDIR') throw new UserErrors([{ path, message: FOLDER }]);
    throw new UserErrors([{ path, message: { zh: `无法读取基线文件（${code}）`, en: `cannot read the baseline (${code})` } }]);
  }
}

function parse(path: string, source: string): unknown {
  try {
    return JSON.parse(source.replace(/^\ufeff/u, ''));
  } catch {
    const isConflict = /^(?:<{7}|={7}|>{7})/mu.exec(source);
    const line = isConflict ? source.slice(0, isConflict.index).split('\n').length : undefined;
    const message: Text = isConflict
      ? { zh: '基线文件里有未解决的合并冲突', en: 'the baseline holds a merge conflict' }
      : { zh: '基线文件不是 JSON，可能已损坏', en: 'the baseline is not JSON; it may be damaged' };
    throw new UserErrors([{ path, ...(line !== undefined && { line }), message }]);
  }
}
