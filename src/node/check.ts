import { existsSync, statSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { BaselineEntry } from '../core/baseline.ts';
import { idOfCheck } from '../core/checks/rule.ts';
import type { Config } from '../core/config/config.ts';
import { checksIn, resolveConfig, selectorIn } from '../core/config/resolve.ts';
import type { Draft } from '../core/draft.ts';
import { factsOf } from '../core/facts/index.ts';
import { failureOf } from '../core/failure.ts';
import type { FixChoice } from '../core/fix.ts';
import type { Circumstance } from '../core/profile.ts';
import type { Language } from '../core/text.ts';
import { addProblems, type Problem, UserErrors } from '../core/user-error.ts';
import type { DocumentResult } from '../formatters/result.ts';
import { type LintOptions, lintDraft, presets, type ReadOptions, rules, withPatterns } from '../index.ts';
import type { BaselineFile } from './baseline-file.ts';
import type { ReadFile } from './config-file.ts';
import { findConfigFile } from './find-config.ts';
import { BESIDE, type IgnoreFile, IgnoreLog } from './ignore-log.ts';
import {
  DEFAULT_MAX_SIZE,
  decodeInput,
  type FailedInput,
  type Failure,
  failureDiagnostic,
  type Input,
  readBytes,
  readInput,
} from './input.ts';
import { draftOfInput } from './read.ts';

export interface LintFilesOptions extends ReadOptions {
  readonly cwd: string;
  /** A configuration file; without it the nearest one above each draft. */
  readonly config?: string;
  readonly preset?: string;
  readonly circumstances?: readonly Circumstance[];
  readonly language?: Language;
  /** Bytes. */
  readonly maxSize?: number;
  /** Which fixes are applied; without it none. */
  readonly fix?: FixRequest;
  /** A file with known findings, which are not told; `isUpdated`: those found now are to be known, and none is told. */
  readonly baseline?: { readonly file: string; readonly isUpdated?: boolean };
  /** As `2025-12-31`, for ignores with a last day; the clock's day if absent. */
  readonly today?: string;
}

/** `isShown`: drafts are left as they are, and so are their findings; results only say what fixes would make of them. */
export type FixRequest = FixChoice & { readonly isShown?: boolean };

interface FoundConfig {
  readonly folder: string;
  readonly config: Config;
}

/**
 * Checks drafts one by one. What cannot be read is a document with an `input/*` finding, what draftlint itself fails on one with
 * `internal/crashed`. Each configuration is loaded once; its mistakes are kept in `problems`, to be told together.
 */
export class Checker {
  readonly problems: Problem[] = [];
  readonly ignores = new IgnoreLog();
  #baseline: Promise<BaselineFile | undefined> | undefined;
  readonly #options: LintFilesOptions;
  readonly #maxSize: number;
  readonly #readConfig: ReadFile | undefined;
  readonly #isForgiving: boolean;
  readonly #byFolder = new Map<string, Promise<FoundConfig | undefined>>();
  readonly #byFile = new Map<string, Promise<FoundConfig | undefined>>();

  /**
   * `readConfig` gives configurations that are not read from their files, such as those open in an editor. `isForgiving`: also where a
   * configuration is broken drafts are checked, by what is left of theirs.
   */
  constructor(options: LintFilesOptions, readConfig?: ReadFile, isForgiving = false) {
    this.#options = options;
    this.#readConfig = readConfig;
    this.#isForgiving = isForgiving;
    this.#maxSize = options.maxSize ?? DEFAULT_MAX_SIZE;
  }

  /** Checks what `discover` found. */
  found(found: string | FailedInput): Promise<DocumentResult> {
    if (typeof found !== 'string') return this.#check(found, found.path);
    const file = resolve(this.#options.cwd, found);
    return this.#check(readInput(file, this.#maxSize), found, file);
  }

  /** Checks what `discover` found, and gives with it the key of what was checked, as `keyOf` does. */
  async foundWithKey(found: string | FailedInput): Promise<{ readonly result: DocumentResult; readonly key?: string }> {
    if (typeof found !== 'string') return { result: await this.found(found) };
    const file = resolve(this.#options.cwd, found);
    const input = readInput(file, this.#maxSize);
    const result = await this.#check(input, found, file);
    const isSound = result.draft !== undefined && !result.diagnostics.some(({ code }) => code.startsWith('internal/'));
    if (!isSound || 'failure' in input || this.problems.length > 0) return { result };
    return { result, key: await this.#keyOf(found, input.bytes) };
  }

  /** What the findings of a file depend on, in short: while it is the same they are too. Undefined for what is read only once, or cannot be. */
  async keyOf(path: string): Promise<string | undefined> {
    const file = resolve(this.#options.cwd, path);
    if (!isPlainFile(file)) return undefined;
    const bytes = readBytes(file, this.#maxSize);
    return bytes instanceof Uint8Array ? this.#keyOf(path, bytes) : undefined;
  }

  /** Checks bytes that came from elsewhere, such as standard input, as if they were the file `path`; nothing is written to it. */
  bytes(bytes: Uint8Array, path: string): Promise<DocumentResult> {
    return this.#check(decodeInput(path, bytes, this.#maxSize), path);
  }

  /** Reads a draft without checking it. `path` as in `bytes`. */
  async draftOf(input: Input, path: string): Promise<Draft | FailedInput> {
    return 'failure' in input ? input : draftOfInput(input, await this.#readingFor(input, path));
  }

  throwIfBroken(): void {
    if (this.problems.length > 0) throw new UserErrors(this.problems);
  }

  /** The known findings, if there is a baseline that can be read. */
  async baseline(): Promise<BaselineFile | undefined> {
    const { baseline, cwd } = this.#options;
    if (!baseline) return undefined;
    this.#baseline ??= import('./baseline-file.ts')
      .then(({ BaselineFile }) => BaselineFile.load(resolve(cwd, baseline.file), baseline.isUpdated === true))
      .catch((error: unknown) => this.#blame(error));
    return this.#baseline;
  }

  /** Writes what the baseline is to know of drafts from now on, if it is to be updated. */
  async updateBaseline(known: readonly { readonly path: string; readonly entries: readonly BaselineEntry[] }[]): Promise<void> {
    const { baseline, cwd } = this.#options;
    if (!baseline?.isUpdated) return;
    await (await this.baseline())?.update(new Map(known.map(({ path, entries }) => [resolve(cwd, path), entries])));
  }

  async #keyOf(path: string, bytes: Uint8Array): Promise<string> {
    const known = (await this.baseline())?.entriesFor(resolve(this.#options.cwd, path));
    const { keyOf } = await import('./key.ts'); // not needed without a cache
    const { view, limits, selector } = this.#options;
    return keyOf(bytes, { ...(await this.#optionsFor(path)), reading: { view, limits, selector } }, known);
  }

  /** `file` is where fixes are written to; without it they are only in the result. */
  async #check(input: Input, path: string, file?: string): Promise<DocumentResult> {
    const { baseline, cwd } = this.#options;
    const known = await this.baseline();
    const result = await this.#found(input, path, file);
    return known ? known.applyTo(result, resolve(cwd, path), baseline?.isUpdated === true) : result;
  }

  async #found(input: Input, path: string, file?: string): Promise<DocumentResult> {
    const { cwd, fix, language = 'zh' } = this.#options;
    const uri = pathToFileURL(resolve(cwd, path)).href;
    if ('failure' in input) return { path, uri, diagnostics: [failureDiagnostic(input.failure, language)] };
    const source = 'text' in input ? input.text : input.bytes;
    const document = { path, uri, source, ...('encoding' in input && { encoding: input.encoding, hasBom: input.hasBom }) };
    try {
      const reading = await this.#readingFor(input, path);
      const draft = await draftOfInput(input, reading);
      if ('failure' in draft) return { path, uri, diagnostics: [failureDiagnostic(draft.failure, language)] };
      const options = await this.#optionsFor(path);
      if (this.problems.length > 0 && !this.#isForgiving) {
        // Nothing will be told but mistakes of configurations; those that only this draft shows are thrown here.
        resolveConfig({ draft, facts: factsOf(draft), rules, presets, ...options });
        return { ...document, diagnostics: [] };
      }
      const report = lintDraft(draft, options);
      this.ignores.add(report.ignoreUses);
      const notices = (draft.notices ?? []).map((notice) => failureDiagnostic(notice, language, 'info'));
      const checked = { ...report, diagnostics: [...notices, ...report.diagnostics] };
      // A draft whose configuration is broken was checked by other rules than were meant.
      if (!fix || this.problems.length > 0) return { ...document, ...checked };
      const { fixInput } = await import('./fix.ts');
      const fixed = await fixInput({ report: checked, input, request: fix, options, reading, file });
      return { ...document, ...fixed, ignoreUses: report.ignoreUses };
    } catch (error) {
      if (error instanceof UserErrors) {
        this.#blame(error);
        return { ...document, diagnostics: [] };
      }
      return { ...document, diagnostics: [failureDiagnostic(crash(error), language)] };
    }
  }

  /** What is to be said of ignores in configurations and ignore files, once the drafts of these paths were checked. */
  async ignoreResults(paths: readonly string[]): Promise<DocumentResult[]> {
    return this.ignores.results(await this.ignoreFiles(paths), this.#options.cwd);
  }

  /** The files that the ignores of the drafts checked so far stand in; `paths` are those of all drafts of the run. */
  ignoreFiles(paths: readonly string[]): Promise<IgnoreFile[]> {
    const { cwd } = this.#options;
    return this.ignores.files(new Set(paths.map((path) => resolve(cwd, path))), cwd, (file) => this.#optionsFor(file));
  }

  /** A digest of all that findings of drafts of these paths depend on besides the drafts, the ignores beside them and the version. */
  async settingsFor(paths: readonly string[]): Promise<string> {
    const { cwd, baseline, config: _config, today: _today, ...options } = this.#options;
    const known = baseline && (await this.baseline())?.source;
    const { settingsOf } = await import('./key.ts');
    return settingsOf(options, await this.#configsFor(paths), known, cwd);
  }

  /** The ids of all checks that configurations of drafts of these paths have. */
  async checksFor(paths: readonly string[]): Promise<string[]> {
    return [...(await this.#configsFor(paths)).values()].flatMap(checksIn).map(idOfCheck);
  }

  /** The configurations of drafts of these paths by their folders. */
  async #configsFor(paths: readonly string[]): Promise<Map<string, Config>> {
    const configs = new Map<string, Config>();
    for (const path of paths) {
      const found = await this.#configFor(path);
      if (found) configs.set(found.folder, found.config);
    }
    return configs;
  }

  /** How a draft is read; what the configuration says of pages is only asked for where there is one. */
  async #readingFor(input: Exclude<Input, FailedInput>, path: string): Promise<ReadOptions> {
    if (input.format !== 'html' || this.#options.selector !== undefined) return this.#options;
    const { config, path: inFolder } = await this.#optionsFor(path);
    const selector = config && selectorIn(config, inFolder);
    return selector === undefined ? this.#options : { ...this.#options, selector };
  }

  async #optionsFor(path: string): Promise<LintOptions & { readonly path: string }> {
    const { cwd, preset, circumstances, language = 'zh', today = dayOf(new Date()) } = this.#options;
    const found = await this.#configFor(path);
    const beside = await this.#besides(path);
    const config = beside ? { ...beside, extends: found ? [found.config] : [] } : found?.config;
    const inFolder = found && relative(found.folder, resolve(cwd, path)).replaceAll('\\', '/');
    return withPatterns({
      language,
      today,
      ...(config && { config }),
      ...(preset !== undefined && { preset }),
      ...(circumstances && { circumstances }),
      path: inFolder || path,
    });
  }

  /** The ignores that stand in a file beside the draft. */
  async #besides(path: string): Promise<Config | undefined> {
    const file = `${resolve(this.#options.cwd, path)}${BESIDE}`;
    if (!existsSync(file)) return undefined;
    try {
      const { loadIgnoreFile } = await import('./config-file.ts');
      return await loadIgnoreFile(file, { rules, presets }, this.#readConfig);
    } catch (error) {
      this.#blame(error);
      return undefined;
    }
  }

  /** Keeps the mistakes of a configuration, each once; anything else is no mistake of the user. */
  #blame(error: unknown): undefined {
    if (!(error instanceof UserErrors)) throw error;
    addProblems(this.problems, error.problems);
    return undefined;
  }

  #configFor(path: string): Promise<FoundConfig | undefined> {
    const { cwd, config } = this.#options;
    const folder = config === undefined ? dirname(resolve(cwd, path)) : cwd;
    const known = this.#byFolder.get(folder) ?? this.#find(folder);
    this.#byFolder.set(folder, known);
    return known;
  }

  async #find(folder: string): Promise<FoundConfig | undefined> {
    const { cwd, config } = this.#options;
    const file = config === undefined ? findConfigFile(folder) : resolve(cwd, config);
    if (file === undefined) return undefined;
    const known = this.#byFile.get(file) ?? this.#load(file);
    this.#byFile.set(file, known);
    return known;
  }

  async #load(file: string): Promise<FoundConfig | undefined> {
    try {
      const { loadConfig } = await import('./config-file.ts');
      return { folder: dirname(file), config: await loadConfig(file, { rules, presets }, this.#readConfig) };
    } catch (error) {
      this.#blame(error);
      return undefined;
    }
  }
}

function isPlainFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() === true;
}

/** A day of the local calendar as `2025-12-31`. */
function dayOf(date: Date): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

/** One draft that draftlint fails on must not take the findings of the others away. */
function crash(error: unknown): Failure {
  const cause = failureOf(error);
  return {
    code: 'internal/crashed',
    message: { zh: `draftlint 自身出错，此稿未检查，请报告：${cause}`, en: `draftlint failed on this draft; please report: ${cause}` },
  };
}
