import { type CalendarDate, daysInMonth, isCalendarDate } from '../calendar.ts';
import type { Block, Draft } from '../draft.ts';
import { matchesOf } from '../matches.ts';
import type { Range } from '../range.ts';
import { DASH_OR_TO, DATE, halfWidth, type Printed, readPrinted } from './date-pattern.ts';
import { quoteFinder } from './quotes.ts';

/** A date as printed. */
export interface DateMention {
  readonly text: string;
  readonly range: Range;
  readonly block: Block;
  /** Where it begins in the block's prose. */
  readonly index: number;
  /**
   * The units it is given in, whether or not the year is printed: `full` 2021年3月4日, `month-day` 3月4日, 今年3月4日, `day` the 5日 of 3月1日至5日,
   * `season` 上半年, 2021年一季度, 去年底, `relative` 今年, 目前.
   */
  readonly kind: 'full' | 'year-month' | 'month-day' | 'month' | 'day' | 'year' | 'season' | 'relative';
  /** What is printed (year, month and day as numbers, even if the calendar has no such day). */
  readonly year: number | undefined;
  readonly month: number | undefined;
  readonly day: number | undefined;
  readonly numerals: 'arabic' | 'han' | 'mixed' | 'none';
  /** 年月日, or 2022-03-04, 2022.3.4, 2022/3/4. */
  readonly style: 'units' | 'hyphen' | 'dot' | 'slash' | 'word';
  /** 0 Sunday … 6 Saturday, where 星期X or （周X） follows. */
  readonly weekday: { readonly value: number; readonly range: Range } | undefined;
  /** 今年, 去年, 上年, 本年, 明年, 今年以来, 目前, 截至目前 … with which it begins. */
  readonly word: string | undefined;
  /** The year it resolves to; `yearSource` says whence. */
  readonly resolvedYear: number | undefined;
  /**
   * `printed` in the mention · `word` by 今年, 去年, 次年 … from the report year or the year before it · `sentence` from the year last told in its
   * sentence, or the other end of its range · `paragraph` from a year that an earlier sentence of its block set out from · `report` the report year.
   */
  readonly yearSource: 'printed' | 'word' | 'sentence' | 'paragraph' | 'report' | undefined;
  /** The month printed, or that of the range's other end: March for the 5日 of 3月1日至5日. */
  readonly resolvedMonth: number | undefined;
  /** The first and the last day it may mean; undefined without a year, for 目前, and where the calendar has no such day. */
  readonly days: { readonly first: CalendarDate; readonly last: CalendarDate } | undefined;
  readonly isYearPrinted: boolean;
  /** Stands within 《》 or “”: another's words. */
  readonly isQuoted: boolean;
}

/** 2021—2025年, 2023年5月至8月, 3月1日至5日, 1—6月. Each end is also among the dates; a `from` without its own unit is as printed: 2021, 1. */
export interface DateSpan {
  readonly from: DateMention;
  readonly to: DateMention;
  readonly range: Range;
}

/** Of each date; most blocks have none. */
const MAY_BE_DATE = /[年月季]|目前|\d{4}[-./]/u;
const NONE: readonly DateMention[] = [];
const LUNAR = /(?:[农阴旧夏藏彝傣伊]历|闰)[^，。；、\d]{0,6}$/u;
const YEARLY = /每年的?$/u;
const LINK = new RegExp(`^${DASH_OR_TO}$`, 'u');
const LINK_FOLLOWS = new RegExp(`^${DASH_OR_TO}`, 'u');
const LONGEST_LINK = 24;
const SENTENCE_END = /[。！？\n]/u;
const CLAUSE_START = /(?:^|[，。；：！？（(\s于在自从])$/u;
/** A year that only something is measured against, or counted from, is not the one that is told of. */
const COMPARED = /[较比同与]$/u;
const OPEN_ENDED = /^(?:以来|以前|之前|以后|之后|起|至今)/u;

const SHIFTS: readonly (readonly [RegExp, number])[] = [
  [/^(?:今|本)年|目前$/u, 0],
  [/^(?:去年|上)/u, -1],
  [/^前年/u, -2],
  [/^(?:明年|来年|下一年)/u, 1],
];
/** Counted from the year told of, not from the report year. */
const FOLLOWING: Readonly<Record<string, number>> = { 次年: 1, 翌年: 1, 同年: 0, 当年: 0 };

/** All dates of a draft, in document order. */
export function findDates(draft: Draft, reportYear: number | undefined): readonly DateMention[] {
  return draft.blocks.flatMap((block) => (block.prose.test(MAY_BE_DATE) ? new BlockDates(block, reportYear).find() : NONE));
}

type Resolved = Pick<DateMention, 'resolvedYear' | 'yearSource'>;
const UNRESOLVED: Resolved = { resolvedYear: undefined, yearSource: undefined };

/** Reads one block; remembers which year is being told of. */
class BlockDates {
  readonly #block: Block;
  readonly #reportYear: number | undefined;
  /** The prose with half-width digits and marks; of the same length. */
  readonly #text: string;
  readonly #isQuoted: (index: number) => boolean;
  #sentenceYear: number | undefined;
  #paragraphYear: number | undefined;
  #before: DateMention | undefined;
  #beforeEnd = 0;

  constructor(block: Block, reportYear: number | undefined) {
    this.#block = block;
    this.#reportYear = reportYear;
    this.#text = halfWidth(block.prose.text);
    this.#isQuoted = quoteFinder(this.#text);
  }

  find(): DateMention[] {
    const mentions: DateMention[] = [];
    for (const match of matchesOf(DATE, this.#text)) {
      const printed = readPrinted(match);
      const preceding = this.#text.slice(Math.max(0, printed.index - 10), printed.index);
      if (LUNAR.test(preceding)) continue;
      const between = this.#before && this.#text.slice(this.#beforeEnd, printed.index);
      const linked = between !== undefined && isLink(between) ? this.#before : undefined;
      const isBareDay = printed.day !== undefined && printed.month === undefined;
      if (isBareDay && linked?.day === undefined) continue;
      if (between === undefined || SENTENCE_END.test(between)) this.#sentenceYear = undefined;
      const mention = this.#mentionOf(printed, linked, preceding);
      mentions.push(mention);
      this.#remember(mention, printed, linked, preceding);
    }
    return mentions;
  }

  #mentionOf(printed: Printed, linked: DateMention | undefined, preceding: string): DateMention {
    const { prose } = this.#block;
    const { index, end, year, month, day, season, word, mark } = printed;
    const { resolvedYear, yearSource } = YEARLY.test(preceding) ? UNRESOLVED : this.#resolve(printed, linked);
    const resolvedMonth = month ?? (day === undefined ? undefined : linked?.resolvedMonth);
    return {
      text: prose.text.slice(index, end),
      range: prose.range(index, end),
      block: this.#block,
      index,
      kind: kindOf(printed),
      year,
      month,
      day,
      numerals: numeralsOf(printed.text.slice(word?.length ?? 0)),
      style: mark === undefined ? (word === undefined ? 'units' : 'word') : (STYLES[mark] as DateMention['style']),
      weekday: day === undefined ? undefined : this.#weekdayAfter(end, linked !== undefined),
      word,
      resolvedYear,
      yearSource,
      resolvedMonth,
      days: daysOf(resolvedYear, resolvedMonth, day, season, word),
      isYearPrinted: year !== undefined,
      isQuoted: this.#isQuoted(index),
    };
  }

  #resolve({ year, word }: Printed, linked: DateMention | undefined): Resolved {
    if (year !== undefined) return { resolvedYear: year, yearSource: 'printed' };
    const told = linked?.resolvedYear ?? this.#sentenceYear ?? this.#paragraphYear;
    if (word !== undefined) {
      const following = FOLLOWING[word];
      const from = following === undefined ? this.#reportYear : told;
      const shift = following ?? SHIFTS.find(([pattern]) => pattern.test(word))?.[1] ?? 0;
      return from === undefined ? UNRESOLVED : { resolvedYear: from + shift, yearSource: 'word' };
    }
    if (linked?.resolvedYear !== undefined && linked.yearSource !== undefined) {
      const { resolvedYear, yearSource } = linked;
      return { resolvedYear, yearSource: yearSource === 'printed' ? 'sentence' : yearSource };
    }
    if (this.#sentenceYear !== undefined) return { resolvedYear: this.#sentenceYear, yearSource: 'sentence' };
    if (this.#paragraphYear !== undefined) return { resolvedYear: this.#paragraphYear, yearSource: 'paragraph' };
    return this.#reportYear === undefined ? UNRESOLVED : { resolvedYear: this.#reportYear, yearSource: 'report' };
  }

  #remember(mention: DateMention, { end }: Printed, linked: DateMention | undefined, preceding: string): void {
    this.#before = mention;
    this.#beforeEnd = end;
    const { resolvedYear, isQuoted, yearSource, word } = mention;
    if (isQuoted || (yearSource !== 'printed' && yearSource !== 'word') || word?.endsWith('目前')) return;
    if (linked) {
      if (linked.resolvedYear !== resolvedYear) this.#sentenceYear = undefined;
      return;
    }
    const after = this.#text.slice(end, end + 8);
    if (COMPARED.test(preceding) || OPEN_ENDED.test(after) || LINK_FOLLOWS.test(after)) return;
    this.#sentenceYear = resolvedYear;
    if (CLAUSE_START.test(preceding)) this.#paragraphYear = resolvedYear;
  }

  #weekdayAfter(index: number, isEnd: boolean): DateMention['weekday'] {
    const match = WEEKDAY.exec(this.#text.slice(index, index + 16));
    const groups = match?.groups;
    const printed = (isEnd && groups?.['last']) || (groups?.['to'] ? undefined : (groups?.['day'] ?? groups?.['bare']));
    if (!match || printed === undefined) return undefined;
    const range = this.#block.prose.range(index, index + match[0].length);
    return { value: printed === '天' ? 0 : WEEKDAYS.indexOf(printed), range };
  }
}

const DAY_NAME = '(?:星期|周|礼拜)';
/** （周五）, 星期五, and at the end of a range （周一至周五）; the bare 周五 only where no longer word goes on: 周一平, 周报. */
const WEEKDAY = new RegExp(
  String.raw`^\s?[（(]\s?${DAY_NAME}(?<day>[一二三四五六日天])(?<to>\s?(?:至|到|[-—–~～、和]{1,2})\s?${DAY_NAME}?(?<last>[一二三四五六日天]))?[^）)]{0,4}[）)]|^\s?(?:星期|礼拜|周(?=.(?:$|[，。；、）)\s上下中晚早凌前开举在])))(?<bare>[一二三四五六日天])`,
  'u',
);
const WEEKDAYS = '日一二三四五六';
const STYLES: Readonly<Record<string, DateMention['style']>> = { '-': 'hyphen', '.': 'dot', '/': 'slash' };

/** Nothing but 至 or a dash stands between, or the weekday of the first: 3月3日（周一）至5日（周三）. */
function isLink(between: string): boolean {
  return between.length <= LONGEST_LINK && LINK.test(between.replace(WEEKDAY, ''));
}

function kindOf({ year, month, day, season, word }: Printed): DateMention['kind'] {
  if (season !== undefined) return 'season';
  if (month === undefined) return day !== undefined ? 'day' : word !== undefined ? 'relative' : 'year';
  if (year === undefined) return day === undefined ? 'month' : 'month-day';
  return day === undefined ? 'year-month' : 'full';
}

function numeralsOf(text: string): DateMention['numerals'] {
  const hasArabic = /\d/u.test(text);
  const hasHan = /[〇○一二三四五六七八九十]/u.test(text);
  if (hasArabic) return hasHan ? 'mixed' : 'arabic';
  return hasHan ? 'han' : 'none';
}

function daysOf(
  year: number | undefined,
  month: number | undefined,
  day: number | undefined,
  season: string | undefined,
  word: string | undefined,
): DateMention['days'] {
  if (year === undefined || word?.endsWith('目前')) return undefined;
  if (month === undefined) {
    const [first, last] = season === undefined ? [1, 12] : monthsOf(season);
    return { first: { year, month: first, day: 1 }, last: { year, month: last, day: daysInMonth(year, last) } };
  }
  if (!isCalendarDate({ year, month, day: day ?? 1 })) return undefined;
  return { first: { year, month, day: day ?? 1 }, last: { year, month, day: day ?? daysInMonth(year, month) } };
}

const QUARTERS: Readonly<Record<string, number>> = { 一: 1, 二: 2, 两: 2, 三: 3, 四: 4 };

/** The first and the last month of a part of the year; 年初 and 年底 are three months wide. */
function monthsOf(season: string): readonly [number, number] {
  if (season === '上半年') return [1, 6];
  if (season === '下半年') return [7, 12];
  const printed = /[一二两三四\d]/u.exec(season)?.[0];
  if (printed === undefined) return season.endsWith('初') ? [1, 3] : [10, 12];
  const quarter = QUARTERS[printed] ?? Number(printed);
  return [season.startsWith('前') ? 1 : quarter * 3 - 2, quarter * 3];
}

/** Ranges: two dates with 至 or a dash between them, and 2021—2025年. */
export function findDateRanges(dates: readonly DateMention[]): readonly DateSpan[] {
  const spans: DateSpan[] = [];
  for (let at = 1; at < dates.length; at++) {
    const from = dates[at - 1] as DateMention;
    const to = dates[at] as DateMention;
    if (from.block !== to.block || from.kind === 'relative' || to.kind === 'relative') continue;
    if (isLink(from.block.prose.text.slice(from.index + from.text.length, to.index))) {
      spans.push({ from, to, range: { start: from.range.start, end: to.range.end } });
    }
  }
  return spans;
}
