import { lintText, mark, parseMarked } from 'draftlint/testing';
import { describe, expect, test } from 'vitest';
import rule from '../../../rules/statistics/impossible-percent.ts';

describe('statistics/impossible-percent', () => {
  test.for([
    '行政机关负责人出庭率⟦105%⟧。',
    '群众满意度达⟦101.2%⟧。',
    '问题整改完成率为⟦104%⟧。',
    '收入同比增长25%，占比⟦120%⟧。',
    '调解纠纷12件，占全县的⟦112%⟧。',
    '法律援助案件合格率均达⟦百分之一百零二⟧。',
    '信访量同比下降⟦150%⟧，事故起数比上年减少了⟦120%⟧。',
    '收案降幅达⟦101%⟧。',
    '案件按期办结率⟦１０５％⟧。',
    '案件办结率达到⟦100%以上⟧。',
  ])('reports %s', (marked) => {
    const { text } = parseMarked(marked);
    expect(mark(text, lintText(rule, text))).toBe(marked);
  });

  test.for([
    '行政机关负责人出庭率100%。',
    '申请件数同比增长120%，增幅达230%。',
    '完成年度计划的120%，占全年任务的105%，目标完成率110%。',
    '企业资产负债率120%，拨备覆盖率210%。',
    '高中阶段毛入学率102.3%，九年义务教育巩固率101%。',
    '进出口额相当于上年的130%，工业对增长的贡献率达115%。',
    '病床使用率103%，生猪出栏率150%。',
    '预算执行率104%，工作效率达150%。',
    '办结率由95%提高到100%，价格总指数102%。',
    '费用占上年的105%。',
    '完成率达到98%以上，超额完成计划的100%以上。',
    '收案同比下降100%，负荷由180%下降至120%，案件不降反升150%。',
    '净利润同比下降150%，亏损减少120%，比率下降150个百分点。',
  ])('accepts %s', (text) => {
    expect(lintText(rule, `安平县工作报告\n\n${text}`)).toEqual([]);
  });

  test('leaves a rate alone that the counts of its table give', () => {
    const rows = (rate: string): string =>
      `年份\t受理\t审结\t审结率\n第一年\t120\t110\t91.67%\n第二年\t130\t135\t${rate}\n第三年\t150\t141\t94%\n`;
    expect(lintText(rule, rows('103.85%'))).toEqual([]);
    expect(lintText(rule, rows('113.85%'))).toHaveLength(1);
  });
});
