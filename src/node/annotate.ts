import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import type { Diagnostic } from '../core/diagnostic.ts';
import { applyFixes } from '../core/fix.ts';
import { readWord } from '../readers/docx/index.ts';
import { type AnnotateOptions, annotate, type WordComment } from '../writers/docx/annotate.ts';
import { editDocument, isWritable } from '../writers/docx/edit.ts';
import { writeWhole } from './write.ts';

/**
 * Writes a copy of a Word draft with these comments, and the safe fixes of `fixes` as tracked changes; gives how many of both were written.
 * Both paths are absolute. Throws what the file system throws where the copy cannot be written; nothing is half-written.
 */
export async function writeAnnotated(
  source: string,
  target: string,
  comments: readonly WordComment[],
  { fixes = [], ...names }: Omit<AnnotateOptions, 'date'> & { readonly fixes?: readonly Diagnostic[] },
): Promise<{ readonly comments: number; readonly changes: number }> {
  const original = new Uint8Array(readFileSync(source));
  const options = { ...names, date: now() };
  const { bytes, written } = annotate(original, readWord(original), comments, options);
  // Comments change no word, so that the ranges of the fixes still hold.
  const document = readWord(bytes);
  const writable = fixes.filter(({ fix }) => fix?.edits.every((edit) => isWritable(document, edit, true)));
  const { fixed } = applyFixes(document.draft.text, writable, {});
  const edits = fixed.flatMap(({ fix }) => fix?.edits ?? []);
  await writeWhole(target, edits.length > 0 ? editDocument(bytes, document, edits, options) : bytes);
  return { comments: written, changes: fixed.length };
}

/** Word takes a local time without a zone. */
function now(): string {
  const date = new Date();
  return new Date(date.getTime() - date.getTimezoneOffset() * 60_000).toISOString().replace(/\.\d+Z$/u, 'Z');
}

/** Whether two absolute paths lead to one file, through links too. */
export function isSameFile(one: string, other: string): boolean {
  const real = (path: string): string => (existsSync(path) ? realpathSync(path) : resolve(realpathSync(dirname(path)), path));
  return existsSync(dirname(other)) && real(one) === real(other);
}
