import fc from 'fast-check';
import type { Nodes, Root, Text } from 'mdast';
import { describe, expect, test } from 'vitest';
import type { Draft } from '../../src/core/draft.ts';
import { readMarkdown } from '../../src/readers/markdown/index.ts';
import { readText } from '../../src/readers/text/index.ts';

const WORDS = [
  '报告',
  '一、',
  '（一）',
  '(二)',
  '1.',
  '1. ',
  '一是',
  '。',
  '，',
  '安平县',
  '2024年',
  '𠮷',
  '😀',
  'a',
  ' ',
  '　',
  '\t',
  '\n',
  '\r\n',
  '\n\n',
  '- ',
  '件',
];
const MARKS = [
  '\\*',
  '&amp;',
  '&#x20BB7;',
  '&copy;',
  '&nope;',
  '\\',
  '*',
  '**',
  '`',
  '> ',
  '# ',
  '## ',
  '|',
  '| a | b |\n|---|---|\n| 1 | 2 |\n',
  '[x](y)',
  '<b>',
  '!',
  '~',
  '_',
  '\0',
];

const TABLES = ['|', '||', '| 甲 | 乙 |\n|---|---|\n| 1 | 2 |\n', '\n|-|:-:|\n', '甲\t乙\t丙\n1\t2\t3\n', '\\|', '30'];

const plain = fc.array(fc.constantFrom(...WORDS), { maxLength: 60 }).map((parts) => parts.join(''));
const tabled = fc.array(fc.constantFrom(...WORDS, ...TABLES), { maxLength: 60 }).map((parts) => parts.join(''));
const marked = fc.array(fc.constantFrom(...WORDS, ...MARKS), { maxLength: 60 }).map((parts) => parts.join(''));

function textNodes(tree: Root): Text[] {
  const found: Text[] = [];
  const walk = (node: Nodes): void => {
    if (node.type === 'text') found.push(node);
    else if ('children' in node) for (const child of node.children) walk(child);
  };
  walk(tree);
  return found;
}

function sourceOf(draft: Draft, node: Text): string {
  return draft.text.slice(node.position?.start.offset, node.position?.end.offset);
}

function expectExact(draft: Draft): void {
  for (const node of textNodes(draft.tree)) {
    if (node.data?.reference) expect(sourceOf(draft, node)).toMatch(/^(?:&[#\w]+;|\0)$/u);
    else expect(sourceOf(draft, node)).toBe(node.value);
  }
  for (const block of draft.blocks) {
    for (const [index, character] of [...block.prose.text].entries()) {
      const at = [...block.prose.text].slice(0, index).join('').length;
      const { start, end } = block.prose.range(at, at + character.length);
      const source = draft.text.slice(start, end);
      const isReference = source.startsWith('&') || source === '\0';
      const isBreak = character === '\n' || character === ' ';
      if (!isReference && !isBreak && character !== '\uFFFC') expect(source).toBe(character);
    }
  }
}

describe('offsets', () => {
  test('are exact in plain text', () => {
    fc.assert(
      fc.property(plain, (text) => expectExact(readText(text))),
      { numRuns: 500 },
    );
  });

  test('are exact in plain text with tables', () => {
    fc.assert(
      fc.property(tabled, (text) => expectExact(readText(text))),
      { numRuns: 500 },
    );
  });

  test('are exact in Markdown with escapes, references, quotes, lists and tables', () => {
    fc.assert(
      fc.property(marked, (text) => expectExact(readMarkdown(text))),
      { numRuns: 500 },
    );
  });

  test('no visible character of a plain text is lost', () => {
    const withoutRules = (text: string): string => text.replaceAll(/[\s|:-]/gu, '');
    fc.assert(
      fc.property(tabled, (text) => {
        const read = readText(text)
          .blocks.map((block) => block.prose.text)
          .join('');
        expect(withoutRules(read)).toBe(withoutRules(text));
      }),
    );
  });

  test.for([
    ['R&amp;D \\* 3', 'R&D * 3'],
    ['1.报告。&amp;', '1.报告。|&'],
    ['> 甲\r\n> 乙', '甲|乙'],
    ['第一行写得相当长因此应当视为折行的文字\n折行后的下半句。', '第一行写得相当长因此应当视为折行的文字|折行后的下半句。'],
    ['这一行写满了二十个字以上所以下一行接着它说\n下半句。', '这一行写满了二十个字以上所以下一行接着它说下半句。'],
  ] as const)('reads %s', ([source, prose]) => {
    expect(
      readMarkdown(source)
        .blocks.map((block) => block.prose.text)
        .join('|'),
    ).toBe(prose);
  });
});
