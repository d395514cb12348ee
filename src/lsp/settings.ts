import { isAbsolute, resolve } from 'node:path';
import type { Circumstance } from '../core/profile.ts';
import type { Language } from '../core/text.ts';

/** What the user has set in the editor, under `draftlint`. */
export interface Settings {
  readonly language: Language;
  readonly preset?: string;
  readonly circumstances?: readonly Circumstance[];
  /** Absolute. */
  readonly config?: string;
  /** Bytes. */
  readonly maxSize?: number;
  /** Whether drafts are checked that are not open: `auto` where the folder has a draftlint.yaml. */
  readonly workspace: 'auto' | 'on' | 'off';
}

interface Surroundings {
  /** Of the client. */
  readonly language: Language | undefined;
  readonly cwd: string;
}

/** Takes from what a client sends what can be used; all else is as if it were not set. */
export function settingsFrom(data: unknown, { language, cwd }: Surroundings): Settings {
  const said = (typeof data === 'object' && data !== null ? data : {}) as Readonly<Record<string, unknown>>;
  const among = <T extends string>(name: string, allowed: readonly T[]): T | undefined => allowed.find((one) => one === said[name]);
  const text = (name: string): string | undefined => (typeof said[name] === 'string' && said[name] !== '' ? said[name] : undefined);
  const circumstances = (Array.isArray(said['circumstances']) ? said['circumstances'] : []).filter(isCircumstance);
  const [preset, config, maxSize] = [text('preset'), text('config'), said['maxSize']];
  return {
    language: among('language', ['zh', 'en']) ?? language ?? 'zh',
    workspace: among('workspace', ['auto', 'on', 'off']) ?? 'auto',
    ...(preset !== undefined && { preset }),
    ...(circumstances.length > 0 && { circumstances }),
    ...(config !== undefined && { config: isAbsolute(config) ? config : resolve(cwd, config) }),
    ...(typeof maxSize === 'number' && maxSize > 0 && { maxSize }),
  };
}

function isCircumstance(value: unknown): value is Circumstance {
  return value === 'upward' || value === 'published';
}
