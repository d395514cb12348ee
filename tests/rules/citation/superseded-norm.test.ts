import { lintText, mark, parseMarked } from 'draftlint/testing';
import { describe, expect, test } from 'vitest';
import repealed from '../../../rules/citation/repealed-law.ts';
import rule from '../../../rules/citation/superseded-norm.ts';

const report = (year: number, body: string): string => `安平县${year}年度法治政府建设情况的报告\n\n一、主要工作\n\n${body}`;

describe('citation/superseded-norm', () => {
  test.for([
    report(2023, '按照⟦《国家行政机关公文处理办法》⟧和⟦《中国共产党机关公文处理条例》⟧规范办文。'),
    report(2023, '公文格式执行⟦GB/T 9704-1999⟧和⟦GB/T15834—1995⟧。'),
    report(2023, '深入贯彻落实⟦《法治政府建设实施纲要（2015-2020年）》⟧，成效明显。'),
    report(2022, '按照中共中央、国务院⟦《法治政府建设实施纲要(2015—2020)》⟧要求，成效明显。'),
    '关于规范公文办理的通知\n\n格式执行⟦GB/T 9704—1999⟧。',
  ])('reports %s', (marked) => {
    const { text } = parseMarked(marked);
    expect(mark(text, lintText(rule, text))).toBe(marked);
  });

  test.for([
    report(2011, '按照《国家行政机关公文处理办法》规范办文，格式执行GB/T 9704-1999。'),
    report(2021, '深入贯彻落实《法治政府建设实施纲要（2015—2020年）》。'),
    report(2023, '深入贯彻落实《法治政府建设实施纲要（2021—2025年）》，对照原《法治政府建设实施纲要（2015—2020年）》查漏补缺。'),
    report(2023, '《法治政府建设实施纲要（2015—2020年）》各项任务均已完成。'),
    report(2023, '公文格式执行GB/T 9704—2012，标点执行GB/T 15834—2011。'),
    report(2023, '以《党政机关公文处理工作条例》替代原《国家行政机关公文处理办法》。'),
    report(2023, '原GB/T 9704—1999同时停止执行。'),
    report(2023, '贯彻《国家行政机关公文处理办法》废止后的新要求。'),
  ])('accepts %s', (text) => {
    expect(mark(text, lintText(rule, text))).toBe(text);
  });

  test.for([
    ['GB/T 9704-1988', 'GB/T 9704—2012 党政机关公文格式', 'GB/T 9704-1988已被代替，现行的是GB/T 9704—2012：请改引。'],
    ['GB/T 15834—1995', 'GB/T 15834—2011 标点符号用法', 'GB/T 15834—1995已被代替，现行的是GB/T 15834—2011：请改引。'],
    ['GB/T 15835-1995', 'GB/T 15835—2011 出版物上数字用法', 'GB/T 15835-1995已被代替，现行的是GB/T 15835—2011：请改引。'],
    ['《国家行政机关公文处理办法》', '党政机关公文处理工作条例', undefined],
  ] as const)('rests the finding on %s on what replaced it', ([old, title, message]) => {
    const [finding] = lintText(rule, report(2023, `执行${old}。`));
    expect(finding?.basis).toMatchObject([{ title }]);
    if (message) expect(finding?.message).toBe(message);
    else expect(finding?.message).toContain('2012年7月1日起');
  });

  test('is the only rule that speaks of them', () => {
    expect(lintText(repealed, report(2023, '按照《国家行政机关公文处理办法》规范办文。'))).toEqual([]);
  });
});
