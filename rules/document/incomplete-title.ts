import { defineRule, type Text } from 'draftlint/rule';
import { isReport, isSpoken } from './_report.ts';

const ISSUER: Text = { zh: '发文机关名称', en: 'the issuer' };
const SUBJECT: Text = { zh: '“关于……的”引出的事由', en: 'the subject after “关于”' };
const TYPE: Text = { zh: '文种', en: 'the document type' };

/** 规定 itself calls it so: 安平县人民政府2024年法治政府建设年度报告 says what it is about without 关于. */
const YEARLY = /\p{Script=Han}年度报告$/u;

export default defineRule({
  summary: { zh: '标题要素不全', en: 'title that lacks an element' },
  severity: 'warning',
  certainty: 'likely',
  severityIn: { published: 'info' },
  since: '0.1.0',
  why: {
    zh: '公文标题由发文机关名称、事由和文种组成，如“××县人民政府关于……的报告”。',
    en: 'A title consists of the issuer’s name, the subject and the document type.',
  },
  basis: [{ kind: 'norm', title: '党政机关公文处理工作条例', article: '第九条第七项', seen: 'T' }],
  examples: [
    {
      bad: '⟦2024年度法治政府建设工作报告⟧\n\n县委、县政府：\n\n现将情况报告如下。',
      good: '安平县司法局\n关于2024年度法治政府建设情况的报告\n\n县委、县政府：\n\n现将情况报告如下。',
      preset: 'law-based-government/department',
      circumstances: ['upward'],
    },
  ],
  messages: {
    incomplete: {
      zh: '标题“{title}”缺少{missing}：公文标题由发文机关名称、事由和文种组成，写成“××关于……的报告”。',
      en: 'The title “{title}” lacks {missing}; it consists of issuer, subject and type: “××关于……的报告”.',
    },
  },
  create({ draft, facts, profile, report }) {
    return {
      end() {
        const { title, documentType } = facts;
        if (!title || !isReport(profile, facts) || isSpoken(draft, facts)) return;
        const isNamed = draft.blocks.some(({ part }) => part === 'issuer') || facts.issuers.some(({ source }) => source !== 'signature');
        const missing = [
          ...(isNamed ? [] : [ISSUER]),
          ...(title.text.includes('关于') || (isNamed && YEARLY.test(title.text)) ? [] : [SUBJECT]),
          ...(documentType === undefined || documentType === '情况' ? [TYPE] : []),
        ];
        if (missing.length === 0) return;
        // 规定 itself calls it 年度报告, and so pages are headed.
        const isPublished = profile.circumstances.includes('published') && !profile.circumstances.includes('upward');
        if (isPublished && /年度报告$/u.test(title.text)) return;
        // Only a copy that is sent must have them all; how a page is headed is the page's own affair.
        report({
          messageId: 'incomplete',
          at: title.range,
          data: { title: title.text, missing: listOf(missing) },
          // 安平县司法局2024年度法治政府建设工作报告 says who, on what and what it is, only not in the usual form.
          ...((!profile.circumstances.includes('upward') || missing.every((one) => one === SUBJECT)) && {
            severity: 'info',
            certainty: 'possible',
          }),
        });
      },
    };
  },
});

function listOf(texts: readonly Text[]): Text {
  return { zh: texts.map(({ zh }) => zh).join('和'), en: texts.map(({ en }) => en).join(' and ') };
}
