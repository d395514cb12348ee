import { defineRule } from 'draftlint/rule';

const OFFICIAL = new Set(['决议', '决定', '公报', '公告', '通告', '意见', '通知', '通报', '报告', '请示', '批复', '议案', '函', '纪要']);

export default defineRule({
  summary: { zh: '标题末尾有两个文种', en: 'title that ends in two document types' },
  severity: 'error',
  certainty: 'likely',
  since: '0.1.0',
  why: {
    zh: '一份公文只有一个文种，两个并用使受文机关不知如何办理。',
    en: 'A document has one type; two leave the recipient unsure what to do.',
  },
  basis: [{ kind: 'norm', title: '党政机关公文处理工作条例', article: '第八条', seen: 'T' }],
  examples: [
    { bad: '⟦安平县司法局关于增加编制的请示报告⟧\n\n现将情况报告如下。', good: '安平县司法局关于增加编制的请示\n\n现将情况报告如下。' },
  ],
  messages: {
    double: { zh: '标题“{title}”末尾并用文种“{types}”：只留一个。', en: 'The title “{title}” ends in the types “{types}”; keep one.' },
  },
  create({ facts, report }) {
    return {
      end() {
        const { title } = facts;
        const types = title?.documentTypes.filter((type) => OFFICIAL.has(type)) ?? [];
        const lastTwo = title?.documentTypes.slice(-2) ?? [];
        if (!title || types.length < 2 || !lastTwo.every((type) => OFFICIAL.has(type)) || title.text.includes('转发')) return;
        report({ messageId: 'double', at: title.range, data: { title: title.text, types: lastTwo.join('、') } });
      },
    };
  },
});
