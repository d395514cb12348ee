import type { Draft, Format } from '../core/draft.ts';

/** Turns decoded text (without BOM) into a draft. Never throws: every text is some draft. */
export type Reader = (text: string) => Draft;

/** Loads only the reader that is needed. */
export async function loadReader(format: Format): Promise<Reader> {
  if (format === 'markdown') return (await import('./markdown/index.ts')).readMarkdown;
  return (await import('./text/index.ts')).readText;
}
