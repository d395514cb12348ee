import type { Appearance, CharacterLook, PageLook, ParagraphLook } from './appearance.ts';

/** How the draft of an example would look in Word. What is not told is not known, and rules keep silent on it. */
export interface LookSketch {
  readonly page?: Omit<PageLook, 'range'>;
  /** Of all lines. */
  readonly all?: LineSketch;
  /** Of single lines by their number from 0, blank ones counted; laid over `all`. */
  readonly lines?: Readonly<Record<number, LineSketch>>;
}

export type LineSketch = CharacterLook & Omit<ParagraphLook, 'range' | 'stretches'>;

/** The looks of a text of which each line is a paragraph. */
export function appearanceOf(text: string, { page, all, lines }: LookSketch): Appearance {
  const paragraphs: ParagraphLook[] = [];
  let start = 0;
  for (const [at, words] of text.split('\n').entries()) {
    const range = { start, end: start + words.length };
    const { font, size, colour, isLink, ...rest } = { ...all, ...lines?.[at] };
    if (words.trim() !== '') paragraphs.push({ range, stretches: [{ range, font, size, colour, isLink }], ...rest });
    start = range.end + 1;
  }
  return { pages: page ? [{ range: { start: 0, end: text.length }, ...page }] : [], paragraphs };
}

/** A sketch as an author writes it, on one line. */
export function sketchText(sketch: LookSketch): string {
  return JSON.stringify(sketch).replaceAll('"', '').replaceAll(/[:,]/gu, '$& ');
}
