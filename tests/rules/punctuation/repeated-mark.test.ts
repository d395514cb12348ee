import { lintText, mark, parseMarked } from 'draftlint/testing';
import { describe, expect, test } from 'vitest';
import rule from '../../../rules/punctuation/repeated-mark.ts';

describe('punctuation/repeated-mark', () => {
  test.for([
    '工作有序推进⟦。。⟧下一步，持续发力。',
    '一是摸排⟦，，⟧二是整治。',
    '走访企业⟦、、⟧学校。',
    '问题整改到位⟦，。⟧',
    '甲⟦；。⟧乙⟦：，⟧丙⟦。，⟧丁。',
    '群众满意吗⟦？。⟧',
    '开展排查⟦,,⟧整治到位。',
    '（一）推进工作⟦。。⟧开展宣传活动12场。',
    '（一）推进工作⟦。，⟧开展宣传活动12场。',
  ])('reports %s', (marked) => {
    const { text } = parseMarked(marked);
    expect(mark(text, lintText(rule, text))).toBe(marked);
  });

  test.for([
    '工作有序推进。下一步，持续发力。',
    '他说：“好。”下一步',
    '真的吗？！太好了！！',
    '正在推进。。。',
    'for (;;) a,,b',
    '见《为什么？》。',
    '还有……。',
  ])('accepts %s', (text) => {
    expect(mark(text, lintText(rule, text))).toBe(text);
  });

  test('mends what is the same, and leaves the choice between two marks to the author', () => {
    const text = '工作推进。。下一步，，落实，。';
    expect(
      lintText(rule, text)
        .flatMap(({ fix }) => fix?.edits ?? [])
        .sort((a, b) => b.range.start - a.range.start)
        .reduce((mended, { range, newText }) => mended.slice(0, range.start) + newText + mended.slice(range.end), text),
    ).toBe('工作推进。下一步，落实，。');
  });
});
