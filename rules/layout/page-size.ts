import { defineRule, type PageLook } from 'draftlint/rule';
import { letter, TITLE } from './_letter.ts';
import { letterPages, looksOf, shown } from './_looks.ts';

/** In millimetres. */
const A4 = { width: 210, height: 297 };
/** What a program may round a size of paper by. */
const TOLERANCE = 1;

export default defineRule({
  summary: { zh: '用纸不是 A4', en: 'paper other than A4' },
  severity: 'warning',
  certainty: 'certain',
  since: '0.1.0',
  why: {
    zh: '公文用纸采用 A4 型纸，成品幅面 210×297 毫米；横排的表格不在此列。',
    en: 'Official documents are on A4 paper, 210 by 297 mm; pages turned for a wide table are left out.',
  },
  basis: [
    { kind: 'norm', title: 'GB/T 9704—2012 党政机关公文格式', article: '5.1', seen: 'T' },
    { kind: 'norm', title: '党政机关公文处理工作条例', article: '第十二条', seen: 'T' },
  ],
  examples: [
    {
      bad: letter('现将情况报告如下。', `⟦${TITLE}⟧`),
      good: letter('现将情况报告如下。'),
      circumstances: ['upward'],
      looks: { bad: { page: { width: 215.9, height: 279.4 } }, good: { page: { width: 210, height: 297 } } },
    },
  ],
  messages: {
    other: {
      zh: '纸张为{width}×{height}毫米：公文用 A4 纸，请在页面设置中改为210×297毫米。',
      en: 'The paper is {width} by {height} mm; set it to A4, 210 by 297 mm.',
    },
  },
  create(context) {
    return {
      end() {
        const looks = looksOf(context);
        const other = looks && letterPages(context, looks).find(({ page }) => isOther(page));
        if (!other) return;
        const { width = 0, height = 0 } = other.page;
        const data = { width: shown(width), height: shown(height) };
        context.report({ messageId: 'other', at: other.at, data, identity: 'page' });
      },
    };
  },
});

function isOther({ width, height }: PageLook): boolean {
  if (width === undefined || height === undefined) return false;
  return Math.abs(width - A4.width) > TOLERANCE || Math.abs(height - A4.height) > TOLERANCE;
}
