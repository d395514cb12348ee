import { lintText, mark, parseMarked } from 'draftlint/testing';
import { describe, expect, test } from 'vitest';
import rule from '../../../rules/document/incomplete-title.ts';

describe('document/incomplete-title', () => {
  test.for([
    [
      '⟦关于2024年度法治政府建设情况的报告⟧\n市政府：\n现将情况报告如下。',
      { preset: 'law-based-government/county', circumstances: ['upward'] },
    ],
    [
      '⟦安平县司法局2024年度法治政府建设工作报告⟧\n县政府：\n现将情况报告如下。',
      { preset: 'law-based-government/county', circumstances: ['upward'] },
    ],
    [
      '⟦安平县人民政府关于2024年度法治政府建设情况⟧\n市政府：\n现将情况报告如下。',
      { preset: 'law-based-government/county', circumstances: ['upward'] },
    ],
    [
      '⟦安平县2024年度法治政府建设年度报告⟧\n市政府：\n现将情况报告如下。',
      { preset: 'law-based-government/county', circumstances: ['upward'] },
    ],
    [
      '⟦繁山县2024年度法治政府建设情况工作报告⟧\n现将情况报告如下。',
      { preset: 'law-based-government/county', circumstances: ['published'] },
    ],
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
      '安平县人民政府关于2024年度法治政府建设情况的报告\n市政府：\n现将情况报告如下。',
      { preset: 'law-based-government/county', circumstances: ['upward'] },
    ],
    [
      '中共安平县委\n安平县人民政府\n关于2024年度法治政府建设情况的报告\n市政府：\n现将情况报告如下。',
      { preset: 'law-based-government/county', circumstances: ['upward'] },
    ],
    [
      '安平县人民政府文件\n安政〔2025〕3号\n关于2024年度法治政府建设情况的报告\n市政府：\n现将情况报告如下。',
      { preset: 'law-based-government/county', circumstances: ['upward'] },
    ],
    [
      '关于2024年度法治政府建设情况的报告\n安平县人民政府\n（2025年1月5日）\n现将情况报告如下。',
      { preset: 'law-based-government/county', circumstances: ['published'] },
    ],
    [
      '安平县和平镇人民政府2024年法治政府建设年度报告\n县政府：\n现将情况报告如下。',
      { preset: 'law-based-government/township', circumstances: ['upward'] },
    ],
    ['安平县2024年度法治政府建设年度报告\n现将情况报告如下。', { preset: 'law-based-government/county', circumstances: ['published'] }],
    ['2024年度法治政府建设情况报告\n现将情况报告如下。', {}],
  ] as const)('accepts %s', ([text, options]) => {
    expect(mark(text, lintText(rule, text, options))).toBe(text);
  });

  test('warns of a copy that is sent, and only tells of any other', () => {
    const text = '安平县2024年度法治政府建设工作报告\n现将情况报告如下。';
    const severity = (circumstances: ('upward' | 'published')[]) =>
      lintText(rule, text, { preset: 'law-based-government/county', circumstances })[0]?.severity;
    expect([severity(['upward']), severity(['published']), severity([])]).toEqual(['warning', 'info', 'info']);
  });
});
