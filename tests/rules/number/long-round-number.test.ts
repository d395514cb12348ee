import { lintText, mark, parseMarked } from 'draftlint/testing';
import { describe, expect, test } from 'vitest';
import rule from '../../../rules/number/long-round-number.ts';

describe('number/long-round-number', () => {
  test.for(['受教育群众达⟦100000⟧余人。', '发放宣传单⟦36000⟧余份。', '覆盖约⟦50000⟧人，投资⟦30000000⟧元。'])('reports %s', (marked) => {
    const { text } = parseMarked(marked);
    expect(mark(text, lintText(rule, text))).toBe(marked);
  });

  test.for([
    '受教育群众10万余人，发放手册4000余册。',
    '罚款50000元，办件36500件，10250余人。',
    '电话10000000，编号A100000次。',
    '|项目|数量|\n|---|---|\n|人次|100000人|',
  ])('accepts %s', (text) => {
    expect(mark(text, lintText(rule, text))).toBe(text);
  });

  test('writes it with 万 or 亿', () => {
    const right = (text: string) => lintText(rule, text).map(({ data }) => data['right']);
    expect(right('发放36000余份，覆盖100000人，投资250000000元。')).toEqual(['3.6万', '10万', '2.5亿']);
  });
});
