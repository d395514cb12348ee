import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LineIndex } from '../../../src/core/position.ts';
import { readWord } from '../../../src/readers/docx/index.ts';
import { body } from './bodies.ts';
import { expectOrigins } from './origins.ts';
import { packageOf } from './package.ts';

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
      { numRuns: 100 },
    );
  });

  test('every character has the part, paragraph, run and place it stands at, whatever the document', () => {
    fc.assert(
      fc.property(body, fc.constantFrom('accepted', 'original'), (content, view) => expectOrigins(packageOf(content), view) > 0),
      { numRuns: 100 },
    );
  });

  test.for([
    ['examples/bad-department.docx', 300],
    ['examples/good-department.docx', 300],
    ['tests/fixtures/libreoffice.docx', 80],
  ] as const)('… in %s', ([file, most]) => {
    expect(expectOrigins(new Uint8Array(readFileSync(file)))).toBeGreaterThan(most);
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
      { numRuns: 100 },
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
