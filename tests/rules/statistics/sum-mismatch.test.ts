import { lintText, mark, parseMarked } from 'draftlint/testing';
import { describe, expect, test } from 'vitest';
import rule from '../../../rules/statistics/sum-mismatch.ts';

describe('statistics/sum-mismatch', () => {
  test.for([
    '梳理权责清单⟦820⟧项，其中依申请类130项，依职权类680项。',
    '评查案卷⟦60⟧卷，其中优秀12卷、合格45卷、不合格2卷。',
    '清理规范性文件⟦40⟧件，其中继续有效25件、修改6件、废止8件。',
    '全年收到意见⟦32⟧条，其中来信10条，来访15条，其他6条。',
    '共收到申请⟦6⟧条，网络申请3条，信函申请4条。',
    '发放手册1200份、折页800份，共计⟦2100⟧份。',
    '培训执法人员⟦100⟧人次，其中县直62人次，乡镇54人次。',
    '按类型分，合同类占52.3%，侵权类占25.8%，以上两类合计占⟦88.1%⟧，其他占21.9%。',
    '分区域看，北片占36.3%，南片占27.0%，西片占15.2%。其中，北片、南片两大区域占全县总额的⟦68.3%⟧。',
    '北镇占36.3%，南镇占27.0%，西镇占15.2%，北镇、南镇两个镇占全县总额的⟦68.3%⟧。',
    '北镇占36.3%，南镇占27.0%，西镇占15.2%，以上三个镇合计占⟦88.5%⟧。',
    '投资占比分别为：水利30%、交通25%、教育20%，前两项合计占⟦65%⟧。',
  ])('reports %s', (marked) => {
    const { text } = parseMarked(marked);
    expect(mark(text, lintText(rule, text))).toBe(marked);
  });

  test.for([
    '梳理权责清单810项，其中依申请类130项，依职权类680项。',
    '评查案卷59卷，其中优秀12卷、合格45卷、不合格2卷。',
    '直接纠错案件1127个，其中撤销972个，变更49个，确认违法81个。',
    '办结申请471件，其中维持261件，撤销23件，调解120件。',
    '全年推送文章66篇，被县报采用5篇、市报采用37篇、省报采用7篇。',
    '全年受理案件约100件，其中甲类62件，乙类54件。',
    '办结公证249件，其中涉外公证44件，涉港澳台公证23件。',
    '培训执法人员100人，其中县直62人；发放教材54册。',
    '按类型分，合同类占52.3%，侵权类占25.8%，以上两类合计占78.1%，其他占21.9%。',
    '按类型分，合同类占52.3%，侵权类占25.8%，以上两类合计占78.0%，其他占21.9%。',
    '分区域看，北片占36.3%，南片占27.0%，西片占15.2%。其中，北片、东片两大区域占全县总额的68.3%。',
    '合伙所、国资所、个人所分别占总数量的66.17%、3.85%、29.98%；次年合伙所、国资所、个人所分别占总数量的59.55%、2.98%、28.47%。',
    '建筑火灾占40.8%，露天火灾占38.9%，车辆和垃圾等火灾合计占20.3%。',
    '分区域看，北片占全县产值的36.3%，南片占全县产值的27.0%。北片、南片两大区域占全县税收的78%。',
  ])('accepts %s', (text) => {
    expect(lintText(rule, `安平县工作报告\n\n${text}`)).toEqual([]);
  });

  const table = (...rows: readonly string[]): string => `${rows.map((row) => row.replaceAll(' ', '\t')).join('\n')}\n`;

  test.for([
    ['a total below', table('镇 件数', '甲镇 12', '乙镇 15', '合计 ⟦28⟧')],
    ['a total above', table('镇 件数', '合计 ⟦28⟧', '甲镇 12', '乙镇 15')],
    ['a total beside', table('镇 一般程序 简易程序 合计', '甲镇 12 10 ⟦23⟧', '乙镇 15 13 28')],
    ['a subtotal', table('镇 件数', '甲镇 12', '乙镇 15', '小计 ⟦28⟧', '丙社区 4', '丁社区 5', '小计 9', '合计 36')],
    ['the total of subtotals', table('镇 件数', '甲镇 12', '乙镇 15', '小计 27', '丙社区 4', '丁社区 5', '小计 9', '总计 ⟦37⟧')],
    ['a total beside another unit', table('单位 警告 罚款 合计（宗） 罚没金额（元）', '甲局 3 9 ⟦13⟧ 56000')],
    ['totals of two groups', table('单位 维持 纠正 总计 直接起诉 复议后起诉 总计', '县政府 3 1 4 2 5 ⟦6⟧')],
    ['a wrong part that breaks its row too', table('镇 许可 处罚 合计', '甲镇 12 ⟦11⟧ 22', '乙镇 15 13 28', '合计 27 23 50')],
    ['a dash that is zero elsewhere too', table('镇 新办 变更 合计', '甲镇 12 - 12', '乙镇 - 15 15', '丙镇 3 - ⟦4⟧')],
  ])('reports %s of a table', ([, marked = '']) => {
    const { text } = parseMarked(marked);
    expect(mark(text, lintText(rule, text))).toBe(marked);
  });

  test.for([
    ['a total that an empty cell may explain', table('镇 件数', '甲镇 12', '乙镇 -', '丙镇 3', '合计 17')],
    ['其中 after a line', table('类别 件数', '许可 12', '其中：变更 5', '处罚 15', '合计 27')],
    ['two ways of dividing a total', table('类别 人数', '合计 30', '男 12', '女 18', '汉族 25', '少数民族 5')],
    ['a total and some of it', table('类别 人数', '总数 30', '党员 12', '女 18', '干部 7')],
    ['an average below the numbers', table('镇 满意度', '甲镇 92.5', '乙镇 95.5', '丙镇 90.1', '合计 92.7')],
    ['numbers of other kinds', table('镇 件数 排名 人均', '甲镇 12 1 3', '乙镇 15 2 4', '合计 27 - 3.5')],
    ['rates, shares and changes', table('镇 件数 占比 同比', '甲镇 12 44.4% 5%', '乙镇 15 55.6% 7%', '合计 27 100% 6%')],
    ['amounts rounded each for itself', table('镇 金额（万元）', '甲镇 12.3', '乙镇 15.4', '丙镇 1.3', '合计 29.1')],
    ['levels of numbered rows', table('项目 件数', '一、许可 12', '（一）新办 7', '（二）变更 5', '二、处罚 15', '合计 27')],
    ['cumulative numbers', table('镇 本年 累计 合计', '甲镇 12 40 12', '乙镇 15 60 15')],
    ['a class whose name sounds like a change', table('类别 罚款 降低资质等级 计划生育 合计', '甲局 3 2 1 6', '乙局 4 0 0 4')],
    ['a total of something else', table('类别 项数', '公开类 12', '枚举 3', '合计（核心） 14')],
    [
      'codes of several lengths',
      table('编码 科目 决算数', '- 合计 30', '201 公共服务 20', '20101 人大 12', '20103 政府 8', '204 公共安全 10'),
    ],
    ['rows out of line with their head', '| 镇 | 一般 | 简易 | 合计 |\n|---|---|---|---|\n| 甲镇 | 3 | 4 |\n| 乙镇 | 3 | 4 | 7 |\n'],
  ])('accepts %s in a table', ([, text = '']) => {
    expect(lintText(rule, text)).toEqual([]);
  });

  test.for([
    ['培训执法人员100人次，其中县直62人次，乡镇54人次。', '各项有重叠的，请写明'],
    ['评查案卷60卷，其中优秀12卷、合格45卷、不合格2卷。', '相差1卷'],
  ] as const)('says of %s: %s', ([text, words]) => {
    const [finding, ...more] = lintText(rule, text);
    expect(more).toEqual([]);
    expect(finding?.message).toContain(words);
    expect(finding?.message.includes('重叠')).toBe(words.includes('重叠'));
  });
});
