import { lintText, mark, parseMarked } from 'draftlint/testing';
import { describe, expect, test } from 'vitest';
import rule from '../../../rules/punctuation/comma-before-deng.ts';

describe('punctuation/comma-before-deng', () => {
  test.for([
    '走访企业、学校⟦、等⟧单位。',
    '宣传《宪法》⟦、等⟧法律。',
    '分为优秀、合格⟦、等⟧。',
    '开展宣传、培训⟦，等⟧工作。',
    '采取宣传、培训、走访⟦，等⟧多种方式。',
  ])('reports %s', (marked) => {
    const { text } = parseMarked(marked);
    expect(mark(text, lintText(rule, text))).toBe(marked);
  });

  test.for([
    '走访企业、学校等单位。',
    '包括类别、等级、等次。',
    '提供引导、等候服务，坚持公平、等价原则。',
    '清单、流程上网，等工作完成后验收。',
    '宣传法律，等工作人员到场。',
  ])('accepts %s', (text) => {
    expect(mark(text, lintText(rule, text))).toBe(text);
  });

  test('mends the list', () => {
    const text = '走访企业、学校、等单位。';
    expect(
      lintText(rule, text)
        .flatMap(({ fix }) => fix?.edits ?? [])
        .sort((a, b) => b.range.start - a.range.start)
        .reduce((mended, { range, newText }) => mended.slice(0, range.start) + newText + mended.slice(range.end), text),
    ).toBe('走访企业、学校等单位。');
  });
});
