import { defineRule, type PageLook } from 'draftlint/rule';
import { letter, TITLE } from './_letter.ts';
import { letterPages, looksOf, shown } from './_looks.ts';

type Margins = NonNullable<PageLook['margins']>;

/** In millimetres: the edges that the standard names, and those that its text block of 156 by 225 leaves of A4. */
const WANTED: Margins = { top: 37, bottom: 35, left: 28, right: 26 };
/** The standard's own for the upper and the left edge, with what programs round by. */
const TOLERANCE = 1.05;

export default defineRule({
  summary: { zh: '页边距与版心不符', en: 'margins other than those of the standard' },
  severity: 'warning',
  certainty: 'certain',
  since: '0.1.0',
  why: {
    zh: '天头 37±1 毫米，订口 28±1 毫米，版心 156×225 毫米，因此右边 26 毫米、下边 35 毫米。',
    en: 'The upper margin is 37±1 mm, the left one 28±1 mm, the text block 156 by 225 mm, which leaves 26 mm on the right and 35 mm below.',
  },
  basis: [{ kind: 'norm', title: 'GB/T 9704—2012 党政机关公文格式', article: '5.2.1', seen: 'T' }],
  examples: [
    {
      bad: letter('现将情况报告如下。', `⟦${TITLE}⟧`),
      good: letter('现将情况报告如下。'),
      circumstances: ['upward'],
      looks: {
        bad: { page: { margins: { top: 25.4, bottom: 25.4, left: 31.8, right: 31.8 } } },
        good: { page: { margins: { top: 37, bottom: 35, left: 28, right: 26 } } },
      },
    },
  ],
  messages: {
    other: {
      zh: '页边距为上{top}、下{bottom}、左{left}、右{right}毫米：应为上37、下35、左28、右26毫米（版心156×225毫米）。',
      en: 'The margins are {top} above, {bottom} below, {left} left and {right} right, in mm; set them to 37, 35, 28 and 26 (a text block of 156 by 225).',
    },
  },
  create(context) {
    return {
      end() {
        const looks = looksOf(context);
        if (!looks) return;
        for (const { page, at } of letterPages(context, looks)) {
          const { margins } = page;
          if (!margins || !isOther(margins)) continue;
          const [top, bottom, left, right] = [margins.top, margins.bottom, margins.left, margins.right].map(shown) as [
            number,
            number,
            number,
            number,
          ];
          context.report({ messageId: 'other', at, data: { top, bottom, left, right }, identity: 'page' });
          return;
        }
      },
    };
  },
});

function isOther(margins: Margins): boolean {
  return (['top', 'bottom', 'left', 'right'] as const).some((edge) => Math.abs(margins[edge] - WANTED[edge]) > TOLERANCE);
}
