import { lintText, mark, parseMarked } from 'draftlint/testing';
import { describe, expect, test } from 'vitest';
import rule from '../../../rules/wording/colloquial.ts';

describe('wording/colloquial', () => {
  test.for(['⟦7月8号⟧召开会议，⟦2024年3月5号⟧印发。'])('reports %s', (marked) => {
    const { text } = parseMarked(marked);
    expect(mark(text, lintText(rule, text))).toBe(marked);
  });

  test.for(['7月8日召开会议，一把手负总责，四大家领导出席。', '印发3号文件，乘坐5号线。'])('accepts %s', (text) => {
    expect(mark(text, lintText(rule, text))).toBe(text);
  });

  test('looks for everyday words where it is asked to', () => {
    const marked = '⟦一把手⟧亲自抓，⟦四大家⟧领导出席，实施一把手工程。';
    const { text } = parseMarked(marked);
    expect(mark(text, lintText(rule, text, { options: { words: true } }))).toBe(marked);
  });
});
