import type { CalendarDate, Facts, Law, Text } from 'draftlint/rule';

/** What a draft tells of: the years of its title, else the year before that of its signature and that year. */
export interface Period {
  readonly first: CalendarDate;
  readonly last: CalendarDate;
}

export function periodOf({ title, signature }: Facts): Period | undefined {
  const years = title?.years.map(({ year }) => year) ?? [];
  const signed = signature?.date?.year;
  if (years.length === 0 && signed !== undefined) years.push(signed - 1, signed);
  if (years.length === 0) return undefined;
  return { first: { year: Math.min(...years), month: 1, day: 1 }, last: { year: Math.max(...years), month: 12, day: 31 } };
}

export function dateText({ year, month, day }: CalendarDate): Text {
  const digits = (number: number): string => String(number).padStart(2, '0');
  return { zh: `${year}年${month}月${day}日`, en: `${year}-${digits(month)}-${digits(day)}` };
}

/** 2022, or 2021—2022. */
export function yearText({ first, last }: Period): string {
  return first.year === last.year ? String(first.year) : `${first.year}—${last.year}`;
}

/** Whether nobody but the national legislator can be meant: only it makes a 法, and a title that names the state is not a province’s. */
export function isNationalFor(law: Law, title: string, before: string): boolean {
  return (
    (law.kind === 'law' && /(?:法|法典|通则|总则)$/u.test(law.title)) ||
    /^中华人民共和国|^中国共产党/u.test(title) ||
    /国务院[^，。；]{0,4}$/u.test(before)
  );
}
