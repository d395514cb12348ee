import type { Heading, Paragraph, Root, TableCell } from 'mdast';
import type { Appearance } from './appearance.ts';
import type { Edit } from './diagnostic.ts';
import type { Ordinal } from './ordinal.ts';
import type { Prose } from './prose.ts';
import type { Range } from './range.ts';
import type { Text } from './text.ts';

export type Format = 'text' | 'markdown' | 'html' | 'docx';

/**
 * What a block is within an official document.
 * `header` 版头 (文号, 密级, 签发人) · `issuer` 发文机关 above the title · `title` 标题 · `recipient` 主送机关 · `heading` 小标题 ·
 * `body` 正文 · `attachment-note` 附件说明 · `signature` 发文机关署名 · `date` 成文日期 · `annotation` 附注 · `copy` 抄送、印发 (版记) ·
 * `attachment` what stands after the signature as an attachment · `debris` web navigation around a copied page ·
 * `story` what Word keeps outside the body: page headers and footers, notes, text boxes.
 */
export type Part =
  | 'header'
  | 'issuer'
  | 'title'
  | 'recipient'
  | 'heading'
  | 'body'
  | 'attachment-note'
  | 'signature'
  | 'date'
  | 'annotation'
  | 'copy'
  | 'attachment'
  | 'debris'
  | 'story';

/** Where outside the body of a Word document a block stands. */
export type Story = 'page-header' | 'page-footer' | 'footnote' | 'endnote' | 'text-box';

/** A leaf block of the tree: a heading, a paragraph or a table cell, with its running text. */
export interface Block {
  readonly node: Heading | Paragraph | TableCell;
  readonly part: Part;
  readonly range: Range;
  readonly prose: Prose;
  /** The number the block begins with (一、 （一） 1. （1） 一是 第一，), if any. */
  readonly ordinal?: Ordinal;
  /** A heading that ends at its first 。 while its body goes on in the same line. */
  readonly runIn?: boolean;
  /** A heading found by being short and alone, without ordinal or markup. */
  readonly inferred?: boolean;
  /** The level that the format itself gives a heading: 2 for `##`. */
  readonly writtenDepth?: number;
  /** The cell's place in its table, both from 0; row 0 is the header row. `table` counts the draft's tables from 0. */
  readonly cell?: { readonly table: number; readonly row: number; readonly column: number };
  /** Of a block with the part `story`. */
  readonly story?: Story;
}

/** Where a character of the text stands in the file that the text was made of. All numbers from 0. */
export type Origin = PageOrigin | WordOrigin;

export interface PageOrigin {
  /** UTF-16 offset in the source of the page, and its line and character. */
  readonly offset: number;
  readonly line: number;
  readonly character: number;
}

export interface WordOrigin {
  /** The part's name in the package: `word/document.xml`. */
  readonly part: string;
  /** Of all paragraphs of the part. */
  readonly paragraph: number;
  /** Of all runs of the part. */
  readonly run: number;
  /** UTF-16 offset within the words of its text element. */
  readonly character: number;
}

/** What the user should know of a file besides its words, such as tracked changes that nobody has accepted. */
export interface Notice {
  /** `input/pending-changes`, `input/hidden-text`, `input/unread-parts`, `input/comments`, `input/macros`, `input/old-word`. */
  readonly code: string;
  readonly message: Text;
}

export interface Comment {
  /** What stands between `<!--` and `-->`. */
  readonly content: string;
  /** Where in the text it stands: empty within a line; else what divides the lines that it stands between. */
  readonly at: Range;
}

/** One document to check. Every reader makes the same model of it. */
export interface Draft {
  /** The decoded text without BOM, line ends as they were. All ranges are offsets into it. */
  readonly text: string;
  /** mdast; every text node's source at its offsets is its value, except where `data.reference` marks a character reference. */
  readonly tree: Root;
  readonly format: Format;
  /** The leaf blocks in document order. */
  readonly blocks: readonly Block[];
  readonly notices?: readonly Notice[];
  /** Comments of a page to draftlint, which are no words of its text, in their order. */
  readonly comments?: readonly Comment[];
  /** Nothing can be written into the file that the text was made of. */
  readonly isReadOnly?: boolean;
  /** Of a Word draft: whether an edit of its text can be made in the file. */
  readonly mayWrite?: (edit: Edit) => boolean;
  /** For formats whose text the reader makes: where an offset of the text stands in the file. */
  readonly originOf?: (offset: number) => Origin | undefined;
  /** Of a Word draft: how it looks, worked out when it is called; undefined where the file says nothing of it. */
  readonly readAppearance?: () => Appearance | undefined;
}

/** What a reader says of a leaf block, kept in `node.data.draft`. */
export interface BlockData {
  readonly part: Part;
  readonly ordinal?: Ordinal;
  readonly runIn?: boolean;
  readonly inferred?: boolean;
  readonly writtenDepth?: number;
  readonly cell?: NonNullable<Block['cell']>;
  readonly story?: Story;
}

declare module 'unist' {
  interface Data {
    draft?: BlockData;
    /** A text node whose source is a character reference (`&amp;`) and not its value. */
    reference?: boolean;
  }
}
