import { absolute, add, type Decimal, decimal, multiply, TWO, ZERO } from './decimal.ts';
import { around, type Interval } from './interval.ts';

/** A whole number without 万 or 亿 is a count, exact; percentages and money are measured. */
export function halfUnit(number: Decimal, scale: Decimal | undefined, unit: string): Decimal {
  if (!scale && number.scale === 0 && unit !== '%' && unit !== '‰' && unit !== '个百分点' && unit !== '百分点') return ZERO;
  const half = { units: 5n, scale: number.scale + 1 };
  return scale ? multiply(half, scale) : half;
}

const FIFTH = decimal('0.2');

/** What the qualifier leaves open: 近300 is at most 300, 300余 at least and below 600, 约300 somewhere near. */
export function intervalOf(value: Decimal, half: Decimal, qualifier: string | undefined): Interval {
  if (qualifier === undefined) return around(value, half);
  if (value.units < 0n) return around(value, add(multiply(absolute(value), FIFTH), half));
  if (/^(?:近|不足|不到|将近|以下|以内)$/u.test(qualifier)) return { low: ZERO, high: value };
  if (/^(?:约|大约|左右|上下)$/u.test(qualifier)) return around(value, multiply(value, FIFTH));
  return { low: value, high: add(multiply(value, TWO), half) };
}
