import { compare, type Decimal, decimal, format } from './decimal.ts';

/** The values that two neighbouring digits of a printed one would give if they changed places (167 for 176), the likeliest slip of the hand. */
export function swapsOf(value: Decimal): readonly Decimal[] {
  const printed = value.units < 0n ? '' : format(value);
  const swaps: Decimal[] = [];
  for (let at = 0; at + 1 < printed.length; at++) {
    const after = printed[at + 1] === '.' ? at + 2 : at + 1;
    const [left, right] = [printed[at] as string, printed[after] as string];
    if (left === '.' || left === right || (at === 0 && (left === '0' || right === '0'))) continue;
    const swapped = printed.slice(0, at) + right + printed.slice(at + 1, after) + left + printed.slice(after + 1);
    if (!(swapped.includes('.') && swapped.endsWith('0'))) swaps.push(decimal(swapped));
  }
  return swaps;
}

/** Whether one value is the other with two neighbouring digits in each other's place. */
export function isSwapped(value: Decimal, other: Decimal): boolean {
  return swapsOf(value).some((swap) => compare(swap, other) === 0);
}

/** As `swapsOf`, in floating point: for a first look at many values. */
export function roughSwapsOf({ units, scale }: Decimal): readonly number[] {
  const whole = Number(units);
  if (!(whole >= 10) || whole > Number.MAX_SAFE_INTEGER) return [];
  const swaps: number[] = [];
  for (let power = 1; power * 10 <= whole; power *= 10) {
    const right = Math.floor(whole / power) % 10;
    const left = Math.floor(whole / (power * 10)) % 10;
    if (left !== right) swaps.push((whole + (right - left) * 9 * power) / 10 ** scale);
  }
  return swaps;
}
