import { describe, expect, test } from 'vitest';
import { findTitle } from '../../src/core/facts/title.ts';
import { readText } from '../../src/readers/text/index.ts';

const titleOf = (title: string) => findTitle(readText(`${title}\n现将情况报告如下。`));

describe('a title', () => {
  test.for([
    ['安平县司法局关于2024年度法治政府建设情况的报告', '安平县司法局', 2024, '报告'],
    ['安平县司法局2024年法治政府建设工作总结', '安平县司法局', 2024, '总结'],
    ['中共安平县委 安平县人民政府关于2024年度法治政府建设情况的报告', '中共安平县委|安平县人民政府', 2024, '报告'],
    ['中共安平县委安平县人民政府关于2024年度法治政府建设情况的报告', '中共安平县委|安平县人民政府', 2024, '报告'],
    ['安平县司法局法治政府建设年度报告\n（2024年度）', '安平县司法局', 2024, '报告'],
    ['安平县司法局二〇二四年度法治政府建设情况的\n报　告', '安平县司法局', 2024, '报告'],
    ['安平县司法局二○二四年度法治政府建设情况的报告', '安平县司法局', 2024, '报告'],
    ['安平县2024年度法治政府建设情况的报告（送审稿）', '', 2024, '报告'],
    ['关于安平县2024年度法治政府建设情况的报告', '', 2024, '报告'],
    ['关于落实《法治政府建设实施纲要（2021—2025年）》情况的报告', '', undefined, '报告'],
    ['安平县住房和城乡建设局关于“十四五”时期法治政府建设情况的报告', '安平县住房和城乡建设局', undefined, '报告'],
    ['安平县司法局关于2024年度法治政府建设情况的报告。', '安平县司法局', 2024, '报告'],
  ] as const)('%s', ([title, issuers, year, documentType]) => {
    const found = titleOf(title);
    expect(found?.issuers.map(({ name }) => name).join('|')).toBe(issuers);
    expect([found?.year, found?.documentType]).toEqual([year, documentType]);
  });

  test('knows where its issuers, its years and its end mark stand', () => {
    const text = '安平县司法局关于2023年度和2024年度法治政府建设情况的报告。\n现将情况报告如下。';
    const title = findTitle(readText(text));
    const wordsAt = ({ start, end }: { start: number; end: number }) => text.slice(start, end);
    expect(title?.issuers.map(({ range }) => wordsAt(range))).toEqual(['安平县司法局']);
    expect(title?.years.map(({ range }) => wordsAt(range))).toEqual(['2023年', '2024年']);
    expect(title?.endMark && wordsAt(title.endMark.range)).toBe('。');
  });

  test.for([
    '安平县司法局关于2024年度法治政府建设情况的报告（送审稿）',
    '安平县司法局关于印发《2024年度工作要点》的通知',
    '安平县司法局“八五”普法工作报告',
  ])('%s has no end mark', (title) => {
    expect(titleOf(title)?.endMark).toBeUndefined();
  });

  test.for([
    ['关于增加编制的请示报告', ['请示', '报告']],
    ['关于报送2024年度工作情况报告的函', ['情况', '报告', '函']],
    ['2024年度工作报告', ['报告']],
    ['2024年法治建设亮点', []],
  ] as const)('%s ends in %s', ([title, types]) => {
    expect(titleOf(title)?.documentTypes).toEqual(types);
  });
});

test('a draft without a title has none', () => {
  expect(findTitle(readText('现将有关情况报告如下：\n一、主要做法\n召开会议2次。'))).toBeUndefined();
});
