import { lintText, mark, parseMarked } from 'draftlint/testing';
import { describe, expect, test } from 'vitest';
import rule from '../../../rules/wording/repeated-characters.ts';

describe('wording/repeated-characters', () => {
  test.for([
    '一⟦是是⟧完善制度。',
    '取得⟦的的⟧成效，解决⟦了了⟧问题。',
    '⟦推进推进⟧依法行政。',
    '⟦健全工作机制健全工作机制⟧。',
    '组织开展⟦普法普法⟧宣传。',
    '⟦进一步一步⟧完善机制。',
    '开展检查12⟦次次⟧，办案3⟦件件⟧。',
    '⟦执法证执法证⟧年审。',
  ])('reports %s', (marked) => {
    const { text } = parseMarked(marked);
    expect(mark(text, lintText(rule, text))).toBe(marked);
  });

  test.for([
    '为了了解情况，达到目的的，办不了了之。',
    '是是非非，的的确确，重要的是是否落实。',
    '存在在校园周边，现在在全县推广，没有有效办法。',
    '参与与监督并重，规范规范性文件，针对对外工作。',
    '一步一步一步一步推进，一件一件落实。',
    '优化服务服务企业，支队支队长、总队总队长到会。',
    '县委宣传部部长、组织部部长和县信访局局长到会。',
    '帮助3家家庭农场、5名名师、2个个体户。',
    '改革的改革，2024年全年全国。',
    '规范规范性文件的制定。',
    '人民街街道办事处、和平街街道和科技园园区。',
    '构建共建共享、共建共治共享的格局，以查促改促建，应建尽建。',
  ])('accepts %s', (text) => {
    expect(mark(text, lintText(rule, text))).toBe(text);
  });

  test.for([
    ['统一部署，⟦报报⟧送材料', '层层报送，件件报送'],
    ['完善制⟦度度⟧建设', '落实责任制制作台账，司法局局长、检察院院长'],
    ['落实⟦责责⟧任制', '合作社社会化服务，农民工工资'],
    ['公安机⟦关关⟧。', '机关关键岗位，改进工作作风，农村饮水安全全覆盖，降低风险零零散散'],
    ['开展活⟦动动⟧，', '提高高质量发展水平，加大大数据应用，增强强有力'],
    ['⟦县县⟧政府印发方案', '安平县县政府印发方案'],
    ['会后，⟦县县⟧政府印发方案', '安平县县政府，村村通、户户知，县县有中心'],
    ['⟦不不⟧提交材料', '要不不办，无不不服'],
    ['⟦同志同志⟧主持', '同志同志们'],
    ['⟦全年全年⟧审核文件', '2024年全年全国办结，年度年度考核'],
    ['⟦作为作为⟧重大任务', '有所作为为民办事'],
    ['⟦召开了召开⟧会议', '召开了会议，研究了研究生培养'],
    ['开创新局⟦面面⟧。', '方方面面，一个个项目，“十五五”时期'],
    ['复议案⟦件件⟧审理', '复议案件件件审理'],
    ['推进智能⟦化化⟧建设', '推进智能化化解矛盾'],
    ['不断强⟦化化⟧法治观念', '优化化工产业，深化化债工作'],
    ['委员⟦会会⟧听取汇报', '委员会会议审议，委员会会长'],
    ['开展国家安⟦全全⟧教育日活动', '确保国家安全全覆盖'],
    ['组织集⟦中中⟧学习', '设立集中中医院，深化依法治理理念，'],
    ['扎实⟦做做⟧好工作', '做好做实工作'],
    ['范围⟦内内⟧开展', '省内内部监督'],
  ] as const)('tells %s from %s', ([wrong, right]) => {
    const { text } = parseMarked(wrong);
    expect(mark(text, lintText(rule, text))).toBe(wrong);
    expect(mark(right, lintText(rule, right))).toBe(right);
  });

  test('says which word is meant', () => {
    const messages = (text: string): string[] => lintText(rule, text).map(({ message }) => message);
    expect(messages('完善制度度建设，推推进工作')).toEqual([
      expect.stringContaining('“制度度”疑为“制度”之误'),
      expect.stringContaining('“推推进”疑为“推进”之误'),
    ]);
  });
});
