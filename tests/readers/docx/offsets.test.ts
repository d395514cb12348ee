import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LineIndex } from '../../../src/core/position.ts';
import { readWord } from '../../../src/readers/docx/index.ts';
import { escapeXml, packageOf } from './package.ts';

const WORDS = fc
  .array(fc.constantFrom('受理', '40', '件', '，', '。', '一、', '&', '<', '𠮷', ' ', '　', '\u00a0', '报告'), { maxLength: 6 })
  .map((parts) => parts.join(''));
const text = WORDS.map((words) => `<w:t xml:space="preserve">${escapeXml(words).replaceAll('𠮷', '&#x20BB7;')}</w:t>`);
const content = fc.oneof({ weight: 5, arbitrary: text }, fc.constantFrom('<w:tab/>', '<w:br/>', '<w:noBreakHyphen/>', '<w:t/>'));
const run = fc
  .tuple(fc.boolean(), fc.array(content, { maxLength: 3 }))
  .map(([isBold, parts]) => `<w:r>${isBold ? '<w:rPr><w:b/></w:rPr>' : ''}${parts.join('')}</w:r>`);
const piece = fc.oneof(
  { weight: 5, arbitrary: run },
  run.map((inner) => `<w:ins>${inner}</w:ins>`),
  run.map((inner) => `<w:del>${inner.replaceAll('w:t', 'w:delText')}</w:del>`),
  run.map((inner) => `<w:hyperlink>${inner}</w:hyperlink>`),
);
const paragraph = fc.array(piece, { maxLength: 5 }).map((pieces) => `<w:p>${pieces.join('')}</w:p>`);
const table = fc
  .array(
    fc.array(
      paragraph.map((inner) => `<w:tc>${inner}</w:tc>`),
      { minLength: 1, maxLength: 3 },
    ),
    { minLength: 1, maxLength: 3 },
  )
  .map((rows) => `<w:tbl>${rows.map((cells) => `<w:tr>${cells.join('')}</w:tr>`).join('')}</w:tbl>`);
const body = fc
  .array(fc.oneof({ weight: 4, arbitrary: paragraph }, table), { minLength: 1, maxLength: 8 })
  .map((items) => `${items.join('')}<w:p><w:r><w:t>完</w:t></w:r></w:p>`);

/** The characters that the source of a text element stands for. */
function decoded(source: string): string {
  const characters: Readonly<Record<string, string>> = { '<w:tab/>': '\t', '<w:br/>': '\v', '<w:noBreakHyphen/>': '-' };
  return (
    characters[source] ?? source.replaceAll('&#x20BB7;', '𠮷').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&')
  );
}

describe('offsets of Word documents', () => {
  test('every stretch of the text stands in the part where its segment says', () => {
    fc.assert(
      fc.property(body, (content) => {
        const { draft, package: opened, parts, segments } = readWord(packageOf(content));
        let covered = 0;
        for (const { at, value, part, start, end, run: index } of segments) {
          const name = parts[part]?.name as string;
          const source = opened.text(name) as string;
          expect(draft.text.slice(at, at + value.length)).toBe(value);
          expect(decoded(source.slice(start, end))).toBe(value);
          const owner = parts[part]?.runs[index];
          expect(owner && source.slice(owner.start, owner.start + 4) === '<w:r' && owner.start <= start && owner.end >= end).toBe(true);
          covered += value.length;
        }
        // What is in no segment is what divides paragraphs and cells.
        const between = draft.text.length - covered;
        expect(draft.text.replaceAll(/[^\n\t\v]/gu, '').length).toBeGreaterThanOrEqual(between);
      }),
      { numRuns: 300 },
    );
  });

  test('every text node stands in the text to the letter', () => {
    fc.assert(
      fc.property(body, (content) => {
        const { draft } = readWord(packageOf(content));
        for (const block of draft.blocks) {
          const words = draft.text.slice(block.range.start, block.range.end);
          expect(block.prose.text.replaceAll('\n', '\v').replaceAll(/\s/gu, '')).toBe(words.replaceAll(/\s/gu, ''));
        }
      }),
      { numRuns: 300 },
    );
  });

  test('a line is a paragraph', () => {
    const { draft } = readWord(
      packageOf('<w:p><w:r><w:t>甲</w:t><w:br/><w:t>乙</w:t></w:r></w:p><w:p/><w:p><w:r><w:t>丙</w:t></w:r></w:p>'),
    );
    expect(new LineIndex(draft.text).positionAt(draft.text.indexOf('丙'))).toEqual({ line: 2, character: 0 });
    expect(draft.originOf?.(draft.text.indexOf('丙'))).toEqual({ part: 'word/document.xml', paragraph: 2, run: 1, character: 0 });
  });
});
