import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { add, compare, decimal, format, rounded } from '../../../src/core/ledger/decimal.ts';

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
    ['2', '3', 1, '0.7'],
    ['23', '40', 2, '0.58'],
    ['-1', '8', 2, '-0.13'],
  ] as const)('%s ÷ %s rounded to %i places is %s', ([part, whole, decimals, expected]) => {
    expect(format(rounded(decimal(part), decimal(whole), decimals))).toBe(expected);
  });
});
