import { lintText, mark, parseMarked } from 'draftlint/testing';
import { describe, expect, test } from 'vitest';
import rule from '../../../rules/punctuation/ellipsis.ts';

describe('punctuation/ellipsis', () => {
  test.for([
    '走访企业、学校⟦……等⟧单位。',
    '走访企业、学校⟦等……⟧',
    '“我们一定完成⟦...⟧”',
    '整改任务⟦。。。⟧正在推进。',
    '群众说⟦…⟧我们放心。',
    '还有许多工作⟦......⟧',
    '包括甲、乙⟦、、、⟧还有丙。',
  ])('reports %s', (marked) => {
    const { text } = parseMarked(marked);
    expect(mark(text, lintText(rule, text))).toBe(marked);
  });

  test.for([
    '走访企业、学校……',
    '“我们一定完成……”',
    '一、总体情况......3',
    '一、总体情况…………3',
    'Wait... 10...20',
    '见目录../附件',
    '第一段……\n\n…………',
    '各种情形……同等对待。',
    '工作完成。。下一步',
  ])('accepts %s', (text) => {
    expect(mark(text, lintText(rule, text))).toBe(text);
  });

  test('mends the form', () => {
    const text = '“我们一定完成...”整改任务。。。正在推进';
    expect(
      lintText(rule, text)
        .flatMap(({ fix }) => fix?.edits ?? [])
        .sort((a, b) => b.range.start - a.range.start)
        .reduce((mended, { range, newText }) => mended.slice(0, range.start) + newText + mended.slice(range.end), text),
    ).toBe('“我们一定完成……”整改任务……正在推进');
  });
});
