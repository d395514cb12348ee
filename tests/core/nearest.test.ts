import { expect, test } from 'vitest';
import { nearest } from '../../src/core/nearest.ts';

test.for([
  ['rulse', 'rules'],
  ['lock', 'locked'],
  ['warn', 'warning'],
  ['statistics/rate-mismach', 'statistics/rate-mismatch'],
])('%s is meant for %s', ([name, meant]) => {
  expect(nearest(name as string, ['found', 'rules', 'locked', 'warning', 'statistics/rate-mismatch'])).toBe(meant);
});

test.for([
  ['count', 'found'],
  ['max', 'bad'],
  ['fr', 'zh'],
  ['ru', 'rules'],
])('%s is not meant for %s', ([name, other]) => {
  expect(nearest(name as string, [other as string])).toBeUndefined();
});
