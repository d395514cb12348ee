import { lintText, mark, parseMarked } from 'draftlint/testing';
import { describe, expect, test } from 'vitest';
import rule from '../../../rules/document/inner-office-issuer.ts';

describe('document/inner-office-issuer', () => {
  test.for([
    [
      '⟦安平县司法局政策法规股⟧\n关于2024年度法治政府建设情况的报告\n县司法局：\n现将情况报告如下。',
      { preset: 'law-based-government/department' },
    ],
    ['⟦安平县公安局法制科⟧关于2024年度法治政府建设情况的报告\n现将情况报告如下。', { preset: 'law-based-government/department' }],
    [
      '2024年度法治政府建设情况的报告\n县委、县政府：\n现将情况报告如下。\n特此报告。\n⟦法规科⟧\n2025年1月8日',
      { preset: 'law-based-government/department' },
    ],
  ] as const)('reports %s', ([marked, options]) => {
    const { text } = parseMarked(marked);
    expect(mark(text, lintText(rule, text, options))).toBe(marked);
  });

  test.for([
    ['安平县司法局办公室\n关于2024年度法治政府建设情况的报告\n现将情况报告如下。', { preset: 'law-based-government/department' }],
    ['安平县人民政府办公室关于2024年度法治政府建设情况的报告\n现将情况报告如下。', { preset: 'law-based-government/county' }],
    ['中共安平县委政策研究室关于2024年度法治政府建设情况的报告\n现将情况报告如下。', { preset: 'law-based-government/department' }],
    ['和平街道办事处关于2024年度法治政府建设情况的报告\n现将情况报告如下。', { preset: 'law-based-government/township' }],
    ['安平县公路管理处关于2024年度法治政府建设情况的报告\n现将情况报告如下。', { preset: 'law-based-government/department' }],
    ['安平县公安局交通警察大队关于2024年度法治政府建设情况的报告\n现将情况报告如下。', { preset: 'law-based-government/department' }],
    ['安平县司法局法规科2024年工作总结\n现将情况报告如下。', {}],
  ] as const)('accepts %s', ([text, options]) => {
    expect(mark(text, lintText(rule, text, options))).toBe(text);
  });
});
