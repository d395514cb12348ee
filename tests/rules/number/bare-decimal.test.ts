import { lintText, mark, parseMarked } from 'draftlint/testing';
import { describe, expect, test } from 'vitest';
import rule from '../../../rules/number/bare-decimal.ts';

describe('number/bare-decimal', () => {
  test.for([
    '投诉率下降⟦.5⟧%。',
    '增长⟦.35⟧个百分点。',
    '占⟦.8⟧%，约⟦．6⟧亿元。',
    '满意率提高了⟦.5⟧％。',
    '⟦.5⟧%的群众不满意。',
    '绿化⟦.75⟧%。',
    '办理时间由1.5天压缩至⟦.5⟧天。',
  ])('reports %s', (marked) => {
    const { text } = parseMarked(marked);
    expect(mark(text, lintText(rule, text))).toBe(marked);
  });

  test.for([
    '投诉率下降0.5%，增长1.35个百分点。',
    '工作全部完成.2022年启动。',
    '村庄整治完成.5个村建成。',
    '目标已达到 .5天后公示。',
    '版本v.5，见No.5，附件.5页。',
    '等待.....5%。',
  ])('accepts %s', (text) => {
    expect(mark(text, lintText(rule, text))).toBe(text);
  });
});
