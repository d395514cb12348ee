import { lintText, mark, parseMarked } from 'draftlint/testing';
import { describe, expect, test } from 'vitest';
import rule from '../../../rules/document/unsuitable-recipient.ts';

describe('document/unsuitable-recipient', () => {
  test.for([
    [
      '安平县司法局关于2024年度法治政府建设情况的报告\n⟦市委⟧、⟦市政府⟧：\n现将情况报告如下。\n特此报告。\n安平县司法局\n2025年1月8日',
      { preset: 'law-based-government/department' },
    ],
    [
      '安平县司法局关于2024年度法治政府建设情况的报告\n⟦省司法厅⟧：\n现将情况报告如下。\n特此报告。\n安平县司法局\n2025年1月8日',
      { preset: 'law-based-government/department' },
    ],
    [
      '安平县人民政府关于2024年度法治政府建设情况的报告\n⟦省政府⟧：\n现将情况报告如下。\n特此报告。\n安平县司法局\n2025年1月8日',
      { preset: 'law-based-government/county' },
    ],
    [
      '安平县人民政府关于2024年度法治政府建设情况的报告\n⟦临河镇人民政府⟧：\n现将情况报告如下。\n特此报告。\n安平县司法局\n2025年1月8日',
      { preset: 'law-based-government/county' },
    ],
    [
      '安平县临河镇人民政府关于2024年度法治政府建设情况的报告\n⟦市政府⟧：\n现将情况报告如下。\n特此报告。\n安平县司法局\n2025年1月8日',
      { preset: 'law-based-government/township' },
    ],
  ] as const)('reports %s', ([marked, options]) => {
    const { text } = parseMarked(marked);
    expect(mark(text, lintText(rule, text, options))).toBe(marked);
  });

  test.for([
    [
      '安平县司法局关于2024年度法治政府建设情况的报告\n县委、县政府，市司法局：\n现将情况报告如下。\n特此报告。\n安平县司法局\n2025年1月8日',
      { preset: 'law-based-government/department' },
    ],
    [
      '安平县司法局关于2024年度法治政府建设情况的报告\n县委依法治县办：\n现将情况报告如下。\n特此报告。\n安平县司法局\n2025年1月8日',
      { preset: 'law-based-government/department' },
    ],
    [
      '安平县人民政府关于2024年度法治政府建设情况的报告\n市政府：\n现将情况报告如下。\n特此报告。\n安平县司法局\n2025年1月8日',
      { preset: 'law-based-government/county' },
    ],
    [
      '安平县人民政府关于2024年度法治政府建设情况的报告\n县委、县人大常委会：\n现将情况报告如下。\n特此报告。\n安平县司法局\n2025年1月8日',
      { preset: 'law-based-government/county' },
    ],
    [
      '临河镇人民政府关于2024年度法治政府建设情况的报告\n区委、区政府：\n现将情况报告如下。\n特此报告。\n安平县司法局\n2025年1月8日',
      { preset: 'law-based-government/township' },
    ],
    [
      '临河镇人民政府关于2024年度法治政府建设情况的报告\n市委、市政府：\n现将情况报告如下。\n特此报告。\n安平县司法局\n2025年1月8日',
      { preset: 'law-based-government/township' },
    ],
    [
      '安平市司法局关于2024年度法治政府建设情况的报告\n市委、市政府：\n现将情况报告如下。\n特此报告。\n安平县司法局\n2025年1月8日',
      { preset: 'law-based-government/department' },
    ],
    [
      '安平经济开发区管理委员会关于2024年度法治政府建设情况的报告\n市委、市政府：\n现将情况报告如下。\n特此报告。\n安平县司法局\n2025年1月8日',
      { preset: 'law-based-government/county' },
    ],
    [
      '青山土家族自治县人民政府关于2024年度法治政府建设情况的报告\n州委、州政府：\n现将情况报告如下。\n特此报告。\n安平县司法局\n2025年1月8日',
      { preset: 'law-based-government/county' },
    ],
    [
      '平原旗人民政府关于2024年度法治政府建设情况的报告\n盟委、盟行署：\n现将情况报告如下。\n特此报告。\n安平县司法局\n2025年1月8日',
      { preset: 'law-based-government/county' },
    ],
    [
      '和平街道办事处关于2024年度法治政府建设情况的报告\n区委、区政府：\n现将情况报告如下。\n特此报告。\n安平县司法局\n2025年1月8日',
      { preset: 'law-based-government/township' },
    ],
    ['2024年度法治政府建设情况的报告\n省政府：\n现将情况报告如下。\n特此报告。', { preset: 'law-based-government/county' }],
    [
      '安平县司法局关于2024年度法治政府建设情况的报告\n市委、市政府：\n现将情况报告如下。\n特此报告。\n安平县司法局\n2025年1月8日',
      { preset: 'official-document' },
    ],
  ] as const)('accepts %s', ([text, options]) => {
    expect(mark(text, lintText(rule, text, options))).toBe(text);
  });

  test.for([
    ['安平县人民政府', '县委、⟦县政府⟧：', '县委、县人大常委会：'],
    ['安平县人民政府', '⟦县政府⟧，市政府：', '市政府：'],
    ['安平县司法局', '⟦县司法局⟧：', '市司法局：'],
    ['安平县临河镇人民政府', '镇党委、⟦镇政府⟧：', '县政府：'],
  ] as const)('warns %s of itself as recipient', ([issuer, marked, right]) => {
    const report = (recipients: string): string =>
      `${issuer}关于2024年度法治政府建设情况的报告\n${recipients}\n现将情况报告如下。\n特此报告。\n${issuer}\n2025年1月8日`;
    const { text } = parseMarked(report(marked));
    const found = lintText(rule, text, { preset: 'law-based-government/county' });
    expect(mark(text, found)).toBe(report(marked));
    expect(found[0]).toMatchObject({ messageId: 'self', severity: 'warning' });
    expect(lintText(rule, report(right), { preset: 'law-based-government/county' })).toEqual([]);
  });

  test('does not take the 市政府 above for that of a city of a county', () => {
    const text =
      '安平市人民政府关于2024年度法治政府建设情况的报告\n市委、市政府：\n现将情况报告如下。\n特此报告。\n安平市人民政府\n2025年1月8日';
    expect(lintText(rule, text, { preset: 'law-based-government/county' })).toEqual([]);
  });
});
