import { lintText, mark, parseMarked } from 'draftlint/testing';
import { describe, expect, test } from 'vitest';
import rule from '../../../rules/date/mismatched-period.ts';

const report = (body: string): string => `安平县2024年度法治政府建设情况的报告\n\n一、工作情况\n\n${body}`;

describe('date/mismatched-period', () => {
  test.for([
    '落实县“八五”普法规划（⟦2016—2020年⟧），编制“十四五”时期法治规划（⟦2016—2020年⟧）。',
    '三季度（⟦7月1日至10月8日⟧）抽查3次。',
    '上半年（⟦2024年1月—7月⟧）抽查3次。',
    '⟦3月1日至4月10日⟧，集中开展为期三个月的整治。',
    '开展为期10天（⟦5月6日至20日⟧）的集训。',
    '开展为期2周（⟦9月2日至4日⟧）的培训，试点为期一年（⟦2024年3月至8月⟧）。',
  ])('reports %s', (body) => {
    const { text } = parseMarked(report(body));
    expect(mark(text, lintText(rule, text))).toBe(report(body));
  });

  test.for([
    '三季度（7月5日至9月20日）抽查3次，下半年（7—11月）抽查2次，前三季度（1—9月）抽查5次。',
    '开展为期3个月（9月至11月）的整治，为期三个月（9月10日至12月10日）的检查，为期两个月（11月15日至次年1月15日）的行动。',
    '开展为期5天（3月4日至8日）的集训、为期5天（5月10日至16日）的集训、为期一周（3月4日至8日）的培训。',
    '开展为期3个多月（3月1日至6月20日）的整治，为期一年（2024年3月至2025年2月）。',
    '落实“八五”普法规划（2021—2025年）、“十四五”规划（2021—2025年）和远景目标，“十五五”规划（2026—2030年）。',
    '方案“一季度（1月至4月）”的写法有误。',
  ])('accepts %s', (body) => {
    expect(mark(report(body), lintText(rule, report(body)))).toBe(report(body));
  });
});
