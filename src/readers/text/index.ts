import type { Root, Text } from 'mdast';
import type { Plugin } from 'unified';
import type { Draft } from '../../core/draft.ts';
import { matchesOf } from '../../core/matches.ts';
import { buildTree, draftOf, type Locate, locator } from '../build.ts';
import { compactOf, type Line, opaqueLine } from '../line.ts';
import { readOrdinal } from '../ordinal.ts';
import { type Row, readStretch } from './tables.ts';
import { joinWrapped, type Span } from './wrapped.ts';

/** Reads plain text: each line that is not blank is a paragraph, unless the text was wrapped at a fixed width. */
export function readText(text: string): Draft {
  return draftOf(text, parseText(text), 'text');
}

/** The reader as a unified parser. */
export const textParse: Plugin<[], string, Root> = function () {
  this.parser = (document) => parseText(document);
};

function parseText(text: string): Root {
  const locate = locator(text);
  return buildTree(splitLines(text, locate), text, locate);
}

/** What stands between line ends; those of Word, of pages and of Unicode end a line too, though no editor counts them. */
const CONTENT = /[^\r\n\v\f\u0085\u2028\u2029]+/gu;

function splitLines(text: string, locate: Locate): Line[] {
  const rows = matchesOf(CONTENT, text).map((match): Row => ({ start: match.index, end: match.index + match[0].length }));
  const spans = /[|\t]/u.test(text) ? spansOf(rows, text, locate) : rows.flatMap((row) => spanOf(row, text));
  return joinWrapped(spans, text).map((span) => (span.table ? opaqueLine(span.table) : lineOf(text, span, locate)));
}

/** Tables, and the lines between them. */
function spansOf(rows: readonly Row[], text: string, locate: Locate): Span[] {
  const spans: Span[] = [];
  for (let at = 0; at < rows.length; ) {
    const { table, next } = readStretch(rows, at, text, locate);
    if (table) spans.push({ start: (rows[at] as Row).start, end: (rows[next - 1] as Row).end, indent: 0, table });
    else spans.push(...rows.slice(at, next).flatMap((row) => spanOf(row, text)));
    at = next;
  }
  return spans;
}

/** The words of a line without the blanks around them; none of a blank one. */
function spanOf(row: Row, text: string): Span[] {
  const line = text.slice(row.start, row.end);
  const content = line.trim();
  if (content.length === 0) return [];
  const indent = line.indexOf(content);
  const start = row.start + indent;
  return [{ start, end: start + content.length, indent }];
}

function lineOf(text: string, { start, end, gaps = [] }: Span, locate: Locate): Line {
  const starts = [start, ...gaps.map(([, after]) => after)];
  const children = starts.map((from, at): Text => {
    const to = gaps[at]?.[0] ?? end;
    return { type: 'text', value: text.slice(from, to), position: locate(from, to) };
  });
  const value = children.map((child) => child.value).join('');
  return {
    start,
    end,
    text: value,
    compact: compactOf(value),
    ordinal: readOrdinal(value, start),
    children,
  };
}
