import type { Range } from './range.ts';

/**
 * The forms of an ordinal, from high to low: 第一章／第一部分 · 一、 · （一） · 1. · （1） · ① · 1.1.
 * `item` is 一是, `first` is 第一， (also 首先).
 */
export type OrdinalForm = 'chapter' | 'han' | 'bracketed-han' | 'arabic' | 'bracketed-arabic' | 'circled' | 'decimal' | 'item' | 'first';

/** The number that a heading, a paragraph or an item of an enumeration begins with. */
export interface Ordinal {
  /** As printed, with its punctuation: `（一）`. */
  readonly text: string;
  readonly form: OrdinalForm;
  readonly value: number;
  readonly range: Range;
  /** Made by the word processor and not part of the text; `range` is then empty, where the text begins. */
  readonly generated?: boolean;
}

/** How many characters of the text an ordinal takes. */
export function printedLength(ordinal: Ordinal | undefined): number {
  return ordinal === undefined || ordinal.generated ? 0 : ordinal.text.length;
}
