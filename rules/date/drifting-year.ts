import { type DateMention, defineRule, isInPlan } from 'draftlint/rule';
import { isIntention } from './_plan.ts';
import { sentencesWithDates } from './_sentence.ts';
import { signDateOf } from './_sign-date.ts';

/** 本年度 is the year reported on by its own words, and 本年收入 a column of statistics. */
const DRIFTING = /^(?:今年|本年(?:以来|内|共|全|我|已|[，,]))/u;
/** A report whose title names its year as 年度 tells of that year; in a 政府工作报告 今年 is the coming one, and right. */
const YEARLY_TITLE = /\d{4}年度/u;
const PLANNED_FOR = /^(?:年)?[，,]?(?:[^，。；]{0,8}(?:将|力争|计划|拟)|重点|着力|继续|进一步|要)/u;

export default defineRule({
  summary: { zh: '“今年”所指的年份不明或与报告年度不同', en: '今年 that may not be the year reported on' },
  severity: 'warning',
  certainty: 'likely',
  since: '0.1.0',
  why: {
    zh: '成文日期在次年，“今年”按字面指成文之年，会与报告年度混淆；没有成文日期时，读者只能猜。',
    en: 'Signed in the next year, 今年 would mean that year and not the one reported on; in an undated report it is a guess.',
  },
  basis: [{ kind: 'practice' }],
  examples: [
    {
      bad: '安平县2021年度法治政府建设情况的报告\n\n⟦今年以来⟧，共办理案件30件。\n\n安平县人民政府\n2022年1月25日',
      good: '安平县2021年度法治政府建设情况的报告\n\n今年以来，共办理案件30件。\n\n安平县人民政府\n2021年12月25日',
    },
    {
      bad: '安平县2021年度法治政府建设情况的报告\n\n一、主要工作\n\n2021年，共办理案件30件，⟦今年⟧新聘公职律师2名。\n\n二、下一步打算\n\n继续推进。',
      good: '安平县2021年度法治政府建设情况的报告\n\n一、主要工作\n\n2021年，共办理案件30件。\n\n二、下一步打算\n\n今年将继续推进。',
    },
  ],
  messages: {
    drifting: {
      zh: '“{word}”：本稿成文于{signed}年，报告的是{year}年，写“{year}年”更清楚，请核对。',
      en: '“{word}”: signed in {signed}, reporting on {year}; write “{year}年”; please check.',
    },
    driftingOften: {
      zh: '“{word}”：本稿成文于{signed}年，报告的是{year}年，全文{times}处“今年”“本年”写作“{year}年”更清楚，请核对。',
      en: '“{word}”: signed in {signed}, reporting on {year}; write “{year}年” here and at the other places, {times} in all; please check.',
    },
    again: {
      zh: '又见“{word}”：同样写“{year}年”更清楚，请核对。',
      en: '“{word}” again: write “{year}年” here too; please check.',
    },
    undated: {
      zh: '“{word}”：本稿没有成文日期，写“{year}年”更清楚，请核对。',
      en: '“{word}”: the draft is not dated; write “{year}年”; please check.',
    },
    several: {
      zh: '“{word}”在工作情况中指报告年度，在下一步安排中又指下一年，建议都写明年份，请核对。',
      en: '“{word}” is the year reported on in one part and the coming one in the plans; write the years; please check.',
    },
  },
  create({ facts, report }) {
    return {
      end() {
        const { reportYear, title } = facts;
        if (!reportYear) return;
        const signed = signDateOf(facts)?.year;
        const told: DateMention[] = [];
        const planned: DateMention[] = [];
        for (const [sentence, dates] of sentencesWithDates(facts)) {
          for (const date of dates) {
            if (!isDrifting(date)) continue;
            if (!isIntention(facts, sentence)) told.push(date);
            else if (isInPlan(facts, date.range.start) && isPlannedFor(date)) planned.push(date);
          }
        }
        if (signed !== undefined && signed !== reportYear) {
          const [first, ...others] = told;
          if (!first) return;
          const messageId = others.length > 0 ? 'driftingOften' : 'drifting';
          const data = { word: first.word as string, signed, year: reportYear, times: told.length };
          report({ messageId, ...wordOf(first), data });
          // One warning tells what is wrong with all of them.
          for (const other of others)
            report({ messageId: 'again', severity: 'info', ...wordOf(other), data: { word: other.word as string, year: reportYear } });
          return;
        }
        const [first] = told;
        const [coming] = planned;
        if (first && coming) {
          const related = [{ range: wordOf(first).at, message: { zh: '这里指报告年度', en: 'here the year reported on' } }];
          report({ messageId: 'several', ...wordOf(coming), related, certainty: 'possible', data: { word: coming.word as string } });
        }
        if (first && signed === undefined && YEARLY_TITLE.test(title?.text ?? '')) {
          report({ messageId: 'undated', severity: 'info', ...wordOf(first), data: { word: first.word as string, year: reportYear } });
        }
      },
    };
  },
});

function isDrifting({ word, isQuoted, block, index }: DateMention): boolean {
  return word !== undefined && !isQuoted && DRIFTING.test(block.prose.text.slice(index, index + 4));
}

/** 今年 alone in 今年5月. */
function wordOf({ block, index, word = '' }: DateMention): { at: DateMention['range'] } {
  return { at: block.prose.range(index, index + word.length) };
}

/** 今年将…, 今年，重点…; not 在今年工作的基础上. */
function isPlannedFor({ block, index, word = '' }: DateMention): boolean {
  const { text } = block.prose;
  const end = index + word.length;
  return /(?:^|[，。；\s])$/u.test(text.slice(Math.max(0, index - 1), index)) && PLANNED_FOR.test(text.slice(end, end + 16));
}
