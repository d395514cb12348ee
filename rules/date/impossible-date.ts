import { type DateMention, daysInMonth, defineRule, isLeapYear } from 'draftlint/rule';

/** What may stand before a month that is told by itself: 18月 after 刑期 or 工期 is a length. */
const BEFORE_MONTH = /(?:^|[，。；\s于在自从]|截至)$/u;
/** 2022年1至13月: the year before a range is that of its end. */
const BEFORE_END = /(?<!\d)(?:[1-9]|1[0-2])月?份?(?:[-－—–~～]{1,2}|至|到)$/u;
/** 第五季度, 2023年6季度; no 一季度, and no 第十季度 of a project that runs over years, which is told as 第10个季度. */
const QUARTER = /(?<!连续|已连|累计)(?:第\s?|(?<=年))(?:[五六七八九5-9]|1[0-2]|十[一二]?)\s?季度/gu;
const AFTER_MONTH = /^(?:以上|以下|以内|内|左右|期|工资|薪|租)/u;

export default defineRule({
  summary: { zh: '日历上没有的日期', en: 'date that the calendar does not have' },
  severity: 'error',
  certainty: 'certain',
  since: '0.1.0',
  why: { zh: '日期写错会使整条事实失去依据，读者无从核对。', en: 'A date that cannot be leaves the fact it dates without a footing.' },
  basis: [{ kind: 'logic' }],
  examples: [
    { bad: '截至⟦2024年2月30日⟧，共受理申请5件。', good: '截至2024年2月29日，共受理申请5件。' },
    { bad: '4月25日至⟦31日⟧开展专项检查。', good: '4月25日至30日开展专项检查。' },
  ],
  messages: {
    day: {
      zh: '“{date}”不存在：{month}月没有{day}日，请核对日期。',
      en: '“{date}” does not exist: month {month} has no day {day}; check the date.',
    },
    leap: {
      zh: '“{date}”不存在：{year}年不是闰年，2月没有29日，请核对日期。',
      en: '“{date}” does not exist: {year} is no leap year, and its February has no day 29; check the date.',
    },
    quarter: { zh: '“{found}”不存在：一年只有四个季度，请核对。', en: '“{found}” does not exist: a year has four quarters; please check.' },
    month: { zh: '“{date}”不存在：没有{month}月，请核对日期。', en: '“{date}” does not exist: there is no month {month}; check the date.' },
  },
  create({ facts, report }) {
    return {
      matches: [
        [
          QUARTER,
          ({ text: found, range }, _, { part }) => {
            if (part !== 'debris') report({ messageId: 'quarter', at: range, data: { found } });
          },
        ],
      ],
      end() {
        for (const date of facts.dates) {
          const { text, resolvedMonth: month, day, resolvedYear: year, range, block } = date;
          if (month === undefined || block.part === 'debris' || isNumbering(date)) continue;
          if (month < 1 || month > 12) {
            if (isSurelyMonth(date)) report({ messageId: 'month', at: range, data: { date: text, month } });
          } else if (day !== undefined && (day < 1 || day > mostDays(date, month))) {
            if (month === 2 && day === 29 && year !== undefined) report({ messageId: 'leap', at: range, data: { date: text, year } });
            else report({ messageId: 'day', at: range, data: { date: text, month, day } });
          }
        }
      },
    };
  },
});

/** 2021.13.45 may number a clause; 2021-13-05 is a date. */
function isNumbering({ style, text, month = 0, day = 0 }: DateMention): boolean {
  if (style === 'dot') return month > 12 || day > 31;
  return (style === 'hyphen' || style === 'slash') && (month > 12 || day > 31) && !/\D\d{2}\D\d{2}$/u.test(text);
}

function isSurelyMonth({ kind, text, word, numerals, block, index }: DateMention): boolean {
  if (kind !== 'month' || word !== undefined || text.endsWith('份')) return true;
  const { text: words } = block.prose;
  const before = words.slice(Math.max(0, index - 8), index);
  const isAlone = (BEFORE_MONTH.test(before) || BEFORE_END.test(before)) && !AFTER_MONTH.test(words.slice(index + text.length));
  return numerals === 'arabic' && isAlone;
}

/** February may have 29 days unless the year is told beside it, or neither the report year nor the next is a leap year. */
function mostDays({ resolvedYear: year, yearSource }: DateMention, month: number): number {
  if (month !== 2) return daysInMonth(2000, month);
  if (year === undefined) return 29;
  const years = yearSource === 'printed' || yearSource === 'sentence' ? [year] : [year, year + 1];
  return years.some(isLeapYear) ? 29 : 28;
}
