import { lintText, mark, parseMarked } from 'draftlint/testing';
import { describe, expect, test } from 'vitest';
import rule from '../../../rules/document/several-recipients.ts';

describe('document/several-recipients', () => {
  test.for([
    [
      '安平县司法局关于2024年度法治政府建设情况的报告\n⟦县委、县政府、市委、市政府⟧：\n现将情况报告如下。\n特此报告。\n安平县司法局\n2025年1月8日',
      { preset: 'law-based-government/department' },
    ],
    [
      '安平县司法局关于2024年度法治政府建设情况的报告\n⟦县委、县政府，市司法局，市委依法治市办⟧：\n现将情况报告如下。\n特此报告。\n安平县司法局\n2025年1月8日',
      { preset: 'law-based-government/department' },
    ],
    [
      '安平县司法局关于2024年度法治政府建设情况的报告\n⟦县政府、市司法局⟧：\n现将情况报告如下。\n特此报告。\n安平县司法局\n2025年1月8日',
      { preset: 'official-document' },
    ],
  ] as const)('reports %s', ([marked, options]) => {
    const { text } = parseMarked(marked);
    expect(mark(text, lintText(rule, text, options))).toBe(marked);
  });

  test.for([
    [
      '安平县司法局关于2024年度法治政府建设情况的报告\n县委、县政府：\n现将情况报告如下。\n特此报告。\n安平县司法局\n2025年1月8日',
      { preset: 'law-based-government/department' },
    ],
    [
      '安平县司法局关于2024年度法治政府建设情况的报告\n县委、县政府并报市司法局：\n现将情况报告如下。\n特此报告。\n安平县司法局\n2025年1月8日',
      { preset: 'law-based-government/department' },
    ],
    [
      '安平县人民政府关于2024年度法治政府建设情况的报告\n县委、县人大常委会：\n现将情况报告如下。\n特此报告。\n安平县司法局\n2025年1月8日',
      { preset: 'law-based-government/county' },
    ],
    [
      '中共安平县委 安平县人民政府关于2024年度法治政府建设情况的报告\n市委、市政府：\n现将情况报告如下。\n特此报告。\n安平县司法局\n2025年1月8日',
      { preset: 'law-based-government/county' },
    ],
    [
      '临河镇人民政府关于2024年度法治政府建设情况的报告\n区委、区政府：\n现将情况报告如下。\n特此报告。\n安平县司法局\n2025年1月8日',
      { preset: 'law-based-government/township' },
    ],
    [
      '安平县司法局关于2024年度法治政府建设情况的报告\n中共安平县委、安平县人民政府：\n现将情况报告如下。\n特此报告。\n安平县司法局\n2025年1月8日',
      { preset: 'official-document' },
    ],
    [
      '安平县司法局关于报送2024年度报告的通知\n各乡镇人民政府，县直各部门：\n现将情况报告如下。\n特此报告。\n安平县司法局\n2025年1月8日',
      { preset: 'official-document' },
    ],
    [
      '安平县司法局关于2024年度法治政府建设情况的报告\n主任、各位副主任、各位委员：\n现将情况报告如下。\n特此报告。\n安平县司法局\n2025年1月8日',
      { preset: 'law-based-government/department' },
    ],
    [
      '安平县司法局关于2024年度法治政府建设情况的报告\n县委、县政府、市委、市政府：\n现将情况报告如下。\n特此报告。\n安平县司法局\n2025年1月8日',
      {},
    ],
  ] as const)('accepts %s', ([text, options]) => {
    expect(mark(text, lintText(rule, text, options))).toBe(text);
  });
});
