import type { Draft, Format } from '../core/draft.ts';
import type { ReadOptions } from './options.ts';
import { readText } from './text/index.ts';

/** Turns decoded text (without BOM) into a draft. Every text is some draft; a page that cannot be read whole throws `UnreadableDraft`. */
export type TextReader = (text: string) => Draft;

/** The reader of a format that is text; the one for plain text is small and always there, others are loaded where they are needed. */
export async function loadReader(format: Exclude<Format, 'docx'>, { selector }: ReadOptions = {}): Promise<TextReader> {
  if (format === 'markdown') return (await import('./markdown/index.ts')).readMarkdown;
  if (format === 'html' && selector !== undefined) {
    const { readSelected } = await import('./html/selected.ts');
    return (text) => readSelected(text, selector);
  }
  if (format === 'html') {
    const { readHtml } = await import('./html/index.ts');
    return (text) => readHtml(text);
  }
  return readText;
}

/** The reader of Word documents; it throws `UnreadableDraft` where a file cannot be read whole. */
export async function loadDocxReader(): Promise<(bytes: Uint8Array, options?: ReadOptions) => Draft> {
  return (await import('./docx/index.ts')).readDocx;
}
