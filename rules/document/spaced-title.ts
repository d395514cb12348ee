import { defineRule } from 'draftlint/rule';

export default defineRule({
  summary: { zh: '标题或机关名称中有排版空格', en: 'layout spaces in a title or an organ’s name' },
  severity: 'info',
  certainty: 'likely',
  since: '0.1.0',
  why: {
    zh: '字间空格属于版式，应由排版设置；写进文字会妨碍检索和复制。',
    en: 'Spacing belongs to the layout; blanks typed into the text hinder search and copying.',
  },
  basis: [{ kind: 'practice' }],
  examples: [
    {
      bad: '⟦安 平 县 人 民 政 府⟧\n关于2024年度法治政府建设情况的报告\n\n全年工作平稳。',
      good: '安平县人民政府\n关于2024年度法治政府建设情况的报告\n\n全年工作平稳。',
    },
  ],
  messages: {
    spaced: {
      zh: '“{text}”中有排版空格：写“{right}”，字距用排版设置。',
      en: '“{text}” holds layout spaces; write “{right}” and set the spacing in the layout.',
    },
  },
  create({ draft, report }) {
    return {
      end() {
        for (const { part, prose, range } of draft.blocks) {
          if (part !== 'title' && part !== 'issuer') continue;
          const text = prose.text.trim();
          if (!/\p{Script=Han}[ 　]+\p{Script=Han}/u.test(text) || /\S{4,} +\S{4,}/u.test(text)) continue;
          report({ messageId: 'spaced', at: range, data: { text: text.replaceAll('\n', ' '), right: text.replaceAll(/\s+/gu, '') } });
        }
      },
    };
  },
});
