import { compareDates, type DateMention, type DateSpan, defineRule } from 'draftlint/rule';

export default defineRule({
  summary: { zh: '起止时间倒置', en: 'range that ends before it begins' },
  severity: 'error',
  certainty: 'certain',
  since: '0.1.0',
  why: { zh: '止期早于起期，时间段无法成立。', en: 'A period cannot end before it begins.' },
  basis: [{ kind: 'logic' }],
  examples: [
    { bad: '⟦2023年5月至3月⟧开展专项检查。', good: '2023年11月至次年3月开展专项检查。' },
    { bad: '编制⟦2025—2021年⟧规划。', good: '编制2021—2025年规划。' },
  ],
  messages: {
    unlikely: {
      zh: '“{from}”至“{to}”跨了大半年：如果止期在次年，请写明“次年”，否则起止时间倒置，请核对。',
      en: 'From “{from}” to “{to}” is most of a year; say 次年 if the end is in the next year, else the range is reversed; please check.',
    },
    reversed: { zh: '“{from}”晚于“{to}”，起止时间倒置，请核对。', en: '“{from}” is later than “{to}”; check the range.' },
  },
  create({ facts, report }) {
    return {
      end() {
        for (const span of facts.dateRanges) {
          const { from, to, range } = span;
          if (from.block.part !== 'debris' && isReversed(span)) {
            report({ messageId: 'reversed', at: range, data: { from: from.text, to: to.text } });
          } else if (from.block.part !== 'debris' && isUnlikely(span)) {
            const data = { from: from.text, to: to.text };
            report({ messageId: 'unlikely', at: range, data, severity: 'warning', certainty: 'likely' });
          }
        }
      },
    };
  },
});

/** Months apart that make most of a year. */
const MOST_OF_A_YEAR = 10;

/** 4月15日至3月20日; what begins in autumn and ends in spring is a winter: 10月至次年4月. */
function isUnlikely({ from, to }: DateSpan): boolean {
  if (from.isYearPrinted || to.isYearPrinted || from.word !== undefined || to.word !== undefined || from.kind === 'season') return false;
  if (from.month === undefined || to.month === undefined || from.month <= to.month) return false;
  return to.month + 12 - from.month >= MOST_OF_A_YEAR && !isSchoolYear(from.month, to.month) && !isWholeYear(from, to);
}

/** 9月1日至7月15日. */
function isSchoolYear(from: number, to: number): boolean {
  return (from === 8 || from === 9) && (to === 6 || to === 7);
}

/** 4月1日至3月31日. */
function isWholeYear(from: DateMention, to: DateMention): boolean {
  return from.day === 1 && to.month === (from.month ?? 0) - 1 && (to.day ?? 0) >= 28;
}

/** Months without a year may run into the next year, 11月至3月; days of one month may not. */
function isReversed({ from, to }: DateSpan): boolean {
  const isOneMonth =
    to.kind === 'day' || (from.month !== undefined && from.month === to.month && !to.isYearPrinted && to.word === undefined);
  if (isOneMonth && from.day !== undefined && to.day !== undefined) return from.day > to.day;
  const isYearTold = from.isYearPrinted || (from.word !== undefined && (to.isYearPrinted || to.word !== undefined));
  return isYearTold && from.days !== undefined && to.days !== undefined && compareDates(from.days.first, to.days.last) > 0;
}
