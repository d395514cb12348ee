import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { readWord } from '../readers/docx/index.ts';
import { type AnnotateOptions, annotate, type WordComment } from '../writers/docx/annotate.ts';
import { writeWhole } from './write.ts';

/**
 * Writes a copy of a Word draft with these comments and gives how many were written. Both paths are absolute. Throws what the file system
 * throws where the copy cannot be written; nothing is half-written.
 */
export async function writeAnnotated(
  source: string,
  target: string,
  comments: readonly WordComment[],
  options: Omit<AnnotateOptions, 'date'>,
): Promise<number> {
  const bytes = new Uint8Array(readFileSync(source));
  const { bytes: copy, written } = annotate(bytes, readWord(bytes), comments, { ...options, date: now() });
  await writeWhole(target, copy);
  return written;
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
