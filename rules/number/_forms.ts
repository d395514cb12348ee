/** What number rules share: numbers as they are printed, as parts of patterns. */
import { UNIT_PATTERN } from 'draftlint/rule';

/** 1,080.5 */
export const ARABIC = String.raw`\d+(?:,\d{3})*(?:\.\d+)?`;
/** 二百一十六, 百, 万. */
export const HAN = '[零一二两三四五六七八九十百千万]+';
/** What may be counted after a number, with years. */
export const UNIT = `(?:${UNIT_PATTERN}|年(?!级|代|度|龄))`;

const HAN_DIGITS = '零一二三四五六七八九';

/** 3 → 三; 2 before a unit → 两. */
export function hanDigit(digit: number, isBeforeUnit = false): string {
  return isBeforeUnit && digit === 2 ? '两' : (HAN_DIGITS[digit] as string);
}
