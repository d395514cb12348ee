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
const BIG_UNITS: readonly (readonly [string, number])[] = [
  ['亿', 1e8],
  ['万', 1e4],
];
/** Between 千, 百, 十 and the last digit each unit at most once, from high to low, with 零 for what is left out. */
const SECTION =
  /^零?(?:[一二两三四五六七八九]?千)?零?(?:[一二两三四五六七八九]?百)?零?(?:[一二三四五六七八九]?十)?零?[一二三四五六七八九]?$/u;

/** Reads 二十三, 一百零五, 十二, 两万三千, 二〇二一; undefined if it is none, such as the approximate 二三十. */
export function readChineseNumber(text: string): number | undefined {
  if (text.length === 0) return undefined;
  return /[十百千万亿]/u.test(text) ? readUnits(text) : readDigits(text);
}

function readDigits(text: string): number | undefined {
  let value = 0;
  for (const character of text) {
    const digit = DIGITS[character];
    if (digit === undefined) return undefined;
    value = value * 10 + digit;
  }
  return value;
}

function readUnits(text: string): number | undefined {
  for (const [sign, scale] of BIG_UNITS) {
    const at = text.lastIndexOf(sign);
    if (at < 0) continue;
    const high = readChineseNumber(text.slice(0, at));
    const rest = text.slice(at + 1);
    const low = rest === '' ? 0 : readChineseNumber(rest);
    return high === undefined || low === undefined || low >= scale ? undefined : high * scale + low;
  }
  if (!SECTION.test(text)) return undefined;
  let value = 0;
  let digit: number | undefined;
  for (const character of text) {
    const unit = UNITS[character];
    if (unit !== undefined) {
      value += (digit || 1) * unit;
      digit = undefined;
    } else digit = DIGITS[character];
  }
  return value + (digit ?? 0);
}
