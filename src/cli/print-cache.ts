import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Text } from '../core/text.ts';
import { plain } from '../formatters/pretty.ts';
import { CACHE_FOLDER, Cache } from '../node/cache.ts';
import type { Checker } from '../node/check.ts';
import type { FailedInput } from '../node/input.ts';
import type { Interruption } from './interruption.ts';
import type { PrintedDocument, PrintRequest } from './print.ts';

/** The built program; names of what it loads are made of their content, so that its own content tells builds apart. */
const PROGRAM = fileURLToPath(new URL('../../dist/cli/run.cjs', import.meta.url));

/** Where what was printed of drafts is kept: in a file (`Cache`), or in memory. */
export type Store = Pick<Cache<PrintedDocument>, 'has' | 'get' | 'set' | 'save' | 'close'> & { readonly notices: readonly Text[] };

/** A store in a file of a folder, which is absolute or relative to the folder of the run. */
export function storeIn(folder: string | undefined, { cwd, options }: PrintRequest): Store {
  return new Cache(resolve(cwd, folder ?? CACHE_FOLDER), `${options.version} ${build()} ${process.version}`);
}

/** What was printed of drafts in earlier runs of the same kind. */
export class PrintCache {
  readonly #store: Store;
  /** What tells this kind of run from others: where paths begin, and how documents are printed. */
  readonly #kind: string;
  readonly #cwd: string;
  readonly #tell: (line: Text) => void;
  #told = 0;

  /** `tell` is called with what goes wrong. */
  constructor(store: Store, print: PrintRequest, tell: (line: Text) => void) {
    const kind = { ...print, formats: print.formats.map((format) => ({ ...format, file: format.file !== undefined })) };
    this.#store = store;
    this.#kind = JSON.stringify(kind);
    this.#cwd = print.cwd;
    this.#tell = tell;
    this.#tellNews();
  }

  /** The keys of those drafts that are kept as they are now. */
  async keysOf(
    found: readonly (string | FailedInput)[],
    checker: Checker,
    interruption: Interruption,
  ): Promise<Map<string | FailedInput, string>> {
    const keys = new Map<string | FailedInput, string>();
    for (const each of found) {
      await interruption.breathe();
      const key = typeof each === 'string' ? await checker.keyOf(each) : undefined;
      if (typeof each === 'string' && key !== undefined && this.#store.has(this.#slotOf(each), key)) keys.set(each, key);
    }
    return keys;
  }

  get(path: string, key: string): PrintedDocument | undefined {
    return this.#store.get(this.#slotOf(path), key);
  }

  /** Keeps what was printed of a draft, if it may be kept. */
  keep(found: string | FailedInput, { key, ...document }: PrintedDocument): void {
    const isWhole = document.printed.every((each) => 'part' in each);
    if (typeof found === 'string' && key !== undefined && isWhole)
      this.#store.set(this.#slotOf(found), key, resolve(this.#cwd, found), document);
    this.#tellNews();
  }

  save(): void {
    this.#store.save();
    this.#tellNews();
  }

  close(): void {
    this.#store.close();
  }

  #slotOf(path: string): string {
    return createHash('sha256').update(`${path}\n${this.#kind}`).digest('base64url');
  }

  #tellNews(): void {
    for (const notice of this.#store.notices.slice(this.#told)) this.#tell({ zh: plain(notice.zh), en: plain(notice.en) });
    this.#told = this.#store.notices.length;
  }
}

/** What tells this build of draftlint from others of the same version. */
function build(): string {
  try {
    return createHash('sha256').update(readFileSync(PROGRAM)).digest('base64url');
  } catch {
    return ''; // it runs from its sources
  }
}
