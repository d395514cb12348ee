import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import type { Diagnostic } from '../core/diagnostic.ts';
import { applyFixes, isFixable } from '../core/fix.ts';
import type { ReadOptions } from '../index.ts';
import { readWord } from '../readers/docx/index.ts';
import { ANNOTATOR } from '../readers/docx/notices.ts';
import { isWritable } from '../readers/docx/targets.ts';
import { UnreadableDraft } from '../readers/unreadable.ts';
import { type AnnotateOptions, annotate, type WordComment } from '../writers/docx/annotate.ts';
import { editDocument } from '../writers/docx/edit.ts';
import { writeWhole } from './write.ts';

/** The draft was saved anew while it was checked. */
export class ChangedMeanwhile extends Error {}

/** Another file, or a copy with other comments or with changes, stands where the copy belongs. */
export class Occupied extends Error {}

export interface WrittenCopy {
  readonly comments: number;
  /** Places of the text with tracked changes. */
  readonly changes: number;
  /** Safe fixes that were left out because a tracked change cannot hold them, or they touch another one. */
  readonly left: number;
  /** Whether the file was there already, the same but for the time of the comments, and so was not written again. */
  readonly isThere: boolean;
}

/**
 * Writes a copy of a Word draft with these comments, and the safe fixes of `fixes` as tracked changes. Both paths are absolute; `text` is
 * what was checked. Throws `ChangedMeanwhile` where the file does not hold it any more, `Occupied` where `isKept` and the target is another
 * file, and what the file system throws where the copy cannot be written; nothing is half-written.
 */
export async function writeAnnotated(
  { source, text, target, isKept }: { readonly source: string; readonly text: string; readonly target: string; readonly isKept: boolean },
  comments: readonly WordComment[],
  {
    fixes = [],
    reading,
    ...names
  }: Omit<AnnotateOptions, 'author' | 'date'> & { readonly fixes?: readonly Diagnostic[]; readonly reading: ReadOptions },
): Promise<WrittenCopy> {
  const original = new Uint8Array(readFileSync(source));
  const checked = readWord(original, reading);
  if (checked.draft.text !== text) throw new ChangedMeanwhile();
  const before = isKept && existsSync(target) ? readFileSync(target) : undefined;
  const options = { ...names, author: ANNOTATOR, date: (before && dateIn(before)) ?? now() };
  const { bytes, written } = annotate(checked, comments, options);
  // Comments change no word, so that the ranges of the fixes still hold.
  const document = readWord(bytes, reading);
  const writable = fixes.filter(({ fix }) => fix?.edits.every((edit) => isWritable(document, edit, true)));
  const { text: fixedText, fixed } = applyFixes(text, writable, {});
  const edits = fixed.flatMap(({ fix }) => fix?.edits ?? []);
  const copy = edits.length > 0 ? editDocument(document, edits, options) : bytes;
  // Read as not made, the changes leave the text as it was.
  const expected = reading.view === 'original' ? text : fixedText;
  if (readWord(copy, reading).draft.text !== expected) throw new Error('the annotated copy does not read as its draft');
  if (before && !before.equals(copy)) throw new Occupied();
  if (!before) await writeWhole(target, copy);
  const wanted = fixes.filter((finding) => isFixable(finding, {})).length;
  return { comments: written, changes: edits.length, left: wanted - fixed.length, isThere: before !== undefined };
}

/** The time of the last comment of an earlier run, if the bytes are a Word document that has one. */
function dateIn(bytes: Uint8Array): string | undefined {
  try {
    const { package: opened } = readWord(bytes);
    const main = opened.relationships('').find(({ type }) => type === 'officeDocument')?.target ?? '';
    const name = opened.relationships(main).find(({ type }) => type === 'comments')?.target;
    const tags = (name === undefined ? undefined : opened.text(name))?.match(/<[^<>]*\bcomment\s[^<>]*>/gu) ?? [];
    const own = tags.findLast((tag) => tag.includes(`author="${ANNOTATOR}"`));
    return own && /\bdate="([^"]*)"/u.exec(own)?.[1];
  } catch (error) {
    if (error instanceof UnreadableDraft) return undefined;
    throw error;
  }
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
