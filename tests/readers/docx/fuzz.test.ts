import { Document, Footer, Packer, Paragraph, Table, TableCell, TableRow, TextRun } from 'docx';
import { lintDraft, UnreadableDraft } from 'draftlint';
import fc from 'fast-check';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { beforeAll, describe, expect, test } from 'vitest';
import { readDocx } from '../../../src/readers/docx/index.ts';

/** A draft as another program writes it, with most of what the reader looks at. */
async function sound(): Promise<Uint8Array> {
  const cell = (text: string): TableCell => new TableCell({ children: [new Paragraph(text)] });
  const document = new Document({
    footnotes: { 1: { children: [new Paragraph('截至2024年12月31日。')] } },
    sections: [
      {
        footers: { default: new Footer({ children: [new Paragraph('第1页')] }) },
        children: [
          new Paragraph({ text: '安平县司法局关于2024年度法治政府建设情况的报告', heading: 'Title' }),
          new Paragraph({ children: [new TextRun('一、主要举措'), new TextRun({ text: '和成效', bold: true })] }),
          new Paragraph('受理行政复议申请40件，办结36件，办结率90%。'),
          new Table({
            rows: [new TableRow({ children: [cell('事项'), cell('件数')] }), new TableRow({ children: [cell('受理'), cell('40')] })],
          }),
        ],
      },
    ],
  });
  return new Uint8Array(await Packer.toBuffer(document));
}

/** Reads and checks; `UnreadableDraft` is the only way out. */
function outcome(bytes: Uint8Array): string {
  try {
    lintDraft(readDocx(bytes));
    return 'read';
  } catch (error) {
    if (!(error instanceof UnreadableDraft)) throw error;
    expect(error.text.zh).toMatch(/未检查|不能读取|没有文字/u);
    return error.code;
  }
}

describe('a Word draft with anything broken in it is read or named, and nothing else', () => {
  let good: Uint8Array;
  beforeAll(async () => {
    good = await sound();
    expect(outcome(good)).toBe('read');
  });

  test('cut short: named', () => {
    fc.assert(
      fc.property(fc.nat(), (length) => outcome(good.slice(0, length % (good.length - 1))) === 'input/damaged'),
      { numRuns: 60 },
    );
  });

  test('bytes of the archive', () => {
    const change = fc.record({ at: fc.nat(), to: fc.nat(255) });
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 6 }), (changes) => {
        const bytes = good.slice();
        for (const { at, to } of changes) bytes[at % bytes.length] = to;
        outcome(bytes);
      }),
      { numRuns: 120 },
    );
  });

  test('tags and values of its parts', () => {
    const parts = ['word/document.xml', 'word/styles.xml', 'word/footnotes.xml', 'word/_rels/document.xml.rels'];
    const kind = fc.constantFrom('gone', 'twice', 'another', 'value');
    const change = fc.record({ kind, tag: fc.nat(), other: fc.nat(), value: fc.constantFrom('', '-1', '99999999999', 'x', '../../a') });
    fc.assert(
      fc.property(fc.constantFrom(...parts), fc.array(change, { minLength: 1, maxLength: 3 }), (name, changes) => {
        const files = unzipSync(good);
        let source = strFromU8(files[name] as Uint8Array);
        for (const { kind, tag, other, value } of changes) {
          const tags = source.match(/<[^>]*>/gu) ?? [];
          const [one, another] = [tags[tag % tags.length] as string, tags[other % tags.length] as string];
          const made = { gone: '', twice: one + one, another, value: one.replace(/"[^"]*"/u, `"${value}"`) }[kind];
          source = source.replace(one, () => made);
        }
        outcome(zipSync({ ...files, [name]: strToU8(source) }, { level: 0 }));
      }),
      { numRuns: 120 },
    );
  });
});
