import type { Nodes } from 'mdast';
import { describe, expect, test } from 'vitest';
import { readMarkdown } from '../../../src/readers/markdown/index.ts';
import { constructsBeyondLimits } from '../../../src/readers/markdown/limits.ts';

const TITLE = '# 安平县工作报告\n\n';

function wordsOf(node: Nodes): string {
  return 'children' in node ? node.children.map(wordsOf).join('') : node.type === 'text' ? node.value : '';
}

describe('Markdown that would take quadratic time or overflow the stack', () => {
  test.for([
    ['quotes', '>', 'blockQuote'],
    ['lists', '+ ', 'list'],
    ['numbered lists', '1. ', 'list'],
    ['emphasis', '*受理', 'attention'],
    ['emphasis that is closed', `${'*受 '.repeat(3000)}${' 理*'.repeat(3000)}\n`, 'attention'],
    ['links', '[甲](', 'labelEnd'],
  ] as const)('is read as the characters it is written with: %s', ([, words, construct]) => {
    const source = TITLE + (words.length > 9 ? words : words.repeat(5000));
    expect(constructsBeyondLimits(source)).toContain(construct);
    const { tree } = readMarkdown(source);
    expect(wordsOf(tree).length).toBeGreaterThan(0.9 * (source.length - TITLE.length));
  });

  test.for([
    ['a divider', `${'- '.repeat(60)}\n`],
    ['quotes in a quote', `${'> '.repeat(10)}受理40件。\n`],
    ['a table of names with *', `| 姓名 |\n|---|\n${'| 王*明 |\n'.repeat(500)}`],
    ['words in bold, paragraph by paragraph', '**受理**：40件。\n\n'.repeat(3000)],
    ['an indented line', `${' '.repeat(300)}安平县司法局\n`],
  ] as const)('is not what a person writes: %s', ([, words]) => {
    expect(constructsBeyondLimits(TITLE + words)).toEqual([]);
  });
});
