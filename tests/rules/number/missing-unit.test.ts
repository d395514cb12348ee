import { lintText, mark, parseMarked } from 'draftlint/testing';
import { describe, expect, test } from 'vitest';
import rule from '../../../rules/number/missing-unit.ts';

describe('number/missing-unit', () => {
  test.for([
    '投入经费⟦300万⟧，争取资金⟦4125万⟧。',
    '罚没款合计⟦125.5万⟧；发放救助金共计约⟦30余万⟧',
    '（挽回损失⟦1.2亿⟧）追回工资⟦300万⟧、补缴税款⟦20万⟧、其他若干。',
  ])('reports %s', (marked) => {
    const { text } = parseMarked(marked);
    expect(mark(text, lintText(rule, text))).toBe(marked);
  });

  test.for([
    '投入经费300万元，争取资金4125万余元，投资3亿多元。',
    '惠及群众30万，参与人数5万，浏览量300万。',
    '三年投入分别为3万、5万、8万元，补贴3万—5万元。',
    '“投入300万”的写法有误。',
    '投入警力3万，收入水平提高。',
  ])('accepts %s', (text) => {
    expect(mark(text, lintText(rule, text))).toBe(text);
  });

  test('leaves cells alone, whose unit stands at the head', () => {
    const text = '# 关于2024年度工作情况的报告\n\n| 项目 | 情况（元） |\n|---|---|\n| 普法 | 投入300万 |';
    expect(lintText(rule, text, { format: 'markdown' })).toEqual([]);
  });
});
