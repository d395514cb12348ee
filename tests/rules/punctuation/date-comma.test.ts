import { lintText, mark, parseMarked } from 'draftlint/testing';
import { describe, expect, test } from 'vitest';
import rule from '../../../rules/punctuation/date-comma.ts';

describe('punctuation/date-comma', () => {
  test.for(['签订时间：⟦2024、3、5⟧', '于⟦2024、12、31⟧完成。'])('reports %s', (marked) => {
    const { text } = parseMarked(marked);
    expect(mark(text, lintText(rule, text))).toBe(marked);
  });

  test.for(['签订时间：2024年3月5日', '2022、2023、2024年', '2024、13、5', '涉及2024、3、5号楼。', '比较2021、11、12月数据。'])(
    'accepts %s',
    (text) => {
      expect(mark(text, lintText(rule, text))).toBe(text);
    },
  );
});
