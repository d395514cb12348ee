import { HAN_ZEROS } from '../core/chinese-number.ts';
import { isAddressee, isOrganList, isOrganName, namesIn } from '../core/facts/organs.ts';
import { isDebris, isFootMenu, isPageNumber } from './debris.ts';
import { compactOf, type Line } from './line.ts';

const HAN = '[一二三四五六七八九十]{1,3}';
const YEAR = String.raw`(?:\d{2,4}|[${HAN_ZEROS}一二三四五六七八九]{2,4})`;
/** With the day's number or its 日 missing too, which rules tell. */
const DATE = String.raw`${YEAR}\s*年\s*(?:\d{1,2}|${HAN}|元)?\s*月\s*(?:(?:\d{1,2}|${HAN})?\s*[日号曰]|\d{1,2})?|\d{4}\s*[-./．]\s*\d{1,2}\s*[-./．]\s*\d{1,2}日?`;
const WEEKDAY = '(?:\\s*[（(]?(?:星期|周)[一二三四五六日天][）)]?)?';
const DATE_ONLY = new RegExp(`^(?:(?:成文)?日期[：:]|时间[：:])?[（(]?(?:(?:${DATE})${WEEKDAY}){1,6}[）)]?$`, 'u');
const DATE_AT_END = new RegExp(`(?:${DATE})${WEEKDAY}$`, 'u');
const COPY = /^(?:抄送|抄报|分送|报送|主送|送)[：:]|^共印\d+份/u;
const PRINTED_BY = '印发';
const CONTACT = /^[（(]?(?:联系人|联系电话|经办人|此件|信息公开选项|公开方式)/u;
const ANNOTATION = /^[（(].{0,80}(?:联系人|联系电话|电话|此件|公开).{0,80}[）)]$/u;
const LONGEST_ANNOTATION = 90;
/** 附件：1.名单, also without its colon; 附件1、附件2已报送 is a sentence. */
const ATTACHMENT_NOTE = /^附(?:件)?[：:]|^附件\d{0,2}[：:]|^附件\d{1,2}[.．、](?!附件|\d)/u;
const NOTE_ITEM = /^[（(]?\d{1,2}[）)]?[.．、]/u;
/** 附件1 alone: what follows is attached. */
const ATTACHMENT = /^附件[\d一二三四五六七八九十]{0,2}$/u;
const NO_TEXT = /^[（(]?此页无正文[）)]?$/u;
const SENTENCE_END = /[。！？；”]$/u;
const POST =
  /^\p{Script=Han}{0,24}(?:书记|省长|市长|县长|区长|旗长|州长|镇长|乡长|主任|局长|厅长|部长|主席|院长|检察长)(?:[：:]\p{Script=Han}{2,4}|\p{Script=Han}{2,3})?$/u;
/** （安平县司法局代章） below the name of an organ that has no seal. */
const SEAL_NOTE = /^[（(].{0,24}(?:代章|盖章|公章|代)[）)]$/u;
const MOST_ORGANS = 10;
const LONGEST_ORGAN = 30;

/** Marks what stands after the body: 附件说明, signature, date, 附注, 抄送, attachments, navigation. */
export function markTail(lines: readonly Line[]): void {
  markDebris(lines);
  const bodyEnd = endOfLetter(lines);
  const dateAt = findDate(lines, bodyEnd);
  if (dateAt >= 0) markSignOff(lines, dateAt);
  else if (bodyEnd < lines.length && findDate(lines, lines.length) >= 0) markSignOff(lines, findDate(lines, lines.length));
  else markUndated(lines);
  markAttachmentNote(lines);
}

/** Whether words in a line of their own are a date, 附件说明, 附注 or 抄送, whatever stands around them. */
export function isTailElement(text: string): boolean {
  const compact = compactOf(text);
  return (
    [DATE_ONLY, ATTACHMENT_NOTE, NOTE_ITEM, ATTACHMENT, ANNOTATION].some((pattern) => pattern.test(compact)) ||
    isCopy(compact) ||
    isPageNumber(compact)
  );
}

/** A line that may stand in the tail: not yet known, no heading, no table. */
function isFree(line: Line | undefined): line is Line {
  return line !== undefined && !line.part && !line.opaque && line.depth === undefined;
}

/** Lines that the scan from the end passes by: they say nothing of where the text ends. */
function isPassedBy(line: Line): boolean {
  return line.part === 'debris' || isPageNumber(line.compact) || NO_TEXT.test(line.compact) || isCopyLine(line) || isAnnotation(line);
}

function isCopyLine(line: Line): boolean {
  return isFree(line) && isCopy(line.compact) && !/。.+。/u.test(line.text);
}

function isCopy(compact: string): boolean {
  return COPY.test(compact) || compact.endsWith(PRINTED_BY);
}

function isAnnotation({ compact }: Line): boolean {
  return compact.length <= LONGEST_ANNOTATION && !compact.includes('。') && (ANNOTATION.test(compact) || CONTACT.test(compact));
}

/** Navigation anywhere; a page's labels only after the last sentence. */
function markDebris(lines: readonly Line[]): void {
  let isEdge = true;
  for (let at = lines.length - 1; at >= 0; at--) {
    const line = lines[at] as Line;
    if (isEdge && (line.opaque || /[。！？]/u.test(line.text))) isEdge = false;
    if (!isFree(line) || !(isDebris(line.text, isEdge) || (isEdge && isFootMenu(line.text)))) continue;
    if (!ATTACHMENT_NOTE.test(line.compact) && !isCopyLine(line) && !DATE_ONLY.test(line.compact)) line.part = 'debris';
  }
}

/** Where attachments or the 版记 begin: the sign-off stands before them. */
function endOfLetter(lines: readonly Line[]): number {
  const at = lines.findIndex(
    (line) => (line.part === undefined || line.part === 'header') && (ATTACHMENT.test(line.compact) || isCopyLine(line)) && !line.opaque,
  );
  return at <= 0 || lines[at]?.part === 'header' ? lines.length : at;
}

/** The last line before `end` that is a date, or an organ's name and a date, with an organ beside it or nothing after it. */
function findDate(lines: readonly Line[], end: number): number {
  let after: 'nothing' | 'organs' | 'other' = 'nothing';
  const first = lines.findIndex((line) => line.depth !== undefined || line.ordinal !== undefined || /[。！？；：]/u.test(line.text));
  for (let at = end - 1; at > first; at--) {
    const line = lines[at] as Line;
    if (line.part && line.part !== 'debris' && line.part !== 'header') return -1;
    if (isPassedBy(line)) continue;
    if (isFree(line)) {
      if (DATE_ONLY.test(line.compact) && (after !== 'other' || isUnderOrgan(lines, at))) return at;
      if (organAndDate(line) !== undefined) return at;
    }
    after = after !== 'other' && isFree(line) && isSigning(line) ? 'organs' : 'other';
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

/** A line that ends as a sentence signs nothing: 研究部署。 is no 署. */
function isSigning(line: Line): boolean {
  if (line.ordinal || SENTENCE_END.test(line.compact)) return false;
  return isOrganName(line.compact) || isOrganList(line.text) || POST.test(line.compact) || SEAL_NOTE.test(line.compact);
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
  const isSigned = markOrgansAbove(lines, dateAt - 1) || dateStart !== undefined;
  let at = dateAt + 1;
  if (!isSigned) for (; isFree(lines[at]) && isSigning(lines[at] as Line); at++) (lines[at] as Line).part = 'signature';
  markAfter(lines, at);
}

function markAfter(lines: readonly Line[], from: number): void {
  let before: 'date' | 'copy' | 'attachment' = 'date';
  for (let at = from; at < lines.length; at++) {
    const line = lines[at] as Line;
    if (line.depth !== undefined) before = 'attachment';
    if (!isFree(line)) continue;
    if (isPageNumber(line.compact) || NO_TEXT.test(line.compact)) line.part = 'annotation';
    else if (isCopyLine(line)) {
      line.part = 'copy';
      before = 'copy';
    } else if (before === 'date' && isAnnotation(line)) line.part = 'annotation';
    else if (before === 'date' && ATTACHMENT_NOTE.test(line.compact)) before = markNote(lines, at);
    else if (before === 'copy' && isListOfNames(line)) line.part = 'copy';
    else {
      before = 'attachment';
      line.part = 'attachment';
    }
  }
}

/** A further entry of an attachment note, numbered in its words or by Word. */
function isNoteItem({ compact, ordinal }: Line): boolean {
  return NOTE_ITEM.test(compact) || (ordinal?.generated === true && ordinal.form === 'arabic');
}

/** A note that stands after the signature instead of before it. */
function markNote(lines: readonly Line[], from: number): 'date' {
  for (let at = from; at < lines.length; at++) {
    const line = lines[at] as Line;
    if (!isFree(line) || (at > from && !isNoteItem(line))) break;
    line.part = 'attachment-note';
  }
  return 'date';
}

function isListOfNames({ text }: Line): boolean {
  const names = namesIn(text);
  return names.length > 0 && names.every(({ name }) => isAddressee(name));
}

/** Gives whether any signature was found. */
function markOrgansAbove(lines: readonly Line[], from: number): boolean {
  let count = 0;
  for (let at = from; at >= 0 && count < MOST_ORGANS; at--) {
    const line = lines[at] as Line;
    if (line.part === 'debris' || (isFree(line) && (isPageNumber(line.compact) || NO_TEXT.test(line.compact)))) continue;
    if (!isFree(line)) break;
    // Organs that sign one below the other may each have their date.
    const isEarlierDate = count > 0 && DATE_ONLY.test(line.compact) && isUnderOrgan(lines, at);
    if (!isEarlierDate && !isSigning(line) && !(count === 0 && isUnknownSigner(lines, at))) break;
    line.part = isEarlierDate ? 'date' : 'signature';
    count++;
  }
  return count > 0;
}

/** The only short line between the last sentence and the date signs, even if its name is none we know. */
function isUnknownSigner(lines: readonly Line[], at: number): boolean {
  const line = lines[at] as Line;
  if (line.ordinal || line.compact.length > LONGEST_ORGAN || !/^[\p{Script=Han}\s（）·]{2,}$/u.test(line.text)) return false;
  const above = lines[at - 1];
  return above !== undefined && (above.part === 'attachment-note' || SENTENCE_END.test(above.text) || ATTACHMENT_NOTE.test(above.compact));
}

/** Organs' names at the very end, after a finished sentence, are a signature that lacks its date. */
function markUndated(lines: readonly Line[]): void {
  const candidates: Line[] = [];
  for (let at = lines.length - 1; at >= 0; at--) {
    const line = lines[at] as Line;
    if (line.part === 'debris') continue;
    if (isFree(line) && candidates.length === 0 && isPassedBy(line)) {
      line.part = isCopyLine(line) ? 'copy' : 'annotation';
      continue;
    }
    if (isFree(line) && candidates.length < MOST_ORGANS && isSigning(line)) candidates.push(line);
    else {
      const isEnd = isFree(line) && (SENTENCE_END.test(line.text) || ATTACHMENT_NOTE.test(line.compact));
      if (isEnd) for (const candidate of candidates) candidate.part = 'signature';
      return;
    }
  }
}

function markAttachmentNote(lines: readonly Line[]): void {
  const signAt = lines.findIndex((line) => line.part === 'signature' || line.part === 'date');
  const end = signAt < 0 ? lines.length : signAt;
  let at = lines.findLastIndex(
    (line, index) => index < end && isFree(line) && ATTACHMENT_NOTE.test(line.compact) && line.compact.length <= 80,
  );
  for (; at >= 0 && at < end; at++) {
    const line = lines[at] as Line;
    if (!isFree(line)) return;
    const isFirst = ATTACHMENT_NOTE.test(line.compact);
    if (!isFirst && !isNoteItem(line)) return;
    line.part = 'attachment-note';
  }
}
