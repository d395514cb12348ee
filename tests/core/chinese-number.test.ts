import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readChineseNumber } from '../../src/core/chinese-number.ts';

const DIGITS = '零一二三四五六七八九';

/** Writes a whole number below 100 million as one reads it aloud. */
function write(value: number): string {
  if (value >= 1e4) {
    const low = value % 1e4;
    return `${write(Math.floor(value / 1e4))}万${low === 0 ? '' : `${low < 1000 ? '零' : ''}${write(low)}`}`;
  }
  let text = '';
  for (const [unit, scale] of [
    ['千', 1000],
    ['百', 100],
    ['十', 10],
    ['', 1],
  ] as const) {
    const digit = Math.floor(value / scale) % 10;
    if (digit > 0) text += `${DIGITS[digit]}${unit}`;
    else if (text !== '' && !text.endsWith('零') && value % scale > 0) text += '零';
  }
  return text;
}

test('reads what is written with units', () => {
  fc.assert(fc.property(fc.integer({ min: 1, max: 99_999_999 }), (value) => readChineseNumber(write(value)) === value));
});

test.for([
  ['十二', 12],
  ['二十', 20],
  ['两万三千', 23_000],
  ['三亿零五万', 300_050_000],
  ['二〇二一', 2021],
  ['二○二四', 2024],
  ['一百零五', 105],
] as const)('%s is %d', ([text, value]) => {
  expect(readChineseNumber(text)).toBe(value);
});

test.for(['', '二三十', '十十', '十百', '百千', '甲', '二十年'])('%s is no number', (text) => {
  expect(readChineseNumber(text)).toBeUndefined();
});
