import { type Block, defineRule } from 'draftlint/rule';

/** Character references and tags; in Markdown they are read as what they stand for. */
const MARKUP =
  /(?:&(?:nbsp|emsp|ensp|ldquo|rdquo|middot|lt|gt|amp|#\d{2,5});)+|<\/?(?:br|p|div|span|font|strong|b|td|tr|table|a|img)\b[^<>]{0,200}>/giu;

export default defineRule({
  summary: { zh: '夹带网页导航文字', en: 'web navigation copied along' },
  severity: 'info',
  certainty: 'likely',
  since: '0.1.0',
  why: { zh: '从网页复制的导航、来源、打印等文字不是公文内容。', en: 'Navigation copied from a web page is no part of the document.' },
  basis: [{ kind: 'practice' }],
  examples: [
    {
      bad: '⟦当前位置：首页 > 政务公开⟧\n安平县2024年度工作报告\n\n全年工作平稳。\n\n⟦关闭本页⟧',
      good: '安平县2024年度工作报告\n\n全年工作平稳。',
    },
    { bad: '全年⟦&nbsp;&nbsp;⟧召开会议30次。⟦<br>⟧', good: '全年召开会议30次，A&B公司参加，a<b。' },
  ],
  messages: {
    debris: {
      zh: '夹带网页导航文字{count}行（“{text}”），请删去。',
      en: 'Web navigation was copied along (“{text}”; lines: {count}); delete it.',
    },
    markup: { zh: '夹带网页代码“{text}”，请删去。', en: '“{text}” is the code of a web page; delete it.' },
  },
  create({ draft, report }) {
    return {
      matches: [
        [
          MARKUP,
          ({ text, range }) => {
            if (draft.format === 'text' || draft.format === 'docx') report({ messageId: 'markup', at: range, data: { text } });
          },
        ],
      ],
      end() {
        if (draft.format === 'html') return; // a page has its navigation by right
        const runs: Block[][] = [];
        draft.blocks.forEach((block, at) => {
          if (block.part !== 'debris') return;
          if (draft.blocks[at - 1]?.part === 'debris') runs.at(-1)?.push(block);
          else runs.push([block]);
        });
        for (const run of runs) {
          const [first] = run;
          const last = run.at(-1);
          if (!first || !last) continue;
          const at = { start: first.range.start, end: last.range.end };
          report({ messageId: 'debris', at, data: { count: run.length, text: first.prose.text } });
        }
      },
    };
  },
});
