import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import { type Problem, UserErrors } from '../core/user-error.ts';
import type { DocumentResult } from '../formatters/result.ts';
import { presets, rules } from '../index.ts';
import { Checker } from '../node/check.ts';
import { loadConfig, loadIgnoreFile } from '../node/config-file.ts';
import { findConfigFile } from '../node/find-config.ts';
import { BESIDE } from '../node/ignore-log.ts';
import { DEFAULT_MAX_SIZE, readInput } from '../node/input.ts';
import type { Settings } from './settings.ts';

interface Texts {
  /** The text that the editor holds of a file; undefined if it is not open there. */
  readonly textAt: (path: string) => string | undefined;
  readonly cwd: string;
}

/** Checks texts by the configurations they have, which are read once until `reload`; a configuration open in the editor counts as it stands there. */
export class Configuration {
  readonly #texts: Texts;
  #settings: Settings;
  #checker: Checker;
  #problems = new Map<string, Promise<readonly Problem[]>>();
  readonly #read = new Set<string>();
  #epoch = 0;

  constructor(texts: Texts, settings: Settings) {
    this.#texts = texts;
    this.#settings = settings;
    this.#checker = this.#newChecker();
  }

  get settings(): Settings {
    return this.#settings;
  }

  /** Another number after each `reload`. */
  get epoch(): number {
    return this.#epoch;
  }

  reload(settings: Settings = this.#settings): void {
    this.#settings = settings;
    this.#epoch++;
    this.#problems.clear();
    this.#read.clear();
    this.#checker = this.#newChecker();
  }

  /** Whether a file is a configuration, by its name or because one extends it. */
  isConfig(path: string): boolean {
    const name = basename(path);
    return /^draftlint\.ya?ml$/u.test(name) || name.endsWith(BESIDE) || path === this.#settings.config || this.#read.has(path);
  }

  /** The configuration that holds for a draft. */
  fileFor(path: string): string | undefined {
    return this.#settings.config ?? findConfigFile(dirname(path));
  }

  /** Checks a text as if it were the file `path`. `problems` are mistakes of its configuration, which it then was not checked by. */
  async check(text: string, path: string): Promise<{ readonly result: DocumentResult; readonly problems: readonly Problem[] }> {
    return this.#withProblems(await this.#checker.bytes(new TextEncoder().encode(text), path), path);
  }

  /** Checks a file that is not open; `text` is empty where it cannot be read. */
  async checkFile(
    path: string,
  ): Promise<{ readonly text: string; readonly result: DocumentResult; readonly problems: readonly Problem[] }> {
    const input = readInput(path, this.#settings.maxSize ?? DEFAULT_MAX_SIZE);
    const checked = 'bytes' in input ? this.#checker.bytes(input.bytes, path) : this.#checker.found(path);
    return { text: 'text' in input ? input.text : '', ...(await this.#withProblems(await checked, path)) };
  }

  /** What is wrong with a configuration and with all that it extends. */
  problemsOf(file: string): Promise<readonly Problem[]> {
    const known = this.#problems.get(file) ?? this.#findProblems(file);
    this.#problems.set(file, known);
    return known;
  }

  /** Mistakes that only show where a draft is checked, such as a layer that softens what another locks. */
  get mistakes(): readonly Problem[] {
    return this.#checker.problems;
  }

  async #withProblems(result: DocumentResult, path: string): Promise<{ result: DocumentResult; problems: readonly Problem[] }> {
    const beside = `${path}${BESIDE}`;
    const files = [this.fileFor(path), existsSync(beside) ? beside : undefined].filter((file) => file !== undefined);
    const problems = (await Promise.all(files.map((file) => this.problemsOf(file)))).flat();
    const isLeft = problems.length === 0 && !result.draft && result.diagnostics.length === 0;
    return { result, problems: isLeft ? this.mistakes : problems };
  }

  async #findProblems(file: string): Promise<readonly Problem[]> {
    try {
      await (file.endsWith(BESIDE) ? loadIgnoreFile : loadConfig)(file, { rules, presets }, this.#readConfig);
      return [];
    } catch (error) {
      if (!(error instanceof UserErrors)) throw error;
      return error.problems;
    }
  }

  readonly #readConfig = async (path: string): Promise<Uint8Array> => {
    this.#read.add(path);
    const text = this.#texts.textAt(path);
    return text === undefined ? readFile(path) : new TextEncoder().encode(text);
  };

  #newChecker(): Checker {
    const { language, preset, circumstances, config, maxSize } = this.#settings;
    const options = {
      cwd: this.#texts.cwd,
      language,
      ...(preset !== undefined && { preset }),
      ...(circumstances && { circumstances }),
      ...(config !== undefined && { config }),
      ...(maxSize !== undefined && { maxSize }),
    };
    return new Checker(options, this.#readConfig, true);
  }
}
