import { lintText, mark, parseMarked } from 'draftlint/testing';
import { describe, expect, test } from 'vitest';
import rule from '../../../rules/punctuation/ordinal-mark.ts';

describe('punctuation/ordinal-mark', () => {
  test.for([
    '⟦（一）、⟧强化组织领导',
    '⟦(1)．⟧强化组织领导。',
    '⟦1、⟧强化组织领导。',
    '⟦2，⟧压实责任。',
    '⟦一，⟧强化组织领导',
    '⟦二.⟧压实责任',
    '工作扎实。⟦第一、⟧宣传到位。⟦第二、⟧监督有力。',
    '⟦首先、⟧宣传到位；⟦其次、⟧监督有力。',
    '⟦一是，⟧强化领导；⟦二是：⟧压实责任。',
    '⟦⑴、⟧完善制度。',
    '⟦第一是，⟧完善制度；⟦第二是，⟧强化监督。',
  ])('reports %s', (marked) => {
    const { text } = parseMarked(marked);
    expect(mark(text, lintText(rule, text))).toBe(marked);
  });

  test.for([
    '（一）强化组织领导',
    '（1）强化组织领导。',
    '1.强化组织领导。',
    '一、强化组织领导',
    '工作扎实。第一，宣传到位；首先，监督有力。',
    '一是强化领导；二是压实责任。',
    '第一、第二季度完成，第一、二审均胜诉。',
    '1、2季度完成',
    '3、15日前办结',
    '十一、二十届三中全会',
    '五.一劳动节期间',
    '统一是，方法不一',
    '⑴完善制度。',
    '第一是完善制度；第二是强化监督。',
  ])('accepts %s', (text) => {
    expect(mark(text, lintText(rule, text))).toBe(text);
  });

  test('mends the marks', () => {
    const text = '一，总体情况\n\n（一）、强化组织领导\n\n1、压实责任。\n\n首先、宣传到位，一是，扎实。';
    expect(
      lintText(rule, text)
        .flatMap(({ fix }) => fix?.edits ?? [])
        .sort((a, b) => b.range.start - a.range.start)
        .reduce((mended, { range, newText }) => mended.slice(0, range.start) + newText + mended.slice(range.end), text),
    ).toBe('一、总体情况\n\n（一）强化组织领导\n\n1.压实责任。\n\n首先，宣传到位，一是扎实。');
  });

  test('tells of many of one form once', () => {
    const text = ['甲', '乙', '丙', '丁', '戊'].map((word, at) => `${at + 1}、压实${word}方责任。`).join('\n');
    const findings = lintText(rule, text);
    expect(findings).toHaveLength(1);
    expect(findings[0]?.fix?.edits).toHaveLength(5);
  });

  test('leaves the note of attachments to its own rule', () => {
    const text = '安平县司法局关于2024年度法治政府建设情况的报告\n\n特此报告。\n\n附件：1、名单\n2、统计表\n\n安平县司法局\n2025年1月8日';
    expect(lintText(rule, text)).toEqual([]);
  });
});
