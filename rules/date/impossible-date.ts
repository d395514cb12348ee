import { defineRule } from 'draftlint/rule';

const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

export default defineRule({
  summary: { zh: '日历上没有的日期', en: 'date that the calendar does not have' },
  severity: 'error',
  certainty: 'certain',
  since: '0.1.0',
  why: { zh: '日期写错会使整条事实失去依据，读者无从核对。', en: 'A date that cannot be leaves the fact it dates without a footing.' },
  basis: [{ kind: 'logic' }],
  examples: [{ bad: '截至⟦2024年2月30日⟧，共受理申请5件。', good: '截至2024年2月29日，共受理申请5件。' }],
  messages: {
    day: {
      zh: '“{date}”不存在：{month}月没有{day}日，请核对日期。',
      en: '“{date}” does not exist: month {month} has no day {day}; check the date.',
    },
    month: { zh: '“{date}”不存在：没有{month}月，请核对日期。', en: '“{date}” does not exist: there is no month {month}; check the date.' },
  },
  create({ facts, report }) {
    return {
      end() {
        for (const { text, month, day, year, resolvedYear, range, block } of facts.dates) {
          if (month === undefined || block.part === 'debris') continue;
          if (month < 1 || month > 12) report({ messageId: 'month', at: range, data: { date: text, month } });
          else if (day !== undefined && (day < 1 || day > daysIn(month, year ?? resolvedYear))) {
            report({ messageId: 'day', at: range, data: { date: text, month, day } });
          }
        }
      },
    };
  },
});

/** Without a year February may have 29 days. */
function daysIn(month: number, year: number | undefined): number {
  const isLeap = year === undefined || (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return month === 2 && isLeap ? 29 : (DAYS[month - 1] as number);
}
