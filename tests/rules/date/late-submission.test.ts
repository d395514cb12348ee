import { lintText, mark, parseMarked } from 'draftlint/testing';
import { describe, expect, test } from 'vitest';
import rule from '../../../rules/date/late-submission.ts';

const COUNTY = { preset: 'law-based-government/county' };
const report = (signed: string, organ = '安平县人民政府'): string =>
  `${organ}2023年度法治政府建设情况的报告\n\n现将情况报告如下。\n\n${organ}\n${signed}`;

describe('date/late-submission', () => {
  test.for([
    report('⟦2024年3月1日⟧'),
    report('⟦二〇二四年三月二十五日⟧'),
    report('⟦2025年1月10日⟧'),
    report('⟦2024年4月1日⟧', '南江省人民政府'),
    report('⟦2024年3月5日⟧', '南江省司法厅'),
  ])('reports %s', (marked) => {
    const { text } = parseMarked(marked);
    expect(mark(text, lintText(rule, text, COUNTY))).toBe(marked);
  });

  test.for([
    report('2019年3月25日').replace('2023年度', '2018年度'),
    report('2024年2月29日'),
    report('2023年12月20日'),
    report('2024年3月31日', '南江省人民政府'),
  ])('accepts %s', (text) => {
    expect(mark(text, lintText(rule, text, COUNTY))).toBe(text);
  });

  test('is a warning where the year is a slip', () => {
    const severities = (signed: string): string[] => lintText(rule, report(signed), COUNTY).map(({ severity }) => severity);
    expect(severities('2042年1月20日')).toEqual(['warning']);
    expect(severities('2024年3月20日')).toEqual(['info']);
  });

  test('binds no other kind of report', () => {
    expect(lintText(rule, report('2024年3月25日'))).toEqual([]);
  });
});
