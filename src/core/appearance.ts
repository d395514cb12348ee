import type { Range } from './range.ts';

/**
 * How a Word draft looks, as far as the standard for official documents speaks of it: what holds after defaults, styles and direct formats
 * are laid over each other. Paper is measured in millimetres, type in points. What is absent is not known, and nothing may be said of it.
 */
export interface Appearance {
  /** In the order of the text; each begins where the one before it ends. */
  readonly pages: readonly PageLook[];
  /** Those of the body, in the order of the text; none of tables, text boxes, page headers and notes. */
  readonly paragraphs: readonly ParagraphLook[];
}

/** The pages of one section of a Word document. */
export interface PageLook {
  readonly range: Range;
  readonly width?: number;
  readonly height?: number;
  /** A gutter counts with the edge it stands at. */
  readonly margins?: { readonly top: number; readonly bottom: number; readonly left: number; readonly right: number };
  /** From line to line of the grid that lines are laid on, in points; absent where there is none. */
  readonly linePitch?: number;
  /** The page numbers that its headers and footers print, those of the first page aside. */
  readonly pageNumbers?: readonly PageNumberLook[];
}

export interface PageNumberLook {
  /** The words of its paragraph, `#` for the number: `— # —`. */
  readonly text: string;
  readonly size?: number;
}

export interface CharacterLook {
  /** The typeface of Chinese characters, as the file names it. */
  readonly font?: string | undefined;
  /** In points. */
  readonly size?: number | undefined;
  /** Six hexadecimal digits; automatic colour is `000000`. */
  readonly colour?: string | undefined;
  /** Formatted as a hyperlink. */
  readonly isLink?: boolean | undefined;
}

/** Text of one look within a paragraph. */
export interface Stretch extends CharacterLook {
  readonly range: Range;
}

export interface ParagraphLook {
  /** From the beginning of its line to its end, blanks too. */
  readonly range: Range;
  readonly stretches: readonly Stretch[];
  readonly alignment?: 'left' | 'center' | 'right' | 'both';
  /** Where its first line begins, in characters of its own size from the left edge; blanks that were typed are not counted. */
  readonly indent?: number;
  /** `multiple` counts in lines, the others in points. */
  readonly lineSpacing?: { readonly kind: 'exact' | 'atLeast' | 'multiple'; readonly value: number };
  /** Whether its lines keep to the grid of the page. */
  readonly isOnGrid?: boolean;
  /** Whether a new page begins with it. */
  readonly startsPage?: boolean;
}
