import type { Check } from '../checks/check.ts';
import type { Severity } from '../diagnostic.ts';
import type { Circumstance, RequiredSection } from '../profile.ts';
import type { Ignore } from '../suppression/ignore.ts';
import type { TermSettings } from '../terms/term.ts';
import type { Problem } from '../user-error.ts';

/** What a configuration says of one rule: a severity, `off`, or options with an optional severity. */
export interface RuleSetting {
  readonly severity?: Severity | 'off';
  readonly options?: Readonly<Record<string, unknown>>;
}

/** What one layer says of a required part; fields it leaves out keep what lower layers said of the same id. */
export type SectionSetting = Pick<RequiredSection, 'id'> & Partial<RequiredSection>;

/** One layer of configuration as it stands in a `draftlint.yaml` or a preset, validated and normalised. */
export interface Config {
  /** Preset names, or other configurations already read in place of relative paths. Later ones win. */
  readonly extends: readonly (string | Config)[];
  /** Circumstances said by the user; undefined leaves them to be found from the draft. */
  readonly circumstances?: readonly Circumstance[];
  /** CSS selector of the element of web pages that holds the main text. */
  readonly selector?: string;
  /** Rule id, or `area/*`, to setting. */
  readonly rules: Readonly<Record<string, RuleSetting>>;
  readonly sections: readonly SectionSetting[];
  /** Rule ids and `area/*` whose severity and options higher layers may not soften, and that no ignore may hide. */
  readonly locked?: readonly string[];
  readonly ignores?: readonly Ignore[];
  /** Words of the project's own, and shipped ones it takes away. */
  readonly terms?: TermSettings;
  /** Rules written as data; of those with one name the last layer's stands. */
  readonly checks?: readonly Check[];
  /** Whether the sections must stand in their order; undefined leaves what lower layers say. */
  readonly isOrdered?: boolean;
  /** Globs are relative to the folder of the configuration that a run begins with, also where an extended file holds them. */
  readonly overrides: readonly { readonly files: readonly string[]; readonly config: Config }[];
  /** Where a value, or with `isKey` its key, stands in the file of the configuration; absent where there is no file. */
  readonly placeOf?: (keys: readonly (string | number)[], isKey: boolean) => Omit<Problem, 'message'>;
}

/** A preset is a configuration with a name and a description; it has no overrides, and its sections include what it extends. */
export interface Preset extends Config {
  readonly name: string;
  readonly summary: { readonly zh: string; readonly en: string };
  readonly sections: readonly RequiredSection[];
}
