import { isDebrisLine } from './head.ts';
import type { Line } from './line.ts';
import { isOrganList, isOrganName } from './organ.ts';

const DATE = String.raw`(?:\d{2,4}|[〇○零一二三四五六七八九]{2,4})年(?:\d{1,2}|[一二三四五六七八九十]{1,3})月(?:(?:\d{1,2}|[一二三四五六七八九十]{1,3})[日号])?|\d{4}[-./]\d{1,2}[-./]\d{1,2}`;
const WEEKDAY = '(?:[（(]?(?:星期|周)[一二三四五六日天][）)]?)?';
const DATE_ONLY = new RegExp(`^[（(]?(?:${DATE})${WEEKDAY}[）)]?$`, 'u');
const DATE_AT_END = new RegExp(`(?:${DATE})${WEEKDAY}$`, 'u');
const COPY = /^(?:抄送|抄报|分送)[：:]|印发$|^共印\d+份/u;
const ANNOTATION = /^[（(].{0,60}(?:联系人|联系电话|此件|公开).{0,60}[）)]$/u;
const ATTACHMENT_NOTE = /^附件?[：:]|^附件\s*\d*[：:]/u;
const SENTENCE_END = /[。！？；]$/u;
const MOST_ORGANS = 8;

/** Marks what stands after the body: 附件说明, signature, date, 附注, 抄送, attachments, navigation. */
export function markTail(lines: readonly Line[]): void {
  markDebrisAtEnd(lines);
  const dateAt = findDate(lines);
  if (dateAt >= 0) markSignOff(lines, dateAt);
  else markUndated(lines);
  markAttachmentNote(lines);
}

/** A line that may stand in the tail: not yet known, no heading, no table. */
function isFree(line: Line | undefined): line is Line {
  return line !== undefined && !line.part && !line.opaque && line.depth === undefined;
}

function markDebrisAtEnd(lines: readonly Line[]): void {
  for (const line of lines) if (isFree(line) && isDebrisLine(line) && !ATTACHMENT_NOTE.test(line.text)) line.part = 'debris';
}

/** The last line that is a date, or an organ's name and a date, with nothing after it but the end or what stands under an organ's name. */
function findDate(lines: readonly Line[]): number {
  for (let at = lines.length - 1, seen = 0; at >= 0; at--) {
    const line = lines[at] as Line;
    if (line.part === 'debris') continue;
    if (!isFree(line)) return -1;
    const isLast = seen === 0;
    if (DATE_ONLY.test(line.compact) && (isLast || isUnderOrgan(lines, at))) return at;
    if (organAndDate(line) !== undefined) return at;
    if (!COPY.test(line.compact) && !ANNOTATION.test(line.compact)) seen++;
  }
  return -1;
}

function isUnderOrgan(lines: readonly Line[], at: number): boolean {
  for (let above = at - 1; above >= 0; above--) {
    const line = lines[above] as Line;
    if (line.part === 'debris') continue;
    return isFree(line) && isSigning(line);
  }
  return false;
}

function isSigning(line: Line): boolean {
  return !line.ordinal && (isOrganName(line.compact) || isOrganList(line.text));
}

/** Where the date begins in a line such as 安平县人民政府　2022年3月5日, as an offset into the source. */
function organAndDate(line: Line): number | undefined {
  const match = DATE_AT_END.exec(line.text.trimEnd());
  if (!match || match.index === 0) return undefined;
  const organ = line.text.slice(0, match.index).trim();
  if (!isOrganName(organ.replaceAll(/\s+/gu, '')) && !isOrganList(organ)) return undefined;
  return line.start + match.index;
}

function markSignOff(lines: readonly Line[], dateAt: number): void {
  const date = lines[dateAt] as Line;
  const dateStart = organAndDate(date);
  if (dateStart === undefined) date.part = 'date';
  else {
    date.part = 'signature';
    if (date.text.length === date.end - date.start) date.dateStart = dateStart;
  }
  markOrgansAbove(lines, dateAt - 1);
  let isAttached = false;
  for (let at = dateAt + 1; at < lines.length; at++) {
    const line = lines[at] as Line;
    if (!isFree(line)) continue;
    if (COPY.test(line.compact)) line.part = 'copy';
    else if (ANNOTATION.test(line.compact) && !isAttached) line.part = 'annotation';
    else {
      isAttached = true;
      line.part = 'attachment';
    }
  }
}

function markOrgansAbove(lines: readonly Line[], from: number): void {
  for (let at = from, count = 0; at >= 0 && count < MOST_ORGANS; at--) {
    const line = lines[at] as Line;
    if (line.part === 'debris') continue;
    if (!isFree(line) || !isSigning(line)) return;
    line.part = 'signature';
    count++;
  }
}

/** Organs' names at the very end, after a finished sentence, are a signature that lacks its date. */
function markUndated(lines: readonly Line[]): void {
  const candidates: Line[] = [];
  for (let at = lines.length - 1; at >= 0; at--) {
    const line = lines[at] as Line;
    if (line.part === 'debris') continue;
    if (isFree(line) && (COPY.test(line.compact) || ANNOTATION.test(line.compact)) && candidates.length === 0) {
      line.part = COPY.test(line.compact) ? 'copy' : 'annotation';
      continue;
    }
    if (isFree(line) && isSigning(line)) candidates.push(line);
    else {
      if (isFree(line) && SENTENCE_END.test(line.text)) for (const candidate of candidates) candidate.part = 'signature';
      return;
    }
  }
}

function markAttachmentNote(lines: readonly Line[]): void {
  const signAt = lines.findIndex((line) => line.part === 'signature' || line.part === 'date');
  const end = signAt < 0 ? lines.length : signAt;
  let at = lines.findIndex((line, index) => index < end && isFree(line) && ATTACHMENT_NOTE.test(line.compact) && line.compact.length <= 80);
  for (; at >= 0 && at < end; at++) {
    const line = lines[at] as Line;
    if (!isFree(line)) return;
    const isFirst = ATTACHMENT_NOTE.test(line.compact);
    if (!isFirst && line.ordinal?.form !== 'arabic') return;
    line.part = 'attachment-note';
  }
}
