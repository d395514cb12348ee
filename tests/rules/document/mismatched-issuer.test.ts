import { lintText, mark, parseMarked } from 'draftlint/testing';
import { describe, expect, test } from 'vitest';
import rule from '../../../rules/document/mismatched-issuer.ts';

describe('document/mismatched-issuer', () => {
  test.for([
    [
      '中共安平县委\n安平县人民政府\n关于2024年度法治政府建设情况的报告\n县委、县政府：\n现将情况报告如下。\n特此报告。\n⟦中共安平县委全面依法治县委员会办公室⟧\n2025年1月8日',
      { preset: 'law-based-government/county' },
    ],
    [
      '中共安平县委\n安平县人民政府\n关于2024年度法治政府建设情况的报告\n县委、县政府：\n现将情况报告如下。\n特此报告。\n⟦安平县人民政府\n2025年1月8日⟧',
      { preset: 'law-based-government/county' },
    ],
    [
      '安平县人民政府关于2024年度法治政府建设情况的报告\n县委、县政府：\n现将情况报告如下。\n特此报告。\n⟦临河县人民政府⟧\n2025年1月8日',
      { preset: 'law-based-government/county' },
    ],
    [
      '安平县人民政府办公室关于2024年度法治政府建设情况的报告\n县委、县政府：\n现将情况报告如下。\n特此报告。\n⟦安平县人民政府⟧\n2025年1月8日',
      { preset: 'law-based-government/county' },
    ],
    [
      '安平县2024年度法治政府建设情况的报告\n县委、县政府：\n现将情况报告如下。\n特此报告。\n⟦安平县司法局⟧\n2025年1月8日',
      { preset: 'law-based-government/county' },
    ],
    [
      '安平县2024年度法治政府建设情况的报告\n县委、县政府：\n现将情况报告如下。\n特此报告。\n⟦临河县人民政府⟧\n2025年1月8日',
      { preset: 'law-based-government/county' },
    ],
    [
      '安平县人民政府文件\n关于2024年度法治政府建设情况的报告\n县委、县政府：\n现将情况报告如下。\n特此报告。\n⟦安平县司法局⟧\n2025年1月8日',
      { preset: 'law-based-government/county' },
    ],
  ] as const)('reports %s', ([marked, options]) => {
    const { text } = parseMarked(marked);
    expect(mark(text, lintText(rule, text, options))).toBe(marked);
  });

  test.for([
    [
      '中共安平县委\n安平县人民政府\n关于2024年度法治政府建设情况的报告\n县委、县政府：\n现将情况报告如下。\n特此报告。\n中共安平县委　　安平县人民政府\n2025年1月8日',
      { preset: 'law-based-government/county' },
    ],
    [
      '中 共 安 平 县 委\n安 平 县 人 民 政 府\n关于2024年度法治政府建设情况的报告\n县委、县政府：\n现将情况报告如下。\n特此报告。\n中国共产党安平县委员会\n县政府\n2025年1月8日',
      { preset: 'law-based-government/county' },
    ],
    [
      '安平县司法局关于2024年度法治政府建设情况的报告\n县委、县政府：\n现将情况报告如下。\n特此报告。\n安平县司法局\n2025年1月8日',
      { preset: 'law-based-government/department' },
    ],
    [
      '安平县市场监督管理局关于2024年度法治政府建设情况的报告\n县委、县政府：\n现将情况报告如下。\n特此报告。\n安平县市场监管局\n2025年1月8日',
      { preset: 'law-based-government/department' },
    ],
    [
      '安平县2024年度法治政府建设情况的报告\n县委、县政府：\n现将情况报告如下。\n特此报告。\n安平县人民政府\n2025年1月8日',
      { preset: 'law-based-government/county' },
    ],
    [
      '安平县2024年度法治政府建设情况的报告\n县委、县政府：\n现将情况报告如下。\n特此报告。\n中共安平县委\n安平县人民政府\n2025年1月8日',
      { preset: 'law-based-government/county' },
    ],
    [
      '黔山区2024年度法治政府建设情况的报告\n县委、县政府：\n现将情况报告如下。\n特此报告。\n黔山区人民政府办公室\n2025年1月8日',
      { preset: 'law-based-government/county' },
    ],
    [
      '2024年度法治政府建设情况的报告\n县委、县政府：\n现将情况报告如下。\n特此报告。\n安平县司法局\n2025年1月8日',
      { preset: 'law-based-government/department' },
    ],
    [
      '中共安平县委文件\n关于2024年度法治政府建设情况的报告\n县委、县政府：\n现将情况报告如下。\n特此报告。\n中共安平县委\n安平县人民政府\n2025年1月8日',
      { preset: 'law-based-government/county' },
    ],
    [
      '安平县人民政府关于2024年度法治政府建设情况的报告\n县委、县政府：\n现将情况报告如下。\n特此报告。\n安平县人民政府（代章）\n2025年1月8日',
      { preset: 'law-based-government/county' },
    ],
    [
      '安平县人民政府关于2024年度法治政府建设情况的报告\n县委、县政府：\n现将情况报告如下。\n特此报告。',
      { preset: 'law-based-government/county' },
    ],
    [
      '安平县人民政府关于2024年度法治政府建设情况的报告\n县委、县政府：\n现将情况报告如下。\n特此报告。\n王某某\n2025年1月8日',
      { preset: 'law-based-government/county' },
    ],
    ['安平县人民政府关于2024年度法治政府建设情况的报告\n县委、县政府：\n现将情况报告如下。\n特此报告。\n临河县人民政府\n2025年1月8日', {}],
  ] as const)('accepts %s', ([text, options]) => {
    expect(mark(text, lintText(rule, text, options))).toBe(text);
  });

  test('names the issuer that a signer of its kind stands for', () => {
    const [finding, ...others] = lintText(
      rule,
      '中共安平县委 安平县人民政府关于2024年度法治政府建设情况的报告\n市委、市政府：\n现将情况报告如下。\n特此报告。\n中共安平县委　平安县人民政府\n2025年1月8日',
      { preset: 'law-based-government/county' },
    );
    expect(others).toEqual([]);
    expect(finding?.message).toBe('署名“平安县人民政府”与标题、版头中的发文机关“安平县人民政府”不一致，请核对。');
  });

  test('only asks where the title names no more than a place', () => {
    const [finding] = lintText(
      rule,
      '安平县2024年度法治政府建设情况的报告\n县委、县政府：\n现将情况报告如下。\n特此报告。\n安平县司法局\n2025年1月8日',
      { preset: 'law-based-government/county' },
    );
    expect(finding).toMatchObject({ messageId: 'office', severity: 'info', certainty: 'possible' });
  });

  test('only asks about a signature in other words than the title', () => {
    const signed = (organ: string) =>
      lintText(
        rule,
        `安平县和平镇人民政府关于2024年度法治政府建设情况的报告\n县政府：\n现将情况报告如下。\n特此报告。\n${organ}\n2025年1月8日`,
        { preset: 'law-based-government/township' },
      );
    expect(signed('安平县和平镇政府').map(({ messageId, severity }) => [messageId, severity])).toEqual([['short', 'info']]);
    expect(signed('安平县和平镇人民政府')).toEqual([]);
  });
});
