import { readChineseNumber } from '../chinese-number.ts';
import type { Sentence } from '../facts/sentences.ts';
import { add, type Decimal, decimal, multiply, ZERO } from './decimal.ts';
import type { Figure, Measure } from './figure.ts';
import { around, type Interval } from './interval.ts';
import { groupOf, UNIT_PATTERN, unitAtEnd } from './units.ts';

const HAN_DIGITS = '一二两三四五六七八九十百千零〇';
const ARABIC = String.raw`(?:\d{1,3}(?:,\d{3})+(?!\d)|\d+)(?:\.\d+)?`;
const HAN = `(?:百分之)?[一二两三四五六七八九十][${HAN_DIGITS}]*(?:点[${HAN_DIGITS}]+)?`;
const FIGURE = new RegExp(
  String.raw`(?<before>约|近|超过|超|逾|不足|不到|将近|大约|至少|不少于|不低于|突破)?[\s　]*(?<number>(?<sign>(?<=[为率长幅达是（(\s]|^)[-－−](?=\d))?${ARABIC}|${HAN})[\s　]*(?<more>余|多(?!式))?(?<scale>万亿|亿|万|千|百)?(?<more2>余|多(?!式))?[\s　]*(?<unit>${UNIT_PATTERN})?(?<after>以上|以下|左右|上下|以内)?`,
  'dgu',
);

/** What stands right before or after a number that counts nothing. */
const NO_COUNT_BEFORE =
  /(?:第|[〔［[]|No\.?|[A-Za-zⅠ-Ⅻ/][ ]?|\d[:：/]|[+＋×*·.]|(?:前|居|列|排名|位列|每|[第元]\s)|(?:电话|邮编|邮政编码|传真|热线|编号|代码|号码|版本)[:：]?)$/u;
const NO_COUNT_AFTER =
  /^(?:\s*(?:年(?!均)|月(?!均)|日(?!均)|时(?!间)|分(?!之|别|散|级|类|期|户|批|次|布)|秒|号|届|季度|世纪|周年|级|[:：/∶]\s*\d|〕|\]|［|[+＋·×*]\s*[\dN])|[A-Za-z](?![Bb]))/u;
const POINT_AFTER = /^点(?![多余]?[个位])/u;
const RANGE_AFTER = /^\s*(?:[-－—–~～]{1,2}|至|到)\s*\d/u;
const RANGE_BEFORE = /\d(?:%|万|亿)?\s*(?:[-－—–~～]{1,2}|至|到)\s*$/u;
const SCALES: Readonly<Record<string, Decimal>> = {
  百: decimal('100'),
  千: decimal('1000'),
  万: decimal('10000'),
  亿: decimal('100000000'),
  万亿: decimal('1000000000000'),
};
/** Another's words, a title, a document number, a telephone number: the numbers in them count nothing here. */
const QUOTED =
  /“[^”]{0,80}”|《[^》]{0,120}》|〔\d{4}〕\s*\d+\s*号|\[\d{1,3}\]|(?<!\d)0\d{2,3}[-－—]?\d{7,8}(?!\d)|(?<!\d)1[3-9]\d{9}(?!\d)/gu;
/** The units that a number in Chinese characters may count. */
const HAN_UNIT = /^(?:人|名|位|件|起|宗|例|个|家|所|处|项|条|份|次|场|场次|人次|件次|户|元|%|亩|公里)$/u;
const MARK = /[，；：。！？,;:（）()\n]/u;

/** The printed numbers that count something, in document order. Years, dates, ordinals, document numbers, identifiers and quoted names are none. */
export function findFigures(sentences: readonly Sentence[]): readonly Figure[] {
  return sentences.flatMap((sentence) => (/\d|[０-９]|[一二两三四五六七八九十]/u.test(sentence.text) ? figuresOf(sentence) : []));
}

function figuresOf(sentence: Sentence): Figure[] {
  const text = halfWidth(sentence.text);
  const quoted = [...text.matchAll(QUOTED)].map((match) => [match.index, match.index + match[0].length] as const);
  const brackets = new Brackets(text);
  const figures: Figure[] = [];
  let leadFrom = 0;
  for (const match of text.matchAll(FIGURE)) {
    const span = match.indices?.groups?.['number'];
    if (!span || quoted.some(([from, to]) => span[0] >= from && span[0] < to)) continue;
    const figure = figureOf(sentence, text, match, span, leadFrom);
    if (!figure) continue;
    figures.push({ ...figure, depth: brackets.at(span[0]) });
    leadFrom = figure.end - sentence.index;
  }
  return figures;
}

function figureOf(
  sentence: Sentence,
  text: string,
  match: RegExpExecArray,
  span: readonly [number, number],
  leadFrom: number,
): Omit<Figure, 'depth'> | undefined {
  const groups = match.groups as Record<string, string | undefined>;
  const printed = groups['number'] ?? '';
  const isHan = !/\d/u.test(printed);
  const before = text.slice(Math.max(0, span[0] - 6), span[0]);
  const after = text.slice(span[1]);
  const isRange = RANGE_BEFORE.test(before) || RANGE_AFTER.test(text.slice(match.index + match[0].length)) || RANGE_AFTER.test(after);
  if (NO_COUNT_BEFORE.test(before) || NO_COUNT_AFTER.test(after) || POINT_AFTER.test(after)) return undefined;
  const number = isHan ? hanDecimal(printed, groups['unit'] ?? '', before) : decimal(printed.replaceAll(/,/gu, '').replace(/^[－−]/u, '-'));
  if (!number || (isRange && !groups['unit'] && !RANGE_AFTER.test(after))) return undefined;
  const scale = SCALES[groups['scale'] ?? ''];
  const value = scale ? multiply(number, scale) : number;
  const isPercentWord = isHan && printed.startsWith('百分之');
  const end = endOf(text, match.index + match[0].length, groups['unit']);
  const lead = text.slice(leadFrom, match.index);
  const label = labelOf(lead);
  const suffix = text.slice(match.index + match[0].length, end);
  const unit = isPercentWord ? '%' : ((groups['unit'] ?? unitAtEnd(label.trimEnd()) ?? '') + suffix).replace('%%', '%');
  const group = groupOf(unit);
  const qualifier = groups['before'] || groups['more'] || groups['more2'] || groups['after'];
  const half = halfUnit(number, scale, unit);
  const range = (from: number, to: number) => sentence.block.prose.range(sentence.index + from, sentence.index + to);
  const start = match.index + (/^\s*/u.exec(match[0])?.[0].length ?? 0);
  const numberEnd = unit === '%' || unit === '‰' ? match.index + match[0].length : (match.indices?.groups?.['scale']?.[1] ?? span[1]);
  return {
    text: sentence.text.slice(start, end),
    range: range(start, end),
    numberRange: range(span[0], numberEnd),
    value,
    interval: intervalOf(value, half, qualifier),
    half,
    decimals: number.scale,
    ...(qualifier && { qualifier }),
    unit,
    group,
    isPercent: unit === '%',
    measure: measureOf(unit, label),
    label: label.trim(),
    object: objectAfter(text.slice(end)),
    lead,
    sentence,
    index: sentence.index + span[0],
    end: sentence.index + end,
    isLimit: isRange || /^(?:以上|以下|以内)$/u.test(groups['after'] ?? '') || group === 'ages' || group === 'degrees',
  };
}

/** Full-width digits, points and percent signs as half-width ones; every character keeps its place. */
function halfWidth(text: string): string {
  return /[０-９％．]/u.test(text)
    ? text.replaceAll(/[０-９％]|(?<=[0-9０-９])．(?=[0-9０-９])/gu, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0))
    : text;
}

/** 二十三 before a unit; undefined for 一个, 三四个, 两个“维护” and numbers that count nothing. */
function hanDecimal(printed: string, unit: string, before: string): Decimal | undefined {
  const isPercent = printed.startsWith('百分之');
  if (!isPercent && (!HAN_UNIT.test(unit) || /[第每几数这那哪某届]$/u.test(before))) return undefined;
  const [whole = '', fraction] = printed.replace('百分之', '').split('点');
  if (/[一二两三四五六七八九]{2}/u.test(whole)) return undefined;
  const value = readChineseNumber(whole);
  if (value === undefined || (value < 2 && !isPercent)) return undefined;
  const digits = fraction === undefined ? '' : [...fraction].map((digit) => readChineseNumber(digit) ?? 0).join('');
  return decimal(digits ? `${value}.${digits}` : String(value));
}

/** 元/人: a unit goes on after a slash. */
function endOf(text: string, end: number, unit: string | undefined): number {
  const more = unit === undefined ? undefined : /^\/[\p{Script=Han}\d]{1,6}/u.exec(text.slice(end, end + 8));
  return end + (more?.[0].length ?? 0);
}

/**
 * The words of the clause before a number; brackets that are closed again belong to it. A number that a bracket begins with is labelled by
 * the words before the bracket: 次均药费（133.0元）.
 */
function labelOf(whole: string): string {
  const lead = whole.replace(/(?<=[^，；：。、（(])[（(][\s　]*$/u, '');
  const masked = lead.replaceAll(/（[^（）]*）|\([^()]*\)/gu, (bracket) => ' '.repeat(bracket.length));
  let at = masked.length;
  while (at > 0 && !MARK.test(masked[at - 1] as string)) at--;
  return lead.slice(at).replace(/^[、\s　]+/u, '');
}

function objectAfter(rest: string): string {
  return /^[^，；：。！？、,;:（）()\d%]{0,24}/u.exec(rest)?.[0].trim() ?? '';
}

/** How many brackets are open at growing indexes of a text. */
class Brackets {
  readonly #text: string;
  #index = 0;
  #depth = 0;

  constructor(text: string) {
    this.#text = text;
  }

  at(index: number): number {
    for (; this.#index < index; this.#index++) {
      const code = this.#text.charCodeAt(this.#index);
      if (code === 0xff08 || code === 0x28) this.#depth++;
      else if ((code === 0xff09 || code === 0x29) && this.#depth > 0) this.#depth--;
    }
    return this.#depth;
  }
}

/** A whole number without 万 or 亿 is a count, exact; percentages and money are measured. */
function halfUnit(number: Decimal, scale: Decimal | undefined, unit: string): Decimal {
  if (!scale && number.scale === 0 && unit !== '%' && unit !== '‰' && unit !== '个百分点' && unit !== '百分点') return ZERO;
  const half = { units: 5n, scale: number.scale + 1 };
  return scale ? multiply(half, scale) : half;
}

const TWICE = decimal('2');
const FIFTH = decimal('0.2');

/** What the qualifier leaves open: 近300 is at most 300, 300余 at least, 约300 somewhere near. */
function intervalOf(value: Decimal, half: Decimal, qualifier: string | undefined): Interval {
  if (qualifier === undefined) return around(value, half);
  if (/^(?:近|不足|不到|将近|以下|以内)$/u.test(qualifier)) return { low: ZERO, high: value };
  if (/^(?:约|大约|左右|上下)$/u.test(qualifier)) return around(value, multiply(value, FIFTH));
  return { low: value, high: add(multiply(value, TWICE), half) };
}

/** Verbs of change right before a number: 增加12件, 比上年多3起. 增加到 and 增至 lead to a level; 新增 and 净增 count what is new. */
const CHANGE =
  /(?:(?<![新净])(?:增长|增加|减少|下降|上升|提高|提升|降低|上涨|下跌|回落|多增|少增|增产|减产|增收|减收|增亏|减亏|扩大|缩小|收窄|下滑|攀升|递增|递减|压减|压降)|(?:比|较)[^，]{0,12}(?:增|减|升|降|高|低|多|少|快|慢|高出|超出))(?:了|约|近|仅)*$/u;
const CHANGE_NOUN = /(?:增幅|减幅|涨幅|降幅|升幅|增速|增长率|增长速度)(?:为|是|达到?|约|近|仅|超)*$/u;

function measureOf(unit: string, label: string): Measure {
  const words = label.trimEnd();
  if (unit === '个百分点' || unit === '百分点') return 'points';
  if (unit === '倍') return 'growth';
  const isChange = CHANGE.test(words) || CHANGE_NOUN.test(words);
  if (unit === '%' || unit === '‰') return isChange ? 'growth' : 'share';
  return isChange ? 'delta' : 'level';
}
