import { lintText, mark, parseMarked } from 'draftlint/testing';
import { describe, expect, test } from 'vitest';
import rule from '../../../rules/punctuation/unbalanced-pair.ts';

describe('punctuation/unbalanced-pair', () => {
  test.for([
    '落实⟦“⟧谁执法谁普法责任制。',
    '落实谁执法谁普法⟦”⟧责任制。',
    '印发《普法规划⟦（⟧2021—2025年》。',
    '学习⟦《⟧宪法，宣传《民法典》。',
    '召开会议（含视频会议）⟦）⟧3次。',
    '落实“谁执法谁普法⟦“⟧责任制。',
    '落实⟦”⟧谁执法谁普法”责任制。',
    '印发《普法规划（试行⟦》⟧）。',
    '办理案件⟦(⟧含复议12件。',
    '安政发⟦〔⟧2024⟦】⟧5号。',
    '甲村“先锋”⟦”⟧活动。',
  ])('reports %s', (marked) => {
    const { text } = parseMarked(marked);
    expect(mark(text, lintText(rule, text))).toBe(marked);
  });

  test.for([
    '落实“谁执法谁普法”责任制（试行）。',
    '印发《关于〈普法规划〉的通知》。',
    '重点是：1）摸排；2）整治；a）督导。',
    '一）总体情况',
    '他说：“I don’t know”。',
    '“第一段的话。\n\n“第二段的话。”',
    '会议指出：“第一段的话。\n\n第二段的话。\n\n第三段的话。”',
    '《安平县关于\n\n普法规划的通知》印发。',
    '屏幕尺寸55"，净重(kg)。',
    '混用“先锋"活动。',
    '’22年启动。',
    '“安平县‘5+N’会商机制”获评“示范项目”，don’t stop。',
  ])('accepts %s', (text) => {
    expect(mark(text, lintText(rule, text))).toBe(text);
  });

  test('mends quotation marks the wrong way round', () => {
    const text = '落实“谁执法谁普法“责任制。\n\n开展”先锋”活动。';
    expect(
      lintText(rule, text)
        .flatMap(({ fix }) => fix?.edits ?? [])
        .sort((a, b) => b.range.start - a.range.start)
        .reduce((mended, { range, newText }) => mended.slice(0, range.start) + newText + mended.slice(range.end), text),
    ).toBe('落实“谁执法谁普法”责任制。\n\n开展“先锋”活动。');
  });

  test('tells of an opening mark that stays alone once', () => {
    expect(lintText(rule, '会议，”要压实责任。').map(({ messageId }) => messageId)).toEqual(['unopened']);
  });

  test('looks at each paragraph: a mark far away is no partner', () => {
    const text = '落实“谁执法谁普法责任制。\n\n开展宣传。\n\n办理案件”12件，办结11件。';
    expect(lintText(rule, text)).toHaveLength(2);
  });
});
