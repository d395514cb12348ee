import { lintText, mark, parseMarked } from 'draftlint/testing';
import { describe, expect, test } from 'vitest';
import rule from '../../../rules/date/mismatched-observance.ts';

describe('date/mismatched-observance', () => {
  test.for([
    '开展⟦“12·14”国家宪法日⟧、⟦“4·25”全民国家安全教育日⟧宣传。',
    '⟦12月14日是第十一个国家宪法日⟧，全县开展宣传。',
    '在⟦国家宪法日（12月5日）⟧、⟦6月20日国际禁毒日⟧当天开展宣传。',
    '⟦6.25国际禁毒日⟧活动，⟦“3•16”国际消费者权益日⟧活动。',
  ])('reports %s', (marked) => {
    const { text } = parseMarked(marked);
    expect(mark(text, lintText(rule, text))).toBe(marked);
  });

  test('says what is printed with the quotes that belong to it', () => {
    expect(lintText(rule, '开展“12·14”国家宪法日宣传。')).toMatchObject([
      { message: '“‘12·14’国家宪法日”：国家宪法日是12月4日，请核对。' },
    ]);
  });

  test.for([
    '开展“12·4”国家宪法日、“4·15”全民国家安全教育日、6.26国际禁毒日宣传。',
    '12月4日是国家宪法日，12月3日，开展国家宪法日宣传。',
    '12月3日为国家宪法日前一天，12月5日举办国家宪法日主题活动。',
    '“5·15”打击经济犯罪宣传日，增长12.14%。',
    '在国家宪法日（12月4日）、6月26日国际禁毒日当天开展宣传，国家宪法日活动（12月2日启动）。',
    '12月14日是全国助残日活动的总结日。',
  ])('accepts %s', (text) => {
    expect(mark(text, lintText(rule, text))).toBe(text);
  });
});
