import { lintText, mark, parseMarked } from 'draftlint/testing';
import { describe, expect, test } from 'vitest';
import rule from '../../../rules/punctuation/title-list-comma.ts';

describe('punctuation/title-list-comma', () => {
  test.for([
    '学习《宪法⟦》、《⟧民法典》、《监察法》。',
    '落实“一网通办⟦”、“⟧一窗受理”。',
    '学习《宪法⟦》、《⟧民法典》。\n\n宣传《信访工作条例》、《监察法》。',
  ])('reports %s', (marked) => {
    const { text } = parseMarked(marked);
    expect(mark(text, lintText(rule, text))).toBe(marked);
  });

  test.for([
    '学习《宪法》《民法典》。',
    '宣传《信访工作条例》（修订）、《法律援助法》。',
    '学习《宪法》、党章、《监察法》。',
    '落实“一网通办”、一窗受理、“最多跑一次”。',
  ])('accepts %s', (text) => {
    expect(mark(text, lintText(rule, text))).toBe(text);
  });

  test('mends the whole list', () => {
    const text = '学习《宪法》、《民法典》、《监察法》。';
    expect(
      lintText(rule, text)
        .flatMap(({ fix }) => fix?.edits ?? [])
        .sort((a, b) => b.range.start - a.range.start)
        .reduce((mended, { range, newText }) => mended.slice(0, range.start) + newText + mended.slice(range.end), text),
    ).toBe('学习《宪法》《民法典》《监察法》。');
  });

  test('offers the fix, but not as a safe one: statutes print the mark', () => {
    expect(lintText(rule, '学习《宪法》、《民法典》。')[0]?.fix?.safe).toBe(false);
  });
});
