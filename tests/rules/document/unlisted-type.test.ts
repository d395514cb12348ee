import { lintText, mark, parseMarked } from 'draftlint/testing';
import { describe, expect, test } from 'vitest';
import rule from '../../../rules/document/unlisted-type.ts';

describe('document/unlisted-type', () => {
  test.for([
    [
      '⟦安平县司法局2024年度法治政府建设工作总结⟧\n县委、县政府：\n现将情况报告如下。',
      { preset: 'law-based-government/county', circumstances: ['upward'] },
    ],
    [
      '⟦安平县2024年度法治政府建设年报⟧\n市政府：\n现将情况报告如下。',
      { preset: 'law-based-government/county', circumstances: ['upward'] },
    ],
  ] as const)('reports %s', ([marked, options]) => {
    const { text } = parseMarked(marked);
    expect(mark(text, lintText(rule, text, options))).toBe(marked);
  });

  test.for([
    [
      '安平县司法局关于2024年度法治政府建设情况的报告\n县委、县政府：\n现将情况报告如下。\n特此报告。\n安平县司法局\n2025年1月8日',
      { preset: 'law-based-government/county', circumstances: ['upward'] },
    ],
    [
      '安平县司法局关于开展法治政府建设自查情况的报告\n县委、县政府：\n现将情况报告如下。\n特此报告。\n安平县司法局\n2025年1月8日',
      { preset: 'law-based-government/county', circumstances: ['upward'] },
    ],
    [
      '安平县司法局关于2024年度法治政府建设情况的函\n县政府：\n汇报如下。',
      { preset: 'law-based-government/county', circumstances: ['upward'] },
    ],
    ['安平县司法局2024年度法治政府建设工作总结\n全年工作平稳。', { preset: 'law-based-government/county', circumstances: ['published'] }],
    ['安平县司法局2024年度法治政府建设工作总结\n全年工作平稳。', { preset: 'law-based-government/county' }],
    ['安平县2024年度法治政府建设情况\n市政府：\n全年工作平稳。', { preset: 'law-based-government/county', circumstances: ['upward'] }],
    ['安平县司法局2024年度普法工作总结\n全年工作平稳。', { circumstances: ['upward'] }],
  ] as const)('accepts %s', ([text, options]) => {
    expect(mark(text, lintText(rule, text, options))).toBe(text);
  });
});
