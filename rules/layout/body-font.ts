import { defineRule } from 'draftlint/rule';
import { letter } from './_letter.ts';
import { atFirst, listed, mostly, runningText } from './_looks.ts';
import { faceOf, otherType, type Wanted } from './_type.ts';

const WANTED: Wanted = { faces: ['仿宋'], size: 16 };

export default defineRule({
  summary: { zh: '正文不是三号仿宋', en: 'body text in another typeface or size' },
  severity: 'warning',
  certainty: 'likely',
  since: '0.1.0',
  why: {
    zh: '公文正文一般用三号仿宋体字，特定情况可以适当调整。',
    en: 'Body text is usually in 仿宋 of 16 pt; it may be adapted where there is need.',
  },
  basis: [{ kind: 'norm', title: 'GB/T 9704—2012 党政机关公文格式', article: '5.2.2、7.3.3', seen: 'T' }],
  examples: [
    {
      bad: letter('⟦现将情况报告如下。⟧\n\n全年工作平稳。'),
      good: letter('现将情况报告如下。\n\n全年工作平稳。'),
      circumstances: ['upward'],
      looks: { bad: { all: { font: '宋体', size: 12 } }, good: { all: { font: '仿宋_GB2312', size: 16 } } },
    },
  ],
  messages: {
    other: {
      zh: '正文为{seen}：一般用三号（16磅）仿宋体（{where}）。',
      en: 'Body text is in {seen}; it is usually in 仿宋 of 16 pt ({where}).',
    },
  },
  create(context) {
    const { draft, report } = context;
    return atFirst(
      context,
      ['段', 'paragraph'],
      (looks) => {
        const all = runningText(draft, looks).map(({ block: { range }, paragraph }) => {
          const [font, size] = [mostly(draft.text, paragraph, range, 'font'), mostly(draft.text, paragraph, range, 'size')];
          return { range, font, size, other: otherType(WANTED, font, size) };
        });
        const isRightElsewhere = all.filter(({ other }) => other).length * 2 < all.length;
        // A paragraph set off in 楷体 or 黑体 among others that are right is meant so.
        const isMeant = (font: string | undefined, size: number | undefined): boolean =>
          isRightElsewhere && size === WANTED.size && font !== undefined && faceOf(font) !== undefined;
        return all.filter(({ other, font, size }) => other && !isMeant(font, size));
      },
      ({ at, where }, wrong) => {
        const seen = listed(wrong.flatMap(({ other }) => other ?? []));
        report({ messageId: 'other', at, data: { where, seen }, identity: 'body' });
      },
    );
  },
});
