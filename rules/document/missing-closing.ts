import { defineRule } from 'draftlint/rule';
import { endOfBody, isReport, isSpoken, textBlocks } from './_report.ts';

/** One of another type of document is for `document/mismatched-closing` to tell. */
const CLOSING =
  /特此.{0,6}(?:报告|汇报|呈报|报送|报请|通知|通告|公告|通报|函[达复告]|批复|请示|决定)|专此.{0,4}(?:报告|汇报)|以上(?:报告|汇报|是|情况)|请(?:予)?(?:审阅|审议|审示|审查|指正|指示|批评)|(?:妥|当)否/u;
/** The closing stands in one of the last paragraphs. */
const REACH = 4;

export default defineRule({
  summary: { zh: '上报的报告没有结束语', en: 'report sent upward without a closing phrase' },
  severity: 'info',
  certainty: 'possible',
  severityIn: { published: 'info' },
  since: '0.1.0',
  why: {
    zh: '报告结尾写“特此报告”是实务通行的写法，没有规范要求。',
    en: 'Closing a report with “特此报告” is common practice; no norm asks for it.',
  },
  basis: [{ kind: 'practice' }],
  examples: [
    {
      bad: '安平县司法局关于2024年度法治政府建设情况的报告\n\n县委、县政府：\n\n全年工作有序推进。⟦⟧\n\n安平县司法局\n2025年1月8日',
      good: '安平县司法局关于2024年度法治政府建设情况的报告\n\n县委、县政府：\n\n全年工作有序推进。\n\n特此报告。\n\n安平县司法局\n2025年1月8日',
      preset: 'law-based-government/department',
      circumstances: ['upward'],
    },
  ],
  messages: {
    missing: {
      zh: '正文末尾没有结束语：实务通行写“特此报告。”，请核对。',
      en: 'The body ends without a closing phrase; “特此报告。” is usual; please check.',
    },
  },
  create({ draft, facts, profile, report }) {
    return {
      end() {
        if (
          !isReport(profile, facts) ||
          isSpoken(draft, facts) ||
          facts.documentType !== '报告' ||
          !profile.circumstances.includes('upward')
        )
          return;
        const last = textBlocks(draft).slice(-REACH);
        if (!last.some(({ prose }) => CLOSING.test(prose.text)))
          report({ messageId: 'missing', at: endOfBody(draft), identity: 'closing' });
      },
    };
  },
});
