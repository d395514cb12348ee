import { lintText, mark, parseMarked } from 'draftlint/testing';
import { describe, expect, test } from 'vitest';
import rule from '../../../rules/number/ambiguous-range.ts';

describe('number/ambiguous-range', () => {
  test.for(['成本下降⟦15～30%⟧。', '成本下降⟦15-30%⟧，⟦5—8％⟧。', '惠及⟦5-10万⟧人，投资⟦1.5～2亿⟧元。', '由⟦15至30%⟧。', '降幅⟦1~3‰⟧。'])(
    'reports %s',
    (marked) => {
      const { text } = parseMarked(marked);
      expect(mark(text, lintText(rule, text))).toBe(marked);
    },
  );

  test.for([
    '成本下降15%～30%，惠及5万～10万人。',
    '每场30～50人，3—5个百分点。',
    '2019—2021年投资5亿元，1—6月增长5%。',
    '由15件增加到30%，编号A-5万。',
    '第1—5期，2021-12-05%。',
  ])('accepts %s', (text) => {
    expect(mark(text, lintText(rule, text))).toBe(text);
  });
});
