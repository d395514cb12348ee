/** What stands for 〇 in years, also letters that are typed for it, for a character class. */
export const HAN_ZEROS = '〇○零Oo\\uFF2F\\u041E\\u043E';

const DIGITS: Readonly<Record<string, number>> = {
  〇: 0,
  零: 0,
  '○': 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};
const UNITS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };
const BIG_UNITS: Readonly<Record<string, number>> = { 万: 1e4, 亿: 1e8 };

/** Reads 二十三, 一百零五, 十二, 两万三千, 二〇二一; undefined if it is none. */
export function readChineseNumber(text: string): number | undefined {
  if (text.length === 0) return undefined;
  const hasUnit = /[十百千万亿]/u.test(text);
  if (!hasUnit) {
    let value = 0;
    for (const character of text) {
      const digit = DIGITS[character];
      if (digit === undefined) return undefined;
      value = value * 10 + digit;
    }
    return value;
  }
  let total = 0;
  let section = 0;
  let digit: number | undefined;
  for (const character of text) {
    const asDigit = DIGITS[character];
    const unit = UNITS[character];
    const bigUnit = BIG_UNITS[character];
    if (asDigit !== undefined) digit = asDigit;
    else if (unit !== undefined) {
      section += (digit ?? 1) * unit;
      digit = undefined;
    } else if (bigUnit !== undefined) {
      total = (total + section + (digit ?? 0)) * bigUnit;
      section = 0;
      digit = undefined;
    } else return undefined;
  }
  return total + section + (digit ?? 0);
}
