import { lintText, mark, parseMarked } from 'draftlint/testing';
import { describe, expect, test } from 'vitest';
import rule from '../../../rules/document/missing-signature.ts';

describe('document/missing-signature', () => {
  test.for([
    ['安平县2024年度法治政府建设情况的报告\n现将情况报告如下。⟦⟧\n2025年1月8日', { preset: 'law-based-government/county' }],
    ['安平县人民政府\n2024年度法治政府建设情况的报告\n现将情况报告如下。⟦⟧', { preset: 'law-based-government/county' }],
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
      '安平县司法局关于2024年度法治政府建设情况的报告\n县委、县政府：\n现将情况报告如下。\n特此报告。\n安平县司法局（盖章）',
      { preset: 'law-based-government/department' },
    ],
    [
      '安平县司法局关于2024年度法治政府建设情况的报告\n县委、县政府：\n现将情况报告如下。\n特此报告。\n2025年1月8日\n安平县司法局',
      { preset: 'law-based-government/department' },
    ],
    [
      '安平县司法局关于2024年度法治政府建设情况的报告\n县委、县政府：\n现将情况报告如下。\n特此报告。\n安平县临河镇\n2025年1月8日',
      { preset: 'law-based-government/department' },
    ],
    [
      '安平县司法局关于2024年度法治政府建设情况的报告\n县委、县政府：\n现将情况报告如下。\n特此报告。\n中共安平县委　安平县人民政府　2025年1月8日',
      { preset: 'law-based-government/county' },
    ],
    [
      '安平县司法局关于2024年度法治政府建设情况的报告\n县委、县政府：\n现将情况报告如下。\n特此报告。\n安平县司法局\n2025年1月8日\n附件\n统计表\n合计\n12件',
      { preset: 'law-based-government/department' },
    ],
    [
      '安平县2024年度法治政府建设年度报告\n安平县人民政府\n（2025年1月20日）\n全年工作平稳。',
      { preset: 'law-based-government/county', circumstances: ['published'] },
    ],
    ['会议通知\n现将情况报告如下。', {}],
  ] as const)('accepts %s', ([text, options]) => {
    expect(mark(text, lintText(rule, text, options))).toBe(text);
  });
});
