import { type Certainty, type Draft, type Facts, type Fix, quoted, type Severity, type TermMatch, type Text } from 'draftlint/rule';

const SEVERITY: Readonly<Record<Certainty, Severity>> = { certain: 'error', likely: 'warning', possible: 'info' };

/** An error where a term is certainly wrong, less where it is less sure. */
export function severityOf({ term }: TermMatch): Severity {
  return SEVERITY[term.certainty];
}

/** What to write, for a message: “甲”或“乙”. */
export function choiceOf({ term: { write } }: TermMatch): Text {
  const words = write.map(quoted);
  return { zh: words.join('或'), en: words.join(' or ') };
}

/** The replacement of a term that has only one, where the draft has it in one piece; safe where the term is certainly wrong. */
export function fixOf({ text }: Draft, { term, range }: TermMatch): { fix?: Fix } {
  const { wrong, write, certainty } = term;
  const [right] = write;
  const isWhole = text.slice(range.start, range.end) === wrong;
  if (right === undefined || write.length > 1 || certainty === 'possible' || !isWhole) return {};
  return { fix: { safe: certainty === 'certain', edits: [{ range, newText: right }] } };
}

/**
 * Whether a term that is wrong only since a day was so already where it stands: by the dates of its sentence, else by the year that the
 * draft is of; a draft without dates is of today.
 */
export function isOutdated(facts: Facts, { term: { since }, block, index }: TermMatch): boolean {
  if (since === undefined) return true;
  const [year, month, day] = since.split('-').map(Number) as [number, number, number];
  const sentence = facts.sentences.find((one) => one.block === block && isWithin(index, one));
  const told = facts.dates.filter((date) => date.block === block && sentence && isWithin(date.index, sentence));
  const days = told.flatMap(({ isYearPrinted, days }) => (isYearPrinted && days ? [days.first] : []));
  if (days.length > 0) return days.every((one) => (one.year - year || one.month - month || one.day - day) >= 0);
  const current = yearOf(facts) ?? Number.POSITIVE_INFINITY;
  return current > year || (current === year && month === 1 && day === 1);
}

function isWithin(at: number, { index, text }: { readonly index: number; readonly text: string }): boolean {
  return at >= index && at < index + text.length;
}

/** The report year, the year of signing, or the one that is printed most often. */
function yearOf({ reportYear, signature, dates }: Facts): number | undefined {
  const known = reportYear ?? signature?.date?.year;
  if (known !== undefined) return known;
  const counts = new Map<number, number>();
  for (const { year } of dates) if (year !== undefined) counts.set(year, (counts.get(year) ?? 0) + 1);
  return [...counts].reduce<[number | undefined, number]>((most, one) => (one[1] > most[1] ? one : most), [undefined, 0])[0];
}
