import { type CalendarDate, compareDates, type DateMention, defineRule, type Facts, type Sentence } from 'draftlint/rule';
import { isIntention } from './_plan.ts';
import { sentencesWithDates } from './_sentence.ts';
import { signDateOf } from './_sign-date.ts';
import { CLAUSE_SETS_OUT, COUNT } from './_telling.ts';

/** 2026年前, 2026年底前, 2026年到期, 2026年1月1日起施行 and the like lie ahead, or are of something else. */
const AFTER_AHEAD = /^(?:以前|之前|前|以后|之后|后|起|底|末|止|届满|到期|截止|的|开始施行|施行|实施|生效|版|至|到|[-—–~～、和及])/u;
/** What tells that it happened. */
const DONE =
  /[了已共]|召开|开展|组织|举[办行]|印发|出台|制定|发布|完成|通过|审议|研究|办[理结]|受理|审结|查处|检查|培训|成立|建成|启用|上线|获评|荣获|参加/u;

/** 截至2025年6月30日，…84件 in a report signed in February: what is counted up to a day that is two months off or more, more than a draft runs ahead. */
const CUTOFF = /截[至止]到?$/u;
const FEWEST_MONTHS = 2;
/** 有效期截至2026年12月31日的许可证: a day until which something holds. */
const HOLDS_UNTIL = /有效|期限|任期|合同|协议|服务期/u;

export default defineRule({
  summary: { zh: '已完成的事项发生在成文日期之后', en: 'event told as done, dated after the signature' },
  severity: 'warning',
  certainty: 'likely',
  since: '0.1.0',
  why: {
    zh: '成文之时尚未发生的事不会已经办完，两个日期至少有一个写错。',
    en: 'What had not happened when the report was signed cannot be told as done; one of the two dates is wrong.',
  },
  basis: [{ kind: 'logic' }],
  examples: [
    {
      bad: '安平县2021年度法治政府建设情况的报告\n\n⟦2022年5月20日⟧，召开县政府常务会议专题学法。\n\n安平县人民政府\n2022年1月25日',
      good: '安平县2021年度法治政府建设情况的报告\n\n2021年5月20日，召开县政府常务会议专题学法。力争2022年5月20日前建成公共法律服务中心。\n\n安平县人民政府\n2022年1月25日',
    },
  ],
  messages: {
    early: {
      zh: '成文日期“{signed}”早于报告年度（{year}年）结束，请核对两处年份。',
      en: 'Signed on {signed}, before {year}, the year reported on, was over; please check both years.',
    },
    later: {
      zh: '“{date}”晚于成文日期“{signed}”，却写成已经发生的事，请核对。',
      en: '“{date}” is after the signature of {signed}, yet told as done; please check.',
    },
  },
  create({ facts, report }) {
    return {
      end() {
        const signed = signDateOf(facts);
        const last = signed?.days?.last;
        if (!signed || !last) return;
        if (isEarly(facts, last))
          report({ messageId: 'early', at: signed.range, data: { signed: signed.text, year: String(facts.reportYear) } });
        const ends = new Set(facts.dateRanges.map(({ to }) => to));
        for (const [sentence, dates] of sentencesWithDates(facts)) {
          const later = dates.filter((date) => isAfter(date, last) && !ends.has(date) && (isTold(date) || isCutoff(date, last)));
          if (later.length === 0 || isIntention(facts, sentence)) continue;
          for (const date of later) {
            if (isCutoff(date, last) ? !COUNT.test(sentence.text) || holdsUntil(date, sentence) : !DONE.test(sentence.text)) continue;
            if (date.kind === 'year' && !isCounted(date, sentence)) continue;
            const related = [{ range: signed.range, message: { zh: '成文日期', en: 'date of signing' } }];
            report({ messageId: 'later', at: date.range, related, data: { date: date.text, signed: signed.text } });
          }
        }
      },
    };
  },
});

/** Reports on a year are written from October on. */
const FIRST_MONTH = 10;
const OF_WHOLE_YEAR = /年度?[^，。]{0,30}(?:报告|总结|汇报)$/u;
const OF_PART = /半年|季度|月份?(?!日)|阶段|中期|期间|以来|方案|计划|要点/u;

/** Whether a report on a whole year is signed while that year has months to go. */
function isEarly({ reportYear, title }: Facts, { year, month }: CalendarDate): boolean {
  if (reportYear === undefined || !title || title.years.length !== 1) return false;
  if (!OF_WHOLE_YEAR.test(title.text) || OF_PART.test(title.text)) return false;
  return year < reportYear || (year === reportYear && month < FIRST_MONTH);
}

/** A whole year is mostly named for what it is (2025年是…), unless its work is counted. */
function isCounted({ index, text }: DateMention, sentence: Sentence): boolean {
  const after = sentence.text.slice(index + text.length - sentence.index);
  return !/^[，,]?是/u.test(after) && COUNT.test(after);
}

function isAfter({ days }: DateMention, last: CalendarDate): boolean {
  return days !== undefined && compareDates(days.first, last) > 0;
}

function isCutoff({ days, isYearPrinted, isQuoted, kind, block, index }: DateMention, last: CalendarDate): boolean {
  if (!days || !isYearPrinted || isQuoted || (kind !== 'full' && kind !== 'year-month')) return false;
  const months = (days.first.year - last.year) * 12 + days.first.month - last.month;
  return months >= FEWEST_MONTHS && CUTOFF.test(block.prose.text.slice(Math.max(0, index - 3), index));
}

function holdsUntil({ index, text }: DateMention, sentence: Sentence): boolean {
  const [at, end] = [index - sentence.index, index + text.length - sentence.index];
  return HOLDS_UNTIL.test(sentence.text.slice(Math.max(0, at - 12), at)) || /^[^，。；]{0,4}(?:到期|届满)/u.test(sentence.text.slice(end));
}

/** A month that only the report year dates counts too: a draft signed in November may not tell of December. */
function isTold({ kind, isQuoted, yearSource, block, index, text }: DateMention): boolean {
  if (kind === 'season' || kind === 'relative' || isQuoted || yearSource === 'word' || yearSource === 'paragraph') return false;
  const { text: words } = block.prose;
  const end = index + text.length;
  return CLAUSE_SETS_OUT.test(words.slice(Math.max(0, index - 4), index)) && !AFTER_AHEAD.test(words.slice(end, end + 8));
}
