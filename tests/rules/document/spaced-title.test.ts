import { lintText, mark, parseMarked } from 'draftlint/testing';
import { describe, expect, test } from 'vitest';
import rule from '../../../rules/document/spaced-title.ts';

describe('document/spaced-title', () => {
  test.for([
    '⟦中　共　安　平　县　委⟧\n关于2024年度法治政府建设情况的\n⟦报    告⟧\n全年工作平稳。\n安平县司法局\n2025年1月8日',
    '安平县司法局关于2024年度工作情况的⟦报　告⟧\n全年工作平稳。\n⟦安 平 县 司 法 局⟧\n2025年1月8日',
  ])('reports %s', (marked) => {
    const { text } = parseMarked(marked);
    expect(mark(text, lintText(rule, text))).toBe(marked);
  });

  test.for([
    '中共安平县委　　安平县人民政府\n关于2024年度法治政府建设情况的报告\n全年工作平稳。',
    '安平县人民政府 关于2024年度法治政府建设情况的报告\n全年工作平稳。',
    '安平县 2024 年度法治政府建设情况的报告\n全年工作平稳。',
    '安平县2024年度法治政府建设情况的\n报告\n全年工作平稳。',
    '安平县2024年度工作报告\n全 年 工 作 平 稳。',
  ])('accepts %s', (text) => {
    expect(mark(text, lintText(rule, text))).toBe(text);
  });

  test('takes the blanks out and nothing else', () => {
    const text = '安平县司法局2024年度工作报　告\n全年工作平稳。';
    expect(lintText(rule, text)[0]?.fix?.edits.map(({ range, newText }) => [text.slice(range.start, range.end), newText])).toEqual([
      ['　', ''],
    ]);
  });
});
