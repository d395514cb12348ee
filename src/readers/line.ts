import type { PhrasingContent, RootContent } from 'mdast';
import type { Part } from '../core/draft.ts';
import type { Ordinal } from '../core/ordinal.ts';

/**
 * A paragraph before its part is known. Plain text gives one for each line (or for the lines that a hard wrap tore apart);
 * Markdown for each heading and for each line of a paragraph.
 */
export interface Line {
  /** The content in the source without blanks around it, `[start, end)`. */
  readonly start: number;
  readonly end: number;
  /** The words, markup removed; for telling what the line is, not for positions. */
  readonly text: string;
  /** Without any blank: layout spaces make 报告 of 报  告. */
  readonly compact: string;
  readonly ordinal: Ordinal | undefined;
  readonly children: readonly PhrasingContent[];
  /** The depth of a Markdown heading. */
  readonly depth?: number;
  /** A table, code or other node that is no running text; has no part. */
  readonly opaque?: RootContent;
  part?: Part;
  isHeading?: boolean;
  isInferred?: boolean;
  /** Where a run-in head ends: the offset after its 。 */
  headEnd?: number;
  /** Where 成文日期 begins in a line that also holds the organ. */
  dateStart?: number;
}

export function compactOf(text: string): string {
  return /\s/u.test(text) ? text.replaceAll(/\s+/gu, '') : text;
}

/** The line of a node that is no running text. */
export function opaqueLine(node: RootContent): Line {
  const start = node.position?.start.offset ?? 0;
  const end = node.position?.end.offset ?? start;
  return { start, end, text: '', compact: '', ordinal: undefined, children: [], opaque: node };
}
