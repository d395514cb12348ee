import { type DateMention, defineRule } from 'draftlint/rule';

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
  messages: { reversed: { zh: '“{from}”晚于“{to}”，起止时间倒置，请核对。', en: '“{from}” is later than “{to}”; check the range.' } },
  create({ facts, report }) {
    return {
      end() {
        for (const { from, to, range } of facts.dateRanges) {
          const [start, end] = [orderOf(from), orderOf(to)];
          const mayWrap = !from.isYearPrinted;
          if (start !== undefined && end !== undefined && start > end && !mayWrap) {
            report({ messageId: 'reversed', at: range, data: { from: from.text, to: to.text } });
          }
        }
      },
    };
  },
});

/** A number that grows with time, at the precision both ends share; undefined without a year. */
function orderOf({ resolvedYear, month = 1, day = 1 }: DateMention): number | undefined {
  return resolvedYear === undefined ? undefined : (resolvedYear * 12 + month) * 31 + day;
}
