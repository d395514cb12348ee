import type { Draft, Format } from '../core/draft.ts';
import { readText } from './text/index.ts';

/** Turns decoded text (without BOM) into a draft. Every text is some draft; a page nested beyond reason throws `UnreadableDraft`. */
export type TextReader = (text: string) => Draft;

/** The reader of a format that is text; the one for plain text is small and always there, others are loaded where they are needed. */
export async function loadReader(format: Exclude<Format, 'docx'>): Promise<TextReader> {
  if (format === 'markdown') return (await import('./markdown/index.ts')).readMarkdown;
  if (format === 'html') return (await import('./html/index.ts')).readHtml;
  return readText;
}

/** The reader of Word documents; it throws `UnreadableDraft` where a file cannot be read whole. */
export async function loadDocxReader(): Promise<(bytes: Uint8Array) => Draft> {
  return (await import('./docx/index.ts')).readDocx;
}
