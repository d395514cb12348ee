import { type DateMention, type DateSpan, daysBetween, readChineseNumber, type Text, weekdayOf } from 'draftlint/rule';

const LENGTH = String.raw`为期(?<count>\d{1,3}|[一二两三四五六七八九十]{1,3})个?(?<unit>月|天|日|周|星期|年)(?!多|余)`;
/** 为期3个月（, 为期3个月，自. */
const LENGTH_BEFORE = new RegExp(`${LENGTH}(?:的[^，。；（(]{2,16})?[（(，,][自从于]?$`, 'u');
/** 9月1日至10月30日，开展为期3个月的; not where something is held more than once: 举办为期2天的培训3期. */
const LENGTH_AFTER = new RegExp(
  `^[，,]?[^，。；为每分]{0,10}${LENGTH}(?!的?[^，。；]{0,12}(?:[\\d一二三两四五六七八九十几多数各])[期场次轮批])`,
  'u',
);
/** What stands before a length that is of the dates before it: 6月1日至9月30日开展|为期4个月的整治，7月1日至…. */
const OF_DATES = /\d[日月][^，。；）)]{0,12}$/u;
const REACH = 48;
/** What takes a few days may be held within a time that is longer than this many times. */
const MOST_TIMES = 3;
const DAYS_OF_MONTH = 30.4;

/** The 为期3个月 of 为期3个月（9月1日至10月30日） or of 9月1日至10月30日，开展为期3个月的整治, and how long the span is, where that cannot be. */
export function lengthBeside(span: DateSpan): { readonly length: string; readonly lasts: Text } | undefined {
  const days = daysOf(span);
  if (days === undefined || days <= 0) return undefined;
  const { from, to } = span;
  const { text } = from.block.prose;
  const end = to.index + to.text.length;
  const said = LENGTH_BEFORE.exec(text.slice(Math.max(0, from.index - REACH), from.index));
  const before = said && !/[（(]/u.test(said[0]) && OF_DATES.test(said.input.slice(0, said.index)) ? null : said;
  const found = before ?? LENGTH_AFTER.exec(text.slice(end, end + REACH));
  const length = found && lengthOf(found.groups as Readonly<Record<'count' | 'unit', string>>);
  if (!length || isSoLong(days, span, length) || (!before && days > MOST_TIMES * length.days)) return undefined;
  const words = /为期[^（(，,的]+/u.exec(found[0])?.[0] ?? found[0];
  return { length: words, lasts: lastsOf(days, span) };
}

/** 3个月 for 6月至8月, which name no days; 92天 for others. */
function lastsOf(days: number, { from }: DateSpan): Text {
  const months = Math.round(days / DAYS_OF_MONTH);
  if (from.day === undefined) return { zh: `${months}个月`, en: months === 1 ? 'a month' : `${months} months` };
  return { zh: `${days}天`, en: days === 1 ? 'a day' : `${days} days` };
}

/** How many days a span of one year, or into the next, has, its ends included. */
function daysOf({ from, to }: DateSpan): number | undefined {
  if (!from.days || !to.days || from.month === undefined || from.kind === 'season' || to.kind === 'season') return undefined;
  const { year } = to.days.last;
  const days = daysBetween(from.days.first, to.days.last);
  const isNextYear = days < 0 && !to.isYearPrinted;
  return (isNextYear ? daysBetween(from.days.first, { ...to.days.last, year: year + 1 }) : days) + 1;
}

/** A length as it is said, and about how many days that are. */
interface Length {
  readonly count: number;
  readonly unit: keyof typeof UNITS;
  readonly days: number;
}

const UNITS = { 年: 365, 月: DAYS_OF_MONTH, 周: 7, 星期: 7, 天: 1, 日: 1 } as const;

function lengthOf({ count: printed, unit }: Readonly<Record<'count' | 'unit', string>>): Length | undefined {
  const count = /\d/u.test(printed) ? Number(printed) : readChineseNumber(printed);
  return count === undefined ? undefined : { count, unit: unit as Length['unit'], days: count * UNITS[unit as Length['unit']] };
}

/** Whether a span may be called so long: ends may be counted or not, free days left out, and months and a round number of days taken roughly. */
function isSoLong(days: number, { from }: DateSpan, { count, unit, days: said }: Length): boolean {
  const off = Math.abs(days - said);
  // Months without days: 9月至12月 may end in the middle of December.
  const slack = from.day === undefined ? DAYS_OF_MONTH : 0;
  if (unit === '年') return off <= 45 + slack;
  if (unit === '月') return off <= 0.6 * DAYS_OF_MONTH + (days > said ? slack : 0);
  if (unit === '周' || unit === '星期') return off <= 3;
  const isRound = count >= 30 && count % 10 === 0;
  return slack > 0 || days === count || days === count + 1 || workdaysOf(days, from) === count || (isRound && off <= count / 20);
}

function workdaysOf(days: number, { days: known }: DateMention): number {
  if (!known) return days;
  const first = weekdayOf(known.first);
  let count = 0;
  for (let at = 0; at < Math.min(days, 400); at++) if ((first + at) % 7 !== 0 && (first + at) % 7 !== 6) count++;
  return count;
}
