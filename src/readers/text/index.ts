import type { Root } from 'mdast';
import type { Plugin } from 'unified';
import type { Draft } from '../../core/draft.ts';
import { buildTree, draftOf, type Locate, locator } from '../build.ts';
import { compactOf, type Line } from '../line.ts';
import { readOrdinal } from '../ordinal.ts';
import { joinWrapped } from './wrapped.ts';

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

const CONTENT = /[^\r\n]+/gu;

function splitLines(text: string, locate: Locate): Line[] {
  const spans: { start: number; end: number; indent: number }[] = [];
  for (const match of text.matchAll(CONTENT)) {
    const content = match[0].trim();
    if (content.length === 0) continue;
    const indent = match[0].indexOf(content);
    const start = match.index + indent;
    spans.push({ start, end: start + content.length, indent });
  }
  return joinWrapped(spans, text).map(({ start, end }) => lineOf(text, start, end, locate));
}

function lineOf(text: string, start: number, end: number, locate: Locate): Line {
  const value = text.slice(start, end);
  return {
    start,
    end,
    text: value,
    compact: compactOf(value),
    ordinal: readOrdinal(value, start),
    children: [{ type: 'text', value, position: locate(start, end) }],
  };
}
