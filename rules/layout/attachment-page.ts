import { type Block, defineRule } from 'draftlint/rule';
import { attached } from './_letter.ts';
import { ATTACHMENT_LABEL, firstOf, looksOf, mostly, paragraphOf } from './_looks.ts';
import { otherType, type Wanted } from './_type.ts';

const WANTED: Wanted = { faces: ['黑体'], size: 16 };
/** Who typed so many lines may have pushed it onto a new page. */
const MANY_LINES = 4;

export default defineRule({
  summary: { zh: '附件没有另起一页，或“附件”二字样式不对', en: 'attachment that begins no page, or its label in another typeface' },
  severity: 'warning',
  certainty: 'likely',
  since: '0.1.0',
  why: {
    zh: '附件应当另面编排，“附件”二字及顺序号用三号黑体字顶格编排在版心左上角第一行。',
    en: 'An attachment begins a new page; its label is in 黑体 of 16 pt in the upper left corner.',
  },
  basis: [{ kind: 'norm', title: 'GB/T 9704—2012 党政机关公文格式', article: '7.3.7', seen: 'T' }],
  examples: [
    {
      bad: attached('⟦附件1⟧'),
      good: attached('附件1'),
      circumstances: ['upward'],
      looks: { bad: { all: { size: 16 } }, good: { lines: { 9: { startsPage: true, font: '黑体', size: 16 } } } },
    },
    {
      bad: attached('⟦附件⟧'),
      good: attached('附件'),
      circumstances: ['upward'],
      looks: {
        bad: { lines: { 9: { startsPage: true, font: '仿宋', size: 16 } } },
        good: { lines: { 9: { startsPage: true, font: 'SimHei', size: 16 } } },
      },
    },
  ],
  messages: {
    run: {
      zh: '“{label}”没有另起一页：附件应当另面编排，请在前面插入分页符（{where}）。',
      en: '“{label}” begins no new page; put a page break before it ({where}).',
    },
    label: {
      zh: '“{label}”为{seen}：“附件”二字及顺序号用三号（16磅）黑体（{where}）。',
      en: '“{label}” is in {seen}; the label is in 黑体 of 16 pt ({where}).',
    },
  },
  create(context) {
    const { draft, report } = context;
    return {
      end() {
        const looks = looksOf(context);
        if (!looks) return;
        const labels = draft.blocks.flatMap((block, at) => {
          const isLabel = block.part === 'attachment' && ATTACHMENT_LABEL.test(block.prose.text.trim());
          const paragraph = isLabel ? paragraphOf(looks, block) : undefined;
          return paragraph ? [{ block, paragraph, isRun: !paragraph.startsPage && !isPushed(block, draft.blocks[at - 1]) }] : [];
        });
        const run = labels.filter(({ isRun }) => isRun).map(({ block }) => block);
        const first = firstOf(context, run, ['处', 'attachment']);
        if (first && run[0]) {
          report({ messageId: 'run', at: first.at, data: { where: first.where, label: run[0].prose.text.trim() }, identity: 'run' });
          return;
        }
        const set = labels.flatMap(({ block, paragraph }) => {
          const { range } = block;
          const seen = otherType(WANTED, mostly(draft.text, paragraph, range, 'font'), mostly(draft.text, paragraph, range, 'size'));
          return seen ? [{ range, seen, label: block.prose.text.trim() }] : [];
        });
        const other = firstOf(context, set, ['处', 'attachment']);
        if (other && set[0]) {
          const { seen, label } = set[0];
          report({ messageId: 'label', at: other.at, data: { where: other.where, seen, label }, severity: 'info', identity: 'label' });
        }
      },
    };

    function isPushed({ range }: Block, before: Block | undefined): boolean {
      const lines = draft.text.slice(before?.range.end ?? 0, range.start).split('\n').length - 1;
      return lines > MANY_LINES;
    }
  },
});
