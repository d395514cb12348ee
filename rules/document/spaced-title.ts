import { type Block, defineRule, type Edit } from 'draftlint/rule';

const PARTS = new Set(['title', 'issuer', 'signature']);
/** Blanks before single characters, as names are spread out: 报　告, 安 平 县 人 民 政 府; not 安平县人民政府 关于. */
const SPREAD = /\p{Script=Han}(?:[ 　\u00A0]+\p{Script=Han})+(?=[\s，。；：、]|$)/gu;

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
      bad: '⟦安 平 县 人 民 政 府⟧\n关于2024年度法治政府建设情况的⟦报  告⟧\n\n全年工作平稳。',
      good: '中共安平县委　　安平县人民政府\n关于2024年度法治政府建设情况的报告\n\n全年工作平稳。',
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
        for (const block of draft.blocks) if (PARTS.has(block.part)) check(block);
      },
    };

    function check({ prose }: Block): void {
      for (const { text, index, range } of prose.matchAll(SPREAD)) {
        const edits = [...text.matchAll(/[ 　\u00A0]+/gu)].map(
          (blank): Edit => ({ range: prose.range(index + blank.index, index + blank.index + blank[0].length), newText: '' }),
        );
        report({ messageId: 'spaced', at: range, data: { text, right: text.replaceAll(/\s+/gu, '') }, fix: { safe: true, edits } });
      }
    }
  },
});
