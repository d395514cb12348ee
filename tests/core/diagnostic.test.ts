import { expect, test } from 'vitest';
import { isNotice } from '../../src/core/diagnostic.ts';

test.for([
  ['input/unreadable', true],
  ['internal/rule-crashed', true],
  ['output/not-written', true],
  ['suppression/unused', false],
  ['project/input', false],
  ['document/placeholder', false],
] as const)('%s says something of a file or of draftlint itself: %s', ([code, expected]) => {
  expect(isNotice(code)).toBe(expected);
});
