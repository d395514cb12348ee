import type { Diagnostic } from '../core/diagnostic.ts';
import { hash } from '../core/fingerprint.ts';
import { placesOf } from '../core/place.ts';
import { LineIndex, type Position, type PositionRange } from '../core/position.ts';
import type { Range } from '../core/range.ts';
import type { Language } from '../core/text.ts';
import { plain } from './pretty.ts';
import type { DocumentResult, FormatOptions } from './result.ts';

/** Where something stands in a file, for programs that show the file itself. */
export interface Spot {
  /** Zero-based lines and UTF-16 characters: of a web page those of its source, of a Word draft a line for each paragraph of its text. */
  readonly range: PositionRange;
  /** 第三部分第2段; empty where the file is no draft. */
  readonly place: string;
}

const START: Position = { line: 0, character: 0 };

/** Gives for a range of the draft's text its spot in the file. */
export function spotsOf({ draft, facts }: DocumentResult, language: Language): (range: Range) => Spot {
  if (!draft) return () => ({ range: { start: START, end: START }, place: '' });
  const index = new LineIndex(draft.text);
  const placeOf = facts && draft.blocks.length > 0 ? placesOf(facts, draft) : undefined;
  const inPage = (offset: number): Position | undefined => {
    const origin = draft.originOf?.(offset);
    return origin && 'line' in origin ? { line: origin.line, character: origin.character } : undefined;
  };
  return (range) => {
    const made = index.rangeAt(range);
    const start = inPage(range.start) ?? made.start;
    const last = range.end > range.start ? inPage(range.end - 1) : inPage(range.start);
    const end = last ? { line: last.line, character: last.character + (range.end > range.start ? 1 : 0) } : made.end;
    return { range: { start, end: isBefore(end, start) ? start : end }, place: placeOf?.(range)[language] ?? '' };
  };
}

function isBefore(one: Position, other: Position): boolean {
  return one.line < other.line || (one.line === other.line && one.character < other.character);
}

/** Whether a program that shows the file shows these lines: not of a Word draft, and not where nothing could be read. */
export function hasLines({ draft }: DocumentResult): boolean {
  return draft !== undefined && draft.format !== 'docx';
}

/** The message, with the place before it where the file has no lines to point at. */
export function placedMessage(result: DocumentResult, { message }: Diagnostic, { place }: Spot, language: Language): string {
  if (hasLines(result) || place === '') return plain(message);
  return plain(`${place}${language === 'zh' ? '：' : ': '}${message}`);
}

/** The path relative to the root, with forward slashes; as it was given where it leads elsewhere. */
export function pathOf({ uri, path }: DocumentResult, { root }: FormatOptions): string {
  return plain(root !== undefined && uri.startsWith(root) ? decodeURIComponent(uri.slice(root.length)) : path.replaceAll('\\', '/'));
}

/** The path as a reference relative to the root, percent-encoded; the address of the file where it leads elsewhere. */
export function referenceOf({ uri }: DocumentResult, { root }: FormatOptions): string {
  if (root === undefined || !uri.startsWith(root)) return uri;
  // What a URL may hold but a reference may not, and a colon, which would end a scheme.
  return uri.slice(root.length).replaceAll(/[:[\]\\^`{|}]/gu, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);
}

/** Tells a document's findings apart, also those of equal fingerprint and those of other documents. */
export function identities(path: string): (diagnostic: Diagnostic) => string {
  const count = countings();
  return (diagnostic) => hash([path, diagnostic.code, ...count(diagnostic)].join('\n'));
}

/** Numbers findings of equal fingerprint from 1, in their order. */
export function countings(): (diagnostic: Diagnostic) => readonly [fingerprint: string, number: number] {
  const seen = new Map<string, number>();
  return ({ code, fingerprint }) => {
    const key = `${code} ${fingerprint}`;
    const number = (seen.get(key) ?? 0) + 1;
    seen.set(key, number);
    return [fingerprint, number];
  };
}
