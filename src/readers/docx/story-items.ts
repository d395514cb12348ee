import type { Unread } from '../unread.ts';
import type { ParagraphStyle } from './styles.ts';

/** What the running text of a part of a Word document is read as: paragraphs and tables, and where each word of them stands in the source. */

/** Words of one text element: `length` characters from `at` of their paragraph stand in the part's source at `[start, end)`. */
export interface Piece {
  readonly at: number;
  readonly value: string;
  readonly start: number;
  readonly end: number;
  /** The whole element, tags too, `[start, end)`. */
  readonly element: readonly [number, number];
  /** Index in `StoryPart.runs`. */
  readonly run: number;
  /** The result of a field, which Word computes anew. */
  readonly isComputed?: boolean;
}

/** A run: text of one format. Offsets in the part's source. */
export interface Run {
  readonly start: number;
  end: number;
  /** Where its content begins, after its start tag and its `rPr`. */
  content: number;
  /** The source of its `rPr`, if it has one. */
  properties: readonly [number, number] | undefined;
  /** Inside an insertion or a move that is pending. */
  readonly isTracked: boolean;
}

export interface ParagraphItem extends ParagraphStyle {
  readonly text: string;
  readonly pieces: readonly Piece[];
  readonly style: string | undefined;
  /** Where its `pPr` stands in the source, `[start, end)`, if it has one. */
  readonly format: readonly [number, number] | undefined;
  /** From 0, of all paragraphs of the part, those in tables and text boxes too. */
  readonly index: number;
  /** What text boxes anchored here hold. */
  readonly boxes: readonly Item[];
  /** Of a paragraph in a text box: the index of the paragraph outside that the box is anchored to. */
  readonly host?: number;
  /** Of a paragraph in a footnote or an endnote: the note's id. */
  readonly note?: string;
}

export interface CellItem {
  readonly items: readonly Item[];
  /** How many columns it spans. */
  readonly span: number;
}

export interface TableItem {
  readonly rows: readonly (readonly CellItem[])[];
}

export type Item = ParagraphItem | TableItem;

export interface StoryPart {
  readonly items: readonly Item[];
  readonly runs: readonly Run[];
  /** Insertions, deletions, moves and changes of format that nobody has accepted or rejected. */
  readonly changes: number;
  /** Characters formatted as hidden, which are left out as Word does not print them. */
  readonly hidden: number;
  readonly unread: Unread;
  /** Ids of the headers and footers that its sections use. */
  readonly references: readonly string[];
  /** Where the `sectPr` of the last section stands in the source, `[start, end)`; those of others stand in a `pPr`. */
  readonly lastSection: readonly [number, number] | undefined;
  /** The paragraph that refers to a note, by `footnote 2` or `endnote 2`. */
  readonly noteHosts: ReadonlyMap<string, number>;
  /** Notes whose references were deleted. */
  readonly goneNotes: ReadonlySet<string>;
}
