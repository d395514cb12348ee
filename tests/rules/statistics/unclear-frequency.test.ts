import { lintText, mark, parseMarked } from 'draftlint/testing';
import { describe, expect, test } from 'vitest';
import rule from '../../../rules/statistics/unclear-frequency.ts';

describe('statistics/unclear-frequency', () => {
  test.for([
    '办公室每月中心组学法⟦12次⟧，提高了认识。',
    '今年以来，每月开展普法宣传⟦24场次⟧。',
    '2024年，每季度组织执法检查⟦8次⟧。',
    '全年每周召开调度会⟦50次⟧。',
  ])('reports %s', (marked) => {
    const { text } = parseMarked(marked);
    expect(mark(text, lintText(rule, text))).toBe(marked);
  });

  test.for([
    '党组每月召开1次中心组学习会。',
    '全年每季度组织执法检查2次，每季度巡查4次。',
    '每月组织学法1次，全年共12次。',
    '每月召开会议，全年累计12次。',
    '每月召开会议共12次。',
    '平均每月开展宣传12次，人均每月12次。',
    '每月开展巡查不少于12次，每月巡查12次以上。',
    '要求各乡镇每月开展巡查12次。',
    '每月12日开展法律咨询。',
    '今年以来，每月走访企业20家、开展宣传10次。',
    '每月开展巡查24次。',
    '每年开展演练2次。',
    '开展“每月一法”学习12次。',
  ])('accepts %s', (text) => {
    expect(lintText(rule, `安平县工作报告\n\n${text}`)).toEqual([]);
  });
});
