/** The public entry `draftlint/node`: drafts and configurations from files. */
import { dirname, isAbsolute, relative, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Config } from '../core/config/config.ts';
import type { Circumstance } from '../core/profile.ts';
import type { Language } from '../core/text.ts';
import type { DocumentResult } from '../formatters/result.ts';
import { lintDraft, presets, readDraft, rules } from '../index.ts';
import { findConfigFile, loadConfig } from './config-file.ts';
import { discover } from './discover.ts';
import { DEFAULT_MAX_SIZE, decodeInput, failureDiagnostic, type Input, readInput } from './input.ts';

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

/** Finds, reads and checks drafts. What cannot be read is a document with an `input/*` finding. Throws `UserErrors` for a bad configuration. */
export async function lintFiles(patterns: readonly string[], options: LintFilesOptions): Promise<DocumentResult[]> {
  const configs = new ConfigCache(options);
  const results: DocumentResult[] = [];
  for (const found of await discover(patterns, options.cwd)) {
    const input = typeof found === 'string' ? await readInput(resolve(options.cwd, found), options.maxSize ?? DEFAULT_MAX_SIZE) : found;
    const path = typeof found === 'string' ? found : found.path;
    results.push(await check(input, path, configs, options));
  }
  return results;
}

/** Checks bytes that came from elsewhere, such as standard input, as if they were the file `path`. */
export async function lintBytes(bytes: Uint8Array, path: string, options: LintFilesOptions): Promise<DocumentResult> {
  return check(decodeInput(path, bytes), path, new ConfigCache(options), options);
}

class ConfigCache {
  readonly #options: LintFilesOptions;
  readonly #byFolder = new Map<string, Promise<{ folder: string; config: Config } | undefined>>();

  constructor(options: LintFilesOptions) {
    this.#options = options;
  }

  for(path: string): Promise<{ folder: string; config: Config } | undefined> {
    const { cwd, config } = this.#options;
    const folder = config === undefined ? dirname(resolve(cwd, path)) : cwd;
    const known = this.#byFolder.get(folder) ?? this.#load(folder);
    this.#byFolder.set(folder, known);
    return known;
  }

  async #load(folder: string): Promise<{ folder: string; config: Config } | undefined> {
    const { cwd, config } = this.#options;
    const file = config === undefined ? await findConfigFile(folder) : resolve(cwd, config);
    return file === undefined ? undefined : { folder: dirname(file), config: await loadConfig(file, { rules, presets }) };
  }
}

async function check(input: Input, path: string, configs: ConfigCache, options: LintFilesOptions): Promise<DocumentResult> {
  const language = options.language ?? 'zh';
  const uri = pathToFileURL(resolve(options.cwd, path)).href;
  if ('failure' in input) return { path, uri, diagnostics: [failureDiagnostic(input.failure, language)] };
  const found = await configs.for(path);
  const inFolder = found && relative(found.folder, resolve(options.cwd, path)).replaceAll('\\', '/');
  const draft = await readDraft(input.text, input.format);
  const report = lintDraft(draft, {
    language,
    ...(found && { config: found.config }),
    ...(options.preset !== undefined && { preset: options.preset }),
    ...(options.circumstances && { circumstances: options.circumstances }),
    path: inFolder && !isAbsolute(inFolder) ? inFolder : path,
  });
  return { path, uri, encoding: input.encoding, ...report };
}
