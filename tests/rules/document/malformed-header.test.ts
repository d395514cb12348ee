import { lintText, mark, parseMarked } from 'draftlint/testing';
import { describe, expect, test } from 'vitest';
import rule from '../../../rules/document/malformed-header.ts';

const OPTIONS = { preset: 'law-based-government/department' } as const;

describe('document/malformed-header', () => {
  test.for([
    [
      '⟦0012⟧\n秘密★1年\n安平县司法局关于2024年度法治政府建设情况的报告\n县委、县政府：\n现将情况报告如下。\n特此报告。\n安平县司法局\n2025年1月8日',
      { preset: 'law-based-government/department' },
    ],
    [
      '特急\n⟦000012⟧\n安平县司法局关于2024年度法治政府建设情况的报告\n县委、县政府：\n现将情况报告如下。\n特此报告。\n安平县司法局\n2025年1月8日',
      { preset: 'law-based-government/department' },
    ],
    [
      '特急\n⟦秘密⟧\n安司〔2025〕3号\n安平县司法局关于2024年度法治政府建设情况的报告\n县委、县政府：\n现将情况报告如下。\n特此报告。\n安平县司法局\n2025年1月8日',
      { preset: 'law-based-government/department' },
    ],
    [
      '安平县司法局关于2024年度法治政府建设情况的报告\n县委、县政府：\n现将情况报告如下。\n特此报告。\n安平县司法局\n2025年1月8日\n⟦联系人：王某某，电话：0123-4567890⟧',
      { preset: 'law-based-government/department' },
    ],
    [
      '安平县司法局关于2024年度法治政府建设情况的报告\n县委、县政府：\n现将情况报告如下。\n特此报告。\n安平县司法局\n2025年1月8日\n⟦(此件公开发布)⟧',
      { preset: 'law-based-government/department' },
    ],
  ] as const)('reports %s', ([marked, options]) => {
    const { text } = parseMarked(marked);
    expect(mark(text, lintText(rule, text, options))).toBe(marked);
  });

  test.for([
    [
      '000012\n秘密★1年\n特急\n安司〔2025〕3号\n安平县司法局关于2024年度法治政府建设情况的报告\n县委、县政府：\n现将情况报告如下。\n特此报告。\n安平县司法局\n2025年1月8日',
      { preset: 'law-based-government/department' },
    ],
    [
      '秘密★1年\n加急\n安平县司法局关于2024年度法治政府建设情况的报告\n县委、县政府：\n现将情况报告如下。\n特此报告。\n安平县司法局\n2025年1月8日',
      { preset: 'law-based-government/department' },
    ],
    [
      '安司〔2025〕3号\n000012\n安平县司法局关于2024年度法治政府建设情况的报告\n县委、县政府：\n现将情况报告如下。\n特此报告。\n安平县司法局\n2025年1月8日',
      { preset: 'law-based-government/department' },
    ],
    [
      '安平县司法局关于2024年度法治政府建设情况的报告\n县委、县政府：\n现将情况报告如下。\n特此报告。\n安平县司法局\n2025年1月8日\n（联系人：王某某，电话：0123-4567890）',
      { preset: 'law-based-government/department' },
    ],
    [
      '安平县司法局关于2024年度法治政府建设情况的报告\n县委、县政府：\n现将情况报告如下。\n特此报告。\n安平县司法局\n2025年1月8日\n— 2 —',
      { preset: 'law-based-government/department' },
    ],
    [
      '安平县司法局关于2024年度法治政府建设情况的报告\n县委、县政府：\n现将情况报告如下。\n特此报告。\n安平县司法局\n2025年1月8日\n（此页无正文）',
      { preset: 'law-based-government/department' },
    ],
    [
      '关于召开会议的通知\n县委、县政府：\n现将情况报告如下。\n特此报告。\n安平县司法局\n2025年1月8日\n联系人：王某某，电话：0123-4567890',
      {},
    ],
  ] as const)('accepts %s', ([text, options]) => {
    expect(mark(text, lintText(rule, text, options))).toBe(text);
  });

  test('brackets an annotation and leaves its digits alone', () => {
    const text =
      '安平县司法局关于2024年度法治政府建设情况的报告\n县委、县政府：\n现将情况报告如下。\n特此报告。\n安平县司法局\n2025年1月8日\n';
    const edits = (annotation: string) => lintText(rule, text + annotation, OPTIONS)[0]?.fix?.edits.map(({ newText }) => newText);
    expect(edits('联系人：王某某')).toEqual(['（', '）']);
    expect(edits('(联系人：王某某)')).toEqual(['（', '）']);
  });
});
