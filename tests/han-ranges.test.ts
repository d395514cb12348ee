import { describe, expect, test } from 'vitest';
import { withRanges } from '../scripts/han-ranges.mjs';

const RANGES = new RegExp(`^${withRanges(String.raw`\p{Script=Han}`)}$`, 'u');

test('the ranges hold every Han character and no other but the hexagrams', () => {
  const wrong: string[] = [];
  for (let code = 0; code <= 0x3ffff; code++) {
    const character = String.fromCodePoint(code);
    const isIdeograph = /\p{Script=Han}/u.test(character) && !/[\u{16fe0}-\u{16fff}]/u.test(character);
    const isOther = /\p{Assigned}/u.test(character) && !/\p{Script=Han}/u.test(character);
    if (isIdeograph !== RANGES.test(character) && (isIdeograph || isOther)) wrong.push(character);
  }
  expect(wrong.filter((character) => !/[\u4dc0-\u4dff\u2ff0-\u2fff]/u.test(character))).toEqual([]);
});

describe('the property is replaced', () => {
  test.for([
    [String.raw`/^\p{Script=Han}{2}$/u`, '安平', '安a'],
    [String.raw`/^[\p{Script=Han}\d]+$/u`, '安2平', '安a'],
    [String.raw`/^[^\p{Script=Han}\]]$/u`, 'a', '安'],
    [String.raw`/\[\p{Script=Han}/u`, '[安', 'p安'],
  ] as const)('in %s', ([source, fits, fails]) => {
    const pattern = new RegExp(withRanges(source).slice(1, -2), 'u');
    expect([pattern.test(fits), pattern.test(fails)]).toEqual([true, false]);
  });

  test('in a string whose backslashes are doubled', () => {
    expect(JSON.parse(withRanges(String.raw`"^\\p{Script=Han}$"`))).toBe(`^${withRanges(String.raw`\p{Script=Han}`)}$`);
  });

  test('or the build fails', () => {
    expect(() => withRanges(String.raw`[\p{Script=Han}`)).toThrow('not closed');
  });
});
