import { lintText, mark, parseMarked } from 'draftlint/testing';
import { describe, expect, test } from 'vitest';
import rule from '../../../rules/punctuation/misused-title-marks.ts';

describe('punctuation/misused-title-marks', () => {
  test.for([
    '组织⟦《森林防火专题学习》⟧。',
    '开展⟦《宪法宣传周》⟧系列活动。',
    '荣获⟦《全省普法先进奖》⟧。',
    '移送⟦《安平县公安局》⟧办理。',
  ])('reports %s', (marked) => {
    const { text } = parseMarked(marked);
    expect(mark(text, lintText(rule, text))).toBe(marked);
  });

  test.for([
    '学习《森林防火条例》，印发《专项行动方案》。',
    '观看电影《调解委员会》，阅读《普法宣传周》。',
    '荣获“全省普法先进奖”。',
    '《行政执法三年行动计划》《宪法学习读本》。',
  ])('accepts %s', (text) => {
    expect(mark(text, lintText(rule, text))).toBe(text);
  });
});
