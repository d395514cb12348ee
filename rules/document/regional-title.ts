import { defineRule } from 'draftlint/rule';
import * as v from 'valibot';
import { isAnnualReport, isReport } from './_report.ts';

export default defineRule({
  summary: { zh: '标题没有用本省统一的报告名称', en: 'title without the name a province gives this report' },
  severity: 'info',
  certainty: 'possible',
  isOptIn: true,
  since: '0.1.0',
  why: {
    zh: '有的省统一了报告名称，如安徽为“法治政府建设年度报告”；其他地方叫法不一，不作要求。',
    en: 'Some provinces fix the name of the report, as Anhui does with “法治政府建设年度报告”; elsewhere names vary.',
  },
  basis: [
    {
      kind: 'norm',
      title: '…年度报告工作指引（安徽）',
      seen: 'S',
      url: 'http://zgtc.gov.cn/xxgk/dfbmptlj/bmxxgkpt/xslj/zfxxgkzd_22275/202309/t20230914_3274212.shtml',
    },
  ],
  examples: [
    {
      bad: '⟦安平县人民政府关于2024年度法治政府建设情况的工作报告⟧\n\n现将情况报告如下。',
      good: '安平县人民政府2024年度法治政府建设年度报告\n\n现将情况报告如下。',
      preset: 'law-based-government/anhui',
    },
  ],
  messages: {
    other: {
      zh: '标题“{title}”没有用“{name}”：本省工作指引统一了报告名称，请核对。',
      en: 'The title “{title}” does not have “{name}”, the name this province gives the report; please check.',
    },
  },
  options: v.object({
    name: v.pipe(v.optional(v.pipe(v.string(), v.minLength(1)), '法治政府建设年度报告'), v.description('What the title must contain')),
  }),
  create({ facts, profile, options, report }) {
    return {
      end() {
        const { title } = facts;
        if (!title || !isAnnualReport(profile) || !isReport(profile, facts) || title.text.includes(options.name)) return;
        report({ messageId: 'other', at: title.range, data: { title: title.text, name: options.name } });
      },
    };
  },
});
