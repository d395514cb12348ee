import { lintText, mark, parseMarked } from 'draftlint/testing';
import { describe, expect, test } from 'vitest';
import rule from '../../../rules/number/decrease-by-times.ts';

describe('number/decrease-by-times', () => {
  test.for([
    '投诉量⟦下降2倍⟧。',
    '时限⟦缩短了三倍⟧。',
    '成本⟦降低1.5倍⟧，发案⟦减少近一倍⟧。',
    '比上年⟦少2倍⟧，价格⟦低3倍⟧。',
    '纠纷⟦减少了2倍⟧多，全年⟦减少投诉2倍⟧。',
    '投诉量⟦下降0.8倍⟧，时限⟦缩短半倍⟧。',
  ])('reports %s', (marked) => {
    const { text } = parseMarked(marked);
    expect(mark(text, lintText(rule, text))).toBe(marked);
  });

  test.for([
    '投诉量下降50%，时限缩短三分之二。',
    '咨询量增长2倍，至少2倍，最低3倍，不少2倍。',
    '成本下降，效率提高2倍。',
    '降低到原来的0.5倍，减少倍频干扰。',
    '缩小差距，收入翻两倍。',
    '费用下降0倍。',
  ])('accepts %s', (text) => {
    expect(mark(text, lintText(rule, text))).toBe(text);
  });

  test('offers percents for less than once, which may be', () => {
    const told = lintText(rule, '投诉量下降0.8倍，时限缩短半倍，费用减少1倍。');
    expect(told.map(({ severity, certainty }) => `${severity} ${certainty}`)).toEqual(['info possible', 'info possible', 'error certain']);
    expect(told.map(({ message }) => /宜写“[^”]+”/u.exec(message)?.[0])).toEqual(['宜写“下降80%”', '宜写“缩短50%”', undefined]);
  });
});
