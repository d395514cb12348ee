import { type Block, defineRule, type Range } from 'draftlint/rule';
import { letter } from './_letter.ts';
import { atFirst, paragraphOf, stretchesIn } from './_looks.ts';
import { colourText } from './_type.ts';

/** The lightest grey that is taken for black. */
const DARK = 0x26;
/** Heads may be red; what stands after the letter has its own look. */
const UNJUDGED: ReadonlySet<Block['part']> = new Set(['header', 'issuer', 'copy', 'debris', 'story']);
const WORDS = /[\p{L}\p{N}]/u;
const ADDRESS = /https?:|www\.|@/u;

export default defineRule({
  summary: { zh: '文字不是黑色', en: 'text that is not black' },
  severity: 'warning',
  certainty: 'certain',
  since: '0.1.0',
  why: {
    zh: '如无特殊说明，公文中文字的颜色均为黑色；改稿时留下的彩色字，报送前应当改回。',
    en: 'The text of an official document is black unless the standard says otherwise; colours are mostly left over from editing.',
  },
  basis: [{ kind: 'norm', title: 'GB/T 9704—2012 党政机关公文格式', article: '5.2.4', seen: 'T' }],
  examples: [
    {
      bad: letter('现将情况报告如下。\n\n⟦全年受理案件40件。⟧'),
      good: letter('现将情况报告如下。\n\n全年受理案件40件。'),
      circumstances: ['upward'],
      looks: {
        bad: { all: { colour: '000000' }, lines: { 6: { colour: 'FF0000' } } },
        good: { all: { colour: '000000' } },
      },
    },
  ],
  messages: {
    other: {
      zh: '文字为{colour}：除发文机关标志等另有要求的外，公文文字为黑色，请核实内容后改为黑色（{where}）。',
      en: 'The text is {colour}; apart from the issuer’s mark it is black: check the words and make them black ({where}).',
    },
  },
  create(context) {
    const { draft, facts, report } = context;
    return atFirst(
      context,
      ['处', 'place'],
      (looks) => {
        const start = facts.title?.range.start ?? 0;
        return draft.blocks.flatMap((block) => {
          if (UNJUDGED.has(block.part) || block.range.start < start) return [];
          const paragraph = paragraphOf(looks, block);
          return (paragraph ? stretchesIn(paragraph, block.range) : []).flatMap(
            ({ range, colour, isLink }): { range: Range; colour: string }[] => {
              if (isLink || colour === undefined || isBlack(colour)) return [];
              const words = draft.text.slice(range.start, range.end);
              return WORDS.test(words) && !ADDRESS.test(words) ? [{ range, colour }] : [];
            },
          );
        });
      },
      ({ at, where }, [first]) => {
        const colour = colourText(first?.colour ?? '');
        report({ messageId: 'other', at, data: { where, colour }, identity: 'colour' });
      },
    );
  },
});

function isBlack(colour: string): boolean {
  return [0, 2, 4].every((at) => Number.parseInt(colour.slice(at, at + 2), 16) <= DARK);
}
