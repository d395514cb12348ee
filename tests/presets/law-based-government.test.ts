import { lintText } from 'draftlint/testing';
import { describe, expect, test } from 'vitest';
import rule from '../../rules/structure/missing-section.ts';

const PARTS = { problems: '存在的不足和原因', first: '党政主要负责人', plan: '下一年度' } as const;

/** The parts that are not found in a report on 2024 with one more heading beside its measures. */
function missingWith(heading: string): string[] {
  const text = `安平县2024年度法治政府建设情况的报告\n\n一、主要举措和成效\n\n全年工作有序推进。\n\n二、${heading}\n\n各项工作按要求办理。`;
  const parts = lintText(rule, text, { preset: 'law-based-government/county' }).map(({ data }) => data['part'] ?? '');
  return Object.entries(PARTS).flatMap(([id, words]) => (parts.some((part) => part.includes(words)) ? [id] : []));
}

describe('headings of a report on law-based government', () => {
  test.for([
    '存在的主要问题',
    '存在问题',
    '存在的问题和不足',
    '存在的不足和原因',
    '存在的突出问题',
    '法治政府建设存在的短板弱项',
    '当前工作中存在的主要困难',
    '问题与不足',
    '短板与不足',
    '不足之处',
    '主要问题及原因分析',
    '问题不足',
    '面临的困难和挑战',
    '工作中的薄弱环节',
    '困难和问题',
    '问题',
    '工作中的不足',
    '亟待解决的问题',
    '有待改进的方面',
    '不足和差距',
  ])('%s is the problem part', (heading) => {
    expect(missingWith(heading)).toEqual(['first', 'plan']);
  });

  test.for([
    '下一步工作计划',
    '下步工作打算',
    '下一阶段工作安排',
    '2025年工作思路',
    '2025年度法治政府建设工作安排',
    '2025年重点工作',
    '明年工作重点',
    '今后努力方向',
    '今后一个时期的工作',
    '工作打算',
    '2025年推进法治政府建设的主要任务',
    '新的一年工作谋划',
    '关于2025年工作的考虑',
    '努力的方向',
    '后续工作措施',
    '下年度工作',
  ])('%s is the plan', (heading) => {
    expect(missingWith(heading)).toEqual(['problems', 'first']);
  });

  test.for([
    '履行法治建设第一责任人职责情况',
    '党政主要负责人述法情况',
    '党政主要负责人履行推进法治建设第一责任人职责，加强法治政府建设有关情况',
    '主要负责同志履行法治建设职责情况',
    '法治建设第一责任人履职情况',
    '落实党政主要领导责任',
    '主要负责人推进法治建设情况',
  ])('%s is the part on the leaders', (heading) => {
    expect(missingWith(heading)).toEqual(['problems', 'plan']);
  });

  test.for([
    '存在的主要问题及下一步打算',
    '存在的不足和努力方向',
    '问题不足及2025年工作安排',
    '存在问题及改进措施',
    '不足与打算',
    '存在的主要问题及下一步解决问题的打算',
  ])('%s is the problem part and the plan', (heading) => {
    expect(missingWith(heading)).toEqual(['first']);
  });

  test.for([
    '着力解决突出问题',
    '聚焦群众反映强烈的问题',
    '坚持问题导向，补齐短板弱项',
    '督察反馈问题整改情况',
    '上年度存在问题的整改落实情况',
    '深入查摆存在的不足',
    '落实三年行动计划',
    '制定年度普法计划',
    '2024年工作安排落实情况',
    '法治政府建设实施方案（2021—2025年）推进情况',
    '行政机关负责人出庭应诉',
    '压实安全生产第一责任人责任',
    '2024年工作开展情况',
    '强化组织领导',
    '开展突出问题专项整治',
    '创新工作思路，提升执法水平',
    '突出工作重点',
    '紧盯薄弱环节，强化执法监督',
    '加强安排部署',
    '健全工作机制，落实整改措施',
  ])('%s is none of them', (heading) => {
    expect(missingWith(heading)).toEqual(['problems', 'first', 'plan']);
  });
});
