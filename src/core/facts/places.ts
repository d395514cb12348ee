import type { Draft } from '../draft.ts';
import type { Issuer } from './issuers.ts';
import type { Title } from './title.ts';

/** The place the draft speaks for: 黔江区蓬东乡 → names 黔江区, 蓬东乡. */
export interface Places {
  /** The issuers' own place names, from high to low. */
  readonly own: readonly string[];
}

export function findPlaces(_draft: Draft, _issuers: readonly Issuer[], _title: Title | undefined): Places {
  return { own: [] };
}
