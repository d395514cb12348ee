import { lintText, mark, parseMarked } from 'draftlint/testing';
import { describe, expect, test } from 'vitest';
import rule from '../../../rules/structure/inconsistent-heading-end.ts';

const heads = (...titles: string[]): string => titles.map((title) => `${title}\n\n召开会议专题研究部署。`).join('\n\n');

describe('structure/inconsistent-heading-end', () => {
  test.for([
    heads('（一）强化领导', '（二）强化督查', '⟦（三）强化保障，形成合力。⟧'),
    heads('（一）强化领导。', '（二）强化督查。', '⟦（三）强化保障⟧'),
    heads('一、主要举措', '⟦二、存在的问题。⟧'),
  ])('reports %s', (marked) => {
    const { text } = parseMarked(marked);
    expect(mark(text, lintText(rule, text))).toBe(marked);
  });

  test.for([
    heads('（一）强化领导', '（二）强化督查'),
    heads('（一）强化领导。', '（二）强化督查。'),
    '（一）强化领导。召开会议。\n\n（二）强化督查\n\n开展检查并通报结果。',
    heads('一、主要举措', '（一）强化领导。'),
    '一、主要举措\n\n（一）强化领导\n\n召开会议。\n\n（二）负责人出庭应诉率达到100%。\n\n二、存在问题\n\n力量薄弱。',
  ])('accepts %s', (text) => {
    expect(lintText(rule, text)).toEqual([]);
  });

  test('takes the full stop away and nothing else', () => {
    const text = heads('（一）强化领导', '（二）强化督查。');
    const [finding] = lintText(rule, text);
    const stop = text.indexOf('督查。') + 2;
    expect(finding?.fix).toEqual({ safe: true, edits: [{ range: { start: stop, end: stop + 1 }, newText: '' }] });
  });

  test('takes it away within bold print', () => {
    const text = '**（一）强化领导**\n\n召开会议。\n\n**（二）强化督查。**\n\n开展检查。\n';
    const [finding] = lintText(rule, text, { format: 'markdown' });
    expect(finding?.fix?.edits.map(({ range }) => text.slice(range.start, range.end))).toEqual(['。']);
  });
});
