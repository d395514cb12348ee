import { lintText, mark, parseMarked } from 'draftlint/testing';
import { describe, expect, test } from 'vitest';
import rule from '../../../rules/document/missing-closing.ts';

describe('document/missing-closing', () => {
  test.for([
    [
      '安平县司法局关于2024年度法治政府建设情况的报告\n县委、县政府：\n现将情况报告如下。\n全年工作平稳。⟦⟧\n安平县司法局\n2025年1月8日',
      { preset: 'law-based-government/county', circumstances: ['upward'] },
    ],
    [
      '安平县司法局关于2024年度法治政府建设情况的报告\n县委、县政府：\n特此报告如下。\n一、成效\n召开会议。\n二、不足\n力量不足。\n三、打算\n继续推进。⟦⟧\n安平县司法局\n2025年1月8日',
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
      '安平县司法局关于2024年度法治政府建设情况的报告\n县委、县政府：\n全年工作平稳。\n以上报告，请审阅。\n安平县司法局\n2025年1月8日',
      { preset: 'law-based-government/county', circumstances: ['upward'] },
    ],
    [
      '安平县司法局关于2024年度法治政府建设情况的报告\n县委、县政府：\n全年工作平稳。\n以上报告如有不妥，请批评指正。\n安平县司法局\n2025年1月8日',
      { preset: 'law-based-government/county', circumstances: ['upward'] },
    ],
    [
      '安平县司法局关于2024年度法治政府建设情况的报告\n县委、县政府：\n全年工作平稳。\n特此报告\n安平县司法局\n2025年1月8日',
      { preset: 'law-based-government/county', circumstances: ['upward'] },
    ],
    [
      '安平县司法局关于2024年度法治政府建设情况的报告\n县委、县政府：\n全年工作平稳。\n安平县司法局\n2025年1月8日',
      { preset: 'law-based-government/county', circumstances: ['published'] },
    ],
    [
      '安平县司法局关于2024年度法治政府建设情况的报告\n县委、县政府：\n现将情况报告如下。\n特此报告。\n安平县司法局\n2025年1月8日\n附件\n一、统计表\n二、名单\n三、台账\n四、清单\n五、目录',
      { preset: 'law-based-government/county', circumstances: ['upward'] },
    ],
    [
      '安平县司法局2024年度法治政府建设工作总结\n县委、县政府：\n全年工作平稳。\n安平县司法局\n2025年1月8日',
      { preset: 'law-based-government/county', circumstances: ['upward'] },
    ],
    [
      '安平县司法局关于2024年度法治政府建设情况的报告\n县委、县政府：\n全年工作平稳。\n安平县司法局\n2025年1月8日',
      { circumstances: ['upward'] },
    ],
  ] as const)('accepts %s', ([text, options]) => {
    expect(mark(text, lintText(rule, text, options))).toBe(text);
  });
});
