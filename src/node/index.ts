/** The public entry `draftlint/node`: drafts and configurations from files. */
import { dirname, relative, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Config } from '../core/config/config.ts';
import type { Circumstance } from '../core/profile.ts';
import type { Language } from '../core/text.ts';
import { type Problem, UserErrors } from '../core/user-error.ts';
import type { DocumentResult } from '../formatters/result.ts';
import { lintDraft, presets, readDraft, rules } from '../index.ts';
import { findConfigFile, loadConfig } from './config-file.ts';
import { discover } from './discover.ts';
import { DEFAULT_MAX_SIZE, decodeInput, type Failure, failureDiagnostic, type Input, readInput } from './input.ts';

export { UserErrors } from '../core/user-error.ts';
export type { DocumentResult } from '../formatters/result.ts';
export { findConfigFile, loadConfig } from './config-file.ts';

export interface LintFilesOptions {
  readonly cwd: string;
  /** A configuration file; without it the nearest one above each draft. */
  readonly config?: string;
  readonly preset?: string;
  readonly circumstances?: readonly Circumstance[];
  readonly language?: Language;
  /** Bytes. */
  readonly maxSize?: number;
}

/**
 * Finds, reads and checks drafts. What cannot be read is a document with an `input/*` finding, what draftlint itself fails on
 * one with `internal/crashed`. Throws `UserErrors` with the mistakes of all configurations.
 */
export async function lintFiles(patterns: readonly string[], options: LintFilesOptions): Promise<DocumentResult[]> {
  const configs = new ConfigCache(options);
  const results: DocumentResult[] = [];
  for (const found of await discover(patterns, options.cwd)) {
    const input = typeof found === 'string' ? await readInput(resolve(options.cwd, found), options.maxSize ?? DEFAULT_MAX_SIZE) : found;
    const path = typeof found === 'string' ? found : found.path;
    results.push(await check(input, path, configs, options));
  }
  configs.throwIfBroken();
  return results;
}

/** Checks bytes that came from elsewhere, such as standard input, as if they were the file `path`. */
export async function lintBytes(bytes: Uint8Array, path: string, options: LintFilesOptions): Promise<DocumentResult> {
  const configs = new ConfigCache(options);
  const result = await check(decodeInput(path, bytes, options.maxSize ?? DEFAULT_MAX_SIZE), path, configs, options);
  configs.throwIfBroken();
  return result;
}

interface FoundConfig {
  readonly folder: string;
  readonly config: Config;
}

/** Each configuration is loaded once; the mistakes of all of them are kept to be told together. */
class ConfigCache {
  readonly #options: LintFilesOptions;
  readonly #byFolder = new Map<string, Promise<FoundConfig | undefined>>();
  readonly #byFile = new Map<string, Promise<FoundConfig | undefined>>();
  readonly #problems: Problem[] = [];

  constructor(options: LintFilesOptions) {
    this.#options = options;
  }

  for(path: string): Promise<FoundConfig | undefined> {
    const { cwd, config } = this.#options;
    const folder = config === undefined ? dirname(resolve(cwd, path)) : cwd;
    const known = this.#byFolder.get(folder) ?? this.#find(folder);
    this.#byFolder.set(folder, known);
    return known;
  }

  throwIfBroken(): void {
    if (this.#problems.length > 0) throw new UserErrors(this.#problems);
  }

  async #find(folder: string): Promise<FoundConfig | undefined> {
    const { cwd, config } = this.#options;
    const file = config === undefined ? await findConfigFile(folder) : resolve(cwd, config);
    if (file === undefined) return undefined;
    const known = this.#byFile.get(file) ?? this.#load(file);
    this.#byFile.set(file, known);
    return known;
  }

  async #load(file: string): Promise<FoundConfig | undefined> {
    try {
      return { folder: dirname(file), config: await loadConfig(file, { rules, presets }) };
    } catch (error) {
      if (!(error instanceof UserErrors)) throw error;
      this.#problems.push(...error.problems);
      return undefined;
    }
  }
}

async function check(input: Input, path: string, configs: ConfigCache, options: LintFilesOptions): Promise<DocumentResult> {
  const language = options.language ?? 'zh';
  const uri = pathToFileURL(resolve(options.cwd, path)).href;
  if ('failure' in input) return { path, uri, diagnostics: [failureDiagnostic(input.failure, language)] };
  const found = await configs.for(path);
  const inFolder = found && relative(found.folder, resolve(options.cwd, path)).replaceAll('\\', '/');
  try {
    const draft = await readDraft(input.text, input.format);
    const report = lintDraft(draft, {
      language,
      ...(found && { config: found.config }),
      ...(options.preset !== undefined && { preset: options.preset }),
      ...(options.circumstances && { circumstances: options.circumstances }),
      path: inFolder || path,
    });
    return { path, uri, encoding: input.encoding, ...report };
  } catch (error) {
    return { path, uri, encoding: input.encoding, diagnostics: [failureDiagnostic(crash(error), language)] };
  }
}

/** One draft that draftlint fails on must not take the findings of the others away. */
function crash(error: unknown): Failure {
  const cause = error instanceof Error ? (error.stack ?? error.message).split('\n').slice(0, 2).join(' ') : String(error);
  return {
    code: 'internal/crashed',
    message: { zh: `draftlint 自身出错，此稿未检查，请报告：${cause}`, en: `draftlint failed on this draft; please report: ${cause}` },
  };
}
