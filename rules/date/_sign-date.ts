import type { DateMention, Facts } from 'draftlint/rule';

/** 成文日期 with its month, whatever numerals it is written in. */
export function signDateOf({ dates }: Facts): DateMention | undefined {
  return dates.find(({ block, kind }) => block.part === 'date' && (kind === 'full' || kind === 'year-month'));
}
