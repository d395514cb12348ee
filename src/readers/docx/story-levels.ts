import { damaged } from '../unreadable.ts';
import type { CellItem, Item, ParagraphItem, Piece } from './story-items.ts';
import type { ParagraphStyle } from './styles.ts';

/** What is open while running text is read, the innermost last. */

export interface OpenParagraph {
  text: string;
  readonly pieces: Piece[];
  readonly index: number;
  readonly boxes: Item[];
  readonly host: number | undefined;
  readonly note: string | undefined;
  style: string | undefined;
  format: readonly [number, number] | undefined;
  properties: ParagraphStyle;
  isJoined: boolean;
}

export interface OpenField {
  /** While its code, not its result, is read. */
  isCode: boolean;
  /** Whether words stood in its code. */
  hasWords: boolean;
  /** The first of its code: `PAGEREF _Toc1`. */
  code: string;
}

/** One level of nesting: the body, a cell or a text box. */
export interface Level {
  readonly items: Item[];
  paragraph: OpenParagraph | undefined;
  /** The runs open here, the innermost last: words above which pinyin stands are runs in a run. */
  readonly runs: { readonly index: number; isHidden: boolean }[];
  readonly fields: OpenField[];
  readonly tables: { readonly rows: CellItem[][]; readonly widths: number[]; isRowGone: boolean }[];
  span: number;
  /** Whether it is a cell that a pending change takes away. */
  isGone: boolean;
  /** As of `ParagraphItem`. */
  readonly host: number | undefined;
}

export function level(host?: number): Level {
  return { items: [], paragraph: undefined, runs: [], fields: [], tables: [], span: 1, isGone: false, host };
}

/** A field that nothing ends would take all words after it for its code. */
export function refuseOpen(fields: readonly OpenField[]): void {
  if (fields.some(({ isCode, hasWords }) => isCode && hasWords)) {
    throw damaged(
      '有一个域没有结束，其后的文字无法读取，未检查',
      'a field is never ended, so that the words after it cannot be read; not checked',
    );
  }
}

export function closed({ text, pieces, index, boxes, style, format, properties, host, note }: OpenParagraph): ParagraphItem {
  return {
    ...properties,
    text,
    pieces,
    index,
    boxes,
    style,
    format,
    ...(host !== undefined && { host }),
    ...(note !== undefined && { note }),
  };
}
