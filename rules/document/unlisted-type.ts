import { defineRule } from 'draftlint/rule';
import { isReport } from './_report.ts';

/** What reports are called that is none of the fifteen 文种. */
const UNLISTED = new Set(['总结', '小结', '综述', '汇报', '方案', '规划', '计划', '要点', '说明', '年报', '材料']);

export default defineRule({
  summary: { zh: '标题的文种不是法定公文种类', en: 'document type that is none of the official ones' },
  severity: 'warning',
  certainty: 'likely',
  since: '0.1.0',
  why: {
    zh: '公文种类有决议、决定、命令（令）、公报、公告、通告、意见、通知、通报、报告、请示、批复、议案、函、纪要15种；汇报、总结等不是公文种类，上报用报告。',
    en: 'There are fifteen types of official documents; 汇报 or 总结 are none of them. What is sent upward is a 报告.',
  },
  basis: [{ kind: 'norm', title: '党政机关公文处理工作条例', article: '第八条', seen: 'T' }],
  examples: [
    {
      bad: '⟦安平县司法局关于2024年度法治政府建设情况的汇报⟧\n\n县委、县政府：\n\n现将情况汇报如下。',
      good: '安平县司法局关于2024年度法治政府建设情况的报告\n\n县委、县政府：\n\n现将情况汇报如下。',
      preset: 'law-based-government/department',
      circumstances: ['upward'],
    },
  ],
  messages: {
    unlisted: {
      zh: '标题的文种是“{type}”，不在法定的15种公文之内：上报的公文用“报告”。',
      en: 'The title’s type is “{type}”, none of the fifteen official ones; what is sent upward is a “报告”.',
    },
  },
  create({ facts, profile, report }) {
    return {
      end() {
        const { title, documentType } = facts;
        if (!title || !documentType || !isReport(profile, facts) || !profile.circumstances.includes('upward')) return;
        if (UNLISTED.has(documentType)) report({ messageId: 'unlisted', at: title.range, data: { type: documentType } });
      },
    };
  },
});
