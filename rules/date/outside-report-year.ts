import { type DateMention, defineRule, type Facts, isInPlan, printedLength, type Range, type Sentence } from 'draftlint/rule';
import { isCompared, isEvent, isNarration, isProgramme, type Told } from './_event.ts';
import { isIntention, PLAN_OF_YEAR } from './_plan.ts';
import { endOfEvent, sentencesWithDates } from './_sentence.ts';
import { signDateOf } from './_sign-date.ts';
import { COUNT } from './_telling.ts';

const YEARLY_TITLE = /\d{4}年度.*(?:报告|总结|汇报|情况)/u;
const ANNOUNCED = /(?:报告|汇报|总结|通报)如下[：:]?$/u;
const CUTOFF = /截[至止]到?$/u;
const CHANGED_SINCE = /增[长加幅至到]|减少|下降|上升|提[高升]|比|较|以来|新增|基础|基数|存量|结转|遗留|有效期|历年|规划|任务|底数/u;
const ON_YEAR = /(?:同比|[较比]上年)[^；。]{0,24}[，（(]$/u;
const IS_LEVEL = /^(?:同期)?(?:分别)?(?:为|是)\d/u;
const LOOKING_BACK_HEADING = /工作(?:开展)?情况|主要(?:工作|做法|举措)|举措和成效|工作(?:总结|回顾)|建设情况/u;

export default defineRule({
  summary: { zh: '把其他年份的事项写成报告年度的工作', en: 'work of another year told as the report year’s' },
  severity: 'warning',
  certainty: 'likely',
  since: '0.1.0',
  why: {
    zh: '年度报告只报告当年的工作；出现其他年份的事项，多是从旧稿沿用而漏改年份。',
    en: 'An annual report tells of one year; an event of another is mostly left over from an old draft.',
  },
  basis: [{ kind: 'practice' }],
  examples: [
    {
      bad: '安平县2022年度法治政府建设情况的报告\n\n⟦2021年⟧，全县共受理行政复议申请35件。编制⟦2021年度⟧重大行政决策目录，逐项开展论证。',
      good: '安平县2022年度法治政府建设情况的报告\n\n2022年，全县共受理行政复议申请37件，较2021年增加2件。自2021年以来，累计培训200人次。公开2021年度法治政府建设报告。',
    },
  ],
  messages: {
    cutoff: {
      zh: '数据的截止时间是“{date}”，报告的是{year}年：请核对是否沿用了上年的数据。',
      en: 'The figures are as of “{date}”, and {year} is reported on; please check whether they are last year’s.',
    },
    event: {
      zh: '“{date}”不在报告年度{year}年之内，却写成本年度的工作，请核对年份；确属累计数据的，写明起止时间。',
      en: '“{date}” is not within {year}, yet told as work of that year; check the year, or say from when to when the figures run.',
    },
    programme: {
      zh: '“{date}”的工作安排写进了{year}年度报告，请核对年份。',
      en: 'the programme of “{date}” is told as work of {year}; check the year.',
    },
    base: {
      zh: '{year}年的同比以{before}年为基数，这里写的是“{date}”，请核对年份。',
      en: 'a change of {year} on the year before is from {before}, this says “{date}”; check the year.',
    },
    ahead: {
      zh: '“{title}”写的是{planned}年，{year}年度报告的下一步安排一般是{next}年的，请核对年份。',
      en: '“{title}” plans for {planned}; a report on {year} mostly plans for {next}; check the year.',
    },
    title: {
      zh: '标题报告的是{year}年，正文开头写的是{found}年，成文日期又在{signed}年：请核对标题中的年份。',
      en: 'the title reports on {year}, the text begins with {found} and is signed in {signed}; check the year of the title.',
    },
    announced: {
      zh: '标题报告的是{year}年，这里写的是“{date}”，请核对年份。',
      en: 'the title reports on {year}, this says “{date}”; check the year.',
    },
  },
  create({ facts, profile, report }) {
    return {
      end() {
        const { reportYear: year, title } = facts;
        const words = title?.text ?? '';
        if (year === undefined || !(profile.preset.startsWith('law-based-government') || YEARLY_TITLE.test(words))) return;
        const tell = (messageId: 'event' | 'programme' | 'announced' | 'cutoff', { range, text }: DateMention): void =>
          report({ messageId, at: range, data: { date: text, year } });
        checkPlan(year);
        // All that follows holds dates against the year of the title.
        if (isTitleStale(year)) return;
        // 2022年工作报告 may be the report given in 2022, 2022年度 and 2022年…情况 are not.
        for (const date of staleHeadings(facts, year, words)) tell('announced', date);
        const told = toldIn(facts, year);
        const all = sentencesWithDates(facts);
        for (const [at, [sentence, dates]] of all.entries()) {
          const [date, ...others] = dates.filter(({ isQuoted }) => !isQuoted);
          if (date?.year === undefined || date.year === year || others.some(tellsYear)) continue;
          if (isOldBase(date, sentence, year))
            report({ messageId: 'base', at: date.range, data: { date: date.text, year, before: year - 1 } });
          else if (ANNOUNCED.test(sentence.text) && date.kind === 'year') tell('announced', date);
          else if (isIntention(facts, sentence, endOfEvent(date, sentence))) continue;
          else if (isStaleCutoff(date, sentence, year)) tell('cutoff', date);
          else if (isNarration(date, sentence, told)) tell('announced', date);
          else if (isProgramme(date, sentence, told)) tell('programme', date);
          else if (isEvent(date, sentence, told) && !isCompared(sentence, all[at + 1], year)) tell('event', date);
        }
      },
    };

    function checkPlan(year: number): void {
      const plan = planAhead(facts, year);
      if (plan) report({ messageId: 'ahead', at: plan.range, data: { title: plan.title, planned: plan.year, year, next: year + 1 } });
    }

    function isTitleStale(year: number): boolean {
      const opening = openingOfLaterYear(facts, year);
      if (opening)
        report({ messageId: 'title', at: facts.title?.range ?? opening.range, data: { year, found: year + 1, signed: year + 2 } });
      return opening !== undefined;
    }
  },
});

/** 四、2026年工作安排 as the last part of a report on 2024 that was not signed as late as that. */
function planAhead(facts: Facts, reportYear: number): { readonly title: string; readonly year: number; readonly range: Range } | undefined {
  const section = facts.outline.sections.at(-1);
  const year = Number(section && PLAN_OF_YEAR.exec(section.title)?.groups?.['year']);
  if (!section || !(year > reportYear + 1) || (signDateOf(facts)?.days?.last.year ?? reportYear) >= year) return undefined;
  return { title: section.title, year, range: section.heading.range };
}

/** The first date of the text where it is the year after the one in the title, and the report was signed a year after that. */
function openingOfLaterYear(facts: Facts, reportYear: number): DateMention | undefined {
  if (signDateOf(facts)?.days?.last.year !== reportYear + 2) return undefined;
  const first = facts.dates.find(({ block, isQuoted, year }) => block.part === 'body' && !isQuoted && year !== undefined);
  const tellsOfTitle = facts.dates.some(({ block, year }) => (block.part === 'body' || block.part === 'heading') && year === reportYear);
  return first?.year === reportYear + 1 && (first.kind === 'year' || !tellsOfTitle) ? first : undefined;
}

/** A sentence that names a second year compares, or tells of what runs on. */
function tellsYear({ year, word }: DateMention): boolean {
  return year !== undefined || (word !== undefined && !word.endsWith('目前'));
}

function toldIn(facts: Facts, year: number): Told {
  const signed = signDateOf(facts)?.days?.last;
  const namesWinter = facts.dateRanges.some(({ from }) => from.year === year - 1 && (from.month ?? 0) >= 10);
  return {
    year,
    signed,
    home: facts.places.own.at(-1) ?? '',
    spans: new Map(facts.dateRanges.map(({ from, to }) => [from, to])),
    mayBeginBefore: namesWinter || (signed !== undefined && signed.year <= year),
  };
}

/** 截至2021年12月，全县共有持证人员486人 in a report on 2022; what was then compared or added to goes on with another date or a change. */
function isStaleCutoff({ block, index, text, kind, year, isQuoted }: DateMention, sentence: Sentence, reportYear: number): boolean {
  if (year !== reportYear - 1 || isQuoted || block.cell || (kind !== 'full' && kind !== 'year-month')) return false;
  const after = sentence.text.slice(index + text.length - sentence.index);
  return CUTOFF.test(block.prose.text.slice(Math.max(0, index - 3), index)) && COUNT.test(after) && !CHANGED_SINCE.test(sentence.text);
}

function staleHeadings(facts: Facts, year: number, title: string): readonly DateMention[] {
  return /年度|情况/u.test(title) ? facts.dates.filter((date) => isStaleHeading(date, year, facts)) : [];
}

/** 同比增长6.8%，2022年为471件 in a report on 2024: the level of a year that is not the one before. */
function isOldBase({ kind, index, text, year, isQuoted, block }: DateMention, sentence: Sentence, reportYear: number): boolean {
  if (kind !== 'year' || isQuoted || year === undefined || year >= reportYear - 1) return false;
  const words = block.prose.text;
  const after = words.slice(index + text.length, sentence.index + sentence.text.length);
  return IS_LEVEL.test(after) && ON_YEAR.test(words.slice(sentence.index, index));
}

/** 一、2021年主要工作情况 in a report on 2022. */
function isStaleHeading({ block, kind, isQuoted, index, text, year }: DateMention, reportYear: number, facts: Facts): boolean {
  if (block.part !== 'heading' || kind !== 'year' || isQuoted || year === undefined || year === reportYear) return false;
  const isFirst = index === printedLength(block.ordinal);
  return isFirst && LOOKING_BACK_HEADING.test(block.prose.text.slice(index + text.length)) && !isInPlan(facts, block.range.start);
}
