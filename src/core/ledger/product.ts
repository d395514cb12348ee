import { type Decimal, multiply, toNumber } from './decimal.ts';
import type { Figure } from './figure.ts';

/** So many times a figure, as one figure at that figure's place that is shown as `text`: 12支×7人. */
export function productOf(times: Decimal, figure: Figure, text: string): Figure {
  const value = multiply(times, figure.value);
  return { ...figure, label: '', text, value, interval: { low: value, high: value }, rough: { value: toNumber(value), half: 0 } };
}
