import { lintText, mark, parseMarked } from 'draftlint/testing';
import { describe, expect, test } from 'vitest';
import rule from '../../../rules/date/late-publication.ts';

const COUNTY = { preset: 'law-based-government/county' };
const page = (line: string, title = '安平县人民政府2023年度法治政府建设情况的报告'): string =>
  `当前位置：首页 > 政务公开\n\n${title}\n\n${line}\n\n2023年，全县依法行政水平稳步提升。`;

describe('date/late-publication', () => {
  test.for([
    page('发布时间：⟦2024-04-20⟧ 10:30 来源：县司法局'),
    page('发布时间：⟦2020-05-03⟧', '安平县人民政府2019年度法治政府建设情况的报告'),
    page('发布日期：⟦2024年5月6日⟧ 浏览次数：20'),
    page('时间:⟦2024-04-02⟧ 16:46 大 中 小 来源:县司法局'),
    page('发布时间：⟦2024-04-20⟧ 更新时间：2024-05-01 来源：县司法局'),
    page('来源：县司法局 ⟦2024-04-20⟧ 10:30').replace('来源：县司法局 ', ''),
    page('发布时间：⟦2024-04-20⟧', '临河镇人民政府2023年度法治政府建设情况的报告'),
    page('发布时间：⟦2024-04-20⟧ 来源：安平县司法局', '2023年度法治政府建设情况的报告'),
  ])('reports %s', (marked) => {
    const { text } = parseMarked(marked);
    expect(mark(text, lintText(rule, text, COUNTY))).toBe(marked);
  });

  test.for([
    page('发布时间：2024-03-31 10:30 来源：县司法局'),
    page('发布时间：2019-05-03', '安平县人民政府2018年度法治政府建设情况的报告'),
    page('成文日期：2024-04-20 索引号：0001'),
    page('更新时间：2024-04-20'),
    page('发布时间：2024-03-20 来源：县司法局').replace('稳步提升', '稳步提升，于2024年4月20日公开'),
    page('发布时间：2024-04-20', '中共安平县委2023年度法治政府建设情况的报告'),
    page('发布时间：2024-04-20', '安平县城关街道办事处2023年度法治政府建设情况的报告'),
    page('发布时间：2024-04-20 来源：安平县城关街道办事处', '2023年度法治政府建设情况的报告'),
    page('发布时间：2024-04-20 来源：中共安平县委', '2023年度法治政府建设情况的报告'),
  ])('accepts %s', (text) => {
    expect(mark(text, lintText(rule, text, COUNTY))).toBe(text);
  });

  test('says of the first of April only that it is to be checked', () => {
    const findings = lintText(rule, page('发布时间：2024-04-01'), COUNTY);
    expect(findings.map(({ severity, messageId }) => [severity, messageId])).toEqual([['info', 'onTheDay']]);
  });

  test('binds no other kind of report', () => {
    expect(lintText(rule, page('发布时间：2024-04-20'))).toEqual([]);
  });
});
