import { lintText, mark, parseMarked } from 'draftlint/testing';
import { describe, expect, test } from 'vitest';
import rule from '../../../rules/number/double-approximation.ts';

describe('number/double-approximation', () => {
  test.for([
    '服务群众⟦近400余⟧人。',
    '涉案金额⟦约30余万⟧元。',
    '发放资料⟦约3万余⟧份。',
    '参会⟦大约有300人左右⟧。',
    '⟦至少一名以上⟧调解员到场。',
    '每年⟦至少开展2次以上⟧培训。',
    '⟦不少于5场以上⟧。',
    '满意率⟦不低于90%以上⟧。',
    '时限⟦不超过30日以内⟧，人数⟦最多5人以下⟧。',
    '⟦超过300多⟧人到场。',
    '⟦300余人左右⟧参加。',
    '走访⟦数百余⟧户、⟦几十余⟧人。',
    '到场⟦不足300余⟧人。',
    '⟦不到5件以上⟧。',
    '⟦近百余⟧人参加。',
    '招募⟦二十多余⟧名，发放⟦5万余多⟧份，损失⟦约10余万⟧元。',
    '建设周期⟦约3年左右⟧。',
    '金额⟦超过5000万元以上⟧，人数⟦多于50人以上⟧。',
    '满意度⟦高于95%以上⟧。',
    '满意率达到⟦98%以上左右⟧。',
    '全年⟦约办理案件320件左右⟧，走访⟦1200余次余⟧。',
    '⟦大概用时3个月左右⟧，⟦大约需要材料3份左右⟧。',
  ])('reports %s', (marked) => {
    const { text } = parseMarked(marked);
    expect(mark(text, lintText(rule, text))).toBe(marked);
  });

  test.for([
    '服务群众近400人，解答咨询300余次，约50件。',
    '近10余年来，最近300余人返乡，附近20余户搬迁。',
    '签约300余户，预约200余人次，节约30余万元，公约50余条。',
    '至少在二级以上医院、县级以上媒体公布。',
    '至少选派1名科级以上干部，每年培训2次以上。',
    '达到90%以上，覆盖率达95%以上。',
    '超期未办3件，高于国家标准5%，多于300人。',
    '产值超亿元企业30家以上，至少一次，50人以上参加。',
    '不足20人的不少于1名。',
    '超过法定期限30日以上，逾期6个月以上，超载50%以上，高于全省平均水平5个百分点以上。',
    '处罚超过5日以上限的部分无效。',
    '满意率达到98%以上，左右两侧各3处。',
    '每月约谈企业5家左右，节约用水3吨左右，每年约束3人左右。',
    '大概用时3个月，大约在2023年完成，费用3万元左右。',
  ])('accepts %s', (text) => {
    expect(mark(text, lintText(rule, text))).toBe(text);
  });

  test('says how to write it with either word', () => {
    const [finding] = lintText(rule, '服务群众近400余人。');
    expect(finding?.data).toMatchObject({ first: '近', second: '余', withFirst: '近400', withSecond: '400余' });
  });
});
