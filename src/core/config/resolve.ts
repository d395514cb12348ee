import type { Draft } from '../draft.ts';
import type { ActiveRule } from '../engine.ts';
import type { Facts } from '../facts/index.ts';
import type { Circumstance, Profile } from '../profile.ts';
import type { Rule } from '../rule.ts';
import type { Config, Preset } from './config.ts';

export interface ResolvedConfig {
  readonly profile: Profile;
  readonly rules: readonly ActiveRule[];
}

export interface ResolveRequest {
  readonly draft: Draft;
  readonly facts: Facts;
  readonly rules: Readonly<Record<string, Rule>>;
  readonly presets: Readonly<Record<string, Preset>>;
  readonly config?: Config;
  readonly preset?: string;
  readonly circumstances?: readonly Circumstance[];
  readonly path?: string;
}

/** Lays presets, configuration and overrides over each other; finds preset and circumstances from the draft where none is said. */
export function resolveConfig(_request: ResolveRequest): ResolvedConfig {
  throw new Error('not yet');
}
