import { type Block, defineRule, type HeaderElement } from 'draftlint/rule';
import { isReport } from './_report.ts';

/** The order in which the elements stand, 份号 first. */
const ORDER: readonly HeaderElement['kind'][] = ['copy-number', 'secrecy', 'urgency'];
const NAMES = {
  'copy-number': { zh: '份号', en: 'the copy number' },
  secrecy: { zh: '密级', en: 'the secrecy level' },
  urgency: { zh: '紧急程度', en: 'the urgency' },
} as const;
const BRACKETED = /^（.+）$/u;
const NO_ANNOTATION = /^[（(]?此页无正文|^[-—－–]|^第\d+页/u;

export default defineRule({
  summary: { zh: '份号、密级、紧急程度或附注格式不对', en: 'malformed copy number, secrecy, urgency or annotation' },
  severity: 'info',
  certainty: 'likely',
  since: '0.1.0',
  why: {
    zh: '份号一般用6位阿拉伯数字；份号、密级和保密期限、紧急程度自上而下分行排列；附注在成文日期下一行，加圆括号。',
    en: 'The copy number generally has six digits; copy number, secrecy and urgency stand in this order; the annotation below the date is bracketed.',
  },
  basis: [{ kind: 'norm', title: 'GB/T 9704—2012 党政机关公文格式', article: '7.2.1、7.2.2、7.2.3、7.3.6', seen: 'T' }],
  examples: [
    {
      bad: '特急\n⟦机密★1年⟧\n安政〔2025〕3号\n安平县人民政府关于2024年度法治政府建设情况的报告\n\n现将情况报告如下。',
      good: '000012\n机密★1年\n特急\n安政〔2025〕3号\n安平县人民政府关于2024年度法治政府建设情况的报告\n\n现将情况报告如下。',
      preset: 'law-based-government/county',
    },
    {
      bad: '安平县人民政府关于2024年度法治政府建设情况的报告\n\n现将情况报告如下。\n\n安平县人民政府\n2025年1月8日\n⟦联系人：王某某⟧',
      good: '安平县人民政府关于2024年度法治政府建设情况的报告\n\n现将情况报告如下。\n\n安平县人民政府\n2025年1月8日\n（联系人：王某某）',
      preset: 'law-based-government/county',
    },
  ],
  messages: {
    copyNumber: {
      zh: '份号“{text}”：一般用6位阿拉伯数字，如“000001”，请核对。',
      en: 'Copy number “{text}”; it generally has six digits; please check.',
    },
    order: {
      zh: '“{text}”排在{other}之后：版头左上角应按份号、密级和保密期限、紧急程度的顺序自上而下排列。',
      en: '“{text}” stands below {other}; the order is copy number, secrecy, urgency.',
    },
    annotation: { zh: '附注“{text}”应加全角圆括号：写“（{words}）”。', en: 'Bracket the annotation “{text}”: write “（{words}）”.' },
  },
  create({ draft, facts, profile, report }) {
    return {
      end() {
        if (!isReport(profile, facts) && !facts.header) return;
        checkHeader(facts.header?.elements ?? []);
        const dateAt = draft.blocks.findIndex(({ part }) => part === 'date');
        const after = dateAt < 0 ? [] : draft.blocks.slice(dateAt + 1);
        after.filter(({ part }) => part === 'annotation').forEach(checkAnnotation);
      },
    };

    function checkHeader(elements: readonly HeaderElement[]): void {
      let last: HeaderElement | undefined;
      for (const element of elements) {
        const { kind, text, range } = element;
        if (kind === 'copy-number' && text.replace(/\D/gu, '').length !== 6) report({ messageId: 'copyNumber', at: range, data: { text } });
        if (!ORDER.includes(kind)) continue;
        if (last && ORDER.indexOf(kind) < ORDER.indexOf(last.kind)) {
          report({ messageId: 'order', at: range, data: { text, other: NAMES[last.kind as keyof typeof NAMES] } });
        } else last = element;
      }
    }

    function checkAnnotation({ prose, range }: Block): void {
      const text = prose.text.trim();
      if (BRACKETED.test(text) || NO_ANNOTATION.test(text)) return;
      const words = text.replace(/^[（(]|[）)]$/gu, '');
      const edits = [
        { range: { start: range.start, end: range.start + (text.startsWith('(') ? 1 : 0) }, newText: text.startsWith('（') ? '' : '（' },
        { range: { start: range.end - (text.endsWith(')') ? 1 : 0), end: range.end }, newText: text.endsWith('）') ? '' : '）' },
      ].filter(({ range: { start, end }, newText }) => start < end || newText !== '');
      const isPlain = draft.text.slice(range.start, range.end).trim() === text;
      report({ messageId: 'annotation', at: range, data: { text, words }, ...(isPlain && { fix: { safe: true, edits } }) });
    }
  },
});
