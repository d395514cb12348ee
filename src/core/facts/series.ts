import type { Block, Draft } from '../draft.ts';
import type { Ordinal, OrdinalForm } from '../ordinal.ts';
import type { Outline, Section } from './outline.ts';

export interface SeriesItem {
  readonly ordinal: Ordinal;
  readonly block: Block;
}

/** Numbers of one form that belong together: the heads under one parent, 一是…二是…三是 of one passage, the numbered paragraphs of one section. */
export interface Series {
  readonly form: OrdinalForm;
  readonly kind: 'heading' | 'paragraph' | 'inline';
  readonly items: readonly SeriesItem[];
  readonly parent: Section | undefined;
}

export function findSeries(_draft: Draft, _outline: Outline): readonly Series[] {
  return [];
}
