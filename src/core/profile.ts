import type { Basis } from './diagnostic.ts';
import type { Text } from './text.ts';

/**
 * `upward`: the copy that is sent to a superior. `published`: a portal copy, which rightly lacks 版头, 主送机关 and 签发人.
 */
export type Circumstance = 'upward' | 'published';

/**
 * A part that a kind of report must have. Phrases are literal words; `…` in a phrase stands for up to 16 characters
 * of the same clause.
 */
export interface RequiredSection {
  readonly id: string;
  readonly name: Text;
  /** Phrases by which a heading is recognised as this part. */
  readonly headings: readonly string[];
  /** Phrases by which a paragraph is recognised as this part where no heading is. */
  readonly passages: readonly string[];
  readonly isRequired: boolean;
  readonly basis: readonly Basis[];
}

/** What is known of the kind of a draft: which preset applies and why, and the circumstances. */
export interface Profile {
  readonly preset: string;
  readonly circumstances: readonly Circumstance[];
  readonly sections: readonly RequiredSection[];
  /** Why this preset and these circumstances were chosen. */
  readonly reason: Text;
}

export function profileOf(
  preset: string,
  circumstances: readonly Circumstance[],
  sections: readonly RequiredSection[],
  reason?: Text,
): Profile {
  return { preset, circumstances, sections, reason: reason ?? { zh: '指定', en: 'given' } };
}
