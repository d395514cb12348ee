import { describe, expect, test } from 'vitest';
import { matchesOf } from '../../src/core/matches.ts';

describe('matchesOf', () => {
  test('finds what matchAll finds, also without characters and beyond the BMP', () => {
    for (const pattern of [/\d+/gu, /\d*/gu, /(?<=甲)/gu, /𠮷?/gu]) {
      const text = '甲12乙𠮷3甲';
      const expected = [...text.matchAll(pattern)].map((match) => [match.index, match[0]]);
      expect(matchesOf(pattern, text).map((match) => [match.index, match[0]])).toEqual(expected);
    }
  });

  test('does not go on where an earlier search of the pattern ended', () => {
    const pattern = /\d/gu;
    pattern.exec('甲1');
    expect(matchesOf(pattern, '2')).toHaveLength(1);
  });

  test('refuses a pattern that is not global', () => {
    expect(() => matchesOf(/\d/u, '1')).toThrow(TypeError);
  });
});
