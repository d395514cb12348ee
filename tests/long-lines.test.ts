import { lintText } from 'draftlint/testing';
import { expect, test } from 'vitest';
import inexactTitle from '../rules/citation/inexact-title.ts';
import placeholder from '../rules/document/placeholder.ts';
import ellipsis from '../rules/punctuation/ellipsis.ts';
import sum from '../rules/statistics/sum-mismatch.ts';

const LENGTH = 50_000;

test.for([
  ['full stops', ellipsis, '。', 0],
  ['points', ellipsis, '.', 0],
  ['circles', placeholder, '○', 0],
  ['crosses', placeholder, '✕', 1],
  ['numerals', sum, '三百', 0],
  ['groups of digits', sum, '111 ', 0],
  ['titles', inexactTitle, '《甲》', 0],
] as const)('a line of nothing but %s is read in time', ([, rule, piece, count]) => {
  expect(lintText(rule, `情况${piece.repeat(LENGTH / piece.length)}`)).toHaveLength(count);
});

test('many remarks after many placeholders are read in time', () => {
  const count = 40_000;
  expect(lintText(placeholder, '件××'.repeat(count) + '（要改）'.repeat(count))).toHaveLength(2 * count);
});
