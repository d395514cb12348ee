import { readChineseNumber } from '../chinese-number.ts';
import type { Sentence } from '../facts/sentences.ts';
import { matchesOf } from '../matches.ts';
import { absolute, add, type Decimal, decimal, multiply, TWO, toNumber, ZERO } from './decimal.ts';
import type { Figure, Measure } from './figure.ts';
import { around, type Interval } from './interval.ts';
import { stageOf } from './lexicon.ts';
import { groupOf, SCALES, UNIT_PATTERN, unitAtEnd } from './units.ts';

const HAN_DIGITS = '一二两三四五六七八九十百千零〇';
/** What stands after a number in groups of three that blanks keep apart. */
const AFTER_GROUPS = '[ ]?[万亿件起宗例个家所处项条份次场户元人名位亩%]|[.]\\d';
/** The units that a number in Chinese characters may count. */
const HAN_UNITS =
  '成(?![立为员果效本熟功长人就绩品份因型分像事不都一二三四五六七八九半])|倍(?!增|数|率)|人次|件次|场次|人|名|位|件|起|宗|例|个|家|所|处|项|条|份|次|场|户|元|公里|亩';
/** 一百二十件, but 一件事, 统一百家. */
const ONE = '(?<![统专同唯第单划归之])一(?=[十百千万亿])';
/** What each number that counts something begins with or has in it; most sentences have nothing of it. */
const MAY_COUNT = /[\d０-９二两三四五六七八九十百千万亿]/u;
/** 三分之一, 翻了两番: parts and doublings, which are said roughly. */
const ROUGHLY = '[二三四五六七八九十]分之[一二三四五六七八九]|(?<=翻了?)[一二两]番';
/** A number as printed, in groups of three (1,200; 1 200件) or not; one in Chinese characters only before a unit (二十三件) or after 百分之. */
const NUMBER = new RegExp(
  String.raw`(?=[\d百一二两三四五六七八九十])(?:(?:\d{1,3}(?:,\d{3})+(?!\d)|(?<![ \u00a0\u2009]\d{3}[ \u00a0\u2009])\d{1,3}(?:[ \u00a0\u2009]\d{3})+(?=${AFTER_GROUPS})|\d+)(?:\.\d+)?|百分之[${HAN_DIGITS}]+(?:点[${HAN_DIGITS}]+)?|${ROUGHLY}|(?<![${HAN_DIGITS}万亿])(?:[二两三四五六七八九十]|${ONE})(?:[${HAN_DIGITS}]|[万亿](?=[${HAN_DIGITS}])|(?<=亿[${HAN_DIGITS}]{1,7})万)*(?=[余多]?[万亿]?[余多]?(?:${HAN_UNITS})))`,
  'gu',
);
/** What keeps the groups of a number apart. */
const GROUP_MARK = /[,\s]/u;
const GROUP_MARKS = new RegExp(GROUP_MARK, 'gu');
const BEFORE = /(?:约|近|超过|超|逾|不足|不到|将近|大约|至少|不少于|不低于|突破)(?=[\s　]*$)/u;
const NEGATIVE = /(?:^|[为率长幅达是（(\s])[-－−]$/u;
const AFTER = new RegExp(
  String.raw`[\s　]*(余|多(?!式))?(万亿|亿|万|千|百)?(余|多(?!式))?[\s　]*(${UNIT_PATTERN})?(\/(?:\d*[百千万]?(?:[人户亩月年天日吨元]|公里|公顷|小时)|平方米|立方米|百?平方公里|标准立方米))?(以上|以下|左右|上下|以内)?`,
  'uy',
);

/** What stands right before or after a number that counts nothing; in 如图2所示 and 附件：1. it is an ordinal, in 发表2篇 it counts. */
const NO_COUNT_BEFORE =
  /(?:[第届每〔［[/]|No\.?|[A-Za-zⅠ-Ⅻ][ ]?|\d[:：]|[+＋×*·.]|(?:前|(?<![村社民])居|列|排名|位列|[第元]\s)|(?:^|[（。；：]|[如见由从据][下上附]?)[图表]\s?|附件：\s?|[如见]附件|(?:电话|邮编|邮政编码|传真|编号|代码|号码|版本)[:：]?)$/u;
const NO_COUNT_AFTER =
  /\s*(?:年(?!均)|月(?!均)|日(?!均)|时(?!间)|分(?!之|别|散|级|类|期|户|批|次|布)|秒|号|届|季度|世纪|周年|级|[:：/∶]\s*\d|〕|\]|［|[+＋·×*]\s*[\dN])|[A-Za-z](?![Bb])|点(?![多余]?[个位])/uy;
/** Of each range, and of each minus. */
const RANGE_MARK = /[-－−—–~～至到]/u;
const RANGE_AFTER = /\s*(?:[-－—–~～]{1,2}|至|到)\s*\d+(?:[.]\d+)?/uy;
const RANGE_BEFORE = /\d(?:%|万|亿)?\s*(?:[-－—–~～]{1,2}|至|到)\s*$/u;
/** Another's words, a title, a document number, a telephone number: the numbers in them count nothing here. */
const QUOTED =
  /“[^”]{0,80}”|《[^》]{0,120}》|〔\d{4}〕\s*\d+\s*号|\[\d{1,3}\]|(?<!\d)0\d{2,3}[-－—]?\d{7,8}(?!\d)|(?<!\d)1[3-9]\d{9}(?!\d)/gu;
const MAY_BE_QUOTED = /[“《〔[]|\d{7}/u;
/** What ends a clause, as UTF-16 units. */
const MARKS = new Set([...'，；：。！？,;:（）()\n'].map((mark) => mark.charCodeAt(0)));
/** 110, 12345, 96110: a service that is called by its number. */
const HOTLINE = /^(?:1[12]\d|12[0-9]{3}|96\d{3,4})$/u;
/** 热线4008: its number; 热线310件 are calls. */
const AFTER_HOTLINE = /热线[:：]?$/u;
/** A longer row of digits is an identifier or damage; exact arithmetic on it would cost more than the draft. */
const MOST_DIGITS = 40;

/** The printed numbers that count something, in document order. Years, dates, ordinals, document numbers, identifiers and quoted names are none. */
export function findFigures(sentences: readonly Sentence[]): readonly Figure[] {
  const figures: Figure[] = [];
  for (const sentence of sentences) if (MAY_COUNT.test(sentence.text)) addFigures(sentence, figures);
  return figures;
}

function addFigures(sentence: Sentence, figures: Figure[]): void {
  const text = normalise(sentence.text);
  const numbers = matchesOf(NUMBER, text);
  if (numbers.length === 0) return;
  const quoted = MAY_BE_QUOTED.test(text) ? matchesOf(QUOTED, text) : [];
  const brackets = BRACKET.test(text) ? new Brackets(text) : undefined;
  const mayBeRange = RANGE_MARK.test(text);
  let leadFrom = 0;
  let quote = 0;
  for (const { 0: printed, index } of numbers) {
    while (endOf(quoted[quote]) <= index) quote++;
    if ((quoted[quote]?.index ?? Number.POSITIVE_INFINITY) <= index) continue;
    const number = readNumber(text, printed, index, mayBeRange);
    if (!number) continue;
    const figure = figureOf(sentence, text, number, leadFrom, brackets?.at(index) ?? 0);
    figures.push(figure);
    // The limits of a class (0—14岁人口) belong to the label of the number that counts it.
    if (!figure.isLimit) leadFrom = figure.end - sentence.index;
  }
}

function endOf(match: RegExpExecArray | undefined): number {
  return match ? match.index + match[0].length : Number.POSITIVE_INFINITY;
}

/** A number that counts something, with what stands around it; all indexes are into the sentence. */
interface Printed {
  readonly value: Decimal;
  readonly scale: Decimal | undefined;
  readonly unit: string;
  readonly qualifier: string | undefined;
  /** Where the number itself is, its scale (万) included. */
  readonly start: number;
  readonly numberEnd: number;
  /** Where the figure begins, its qualifier included, and where it ends with its unit. */
  readonly from: number;
  readonly end: number;
  readonly isLimit: boolean;
  /** Half of what it leaves open where it is said roughly (六成, 三分之一); undefined where the printed digits tell. */
  readonly half: Decimal | undefined;
}

/** What stands after a number: 余, 万, 件, /人, 以上. */
interface After {
  /** How many characters of the text it takes. */
  readonly length: number;
  readonly more: string | undefined;
  readonly scale: string | undefined;
  readonly unit: string | undefined;
  readonly per: string | undefined;
  readonly limit: string | undefined;
}

/** Groups by their place: an object of named ones takes as long as all else that is read of a number. */
function readAfter(text: string, index: number): After {
  AFTER.lastIndex = index;
  // Nothing of it need be there, so that it always matches.
  const match = AFTER.exec(text) as RegExpExecArray;
  return { length: match[0].trimEnd().length, more: match[1] ?? match[3], scale: match[2], unit: match[4], per: match[5], limit: match[6] };
}

function readNumber(text: string, printed: string, index: number, mayBeRange: boolean): Printed | undefined {
  if (printed.length > MOST_DIGITS) return undefined;
  const numberEnd = index + printed.length;
  const before = text.slice(Math.max(0, index - 6), index);
  if (matchesAt(NO_COUNT_AFTER, text, numberEnd) || NO_COUNT_BEFORE.test(before)) return undefined;
  const after = readAfter(text, numberEnd);
  const end = numberEnd + after.length;
  const isRange =
    mayBeRange && (RANGE_BEFORE.test(before) || isRangeFrom(text, end, after.unit) || matchesAt(RANGE_AFTER, text, numberEnd));
  const isHan = printed.charCodeAt(0) > 0x39;
  const isNegative = mayBeRange && !isHan && NEGATIVE.test(before);
  const digits = GROUP_MARK.test(printed) ? printed.replaceAll(GROUP_MARKS, '') : printed;
  const roughly = isHan || after.unit === '成' ? roughOf(printed, after.unit) : undefined;
  const exact = isHan ? hanDecimal(printed, before) : decimal(isNegative ? `-${digits}` : digits);
  const value = roughly?.value ?? exact;
  const unit = roughly?.unit ?? (printed.startsWith('百分之') ? '%' : (after.unit ?? ''));
  if (
    !value ||
    (unit === '' && (HOTLINE.test(printed) || AFTER_HOTLINE.test(before))) ||
    (isRange && unit === '' && !matchesAt(RANGE_AFTER, text, numberEnd))
  )
    return undefined;
  const said = BEFORE.exec(before);
  const qualifier = said?.[0] ?? after.more ?? after.limit;
  const start = index - (isNegative ? 1 : 0);
  const scaled = after.scale === undefined ? numberEnd : text.indexOf(after.scale, numberEnd) + after.scale.length;
  return {
    value,
    scale: SCALES[after.scale ?? ''],
    unit: unit + (after.per ?? ''),
    qualifier,
    start,
    numberEnd: unit === '%' || unit === '‰' ? end : scaled,
    from: said ? index - before.length + said.index : start,
    end,
    isLimit: isRange || isLimiting(after.limit) || (said !== null && text[end] === '的'),
    half: roughly?.half,
  };
}

/** What a number that is said roughly amounts to: 六成 to 60%, 三分之一 to 33.3%, 翻两番 to a growth of 3倍. */
function roughOf(printed: string, unit: string | undefined): { value: Decimal; unit: string; half: Decimal } | undefined {
  if (unit === '成') {
    const tenths = readChineseNumber(printed) ?? Number(printed);
    return tenths > 0 && tenths < 10 ? { value: decimal(String(Math.round(tenths * 10))), unit: '%', half: decimal('3.5') } : undefined;
  }
  if (printed.endsWith('番')) {
    const times = 2 ** (readChineseNumber(printed[0] as string) ?? 1) - 1;
    return { value: decimal(`${times}.0`), unit: '倍', half: decimal(times === 1 ? '0.15' : '0.4') };
  }
  const [whole, part] = printed.startsWith('百') ? [] : printed.split('分之');
  if (part === undefined) return undefined;
  const share = (100 * (readChineseNumber(part) as number)) / (readChineseNumber(whole as string) as number);
  return share < 100 ? { value: decimal(share.toFixed(1)), unit: '%', half: decimal('3') } : undefined;
}

function isLimiting(limit: string | undefined): boolean {
  return limit === '以上' || limit === '以下' || limit === '以内';
}

/** 100张至199张, but not 128项至12个乡镇: whether a range goes on after a number with its unit. */
function isRangeFrom(text: string, end: number, unit: string | undefined): boolean {
  if (!matchesAt(RANGE_AFTER, text, end)) return false;
  const other = readAfter(text, RANGE_AFTER.lastIndex).unit;
  return unit === undefined || other === undefined || groupOf(unit) === groupOf(other);
}

function matchesAt(pattern: RegExp, text: string, index: number): boolean {
  pattern.lastIndex = index;
  return pattern.test(text);
}

/** In a row of ranges, none of which counts by itself, the words between two counts would be nearly all of the paragraph. */
const LONGEST_LEAD = 300;

function figureOf(sentence: Sentence, text: string, number: Printed, leadFrom: number, depth: number): Figure {
  const { scale, qualifier, start, from, end } = number;
  const lead = text.slice(Math.max(leadFrom, from - LONGEST_LEAD), from);
  const label = labelOf(lead);
  const unit = number.unit || (unitAtEnd(label.trimEnd()) ?? '');
  const group = groupOf(unit);
  const value = scale ? multiply(number.value, scale) : number.value;
  const half = number.half ?? halfUnit(number.value, scale, unit);
  const object = objectAfter(text, end);
  const { prose } = sentence.block;
  return {
    text: sentence.text.slice(from, end),
    range: prose.range(sentence.index + from, sentence.index + end),
    numberRange: prose.range(sentence.index + start, sentence.index + number.numberEnd),
    value,
    interval: intervalOf(value, half, qualifier),
    half,
    rough: { value: toNumber(value), half: toNumber(half) },
    decimals: number.value.scale,
    qualifier,
    unit,
    headScale: undefined,
    group,
    isPercent: unit === '%',
    measure: number.unit !== '' && unit !== '%' && BARE_CHANGE.test(lead.trim()) ? 'delta' : measureOf(unit, label),
    label: label.trim(),
    stage: group === 'percent' ? undefined : stageOf(label),
    object,
    isReference: isReference(lead, object),
    lead,
    line: text,
    sentence,
    index: sentence.index + start,
    end: sentence.index + end,
    depth,
    isLimit: number.isLimit || group === 'ages' || group === 'degrees',
  };
}

/** Digits, points and percent signs half-width, marks full-width, as the patterns have them; every character keeps its place. */
function normalise(text: string): string {
  const halved = /[０-９％．]/u.test(text)
    ? text.replaceAll(/[０-９％]|(?<=[0-9０-９])．(?=[0-9０-９])/gu, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0))
    : text;
  return /[,;:()]/u.test(halved) ? halved.replaceAll(HALF_WIDTH_MARK, (mark) => FULL_WIDTH[mark] as string) : halved;
}

/** Marks that are not within a number, such as 1,200 and 10:30. */
const HALF_WIDTH_MARK = /,(?!\d{3}(?!\d))|(?<!\d),|[;()]|:(?!\d)|(?<!\d):/gu;
const FULL_WIDTH: Readonly<Record<string, string>> = { ',': '，', ';': '；', ':': '：', '(': '（', ')': '）' };

/** 二十三; undefined for 三四个, 几十件 and the like, and for what is no number. */
function hanDecimal(printed: string, before: string): Decimal | undefined {
  const isPercent = printed.startsWith('百分之');
  const [whole = '', fraction] = printed.replace('百分之', '').split('点');
  if (/[一二两三四五六七八九]{2}/u.test(whole) || (!isPercent && /[几数这那哪某一二三四五六七八九十]$/u.test(before))) return undefined;
  const value = readChineseNumber(whole);
  if (value === undefined || !Number.isSafeInteger(value)) return undefined;
  const digits = fraction === undefined ? '' : [...fraction].map((digit) => readChineseNumber(digit) ?? 0).join('');
  return decimal(digits ? `${value}.${digits}` : String(value));
}

/**
 * The words of the clause before a number; brackets that are closed again belong to it. A number that a bracket begins with is labelled by
 * the words before the bracket: 次均药费（133.0元）.
 */
function labelOf(whole: string): string {
  const lead = BRACKET.test(whole) ? whole.replace(/(?<=[^，；：。、（(])[（(][\s　]*$/u, '') : whole;
  const masked = /[)）]/u.test(lead) ? lead.replaceAll(/（[^（）]*）|\([^()]*\)/gu, (bracket) => ' '.repeat(bracket.length)) : lead;
  let at = masked.length;
  while (at > 0 && !MARKS.has(masked.charCodeAt(at - 1))) at--;
  return lead.slice(at).replace(/^[、\s　]+/u, '');
}

const OBJECT = /[^，；：。！？、,;:（）()\d%]{0,24}/uy;

/** The words right after a figure, up to the next mark or number. */
function objectAfter(text: string, end: number): string {
  OBJECT.lastIndex = end;
  return OBJECT.exec(text)?.[0].trim() ?? '';
}

const COMPARED_WITH = /(?:与|同(?![比时])|(?<![占百同环对])比(?![例重])|较)[^，。；,;]{0,24}$/u;
const CHANGED_FROM = /(?:由|从)(?![事业严])[^，。；,;]{0,24}$/u;
const CHANGED = /^[^，。；]{0,4}(?:相比|[增减升降多少高低]|上升|下降|提高|提升|发展|扩|充实|壮大|拓展|优化|整合|归并|调整|跃|缩)/u;
const PRIOR = /[（(](?:上年|去年|上年同期|去年同期|前一年|(?:19|20)\d{2}年)(?:同期)?(?:的|为|是)?[\s　]*$/u;

/** 完成年初预算10065万元的43.2%, 上年同期为197件: what was planned, and what was before. */
const PLANNED =
  /(?:占|完成|为|达到?)[^，。；]{0,6}(?:预算|计划|任务|目标|控制)[数额]?$|(?:^|[，；。])同?比?(?:去年|上年)(?:同期)?(?:分别)?(?:为|是)[^，。；]{0,6}$/u;

function isReference(lead: string, object: string): boolean {
  const isChanged = object !== '' && CHANGED.test(object) && (COMPARED_WITH.test(lead) || CHANGED_FROM.test(lead));
  return isChanged || PRIOR.test(lead) || PLANNED.test(lead);
}

const BRACKET = /[（(]/u;

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

const FIFTH = decimal('0.2');

/** What the qualifier leaves open: 近300 is at most 300, 300余 at least and below 600, 约300 somewhere near. */
function intervalOf(value: Decimal, half: Decimal, qualifier: string | undefined): Interval {
  if (qualifier === undefined) return around(value, half);
  if (value.units < 0n) return around(value, add(multiply(absolute(value), FIFTH), half));
  if (/^(?:近|不足|不到|将近|以下|以内)$/u.test(qualifier)) return { low: ZERO, high: value };
  if (/^(?:约|大约|左右|上下)$/u.test(qualifier)) return around(value, multiply(value, FIFTH));
  return { low: value, high: add(multiply(value, TWO), half) };
}

/** Verbs of change right before a number: 增加12件, 比上年多3起. 增加到 and 增至 lead to a level; 新增 and 净增 count what is new. */
const CHANGE =
  /(?:(?<![新净])(?:增长|增加|减少|下降|上升|提高|提升|降低|上涨|下跌|回落|多增|少增|增产|减产|增收|减收|增亏|减亏|扩大|缩小|收窄|下滑|攀升|递增|递减|压减|压降)|(?:比|较)[^，]{0,12}(?:增|减|升|降|高|低|多|少|快|慢|高出|超出|多出|少出|[多少](?!\p{Script=Han}*[类项种])\p{Script=Han}{2}))(?:了|约|近|仅)*$/u;
/** 226件少129件: a verb alone between two numbers. */
const BARE_CHANGE = /^(?:[增减少多升降高低]|上升|下降)(?:了|出)?$/u;
const CHANGE_NOUN = /(?:增幅|减幅|涨幅|降幅|升幅|增速|增长率|增长速度|上升率|下降率|增加率|减少率)(?:为|是|达到?|约|近|仅|超)*$/u;

function measureOf(unit: string, label: string): Measure {
  const words = label.trimEnd();
  if (unit === '个百分点' || unit === '百分点') return 'points';
  if (unit === '倍') return 'growth';
  const isChange = CHANGE.test(words) || CHANGE_NOUN.test(words);
  if (unit === '%' || unit === '‰') return isChange ? 'growth' : 'share';
  return isChange ? 'delta' : 'level';
}
