import { defineRule } from 'draftlint/rule';

export default defineRule({
  summary: { zh: '夹带网页导航文字', en: 'web navigation copied along' },
  severity: 'info',
  certainty: 'likely',
  since: '0.1.0',
  why: { zh: '从网页复制的导航、来源、打印等文字不是公文内容。', en: 'Navigation copied from a web page is no part of the document.' },
  basis: [{ kind: 'practice' }],
  examples: [
    {
      bad: '⟦当前位置：首页 > 政务公开⟧\n安平县2024年度工作报告\n\n全年工作平稳。\n\n关闭本页',
      good: '安平县2024年度工作报告\n\n全年工作平稳。',
    },
  ],
  messages: {
    debris: {
      zh: '夹带网页导航文字{count}处（首处“{text}”），请删去。',
      en: '{count} lines of web navigation (the first: “{text}”); delete them.',
    },
  },
  create({ draft, report }) {
    return {
      end() {
        const debris = draft.blocks.filter((block) => block.part === 'debris');
        const [first] = debris;
        if (!first) return;
        const related = debris.slice(1).map((block) => ({ range: block.range, message: { zh: '导航文字', en: 'navigation' } }));
        report({ messageId: 'debris', at: first.range, related, data: { count: debris.length, text: first.prose.text } });
      },
    };
  },
});
