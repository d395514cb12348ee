/** Finds half-width marks in Chinese text: where each stands and what to write. */
import { type Block, type Edit, type MarkPair, matchesOf, type PairMark, type Range } from 'draftlint/rule';

/** One half-width mark, or the two of a pair. */
export interface HalfWidth {
  readonly mark: string;
  readonly right: string;
  /** The mark, or the pair with what it encloses. */
  readonly range: Range;
  readonly edits: readonly Edit[];
}

const CHINESE = /[\p{Script=Han}，。；：？！、”“’‘）（》《〉〈〕〔】【…·％]/u;
const HAN = /\p{Script=Han}/u;
const MARK = /[,;:?!.]/gu;
const MAY_HOLD = /[,;:?!.()"]/u;
const FULL: Readonly<Record<string, string>> = { ',': '，', ';': '；', ':': '：', '?': '？', '!': '！', '.': '。', '(': '（', ')': '）' };
/** Addresses of the web and of mail keep their marks, but not the one that follows them. */
const ADDRESS = /(?:(?:https?|ftp):\/\/|www\.)[\w\-./?%&=#:;,!~+@$()]*[\w/]|[\w.+-]+@[\w-]+(?:\.[\w-]+)+/gu;
const MAY_BE_ADDRESS = /:\/\/|www\.|@/u;
/** 原文链接: http://… is no sentence. */
const SENTENCE = /[，。；]/u;
const REFERENCE = /&#?\w{1,8}$/u;
/** A stop after the number of an item has a rule of its own. */
const ITEM_NUMBER = /^\s*[（(]?[\dA-Za-z一二三四五六七八九十]{1,3}[）)]?$/u;
/** What asks, in the clause before a question mark. */
const ASKS = /[吗呢么谁哪何几啥否]|多少|怎|(?<verb>\p{Script=Han})不\k<verb>|没有$|有没有/u;
/** 检查12次.发现问题: after a count no name goes on. */
const COUNTED = /\d[余多万亿]{0,3}(?:[次件场份项期名家条起户人个处宗篇亩元]|人次|万元)$/u;
/** The stop of a sentence: at the end of the paragraph, before a closing mark, or before a blank and a new sentence. */
const STOP_FOLLOWS = /^(?:\s*$|[”’）)]|\s+\p{Script=Han})/u;

/** The single marks of a block; pairs are looked at by `pairMarks`. */
export function singleMarks(block: Block): readonly HalfWidth[] {
  const { prose, part, cell } = block;
  const { text } = prose;
  if (!prose.test(MAY_HOLD)) return [];
  const addresses = MAY_BE_ADDRESS.test(text) ? matchesOf(ADDRESS, text) : [];
  const found: HalfWidth[] = [];
  for (const { 0: mark, index } of matchesOf(MARK, text)) {
    if (addresses.some((match) => index >= match.index && index < match.index + match[0].length)) continue;
    // The colon after the recipient and in the note of attachments have rules of their own.
    if (part === 'attachment-note' || (part === 'recipient' && text.slice(index + 1).trim() === '')) continue;
    const isWrong = mark === '.' ? !cell && isStop(text, index) : isInChinese(text, index, mark);
    if (isWrong) found.push(halfWidth(block, index, mark, FULL[mark] as string));
  }
  return found.length === 0 || isForeign(text) ? [] : found;
}

/** The half-width brackets and straight quotation marks of a pair. */
export function pairMarks(pair: MarkPair): HalfWidth | undefined {
  const { kind, open, close } = pair;
  const { block } = open;
  if ((kind !== 'bracket' && kind !== 'quote') || (!isHalf(open.text) && !isHalf(close.text)) || block.part === 'attachment-note')
    return undefined;
  const { text } = block.prose;
  const words = text.slice(open.index + 1, close.index);
  const before = text.slice(0, open.index).trimEnd().at(-1) ?? '';
  const after = text.slice(close.index + 1).trimStart()[0] ?? '';
  const hasHan = CHINESE.test(words);
  const isNumber = before === '' || /[，。；：、]/u.test(before);
  const isChinese =
    hasHan ||
    (CHINESE.test(before) && (kind === 'bracket' || CHINESE.test(after))) ||
    (isNumber && CHINESE.test(after) && kind === 'bracket');
  // 安政发(2024)5号 is told as a malformed document number.
  const isYear = kind === 'bracket' && /^\d{4}$/u.test(words) && /^\s?第?\d+号/u.test(text.slice(close.index + 1));
  // The unit in the head of a table, 增长(%), is a matter of layout.
  const isUnit = block.cell !== undefined && !hasHan;
  if (!isChinese || isUnit || isYear || isForeign(text)) return undefined;
  const halves = [open, close].filter(({ text: mark }) => isHalf(mark));
  const [first, last] = [halves[0], halves.at(-1)] as [PairMark, PairMark];
  return {
    mark: halves.map(({ text: mark }) => mark).join(''),
    right: halves.map((half) => fullOf(half, half === open)).join(''),
    range: { start: first.range.start, end: last.range.end },
    edits: halves.map((half) => ({ range: half.range, newText: fullOf(half, half === open) })),
  };
}

function fullOf({ kind }: PairMark, isOpen: boolean): string {
  if (kind === 'quote') return isOpen ? '“' : '”';
  return isOpen ? '（' : '）';
}

function isHalf(mark: string): boolean {
  return mark === '(' || mark === ')' || mark === '"';
}

function halfWidth({ prose }: Block, index: number, mark: string, right: string): HalfWidth {
  // A blank that follows the mark as in English goes with it.
  const isSpaced = /^ \p{Script=Han}/u.test(prose.text.slice(index + 1, index + 3));
  const range = prose.range(index, index + 1);
  return { mark, right, range, edits: [{ range: isSpaced ? prose.range(index, index + 2) : range, newText: right }] };
}

/** A paragraph with more Latin letters than Chinese ones, addresses not counted, is another language's. */
function isForeign(printed: string): boolean {
  const text = MAY_BE_ADDRESS.test(printed) && SENTENCE.test(printed) ? printed.replaceAll(ADDRESS, '') : printed;
  let balance = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code >= 0x4e00 && code <= 0x9fff) balance--;
    else if ((code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a)) balance++;
  }
  return balance > 0;
}

function isInChinese(text: string, index: number, mark: string): boolean {
  const before = text.slice(Math.max(0, index - 10), index);
  const after = text.slice(index + 1, index + 3);
  const last = before.trimEnd().at(-1) ?? '';
  const next = after.trimStart()[0] ?? '';
  if (mark === '?' && isLostCharacter(text, index)) return false;
  // 1,200 and 9:00 and 1:3.
  if (/[\d０-９]/u.test(last) && /[\d０-９]/u.test(next)) return false;
  if (mark === ';' && REFERENCE.test(before)) return false;
  // 1,加强 is a malformed ordinal.
  if (mark === ',' && ITEM_NUMBER.test(text.slice(0, index))) return false;
  return CHINESE.test(last) || CHINESE.test(next) || (last === '%' && /\d/u.test(next));
}

/** 创?享空间: a character that was lost in copying leaves a question mark within a clause that asks nothing. */
function isLostCharacter(text: string, index: number): boolean {
  if (!HAN.test(text[index - 1] ?? '') || !HAN.test(text[index + 1] ?? '')) return false;
  const clause = /[^，。；：！？“”,;:!?]*$/u.exec(text.slice(Math.max(0, index - 40), index))?.[0] ?? '';
  return !ASKS.test(clause);
}

function isStop(text: string, index: number): boolean {
  const before = text.slice(Math.max(0, index - 8), index);
  if (COUNTED.test(before) && HAN.test(text[index + 1] ?? '')) return true;
  if (ITEM_NUMBER.test(text.slice(0, index))) return false;
  return /[\p{Script=Han}”’）)》%％]$/u.test(before) && STOP_FOLLOWS.test(text.slice(index + 1, index + 4));
}
