import { lintText, mark, parseMarked } from 'draftlint/testing';
import { describe, expect, test } from 'vitest';
import rule from '../../../rules/document/mismatched-closing.ts';

const draft = (title: string, closing: string): string =>
  `安平县司法局${title}\n\n县委、县政府：\n\n全年工作有序推进。\n\n${closing}\n\n安平县司法局\n2025年1月8日`;

describe('document/mismatched-closing', () => {
  test.for([
    ['关于2024年度法治政府建设情况的报告', '⟦特此通知⟧。', '特此报告。'],
    ['关于2024年度法治政府建设情况的报告', '以上情况，请审阅。⟦特此函达⟧', '特此汇报。'],
    ['关于印发2024年普法工作要点的通知', '⟦特此报告⟧。', '特此通知。'],
    ['关于商请提供数据的函', '⟦特此通知⟧。', '特此函达。'],
  ] as const)('of a draft %s is told where it is %s, not where it is %s', ([title, closing, right]) => {
    const marked = draft(title, closing);
    const { text } = parseMarked(marked);
    expect(mark(text, lintText(rule, text))).toBe(marked);
    expect(lintText(rule, draft(title, right))).toEqual([]);
  });

  test.for([
    draft('关于2024年度法治政府建设情况的报告', '县政府办公室印发方案并注明“特此通知”。'),
    draft('2024年度法治政府建设工作总结', '特此通知。'),
  ])('is not told in %s', (text) => {
    expect(lintText(rule, text)).toEqual([]);
  });
});
