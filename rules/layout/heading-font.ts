import { type Block, defineRule, type OrdinalForm, type ParagraphLook, type Text } from 'draftlint/rule';
import { letter } from './_letter.ts';
import { firstOf, listed, looksOf, mostly, paragraphOf } from './_looks.ts';
import { type Face, otherType, typeText } from './_type.ts';

/** From the highest. */
const FORMS: readonly OrdinalForm[] = ['chapter', 'han', 'bracketed-han', 'arabic', 'bracketed-arabic'];
/** Of the layers from 一、 on. */
const FACES: readonly Face[] = ['黑体', '楷体', '仿宋', '仿宋'];
const SIZE = 16;

export default defineRule({
  summary: { zh: '层次标题的字体字号与层次不符', en: 'numbered heading in another typeface or size' },
  severity: 'info',
  certainty: 'likely',
  since: '0.1.0',
  why: {
    zh: '一般第一层用黑体字，第二层用楷体字，第三层和第四层用仿宋体字，都是三号。',
    en: 'Headings under 一、 are usually in 黑体, those under （一） in 楷体, those under 1. and （1） in 仿宋, all of 16 pt.',
  },
  basis: [{ kind: 'norm', title: 'GB/T 9704—2012 党政机关公文格式', article: '7.3.3', seen: 'T' }],
  examples: [
    {
      bad: letter('⟦一、主要举措⟧\n\n全年工作平稳。\n\n二、下一步安排\n\n持续推进。'),
      good: letter('一、主要举措\n\n全年工作平稳。\n\n二、下一步安排\n\n持续推进。'),
      circumstances: ['upward'],
      looks: { bad: { all: { font: '宋体', size: 16 } }, good: { all: { font: '黑体', size: 16 } } },
    },
  ],
  messages: {
    other: {
      zh: '标题“{heading}”为{seen}：一般用三号（16磅）{wanted}（{where}）。',
      en: 'The heading “{heading}” is in {seen}; it is usually in {wanted} of 16 pt ({where}).',
    },
  },
  create(context) {
    const { draft, facts, report } = context;
    return {
      end() {
        const looks = looksOf(context);
        if (!looks) return;
        const headings = draft.blocks.flatMap((block, at) => {
          const paragraph = block.part === 'heading' && block.ordinal ? paragraphOf(looks, block) : undefined;
          return paragraph ? [{ block, paragraph, next: draft.blocks[at + 1] }] : [];
        });
        const used = FORMS.filter((form) => headings.some(({ block }) => block.ordinal?.form === form));
        const wrong = headings.flatMap(({ block, paragraph, next }) => otherHeading(block, paragraph, next, used));
        for (const wanted of new Set(wrong.map((other) => other.wanted))) {
          const others = wrong.filter((other) => other.wanted === wanted);
          const first = firstOf(context, others, ['处', 'heading']);
          if (!first) continue;
          const { at, where } = first;
          const data = { where, wanted, seen: listed(others.map(({ seen }) => seen)), heading: facts.shownText.slice(at.start, at.end) };
          report({ messageId: 'other', at, data, identity: wanted });
        }
      },
    };

    function otherHeading(
      { ordinal, runIn, range }: Block,
      paragraph: ParagraphLook,
      next: Block | undefined,
      used: readonly OrdinalForm[],
    ): { range: Block['range']; seen: Text; wanted: Face }[] {
      const form = ordinal?.form ?? 'item';
      const layer = FORMS.indexOf(form) - 1;
      const wanted = FACES[layer];
      if (!wanted) return [];
      const [font, size] = [mostly(draft.text, paragraph, range, 'font'), mostly(draft.text, paragraph, range, 'size')];
      // A head that is set as the text after it may be no head.
      if (runIn && next && mostly(draft.text, paragraph, next.range, 'font') === font) return [];
      // Where forms are skipped, or stand under 第一章, the layer may be told by the form or by what is used.
      const place = used.indexOf(form);
      const faces = FACES.slice(Math.min(layer, place), Math.max(layer, place) + 1);
      return otherType({ faces, size: SIZE }, font, size) ? [{ range, seen: typeText(font, size), wanted }] : [];
    }
  },
});
