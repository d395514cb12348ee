import { type OrdinalForm, printedLength } from '../core/ordinal.ts';
import type { Line } from './line.ts';

const HIGH: ReadonlySet<OrdinalForm> = new Set(['chapter', 'han', 'bracketed-han']);
const LOW: ReadonlySet<OrdinalForm> = new Set(['arabic', 'bracketed-arabic', 'circled', 'decimal']);
const END_MARK = /[。！？；;!?：:，,、]$/u;
/** The most characters of a head that stands alone, of a run-in head under 一、 （一）, and of one under 1. （1）. */
const LONGEST_ALONE = 60;
const LONGEST_RUN_IN = 50;
const LONGEST_LOW = 32;
const LONGEST_UNNUMBERED = 25;
/** The most characters of a head that ends in a colon: 二、存在的问题： */
const LONGEST_LABEL = 25;
/** What stands above a table or a picture, or is all that copying left of one. */
const CAPTION = /^附?[图表]\s*[\d一二三四五六七八九十]|^图片$|^[（(]?(?:单位|注|资料来源|数据来源)(?:[：:]|$)/u;
/** Columns of numbers after the words: a row of a table that was torn apart. */
const ROW = /\s[-+－]?\d[\d.,]*[%％]?$/u;

/** Finds the headings among the lines that have no part yet. */
export function markHeadings(lines: readonly Line[]): void {
  const contents = findContents(lines);
  lines.forEach((line, at) => {
    if (line.part || line.opaque || contents.has(line)) return;
    if (line.depth !== undefined) line.isHeading = true;
    else if (line.ordinal && HIGH.has(line.ordinal.form)) markHigh(line);
    else if (line.ordinal && LOW.has(line.ordinal.form)) markLow(line, lines[at - 1], lines[at + 1]);
    else if (!line.ordinal && isUnnumbered(lines, at)) {
      line.isHeading = true;
      line.isInferred = true;
    }
  });
}

/** The lines of a table of contents: those under 目录 up to the first that comes a second time, where the text begins. */
export function findContents(lines: readonly Line[]): ReadonlySet<Line> {
  const from = lines.findIndex((line) => line.compact === '目录' && line.depth === undefined);
  const contents = new Set<Line>(from < 0 ? [] : [lines[from] as Line]);
  const seen = new Set<string>();
  for (let at = from + 1; from >= 0 && at < lines.length; at++) {
    const line = lines[at] as Line;
    const entry = line.compact.replace(/[.…·．—-]*\d*$/u, '');
    if (seen.has(entry) || line.opaque || line.depth !== undefined || END_MARK.test(line.compact)) break;
    seen.add(entry);
    contents.add(line);
  }
  return contents;
}

function markHigh(line: Line): void {
  const words = wordsOf(line);
  if (ROW.test(words)) return;
  const stop = words.indexOf('。');
  if (stop < 0 || stop === words.length - 1) {
    const isLabel = /[：:]$/u.test(words) && words.length <= LONGEST_LABEL && !/[，,；;]/u.test(words);
    if (words.length > 0 && words.length <= LONGEST_ALONE && (isLabel || !/[；;，,：:]$/u.test(words))) line.isHeading = true;
  } else if (stop >= 2 && stop <= LONGEST_RUN_IN) markRunIn(line);
}

function markLow(line: Line, previous: Line | undefined, next: Line | undefined): void {
  const words = wordsOf(line);
  const stop = words.indexOf('。');
  if (stop < 0 && !END_MARK.test(words)) {
    const isListItem =
      !next ||
      next.part !== undefined ||
      next.opaque !== undefined ||
      isSibling(line, next) ||
      (isSibling(line, previous) && !previous?.isHeading);
    if (words.length <= LONGEST_LOW + 8 && words.length > 0 && !isListItem && !/[，；]/u.test(words)) line.isHeading = true;
  } else if (stop >= 2 && stop <= LONGEST_LOW && stop < words.length - 1 && !/[，；\d]/u.test(words.slice(0, stop))) markRunIn(line);
}

function isSibling(line: Line, other: Line | undefined): boolean {
  return other !== undefined && !other.part && other.ordinal?.form === line.ordinal?.form;
}

function wordsOf(line: Line): string {
  return line.text.slice(printedLength(line.ordinal)).trim();
}

/** The first 。 ends the head; a mark that slipped in after it goes with it. */
function markRunIn(line: Line): void {
  line.isHeading = true;
  const stop = line.text.indexOf('。');
  line.headEnd = stop + (/^[，。、；：]*/u.exec(line.text.slice(stop + 1))?.[0].length ?? 0) + 1;
}

/** A short line without end mark that stands alone, followed by running text or by a numbered head. Runs of short lines are tables torn apart. */
function isUnnumbered(lines: readonly Line[], at: number): boolean {
  if (!isShort(lines[at]) || isShort(lines[at - 1]) || isShort(lines[at + 1])) return false;
  const line = lines[at] as Line;
  const next = lines[at + 1];
  if (!next || next.part || next.opaque) return false;
  return next.ordinal !== undefined || (next.compact.length > line.compact.length && /[。；：:]/u.test(next.text));
}

function isShort(line: Line | undefined): boolean {
  if (!line || line.part || line.opaque || line.depth !== undefined || line.ordinal) return false;
  const { compact } = line;
  if (CAPTION.test(compact) || /[，,]/u.test(compact)) return false;
  if (compact.length < 2 || compact.length > LONGEST_UNNUMBERED || END_MARK.test(compact) || compact.includes('。')) return false;
  const digits = compact.match(/[\d.%％]/gu)?.length ?? 0;
  return digits * 2 < compact.length && /\p{Script=Han}{2}/u.test(compact);
}
