import { readChineseNumber } from '../chinese-number.ts';
import type { Draft } from '../draft.ts';
import { matchesOf } from '../matches.ts';
import type { Range } from '../range.ts';
import { listAfter, listFrom } from './enumerations/after.ts';
import { listBefore } from './enumerations/before.ts';
import { type Counted, type List, MEMBERS, NUMBER } from './enumerations/counted.ts';
import { blocksBefore, introducedBy } from './enumerations/introduced.ts';
import type { Extent } from './items.ts';
import type { Sentence } from './sentences.ts';
import type { Series } from './series.ts';

/** A printed count of things (四大任务, 8个栏目) that stands beside a list of them. */
export interface Enumeration {
  /** The count with its count noun: 四大, 8个. */
  readonly text: string;
  readonly range: Range;
  readonly count: number;
  /** How many items the list has; a range where its marks leave that open. */
  readonly found: Extent;
  /** 等, 包括: the list may leave items out. */
  readonly isOpen: boolean;
  /** The list; of a chain (一是…二是…) its first number to its last. */
  readonly listRange: Range;
}

const COUNT = new RegExp(
  String.raw`(?=[\d一二三四五六七八九十两])(?<![第前每近约数几余多至满逾\d.．%一二三四五六七八九十百千万零〇点之年月、])(?<!党的)(?!八项规定|六项禁令)(?<number>${NUMBER})(?<noun>${MEMBERS})(?![一半以之多余月年天时]|小时|工作日|百分)`,
  'gu',
);
/** 前10位的…依次为: what stands at the top. */
const TOP = new RegExp(
  String.raw`(?<=前)(?<number>${NUMBER})(?<noun>位|名|强|大|个|家)(?<name>[^，。；：、（）()\d]{0,16}(?:（[^（）]{0,16}）[^，。；：、（）()\d]{0,8})?)(?:依次|分别)(?:是|为)[：:]?`,
  'gu',
);
const MAY_BE_LIST = /[、》”和与及]/u;

/** The counts of a draft that a list of what they count stands beside, in document order. */
export function findEnumerations(draft: Draft, sentences: readonly Sentence[], series: readonly Series[]): readonly Enumeration[] {
  const enumerations: Enumeration[] = [];
  for (const sentence of sentences) if (MAY_BE_LIST.test(sentence.text)) addEnumerations(sentence, enumerations);
  const before = blocksBefore(draft);
  for (const each of series) {
    const introduced = introducedBy(each, before);
    if (introduced) enumerations.push(introduced);
  }
  return enumerations.sort((a, b) => a.range.start - b.range.start);
}

function addEnumerations(sentence: Sentence, enumerations: Enumeration[]): void {
  const { text } = sentence;
  const counts = matchesOf(COUNT, text);
  const tops = text.includes('前') ? matchesOf(TOP, text) : [];
  if (counts.length === 0 && tops.length === 0) return;
  const range = (start: number, end: number): Range => sentence.block.prose.range(sentence.index + start, sentence.index + end);
  const add = (counted: Counted, list: List | undefined): void => {
    if (!list) return;
    enumerations.push({
      text: text.slice(counted.start, counted.end),
      range: range(counted.start, counted.end),
      count: counted.count,
      found: list.found,
      isOpen: list.isOpen,
      listRange: range(list.start, list.end),
    });
  };
  for (const match of counts) {
    const counted = countedOf(match, text);
    if (counted) add(counted, listAfter(text, counted) ?? listBefore(text, counted));
  }
  for (const match of tops) {
    const counted = countedOf(match, text);
    if (counted) add(counted, listFrom(text, match.index + match[0].length, counted, 'namely'));
  }
}

function countedOf(match: RegExpExecArray, text: string): Counted | undefined {
  const { number = '', noun = '' } = match.groups ?? {};
  const count = /\d/u.test(number) ? Number(number) : readChineseNumber(number);
  if (count === undefined || count < 2) return undefined;
  const start = match.index;
  const isQuoted = /[“"]/u.test(text[start - 1] ?? '');
  return { count, noun, start, end: start + number.length + noun.length, isQuoted };
}
