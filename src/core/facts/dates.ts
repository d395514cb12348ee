import { readChineseNumber } from '../chinese-number.ts';
import type { Block, Draft } from '../draft.ts';
import type { Range } from '../range.ts';

/** A day of the proleptic Gregorian calendar; month from 1. */
export interface CalendarDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** A date as printed. */
export interface DateMention {
  readonly text: string;
  readonly range: Range;
  readonly block: Block;
  /** Where it begins in the block's prose. */
  readonly index: number;
  readonly kind: 'full' | 'year-month' | 'month-day' | 'month' | 'year' | 'relative';
  /** What is printed (year, month and day as numbers, even if the calendar has no such day). */
  readonly year?: number;
  readonly month?: number;
  readonly day?: number;
  readonly numerals: 'arabic' | 'han' | 'mixed' | 'none';
  /** 年月日, or 2022-03-04, 2022.3.4, 2022/3/4. */
  readonly style: 'units' | 'hyphen' | 'dot' | 'slash' | 'word';
  /** 0 Sunday … 6 Saturday, where 星期X or （周X） follows. */
  readonly weekday?: { readonly value: number; readonly range: Range };
  /** 今年, 去年, 上年, 本年, 明年, 今年以来, 目前, 截至目前 … */
  readonly word?: string;
  /** The year it resolves to: printed, or from the report year for relative words, or from the nearest date before it in its paragraph. */
  readonly resolvedYear?: number;
  readonly isYearPrinted: boolean;
  /** Stands within 《》 or “”: another's words. */
  readonly isQuoted: boolean;
}

/** 2021—2025年, 2023年5月至8月, 3月1日至5日. */
export interface DateSpan {
  readonly from: DateMention;
  readonly to: DateMention;
  readonly range: Range;
}

const QUOTED = /“[^”]{0,80}”|《[^》]{0,120}》/gu;
const HAN_YEAR = '[一二][〇○零一二三四五六七八九]{3}';
const HAN_NUMBER = '[一二三四五六七八九十]{1,3}';
const DATE = new RegExp(
  [
    String.raw`(?<![\d〔[.])(?<year>\d{4}|${HAN_YEAR})\s?年(?:度)?(?:(?<month>\d{1,2}|${HAN_NUMBER})\s?月(?:份)?(?:(?<day>\d{1,2}|${HAN_NUMBER})\s?[日号])?)?`,
    String.raw`(?<![\d年.])(?<month2>\d{1,2}|${HAN_NUMBER})月(?:份|(?<day2>\d{1,2}|${HAN_NUMBER})[日号])?(?!度)`,
    String.raw`(?<![\d.-])(?<year3>(?:19|20)\d{2})(?<mark>[-./])(?<month3>\d{1,2})\k<mark>(?<day3>\d{1,2})(?![\d.])`,
    '(?<word>今年以来|今年来|今年|本年度|本年|去年|上年度|上年|前年|明年|截至目前|截止目前|目前)',
  ].join('|'),
  'dgu',
);
const WEEKDAY = /^\s*[（(]?\s*(?:星期|周|礼拜)(?<day>[一二三四五六日天])\s*[）)]?/du;
const WEEKDAYS = '日一二三四五六';
const SHIFTS: Readonly<Record<string, number>> = { 去年: -1, 上年: -1, 上年度: -1, 前年: -2, 明年: 1, 目前: 0, 截至目前: 0, 截止目前: 0 };
const MAY_HAVE_DATE = /[年月目]|\d{4}[-./]/u;

/** All dates of a draft, in document order. A month without a year takes the year of the date before it in its block, else the report year. */
export function findDates(draft: Draft, reportYear: number | undefined): readonly DateMention[] {
  return draft.blocks.flatMap((block) => (MAY_HAVE_DATE.test(block.prose.text) ? datesOf(block, reportYear) : []));
}

function datesOf(block: Block, reportYear: number | undefined): DateMention[] {
  const { prose } = block;
  const quoted = [...prose.text.matchAll(QUOTED)].map((match) => [match.index, match.index + match[0].length] as const);
  const mentions: DateMention[] = [];
  let year: number | undefined;
  for (const match of prose.matchAll(DATE)) {
    const { groups } = match;
    const printedYear = numberOf(groups['year'] ?? groups['year3']);
    const month = numberOf(groups['month'] ?? groups['month2'] ?? groups['month3']);
    const day = numberOf(groups['day'] ?? groups['day2'] ?? groups['day3']);
    const word = groups['word'];
    const isQuoted = quoted.some(([from, to]) => match.index >= from && match.index < to);
    const shift = word === undefined ? 0 : (SHIFTS[word] ?? 0);
    const resolvedYear =
      printedYear ?? (word === undefined ? (year ?? reportYear) : reportYear === undefined ? undefined : reportYear + shift);
    if (printedYear !== undefined && !isQuoted) year = printedYear;
    const weekday = day === undefined ? undefined : weekdayAfter(block, match.index + match.text.length);
    mentions.push({
      text: match.text,
      range: match.range,
      block,
      index: match.index,
      kind: kindOf(printedYear, month, day),
      ...(printedYear !== undefined && { year: printedYear }),
      ...(month !== undefined && { month }),
      ...(day !== undefined && { day }),
      numerals: numeralsOf(match.text, word),
      style:
        word !== undefined
          ? 'word'
          : groups['mark'] === '-'
            ? 'hyphen'
            : groups['mark'] === '.'
              ? 'dot'
              : groups['mark'] === '/'
                ? 'slash'
                : 'units',
      ...(weekday && { weekday }),
      ...(word !== undefined && { word }),
      ...(resolvedYear !== undefined && { resolvedYear }),
      isYearPrinted: printedYear !== undefined,
      isQuoted,
    });
  }
  return mentions;
}

function kindOf(year: number | undefined, month: number | undefined, day: number | undefined): DateMention['kind'] {
  if (year !== undefined) return day !== undefined ? 'full' : month !== undefined ? 'year-month' : 'year';
  if (month === undefined) return 'relative';
  return day !== undefined ? 'month-day' : 'month';
}

function numberOf(printed: string | undefined): number | undefined {
  if (printed === undefined) return undefined;
  return /^\d/u.test(printed) ? Number(printed) : readChineseNumber(printed);
}

function numeralsOf(text: string, word: string | undefined): DateMention['numerals'] {
  if (word !== undefined) return 'none';
  const hasArabic = /\d/u.test(text);
  const hasHan = /[〇一二三四五六七八九十]/u.test(text);
  return hasArabic && hasHan ? 'mixed' : hasHan ? 'han' : 'arabic';
}

function weekdayAfter(block: Block, index: number): DateMention['weekday'] {
  const match = WEEKDAY.exec(block.prose.text.slice(index, index + 8));
  if (!match?.groups) return undefined;
  const printed = match.groups['day'] as string;
  return { value: printed === '天' ? 0 : WEEKDAYS.indexOf(printed), range: block.prose.range(index, index + match[0].length) };
}

const LINK = /^\s*(?:[-－—–~～]{1,2}|至|到)\s*$/u;
const SHORT_YEAR = /(?<![\d.])(?<from>(?:19|20)\d{2})\s*(?:[-－—–~～]{1,2}|至|到)\s*(?<to>(?:19|20)\d{2})\s?年/dgu;

/** Ranges: two dates with 至 or a dash between them, and 2021—2025年. */
export function findDateRanges(draft: Draft, dates: readonly DateMention[]): readonly DateSpan[] {
  const spans: DateSpan[] = [];
  for (let at = 1; at < dates.length; at++) {
    const from = dates[at - 1] as DateMention;
    const to = dates[at] as DateMention;
    if (from.block !== to.block || from.kind === 'relative' || to.kind === 'relative') continue;
    if (LINK.test(from.block.prose.text.slice(from.index + from.text.length, to.index))) {
      spans.push({ from, to, range: { start: from.range.start, end: to.range.end } });
    }
  }
  for (const block of draft.blocks) {
    if (!/\d{4}\s*[-－—–~～至到]/u.test(block.prose.text)) continue;
    for (const match of block.prose.matchAll(SHORT_YEAR)) {
      const half = (group: string): DateMention =>
        yearMention(block, match.groups[group] as string, match.rangeOf(group) as Range, match.index);
      spans.push({ from: half('from'), to: half('to'), range: match.range });
    }
  }
  return spans.sort((a, b) => a.range.start - b.range.start);
}

function yearMention(block: Block, text: string, range: Range, index: number): DateMention {
  const year = Number(text);
  return {
    text,
    range,
    block,
    index,
    kind: 'year',
    year,
    numerals: 'arabic',
    style: 'units',
    resolvedYear: year,
    isYearPrinted: true,
    isQuoted: false,
  };
}
