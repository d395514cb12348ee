import type { Basis } from './diagnostic.ts';
import type { Text } from './text.ts';

/**
 * `upward`: the copy that is sent to a superior. `published`: a portal copy, which rightly lacks 版头, 主送机关 and 签发人.
 */
export type Circumstance = 'upward' | 'published';

/**
 * A part that a kind of report must have. Phrases are literal words; in a phrase `…` stands for up to 16 characters of the same clause,
 * `^` for the beginning of the heading or sentence, `$` for its end, `〈次年〉` for the digits of the year after the one reported on.
 */
export interface RequiredSection {
  readonly id: string;
  readonly name: Text;
  /** Phrases by which a heading is recognised as this part. */
  readonly headings: readonly string[];
  /** Phrases by which a paragraph is recognised as this part where no heading is. */
  readonly passages: readonly string[];
  /** Phrases that are passed over: what is left of the heading or sentence without them must still name the part. */
  readonly exceptions: readonly string[];
  readonly isRequired: boolean;
  readonly basis: readonly Basis[];
}

/** What is known of the kind of a draft: which preset applies and why, and the circumstances. */
export interface Profile {
  readonly preset: string;
  /** The preset and all that it extends: a report on law-based government is also an `official-document`. */
  readonly presets: readonly string[];
  readonly circumstances: readonly Circumstance[];
  readonly sections: readonly RequiredSection[];
  /** Whether the sections must stand in their order. */
  readonly isOrdered: boolean;
  /** Why this preset and these circumstances were chosen. */
  readonly reason: Text;
}
