import type { Certainty } from '../diagnostic.ts';
import type { Text } from '../text.ts';
import { absolute, add, compare, type Decimal, decimal, format, multiply, rounded, subtract, TWO, toNumber, ZERO } from './decimal.ts';
import type { Figure } from './figure.ts';
import { type Interval, isAbove, meets, minus, plus, times } from './interval.ts';
import { SCALES as SCALE_OF } from './units.ts';

/** A figure in a relation: added, or subtracted where `sign` is -1; `role` says what it is there. */
export interface Term {
  readonly figure: Figure;
  readonly sign: 1 | -1;
  readonly role: Text;
  /** What it goes by in an equation, where that is not its label: of a table's cell the head of its row or its column alone. */
  readonly name?: string;
}

/**
 * What must hold between figures: `sum` Σ parts = Σ wholes · `bound` Σ parts ≤ Σ wholes · `quotient` Σ parts ÷ Σ wholes × factor = result.
 */
export type Formula =
  | {
      readonly type: 'sum' | 'bound';
      readonly parts: readonly Term[];
      readonly wholes: readonly Term[];
      /** What the wholes are where no figure says it: 100 for the shares of a whole. */
      readonly total?: Decimal;
    }
  | {
      readonly type: 'quotient';
      readonly parts: readonly Term[];
      readonly wholes: readonly Term[];
      readonly result: Term;
      /** As above: 12 for what is told of each month of a year. */
      readonly total?: Decimal;
      /** 100 for a result in percent, 1000 for ‰, 1 otherwise. */
      readonly factor: 1 | 100 | 1000;
    };

export type RelationKind =
  | 'sum'
  | 'subset'
  | 'flow'
  | 'outcome'
  | 'share'
  | 'rate'
  | 'change'
  | 'balance'
  | 'average'
  | 'share-total'
  | 'completeness'
  | 'row-total'
  | 'disclosure-row'
  | 'disclosure-flow'
  | 'disclosure-result'
  | 'disclosure-dispute'
  | 'disclosure-text'
  | 'conflict';

/** `holds` exactly · `rounding` explained by rounding or truncation · `broken` · `undecided` approximate figures, or what they belong to is not sure. */
export type Verdict = 'holds' | 'rounding' | 'broken' | 'undecided';

/** A formula that figures of a draft should satisfy (勾稽关系), and whether they do. */
export interface Relation {
  readonly kind: RelationKind;
  readonly formula: Formula;
  readonly verdict: Verdict;
  /** How sure it is that the figures belong together in this way. */
  readonly certainty: Certainty;
}

export function term(figure: Figure, role: Text, sign: 1 | -1 = 1, name?: string): Term {
  return name === undefined ? { figure, sign, role } : { figure, sign, role, name };
}

export function termsOf(formula: Formula): readonly Term[] {
  const { parts, wholes } = formula;
  return formula.type === 'quotient' ? [...parts, ...wholes, formula.result] : [...parts, ...wholes];
}

/** Whether a relation holds as far as figures are printed. */
export function isFitting(verdict: Verdict): boolean {
  return verdict === 'holds' || verdict === 'rounding';
}

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

function factorOf({ factor }: { readonly factor: 1 | 100 | 1000 }): Decimal {
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

function wholeOf(formula: Formula, change?: Change): Decimal {
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

/** By how much a printed result may be too much: 2倍 is not said of 1.2倍 nor 1% of 0.1%, where the last digit is most of the number. */
function mostAbove(figure: Figure): Decimal {
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
  const allowed = times({ low: subtract(printed, mostAbove(figure)), high: add(printed, lastDigit(figure)) }, wholes);
  return meets(times(parts, { low: factor, high: factor }), allowed) ? 'rounding' : 'broken';
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

/** A figure as it stands in an equation: 依申请类907. */
function printed({ figure, sign, name }: Term, isFirst: boolean): string {
  const operator = isFirst ? (sign === -1 ? '−' : '') : sign === -1 ? ' − ' : ' + ';
  return `${operator}${name === undefined ? shortLabel(figure.label) : headOf(name)}${figure.text}`;
}

/** The head of a row or column, apart from the number where it ends like one: 2024年 25. */
function headOf(name: string): string {
  return `${lastWords(name)}${/(?:\d[年月日]?|[%％])$/u.test(name) ? ' ' : ''}`;
}

/** （一）, 1., 一是: of the paragraph that a label begins. */
const ORDINAL = /^\s*(?:[（(][一二三四五六七八九十\d]{1,3}[）)]|\d{0,2}[.．]|第?[一二三四五六七八九十]是)\s*/u;

/** The last words of a label, as many as help to find it. */
function shortLabel(label: string): string {
  const words = label
    .replace(/^.*(?:其中|[：:，、])/u, '')
    .replace(ORDINAL, '')
    .trim();
  return lastWords(words);
}

function lastWords(words: string): string {
  return words.length > 14 ? `…${words.slice(-12)}` : words;
}

function side(terms: readonly Term[]): string {
  return terms.map((each, at) => printed(each, at === 0)).join('');
}

/** The substituted equation with its true result: `依申请类907项 + 依职权类6891项 = 7798项 ≠ 7797项`. */
export function equationOf(formula: Formula): Text {
  if (formula.type === 'quotient') {
    const { figure } = formula.result;
    const right = expectedOf(formula) ?? ZERO;
    const bracket = (terms: readonly Term[]): string => (terms.length > 1 ? `（${side(terms)}）` : side(terms));
    const whole = formula.total ? format(formula.total) : bracket(formula.wholes);
    const left = `${bracket(formula.parts)} ÷ ${whole} = ${amount(right, figure, figure.decimals)}`;
    return { zh: `${left}，不是${figure.text.trim()}`, en: `${left}, not ${figure.text.trim()}` };
  }
  const [part, whole] = [totalOf(formula.parts), wholeOf(formula)];
  const unit = (formula.wholes[0] ?? (formula.parts[0] as Term)).figure;
  const left = formula.parts.length > 1 ? `${side(formula.parts)} = ${amount(part, unit)}` : side(formula.parts);
  const right = formula.total
    ? amount(whole, unit)
    : formula.wholes.length > 1
      ? `${side(formula.wholes)} = ${amount(whole, unit)}`
      : side(formula.wholes);
  const equation = `${left} ${formula.type === 'bound' ? '>' : '≠'} ${right}`;
  return { zh: equation, en: equation };
}

/** A formula with its figures, whatever its verdict: `上年结转6件 + 收到128件 = 办结129件 + 结转下年度5件`. */
export function relationText(formula: Formula): string {
  if (formula.type !== 'quotient') {
    const right = formula.total ? amount(formula.total, (formula.parts[0] as Term).figure) : side(formula.wholes);
    return `${side(formula.parts)} ${formula.type === 'bound' ? '≤' : '='} ${right}`;
  }
  const bracket = (terms: readonly Term[]): string => (terms.length > 1 ? `（${side(terms)}）` : side(terms));
  const whole = formula.total ? format(formula.total) : bracket(formula.wholes);
  return `${bracket(formula.parts)} ÷ ${whole} = ${formula.result.figure.text.trim()}`;
}

/** The result that the other figures of a quotient give, in the precision printed. */
function expectedOf(formula: Formula & { readonly type: 'quotient' }): Decimal | undefined {
  const { figure, sign } = formula.result;
  const whole = wholeOf(formula);
  if (whole.units === 0n) return undefined;
  const value = rounded(multiply(totalOf(formula.parts), factorOf(formula)), whole, figure.value.scale);
  return sign === 1 ? value : subtract(ZERO, value);
}

/** By how much the two sides differ, in the unit of the whole. */
export function discrepancyOf(formula: Formula): string {
  const first = formula.wholes[0] ?? formula.parts[0];
  return amount(absolute(subtract(totalOf(formula.parts), wholeOf(formula))), first?.figure as Figure);
}

const SCALES: readonly (readonly [string, Decimal, RegExp])[] = [
  ['万亿', decimal('1000000000000'), /万亿/u],
  ['亿', decimal('100000000'), /亿/u],
  ['万', decimal('10000'), /万/u],
];

/** A value in the unit and the scale in which a figure is printed: 1.2万元; without them where they are not printed with it. */
export function amount(value: Decimal, { text, unit, headScale }: Figure, decimals = 6): string {
  if (headScale !== undefined) {
    const scale = SCALE_OF[headScale];
    return format(scale ? rounded(value, scale, decimals) : value);
  }
  const [name, scale] = SCALES.find(([, , pattern]) => pattern.test(text)) ?? ['', undefined];
  return `${format(scale ? rounded(value, scale, decimals) : value)}${name}${unit}`;
}
