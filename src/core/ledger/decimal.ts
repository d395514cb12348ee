/** An exact decimal: `units × 10^-scale`, scale ≥ 0. */
export interface Decimal {
  readonly units: bigint;
  readonly scale: number;
}

/** Reads `1200`, `-3.50`; thousands separators must have been removed. */
export function decimal(text: string): Decimal {
  const point = text.indexOf('.');
  if (point < 0) return { units: integer(text), scale: 0 };
  return { units: integer(text.slice(0, point) + text.slice(point + 1)), scale: text.length - point - 1 };
}

/** So many digits are exact in floating point too, which is read sooner. */
const MOST_DIGITS = 15;

function integer(digits: string): bigint {
  return BigInt(digits.length > MOST_DIGITS ? digits : Number(digits));
}

export const ZERO: Decimal = { units: 0n, scale: 0 };
export const HUNDRED: Decimal = { units: 100n, scale: 0 };
export const TWO: Decimal = { units: 2n, scale: 0 };

/** The units of a decimal at a scale, which must not be below its own. */
function unitsAt({ units, scale: own }: Decimal, scale: number): bigint {
  return own === scale ? units : units * 10n ** BigInt(scale - own);
}

export function add(a: Decimal, b: Decimal): Decimal {
  if (a.scale === b.scale) return { units: a.units + b.units, scale: a.scale };
  const scale = Math.max(a.scale, b.scale);
  return { units: unitsAt(a, scale) + unitsAt(b, scale), scale };
}

export function subtract(a: Decimal, b: Decimal): Decimal {
  return add(a, { units: -b.units, scale: b.scale });
}

export function multiply(a: Decimal, b: Decimal): Decimal {
  return { units: a.units * b.units, scale: a.scale + b.scale };
}

export function absolute(a: Decimal): Decimal {
  return a.units < 0n ? { units: -a.units, scale: a.scale } : a;
}

/** Negative, zero or positive as a is less than, equal to or greater than b. */
export function compare(a: Decimal, b: Decimal): number {
  if (a.scale === b.scale) return a.units < b.units ? -1 : a.units > b.units ? 1 : 0;
  const scale = Math.max(a.scale, b.scale);
  const left = unitsAt(a, scale);
  const right = unitsAt(b, scale);
  return left < right ? -1 : left > right ? 1 : 0;
}

/** `part ÷ whole` cut off after `decimals` places; `whole` must not be zero. */
export function quotient(part: Decimal, whole: Decimal, decimals: number): Decimal {
  const scale = Math.max(part.scale, whole.scale);
  return { units: (unitsAt(part, scale) * 10n ** BigInt(decimals)) / unitsAt(whole, scale), scale: decimals };
}

/** `part ÷ whole` rounded half away from zero after `decimals` places; `whole` must not be zero. */
export function rounded(part: Decimal, whole: Decimal, decimals: number): Decimal {
  const { units } = quotient(part, whole, decimals + 1);
  const half = units < 0n ? -5n : 5n;
  return { units: (units + half) / 10n, scale: decimals };
}

/** The nearest floating-point number. */
export function toNumber({ units, scale }: Decimal): number {
  return Number(units) / 10 ** scale;
}

/** 1234.50 → `1234.5`. */
export function format({ units, scale }: Decimal): string {
  const sign = units < 0n ? '-' : '';
  const digits = (units < 0n ? -units : units).toString().padStart(scale + 1, '0');
  if (scale === 0) return sign + digits;
  const fraction = digits.slice(-scale).replace(/0+$/u, '');
  return sign + digits.slice(0, -scale) + (fraction && `.${fraction}`);
}
