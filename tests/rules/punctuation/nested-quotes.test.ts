import { lintText, mark, parseMarked } from 'draftlint/testing';
import { describe, expect, test } from 'vitest';
import rule from '../../../rules/punctuation/nested-quotes.ts';

describe('punctuation/nested-quotes', () => {
  test.for(['会议要求“压实⟦“谁执法谁普法”⟧责任”。', '他说：“落实（⟦“四下基层”⟧制度）。”', '落实“以⟦“案”⟧释法”要求。'])(
    'reports %s',
    (marked) => {
      const { text } = parseMarked(marked);
      expect(mark(text, lintText(rule, text))).toBe(marked);
    },
  );

  test.for([
    '会议要求“压实‘谁执法谁普法’责任”。',
    '“四下基层”“四个意识”。',
    '会议要求“学习《关于“三农”工作的意见》”。',
    '“甲“和”乙”。',
    '‘甲“乙”丙’。',
    '“安平县‘5+N’会商机制”获评“示范项目”。',
  ])('accepts %s', (text) => {
    expect(mark(text, lintText(rule, text))).toBe(text);
  });

  test('mends the inner marks', () => {
    const text = '会议要求“压实“谁执法谁普法”责任”。';
    expect(
      lintText(rule, text)
        .flatMap(({ fix }) => fix?.edits ?? [])
        .sort((a, b) => b.range.start - a.range.start)
        .reduce((mended, { range, newText }) => mended.slice(0, range.start) + newText + mended.slice(range.end), text),
    ).toBe('会议要求“压实‘谁执法谁普法’责任”。');
  });
});
