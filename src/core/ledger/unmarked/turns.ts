import { isAdditive, isComparable } from '../clauses.ts';
import type { Figure } from '../figure.ts';
import { goesOn } from './classes.ts';
import { listOf, type Scene, type UnmarkedList } from './list.ts';

/** What follows one another in time, and is all of it where it goes up to the last. */

const ROUNDS = ['一', '二', '三', '四', '五', '六'].map((ordinal) => new RegExp(`^第${ordinal}[轮批期次阶]`, 'u'));
const HALVES = [/上半年|(?<!\d)1月?[-—－至到～~]+6月/u, /下半年|(?<!\d)7月?[-—－至到～~]+12月/u];
const QUARTERS = [/[一1]季度/u, /[二2]季度/u, /[三3]季度/u, /[四4]季度/u];
const FIRST_WORDS = [ROUNDS, HALVES, QUARTERS].map((turns) => turns.map(({ source }) => new RegExp(`^第?(?:${source})`, 'u')));
/** 一至四季度分别受理: all of a year. */
const ALL_QUARTERS = /(?:[一1](?:季度)?[至到—－-][四4]|四个|各)季度[^，。；]*分别/u;
const YEAR = /(?<year>20\d{2})年|近[两三四五六七八九]年/u;
/** ，2022年156件: the first of years after a total. */
const YEAR_FIRST = /^[，：（]20\d{2}年/u;
const SPAN = /近(?<count>[两二三四五])年|(?<from>20\d{2})年?[至到—－～~-]+(?<to>20\d{2})年/u;
const NUMERALS = '一二三四五';
/** 年均. */
const OF_EACH = /均/u;
const PERIOD = /上半年|下半年|季度|月/u;

/** 共督察单位28个，第一轮督察12个，第二轮督察16个; 全年受理300件，上半年140件，下半年160件: what followed one another up to the last. */
export function inTurn({ figures }: Scene, at: number): UnmarkedList | undefined {
  const [whole, first] = [figures[at] as Figure, figures[at + 1] as Figure];
  if (first.sentence !== whole.sentence || whole.measure !== 'level') return undefined;
  if (YEAR_FIRST.test(first.lead)) return yearsAfter(figures, at);
  if (!/(?<!公)共|全年|总|合计/u.test(whole.label)) return undefined;
  const turns = FIRST_WORDS.find((each) => each[0]?.test(first.label));
  if (!turns) return undefined;
  const items: Figure[] = [];
  for (const [index, turn] of turns.entries()) {
    const item = figures[at + 1 + index];
    if (item?.sentence !== whole.sentence || !turn.test(item.label)) break;
    if (!isComparable(item, whole) || !isAdditive(item) || item.depth !== whole.depth) return undefined;
    items.push(item);
  }
  const isAll = turns === FIRST_WORDS[0] ? items.length > 1 : items.length === turns.length;
  if (!isAll || goesOn(figures, at + items.length) || items.some(({ rough }) => rough.value >= whole.rough.value)) return undefined;
  return listOf(whole, at + 1, items, 'likely');
}

/** 近三年受理420件，2022年156件，2023年142件，2024年122件: one for each of the years told before. */
function yearsAfter(figures: readonly Figure[], at: number): UnmarkedList | undefined {
  const whole = figures[at] as Figure;
  const items: Figure[] = [];
  for (const item of figures.slice(at + 1, at + 1 + NUMERALS.length)) {
    if (item.sentence !== whole.sentence || item.depth !== whole.depth || !isComparable(item, whole) || !YEAR.test(item.label)) break;
    items.push(item);
  }
  return items.length > 1 && isSpan(whole, items) ? listOf(whole, at + 1, items, 'likely') : undefined;
}

/** Whether items are the halves or the quarters of a year, one for one. */
export function isYear(items: readonly Figure[]): boolean {
  if (items.length === 4 && ALL_QUARTERS.test(items[0]?.label ?? '')) return items.slice(1).every(({ label }) => label === '');
  return [HALVES, QUARTERS].some(
    (parts) => parts.length === items.length && parts.every((part, at) => part.test((items[at] as Figure).label)),
  );
}

/** 2022年120件、2023年140件; 2022年至2023年分别办理120件、140件: one for each of several years. */
export function areYears([first, ...others]: readonly Figure[]): boolean {
  if (first === undefined || !YEAR.test(first.label)) return false;
  const years = [first, ...others].map(({ label }) => Number(YEAR.exec(label)?.groups?.['year']));
  if (others.every(({ label }) => label.trim() === '')) return /分别/u.test(first.label);
  return years.every((year, at) => at === 0 || year === (years[at - 1] as number) + 1);
}

/** 近三年受理420件，其中2022年120件、2023年140件、2024年160件: whether items are one for each of the years that are told before their total. */
export function isSpan({ line, index, sentence, label }: Figure, items: readonly Figure[]): boolean {
  const before = line.slice(0, index - sentence.index);
  const count = before.includes('年') ? yearsIn(before) : undefined;
  if (count !== items.length || OF_EACH.test(label)) return false;
  const [first, ...others] = items;
  return areYears(items) || (/分别/u.test(first?.label ?? '') && others.every((item) => item.label.trim() === ''));
}

/** How many years words tell: 近三年, 2021年至2023年. */
function yearsIn(words: string): number | undefined {
  const { from, to, count } = SPAN.exec(words)?.groups ?? {};
  if (count !== undefined) return NUMERALS.indexOf(count.replace('两', '二')) + 1;
  return from === undefined || to === undefined ? undefined : Number(to) - Number(from) + 1;
}

/** 上半年40件，下半年50件; 一至四季度分别为12件、13件、11件、14件. */
export function isOfPeriods([first, ...others]: readonly Figure[]): boolean {
  const isRow = first !== undefined && /分别/u.test(first.label);
  return PERIOD.test(first?.label ?? '') && others.every(({ label }) => PERIOD.test(label) || (isRow && label.trim() === ''));
}
