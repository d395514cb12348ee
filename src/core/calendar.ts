/** A day of the proleptic Gregorian calendar; month from 1. */
export interface CalendarDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

export function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

/** How many days a month from 1 to 12 has. */
export function daysInMonth(year: number, month: number): number {
  return month === 2 && isLeapYear(year) ? 29 : (DAYS[month - 1] as number);
}

/** Whether the calendar has the day. */
export function isCalendarDate({ year, month, day }: CalendarDate): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

/** Negative if `a` is before `b`, 0 on the same day. */
export function compareDates(a: CalendarDate, b: CalendarDate): number {
  return a.year - b.year || a.month - b.month || a.day - b.day;
}

/** How many days after `a` the day `b` is; negative if it is before. */
export function daysBetween(a: CalendarDate, b: CalendarDate): number {
  return Math.round((timeOf(b) - timeOf(a)) / MILLISECONDS_OF_DAY);
}

const MILLISECONDS_OF_DAY = 86_400_000;

function timeOf({ year, month, day }: CalendarDate): number {
  return new Date(0).setUTCFullYear(year, month - 1, day);
}

/** 0 Sunday … 6 Saturday. */
export function weekdayOf({ year, month, day }: CalendarDate): number {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return date.getUTCDay();
}
