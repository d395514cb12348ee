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

/** Puts values into a template's `{placeholders}`; those without a value stay. */
export function fill(template: string, data: Readonly<Record<string, string>>): string {
  return template.replaceAll(/\{(\w+)\}/gu, (whole, name: string) => data[name] ?? whole);
}
