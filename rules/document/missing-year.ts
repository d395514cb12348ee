import { defineRule, type Title } from 'draftlint/rule';
import { isAnnualReport, isReport } from './_report.ts';

/** A period of another kind than a year: such a report is none of a single year. */
const PERIOD = /“?十[一二三四五六七]五”?|五年|三年|[上下]半年|季度|以来|专项|自查|落实情况/u;
/** 2024年工作总结和2025年工作计划. */
const PLAN = /(?:计划|打算|安排|思路|要点|重点|部署|谋划)/u;
const RANGE = /\d{4}年?\s*[—–~～至到-]+\s*\d{4}/u;

export default defineRule({
  summary: { zh: '标题没有写明一个年度', en: 'title without the one year reported on' },
  severity: 'warning',
  certainty: 'likely',
  since: '0.1.0',
  why: {
    zh: '年度报告的标题应写明年度，且只写一个，否则无法判断报告的是哪一年。',
    en: 'Unless its title names one year, an annual report does not say what it reports on.',
  },
  basis: [{ kind: 'practice' }],
  examples: [
    {
      bad: '⟦安平县法治政府建设工作报告⟧\n\n现将情况报告如下。',
      good: '安平县2024年度法治政府建设工作报告\n\n现将情况报告如下。',
      preset: 'law-based-government/county',
    },
    {
      bad: '安平县2024年度法治政府建设⟦2023年⟧工作报告\n\n现将情况报告如下。',
      good: '安平县2024年法治政府建设工作总结和2025年工作计划\n\n现将情况报告如下。',
      preset: 'law-based-government/county',
    },
  ],
  messages: {
    missing: { zh: '标题“{title}”没有年度：请写明“××××年度”。', en: 'The title “{title}” names no year; add it.' },
    several: {
      zh: '标题中有{years}几个年度：年度报告只写所报告的一个年度，请核对。',
      en: 'The title names several years ({years}); an annual report names the one it reports on; please check.',
    },
  },
  create({ facts, profile, report }) {
    return {
      end() {
        const { title } = facts;
        if (!title || !isReport(profile, facts) || !isAnnualReport(profile)) return;
        const [first] = title.years;
        if (!first) {
          if (!PERIOD.test(title.text)) report({ messageId: 'missing', at: title.range, data: { title: title.text } });
          return;
        }
        const stranger = title.years.find(({ year }) => year !== first.year);
        if (!stranger || PLAN.test(title.text) || RANGE.test(title.text)) return;
        report({ messageId: 'several', at: stranger.range, data: { years: yearsOf(title) } });
      },
    };
  },
});

function yearsOf({ years }: Title): string {
  return [...new Set(years.map(({ year }) => `${year}年`))].join('、');
}
