import { lintText, mark, parseMarked } from 'draftlint/testing';
import { describe, expect, test } from 'vitest';
import rule from '../../../rules/structure/inverted-levels.ts';

const SENTENCE = '全年工作有序推进，成效较好。';
const draft = (...heads: string[]): string => ['安平县工作报告', ...heads.flatMap((head) => [head, SENTENCE])].join('\n\n');

describe('structure/inverted-levels', () => {
  test.for([
    draft('（一）甲事', '⟦一、⟧子项', '二、丑项', '（二）乙事'),
    draft('1.甲事', '⟦（一）⟧子项', '（二）丑项', '2.乙事', '（一）寅项'),
    draft('一、甲事', '（1）子项', '⟦1.⟧寅项', '2.卯项', '（2）丑项'),
    draft('1.甲事', '⟦一、⟧子项', '二、丑项', '2.乙事'),
  ])('reports %s', (marked) => {
    const { text } = parseMarked(marked);
    expect(mark(text, lintText(rule, text))).toBe(marked);
  });

  test.for([
    draft('一、甲事', '（一）子项', '1.寅项', '（1）卯项', '（二）丑项', '二、乙事', '1.辰项'),
    draft('主要举措和成效', '（一）子项', '（二）丑项', '存在的问题', '一、甲事', '二、乙事'),
    draft('一、甲事', '1.子项', '2.丑项', '二、乙事', '3.寅项'),
    draft('（一）甲事', '一、子项', '二、丑项'),
  ])('accepts %s', (text) => {
    expect(lintText(rule, text)).toEqual([]);
  });
});
