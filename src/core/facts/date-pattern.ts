import { readChineseNumber } from '../chinese-number.ts';

const BLANK = String.raw`[^\S\n]{0,2}`;
export const DASH_OR_TO = `${BLANK}(?:[-－—–~～]{1,2}|至|到)${BLANK}`;
const YEAR = '(?:1[5-9]|2[01])\\d{2}|(?:一[五六七八九]|二[〇○零0OＯo一])[〇○零0OＯo一二三四五六七八九]{2}';
const HAN = '[一二三]?十[一二三四五六七八九]?|[一二三四五六七八九]';
const NUMBER = String.raw`\d{1,2}|${HAN}`;
/** 5月号 is an issue and 3号文 a document. */
const DAY_UNIT = '(?:日|号(?![文令公楼线院门井矿坑桥库厂船机车]))';
const MONTH_UNIT = '月(?:份|[上中下]旬|底|末|初(?![级步次中审一二三四五六七八九十])|(?![度龄余]))';
const YEAR_EDGE = '(?:初(?![级步次中审始任心具一二三四五六七八九十])|底(?![线层气数蕴稿色部下座价])|末(?![端梢尾]))';
const PART_OF_YEAR = '上半年|下半年|前[二两三]个?季度|第?[一二三四1-4]季度';
const WORDS = [
  '(?<![如现当])今年(?:以来|来)?(?![轻龄])',
  '(?<![基成资样版文课剧书日根])本年度?(?![轻龄级])',
  '(?<!过)去年',
  '(?<![以马])上一?年度?(?![级纪龄])',
  '(?<![以此之提先目空年])前年(?!度)',
  '(?<![文证说声表])明年',
  '(?<![以年近])来年',
  '下一年度?',
  '(?<![本首每多几一二三四五六七八九十两\\d人件])次年',
  '翌年',
  '(?<![不相])同年(?![级龄])',
  '(?<!相)当年',
  '截[至止]目前',
  '(?<![项科题数栏节名账条盲])目前(?!期)',
].join('|');

/** A month with its day, unless the unit stands only at the end of a range: 5月3日, 1—6月, 3月1—5日. */
const monthDay = (suffix: string): string =>
  `(?<month${suffix}>${NUMBER})(?:${BLANK}${MONTH_UNIT}(?:(?<=[月份])${BLANK}(?<day${suffix}>${NUMBER})${BLANK}(?:${DAY_UNIT}|(?=${DASH_OR_TO}(?:${NUMBER})${BLANK}${DAY_UNIT})))?|(?=${DASH_OR_TO}(?:${NUMBER})${BLANK}月(?!龄)))`;

const UNIT_OR_DASH = `${BLANK}[年月日号季至到./－—–~～-]`;
/** What a date may begin with: a number before its unit or a dash, or the first two characters of a word; nearly all of a text is passed over by it. */
const DATE_BEGINS = String.raw`(?=\d{1,4}${UNIT_OR_DASH}|[一二三四五六七八九十][〇○零0OＯo一二三四五六七八九十]{0,3}${UNIT_OR_DASH}|[今本去上前明来次翌同当]年|[上下][一半]|前[二两三]|截[至止]|目前|年[初底末]|第[一二三四1-4])`;
export const DATE = new RegExp(
  `${DATE_BEGINS}(?:${[
    String.raw`(?<![\d.])(?<year1>(?:19|20)\d{2})(?<mark>[-./])(?<month1>\d{1,2})\k<mark>(?<day1>\d{1,2})(?!\d|\.\d)`,
    String.raw`(?<![\d.〔[])(?<year2>${YEAR})(?=${DASH_OR_TO}(?:${YEAR})${BLANK}(?:学|财)?年)`,
    String.raw`(?:(?<![\d.〔[])(?<year3>${YEAR})${BLANK}年度?|(?<word>${WORDS}))(?:${BLANK}${monthDay('3')}|${BLANK}(?<season3>年?${YEAR_EDGE}|${PART_OF_YEAR}))?`,
    String.raw`(?<![\d.．〇零一二三四五六七八九十百千万几第])${monthDay('4')}`,
    String.raw`(?<![\d〇零一二三四五六七八九十百千每半近两学多余])(?<season5>年${YEAR_EDGE}|${PART_OF_YEAR})`,
    String.raw`(?<=[日号\d一二三四五六七八九十）)]${DASH_OR_TO})(?<day6>${NUMBER})${BLANK}${DAY_UNIT}`,
  ].join('|')})`,
  'gu',
);
/** A date as its parts are printed. */
export interface Printed {
  readonly text: string;
  readonly index: number;
  readonly end: number;
  readonly year: number | undefined;
  readonly month: number | undefined;
  readonly day: number | undefined;
  readonly season: string | undefined;
  readonly word: string | undefined;
  readonly mark: string | undefined;
}

/** Digits and dots in half width; of the same length. */
export function halfWidth(text: string): string {
  if (!/[０-９．／]/u.test(text)) return text;
  return text.replaceAll(/[０-９．／]/gu, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0));
}

/** What a match of `DATE` says. */
export function readPrinted(match: RegExpExecArray): Printed {
  const groups = match.groups as Record<string, string | undefined>;
  return {
    text: match[0],
    index: match.index,
    end: match.index + match[0].length,
    year: readYear(groups['year1'] ?? groups['year2'] ?? groups['year3']),
    month: readNumber(groups['month1'] ?? groups['month3'] ?? groups['month4']),
    day: readNumber(groups['day1'] ?? groups['day3'] ?? groups['day4'] ?? groups['day6']),
    season: groups['season3'] ?? groups['season5'],
    word: groups['word'],
    mark: groups['mark'],
  };
}

function readYear(printed: string | undefined): number | undefined {
  return printed === undefined || /^\d+$/u.test(printed) ? readNumber(printed) : readChineseNumber(printed.replaceAll(/[0OＯo]/gu, '〇'));
}

function readNumber(printed: string | undefined): number | undefined {
  if (printed === undefined) return undefined;
  return /^\d/u.test(printed) ? Number(printed) : readChineseNumber(printed);
}
