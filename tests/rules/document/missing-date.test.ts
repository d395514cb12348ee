import { lintText, mark, parseMarked } from 'draftlint/testing';
import { describe, expect, test } from 'vitest';
import rule from '../../../rules/document/missing-date.ts';

describe('document/missing-date', () => {
  test.for([
    ['安平县2024年度法治政府建设情况的报告\n现将情况报告如下。⟦⟧\n安平县人民政府', { preset: 'law-based-government/county' }],
    ['安平县2024年度法治政府建设情况的报告\n现将2024年12月31日前的情况报告如下。⟦⟧', { preset: 'law-based-government/county' }],
  ] as const)('reports %s', ([marked, options]) => {
    const { text } = parseMarked(marked);
    expect(mark(text, lintText(rule, text, options))).toBe(marked);
  });

  test.for([
    [
      '关于安平县2024年度法治政府建设情况的报告\n——2025年3月20日在县第十八届人大常委会第二十五次会议上\n主任、各位副主任、各位委员：\n现将情况报告如下。\n',
      { preset: 'law-based-government/county', circumstances: ['upward'] },
    ],
    [
      '安平县司法局关于2024年度法治政府建设情况的报告\n县委、县政府：\n现将情况报告如下。\n特此报告。\n安平县司法局\n2025年1月8日',
      { preset: 'law-based-government/department' },
    ],
    [
      '安平县司法局关于2024年度法治政府建设情况的报告\n县委、县政府：\n现将情况报告如下。\n特此报告。\n安平县司法局\n二〇二五年一月八日',
      { preset: 'law-based-government/department' },
    ],
    [
      '安平县司法局关于2024年度法治政府建设情况的报告\n县委、县政府：\n现将情况报告如下。\n特此报告。\n安平县司法局\n2025 年 1 月 8 日',
      { preset: 'law-based-government/department' },
    ],
    [
      '安平县司法局关于2024年度法治政府建设情况的报告\n县委、县政府：\n现将情况报告如下。\n特此报告。\n安平县司法局\n2025年1月8日（星期三）',
      { preset: 'law-based-government/department' },
    ],
    [
      '安平县司法局关于2024年度法治政府建设情况的报告\n县委、县政府：\n现将情况报告如下。\n特此报告。\n2025年1月8日\n安平县司法局',
      { preset: 'law-based-government/department' },
    ],
    [
      '安平县司法局关于2024年度法治政府建设情况的报告\n县委、县政府：\n现将情况报告如下。\n特此报告。\n安平县司法局\n2025年1月8日\n抄送：市司法局。\n安平县司法局办公室　2025年1月9日印发',
      { preset: 'law-based-government/department' },
    ],
    [
      '安平县2024年度法治政府建设年度报告\n（2025年1月20日县政府常务会议通过）\n全年工作平稳。',
      { preset: 'law-based-government/county', circumstances: ['published'] },
    ],
    ['会议通知\n现将情况报告如下。', {}],
  ] as const)('accepts %s', ([text, options]) => {
    expect(mark(text, lintText(rule, text, options))).toBe(text);
  });
});
