import { lintText, mark, parseMarked } from 'draftlint/testing';
import { describe, expect, test } from 'vitest';
import rule from '../../../rules/document/missing-year.ts';

describe('document/missing-year', () => {
  test.for([
    ['⟦安平县法治政府建设年度报告⟧\n全年工作平稳。', { preset: 'law-based-government/county' }],
    ['安平县2024年度法治政府建设⟦2023年⟧工作报告\n全年工作平稳。', { preset: 'law-based-government/county' }],
  ] as const)('reports %s', ([marked, options]) => {
    const { text } = parseMarked(marked);
    expect(mark(text, lintText(rule, text, options))).toBe(marked);
  });

  test.for([
    ['安平县2024年度法治政府建设情况的报告\n全年工作平稳。', { preset: 'law-based-government/county' }],
    ['安平县二〇二四年度法治政府建设情况的报告\n全年工作平稳。', { preset: 'law-based-government/county' }],
    ['安平县2024年法治政府建设2024年度报告\n全年工作平稳。', { preset: 'law-based-government/county' }],
    ['安平县2024年法治政府建设工作总结及2025年工作计划\n全年工作平稳。', { preset: 'law-based-government/county' }],
    ['安平县2021年—2025年法治政府建设情况的报告\n全年工作平稳。', { preset: 'law-based-government/county' }],
    ['安平县“十四五”时期法治政府建设情况的报告\n全年工作平稳。', { preset: 'law-based-government/county' }],
    ['安平县法治政府建设年度报告\n（2024年度）\n全年工作平稳。', { preset: 'law-based-government/county' }],
    ['安平县法治政府建设年度报告\n全年工作平稳。', { preset: 'official-document' }],
  ] as const)('accepts %s', ([text, options]) => {
    expect(mark(text, lintText(rule, text, options))).toBe(text);
  });
});
