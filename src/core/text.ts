/** The languages messages are written in. Chinese is the default everywhere. */
export type Language = 'zh' | 'en';

/** One text in both languages. */
export interface Text {
  readonly zh: string;
  readonly en: string;
}

/** Puts values into a template's `{placeholders}`; those without a value stay. */
export function fill(template: string, data: Readonly<Record<string, string>>): string {
  return template.replaceAll(/\{(\w+)\}/gu, (whole, name: string) => data[name] ?? whole);
}
