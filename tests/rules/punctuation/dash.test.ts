import { lintText, mark, parseMarked } from 'draftlint/testing';
import { describe, expect, test } from 'vitest';
import rule from '../../../rules/punctuation/dash.ts';

describe('punctuation/dash', () => {
  test.for([
    '聚焦关键环节⟦--⟧制度建设。',
    '聚焦关键环节⟦－－⟧制度建设。',
    '守住底线⟦———⟧安全。',
    '法治⟦一一⟧建设的基石。',
    '在法治轨道上前行\n\n⟦—⟧在全县推进会上的讲话',
    '我们牢记宗旨⟦—⟧即全心全意为人民服务。',
    '牢牢抓住根本任务⟦—⟧依法治县。',
    '打造“法治安平”⟦—⟧普法品牌。',
  ])('reports %s', (marked) => {
    const { text } = parseMarked(marked);
    expect(mark(text, lintText(rule, text))).toBe(marked);
  });

  test.for([
    '聚焦关键环节——制度建设。',
    '形成目标—任务—措施链条。',
    '贯通安平—临河公路，推进产—学—研合作。',
    '问题一一对应、一一销号，逐项一一说明。',
    '2021—2025年，A-B型，--help选项。',
    '-加强组织领导\n\n-压实责任',
    '| 甲 | 乙 |\n| --- | --- |\n| 一 | 二 |',
    '“一一”',
    '“甲村”—乙村—丙村公路。',
  ])('accepts %s', (text) => {
    expect(mark(text, lintText(rule, text))).toBe(text);
  });

  test('mends the form', () => {
    const text = '聚焦关键环节--制度建设。';
    expect(
      lintText(rule, text)
        .flatMap(({ fix }) => fix?.edits ?? [])
        .sort((a, b) => b.range.start - a.range.start)
        .reduce((mended, { range, newText }) => mended.slice(0, range.start) + newText + mended.slice(range.end), text),
    ).toBe('聚焦关键环节——制度建设。');
  });
});
