import { lintText, mark, parseMarked } from 'draftlint/testing';
import { describe, expect, test } from 'vitest';
import rule from '../../../rules/document/copy-to-subordinate.ts';

describe('document/copy-to-subordinate', () => {
  test.for([
    [
      '安平县人民政府关于2024年度法治政府建设情况的报告\n市政府：\n现将情况报告如下。\n特此报告。\n安平县人民政府\n2025年1月8日\n抄送：⟦各乡镇人民政府⟧，⟦县直各单位⟧。',
      { preset: 'law-based-government/county' },
    ],
    [
      '安平县人民政府关于2024年度法治政府建设情况的报告\n市政府：\n现将情况报告如下。\n特此报告。\n安平县人民政府\n2025年1月8日\n抄送：县人大常委会办公室，⟦临河镇人民政府⟧。',
      { preset: 'law-based-government/county' },
    ],
    [
      '安平县人民政府关于2024年度法治政府建设情况的报告\n市政府：\n现将情况报告如下。\n特此报告。\n安平县人民政府\n2025年1月8日\n抄送：⟦县政府各部门⟧。',
      { preset: 'law-based-government/county' },
    ],
    [
      '安平县司法局关于2024年度法治政府建设情况的报告\n县委、县政府：\n现将情况报告如下。\n特此报告。\n安平县司法局\n2025年1月8日\n抄送：市司法局，⟦局属各单位⟧。',
      { preset: 'law-based-government/department' },
    ],
    [
      '临河镇人民政府关于2024年度法治政府建设情况的报告\n县委、县政府：\n现将情况报告如下。\n特此报告。\n临河镇人民政府\n2025年1月8日\n抄送：⟦各村民委员会⟧。',
      { preset: 'law-based-government/township' },
    ],
  ] as const)('reports %s', ([marked, options]) => {
    const { text } = parseMarked(marked);
    expect(mark(text, lintText(rule, text, options))).toBe(marked);
  });

  test.for([
    [
      '安平县人民政府关于2024年度法治政府建设情况的报告\n市政府：\n现将情况报告如下。\n特此报告。\n安平县人民政府\n2025年1月8日\n抄送：市司法局，县委办公室，县人大常委会办公室，县政协办公室，县人民法院。',
      { preset: 'law-based-government/county' },
    ],
    [
      '安平县司法局关于2024年度法治政府建设情况的报告\n县委、县政府：\n现将情况报告如下。\n特此报告。\n安平县司法局\n2025年1月8日\n抄送：县委依法治县办，县直各单位。',
      { preset: 'law-based-government/department' },
    ],
    [
      '临河镇人民政府关于2024年度法治政府建设情况的报告\n县委、县政府：\n现将情况报告如下。\n特此报告。\n临河镇人民政府\n2025年1月8日\n抄送：各乡镇，县司法局。',
      { preset: 'law-based-government/township' },
    ],
    [
      '安平县人民政府关于2024年度法治政府建设情况的报告\n市政府：\n现将情况报告如下。\n特此报告。\n安平县人民政府\n2025年1月8日\n抄送：有关单位。',
      { preset: 'law-based-government/county' },
    ],
    [
      '安平县人民政府关于2024年度法治政府建设情况的通报\n市政府：\n现将情况报告如下。\n特此报告。\n安平县人民政府\n2025年1月8日\n抄送：各乡镇人民政府。',
      { preset: 'official-document' },
    ],
    [
      '安平县人民政府关于2024年度法治政府建设情况的报告\n市政府：\n现将情况报告如下。\n特此报告。\n安平县人民政府\n2025年1月8日\n抄送：各乡镇人民政府。',
      {},
    ],
  ] as const)('accepts %s', ([text, options]) => {
    expect(mark(text, lintText(rule, text, options))).toBe(text);
  });
});
