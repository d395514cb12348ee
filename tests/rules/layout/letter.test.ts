import { expect, test } from 'vitest';
import { layoutOf, letter } from './letter.ts';

test('a letter that is set as it should be is told nothing', () => {
  expect(layoutOf(letter()).found).toEqual([]);
});
