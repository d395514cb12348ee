import { lintText, mark, parseMarked } from 'draftlint/testing';
import { describe, expect, test } from 'vitest';
import rule from '../../../rules/document/placeholder.ts';

describe('document/placeholder', () => {
  test.for([
    '开展巡查360次⟦（数据来源待定）⟧。',
    '在⟦××⟧县召开会议⟦XX⟧次，办结率⟦XX⟧%。',
    '⟦20XX⟧年⟦×⟧月⟦×⟧日印发。',
    '⟦202X⟧年度工作报告\n全年工作平稳。',
    '责任人⟦【】⟧，时限⟦____⟧。',
    '投入⟦（待补充）⟧万元，⟦TODO⟧。',
    '全年办案⟦（此处填写数量）⟧件。',
    '在⟦○○⟧镇召开会议。',
    '全年办案⟦__⟧件。\n安平县司法局\n2025⟦年  月  日⟧',
    '开展活动⟦？？⟧场次，参加⟦N⟧人次。',
    '20⟦**⟧年12月⟦*⟧日召开会议。',
    '⟦某某⟧局组织培训。',
    '收到申请⟦***⟧件，办结⟦（　）⟧件，驳回⟦  ⟧件。',
    '受理⟦××⟧件（⟦××⟧待核实），办结⟦【】⟧件⟦（请核对）⟧。',
    '办案36件⟦【这句话要改】⟧，结案30件⟦[来源？]⟧，⟦以下内容请信访局提供⟧。',
    '召开⟦X⟧次会议，办理⟦×⟧件，培训⟦x⟧人次，投入⟦X⟧万元。',
  ])('reports %s', (marked) => {
    const { text } = parseMarked(marked);
    expect(mark(text, lintText(rule, text))).toBe(marked);
  });

  test('only asks after the rest of a telephone number', () => {
    const found = lintText(rule, '联系电话：0551—×××××××，办案××件。');
    expect(found.map(({ messageId, severity }) => [messageId, severity])).toEqual([
      ['number', 'info'],
      ['placeholder', 'error'],
    ]);
  });

  test.for([
    '联系电话138××××1234，证号34****5678，型号XX100。',
    '王××不服处罚决定一案审结，李XX等3人到会。',
    '面积为3×4米。推广AXXB系统。',
    '待核实线索3条，待补充材料5份。',
    '推行“【普法】”栏目。二〇二四年。',
    '开展“互联网+X”试点。',
    '推行“1+N”模式，N个社区参与。',
    '办结了吗？？',
    '张**、李某某等3人，某某公司一案审结。',
    '受理86    件，办结（含上年）12件，请各单位提供补充材料。',
    '实施1+X项目，购置X光机2台，改造C×个性化系统，3×2个。',
  ])('accepts %s', (text) => {
    expect(mark(text, lintText(rule, text))).toBe(text);
  });
});
