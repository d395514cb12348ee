import { lintText, mark, parseMarked } from 'draftlint/testing';
import { describe, expect, test } from 'vitest';
import rule from '../../../rules/punctuation/semicolon-after-sentence.ts';

describe('punctuation/semicolon-after-sentence', () => {
  test.for([
    '一是加强宣传。全年宣讲12场⟦；⟧二是强化监督，开展检查5次；三是严格考核。',
    '一是加强宣传，全年宣讲12场⟦；⟧二是强化监督。开展检查5次。三是严格考核。',
    '下一步：一是加强宣传。全年宣讲12场⟦;⟧二是强化监督。开展检查5次。',
    '（1）加强宣传。全年宣讲12场⟦；⟧\n（2）强化监督，开展检查5次；\n（3）严格考核。',
  ])('reports %s', (marked) => {
    const { text } = parseMarked(marked);
    expect(mark(text, lintText(rule, text))).toBe(marked);
  });

  test.for([
    '一是加强宣传，全年宣讲12场；二是强化监督，开展检查5次。',
    '一是加强宣传。全年宣讲12场。二是强化监督；开展检查5次。',
    '一是加强宣传；二是强化监督。下一步持续发力。',
    '一是落实“边查边改。立行立改”要求；二是强化监督。',
    '一是加强宣传，扎实推进；持续发力。二是强化监督。',
    '（1）加强宣传，全年宣讲12场；\n（2）强化监督，开展检查5次；\n（3）严格考核。',
  ])('accepts %s', (text) => {
    expect(mark(text, lintText(rule, text))).toBe(text);
  });

  test('mends all of a series', () => {
    const text = '一是加强宣传。宣讲12场；二是强化监督；三是严格考核。';
    expect(
      lintText(rule, text)
        .flatMap(({ fix }) => fix?.edits ?? [])
        .sort((a, b) => b.range.start - a.range.start)
        .reduce((mended, { range, newText }) => mended.slice(0, range.start) + newText + mended.slice(range.end), text),
    ).toBe('一是加强宣传。宣讲12场。二是强化监督。三是严格考核。');
  });
});
