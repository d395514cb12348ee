import { defineRule } from 'draftlint/rule';

const NAMES = ['日', '一', '二', '三', '四', '五', '六'];

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
      en: '{date} is weekday {right}, not {printed}; check both.',
    },
  },
  create({ facts, report }) {
    return {
      end() {
        for (const { weekday, year, month, day, text } of facts.dates) {
          if (!weekday || year === undefined || month === undefined || day === undefined) continue;
          const date = new Date(Date.UTC(year, month - 1, day));
          if (date.getUTCMonth() !== month - 1 || date.getUTCDay() === weekday.value) continue;
          const data = { date: text, right: NAMES[date.getUTCDay()] as string, printed: NAMES[weekday.value] as string };
          report({ messageId: 'wrong', at: weekday.range, data });
        }
      },
    };
  },
});
