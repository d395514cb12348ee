import type { Draft } from './draft.ts';
import type { Facts } from './facts/index.ts';
import type { Circumstance } from './profile.ts';
import type { Text } from './text.ts';

/** Which preset and circumstances fit a draft, each with its reason. A draft that is no report of a known family gets `recommended`. */
export function detectProfile(
  _draft: Draft,
  _facts: Facts,
): { preset: string; presetReason: Text; circumstances: readonly Circumstance[]; circumstancesReason: Text } {
  const none: Text = { zh: '', en: '' };
  return { preset: 'recommended', presetReason: none, circumstances: [], circumstancesReason: none };
}
