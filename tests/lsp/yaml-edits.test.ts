import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { withItem } from '../../src/lsp/yaml-edits.ts';

function edited(source: string, keys: readonly string[], item: unknown): string | undefined {
  const edit = withItem(source, keys, item);
  return edit && source.slice(0, edit.range.start) + edit.newText + source.slice(edit.range.end);
}

describe('an item is added', () => {
  test.for([
    ['to an empty text', '', 'terms:\n  remove:\n    - 甲\n'],
    ['after comments', '# 说明', '# 说明\nterms:\n  remove:\n    - 甲\n'],
    [
      'after other keys',
      'rules:\n  date/impossible-date: off # 暂停\n',
      'rules:\n  date/impossible-date: off # 暂停\nterms:\n  remove:\n    - 甲\n',
    ],
    ['to a text with no line end', 'extends: a', 'extends: a\nterms:\n  remove:\n    - 甲'],
    ['with its line ends', 'extends: a\r\n', 'extends: a\r\nterms:\r\n  remove:\r\n    - 甲\r\n'],
    [
      'to a list',
      'terms:\n    remove:\n    - 乙   # 已定\n    add: []\n',
      'terms:\n    remove:\n    - 乙   # 已定\n    - 甲\n    add: []\n',
    ],
    [
      'to what holds a list',
      'terms:\n  add:\n    - term: 丙丁\n\nrules: {}\n',
      'terms:\n  add:\n    - term: 丙丁\n  remove:\n    - 甲\n\nrules: {}\n',
    ],
  ] as const)('%s', ([, source, expected]) => {
    expect(edited(source, ['terms', 'remove'], '甲')?.replace(/\n*$/u, '')).toBe(expected.replace(/\n*$/u, ''));
  });

  test('as a mapping, with what must be quoted quoted and what is null left open', () => {
    const text =
      edited('ignores:\n  - rule: a/b\n    quote: |\n      多行\n', ['ignores'], { rule: 'c/d', quote: '甲: #乙', reason: null }) ?? '';
    expect(text).toBe('ignores:\n  - rule: a/b\n    quote: |\n      多行\n  - rule: c/d\n    quote: "甲: #乙"\n    reason:\n');
    expect(parse(text)).toEqual({
      ignores: [
        { rule: 'a/b', quote: '多行\n' },
        { rule: 'c/d', quote: '甲: #乙', reason: null },
      ],
    });
  });
});

test.for([
  ['is no YAML', 'terms: [\n'],
  ['is a list in one line', 'terms: { remove: [乙] }\n'],
  ['has something else there', 'terms: 乙\n'],
  ['is something else', '- 甲\n'],
] as const)('nothing is added to a text that %s', ([, source]) => {
  expect(edited(source, ['terms', 'remove'], '甲')).toBeUndefined();
});
