import { lintText, mark, parseMarked } from 'draftlint/testing';
import { describe, expect, test } from 'vitest';
import rule from '../../../rules/citation/old-article.ts';

const report = (year: number, body: string): string => `安平县${year}年度法治政府建设情况的报告\n\n一、主要工作\n\n${body}`;

describe('citation/old-article', () => {
  test.for([
    report(2021, '依照《行政处罚法》⟦第三十八条⟧开展法制审核。'),
    report(2022, '依照《中华人民共和国行政处罚法》的⟦第38条⟧开展法制审核。'),
    report(2024, '依照《行政复议法》⟦第十五条⟧告知申请人。'),
  ])('reports %s', (marked) => {
    const { text } = parseMarked(marked);
    expect(mark(text, lintText(rule, text))).toBe(marked);
  });

  test.for([
    report(2020, '依照《行政处罚法》第三十八条开展法制审核。'),
    report(2023, '依照《行政处罚法》第五十八条开展法制审核。'),
    report(2021, '依照新修订的《行政处罚法》第五十八条、《行政处罚法》（2021年修订）第五十八条开展法制审核。'),
    report(2021, '依照《行政处罚法》开展法制审核，第三季度完成12件。'),
    report(2021, '依照《安平县行政处罚办法》第三条开展检查。'),
    report(2021, '依照《民法典》第十条处理纠纷。'),
  ])('accepts %s', (text) => {
    expect(mark(text, lintText(rule, text))).toBe(text);
  });
});
