import {
  type CalendarDate,
  compareDates,
  type DateMention,
  defineRule,
  type Facts,
  isInPlan,
  type Section,
  type Sentence,
} from 'draftlint/rule';
import { PLAN_OF_YEAR } from './_plan.ts';
import { sentencesWithDates } from './_sentence.ts';
import { signDateOf } from './_sign-date.ts';
import { CLAUSE_SETS_OUT } from './_telling.ts';

const DEED =
  '(?:完成|实现|建成|达到|出台|印发|建立|启动|开展|组织|制定|修订|报送|办结|整改到位|健全|完善|推[动进]|实施|召开|举办|投入使用|全面|基本|全部|修复|招[录聘]|配[备齐强]|补[齐足充]|处置|清零|[完竣]工|交付|上线|落实|培[训育]|打造|整[治改]|销号|新[增建]|验收|搬迁|移交|消除|解决|公[布开])';
/** 9月前完成, 年底前，全面建成. */
const DEADLINE = new RegExp(
  `^(?:月|年)?(?:[上中下]旬|底|末)?(?:之前|以前|前)[，,]?(?:将|要|争取|力争|确保)?[^，。；、的]{0,8}?${DEED}`,
  'u',
);
/** 2024年，我局将修订…. */
const INTENDED = /^(?:度)?[，,]?[^，。；：]{0,12}?(?:将(?!于?\d)|拟|计划(?!于\d)|力争|争取|不(?:得少|少|低)于)/u;
/** What lies behind: 完成了, 已建成的, 在2024年9月前完成…的基础上, 对2024年底前立案的案件. */
const BEHIND =
  /[了已未]|基础上|以来|遗留|结转|上年|去年|(?:案件|事项|问题|项目|文件|任务|成果)(?:的|进行|开展|，)|的(?:案件|事项|问题|项目|任务|成果|评估|工作)/u;
/** 原定2024年12月前完成的轮训顺延至2025年3月: the deadline is told as one that was moved or missed. */
const MOVED =
  /原[定计拟先]|本[应该]|顺延|推迟|延期|延[后迟缓]|延长?[至到]|调整[为至到]|改[为期在至到]|逾期|滞后|未能?(?:如期|按[期时]|及时)/u;
/** 剩余1项计划…, before a date. */
/** 其余2项转入2025年继续推进: what is left goes over to a year to come. */
const GOES_OVER = /(?:其余|剩余|余下|另有|尚有|还有)[^。；]{0,16}(?:转入|结转[到至]?|转[到至]|[纳列]入)$/u;
/** What was left of an earlier year went over to the one reported on. */
const EARLIER = /上年|去年|\d{4}年/u;
const GOES_ON = /^度?(?:继续|接续|持续|推进|实施|办理|办结|完成|工作)/u;
/** 上半年完成轮训: a part of a year right before a deed. */
const DEED_NEXT = new RegExp(`^[，,]?${DEED}`, 'u');
const LEFT = /(?:其余|剩余|余下|另有|尚有|还有)[^。；]{0,20}(?:计划|拟|预计|将|力争|争取|确保)(?:于|在)?$/u;
/** With 年. */
const YEAR_LENGTH = 5;
const FORCES = /对|把|将(?![在于])|巩固|回顾|总结|结合|根据|按照|参照|截至|自|从/u;

export default defineRule({
  summary: { zh: '计划的期限早于成文日期', en: 'plan whose deadline lies before the report' },
  severity: 'warning',
  certainty: 'likely',
  since: '0.1.0',
  why: {
    zh: '下一步安排写的是将来的事，期限却已经过去，多是从上年稿件沿用而漏改年份。',
    en: 'What is planned lies ahead; a deadline that is past was mostly left over from last year’s draft.',
  },
  basis: [{ kind: 'logic' }],
  examples: [
    {
      bad: '安平县2024年度法治政府建设情况的报告\n\n一、工作情况\n\n全年培训12期。\n\n二、2025年工作安排\n\n⟦2024年9月⟧前完成执法人员轮训。\n\n安平县人民政府\n2025年1月8日',
      good: '安平县2024年度法治政府建设情况的报告\n\n一、工作情况\n\n全年培训12期，2024年9月前完成了执法人员轮训。\n\n二、2025年工作安排\n\n2025年9月前完成执法人员轮训。\n\n安平县人民政府\n2025年1月8日',
    },
  ],
  messages: {
    heading: {
      zh: '“{title}”写的是下一步安排，{year}年却是报告年度或更早：请核对，应为“{next}年”的请改正。',
      en: '“{title}” is about what comes next, yet {year} is the year reported on or an earlier one; please check whether “{next}年” is meant.',
    },
    past: {
      zh: '“{date}”早于报告成文，却是下一步安排的时间，请核对年份。',
      en: '“{date}” lies before the report, yet is when something planned is to be done; please check the year.',
    },
    left: {
      zh: '“{date}”早于报告成文，却是其余事项打算完成的期限，请核对年份。',
      en: '“{date}” lies before the report, yet is when what is left is to be done; please check the year.',
    },
  },
  create({ facts, report }) {
    return {
      end() {
        const stale = headingOfPastYear(facts);
        if (stale) {
          const { prose } = stale.section.heading;
          const at = prose.text.indexOf(stale.year);
          const data = { title: stale.section.title, year: stale.year, next: (facts.reportYear ?? Number(stale.year)) + 1 };
          report({ messageId: 'heading', at: prose.range(at, at + YEAR_LENGTH), data });
        }
        const now = nowOf(facts);
        if (!now) return;
        for (const [sentence, dates] of sentencesWithDates(facts)) {
          const past = dates.filter((date) => isPast(date, now));
          if (past.length === 0 || MOVED.test(sentence.text)) continue;
          const isPlan = isInPlan(facts, sentence.range.start);
          for (const date of past) {
            if (isPlan ? isPlanned(date, sentence) : isLeftFor(date, sentence))
              report({ messageId: isPlan ? 'past' : 'left', at: date.range, data: { date: date.text } });
          }
        }
      },
    };
  },
});

/**
 * 四、2024年工作打算 as the last part of the report of 2024; undefined where another part plans for a later year, or a single part tells of all.
 */
function headingOfPastYear({ outline, reportYear }: Facts): { readonly section: Section; readonly year: string } | undefined {
  const section = outline.sections.at(-1);
  const year = section && outline.sections.length > 1 ? PLAN_OF_YEAR.exec(section.title)?.groups?.['year'] : undefined;
  return section && year !== undefined && reportYear !== undefined && Number(year) <= reportYear ? { section, year } : undefined;
}

/** The day of signing of a report that is signed after its year; a report of half a year, or one without a day, tells of no year that is over. */
function nowOf(facts: Facts): CalendarDate | undefined {
  const signed = signDateOf(facts)?.days?.first;
  return signed && facts.reportYear !== undefined && signed.year > facts.reportYear ? signed : undefined;
}

function isPast({ kind, isYearPrinted, isQuoted, days }: DateMention, now: CalendarDate): boolean {
  const isDay = kind === 'full' || kind === 'year-month' || kind === 'year' || kind === 'season';
  return isDay && isYearPrinted && !isQuoted && days !== undefined && compareDates(days.last, now) <= 0 && days.last.year >= now.year - 3;
}

/** 整改21项，剩余1项计划2023年3月底前完成: what is still to be done at the end of the year reported on. */
function isLeftFor({ kind, block, index, text }: DateMention, sentence: Sentence): boolean {
  const words = block.prose.text;
  const before = words.slice(sentence.index, index);
  if (kind === 'year' && GOES_OVER.test(before) && !EARLIER.test(before))
    return GOES_ON.test(words.slice(index + text.length, sentence.index + sentence.text.length));
  if (!LEFT.test(before)) return false;
  const after = words.slice(index + text.length, sentence.index + sentence.text.length);
  return !BEHIND.test(after) && DEADLINE.test(/底$/u.test(text) ? `底${after}` : after);
}

function isPlanned({ kind, block, index, text }: DateMention, sentence: Sentence): boolean {
  const words = block.prose.text;
  const before = words.slice(sentence.index, index);
  const after = words.slice(index + text.length, sentence.index + sentence.text.length);
  const clause = /^[，,]?[^，。；]*/u.exec(after)?.[0] ?? '';
  if (BEHIND.test(clause) || FORCES.test(/[^，。；]*$/u.exec(before)?.[0] ?? '')) return false;
  const isUntil = DEADLINE.test(after) || (/底$/u.test(text) && DEADLINE.test(`底${after}`));
  if (kind === 'season' && CLAUSE_SETS_OUT.test(before) && DEED_NEXT.test(after)) return true;
  return isUntil || (kind === 'year' && CLAUSE_SETS_OUT.test(before) && INTENDED.test(after));
}
