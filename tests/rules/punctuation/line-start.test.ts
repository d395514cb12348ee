import { lintText, mark, parseMarked } from 'draftlint/testing';
import { describe, expect, test } from 'vitest';
import rule from '../../../rules/punctuation/line-start.ts';

describe('punctuation/line-start', () => {
  test.for(['全年受理案件12件\n\n⟦，⟧办结11件。', '全年工作平稳。\n\n⟦）⟧附件说明', '开展宣传\n\n⟦。⟧下一步'])('reports %s', (marked) => {
    const { text } = parseMarked(marked);
    expect(mark(text, lintText(rule, text))).toBe(marked);
  });

  test.for([
    '全年受理案件12件，办结11件。',
    '“第一段的话。\n\n“第二段的话。”',
    '……还有许多工作。',
    '（一）总体情况',
    '——在会议上的讲话',
    '”谁执法谁普法”责任制得到落实。',
    '（一）推进工作。。开展宣传活动12场。',
    '（一）推进工作。，开展宣传活动12场。',
  ])('accepts %s', (text) => {
    expect(mark(text, lintText(rule, text))).toBe(text);
  });

  test('looks at no cells of tables', () => {
    expect(lintText(rule, '| 甲 | 乙 |\n| --- | --- |\n| ：12 | ，13 |', { format: 'markdown' })).toEqual([]);
  });
});
