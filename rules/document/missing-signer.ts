import { defineRule } from 'draftlint/rule';
import { isReport, isReporting } from './_report.ts';

export default defineRule({
  summary: { zh: '上行文的版头没有签发人', en: 'header of a document sent upward without its signer' },
  severity: 'info',
  certainty: 'likely',
  severityIn: { published: 'info' },
  since: '0.1.0',
  why: { zh: '上行文应当标注签发人姓名。', en: 'A document sent upward names who signed it off.' },
  basis: [{ kind: 'norm', title: '党政机关公文处理工作条例', article: '第九条第六项', seen: 'T' }],
  examples: [
    {
      bad: '安平县人民政府文件\n⟦安政〔2025〕3号⟧\n安平县人民政府关于2024年度法治政府建设情况的报告\n\n市政府：\n\n现将情况报告如下。',
      good: '安平县人民政府文件\n安政〔2025〕3号　　签发人：王某某\n安平县人民政府关于2024年度法治政府建设情况的报告\n\n市政府：\n\n现将情况报告如下。',
      preset: 'law-based-government/county',
      circumstances: ['upward'],
    },
  ],
  messages: {
    missing: {
      zh: '版头有“{text}”而没有签发人：上行文应当标注，在发文字号同一行右侧写“签发人：”和姓名。',
      en: 'The header has “{text}” but no signer; write “签发人：” and the name to the right of the number.',
    },
    empty: { zh: '“{text}”后没有姓名：请填写签发人。', en: '“{text}” is followed by no name; fill it in.' },
  },
  create({ facts, profile, report }) {
    return {
      end() {
        const { header, title } = facts;
        if (!header || !title || !isReport(profile, facts) || !isReporting(facts) || !profile.circumstances.includes('upward')) return;
        const signer = header.elements.find(({ kind }) => kind === 'signer');
        if (signer) {
          if (/[人：:]$/u.test(signer.text)) report({ messageId: 'empty', at: signer.range, data: { text: signer.text } });
          return;
        }
        // A number below the title is how portals print it, and no 版头.
        const head = header.elements.filter(({ kind, range }) => (kind === 'number' || kind === 'mark') && range.start < title.range.start);
        const last = head.findLast(({ kind }) => kind === 'number') ?? head.at(-1);
        if (last) report({ messageId: 'missing', at: last.range, data: { text: last.text } });
      },
    };
  },
});
