import type { Block, Draft } from '../draft.ts';
import type { Ordinal } from '../ordinal.ts';
import type { Range } from '../range.ts';

/** A heading with all that stands under it. */
export interface Section {
  readonly heading: Block;
  readonly ordinal: Ordinal | undefined;
  /** The heading's words without ordinal, layout spaces and end mark. */
  readonly title: string;
  /** From 1. */
  readonly level: number;
  readonly parent: Section | undefined;
  readonly children: readonly Section[];
  /** The blocks directly under this heading, before the first subsection. */
  readonly blocks: readonly Block[];
  /** From the heading to the end of its last subsection. */
  readonly range: Range;
}

export interface Outline {
  /** The first-level sections. */
  readonly sections: readonly Section[];
  /** All sections in document order. */
  readonly all: readonly Section[];
  /** Body blocks before the first heading. */
  readonly preamble: readonly Block[];
  /** The innermost section at an offset. */
  sectionAt(offset: number): Section | undefined;
}

export function findOutline(_draft: Draft): Outline {
  return { sections: [], all: [], preamble: [], sectionAt: () => undefined };
}
