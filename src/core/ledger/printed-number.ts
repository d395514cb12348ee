import { readChineseNumber } from '../chinese-number.ts';
import { matchesOf } from '../matches.ts';
import { compare, type Decimal, decimal, HUNDRED, multiply, rounded } from './decimal.ts';
import { groupOf, SCALES, UNIT_PATTERN } from './units.ts';

const HAN_DIGITS = '一二两三四五六七八九十百千零〇';
/** What stands after a number in groups of three that blanks keep apart. */
const AFTER_GROUPS = '[ ]?[万亿余多件起宗例个家所处项条份篇卷册本张期部次场批户元人名位辆台套吨亩株头只%]|[.]\\d';
/** 六成, but 二成立, 三成员. */
const TENTHS = '成(?![立为员果效本熟功长人就绩品份因型分像事不都一二三四五六七八九半])';
/** The units that a number in Chinese characters may count. */
const HAN_UNITS = `${TENTHS}|倍(?!增|数|率)|人次|件次|场次|人|名|位|件|起|宗|例|个|家|所|处|项|条|份|次|场|户|元|公里|亩`;
/** 一百二十件, but 一件事, 统一百家. */
const ONE = '(?<![统专同唯第单划归之])一(?=[十百千万亿])';
/** 三分之一, 占一半, 翻了两番: parts and doublings, which are said roughly. */
const ROUGHLY =
  '[二三四五六七八九十]分之[一二三四五六七八九]|(?<=翻了?)[一二两]番|(?<=占[^，。；]{0,10}|[比近约达足超过减降低短缩][^，。；]?)(?:一半|半数)(?=[，。；、以左上]|$)';
/** A number as printed, in groups of three (1,200; 1 200件) or not; one in Chinese characters only before a unit (二十三件) or after 百分之. */
const NUMBER = new RegExp(
  String.raw`(?=[\d百半一二两三四五六七八九十])(?:(?:\d{1,3}(?:,\d{3})+(?!\d)|(?<![ \u00a0\u2009]\d{3}[ \u00a0\u2009])\d{1,3}(?:[ \u00a0\u2009]\d{3})+(?=${AFTER_GROUPS})|\d+)(?:\.\d+)?|百分之[${HAN_DIGITS}]+(?:点[${HAN_DIGITS}]+)?|${ROUGHLY}|(?<![${HAN_DIGITS}万亿])(?:[二两三四五六七八九十]|${ONE})(?:[${HAN_DIGITS}]|[万亿](?=[${HAN_DIGITS}])|(?<=亿[${HAN_DIGITS}]{1,7})万)*(?=[余多]?[万亿]?[余多]?(?:${HAN_UNITS})))`,
  'gu',
);
/** What keeps the groups of a number apart. */
const GROUP_MARK = /[,\s]/u;
const GROUP_MARKS = new RegExp(GROUP_MARK, 'gu');
const BEFORE = /(?:约|近|超过|超|逾|不足|不到|将近|大约|至少|不?少于|不?低于|多于|高于|突破)(?=[\s　]*$)/u;
const NEGATIVE = /(?:^|[为率长幅达是（(\s])[-－−]$/u;
const AFTER = new RegExp(
  String.raw`[\s　]*(余|多(?!式))?(万亿|亿|万|千|百)?(余|多(?!式))?[\s　]*(${UNIT_PATTERN})?(\/(?:\d*[百千万]?(?:[人户亩月年天日吨元]|公里|公顷|小时)|平方米|立方米|百?平方公里|标准立方米))?(以上(?!级(?!别))|以下|左右|上下|以内)?`,
  'uy',
);

/** What stands right before or after a number that counts nothing; in 如图2所示 and 附件：1. it is an ordinal, in 发表2篇 it counts. */
const NO_COUNT_BEFORE =
  /(?:[第届每〔［[/]|No\.?|[A-Za-zⅠ-Ⅻ][ ]?|\d[:：]|[+＋×*·.]|(?:前|(?<![村社民])居|列|排名|位列|[第元]\s)|(?:^|[（。；：]|[如见由从据][下上附]?)[图表]\s?|附件：\s?|[如见]附件|(?:邮编|邮政编码|编号|代码|号码|版本)[:：]?)$/u;
const NO_COUNT_AFTER =
  /\s*(?:年(?!均)|月(?!均)|日(?!均)|时(?!间)|分(?!之|别|散|级|类|期|户|批|次|布)|秒|号|届|季度|世纪|周年|级|[:：/∶]\s*\d|〕|\]|［|[+＋·×*]\s*[\dN])|[A-Za-z](?![Bb])|点(?![多余]?[个位])/uy;
/** Of each range, and of each minus. */
const RANGE_MARK = /[-－−—–~～至到]/u;
const RANGE_AFTER = /\s*(?:[-－—–~～]{1,2}|至|到)\s*\d+(?:[.]\d+)?/uy;
const RANGE_BEFORE = /\d(?:%|[万亿]?元?)?\s*(?:[-－—–~～]{1,2}|至|到)\s*$/u;
/** 110, 12345, 96110: a service that is called by its number. */
const HOTLINE = /^(?:1[12]\d|12[0-9]{3}|96\d{3,4})$/u;
/** 分别提高1.2个|、0.8个百分点: points that are told together have their unit at the last. */
const POINTS_AFTER = /(?:[、和与及]\d+(?:\.\d+)?个?){1,9}百分点/uy;
/** 热线4008, 电话8512000: its number; 热线310件, 电话389人次 are calls. */
const AFTER_HOTLINE = /(?:热线|电话|传真)[:：]?$/u;
/** 1. 2、 （3） at the beginning of a clause, before what they number. */
const LIST_NUMBER = /(?<=(?:^|[。；：])\s{0,4})\d{1,2}\s?[.．、](?!\d)|(?<=(?:^|[。；：])\s{0,4}（)\d{1,2}）/uy;
/** 4.103个县级政府: the number of an item and the count that it begins with, read as one number. */
const RUN_TOGETHER = /(?<=(?:^|[。；：])\s{0,4})\d{1,2}\.[1-9]\d*(?=[个家件人名项条户所起次份场](?!百分点|月|小时|工作日))/uy;
/** 2023—2024, where neither counts anything. */
const YEAR = /^(?:19|20)\d{2}$/u;
const TO_A_YEAR = /\s*(?:[-－—–~～]{1,2}|至|到)\s*(?:19|20)\d{2}(?![\d.])/uy;
/** 1—6月, 3至5日: neither counts anything. */
const TO_A_DAY = /\s*(?:[-－—–~～]{1,2}|至|到)\s*\d{1,2}\s*(?:月(?!均)|日(?!均)|号)/uy;
/** A longer row of digits is an identifier or damage; exact arithmetic on it would cost more than the draft. */
const MOST_DIGITS = 40;

/** Whether ranges and minus signs need to be looked for in a sentence. */
export function mayHaveRange(text: string): boolean {
  return RANGE_MARK.test(text);
}

/** The numbers of a sentence as they are printed, whether they count something or not. `text` is as `figures.ts` makes it. */
export function numbersOf(text: string): readonly RegExpExecArray[] {
  return matchesOf(NUMBER, text);
}

/** A number that counts something, with what stands around it; all indexes are into the sentence. */
export interface PrintedNumber {
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

export function readNumber(text: string, printed: string, index: number, mayBeRange: boolean): PrintedNumber | undefined {
  if (printed.length > MOST_DIGITS) return undefined;
  const numberEnd = index + printed.length;
  const before = text.slice(Math.max(0, index - 6), index);
  if ((matchesAt(NO_COUNT_AFTER, text, numberEnd) && !isScore(text, index, numberEnd)) || NO_COUNT_BEFORE.test(before)) return undefined;
  const after = readAfter(text, numberEnd);
  const end = numberEnd + after.length;
  const isRange =
    mayBeRange && (RANGE_BEFORE.test(before) || isRangeFrom(text, end, after.unit) || matchesAt(RANGE_AFTER, text, numberEnd));
  const isHan = printed.charCodeAt(0) > 0x39;
  const isNegative = mayBeRange && !isHan && NEGATIVE.test(before);
  const digits = GROUP_MARK.test(printed) ? printed.replaceAll(GROUP_MARKS, '') : printed;
  const isOfPoints = (after.unit === undefined || after.unit === '个') && matchesAt(POINTS_AFTER, text, end);
  const roughly = isHan || after.unit === '成' ? roughOf(printed, after.unit) : undefined;
  const exact = isHan ? hanDecimal(printed, before) : decimal(isNegative ? `-${digits}` : digits);
  const value = roughly?.value ?? exact;
  const unit = roughly?.unit ?? (printed.startsWith('百分之') ? '%' : isOfPoints ? '个百分点' : (after.unit ?? ''));
  if (
    !value ||
    (unit === '' && (HOTLINE.test(printed) || AFTER_HOTLINE.test(before) || matchesAt(LIST_NUMBER, text, index))) ||
    (printed.includes('.') && matchesAt(RUN_TOGETHER, text, index)) ||
    (isRange && unit === '' && (!matchesAt(RANGE_AFTER, text, numberEnd) || isFirstOfDates(text, printed, numberEnd)))
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

/** 考核得分92.7分, 提高1.5分; 9时30分 is a time. */
const SCORED =
  /(?:得分|评分|分数|总分|均分|满分|成绩|考核|测评|评估|评价|满意度|安全感|指数)[^。；]{0,40}$|[分由从][^。；]{0,30}(?:提[高升]|上升|增加|下降|降低|减少)(?:到|至|了)?$/u;
const FARTHEST_SCORE = 48;

function isScore(text: string, index: number, end: number): boolean {
  return (
    text[end] === '分' && !/[时点]$/u.test(text.slice(0, index)) && SCORED.test(text.slice(Math.max(0, index - FARTHEST_SCORE), index))
  );
}

const TEN = decimal('10');
const ONE_WHOLE = decimal('1');

/** A member of a ratio (8.6:49.1:42.3) as the share in percent that it is; it is no amount of its own. */
export function shareOfRatio(printed: string, index: number): PrintedNumber {
  const end = index + printed.length;
  return {
    value: decimal(printed),
    scale: undefined,
    unit: '%',
    qualifier: undefined,
    start: index,
    numberEnd: end,
    from: index,
    end,
    isLimit: true,
    half: undefined,
  };
}

/** What a number that is said roughly amounts to: 六成 to 60%, 一半 to 50%, 三分之一 to 33.3%, 翻两番 to a growth of 3倍. */
function roughOf(printed: string, unit: string | undefined): { value: Decimal; unit: string; half: Decimal } | undefined {
  if (unit === '成') {
    const tenths = String(readChineseNumber(printed) ?? printed);
    const isTenths = /^(?:[1-9](?:\.\d+)?|0\.\d*[1-9]\d*)$/u.test(tenths);
    return isTenths ? { value: rounded(multiply(decimal(tenths), TEN), ONE_WHOLE, 0), unit: '%', half: decimal('3.5') } : undefined;
  }
  if (printed.endsWith('番')) {
    const times = 2 ** (readChineseNumber(printed[0] as string) ?? 1) - 1;
    return { value: decimal(`${times}.0`), unit: '倍', half: decimal(times === 1 ? '0.15' : '0.4') };
  }
  if (printed.includes('半')) return { value: decimal('50'), unit: '%', half: decimal('3') };
  const [whole, part] = printed.startsWith('百') ? [] : printed.split('分之');
  if (part === undefined) return undefined;
  const [above, below] = [part, whole as string].map((words) => decimal(String(readChineseNumber(words)))) as [Decimal, Decimal];
  return compare(above, below) < 0 ? { value: rounded(multiply(above, HUNDRED), below, 1), unit: '%', half: decimal('3') } : undefined;
}

function isLimiting(limit: string | undefined): boolean {
  return limit === '以上' || limit === '以下' || limit === '以内';
}

/** Whether a range of years, months or days goes on after a number: 2023—2024年, 1—6月, but not 2000—2024件. */
function isFirstOfDates(text: string, printed: string, end: number): boolean {
  if (matchesAt(TO_A_DAY, text, end)) return true;
  return YEAR.test(printed) && matchesAt(TO_A_YEAR, text, end) && !readAfter(text, TO_A_YEAR.lastIndex).unit;
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
