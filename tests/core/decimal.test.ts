import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { add, compare, decimal, format, isPercentOf } from '../../src/core/ledger/decimal.ts';

describe('decimals', () => {
  test('add and print exactly', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 10n ** 15n }), fc.bigInt({ min: 0n, max: 10n ** 15n }), (a, b) => {
        expect(format(add({ units: a, scale: 2 }, { units: b, scale: 2 }))).toBe(format({ units: a + b, scale: 2 }));
      }),
    );
    expect(format(add(decimal('0.1'), decimal('0.2')))).toBe('0.3');
  });

  test('compare across scales', () => {
    expect(compare(decimal('1.50'), decimal('1.5'))).toBe(0);
    expect(compare(decimal('1.49'), decimal('1.5'))).toBeLessThan(0);
  });

  test.for([
    ['88.21', '3353', '3801', true],
    ['92.71', '140', '151', true],
    ['92.72', '140', '151', true],
    ['92.73', '140', '151', false],
    ['57.5', '23', '40', true],
    ['57.6', '23', '40', false],
  ] as const)('%s%% of %s/%s: %s', ([rate, part, whole, expected]) => {
    expect(isPercentOf(decimal(rate), decimal(part), decimal(whole))).toBe(expected);
  });
});
