import { type Block, defineRule } from 'draftlint/rule';
import { type HalfWidth, pairMarks, singleMarks } from './_halfwidth.ts';
import { clause } from './_norm.ts';

/** A paragraph with more of them, and a draft with more of them than full-width ones, have one finding. */
const FEW_IN_PARAGRAPH = 3;
const FEW_IN_DRAFT = 10;
const MANY_IN_DRAFT = 30;

export default defineRule({
  summary: { zh: '中文里用了半角标点', en: 'half-width punctuation in Chinese text' },
  severity: 'warning',
  certainty: 'certain',
  since: '0.1.0',
  why: {
    zh: '中文标点用全角，占一个字的位置；夹用半角标点，疏密不一，层次序号“(一)”也不合公文格式。',
    en: 'Chinese text has full-width marks; half-width ones spoil its spacing, and (一) is no ordinal of official documents.',
  },
  basis: [clause('4、5.1'), { kind: 'norm', title: 'GB/T 9704—2012 党政机关公文格式', article: '7.3.3', seen: 'T' }],
  examples: [
    { bad: '2024年⟦,⟧全县受理案件12件。', good: '2024年，全县受理案件1,200件，9:00开始办公，网址http://www.example.cn/a?b=1。' },
    { bad: '⟦(一)⟧强化组织领导', good: '（一）强化组织领导' },
  ],
  messages: {
    one: { zh: '“{mark}”是半角：中文标点用全角，写“{right}”。', en: '“{mark}” is half-width; write “{right}”.' },
    paragraph: {
      zh: '本段或本表有{count}处半角标点（{marks}），这里是第一处：中文标点用全角。',
      en: 'This paragraph or table has {count} half-width marks ({marks}), the first one here; use full-width ones.',
    },
    draft: {
      zh: '全文有{count}处半角标点（{marks}），这里是第一处：中文标点用全角。',
      en: 'The draft has {count} half-width marks ({marks}), the first one here; use full-width ones.',
    },
  },
  create({ draft, facts, report }) {
    return {
      end() {
        const groups = new Map<Block | string, HalfWidth[]>();
        const add = (block: Block, mark: HalfWidth | undefined): void => {
          if (!mark) return;
          // All cells of a table make one group.
          const key = block.cell ? `table ${block.cell.table}` : block;
          const group = groups.get(key);
          if (group) group.push(mark);
          else groups.set(key, [mark]);
        };
        for (const block of draft.blocks) if (block.part !== 'debris') for (const mark of singleMarks(block)) add(block, mark);
        for (const pair of facts.pairs.pairs) add(pair.open.block, pairMarks(pair));
        const all = [...groups.values()].flat();
        const full = all.length > FEW_IN_DRAFT ? (draft.text.match(/[，；：？！（）“”]/gu)?.length ?? 0) : 0;
        if (all.length > MANY_IN_DRAFT || (all.length > FEW_IN_DRAFT && all.length > full)) tell('draft', all);
        else for (const marks of groups.values()) tell('paragraph', marks);
      },
    };

    function tell(messageId: 'paragraph' | 'draft', marks: readonly HalfWidth[]): void {
      if (marks.length <= FEW_IN_PARAGRAPH) {
        for (const { mark, right, range, edits } of marks)
          report({ messageId: 'one', at: range, data: { mark, right }, fix: { safe: true, edits } });
        return;
      }
      const sorted = [...marks].sort((a, b) => a.range.start - b.range.start);
      const [first] = sorted as [HalfWidth];
      const kinds = [...new Set(sorted.map(({ mark }) => mark))].join(' ');
      const edits = sorted.flatMap((mark) => mark.edits);
      report({ messageId, at: first.range, data: { count: marks.length, marks: kinds }, fix: { safe: true, edits } });
    }
  },
});
