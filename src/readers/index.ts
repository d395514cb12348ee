import type { Draft, Format } from '../core/draft.ts';
import { readText } from './text/index.ts';

/** Turns decoded text (without BOM) into a draft. Never throws: every text is some draft. */
export type Reader = (text: string) => Draft;

/** The reader of a format; the one for plain text is small and always there, others are loaded where they are needed. */
export async function loadReader(format: Format): Promise<Reader> {
  if (format === 'markdown') return (await import('./markdown/index.ts')).readMarkdown;
  return readText;
}
