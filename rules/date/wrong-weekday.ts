import { type CalendarDate, compareDates, type DateMention, defineRule, type Facts, isInPlan, type Text, weekdayOf } from 'draftlint/rule';
import { signDateOf } from './_sign-date.ts';

/** From Sunday on. */
const NAMES: readonly Text[] = [
  { zh: '日', en: 'Sunday' },
  { zh: '一', en: 'Monday' },
  { zh: '二', en: 'Tuesday' },
  { zh: '三', en: 'Wednesday' },
  { zh: '四', en: 'Thursday' },
  { zh: '五', en: 'Friday' },
  { zh: '六', en: 'Saturday' },
];

export default defineRule({
  summary: { zh: '星期与日期不符', en: 'weekday that is not the date’s' },
  severity: 'warning',
  certainty: 'certain',
  since: '0.1.0',
  why: { zh: '日期和星期至少有一个写错。', en: 'Either the date or the weekday is wrong.' },
  basis: [{ kind: 'logic' }],
  examples: [{ bad: '定于2025年3月3日⟦（星期二）⟧召开会议。', good: '定于2025年3月3日（星期一）召开会议。' }],
  messages: {
    wrong: {
      zh: '{date}是星期{right}，不是星期{printed}，请核对日期和星期。',
      en: '{date} is a {right}, not a {printed}; check both.',
    },
    unlikely: {
      zh: '{date}是星期{right}，前后两年的这一天也都不是星期{printed}，请核对日期和星期。',
      en: '{date} is a {right}, and in the years around it the day is no {printed} either; check both.',
    },
  },
  create({ facts, report }) {
    return {
      end() {
        for (const mention of facts.dates) {
          const { weekday, days, yearSource } = mention;
          if (!weekday || !days || mention.block.part === 'debris') continue;
          const date = days.first;
          const isYearTold = yearSource === 'printed' || yearSource === 'sentence';
          const years = isYearTold ? [date.year] : yearsFor(mention, date, facts);
          if (years.some((year) => weekdayOf({ ...date, year }) === weekday.value)) continue;
          const data = { date: fullDate(mention), right: NAMES[weekdayOf(date)] as Text, printed: NAMES[weekday.value] as Text };
          if (isYearTold) report({ messageId: 'wrong', at: weekday.range, data });
          else report({ messageId: 'unlikely', at: weekday.range, data, certainty: 'likely' });
        }
      },
    };
  },
});

/** 定于12月4日（星期四）. */
const SET = /(?:将|拟|[定订]|计划|预计)于?$/u;

/** The years that a day without one may be of; what is told as done was done before the report was signed. */
function yearsFor({ block, index, range }: DateMention, date: CalendarDate, facts: Facts): number[] {
  const signed = signDateOf(facts)?.days?.last;
  const isAhead = SET.test(block.prose.text.slice(Math.max(0, index - 6), index)) || isInPlan(facts, range.start);
  return [date.year - 1, date.year, date.year + 1].filter((year) => isAhead || !signed || compareDates({ ...date, year }, signed) <= 0);
}

function fullDate({ resolvedYear, resolvedMonth, day }: DateMention): string {
  return `${resolvedYear}年${resolvedMonth}月${day}日`;
}
