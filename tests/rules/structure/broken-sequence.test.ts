import { lintText, mark, parseMarked } from 'draftlint/testing';
import { describe, expect, test } from 'vitest';
import rule from '../../../rules/structure/broken-sequence.ts';

describe('structure/broken-sequence', () => {
  test.for(['一、甲事\n\n二、乙事\n\n⟦二、⟧丙事', '一、甲事\n\n⟦三、⟧丙事\n\n二、乙事', '一是甲。二是乙。⟦四是⟧丁。'])(
    'reports %s',
    (marked) => {
      const { text } = parseMarked(marked);
      expect(mark(text, lintText(rule, text))).toBe(marked);
    },
  );

  test.for([
    '一、甲事\n\n（一）子\n\n（二）丑\n\n二、乙事\n\n（一）寅',
    '一是甲。二是乙。另外，一是丙。二是丁。',
    '落实第一责任人职责。第三方参与评估。',
  ])('accepts %s', (text) => {
    expect(lintText(rule, text)).toEqual([]);
  });
});
