/** The languages messages are written in. Chinese is the default everywhere. */
export type Language = 'zh' | 'en';

/** One text in both languages. */
export interface Text {
  readonly zh: string;
  readonly en: string;
}
