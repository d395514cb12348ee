import { lintText, mark, parseMarked } from 'draftlint/testing';
import { describe, expect, test } from 'vitest';
import rule from '../../../rules/document/missing-recipient.ts';

describe('document/missing-recipient', () => {
  test.for([
    ['⟦安平县2024年度法治政府建设情况的报告⟧\n现将情况报告如下。', { preset: 'law-based-government/county' }],
    ['⟦关于2024年度法治政府建设情况的\n报  告⟧\n主要做法：\n召开会议2次。', { preset: 'law-based-government/county' }],
  ] as const)('reports %s', ([marked, options]) => {
    const { text } = parseMarked(marked);
    expect(mark(text, lintText(rule, text, options))).toBe(marked);
  });

  test('tells a published copy that it may do without', () => {
    const ids = (circumstances: ('upward' | 'published')[]) =>
      lintText(rule, '安平县2024年度法治政府建设情况的报告\n现将情况报告如下。', {
        preset: 'law-based-government/county',
        circumstances,
      }).map(({ messageId }) => messageId);
    expect([ids(['published']), ids(['upward'])]).toEqual([['published'], ['missing']]);
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
      '安平县司法局关于2024年度法治政府建设情况的报告\n县委、县政府：现将有关情况报告如下：\n现将情况报告如下。\n特此报告。\n安平县司法局\n2025年1月8日',
      { preset: 'law-based-government/department' },
    ],
    [
      '安平县司法局关于2024年度法治政府建设情况的报告\n县委县政府\n现将情况报告如下。\n特此报告。\n安平县司法局\n2025年1月8日',
      { preset: 'law-based-government/department' },
    ],
    [
      '安平县司法局关于2024年度法治政府建设情况的报告\n各位代表：\n现将情况报告如下。\n特此报告。\n安平县司法局\n2025年1月8日',
      { preset: 'law-based-government/department' },
    ],
    [
      '安平县司法局关于2024年度法治政府建设情况的报告\n现将情况报告如下。\n特此报告。\n安平县司法局\n2025年1月8日\n主送：县委，县政府。',
      { preset: 'law-based-government/department' },
    ],
    ['安平县人民政府关于2024年度法治政府建设情况的通告\n现通告如下。', { preset: 'official-document' }],
    ['安平县2024年度法治政府建设情况的报告\n现将情况报告如下。', {}],
  ] as const)('accepts %s', ([text, options]) => {
    expect(mark(text, lintText(rule, text, options))).toBe(text);
  });
});
