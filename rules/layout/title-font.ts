import { defineRule } from 'draftlint/rule';
import { letter, TITLE } from './_letter.ts';
import { looksOf, mostly, paragraphOf } from './_looks.ts';
import { otherType, type Wanted } from './_type.ts';

const WANTED: Wanted = { faces: ['小标宋'], size: 22 };

export default defineRule({
  summary: { zh: '标题不是二号小标宋', en: 'title in another typeface or size' },
  severity: 'warning',
  certainty: 'likely',
  since: '0.1.0',
  why: { zh: '公文标题一般用二号小标宋体字。', en: 'The title is usually in 小标宋 of 22 pt.' },
  basis: [{ kind: 'norm', title: 'GB/T 9704—2012 党政机关公文格式', article: '7.3.1', seen: 'T' }],
  examples: [
    {
      bad: letter('现将情况报告如下。', `⟦${TITLE}⟧`),
      good: letter('现将情况报告如下。'),
      circumstances: ['upward'],
      looks: {
        bad: { lines: { 0: { font: '黑体', size: 18 } } },
        good: { lines: { 0: { font: '方正小标宋简体', size: 22 } } },
      },
    },
  ],
  messages: {
    other: {
      zh: '标题为{seen}：一般用二号（22磅）小标宋体。',
      en: 'The title is in {seen}; it is usually in 小标宋 of 22 pt.',
    },
  },
  create(context) {
    const { draft, facts, report } = context;
    return {
      end() {
        const looks = looksOf(context);
        const block = draft.blocks.find(({ part }) => part === 'title');
        const paragraph = looks && block && paragraphOf(looks, block);
        if (!block || !paragraph || !facts.title) return;
        const [font, size] = [mostly(draft.text, paragraph, block.range, 'font'), mostly(draft.text, paragraph, block.range, 'size')];
        const seen = otherType(WANTED, font, size);
        if (seen) report({ messageId: 'other', at: facts.title.range, data: { seen }, identity: 'title' });
      },
    };
  },
});
