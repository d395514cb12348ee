import { lintText, mark, parseMarked } from 'draftlint/testing';
import { describe, expect, test } from 'vitest';
import rule from '../../../rules/statistics/change-mismatch.ts';

describe('statistics/change-mismatch', () => {
  test.for([
    '调解成功率98.2%，比上年（97.1%）上升⟦1.3⟧个百分点。',
    '受理投诉113件，比上年（58件）增加⟦45⟧件。',
    '受理案件151件，同比增长⟦28.8%⟧（上年为66件）。',
    '受理案件150件，比上年增加50件，增长⟦25%⟧。',
    '处置时间由12天缩短到5天，减少⟦8⟧天。',
    '全市人口出生率7.2‰，死亡率6.1‰，自然增长率⟦2.1‰⟧。',
  ])('reports %s', (marked) => {
    const { text } = parseMarked(marked);
    expect(mark(text, lintText(rule, text))).toBe(marked);
  });

  test.for([
    '调解成功率98.2%，比上年（97.1%）上升1.1个百分点。',
    '受理投诉113件，比上年（58件）增加55件。',
    '受理案件151件，同比增长128.78%（上年为66件）。',
    '受理案件150件，比上年增加50件，增长50%。',
    '处置时间由12天缩短到5天，减少7天。',
    '受理案件150件，比上年增加50件，年均增长25%。',
    '受理案件150件，比上年增加约50件，增长25%。',
    '全县产值150亿元，比上年增加50亿元，按可比价格增长25%。',
    '全市人口出生率7.2‰，死亡率6.1‰，自然增长率1.1‰。',
  ])('accepts %s', (text) => {
    expect(lintText(rule, `安平县工作报告\n\n${text}`)).toEqual([]);
  });
});
