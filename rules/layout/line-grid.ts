import { defineRule, type PageLook, type ParagraphLook, type Text } from 'draftlint/rule';
import { letter } from './_letter.ts';
import { around, atFirst, listed, mostly, runningText } from './_looks.ts';

/** 22 lines in 225 mm are 28.99 pt from line to line; the usual fixed spacings from 28 to 30 pt are near enough. */
const LEAST = 26.5;
const MOST = 31.5;
/** The height of a line of single spacing, in sizes of its type: typefaces differ. */
const NATURAL: readonly [number, number] = [1, 1.45];

export default defineRule({
  summary: { zh: '行距与每面二十二行不合', en: 'line spacing that does not give 22 lines a page' },
  severity: 'info',
  certainty: 'likely',
  since: '0.1.0',
  why: {
    zh: '一般每面排 22 行、每行 28 个字，并撑满版心；版心高 225 毫米，行距约 29 磅。',
    en: 'A page usually has 22 lines of 28 characters that fill the text block of 225 mm, which is about 29 pt from line to line.',
  },
  basis: [{ kind: 'norm', title: 'GB/T 9704—2012 党政机关公文格式', article: '5.2.3', seen: 'T' }],
  examples: [
    {
      bad: letter('⟦现将情况报告如下。⟧'),
      good: letter('现将情况报告如下。'),
      circumstances: ['upward'],
      looks: {
        bad: { all: { size: 16, lineSpacing: { kind: 'exact', value: 20 } } },
        good: { all: { size: 16, lineSpacing: { kind: 'exact', value: 28.95 } } },
      },
    },
  ],
  messages: {
    other: {
      zh: '正文行距为{seen}：一般每面排22行，可设固定值28.95磅（{where}），请核对。',
      en: 'The line spacing of body text is {seen}; a page usually has 22 lines, which an exact spacing of 28.95 pt gives ({where}); please check.',
    },
  },
  create(context) {
    const { draft, report } = context;
    return atFirst(
      context,
      ['段', 'paragraph'],
      (looks) =>
        runningText(draft, looks).flatMap(({ block: { range }, paragraph }) => {
          const page = around(looks.pages, range.start);
          const size = mostly(draft.text, paragraph, range, 'size');
          const [least, most] = pitchOf(paragraph, page, size) ?? [LEAST, MOST];
          return paragraph.lineSpacing && (most < LEAST || least > MOST) ? [{ range, seen: inWords(paragraph.lineSpacing) }] : [];
        }),
      ({ at, where }, wrong) => {
        const seen = listed(wrong.map((other) => other.seen));
        report({ messageId: 'other', at, data: { where, seen }, identity: 'lines' });
      },
    );
  },
});

/** From line to line in points, between these; undefined where it cannot be told. */
function pitchOf(
  { lineSpacing, isOnGrid }: ParagraphLook,
  page: PageLook | undefined,
  size: number | undefined,
): [number, number] | undefined {
  if (!lineSpacing) return undefined;
  const { kind, value } = lineSpacing;
  if (kind === 'exact') return [value, value];
  const pitch = isOnGrid ? page?.linePitch : undefined;
  if (size === undefined) return undefined;
  const [least, most] = NATURAL.map((factor) => {
    const height = kind === 'atLeast' ? Math.max(value, size * factor) : size * factor;
    const lines = pitch ? Math.ceil(height / pitch - 0.01) * pitch : height;
    return kind === 'multiple' ? lines * value : lines;
  }) as [number, number];
  return [least, most];
}

function inWords({ kind, value }: NonNullable<ParagraphLook['lineSpacing']>): Text {
  const number = Math.round(value * 100) / 100;
  if (kind === 'exact') return { zh: `固定值${number}磅`, en: `exactly ${number} pt` };
  if (kind === 'atLeast') return { zh: `最小值${number}磅`, en: `at least ${number} pt` };
  return number === 1 ? { zh: '单倍行距', en: 'single' } : { zh: `${number}倍行距`, en: `${number} lines` };
}
