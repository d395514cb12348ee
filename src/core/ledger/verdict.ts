import { add, compare, type Decimal, decimal, multiply, rounded, subtract, TWO, toNumber, ZERO } from './decimal.ts';
import type { Figure } from './figure.ts';
import { type Interval, isAbove, meets, minus, plus, times } from './interval.ts';
import { spokenFor } from './precision.ts';
import { type Formula, type Term, termsOf, type Verdict } from './relation.ts';

/** A changed value of one figure, to see what it would repair. */
export interface Change {
  readonly figure: Figure;
  readonly value: Decimal;
}

function intervalOf(figure: Figure, change: Change | undefined): Interval {
  if (change?.figure !== figure) return figure.interval;
  return { low: subtract(change.value, figure.half), high: add(change.value, figure.half) };
}

function printedValue(figure: Figure, change: Change | undefined): Decimal {
  return change?.figure === figure ? change.value : figure.value;
}

const NOTHING: Interval = { low: ZERO, high: ZERO };

/** The only figure of terms that is not subtracted: most sides of a relation have no more, and nothing to add. */
function onlyFigure(terms: readonly Term[]): Figure | undefined {
  const first = terms[0];
  return terms.length === 1 && first?.sign === 1 ? first.figure : undefined;
}

function sumOf(terms: readonly Term[], change: Change | undefined): Interval {
  const only = onlyFigure(terms);
  if (only) return intervalOf(only, change);
  return terms.reduce((sum, { figure, sign }) => {
    const interval = intervalOf(figure, change);
    return sign === 1 ? plus(sum, interval) : minus(sum, interval);
  }, NOTHING);
}

export function totalOf(terms: readonly Term[], change?: Change): Decimal {
  const only = onlyFigure(terms);
  if (only) return printedValue(only, change);
  return terms.reduce(
    (sum, { figure, sign }) => (sign === 1 ? add(sum, printedValue(figure, change)) : subtract(sum, printedValue(figure, change))),
    ZERO,
  );
}

const FACTORS: Readonly<Record<number, Decimal>> = { 1: decimal('1'), 100: decimal('100'), 1000: decimal('1000') };

export function factorOf({ factor }: { readonly factor: 1 | 100 | 1000 }): Decimal {
  return FACTORS[factor] as Decimal;
}

function signed(value: Decimal, sign: 1 | -1): Decimal {
  return sign === 1 ? value : subtract(ZERO, value);
}

function isApproximate(formula: Formula): boolean {
  return (
    formula.parts.some(isQualified) || formula.wholes.some(isQualified) || (formula.type === 'quotient' && isQualified(formula.result))
  );
}

function isQualified({ figure }: Term): boolean {
  return figure.qualifier !== undefined;
}

/** Whether a quotient is so far from its result that no rounding could explain it: most denominators that are tried are told off here. */
function isFarOff({ parts, wholes, result, factor, total }: Formula & { readonly type: 'quotient' }): boolean {
  const { value: part, half: partError } = roughly(parts);
  const { value: whole, half: wholeError } = total ? { value: toNumber(total), half: 0 } : roughly(wholes);
  if (whole <= 2 * wholeError) return false;
  const value = (part / whole) * factor;
  const { figure, sign } = result;
  const digit = figure.rough.half === 0 ? 10 ** -figure.decimals : 2 * figure.rough.half;
  const error = 2 * digit + (4 * factor * (partError + (Math.abs(part) / whole) * wholeError)) / whole;
  return Math.abs(value - sign * figure.rough.value) > error + Math.abs(value) * 1e-9;
}

function roughly(terms: readonly Term[]): Figure['rough'] {
  const only = onlyFigure(terms);
  if (only) return only.rough;
  let value = 0;
  let half = 0;
  for (const { figure, sign } of terms) {
    value += sign * figure.rough.value;
    half += figure.rough.half;
  }
  return { value, half };
}

export function wholeOf(formula: Formula, change?: Change): Decimal {
  return ('total' in formula && formula.total) || totalOf(formula.wholes, change);
}

/** One unit of the last printed digit of a figure. */
function lastDigit({ half, decimals }: Figure): Decimal {
  return half.units === 0n ? { units: 1n, scale: decimals } : multiply(half, TWO);
}

const HALF = decimal('0.5');

/** Whether a result is said more roughly than its digits: 六成, 三分之一, 翻了一番. */
function isRough({ half, decimals, isPercent, unit }: Figure): boolean {
  return (isPercent && compare(half, { units: 5n, scale: decimals + 1 }) > 0) || (unit === '倍' && half.units > 0n);
}

/** By how much a printed result may be too much, half a digit of one that is only ever rounded or cut off: 2倍 is not said of 1.2倍 nor 1% of 0.1%, where the last digit is most of the number. */
function mostAbove(figure: Figure, isRounded: boolean): Decimal {
  if (isRounded && !isRough(figure)) return multiply(lastDigit(figure), HALF);
  if (figure.unit === '倍' && figure.decimals === 0 && !isRough(figure)) return HALF;
  return figure.isPercent && figure.value.units === 1n ? multiply(lastDigit(figure), HALF) : lastDigit(figure);
}

/** Whether a quotient of exact figures comes out even at the precision printed: 50 of 100 are 50%, and no rounding makes 51% of it. */
function isEven(part: Interval, whole: Interval, product: Decimal, quotient: Decimal): boolean {
  return isExact(part) && isExact(whole) && compare(multiply(quotient, whole.low), product) === 0;
}

function isExact({ low, high }: Interval): boolean {
  return compare(low, high) === 0;
}

/** Whether figures satisfy a formula, given how they are printed. Approximate figures (约, 余) decide only bounds. */
export function verdictOf(formula: Formula, change?: Change): Verdict {
  if (formula.type === 'quotient' && !change && isFarOff(formula)) return isApproximate(formula) ? 'undecided' : 'broken';
  const parts = sumOf(formula.parts, change);
  const wholes = 'total' in formula && formula.total ? { low: formula.total, high: formula.total } : sumOf(formula.wholes, change);
  if (formula.type === 'bound') return isAbove(parts, wholes) ? 'broken' : 'holds';
  if (isApproximate(formula)) return 'undecided';
  const part = totalOf(formula.parts, change);
  const whole = wholeOf(formula, change);
  if (formula.type !== 'quotient') return compare(part, whole) === 0 ? 'holds' : meets(parts, wholes) ? 'rounding' : 'broken';
  if (compare(wholes.low, ZERO) <= 0) return 'undecided';
  const { figure, sign } = formula.result;
  const printed = signed(printedValue(figure, change), sign);
  const factor = factorOf(formula);
  const product = multiply(part, factor);
  const quotient = rounded(product, whole, figure.value.scale);
  if (compare(quotient, printed) === 0) return 'holds';
  if (!isRough(figure) && isEven(parts, wholes, product, quotient)) return 'broken';
  const allowed = times(
    {
      low: subtract(printed, mostAbove(figure, formula.isRounded === true && isExact(parts) && isExact(wholes))),
      high: add(printed, lastDigit(figure)),
    },
    wholes,
  );
  return meets(times(parts, { low: factor, high: factor }), allowed) ? 'rounding' : 'broken';
}

/** As above, also where only the result of a quotient is said roughly: 近九成 of 89 in 100, 约1400元 of 1446元. */
export function roughVerdictOf(formula: Formula): Verdict {
  if (formula.type !== 'quotient') return verdictOf(formula);
  const { value, qualifier, half } = formula.result.figure;
  if (qualifier === undefined || [...formula.parts, ...formula.wholes].some(isQualified)) return verdictOf(formula);
  const spoken = spokenFor(value, qualifier);
  const allowed = { low: subtract(spoken.low, half), high: add(spoken.high, half) };
  const wholes = formula.total ? { low: formula.total, high: formula.total } : sumOf(formula.wholes, undefined);
  if (compare(wholes.low, ZERO) <= 0) return 'undecided';
  const factor = factorOf(formula);
  const parts = times(sumOf(formula.parts, undefined), { low: factor, high: factor });
  return meets(parts, times(allowed, wholes)) ? 'rounding' : 'broken';
}

/** The value of one figure with which the formula would just hold, to the precision in which it is printed. */
export function solveFor(formula: Formula, wanted: Figure): Decimal | undefined {
  const asked = termsOf(formula).filter(({ figure }) => figure === wanted);
  const only = asked[0];
  if (!only || asked.length > 1) return undefined;
  const without = (terms: readonly Term[]): Decimal => totalOf(terms.filter(({ figure }) => figure !== wanted));
  const part = without(formula.parts);
  const whole = ('total' in formula && formula.total) || without(formula.wholes);
  if (formula.type !== 'quotient') return signed(formula.parts.includes(only) ? subtract(whole, part) : subtract(part, whole), only.sign);
  const factor = factorOf(formula);
  const result = signed(formula.result.figure.value, formula.result.sign);
  const scale = wanted.value.scale;
  if (only === formula.result) return whole.units === 0n ? undefined : signed(rounded(multiply(part, factor), whole, scale), only.sign);
  if (formula.parts.includes(only) && formula.wholes.includes(only)) return undefined;
  if (formula.parts.includes(only)) return signed(subtract(rounded(multiply(result, whole), factor, scale), part), only.sign);
  return result.units === 0n ? undefined : signed(subtract(rounded(multiply(part, factor), result, scale), whole), only.sign);
}
