import { type LintTextOptions, lintText, mark, parseMarked } from 'draftlint/testing';
import { describe, expect, test } from 'vitest';
import rule from '../../../rules/structure/missing-section.ts';

const COUNTY: LintTextOptions = { preset: 'law-based-government/county' };
const TITLE = '安平县2024年度法治政府建设情况的报告';
const MEASURES = '一、主要举措和成效\n\n全年工作有序推进。';
const PROBLEMS = '二、存在的不足\n\n执法力量薄弱。';
const LEADERS = '三、第一责任人履职情况\n\n主持会议研究部署。';
const PLAN = '四、下一步打算\n\n继续推进各项工作。';
const draft = (...parts: string[]): string => [TITLE, ...parts].join('\n\n');

describe('structure/missing-section', () => {
  test.for([
    draft(MEASURES, PROBLEMS, `⟦⟧${PLAN}`),
    draft(`⟦⟧${PROBLEMS}`, LEADERS, PLAN).replace('⟦⟧', ''),
    draft(MEASURES, `⟦⟧${LEADERS}`, PLAN),
    draft(MEASURES, PROBLEMS, `${LEADERS}⟦⟧`, '特此报告。\n\n附件：1.清单\n\n安平县人民政府\n2025年1月8日'),
    draft('一、强化领导\n\n层层压实责任。', `⟦⟧${LEADERS}`, PLAN),
    draft(LEADERS, MEASURES, `${PROBLEMS}⟦⟧`),
    draft(MEASURES, '二、存在的不足和努力方向\n\n力量薄弱，将予以加强。⟦⟧'),
  ])('points at the place where the part belongs: %s', (marked) => {
    const { text } = parseMarked(marked);
    expect(mark(text, lintText(rule, text, COUNTY))).toBe(marked);
  });

  test('names the parts beside that place as the draft calls them', () => {
    const [finding] = lintText(rule, draft(MEASURES, LEADERS, PLAN), COUNTY);
    expect(finding?.message).toContain('通常在“一、主要举措和成效”之后、“三、第一责任人履职情况”之前');
    expect(finding?.basis).toEqual([expect.objectContaining({ title: '法治政府建设与责任落实督察工作规定', seen: 'S' })]);
  });

  test('several missing parts are several findings, at the title where nothing was found', () => {
    const findings = lintText(rule, draft('全年各项任务有序推进。'), COUNTY);
    expect(findings.map(({ data }) => data['part']?.slice(0, 6)).sort()).toEqual(['下一年度推进', '党政主要负责', '存在的不足和']);
    expect(new Set(findings.map(({ range }) => range.start))).toEqual(new Set([0]));
    expect(new Set(findings.map(({ fingerprint }) => fingerprint)).size).toBe(3);
  });

  test('several parts missing at one place stay several findings', () => {
    const findings = lintText(rule, draft(MEASURES), COUNTY);
    expect(findings).toHaveLength(3);
    expect(new Set(findings.map(({ range }) => range.start)).size).toBe(1);
  });

  test.for([
    draft(MEASURES, PROBLEMS, LEADERS, PLAN),
    draft(LEADERS, MEASURES, PLAN, PROBLEMS),
    draft(MEASURES, LEADERS, '三、存在的主要问题及下一步打算\n\n力量薄弱，将予以加强。'),
    draft(MEASURES, '（一）第一责任人履职\n\n主持会议研究部署。', '（二）存在的问题\n\n力量薄弱。', '（三）2025年工作思路\n\n补充力量。'),
    draft(
      MEASURES,
      '县委、县政府主要负责同志认真履行推进法治建设第一责任人职责。全年主持会议研究部署4次。',
      '在肯定成绩的同时，法治政府建设还存在一些差距：一是力量薄弱；二是手段单一。',
      '下一步，我县将补充执法力量，改进普法方式，严格考核奖惩。',
    ),
    draft(
      MEASURES,
      LEADERS,
      '三、存在的问题：一是力量薄弱；二是手段单一；三是保障不足；四是考核不严；五是宣传不够，各方面还需要进一步改进和加强。',
      PLAN,
    ),
    draft(
      `${MEASURES}主要负责人认真履行第一责任人职责，主持会议研究，听取专题汇报，协调解决问题。但还存在一些不足：一是力量薄弱；二是手段单一。下一步，将补充力量，改进方式，严格考核。`,
    ),
  ])('accepts %s', (text) => {
    expect(lintText(rule, text, COUNTY)).toEqual([]);
  });

  test('in Markdown the parts are headings with or without numbers', () => {
    const text = `# ${TITLE}\n\n## 主要举措\n\n有序推进。\n\n## 存在的问题\n\n力量薄弱。\n\n## 第一责任人履职\n\n主持会议。\n\n## 2025年工作打算\n\n补充力量。\n`;
    expect(lintText(rule, text, { ...COUNTY, format: 'markdown' })).toEqual([]);
    const [finding, ...rest] = lintText(rule, text.replace('## 存在的问题\n\n力量薄弱。\n\n', ''), { ...COUNTY, format: 'markdown' });
    expect(rest).toEqual([]);
    expect(finding?.range.start).toBe(text.indexOf('存在的问题'));
  });

  test('is only a hint for years before the contents were laid down', () => {
    const severities = (year: number): string[] =>
      lintText(rule, draft(MEASURES, LEADERS, PLAN).replace('2024年度', `${year}年度`), COUNTY).map(({ severity }) => severity);
    expect(severities(2018)).toEqual(['info']);
    expect(severities(2019)).toEqual(['warning']);
  });

  test('a draft without title and a preset without sections', () => {
    expect(lintText(rule, '一、甲事\n\n有序推进。\n\n二、乙事\n\n有序推进。', COUNTY).map(({ range }) => range.start)).toEqual([0, 0, 0]);
    expect(lintText(rule, draft('有序推进。'))).toEqual([]);
  });
});
