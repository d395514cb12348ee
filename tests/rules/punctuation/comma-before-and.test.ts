import { lintText, mark, parseMarked } from 'draftlint/testing';
import { describe, expect, test } from 'vitest';
import rule from '../../../rules/punctuation/comma-before-and.ts';

describe('punctuation/comma-before-and', () => {
  test.for([
    ['学习宪法⟦、和⟧民法典。', '学习宪法、民法典和行政处罚法。'],
    ['学习《监察法》⟦、和⟧《民法典》。', '建设平安、和谐社区，养殖黄牛、和牛。'],
    ['走访企业⟦、及⟧学校。', '做到主动、及时公开，走访企业、学校以及社区。'],
    ['公布结果⟦、及其⟧依据。', '学习宪法、以及民法典。'],
    ['走访社区⟦、和⟧村庄。', '同心同德、和衷共济，求同存异、和而不同，态度诚恳、和颜悦色，阳光、和苑两个社区。'],
  ] as const)('tells %s from %s', ([wrong, right]) => {
    expect(mark(parseMarked(wrong).text, lintText(rule, parseMarked(wrong).text))).toBe(wrong);
    expect(mark(right, lintText(rule, right))).toBe(right);
  });
});
