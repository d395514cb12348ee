import { lintText, mark, parseMarked } from 'draftlint/testing';
import { describe, expect, test } from 'vitest';
import rule from '../../../rules/punctuation/hyphen-range.ts';

describe('punctuation/hyphen-range', () => {
  test.for([
    '清理⟦2019-2020年⟧文件。',
    '每年办理⟦100-150件⟧。',
    '⟦1-6月⟧受理12件。',
    '占⟦15%-30%⟧。',
    '实施《行动方案（⟦2023-2025年⟧）》。',
    '服务⟦0-14岁⟧儿童。',
  ])('reports %s', (marked) => {
    const { text } = parseMarked(marked);
    expect(mark(text, lintText(rule, text))).toBe(marked);
  });

  test.for([
    '清理2019—2020年文件，每年100～150件。',
    '签订于2024-03-05，电话0000-1234567。',
    '执行GB/T 9704-2012，位于3-402室。',
    '比分3-1，A-5件，增长-5%。',
    '编号2023-15号文件。',
  ])('accepts %s', (text) => {
    expect(mark(text, lintText(rule, text))).toBe(text);
  });

  test('mends years by —, values by ～, titles not at all', () => {
    const text = '2019-2020年办理100-150件，印发《方案（2023-2025年）》。';
    expect(
      lintText(rule, text)
        .flatMap(({ fix }) => fix?.edits ?? [])
        .sort((a, b) => b.range.start - a.range.start)
        .reduce((mended, { range, newText }) => mended.slice(0, range.start) + newText + mended.slice(range.end), text),
    ).toBe('2019—2020年办理100～150件，印发《方案（2023-2025年）》。');
  });

  test('tells of many once', () => {
    const findings = lintText(rule, '甲1-2件，乙3-4件，丙5-6件，丁7-8件，《戊2-3件》。');
    expect(findings).toHaveLength(1);
    expect(findings[0]?.fix?.edits).toHaveLength(4);
  });
});
