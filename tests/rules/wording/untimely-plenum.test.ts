import { lintText, mark, parseMarked } from 'draftlint/testing';
import { describe, expect, test } from 'vitest';
import rule from '../../../rules/wording/untimely-plenum.ts';

describe('wording/untimely-plenum', () => {
  test.for([
    '关于2023年度工作情况的报告\n\n贯彻党的⟦二十届三中全会⟧精神。',
    '关于2023年度工作情况的报告\n\n贯彻党的⟦二十届二中、三中全会⟧精神。\n\n安平县人民政府\n2024年3月1日',
    '关于2024年度工作情况的报告\n\n贯彻党的二十大和⟦二十届二中全会⟧精神。',
    '关于2022年度工作情况的报告\n\n贯彻党的十九届六中全会精神，再学⟦二十届二中全会⟧精神。\n\n安平县人民政府\n2023年1月5日',
  ])('reports %s', (marked) => {
    const { text } = parseMarked(marked);
    expect(mark(text, lintText(rule, text))).toBe(marked);
  });

  test.for([
    '关于2023年度工作情况的报告\n\n贯彻党的二十大和二十届二中全会精神。',
    '关于2024年度工作情况的报告\n\n贯彻党的二十届二中、三中全会精神。',
    '关于2024年度工作情况的报告\n\n贯彻党的二十届二中全会精神、三中全会精神。',
    '关于2024年度工作情况的报告\n\n贯彻党的二十大和二十届历次全会精神。',
    '关于2024年度工作情况的报告\n\n党的十八届四中全会提出全面依法治国。',
    '关于2023年度工作情况的报告\n\n迎接党的二十届三中全会胜利召开。',
    '贯彻党的二十届四中全会精神。',
    '关于2022年度工作情况的报告\n\n贯彻党的二十届二中全会精神。\n\n安平县人民政府\n2023年3月10日',
  ])('accepts %s', (text) => {
    expect(mark(text, lintText(rule, text))).toBe(text);
  });
});
