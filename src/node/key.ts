import { createHash } from 'node:crypto';
import { relative } from 'node:path';
import type { BaselineEntry } from '../core/baseline.ts';
import type { Config } from '../core/config/config.ts';
import type { LintOptions, ReadOptions } from '../index.ts';

/**
 * A digest of all that the findings of a draft depend on besides the version of draftlint: its bytes, its path, the configuration with
 * terms, checks and ignores, the other options, how drafts are read, what a baseline knows of it, and the day where an ignore ends on one.
 */
export function keyOf(
  bytes: Uint8Array,
  { config, today, ...options }: LintOptions & { readonly path: string; readonly reading: Readonly<Record<keyof ReadOptions, unknown>> },
  known: readonly BaselineEntry[] = [],
): string {
  const digest = config ? digestOf(config) : '';
  const day = mayEnd(bytes) || digest.endsWith(ENDS) ? today : '';
  const context = JSON.stringify([options, digest, day, known]);
  return createHash('sha256').update(`${context.length}:${context}`).update(bytes).digest('base64url');
}

/** What comments about ignores begin with, as it stands in text of one byte and of two bytes a character. */
const DIRECTIVES = (['latin1', 'utf16le'] as const).map((encoding) => Buffer.from('draftlint-', encoding));

/** Whether there may be a comment in a draft that ignores something up to a day. */
function mayEnd(bytes: Uint8Array): boolean {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  return DIRECTIVES.some((directive) => buffer.includes(directive));
}

const ENDS = ' until';
const DIGESTS = new WeakMap<Config, string>();

/** Of a configuration with all that it extends; it ends in `ENDS` where an ignore of it does. Thousands of drafts share one. */
function digestOf(config: Config): string {
  const known = DIGESTS.get(config);
  if (known !== undefined) return known;
  const text = JSON.stringify(config);
  const digest = createHash('sha256').update(text).digest('base64url') + (text.includes('"until":"') ? ENDS : '');
  DIGESTS.set(config, digest);
  return digest;
}

/** A digest of options, of the configurations of folders and of a baseline, that is the same wherever the folder of the run, `cwd`, is. */
export function settingsOf(options: object, configs: ReadonlyMap<string, Config>, baseline: string | undefined, cwd: string): string {
  const names = (path: string): string => relative(cwd, path).replaceAll('\\', '/');
  const found = [...configs].map(([folder, config]) => [names(folder), config] as const).sort(([a], [b]) => (a < b ? -1 : 1));
  const withoutPlace = (key: string, value: unknown): unknown => (key === 'file' && typeof value === 'string' ? names(value) : value);
  return createHash('sha256')
    .update(JSON.stringify([options, found, baseline], withoutPlace))
    .digest('base64url');
}
