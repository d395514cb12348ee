import { lintText, mark, parseMarked } from 'draftlint/testing';
import { describe, expect, test } from 'vitest';
import rule from '../../../rules/number/zero-form.ts';

describe('number/zero-form', () => {
  test.for([
    '⟦二零二一⟧年以来，工作稳步推进。',
    '⟦二○二一⟧年、⟦二0二二⟧年、⟦一九九零⟧年。',
    '办结⟦一百〇五⟧件。',
    '共⟦三千〇二十五⟧人。',
    '⟦2O24⟧年受理⟦1〇⟧件，办结⟦2o5⟧件。',
  ])('reports %s', (marked) => {
    const { text } = parseMarked(marked);
    expect(mark(text, lintText(rule, text))).toBe(marked);
  });

  test.for([
    '二〇二一年以来，办结一百零五件。',
    '零下二十度，二零食品公司。',
    '推广O2O模式，Q20件，4〇五号令。',
    '编号二〇〇五，一〇一室。',
    '新增3零件，5 零散点位，实现5零距离、3零容忍。',
    '安平县2021年度工作报告\n\n全年工作平稳。\n\n安平县人民政府\n二○二二年一月五日',
  ])('accepts %s', (text) => {
    expect(mark(text, lintText(rule, text))).toBe(text);
  });

  test('mends the characters, but no digits', () => {
    const mended = (text: string) => lintText(rule, text).map(({ fix }) => fix?.edits.map(({ newText }) => newText));
    expect(mended('二零二一年，二0二二年，一百〇五件。')).toEqual([['〇'], undefined, ['零']]);
  });

  test('is not certain of 零 after the last digit', () => {
    const told = lintText(rule, '受理3零人，办结3零5人。');
    expect(told.map(({ certainty }) => certainty)).toEqual(['possible', 'certain']);
  });
});
