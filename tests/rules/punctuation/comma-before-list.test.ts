import { lintText, mark, parseMarked } from 'draftlint/testing';
import { describe, expect, test } from 'vitest';
import rule from '../../../rules/punctuation/comma-before-list.ts';

describe('punctuation/comma-before-list', () => {
  test.for(['工作还有差距⟦，⟧一是宣传不够；二是监督不严。', '主要做法有三点⟦，⟧一是宣传到位。二是监督有力。三是考核严格。'])(
    'reports %s',
    (marked) => {
      const { text } = parseMarked(marked);
      expect(mark(text, lintText(rule, text))).toBe(marked);
    },
  );

  test.for([
    '工作还有差距：一是宣传不够；二是监督不严。',
    '工作还有差距。一是宣传不够；二是监督不严。',
    '工作还有差距，一是宣传不够，二是监督不严。',
    '法律规定，一是一，二是二。',
  ])('accepts %s', (text) => {
    expect(mark(text, lintText(rule, text))).toBe(text);
  });
});
