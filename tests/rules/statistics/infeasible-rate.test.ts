import { lintText, mark, parseMarked } from 'draftlint/testing';
import { describe, expect, test } from 'vitest';
import rule from '../../../rules/statistics/infeasible-rate.ts';

describe('statistics/infeasible-rate', () => {
  test.for([
    '受理法律援助案件7件，办结率⟦95%⟧。',
    '成功调解纠纷7件，调解成功率⟦95%⟧。',
    '抽检样品40批次，合格率⟦98.2%⟧。',
    '全年排查矛盾纠纷37件，化解率达⟦99%⟧。',
    '全年办结案件29件，直接纠错13件，纠错率⟦70.5%⟧。',
    '政务大厅进驻部门31个，进驻率⟦97.8%⟧。',
  ])('reports %s', (marked) => {
    const { text } = parseMarked(marked);
    expect(mark(text, lintText(rule, text))).toBe(marked);
  });

  test.for([
    '受理法律援助案件7件，办结率85.7%。',
    '受理法律援助案件7件，办结率85%。',
    '抽检食品240批次，合格235批次；抽检产品180批次，不合格9批次，不合格率5%。',
    '受理法律援助案件7件，办结率95%以上。',
    '受理法律援助案件7件，办结率约95%。',
    '受理法律援助案件7件，群众满意率95%。',
    '受理法律援助案件7件，矛盾纠纷调解成功率95%。',
    '受理法律援助案件7件，办结率同比提高95%。',
    '受理法律援助案件7件，力争办结率95%。',
    '诉前成功调解涉企案件376件，成功率57.23%。',
    '今年以来调处化解矛盾纠纷209件，矛盾纠纷调解成功率达99%。',
    '报名717人，合格439人，参考合格率64.6%。',
    '全年调解纠纷200件。其中，调解重大纠纷7件，调解成功率95%。',
    '上年结转33件，受理7件，办结率95%。',
    '受理7余件，办结率95%。',
    '政务大厅进驻部门31个、事项1286项，进驻率97.8%。',
    '收案3801件，结案3353件，结案率88.21%，法官人均结案176.5件。',
    '受理法律援助案件2307件，办结率95.68%。',
    // what else a rate of that name is of: cases of earlier years, hearings, what is on the web
    '法院收案40件，结案率98.2%。',
    '受理行政诉讼案件69件，行政机关负责人出庭应诉率84.8%。',
    '新增公开信息7条，有效公开率99%。',
  ])('accepts %s', (text) => {
    expect(lintText(rule, `安平县工作报告\n\n${text}`)).toEqual([]);
  });

  test('the message names the closest rates that the count can give', () => {
    const [finding] = lintText(rule, '受理法律援助案件7件，办结率95%。');
    expect(finding?.message).toContain('6 ÷ 7 = 85.7%、7 ÷ 7 = 100.0%');
  });

  test('counts above the option are left alone', () => {
    expect(lintText(rule, '抽检样品40批次，合格率98.2%。', { options: { most: 39 } })).toEqual([]);
  });
});
