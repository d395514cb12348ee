import { standingOf } from '../core/facts/hierarchy.ts';
import { RECIPIENT_LABEL } from '../core/facts/issuers.ts';
import { isAddressee, isOrganList, isOrganName, namesIn, type Organ, placesIn, readOrgan } from '../core/facts/organs.ts';
import { isDebris, isFootMenu, isNavigationRow } from './debris.ts';
import { findContents } from './headings.ts';
import { compactOf, type Line } from './line.ts';

/** 文种 and what else reports are called, at the end of a title. */
const TYPE =
  '(?:报告|总结|小结|汇报|通知|通报|意见|决定|决议|公告|通告|公报|请示|批复|议案|纪要|命令|方案|规划|计划|要点|[的复]函|年报|自查|综述)';
const SUFFIX = '(?:（[^）]{1,30}）|\\([^)]{1,30}\\)|[（(][^）)]{1,30}[）)])?';
const TYPE_END = new RegExp(`${TYPE}${SUFFIX}$`, 'u');
/** Words that end a title or a heading of its own. */
const WEAK_END = new RegExp(`(?:说明|情况|材料|自评|建设|工作)${SUFFIX}$`, 'u');
const MARKED_END = new RegExp(`${TYPE}${SUFFIX}[。．.；;，,！]$`, 'u');
/** A title that was given an end mark: it must say what it is about, else it is a sentence. */
const MARKED_TITLE = new RegExp(`^[^，。；：！？]{0,60}(?:关于|\\d{4}年)[^，。；：！？]{2,60}${TYPE}${SUFFIX}[。．.；;，,！]$`, 'u');
const HEADER =
  /[〔［[【（(]\d{2,4}年?[〕\])）］】]第?\d+号(?:签发人.*)?$|^\p{Script=Han}{2,12}〔\d{4}〕\d+$|^(?:密级[：:])?(?:绝密|机密|秘密)(?:[★☆].{0,6})?(?:特急|加急|特提|平急)?$|^(?:紧急程度[：:]|缓急[：:])?(?:特急|加急|特提|平急|急件)$|^签发人|^(?:份号[：:]?|№|No\.?)\d{1,8}$|^\d{6}$|^.{4,60}文件$/iu;
const LONE_NUMBER = /^\d{1,8}$/u;
const DATE_LINE = /^[（(]?\d{4}年\d{1,2}月(?:\d{1,2}日)?[）)]?$|^[（(].{4,80}[）)]$|^[-—－–]{1,4}.{4,80}$|^\d{4}-\d{1,2}-\d{1,2}$/u;
const POST = '(?:书记|省长|市长|县长|区长|旗长|州长|盟长|镇长|乡长|主任|局长|厅长|部长|主席|院长|检察长|秘书长)';
const SPEAKER = new RegExp(`^(?:报告人|汇报人)[：:]?.{2,30}$|^\\p{Script=Han}{0,24}${POST}\\p{Script=Han}{2,4}$`, 'u');
const SALUTED = new RegExp(`^(?:尊敬的)?.{0,16}(?:${POST}|同志|同志们|领导|代表|委员|朋友们?|市民)$`, 'u');
const FRAGMENT_END = /(?:的|和|与|及|、|暨|关于|年度|建设|工作|贯彻|落实|情况|推进|开展|全面)$/u;
const FRAGMENT_START = /^(?:的|和|与|及|暨|以及|情况|工作|年度|建设)/u;
/** 报送单位：… above or below the title, as a form has them. */
const FORM_LINE = /^(?:报送|填报|上报|呈报|制表|编制)(?:单位|部门|机关|时间|日期|人)[：:].{0,40}$/u;
/** （2024年度） below a title is part of it. */
const YEAR_BELOW = /^[（(](?:\d{4}|[一二][〇○零一二三四五六七八九]{3})年度?[）)]$/u;
const DRAFT_NOTE = /^[（(].{1,20}[）)]$|^附件\d{0,2}[：:]?$|^.{0,6}(?:稿|样式|范本|模板)$/u;
/** 中共安平县委全面依法治县委员会, 市委依法治市办: whom reports on the rule of law are sent to, below a title that names another issuer. */
const LEADS_RULE_OF_LAW = /依法治[省市县区旗州](?:委员会|领导小组|工作领导小组|办)(?:办公室)?$/u;
const LONGEST_TITLE_LINE = 50;
const LONGEST_TITLE = 110;
const LONGEST_RECIPIENT = 160;
/** How many lines may stand before the body: a copied page brings long menus. */
const FARTHEST = 40;

/**
 * Marks what stands before the body: 版头, issuers, title, recipient, navigation. The title is the last group of lines before the body
 * that ends in a document type; the lines above it that are names of organs are its issuers.
 */
export function markHead(lines: readonly Line[]): void {
  const contents = contentsAbove(lines);
  const bodyAt = findBody(lines, contents);
  const titleEnd = findTitleEnd(lines, bodyAt, contents);
  const titleStart = titleEnd < 0 ? 0 : findTitleStart(lines, titleEnd, contents);
  for (let at = titleStart; at <= titleEnd; at++) if (!isEdgeDebris(lines[at])) (lines[at] as Line).part = 'title';
  markAbove(lines, titleStart, contents);
  const next = markBelow(lines, titleStart, titleEnd + 1, bodyAt);
  const line = lines[next];
  if (line && next <= bodyAt && !line.part && isRecipient(line, titleEnd >= 0)) line.part = 'recipient';
}

/** A table of contents that stands above the title; below one, it is body. */
function contentsAbove(lines: readonly Line[]): ReadonlySet<Line> {
  const contents = [...findContents(lines)];
  const from = contents[0] ? lines.indexOf(contents[0]) : 0;
  if (lines.slice(0, from).some(isTitleLike)) return new Set();
  const title = contents.findIndex((line) => isTitleLike(line) && !line.ordinal && !/\d$/u.test(line.compact));
  return new Set(title < 0 ? contents : contents.slice(0, title));
}

/** The first line that is body: it has an ordinal, or a sentence, or is too long for a title. */
function findBody(lines: readonly Line[], contents: ReadonlySet<Line>): number {
  let depth: number | undefined;
  let hasTitle = false;
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] as Line;
    if (contents.has(line)) continue;
    if (at > FARTHEST + contents.size) return at;
    if (line.opaque) {
      if (isAside(line)) continue;
      return at;
    }
    if (isEdgeDebris(line)) continue;
    if (line.depth === undefined && (HEADER.test(line.compact) || FORM_LINE.test(line.compact))) continue;
    if (line.depth !== undefined) {
      if (line.ordinal && line.ordinal.form !== 'arabic' && line.ordinal.form !== 'decimal') return at;
      if (depth !== undefined && (line.depth > depth || hasTitle)) return at;
      const isOpen = isOrganList(line.text) || FRAGMENT_END.test(line.compact);
      if (line.depth > 1 && !isTitleLike(line) && !isOrganList(line.text) && !/关于|\d{4}年/u.test(line.compact)) return at;
      depth = line.depth;
      hasTitle = !isOpen;
      continue;
    }
    if (isBody(line)) return at;
  }
  return lines.length;
}

/** Front matter, markup and rules stand between parts and are none themselves. */
function isAside(line: Line): boolean {
  return ['yaml', 'toml', 'html', 'thematicBreak', 'definition'].includes(line.opaque?.type ?? '');
}

function isBody({ ordinal, text, compact }: Line): boolean {
  if (isMarkedTitle(compact)) return false;
  if (ordinal && ordinal.form !== 'arabic' && ordinal.form !== 'decimal') return true;
  if (/[。；;！!]/u.test(text.slice(0, -1)) || /[。；;：:，,！!]$/u.test(text)) return true;
  if (/[，：:]/u.test(text) && !TYPE_END.test(compact) && !/^[（(—－-]/u.test(text)) return true;
  return compact.length > (TYPE_END.test(compact) ? LONGEST_TITLE : LONGEST_TITLE_LINE);
}

/** Few lines end so; the whole pattern takes long to compile. */
function isMarkedTitle(compact: string): boolean {
  return MARKED_END.test(compact) && MARKED_TITLE.test(compact);
}

function isTitleLike({ compact }: Line): boolean {
  return (TYPE_END.test(compact) || isMarkedTitle(compact)) && !HEADER.test(compact) && !/^.{2,6}[：:]/u.test(compact);
}

function findTitleEnd(lines: readonly Line[], bodyAt: number, contents: ReadonlySet<Line>): number {
  const head = lines.slice(0, bodyAt);
  const isWords = (line: Line): boolean =>
    !line.opaque && !contents.has(line) && !isEdgeDebris(line) && !HEADER.test(line.compact) && !FORM_LINE.test(line.compact);
  const isHeading = (line: Line): boolean => line.depth !== undefined && isWords(line);
  const isName = (line: Line): boolean => isOrganList(line.text) || isOrganName(line.compact);
  const tests: readonly ((line: Line) => boolean)[] = [
    (line) => isHeading(line) && isTitleLike(line),
    (line) => isWords(line) && isTitleLike(line),
    (line) => isHeading(line) && !isName(line),
    (line) => isWords(line) && WEAK_END.test(line.compact) && /关于|\d{4}年/u.test(line.compact),
  ];
  for (const test of tests) {
    const at = head.findLastIndex(test);
    if (at >= 0) return at;
  }
  const first = lines.findIndex((line) => !contents.has(line) && !isEdgeDebris(line) && !isAside(line));
  const line = lines[first];
  const isAlone = first >= 0 && first < bodyAt && bodyAt < lines.length && line && !line.opaque;
  return isAlone && !isName(line) && !HEADER.test(line.compact) && !DATE_LINE.test(line.compact) && line.compact.length >= 4 ? first : -1;
}

function findTitleStart(lines: readonly Line[], titleEnd: number, contents: ReadonlySet<Line>): number {
  const last = lines[titleEnd] as Line;
  let start = titleEnd;
  let whole = last.compact;
  for (let at = titleEnd - 1; at >= 0; at--) {
    const line = lines[at] as Line;
    if (
      line.opaque ||
      contents.has(line) ||
      isEdgeDebris(line) ||
      HEADER.test(line.compact) ||
      line.depth !== last.depth ||
      !mayBegin(line.compact, whole)
    )
      break;
    start = at;
    whole = line.compact + whole;
  }
  return start;
}

/** Whether a line above goes on in the title below it. */
function mayBegin(above: string, whole: string): boolean {
  if (isOrganName(above)) return false;
  if (above.includes('关于')) return !TYPE_END.test(above) || FRAGMENT_START.test(whole);
  const isComplete = !FRAGMENT_START.test(whole) && (whole.startsWith('关于') || (whole.length >= 8 && /\d{4}年|关于/u.test(whole)));
  if (isComplete) return isPlace(above);
  return FRAGMENT_END.test(above) || FRAGMENT_START.test(whole) || whole.length <= 4 || /\d{4}年/u.test(above) || isPlace(above);
}

function isPlace(compact: string): boolean {
  return compact.length <= 20 && placesIn(compact).join('') === compact;
}

function markAbove(lines: readonly Line[], titleStart: number, contents: ReadonlySet<Line>): void {
  for (let at = 0; at < titleStart; at++) {
    const line = lines[at] as Line;
    if (line.part || line.opaque || contents.has(line)) continue;
    const isBeforeHeader = LONE_NUMBER.test(line.compact) && HEADER.test(lines[at + 1]?.compact ?? '');
    if (isEdgeDebris(line)) line.part = 'debris';
    else if (HEADER.test(line.compact) || isBeforeHeader) line.part = 'header';
    else if (DRAFT_NOTE.test(line.compact) || FORM_LINE.test(line.compact)) line.part = 'annotation';
    else if (isOrganList(line.text) || isOrganName(line.compact)) line.part = 'issuer';
    else line.part = 'debris';
  }
  // An organ above a page's navigation is the page's owner and not who issues.
  const menuEnd = lines.findLastIndex((line, at) => at < titleStart && line.part === 'debris');
  for (let at = 0; at < menuEnd; at++) if ((lines[at] as Line).part === 'issuer') (lines[at] as Line).part = 'debris';
}

/** Gives the first line after what belongs to the title. */
function markBelow(lines: readonly Line[], titleStart: number, from: number, bodyAt: number): number {
  let at = from;
  for (; at < bodyAt; at++) {
    const line = lines[at] as Line;
    if (line.opaque) continue;
    if (line.depth !== undefined) break;
    // Below the title a row of words is rather the head of a table than a menu.
    if (isDebris(line.text, true) || isFootMenu(line.text)) line.part = 'debris';
    else if (HEADER.test(line.compact)) line.part = 'header';
    else if (isOrganList(line.text) || isOrganName(line.compact)) {
      if (isAddressed(line, lines.slice(0, from), titleStart)) break;
      line.part = 'issuer';
    } else if (YEAR_BELOW.test(line.compact) && lines[at - 1]?.part === 'title') line.part = 'title';
    else if (DATE_LINE.test(line.compact) || SPEAKER.test(line.compact) || FORM_LINE.test(line.compact)) line.part = 'annotation';
    else break;
  }
  return at;
}

/** Organs below the title that lack their colon are recipients if they stand above the issuer; else they are the issuer. */
function isAddressed(line: Line, head: readonly Line[], titleStart: number): boolean {
  const organs = namesIn(line.text).map(({ name }) => readOrgan(name));
  if (/[、，]/u.test(line.text)) return true;
  const title = head
    .slice(titleStart)
    .map(({ compact }) => compact)
    .join('');
  const at = title.search(/关于|\d{4}年/u);
  const names = [...head.filter(({ part }) => part === 'issuer').map(({ text }) => text), ...(at > 0 ? [title.slice(0, at)] : [])];
  const issuers = names.flatMap((text) => namesIn(text).map(({ name }) => readOrgan(name)));
  const known = issuers.filter(({ kind }) => kind !== 'other');
  if (at > 0 && title[at] === '关' && known.length > 0 && namesIn(line.text).every(({ name }) => LEADS_RULE_OF_LAW.test(name)))
    return !names.some((text) => text.endsWith(line.compact));
  return organs.every((organ) => isAbove(organ, known));
}

function isAbove(organ: Organ, issuers: readonly Organ[]): boolean {
  const isLeading = ['party-committee', 'government', 'congress'].includes(organ.kind);
  if (issuers.length === 0) return isLeading && organ.shortPlace !== undefined;
  return isLeading && issuers.every((issuer) => ['leader', 'superior', 'beyond'].includes(standingOf(organ, issuer)));
}

function isRecipient(line: Line, hasTitle: boolean): boolean {
  const { compact, text } = line;
  if (line.depth !== undefined || line.opaque || line.ordinal || compact.length > LONGEST_RECIPIENT || compact.length < 2) return false;
  if (RECIPIENT_LABEL.test(compact)) return isOrganList(text.replace(RECIPIENT_LABEL, ''));
  if (/[：:]$/u.test(compact)) {
    const names = namesIn(text).map(({ name }) => name);
    return names.length > 0 && names.every((name) => isAddressee(name) || SALUTED.test(name) || isPlace(name));
  }
  return hasTitle && isOrganList(text.replace(/[，。；,.;、]+$/u, '')) && !/[。；].*[。；]/u.test(text);
}

/** Whether words in a line of their own are a title, 版头, organs, a subtitle, a recipient or navigation, whatever stands around them. */
export function isHeadElement(text: string): boolean {
  const compact = compactOf(text);
  const isTitle = TYPE_END.test(compact) && /关于|\d{4}年/u.test(compact) && !/[，。；：]/u.test(compact);
  if (isTitle || isMarkedTitle(compact) || HEADER.test(compact) || isOrganList(text) || isDebris(text, true)) return true;
  return /^[—－-]{2}/u.test(compact) || (/[：:]$/u.test(compact) && namesIn(text).every(({ name }) => isAddressee(name)));
}

/** Navigation and a page's labels, as they stand around a text. */
function isEdgeDebris(line: Line | undefined): boolean {
  if (line === undefined || line.opaque || line.depth !== undefined) return false;
  return isDebris(line.text, true) || isMenu(line);
}

/** A row of links that is neither a title with blanks in it nor organs side by side. */
function isMenu({ text, compact }: Line): boolean {
  if (!isNavigationRow(text)) return false;
  if (TYPE_END.test(compact) && /关于|\d{4}年/u.test(compact)) return false;
  const names = namesIn(text);
  return names.length === 1 || !names.every(({ name }) => isOrganName(name) && placesIn(name.replace(/^中共/u, '')).length > 0);
}
