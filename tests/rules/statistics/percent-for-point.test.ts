import { lintText, mark, parseMarked } from 'draftlint/testing';
import { describe, expect, test } from 'vitest';
import rule from '../../../rules/statistics/percent-for-point.ts';

describe('statistics/percent-for-point', () => {
  test.for([
    '全县案件结案率97.19%，同比上升⟦6.7%⟧。',
    '群众满意率达98.5%（较上年提高⟦2.1%⟧）。',
    '抽检合格率为96%，比2023年下降⟦1.5%⟧。',
    '行政机关负责人出庭应诉率比去年提高了⟦12%⟧。',
    '研发投入占生产总值的2.5%，比上年提高⟦0.3%⟧。',
    '服务业占比52%，增加⟦3%⟧。',
    '审结案件6201件，结案率97.19%，较上年提高⟦6.7%⟧。',
    '平均得分率为61.74%，上升⟦2.04%⟧。',
    '受理案件6380件，同比上升3.85%，结案6201件，同比上升4.59%，结案率97.19%，同比上升⟦6.7%⟧。',
    '综合结案率为91.27%，比全省平均高出⟦2.14%⟧。',
    '办复率100%，同比提高⟦百分之三⟧。',
    '纠纷调解成功率98.2%，同比上升⟦2%⟧。',
    // both rates are printed, and what is called percent is their difference
    '办结率由85%提升至98%，提升⟦13%⟧。',
    '调解成功率98.2%，比上年（97.1%）上升⟦1.1%⟧。',
    // the other way round: amounts that grow in points
    '全年受理投诉120件，同比增长⟦5⟧个百分点。',
    '全县刑事案件总量同比下降⟦5.2⟧个百分点。',
    '一般公共预算收入比上年增长⟦7.5⟧个百分点。',
  ])('reports %s', (marked) => {
    const { text } = parseMarked(marked);
    expect(mark(text, lintText(rule, text))).toBe(marked);
  });

  test.for([
    '全县案件结案率97.19%，同比上升6.7个百分点。',
    '全县案件97.19件，同比上升6.7%。',
    '群众满意率提高到98.5%，较上年有所提高。',
    '受理案件6380件，结案率97.19%，同比增长6.7%。',
    '发生案件120起，破案率65%，同比下降5%。',
    '办案效率提高30%，劳动生产率提高5%。',
    '一季度贷款利率下降10%，发案率下降15%，婴儿死亡率下降12%。',
    '事故率2%，同比下降30%；利用率为3%，同比提高5%。',
    '工业增加值占比41%，服务业增加值增长5%。',
    '主营业务收入占全县的61.8%，增长3%。',
    '结案率97.19%，上诉案件同比下降6.7%。',
    '企业资产负债率55%，同比下降3%。',
    '结案率97.19%；收案同比上升6.7%。',
    '办结率由85%提升至98%，提升13个百分点。',
    '投诉率由20%下降到15%，下降25%。',
    '地区生产总值增长7.5%，比上年提高1.5个百分点。',
    '受理投诉120件，占全部事项的15%，同比下降5个百分点。',
    '受理投诉120件，办结率同比上升5个百分点。',
    '案件增速同比下降5.2个百分点；收入占比下降2个百分点。',
    '完成投资5亿元，增速比上年提高5个百分点。',
  ])('accepts %s', (text) => {
    expect(lintText(rule, `安平县工作报告\n\n${text}`)).toEqual([]);
  });

  test('what may be the growth of the count before is only asked about', () => {
    const findings = lintText(rule, '审结案件6201件，结案率97.19%，同比上升6.7%。');
    expect(findings).toMatchObject([{ severity: 'info', certainty: 'possible' }]);
  });
});
