import type { Diagnostic, Severity } from '../core/diagnostic.ts';
import type { Position, PositionRange } from '../core/position.ts';
import { LineIndex } from '../core/position.ts';
import { type DocumentResult, type FormatOptions, type Formatter, listed } from './result.ts';
import { hasLines, pathOf, placedMessage, spotsOf } from './spot.ts';

const SEVERITIES: Readonly<Record<Severity, string>> = { error: 'ERROR', warning: 'WARNING', info: 'INFO', hint: 'INFO' };

/**
 * The format of reviewdog: lines from 1, columns from 1 in bytes of UTF-8, and fixes as suggestions. Columns and suggestions only of files
 * whose text is the draft's, byte for byte; a Word draft has no lines either, and is named as a whole.
 */
export function rdjsonFormatter(options: FormatOptions): Formatter {
  const head = JSON.stringify({ source: { name: 'draftlint' } }).slice(0, -1);
  return {
    document: (result) =>
      diagnosticsOf(result, options)
        .map((entry) => JSON.stringify(entry))
        .join(',\n'),
    open: () => listed(`${head},"diagnostics":[\n`, ',\n', () => '\n]}\n'),
  };
}

interface BytePosition {
  readonly line: number;
  readonly column?: number;
}

interface ByteRange {
  readonly start: BytePosition;
  readonly end: BytePosition;
}

function diagnosticsOf(result: DocumentResult, options: FormatOptions): object[] {
  const path = pathOf(result, options);
  const spotOf = spotsOf(result, options.language);
  const bytesOf = byteRanges(result);
  return result.diagnostics.map((diagnostic) => {
    const spot = spotOf(diagnostic.range);
    return {
      message: placedMessage(result, diagnostic, spot, options.language),
      location: { path, ...(hasLines(result) && { range: bytesOf(spot.range) }) },
      severity: SEVERITIES[diagnostic.severity],
      code: { value: diagnostic.code },
      ...suggestionsOf(result, diagnostic, (range) => bytesOf(spotOf(range).range)),
    };
  });
}

/** Whether lines and columns of the draft's text are those of the file's bytes. */
function isBytewise({ draft, encoding }: DocumentResult): boolean {
  return encoding === 'utf-8' && (draft?.format === 'text' || draft?.format === 'markdown');
}

function byteRanges(result: DocumentResult): (range: PositionRange) => ByteRange {
  const { draft, hasBom } = result;
  if (!draft || !isBytewise(result)) return ({ start, end }) => ({ start: { line: start.line + 1 }, end: { line: end.line + 1 } });
  const index = new LineIndex(draft.text);
  const position = ({ line, character }: Position): BytePosition => {
    const from = index.startOf(line);
    const mark = hasBom && line === 0 ? 3 : 0;
    return { line: line + 1, column: mark + utf8Length(draft.text, from, from + character) + 1 };
  };
  return ({ start, end }) => ({ start: position(start), end: position(end) });
}

/** How many bytes `text.slice(start, end)` has in UTF-8. */
function utf8Length(text: string, start: number, end: number): number {
  let bytes = 0;
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    // Either half of a pair is two of its four bytes.
    if (code < 0x80) bytes += 1;
    else if (code < 0x800 || (code >= 0xd800 && code < 0xe000)) bytes += 2;
    else bytes += 3;
  }
  return bytes;
}

/** One suggestion for a fix, from its first edit to its last; reviewdog would take several for a choice. */
function suggestionsOf(result: DocumentResult, { fix }: Diagnostic, bytesOf: (range: { start: number; end: number }) => ByteRange): object {
  const { draft, facts } = result;
  const [first, last] = [fix?.edits[0], fix?.edits.at(-1)];
  if (!fix || !first || !last || !draft || !isBytewise(result)) return {};
  const range = { start: first.range.start, end: last.range.end };
  const kept = draft.text.slice(range.start, range.end);
  // What stands between the edits would be printed, and must not where it tells of a person.
  if (fix.edits.length > 1 && facts && facts.shownText.slice(range.start, range.end) !== kept) return {};
  const parts: string[] = [];
  let at = range.start;
  for (const edit of fix.edits) {
    parts.push(draft.text.slice(at, edit.range.start), edit.newText);
    at = edit.range.end;
  }
  return { suggestions: [{ range: bytesOf(range), text: parts.join('') }] };
}
