import { type LintTextOptions, lintText, mark, parseMarked } from 'draftlint/testing';
import { describe, expect, test } from 'vitest';
import rule from '../../../rules/structure/passing-mention.ts';

const COUNTY: LintTextOptions = { preset: 'law-based-government/county' };
const withMeasures = (measures: string): string =>
  `安平县2024年度法治政府建设情况的报告\n\n一、主要举措和成效\n\n${measures}\n\n二、存在的不足\n\n力量薄弱。\n\n三、下一步打算\n\n补充力量。`;

describe('structure/passing-mention', () => {
  test.for([
    '全县压实⟦第一责任人⟧职责，形成工作合力。',
    '坚持高位推动，层层压实⟦第一责任人⟧职责。各项任务有序推进。',
    '坚持高位推动。县委⟦主要负责同志认真履行第一责任人⟧职责，带头学法。执法水平不断提升。',
    '一是加强学习。二是落实⟦第一责任人⟧责任。明确主要领导责任，列入重要日程，定期研究，逐项推动落实。三是强化队伍。',
    '紧扣“⟦第一责任人⟧职责”这条主线，把法治建设摆在重要位置。同部署，同推进。',
  ])('reports %s', (measures) => {
    const { text } = parseMarked(withMeasures(measures));
    expect(mark(text, lintText(rule, text, COUNTY))).toBe(withMeasures(measures));
  });

  test.for([
    '有序推进。\n\n（一）第一责任人履职情况\n\n主持会议研究部署。',
    '有序推进。\n\n主要负责同志认真履行法治建设第一责任人职责。全年主持会议4次，听取汇报2次。',
    '有序推进。\n\n县委主要负责同志履行推进法治建设第一责任人职责，主持会议4次，听取汇报2次，研究问题5个。',
    '印发《党政主要负责人履行推进法治建设第一责任人职责规定》学习资料。',
    '有序推进。',
  ])('accepts %s', (measures) => {
    expect(lintText(rule, withMeasures(measures), COUNTY)).toEqual([]);
  });

  test('says where the part usually stands', () => {
    const text = withMeasures('全县压实第一责任人职责，形成合力。');
    const [finding] = lintText(rule, text, COUNTY);
    const place = text.indexOf('力量薄弱。') + '力量薄弱。\n\n'.length;
    expect(finding?.related).toEqual([{ range: { start: place, end: place }, message: '这一部分通常在此处' }]);
  });
});
