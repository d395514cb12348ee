import { absolute, add, compare, type Decimal, decimal, multiply, subtract, TWO, ZERO } from './decimal.ts';
import { around, type Interval } from './interval.ts';

/** What is measured and rounded, though it is printed whole: lengths, areas, weights, percentages. */
const MEASURED = /^(?:[%‰]|个?百分点|公里|千米|公顷|吨|平方公里|立方米|千瓦时?)$/u;

/** A whole number without 万 or 亿 is a count, exact; what is measured is rounded. */
export function halfUnit(number: Decimal, scale: Decimal | undefined, unit: string): Decimal {
  if (!scale && number.scale === 0 && !MEASURED.test(unit)) return ZERO;
  const half = { units: 5n, scale: number.scale + 1 };
  return scale ? multiply(half, scale) : half;
}

const FIFTH = decimal('0.2');

/** What the qualifier leaves open: 近300 is at most 300, 300余 at least and below 600, 约300 somewhere near. */
export function intervalOf(value: Decimal, half: Decimal, qualifier: string | undefined): Interval {
  if (qualifier === undefined) return around(value, half);
  if (value.units < 0n) return around(value, add(multiply(absolute(value), FIFTH), half));
  if (/^(?:近|不足|不到|少于|低于|将近|以下|以内)$/u.test(qualifier)) return { low: ZERO, high: value };
  if (/^(?:约|大约|左右|上下)$/u.test(qualifier)) return around(value, multiply(value, FIFTH));
  return { low: value, high: add(multiply(value, TWO), half) };
}

const MOST_OFF = decimal('0.15');
const HALF = decimal('0.5');

/**
 * What a rough number may be said of, where the exact value is known: 约1400 of what is within one unit of its last digit that is not zero, but of
 * nothing 15 % off; 近1400 of no more, 1400余 of no less. `intervalOf` leaves more open, as nothing tells there what the number is of.
 */
export function spokenFor(value: Decimal, qualifier: string): Interval {
  const unit = lastUnit(value);
  const most = multiply(value, MOST_OFF);
  const least = multiply(unit, HALF);
  const off = compare(unit, most) < 0 ? unit : compare(most, least) < 0 ? least : most;
  if (/^(?:近|将近)$/u.test(qualifier)) return { low: subtract(value, compare(unit, most) < 0 ? most : off), high: value };
  if (/^(?:不足|不到|少于|低于|以下|以内)$/u.test(qualifier)) return { low: ZERO, high: value };
  if (/^[余多]$/u.test(qualifier)) return { low: value, high: add(value, compare(unit, most) < 0 ? most : unit) };
  if (/^(?:约|大约|左右|上下)$/u.test(qualifier)) return around(value, off);
  return { low: value, high: multiply(value, TWO) };
}

/** One unit of the last digit that is not zero: 100 of 1400. */
function lastUnit({ units, scale }: Decimal): Decimal {
  let unit = 1n;
  while (units !== 0n && units % (unit * 10n) === 0n) unit *= 10n;
  return { units: unit, scale };
}
