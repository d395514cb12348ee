import { lintText, mark, parseMarked } from 'draftlint/testing';
import { describe, expect, test } from 'vitest';
import rule from '../../../rules/punctuation/uneven-item-marks.ts';

describe('punctuation/uneven-item-marks', () => {
  test.for([
    ['一是健全制度；二是强化监督⟦，⟧三是加强培训；四是抓好宣传。', '一是认识不够，二是能力不强；三是保障不足。'],
    ['一是健全制度⟦，⟧二是强化监督；三是加强培训；四是抓好宣传。', '一是健全制度，二是强化监督，三是加强培训。'],
    ['一是制度已健全。二是监督已强化。三是培训已开展⟦，⟧四是抓好宣传。', '一是制度已健全，二是监督已强化。'],
    ['一是健全制度，二是强化监督⟦；⟧三是加强培训，四是抓好宣传。', '一是健全制度，二是强化监督；二要加强培训，三要抓好宣传。'],
  ] as const)('tells %s from %s', ([wrong, right]) => {
    expect(mark(parseMarked(wrong).text, lintText(rule, parseMarked(wrong).text))).toBe(wrong);
    expect(mark(right, lintText(rule, right))).toBe(right);
  });
});
