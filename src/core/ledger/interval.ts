import { add, compare, type Decimal, multiply, subtract, ZERO } from './decimal.ts';

/** All values from `low` to `high`, both included. */
export interface Interval {
  readonly low: Decimal;
  readonly high: Decimal;
}

/** The values within `by` of a value. */
export function around(value: Decimal, by: Decimal): Interval {
  return by === ZERO ? { low: value, high: value } : { low: subtract(value, by), high: add(value, by) };
}

export function plus(a: Interval, b: Interval): Interval {
  return { low: add(a.low, b.low), high: add(a.high, b.high) };
}

export function minus(a: Interval, b: Interval): Interval {
  return { low: subtract(a.low, b.high), high: subtract(a.high, b.low) };
}

/** The product of two intervals; signs are taken into account. */
export function times(a: Interval, b: Interval): Interval {
  let low = multiply(a.low, b.low);
  let high = low;
  for (const product of [multiply(a.low, b.high), multiply(a.high, b.low), multiply(a.high, b.high)]) {
    if (compare(product, low) < 0) low = product;
    if (compare(product, high) > 0) high = product;
  }
  return { low, high };
}

/** Whether some value is in both. */
export function meets(a: Interval, b: Interval): boolean {
  return compare(a.low, b.high) <= 0 && compare(b.low, a.high) <= 0;
}

/** Whether every value of `a` is above every value of `b`. */
export function isAbove(a: Interval, b: Interval): boolean {
  return compare(a.low, b.high) > 0;
}
