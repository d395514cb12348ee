import { type Block, defineRule, type ParagraphLook, type Text } from 'draftlint/rule';
import { letter } from './_letter.ts';
import { atFirst, isFlowing, listed, paragraphOf, runningText } from './_looks.ts';

/** In characters. */
const WANTED = 2;
const TOLERANCE = 0.35;

export default defineRule({
  summary: { zh: '段首没有左空二字', en: 'paragraph not indented by two characters' },
  severity: 'warning',
  certainty: 'likely',
  since: '0.1.0',
  why: { zh: '正文每个自然段左空二字，回行顶格。', en: 'Each paragraph begins two characters in; its other lines begin at the edge.' },
  basis: [{ kind: 'norm', title: 'GB/T 9704—2012 党政机关公文格式', article: '7.3.3', seen: 'T' }],
  examples: [
    {
      bad: letter('⟦现将情况报告如下。⟧\n\n全年工作平稳。'),
      good: letter('现将情况报告如下。\n\n全年工作平稳。'),
      circumstances: ['upward'],
      looks: { bad: { all: { indent: 0 } }, good: { all: { indent: 2 } } },
    },
    {
      bad: letter('　　⟦现将情况报告如下。⟧'),
      good: letter('　　现将情况报告如下。'),
      circumstances: ['upward'],
      looks: { bad: { all: { indent: 2 } }, good: { all: { indent: 0 } } },
    },
  ],
  messages: {
    other: {
      zh: '段首{seen}：每个自然段左空二字，请设为首行缩进2字符，不用空格代替（{where}）。',
      en: 'The first line {seen}; each paragraph begins two characters in: set a first-line indent of 2 characters ({where}).',
    },
  },
  create(context) {
    const { draft, facts, report } = context;
    return atFirst(
      context,
      ['段', 'paragraph'],
      (looks) => {
        const heads = draft.blocks.flatMap((block) => {
          const paragraph = block.part === 'heading' && block.ordinal ? paragraphOf(looks, block) : undefined;
          return paragraph && isFlowing(paragraph) ? [{ block, paragraph }] : [];
        });
        const all = [...runningText(draft, looks), ...heads].sort((a, b) => a.block.range.start - b.block.range.start);
        return all.flatMap(({ block, paragraph }) => {
          const indent = indentOf(block, paragraph);
          return indent === undefined || Math.abs(indent - WANTED) <= TOLERANCE ? [] : [{ range: block.range, seen: inWords(indent) }];
        });
      },
      ({ at, where }, wrong) => {
        const seen = listed(wrong.map((other) => other.seen));
        report({ messageId: 'other', at, data: { where, seen }, identity: 'indent' });
      },
    );

    /** With the blanks that were typed; undefined where it is not known, and of what does not begin its paragraph. */
    function indentOf({ range }: Block, paragraph: ParagraphLook): number | undefined {
      // A recipient that the text runs in after begins at the edge.
      if (facts.recipients.some((recipient) => recipient.range.start === range.start)) return undefined;
      const before = draft.text.slice(paragraph.range.start, range.start);
      if (paragraph.indent === undefined || /[^\p{Zs}]/u.test(before)) return undefined;
      return [...before].reduce((sum, blank) => sum + (blank === '\u3000' ? 1 : 0.5), paragraph.indent);
    }
  },
});

function inWords(indent: number): Text {
  const characters = Math.round(indent * 10) / 10;
  if (characters <= 0) return { zh: '没有空格', en: 'is not indented' };
  return { zh: `空${characters}字`, en: `is indented by ${characters} characters` };
}
