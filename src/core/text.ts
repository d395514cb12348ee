/** The languages messages are written in. Chinese is the default everywhere. */
export type Language = 'zh' | 'en';

/** One text in both languages. */
export interface Text {
  readonly zh: string;
  readonly en: string;
}

/** A count with its English noun: `1 error`, `24 errors`. */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

/** Words in “”: what is quoted in them stands in ‘’, and what is one quotation already has no further marks. */
export function quoted(words: string): string {
  if (ONE_QUOTATION.test(words)) return words;
  return `“${PAIRED_QUOTES.test(words) ? words.replaceAll('“', '‘').replaceAll('”', '’') : words}”`;
}

const ONE_QUOTATION = /^“[^“”]*”$/u;
const PAIRED_QUOTES = /^(?:[^“”]*“[^“”]*”)+[^“”]*$/u;

/** Puts values into a template's `{placeholders}`, as `quoted` does where the template has “”; those without a value stay. */
export function fill(template: string, data: Readonly<Record<string, string>>): string {
  return template.replaceAll(/“\{(\w+)\}”|\{(\w+)\}/gu, (whole, inQuotes: string | undefined, bare: string | undefined) => {
    const value = data[inQuotes ?? (bare as string)];
    if (value === undefined) return whole;
    return inQuotes === undefined ? value : quoted(value);
  });
}
