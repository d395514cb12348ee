import { AlignmentType, Document, Footer, LevelFormat, Packer, PageNumber, Paragraph, Table, TableCell, TableRow, TextRun } from 'docx';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readWord } from '../../../src/readers/docx/index.ts';
import { expectOrigins } from './origins.ts';

/** Documents as another program writes them, to hold the reader against. */
async function write(
  paragraphs: readonly { runs: readonly string[]; level: number | undefined }[],
  rows: readonly (readonly string[])[],
): Promise<Uint8Array> {
  const document = new Document({
    numbering: {
      config: [
        {
          reference: 'outline',
          levels: [
            { level: 0, format: LevelFormat.CHINESE_COUNTING, text: '%1、', alignment: AlignmentType.START },
            { level: 1, format: LevelFormat.CHINESE_COUNTING, text: '（%2）', alignment: AlignmentType.START },
          ],
        },
      ],
    },
    sections: [
      {
        footers: {
          default: new Footer({ children: [new Paragraph({ children: [new TextRun({ children: ['— ', PageNumber.CURRENT, ' —'] })] })] }),
        },
        children: [
          ...paragraphs.map(
            ({ runs, level }) =>
              new Paragraph({
                children: runs.map((text) => new TextRun(text)),
                ...(level !== undefined && { numbering: { reference: 'outline', level } }),
              }),
          ),
          ...(rows.length > 0
            ? [
                new Table({
                  rows: rows.map(
                    (cells) => new TableRow({ children: cells.map((text) => new TableCell({ children: [new Paragraph(text)] })) }),
                  ),
                }),
              ]
            : []),
        ],
      },
    ],
  });
  return new Uint8Array(await Packer.toBuffer(document));
}

const words = fc
  .array(fc.constantFrom('受理', '40件', '，', '。', '&', '<', '𠮷', '办结'), { minLength: 1, maxLength: 4 })
  .map((parts) => parts.join(''));

test('words, lists and tables of another program are read back', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.record({ runs: fc.array(words, { minLength: 1, maxLength: 4 }), level: fc.constantFrom(undefined, 0, 1) }), {
        minLength: 1,
        maxLength: 6,
      }),
      fc.array(fc.tuple(words, words), { maxLength: 3 }),
      async (paragraphs, rows) => {
        const bytes = await write(paragraphs, rows);
        expect(expectOrigins(bytes)).toBeGreaterThan(0);
        const { draft, segments, package: opened, parts } = readWord(bytes);
        const body = draft.text.split('\n').slice(0, paragraphs.length + rows.length);
        expect(body).toEqual([...paragraphs.map(({ runs }) => runs.join('')), ...rows.map((cells) => cells.join('\t'))]);
        for (const { value, part, start, end } of segments) {
          const source = opened.text(parts[part]?.name as string)?.slice(start, end) ?? '';
          expect(source.replaceAll('&lt;', '<').replaceAll('&amp;', '&')).toBe(value);
        }
        const counts = [0, 0];
        const labels = paragraphs.flatMap(({ level }) => {
          if (level === undefined) return [];
          counts[level] = (counts[level] as number) + 1;
          if (level === 0) counts[1] = 0;
          return [level === 0 ? `${'一二三四五六'[(counts[0] as number) - 1]}、` : `（${'一二三四五六'[(counts[1] as number) - 1]}）`];
        });
        expect(draft.blocks.flatMap(({ ordinal }) => (ordinal?.generated ? [ordinal.text] : []))).toEqual(labels);
        expect(draft.blocks.at(-1)).toMatchObject({ story: 'page-footer' });
      },
    ),
    { numRuns: 40 },
  );
});
