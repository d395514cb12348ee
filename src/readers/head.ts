import { isDebris, isNavigationRow } from './debris.ts';
import type { Line } from './line.ts';
import { isOrganList, isOrganName } from './organ.ts';

/** 文种 and what else reports are called, at the end of a title. */
const TYPE_END =
  /(?:报告|总结|汇报|通知|通报|意见|决定|决议|公告|通告|公报|请示|批复|议案|纪要|命令|方案|规划|计划|要点|说明|情况|[的复]函|年报|自查|综述|材料)(?:（[^）]{1,20}）|\([^)]{1,20}\))?[。.]?$/u;
const HEADER = /〔?\d{4}[〕\])）］】]\s*第?\d+号$|^(?:绝密|机密|秘密)|^(?:特急|加急|特提|平急)$|^签发人|^\d{6}$|文件$/u;
const DATE_LINE = /^[（(]?\d{4}年\d{1,2}月(?:\d{1,2}日)?[）)]?$|^[（(].{0,40}(?:会议|大会).{0,20}[）)]$/u;
const FRAGMENT_END = /(?:的|和|与|及|、|关于|年度|建设|工作|贯彻|落实)$/u;
const LETTER_OPENING = /如下|现将|情况|汇报|以下|\d{4}年/u;
const LONGEST_TITLE_LINE = 50;
/** How many lines may stand before the body: a copied page brings long menus. */
const FARTHEST = 40;

/**
 * Marks what stands before the body: 版头, issuers, title, recipient, navigation. The title is the last group of lines before the body
 * that ends in a document type; the lines above it that are names of organs are its issuers.
 */
export function markHead(lines: readonly Line[]): void {
  const bodyAt = findBody(lines);
  const titleEnd = findTitleEnd(lines, bodyAt);
  let titleStart = titleEnd;
  if (titleEnd >= 0) {
    titleStart = findTitleStart(lines, titleEnd);
    for (let at = titleStart; at <= titleEnd; at++) if (!isDebrisLine(lines[at])) (lines[at] as Line).part = 'title';
    markAbove(lines, titleStart);
    markBelow(lines, titleEnd + 1, bodyAt);
  }
  for (let at = titleEnd + 1; at < lines.length && at <= bodyAt; at++) {
    const line = lines[at] as Line;
    if (line.part) continue;
    if (isRecipient(line, titleEnd >= 0)) line.part = 'recipient';
    break;
  }
}

/** The first line that is body: it has an ordinal, or a sentence, or is too long for a title. */
function findBody(lines: readonly Line[]): number {
  const hasTop = lines.some((line) => line.depth === 1);
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] as Line;
    if (isDebrisLine(line)) continue;
    if (at > FARTHEST || line.opaque) return at;
    if (line.depth !== undefined && (line.depth > 1 || !hasTop)) return at;
    if (line.depth === 1) {
      if (at > 0 && lines.slice(0, at).some((before) => before.depth === 1)) return at;
      continue;
    }
    if (line.ordinal && line.ordinal.form !== 'arabic' && line.ordinal.form !== 'decimal') return at;
    if (/[。；;！!]/u.test(line.text.slice(0, -1)) || /[。；;：:，,！!]$/u.test(line.text)) return at;
    if (line.compact.length > LONGEST_TITLE_LINE) return at;
  }
  return lines.length;
}

function findTitleEnd(lines: readonly Line[], bodyAt: number): number {
  const top = lines.findIndex((line) => line.depth === 1);
  if (top >= 0 && top < bodyAt) return top;
  let last = -1;
  for (let at = 0; at < bodyAt; at++) {
    const line = lines[at] as Line;
    if (!isDebrisLine(line) && TYPE_END.test(line.compact) && !HEADER.test(line.compact)) last = at;
  }
  if (last >= 0) return last;
  const first = lines.findIndex((line) => !isDebrisLine(line));
  const line = lines[first];
  const isAlone = first >= 0 && first < bodyAt && bodyAt < lines.length && line && !line.opaque;
  return isAlone && !isOrganName(line.compact) && !HEADER.test(line.compact) && line.compact.length >= 4 ? first : -1;
}

function findTitleStart(lines: readonly Line[], titleEnd: number): number {
  const last = lines[titleEnd] as Line;
  if (last.depth !== undefined) return titleEnd;
  let start = titleEnd;
  let whole = last.compact;
  for (let at = titleEnd - 1; at >= 0; at--) {
    const line = lines[at] as Line;
    if (isDebrisLine(line)) break;
    const isComplete = whole.startsWith('关于') || (whole.length >= 8 && /\d{4}年|关于/u.test(whole));
    if (isComplete && isOrganName(line.compact)) break;
    const belongs = FRAGMENT_END.test(line.compact) || whole.length <= 4 || (!isComplete && /关于|\d{4}年/u.test(line.compact));
    if (!belongs || HEADER.test(line.compact)) break;
    start = at;
    whole = line.compact + whole;
  }
  return start;
}

function markAbove(lines: readonly Line[], titleStart: number): void {
  for (let at = 0; at < titleStart; at++) {
    const line = lines[at] as Line;
    if (line.part || line.opaque) continue;
    if (isDebrisLine(line)) line.part = 'debris';
    else if (HEADER.test(line.compact)) line.part = 'header';
    else if (isOrganList(line.text) || isOrganName(line.compact)) line.part = 'issuer';
    else line.part = 'debris';
  }
}

function markBelow(lines: readonly Line[], from: number, bodyAt: number): void {
  for (let at = from; at < bodyAt; at++) {
    const line = lines[at] as Line;
    if (line.opaque) continue;
    if (isDebrisLine(line)) line.part = 'debris';
    else if (HEADER.test(line.compact)) line.part = 'header';
    else if (isOrganName(line.compact) || isOrgansApart(line.text)) line.part = 'issuer';
    else if (DATE_LINE.test(line.compact)) line.part = 'annotation';
    else return;
  }
}

function isOrgansApart(text: string): boolean {
  return !/[、，,；;：:]/u.test(text) && isOrganList(text);
}

function isRecipient(line: Line, hasTitle: boolean): boolean {
  const { compact } = line;
  if (line.depth !== undefined || line.opaque || compact.length > 80) return false;
  const isClosed = /[：:]$/u.test(compact);
  if (isClosed) return !LETTER_OPENING.test(compact) && !/[。；]/u.test(compact) && !line.ordinal;
  return hasTitle && /[、，]/u.test(compact) && isOrganList(line.text);
}

export function isDebrisLine(line: Line | undefined): boolean {
  return line !== undefined && !line.opaque && line.depth === undefined && (isDebris(line.text) || isNavigationRow(line.text));
}
