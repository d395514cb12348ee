import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import type { Edit } from '../../../src/core/diagnostic.ts';
import { readDocx, readWord } from '../../../src/readers/docx/index.ts';
import { isWritable } from '../../../src/readers/docx/targets.ts';
import { editDocument } from '../../../src/writers/docx/edit.ts';
import { body } from '../../readers/docx/bodies.ts';
import { packageOf, paragraph } from '../../readers/docx/package.ts';

const REVISER = { author: 'draftlint' };
const edit = (start: number, end: number, newText: string): Edit => ({ range: { start, end }, newText });
const sourceOf = (bytes: Uint8Array): string => strFromU8(unzipSync(bytes)['word/document.xml'] as Uint8Array);

function edited(bytes: Uint8Array, edits: readonly Edit[], isTracked = false): Uint8Array {
  const document = readWord(bytes);
  expect(edits.map((each) => isWritable(document, each, isTracked))).toEqual(edits.map(() => true));
  return editDocument(document, edits, isTracked ? REVISER : undefined);
}

describe('edits in a Word draft', () => {
  const bytes = packageOf('<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>法制</w:t></w:r><w:r><w:t>宣传,是是&amp;完善</w:t></w:r></w:p>');

  test('in place keep runs and their formats', () => {
    const copy = edited(bytes, [edit(1, 2, '治'), edit(4, 5, '，'), edit(5, 6, '')]);
    expect(readDocx(copy).text).toBe('法治宣传，是&完善');
    expect(sourceOf(copy)).toContain('<w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">法治</w:t></w:r>');
  });

  test('over the end of a run give what is new to the first one', () => {
    expect(readDocx(edited(bytes, [edit(1, 3, '治普')])).text).toBe('法治普传,是是&完善');
  });

  test('that only put in something go to the run before', () => {
    expect(sourceOf(edited(bytes, [edit(2, 2, '<')]))).toContain('>法制&lt;</w:t>');
    expect(readDocx(edited(bytes, [edit(0, 0, '（')])).text).toBe('（法制宣传,是是&完善');
  });

  test('as tracked changes: accepted they are made, rejected nothing is', () => {
    const copy = edited(bytes, [edit(1, 2, '治'), edit(5, 6, '')], true);
    expect(readDocx(copy).text).toBe('法治宣传,是&完善');
    expect(readDocx(copy, { view: 'original' }).text).toBe(readDocx(bytes).text);
    expect(sourceOf(copy)).toContain(
      '<w:del w:id="1" w:author="draftlint"><w:r><w:rPr><w:b/></w:rPr><w:delText xml:space="preserve">制</w:delText></w:r></w:del><w:ins w:id="2"',
    );
  });

  test('that cannot be made are told: over a line break, a paragraph’s end, a field, into a pending change', () => {
    const field = '<w:fldSimple w:instr="DATE"><w:r><w:t>2024年</w:t></w:r></w:fldSimple>';
    const document = readWord(
      packageOf(
        `<w:p><w:r><w:t>甲</w:t><w:br/><w:t>乙</w:t></w:r></w:p>${paragraph('丙')}<w:p>${field}<w:ins><w:r><w:t>丁</w:t></w:r></w:ins></w:p>`,
      ),
    );
    const { text } = document.draft;
    const can = (words: string, newText: string, isTracked = false): boolean =>
      isWritable(document, edit(text.indexOf(words), text.indexOf(words) + words.length, newText), isTracked);
    expect([
      can('甲', '子'),
      can('甲\v', '子'),
      can('乙\n丙', '子'),
      can('丙', '子\n丑'),
      can('2024', 'x'),
      can('丁', '子'),
      can('丁', '子', true),
    ]).toEqual([true, false, false, false, false, true, false]);
  });

  test('words with markup between them are not written into', () => {
    const document = readWord(packageOf('<w:p><w:r><w:t>甲<!-- 注 -->乙<![CDATA[丙]]></w:t></w:r></w:p>'));
    expect(document.draft.text).toBe('甲乙丙');
    expect(isWritable(document, edit(0, 1, '子'), false)).toBe(false);
  });

  test('whatever the document: the text is as edited, and as it was when the changes are rejected', () => {
    const wish = fc.record({ at: fc.nat(80), length: fc.nat(4), newText: fc.constantFrom('', '新', 'a<b', '𠮷') });
    fc.assert(
      fc.property(body, fc.array(wish, { maxLength: 4 }), fc.boolean(), (content, wishes, isTracked) => {
        // The last paragraph is left alone, so that there is always some text.
        const original = packageOf(content + paragraph('尾'));
        const document = readWord(original);
        const { text } = document.draft;
        const isHalf = (at: number): boolean => /[\uDC00-\uDFFF]/u.test(text.charAt(at));
        const edits: Edit[] = [];
        for (const { at, length, newText } of [...wishes].sort((a, b) => a.at - b.at)) {
          const each = edit(at % (text.length - 1), Math.min(text.length - 2, (at % (text.length - 1)) + length), newText);
          const { start, end } = each.range;
          const isApart = edits.every(({ range }) => range.end < start || range.start > end);
          if (isApart && start <= end && !isHalf(start) && !isHalf(end) && isWritable(document, each, isTracked)) edits.push(each);
        }
        let wanted = text;
        for (const { range, newText } of [...edits].sort((a, b) => b.range.start - a.range.start)) {
          wanted = wanted.slice(0, range.start) + newText + wanted.slice(range.end);
        }
        const copy = editDocument(document, edits, isTracked ? REVISER : undefined);
        expect(readDocx(copy).text).toBe(wanted);
        if (isTracked) {
          expect(readDocx(copy, { view: 'original' }).text).toBe(readDocx(original, { view: 'original' }).text);
        }
      }),
      { numRuns: 100 },
    );
  });
});
