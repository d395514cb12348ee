import { lintText, mark, parseMarked } from 'draftlint/testing';
import { describe, expect, test } from 'vitest';
import rule from '../../../rules/document/skipped-level.ts';

describe('document/skipped-level', () => {
  test.for([
    [
      '安平县司法局关于2024年度法治政府建设情况的报告\n⟦市委⟧、⟦市政府⟧：\n现将情况报告如下。\n特此报告。\n安平县司法局\n2025年1月8日',
      { preset: 'official-document' },
    ],
    [
      '安平县人民政府关于2024年度法治政府建设情况的报告\n⟦省人民政府⟧：\n现将情况报告如下。\n特此报告。\n安平县人民政府\n2025年1月8日\n抄送：县人大常委会办公室。',
      { preset: 'law-based-government/county' },
    ],
  ] as const)('reports %s', ([marked, options]) => {
    const { text } = parseMarked(marked);
    expect(mark(text, lintText(rule, text, options))).toBe(marked);
  });

  test.for([
    [
      '安平县人民政府关于2024年度法治政府建设情况的报告\n省人民政府：\n现将情况报告如下。\n特此报告。\n安平县人民政府\n2025年1月8日\n抄送：市人民政府。',
      { preset: 'law-based-government/county' },
    ],
    [
      '安平县司法局关于2024年度法治政府建设情况的报告\n县委、县政府，市司法局：\n现将情况报告如下。\n特此报告。\n安平县司法局\n2025年1月8日',
      { preset: 'law-based-government/department' },
    ],
    [
      '安平县人民政府关于2024年度法治政府建设情况的报告\n市人民政府：\n现将情况报告如下。\n特此报告。\n安平县司法局\n2025年1月8日',
      { preset: 'law-based-government/county' },
    ],
    [
      '定安县人民政府关于2024年度法治政府建设情况的报告\n省政府：\n现将情况报告如下。\n特此报告。',
      { preset: 'law-based-government/county' },
    ],
    [
      '安平市人民政府关于2024年度法治政府建设情况的报告\n省政府：\n现将情况报告如下。\n特此报告。',
      { preset: 'law-based-government/county' },
    ],
    [
      '安平县人民政府关于2024年度法治政府建设情况的公告\n省人民政府：\n现将情况报告如下。\n特此报告。\n安平县司法局\n2025年1月8日',
      { preset: 'official-document' },
    ],
    ['安平县司法局关于2024年度法治政府建设情况的报告\n市委、市政府：\n现将情况报告如下。\n特此报告。\n安平县司法局\n2025年1月8日', {}],
  ] as const)('accepts %s', ([text, options]) => {
    expect(mark(text, lintText(rule, text, options))).toBe(text);
  });
});
