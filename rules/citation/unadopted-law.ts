import { type CalendarDate, compareDates, defineRule, isInPlan } from 'draftlint/rule';
import { dateText, isNationalFor, periodOf, yearText } from './_period.ts';
import { wordsAround, yearsAround } from './_words-around.ts';

/** A law may be spoken of while it is made. */
const IN_MAKING = /草案|征求意见|意见稿|起草|立法|制定|制订|审议|论证|送审|即将|将要|拟|调研|修[订改]意见|意见建议|建议稿|编纂|推动|出台/u;
/** A province’s own: 省人大常委会…《优化营商环境条例》. */
const LOCAL = /(?:[省市州]|自治区|地方|人大(?:常委会)?)[^，。；《》]{0,10}$/u;

export default defineRule({
  summary: { zh: '引用报告年度尚未通过的法律法规', en: 'law cited that was not adopted yet' },
  severity: 'error',
  certainty: 'certain',
  since: '0.1.0',
  why: {
    zh: '报告年度里还没有的法律，不可能是当年学习、宣传、执行的内容，多半是照搬后来的材料，或写错了名称。',
    en: 'What was not law yet in the year reported on cannot have been taught or applied in it; the passage was copied from a later text, or the title is wrong.',
  },
  basis: [{ kind: 'logic' }],
  examples: [
    {
      bad: '安平县2021年度法治政府建设情况的报告\n\n一、主要工作\n\n组织学习⟦《反电信网络诈骗法》⟧等法律法规。',
      good: '安平县2021年度法治政府建设情况的报告\n\n一、主要工作\n\n就《反电信网络诈骗法（草案）》征求意见，参与《无障碍环境建设法》立法调研，组织学习《反有组织犯罪法》。',
    },
  ],
  messages: {
    absent: {
      zh: '《{title}》{date}才通过，{year}年尚无此法：请核对所引名称，或删去。',
      en: '《{title}》 was adopted on {date} only; there was no such law in {year}; check, and correct the title or delete it.',
    },
    maybeAbsent: {
      zh: '国家的《{title}》{date}才公布，在报告的{year}年之后，请核对所引名称。',
      en: 'the national 《{title}》 was issued on {date} only, after {year}, which is reported on; please check the title.',
    },
  },
  create({ facts, report }) {
    return {
      end() {
        const period = periodOf(facts);
        if (!period) return;
        const known = lastKnown(period.last, facts.signature?.date);
        for (const [at, citation] of facts.citations.entries()) {
          const { law, range } = citation;
          if (!law?.adopted || compareDates(law.adopted, period.last) <= 0) continue;
          const { before, after } = wordsAround(facts.citations, at);
          if (IN_MAKING.test(before) || IN_MAKING.test(after) || isInPlan(facts, range.start)) continue;
          const { year } = law.adopted;
          if (yearsAround(citation).some((told) => told >= year)) continue;
          const data = { title: law.title, date: dateText(law.adopted), year: yearText(period) };
          const isNational = isNationalFor(law, citation.title, before);
          if (compareDates(law.adopted, known) <= 0) {
            if (isNational) report({ messageId: 'maybeAbsent', at: range, data, severity: 'info', certainty: 'possible' });
          } else if (isNational && law.seen !== 'M') report({ messageId: 'absent', at: range, data });
          else if (!LOCAL.test(before)) report({ messageId: 'maybeAbsent', at: range, data, severity: 'warning', certainty: 'likely' });
        }
      },
    };
  },
});

/** What came after the year, but before the report was signed or due, its author may know of. */
function lastKnown(end: CalendarDate, signed: Partial<CalendarDate> | undefined): CalendarDate {
  const due = { year: end.year + 1, month: 3, day: 31 };
  if (signed?.year === undefined || signed.month === undefined || signed.day === undefined || signed.year > end.year + 1) return due;
  const { year, month, day } = signed;
  const date = { year, month, day };
  return compareDates(date, end) > 0 ? date : end;
}
