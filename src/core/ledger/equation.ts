import type { Text } from '../text.ts';
import { absolute, type Decimal, decimal, format, multiply, rounded, subtract, ZERO } from './decimal.ts';
import type { Figure } from './figure.ts';
import { coreOf } from './label.ts';
import type { Formula, Term } from './relation.ts';
import { SCALES as SCALE_OF } from './units.ts';
import { factorOf, totalOf, wholeOf } from './verdict.ts';

/** A figure as it stands in an equation: 依申请类907. */
function printed({ figure, sign, name }: Term, isFirst: boolean): string {
  const operator = isFirst ? (sign === -1 ? '−' : '') : sign === -1 ? ' − ' : ' + ';
  if (name !== undefined) return `${operator}${headOf(name)}${figure.text}`;
  const label = shortLabel(ownLabel(figure));
  return `${operator}${label}${figure.text}${coreOf(label) === '' ? nounAfter(figure) : ''}`;
}

/** What a conjunction or 共 alone leads from one number's noun to the next: 34个|县直部门和|14个|乡镇共|48个. */
const LEADS_ON = /^[^，；：、（）]*?(?<own>和|与|及|以及|共|共计|合计|总计|一共|总共|的|中的?|中有)$/u;

/** A label without the noun of the number before it. */
function ownLabel({ label, lead, index, sentence }: Figure): string {
  // 优秀、良好、合格分别为45卷: the names of several.
  if (/[、和与及].*分别[为是有]$/u.test(label)) return '';
  const own = LEADS_ON.exec(label)?.groups?.['own'];
  const isRunOn = own !== undefined && lead.trim() === label && index - sentence.index > lead.length;
  return !isRunOn ? label : /[共计]$/u.test(own) ? own : '';
}

/** What a number without a label counts, by the noun after its count noun: 34个|县直部门. */
function nounAfter({ object, unit }: Figure): string {
  return unit === ''
    ? ''
    : (/^(?![的以左和与及等占比较为是在并后内中外已未尚有共])\p{Script=Han}{2,8}?(?=和|与|及|以及|共|等|的|中|$)/u.exec(object)?.[0] ?? '');
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
    .replace(/^.*(?:其中|(?<!不)包[括含]|(?:方式|结果)[为是]|[：:，、])/u, '')
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
    // What is said of a rough number is seen from one digit more: 4.3, not 不足4.
    const decimals = figure.decimals + (figure.qualifier ? 1 : 0);
    const right = expectedOf(formula, decimals - figure.decimals) ?? ZERO;
    const bracket = (terms: readonly Term[]): string => (terms.length > 1 ? `（${side(terms)}）` : side(terms));
    const whole = formula.total ? format(formula.total) : bracket(formula.wholes);
    const left = `${bracket(formula.parts)} ÷ ${whole} = ${amount(right, figure, decimals)}`;
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

/** The result that the other figures of a quotient give, in the precision printed or with `more` digits. */
function expectedOf(formula: Formula & { readonly type: 'quotient' }, more: number): Decimal | undefined {
  const { figure, sign } = formula.result;
  const whole = wholeOf(formula);
  if (whole.units === 0n) return undefined;
  const value = rounded(multiply(totalOf(formula.parts), factorOf(formula)), whole, figure.value.scale + more);
  return sign === 1 ? value : subtract(ZERO, value);
}

/** By how much the two sides differ, in the unit of the whole. */
export function discrepancyOf(formula: Formula): string {
  const first = formula.wholes[0] ?? formula.parts[0];
  // Two percentages differ by points.
  return amount(absolute(subtract(totalOf(formula.parts), wholeOf(formula))), first?.figure as Figure).replace('%', '个百分点');
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
