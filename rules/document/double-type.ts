import { defineRule } from 'draftlint/rule';

const OFFICIAL = new Set(['决定', '命令', '公告', '通告', '通知', '通报', '报告', '请示', '批复', '函']);
/** With these a title tells what it carries or is about, and that has a type of its own: 关于报送…报告的函, 关于…请示的批复. */
const CARRYING =
  /报送|上报|呈报|呈送|报请|印发|转发|批转|发布|公布|提交|移送|送审|征求|反馈|审议|审核|审查|做好|开展|(?<!增加|核定|调整)编制|撰写|起草|修改|修订|征集|贯彻|落实|传达|学习|关于对|答复|回复|撤回|撤销|废止|停止/u;
const WITH_DE =
  /(?:请示的(?:报告|函|请示)|报告的(?:报告|请示|函|通知|通报)|通知的(?:通知|函|报告)|函的函|通报的(?:通报|报告))(?:（[^）]{1,20}）)?[。.]?$/u;
const ADJACENT =
  /(?:决定|命令|公告|通告|通知|通报|报告|请示|批复|函)(?:通告|公告|通知|通报|报告|请示|批复|决定|函)(?:（[^）]{1,20}）)?[。.]?$/u;

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
    {
      bad: '⟦安平县司法局关于2024年度法治政府建设情况报告的函⟧\n\n现将情况报告如下。',
      good: '安平县司法局关于报送2024年度法治政府建设情况报告的函\n\n现将情况报告如下。',
    },
  ],
  messages: {
    double: { zh: '标题“{title}”末尾并用文种“{types}”：只留一个。', en: 'The title “{title}” ends in the types “{types}”; keep one.' },
  },
  create({ facts, report }) {
    return {
      end() {
        const { title } = facts;
        const types = title?.documentTypes.slice(-2) ?? [];
        if (!title || types.length < 2 || !types.every((type) => OFFICIAL.has(type))) return;
        if (!ADJACENT.test(title.text) && !(WITH_DE.test(title.text) && !CARRYING.test(title.text))) return;
        report({ messageId: 'double', at: title.range, data: { title: title.text, types: types.join('、') } });
      },
    };
  },
});
