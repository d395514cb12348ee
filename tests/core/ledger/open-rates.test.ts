import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decimal } from '../../../src/core/ledger/decimal.ts';
import { denominatorsOf, partsOf } from '../../../src/core/ledger/open-rates.ts';

/** A rate as a report may print it: rounded, or cut off. */
function printed(part: number, whole: number, decimals: number, isCutOff: boolean): string {
  const scaled = BigInt(part) * 100n * 10n ** BigInt(decimals);
  const units = isCutOff ? scaled / BigInt(whole) : (2n * scaled + BigInt(whole)) / (2n * BigInt(whole));
  const digits = units.toString().padStart(decimals + 1, '0');
  return decimals === 0 ? digits : `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
}

const counts = fc
  .tuple(fc.integer({ min: 1, max: 3000 }), fc.integer({ min: 0, max: 3000 }), fc.integer({ min: 0, max: 2 }), fc.boolean())
  .map(([part, more, decimals, isCutOff]) => ({ part, whole: part + more, decimals, isCutOff }));

describe('what the other side of a rate may be', () => {
  test('the true denominator is among those that fit', () => {
    fc.assert(
      fc.property(counts, ({ part, whole, decimals, isCutOff }) => {
        const rate = decimal(printed(part, whole, decimals, isCutOff));
        fc.pre(rate.units > 0n);
        const fitting = denominatorsOf(BigInt(part), rate);
        expect(fitting && fitting.least <= BigInt(whole) && BigInt(whole) <= fitting.most).toBe(true);
      }),
    );
  });

  test('the true part is among those that fit', () => {
    fc.assert(
      fc.property(counts, ({ part, whole, decimals, isCutOff }) => {
        const rate = decimal(printed(part, whole, decimals, isCutOff));
        fc.pre(rate.units > 0n);
        const fitting = partsOf(BigInt(whole), rate);
        expect(fitting && fitting.least <= BigInt(part) && BigInt(part) <= fitting.most).toBe(true);
      }),
    );
  });

  test.for([
    [7n, '95', undefined],
    [7n, '85.7', { least: 6n, most: 6n }],
    [7n, '85', { least: 6n, most: 6n }],
    [40n, '98.2', undefined],
  ] as const)('of %s cases at %s%%', ([whole, rate, expected]) => {
    expect(partsOf(whole, decimal(rate))).toEqual(expected);
  });

  test.for([
    [439n, '64.6', { least: 679n, most: 680n }],
    [376n, '57.23', { least: 657n, most: 657n }],
    [7n, '95', undefined],
    [12n, '100', { least: 12n, most: 12n }],
  ] as const)('%s are %s%% of', ([part, rate, expected]) => {
    expect(denominatorsOf(part, decimal(rate))).toEqual(expected);
  });
});
