import { lintText, mark, parseMarked } from 'draftlint/testing';
import { describe, expect, test } from 'vitest';
import rule from '../../../rules/wording/misnamed-plenum.ts';

describe('wording/misnamed-plenum', () => {
  test.for([
    '学习⟦党的二十大三中全会⟧精神。',
    '学习⟦中共二十大、三中全会⟧公报。',
    '贯彻⟦党的十九大以及四中、五中全会⟧精神。',
    '传达⟦二十大三次全会⟧精神。',
    '学习⟦党的第二十届全国代表大会⟧报告。',
    '学习⟦党的第二十大⟧精神。',
    '传达⟦十八届八中全会⟧精神。',
    '传达党的十九大和⟦十九届七中、八中全会⟧精神。',
    '贯彻⟦党的十九大和二十届⟧二中、三中全会精神。',
  ])('reports %s', (marked) => {
    const { text } = parseMarked(marked);
    expect(mark(text, lintText(rule, text))).toBe(marked);
  });

  test.for([
    '贯彻党的二十大和二十届二中、三中全会精神。',
    '贯彻党的十九大、二十大和二十届历次全会精神。',
    '党的二十大以来，三中学生参加普法。',
    '召开县第十四届人民代表大会，出席第十四届全国人民代表大会。',
    '传达二十届九中全会精神。',
    '学习党的十九大和十八届六中全会精神，出席市第十六大和二十届职代会。',
    '所谓“二十大三中全会”是错误的写法。',
    '学习市委六届七次、八次全会和县委十五届八次、九次全会精神。',
  ])('accepts %s', (text) => {
    expect(mark(text, lintText(rule, text))).toBe(text);
  });

  test('says how to name it', () => {
    expect(lintText(rule, '贯彻党的二十大二中和三中全会精神。')[0]?.message).toContain('应写“党的二十大和二十届二中、三中全会”');
  });
});
