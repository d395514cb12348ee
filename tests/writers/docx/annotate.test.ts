import fc from 'fast-check';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import type { Range } from '../../../src/core/range.ts';
import { readWord } from '../../../src/readers/docx/index.ts';
import { annotate } from '../../../src/writers/docx/annotate.ts';
import { body } from '../../readers/docx/bodies.ts';
import { packageOf, paragraph, rootOf } from '../../readers/docx/package.ts';

const OPTIONS = { author: 'draftlint', initials: '稿检' };

function annotated(bytes: Uint8Array, ranges: readonly Range[], lines: readonly string[] = ['请核对']): Uint8Array {
  return annotate(
    readWord(bytes),
    ranges.map((range) => ({ range, lines })),
    OPTIONS,
  ).bytes;
}

const sourceOf = (bytes: Uint8Array, name = 'word/document.xml'): string => strFromU8(unzipSync(bytes)[name] as Uint8Array);

/** The words that each comment stands around, by its number. */
function commented(bytes: Uint8Array): string[] {
  const { segments, package: opened, parts } = readWord(bytes);
  const source = opened.text(parts[0]?.name as string) as string;
  const numbers = [...source.matchAll(/commentRangeStart w:id="(\d+)"/gu)].map(([, id]) => Number(id));
  return [...new Set(numbers)]
    .sort((a, b) => a - b)
    .map((id) => {
      const [start, end] = [source.indexOf(`commentRangeStart w:id="${id}"`), source.indexOf(`commentRangeEnd w:id="${id}"`)];
      return segments
        .filter((segment) => segment.part === 0 && segment.start > start && segment.end < end)
        .map(({ value }) => value)
        .join('');
    });
}

describe('comments in a copy of a Word draft', () => {
  const at = (text: string, words: string): Range => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });

  test('stand around the very characters, runs are cut', () => {
    const bytes = packageOf(paragraph('受理1|28|件，办结130件。'));
    const { draft } = readWord(bytes);
    const copy = annotated(bytes, [at(draft.text, '128件'), at(draft.text, '130'), at(draft.text, '受理')]);
    expect(commented(copy)).toEqual(['128件', '130', '受理']);
    expect(readWord(copy).draft.text).toBe(draft.text);
  });

  test('a run that is cut keeps its format on both sides', () => {
    const bytes = packageOf('<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>受理128件</w:t></w:r></w:p>');
    const copy = sourceOf(annotated(bytes, [{ start: 2, end: 5 }]));
    expect(copy.match(/<w:rPr><w:b\/><\/w:rPr>/gu)).toHaveLength(3);
    expect(copy).toContain('<w:t xml:space="preserve">128</w:t>');
  });

  test('comments that are there stay, new ones have other numbers', () => {
    const comments = rootOf('comments', `<w:comment w:id="7" w:author="李四">${paragraph('已阅')}</w:comment>`);
    const body =
      '<w:p><w:commentRangeStart w:id="7"/><w:r><w:t>受理128件</w:t></w:r><w:commentRangeEnd w:id="7"/><w:r><w:commentReference w:id="7"/></w:r></w:p>';
    const copy = annotated(packageOf(body, { comments }), [{ start: 2, end: 5 }]);
    expect(sourceOf(copy, 'word/comments.xml')).toMatch(/已阅.*<w:comment w:id="8" w:author="draftlint"/su);
    expect(commented(copy)).toEqual(['受理128件', '128']);
    expect(Object.keys(unzipSync(copy)).sort()).toEqual(Object.keys(unzipSync(packageOf(body, { comments }))).sort());
  });

  test('a document without comments gets the part, its relationship and its type', () => {
    const copy = annotated(packageOf(paragraph('受理128件')), [{ start: 2, end: 5 }], ['a<b&c"', '依据']);
    expect(sourceOf(copy, 'word/comments.xml')).toContain('<w:t xml:space="preserve">a&lt;b&amp;c&quot;</w:t>');
    expect(sourceOf(copy, 'word/_rels/document.xml.rels')).toContain('relationships/comments" Target="comments.xml"');
    expect(sourceOf(copy, '[Content_Types].xml')).toContain('PartName="/word/comments.xml"');
  });

  test('their part takes no name that the file tells a type of, and parts are known in any case', () => {
    const files = unzipSync(packageOf(paragraph('受理128件')));
    const { '[Content_Types].xml': types, 'word/document.xml': main, ...others } = files;
    const told = strFromU8(types as Uint8Array).replace('</Types>', '<Override PartName="/word/comments.xml" ContentType="x"/></Types>');
    const renamed = zipSync({ ...others, '[content_types].xml': strToU8(told), 'word/Document.xml': main as Uint8Array });
    const copy = annotated(renamed, [{ start: 2, end: 5 }]);
    expect(Object.keys(unzipSync(copy)).sort()).toEqual([...Object.keys(unzipSync(renamed)), 'word/comments1.xml'].sort());
    expect(sourceOf(copy, '[content_types].xml')).toContain('PartName="/word/comments1.xml"');
  });

  test('on words of a text box or a note stand at the paragraph these belong to', () => {
    const box = `<w:r><wps:txbx><w:txbxContent>${paragraph('框内120件')}</w:txbxContent></wps:txbx></w:r>`;
    const body = `${paragraph('标题')}<w:p><w:r><w:t>有框的段。</w:t></w:r>${box}</w:p><w:p><w:r><w:t>有注的段。</w:t><w:footnoteReference w:id="2"/></w:r></w:p>`;
    const bytes = packageOf(body, { footnotes: rootOf('footnotes', `<w:footnote w:id="2">${paragraph('注文130件')}</w:footnote>`) });
    const { text } = readWord(bytes).draft;
    expect(commented(annotated(bytes, [at(text, '120'), at(text, '130')]))).toEqual(['有框的段。', '有注的段。']);
  });

  test('on a place between characters stand around one of them', () => {
    const bytes = packageOf(paragraph('受理𠮷件'));
    expect(
      commented(
        annotated(bytes, [
          { start: 2, end: 2 },
          { start: 5, end: 5 },
          { start: 3, end: 4 },
        ]),
      ),
    ).toEqual(['𠮷', '件', '𠮷']);
  });

  test('a document whose elements have another prefix, or none, gets marks of its own kind', () => {
    const namespace = 'http://purl.oclc.org/ooxml/wordprocessingml/main';
    for (const prefix of ['x:', '']) {
      const root = prefix === '' ? `xmlns="${namespace}"` : `xmlns:x="${namespace}"`;
      const source = `<${prefix}document ${root}><${prefix}body><${prefix}p><${prefix}r><${prefix}t>受理128件</${prefix}t></${prefix}r></${prefix}p></${prefix}body></${prefix}document>`;
      const copy = annotated(packageOf('', {}, { 'word/document.xml': source }), [{ start: 2, end: 5 }]);
      expect(readWord(copy).draft.text).toBe('受理128件');
      expect(sourceOf(copy)).toContain(`<${prefix}commentRangeStart `);
      expect(sourceOf(copy, 'word/comments.xml')).toContain(namespace);
    }
  });

  test('whatever the document and the ranges: the text stays, what was there stays in order, other parts stay to the byte', () => {
    const range = fc.tuple(fc.nat(60), fc.nat(8));
    fc.assert(
      fc.property(body, fc.array(range, { minLength: 1, maxLength: 6 }), (content, spans) => {
        const bytes = packageOf(content, { footnotes: rootOf('footnotes', '') });
        const { draft } = readWord(bytes);
        const ranges = spans.map(([start, length]) => {
          const from = start % draft.text.length;
          return { start: from, end: Math.min(draft.text.length, from + length) };
        });
        const copy = annotated(bytes, ranges);
        expect(readWord(copy).draft.text).toBe(draft.text);
        const [before, after] = [unzipSync(bytes), unzipSync(copy)];
        for (const name of ['word/footnotes.xml', '_rels/.rels']) expect(after[name]).toEqual(before[name]);
        let at = 0;
        const made = sourceOf(copy);
        for (const character of sourceOf(bytes)) {
          at = made.indexOf(character, at) + 1;
          expect(at).toBeGreaterThan(0);
        }
        commented(copy).forEach((words, index) => {
          const { start, end } = ranges[index] as Range;
          const wanted = draft.text.slice(start, end).replaceAll(/[\n\t\v]/gu, '');
          const found = words.replaceAll(/[\n\t\v]/gu, '');
          if (wanted !== '' && !/[\uD800-\uDFFF]/u.test(wanted)) expect(found).toBe(wanted);
        });
      }),
      { numRuns: 100 },
    );
  });
});
