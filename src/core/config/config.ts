import type { Severity } from '../diagnostic.ts';
import type { Circumstance, RequiredSection } from '../profile.ts';

/** What a configuration says of one rule: a severity, `off`, or options with an optional severity. */
export interface RuleSetting {
  readonly severity?: Severity | 'off';
  readonly options?: Readonly<Record<string, unknown>>;
}

/** One layer of configuration as it stands in a `draftlint.yaml` or a preset, validated and normalised. */
export interface Config {
  /** Preset names, or other configurations already read in place of relative paths. Later ones win. */
  readonly extends: readonly (string | Config)[];
  /** Circumstances said by the user; undefined leaves them to be found from the draft. */
  readonly circumstances?: readonly Circumstance[];
  /** Rule id, or `area/*`, to setting. */
  readonly rules: Readonly<Record<string, RuleSetting>>;
  readonly sections: readonly RequiredSection[];
  readonly overrides: readonly { readonly files: readonly string[]; readonly config: Config }[];
}

/** A preset is a configuration with a name and a description; it has no overrides. */
export interface Preset extends Config {
  readonly name: string;
  readonly summary: { readonly zh: string; readonly en: string };
}
