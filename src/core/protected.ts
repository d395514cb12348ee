import { HAN_ZEROS } from './chinese-number.ts';
import type { Facts } from './facts/index.ts';

/** Units and powers whose compatibility form has a digit in it that is none: ㎡, m². */
const UNIT_SIGNS = /[\u3371-\u33df²³]/gu;
const HAN_DIGITS = '〇一二三四五六七八九十百千万亿兆两廿卅壹贰叁肆伍陆柒捌玖拾佰仟萬億零';
const HAN_ZERO = new RegExp(`(?<=[${HAN_DIGITS}])[${HAN_ZEROS}○◯]|[${HAN_ZEROS}○◯](?=[${HAN_DIGITS}])`, 'gu');
/** With sign, grouping commas, decimal point and percent sign, each of which makes it another number; or a run of Chinese numerals. */
const NUMBER = new RegExp(
  String.raw`(?<![\d—–-])[-−]?(?:\d{1,3}(?:,\d{3})+(?!\d)|\d+)(?:\.\d+)*[%‰]?|\d+(?:\.\d+)*[%‰]?|[${HAN_DIGITS}]+`,
  'gu',
);

/** Without differences of width and of Chinese zeros. */
function normalised(text: string): string {
  return text.normalize('NFKC').replaceAll(HAN_ZERO, '〇');
}

/** All numbers of a text, Arabic and Chinese, in order, whatever their width and the zeros of Chinese ones: what no fix may change. */
export function numbersIn(text: string): string {
  return (normalised(text.replaceAll(UNIT_SIGNS, '·')).match(NUMBER) ?? []).join(' ');
}

const compact = (text: string): string => normalised(text).replaceAll(/\s+/gu, '');

interface Words {
  readonly names: readonly string[];
  readonly dates: readonly string[];
}

const KNOWN = new WeakMap<Facts, Words>();

/** Each name of an organ, a place or a person and each date that the draft holds, once, without blanks. */
function wordsOf(facts: Facts): Words {
  const known = KNOWN.get(facts);
  if (known) return known;
  const { issuers, recipients, copies, signature, places, dates, identifiers } = facts;
  const organs = [...issuers, ...recipients, ...copies, ...(signature?.organs ?? [])].map(({ name }) => name);
  const named = [...organs, ...places.own, ...places.others.map(({ name }) => name), ...identifiers.map(({ text }) => text)];
  const printed = [...dates.map(({ text }) => text), signature?.date?.text ?? ''];
  const distinct = (words: readonly string[]): string[] => [...new Set(words.map(compact))].filter((word) => word !== '');
  const words = { names: distinct(named), dates: distinct(printed) };
  KNOWN.set(facts, words);
  return words;
}

/** Whether two texts differ in blanks and width alone, which changes no name and no date. */
export function isSameWording(a: string, b: string): boolean {
  return compact(a) === compact(b);
}

/** How often each name and date of the draft stands in a text, blanks and width aside: what no fix may change. */
export function namesIn(text: string, facts: Facts): string {
  const { names, dates } = wordsOf(facts);
  const searched = compact(text);
  return [...names, ...dates].map((word) => searched.split(word).length - 1).join(' ');
}

/** Whether words put in between two texts would make a name longer that stands at either side. */
export function extendsName(before: string, words: string, after: string, facts: Facts): boolean {
  const { names } = wordsOf(facts);
  const [left, right] = [compact(before), compact(after)];
  return (
    (/^[\p{L}\p{N}]/u.test(words) && names.some((name) => left.endsWith(name))) ||
    (/[\p{L}\p{N}]$/u.test(words) && names.some((name) => right.startsWith(name)))
  );
}
