import { lintText, mark, parseMarked } from 'draftlint/testing';
import { describe, expect, test } from 'vitest';
import rule from '../../../rules/document/addressed-to-person.ts';

describe('document/addressed-to-person', () => {
  test.for([
    [
      '安平县司法局关于2024年度法治政府建设情况的报告\n⟦尊敬的李书记⟧：\n现将情况报告如下。\n特此报告。\n安平县司法局\n2025年1月8日',
      { preset: 'law-based-government/department' },
    ],
    [
      '安平县司法局关于2024年度法治政府建设情况的报告\n县政府、⟦王副县长⟧：\n现将情况报告如下。\n特此报告。\n安平县司法局\n2025年1月8日',
      { preset: 'law-based-government/department' },
    ],
    [
      '安平县司法局关于2024年度法治政府建设情况的报告\n⟦县委书记⟧：\n现将情况报告如下。\n特此报告。\n安平县司法局\n2025年1月8日',
      { preset: 'law-based-government/department' },
    ],
    [
      '安平县司法局关于2024年度法治政府建设情况的报告\n⟦张某某同志⟧：\n现将情况报告如下。\n特此报告。\n安平县司法局\n2025年1月8日',
      { preset: 'law-based-government/department' },
    ],
    [
      '安平县司法局关于2024年度法治政府建设情况的报告\n县委、县政府：\n现将情况报告如下。\n特此报告。\n⟦局长：王某某⟧\n2025年1月8日',
      { preset: 'law-based-government/department' },
    ],
  ] as const)('reports %s', ([marked, options]) => {
    const { text } = parseMarked(marked);
    expect(mark(text, lintText(rule, text, options))).toBe(marked);
  });

  test.for([
    [
      '安平县司法局关于2024年度法治政府建设情况的报告\n县委、县政府：\n现将情况报告如下。\n特此报告。\n安平县司法局\n2025年1月8日',
      { preset: 'law-based-government/department' },
    ],
    [
      '安平县司法局关于2024年度法治政府建设情况的报告\n主任、各位副主任、秘书长、各位委员：\n现将情况报告如下。\n特此报告。\n安平县司法局\n2025年1月8日',
      { preset: 'law-based-government/department' },
    ],
    [
      '安平县司法局关于2024年度法治政府建设情况的报告\n各位代表：\n现将情况报告如下。\n特此报告。\n安平县司法局\n2025年1月8日',
      { preset: 'law-based-government/department' },
    ],
    [
      '安平县司法局关于2024年度法治政府建设情况的报告\n县委书记专题会议办公室：\n现将情况报告如下。\n特此报告。\n安平县司法局\n2025年1月8日',
      { preset: 'law-based-government/department' },
    ],
    [
      '安平县司法局局长2024年度述法报告\n张县长：\n现将情况报告如下。\n特此报告。\n安平县司法局\n2025年1月8日',
      { preset: 'law-based-government/department' },
    ],
    ['关于聘请法律顾问的函\n张主任：\n现将情况报告如下。\n特此报告。\n安平县司法局\n2025年1月8日', { preset: 'official-document' }],
    ['安平县司法局关于2024年度法治政府建设情况的报告\n张县长：\n现将情况报告如下。\n特此报告。\n安平县司法局\n2025年1月8日', {}],
    [
      '签发人：王某某\n安平县司法局关于2024年度法治政府建设情况的报告\n县委、县政府：\n现将情况报告如下。\n特此报告。\n安平县司法局\n2025年1月8日',
      { preset: 'law-based-government/department' },
    ],
  ] as const)('accepts %s', ([text, options]) => {
    expect(mark(text, lintText(rule, text, options))).toBe(text);
  });
});
