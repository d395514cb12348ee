import { lintText, mark, parseMarked } from 'draftlint/testing';
import { describe, expect, test } from 'vitest';
import rule from '../../../rules/wording/nonstatutory-unit.ts';

describe('wording/nonstatutory-unit', () => {
  test.for([
    '宽50⟦公分⟧，面积1200余⟦平方⟧，土方3万⟦立方⟧，墙面800⟦平方公尺⟧，展板90⟦平方公分⟧。',
    '| 品种 | 产量 |\n|---|---|\n| 小麦 | 350⟦斤⟧ |',
  ])('reports %s', (marked) => {
    const { text } = parseMarked(marked);
    expect(mark(text, lintText(rule, text, { format: 'markdown' }))).toBe(marked);
  });

  test.for([
    '秉公分配，平方米、平方公里、立方米，土地30亩。',
    '| 品种 | 产量 |\n|---|---|\n| 小麦 | 350公斤 |',
    '群众送来鸡蛋20斤。',
    '1200平方米，3万立方米。',
  ])('accepts %s', (text) => {
    expect(mark(text, lintText(rule, text, { format: 'markdown' }))).toBe(text);
  });
});
