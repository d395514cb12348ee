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

export function findDates(_draft: Draft, _reportYear: number | undefined): readonly DateMention[] {
  return [];
}
export function findDateRanges(_draft: Draft, _dates: readonly DateMention[]): readonly DateSpan[] {
  return [];
}
