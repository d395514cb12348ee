import { type LintTextOptions, lintText, mark, parseMarked } from 'draftlint/testing';
import { describe, expect, test } from 'vitest';
import rule from '../../../rules/structure/vague-plan.ts';

const COUNTY: LintTextOptions = { preset: 'law-based-government/county' };
const draft = (...blocks: string[]): string =>
  ['安平县2024年度法治政府建设情况的报告', '一、主要举措', '全年办案12件。', ...blocks].join('\n\n');

describe('structure/vague-plan', () => {
  test.for([
    draft('⟦二、下一步打算⟧', '持续加强宣传，不断完善机制。'),
    draft('⟦二、下一步打算⟧', '1.持续加强宣传。', '2.不断完善机制。'),
    draft('⟦二、下一步打算⟧', '深入落实《法治政府建设实施纲要（2021—2025年）》，推进“八五”普法。'),
    draft('⟦下一步⟧，我县将持续加强宣传，不断完善机制，严格考核。'),
  ])('reports %s', (marked) => {
    const { text } = parseMarked(marked);
    expect(mark(text, lintText(rule, text, COUNTY))).toBe(marked);
  });

  test.for([
    draft('二、2025年工作打算', '持续加强宣传。'),
    draft('二、下一步打算', '明年，持续加强宣传。'),
    draft('二、下一步打算', '上半年完成执法人员轮训。'),
    draft('二、下一步打算', '开展培训不少于四次。'),
    draft('二、下一步打算', '开展培训4次。'),
    draft('二、下一年度工作安排', '持续加强宣传。'),
    draft('二、下一步打算'),
  ])('accepts %s', (text) => {
    expect(lintText(rule, text, COUNTY)).toEqual([]);
  });
});
