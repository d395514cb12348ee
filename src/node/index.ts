/** The public entry `draftlint/node`: drafts and configurations from files. */
import type { DocumentResult } from '../formatters/result.ts';
import { Checker, type LintFilesOptions } from './check.ts';
import { discover } from './discover.ts';

export { UserErrors } from '../core/user-error.ts';
export type { DocumentResult } from '../formatters/result.ts';
export type { LintFilesOptions } from './check.ts';
export { loadConfig } from './config-file.ts';
export { findConfigFile } from './find-config.ts';

/**
 * Finds, reads and checks drafts. What cannot be read is a document with an `input/*` finding, what draftlint itself fails on
 * one with `internal/crashed`; ignores that are not in order are told as findings of the file they stand in. Throws `UserErrors` with the mistakes of all configurations.
 */
export async function lintFiles(patterns: readonly string[], options: LintFilesOptions): Promise<DocumentResult[]> {
  const checker = new Checker(options);
  const results: DocumentResult[] = [];
  for (const found of await discover(patterns, options.cwd)) results.push(await checker.found(found));
  checker.throwIfBroken();
  await checker.updateBaseline(results.flatMap(({ path, baseline }) => (baseline?.entries ? [{ path, entries: baseline.entries }] : [])));
  return [...results, ...(await checker.ignoreResults(results.map(({ path }) => path)))];
}
