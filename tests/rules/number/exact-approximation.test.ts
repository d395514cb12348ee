import { lintText, mark, parseMarked } from 'draftlint/testing';
import { describe, expect, test } from 'vitest';
import rule from '../../../rules/number/exact-approximation.ts';

describe('number/exact-approximation', () => {
  test.for([
    '解答法律咨询⟦316余⟧次。',
    '全年先后组织学习⟦16余⟧次,成效明显。',
    '慰问群众⟦1,325多⟧户。',
    '挽回经济损失⟦38余万⟧元。',
    '减少支出⟦5余亿⟧元。',
    '改造道路⟦5.6余⟧公里。',
    '接待群众⟦三百一十六余⟧人次。',
    '排查隐患⟦二十五多⟧处。',
    '每村有⟦15来⟧个网格。',
    '工作⟦15余⟧年。',
  ])('reports %s', (marked) => {
    const { text } = parseMarked(marked);
    expect(mark(text, lintText(rule, text))).toBe(marked);
  });

  test.for([
    '解答法律咨询310余次，接待群众1080余人次，发放资料1300多份。',
    '涉及资金1234万余元、5.1万余套、2亿多元。',
    '挽回损失30余万元，减免100多万元。',
    '组织学习十余次，走访百余户、二百三十余人。',
    '结余12件，其余3件正在办理，案件余额5万元。',
    '全年来信12件，2024年来访5次，来自15个村。',
    '推广“1+1多元”调解，12345多方通话。',
    '办理第13多式联运项目，2035年多项目标实现。',
  ])('accepts %s', (text) => {
    expect(mark(text, lintText(rule, text))).toBe(text);
  });
});
