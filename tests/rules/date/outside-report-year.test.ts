import { lintText, mark, parseMarked } from 'draftlint/testing';
import { describe, expect, test } from 'vitest';
import rule from '../../../rules/date/outside-report-year.ts';

const TITLE = '安平县2023年度法治政府建设情况的报告';
const report = (body: string, signed = '2024年1月10日'): string => `${TITLE}\n\n一、主要工作\n\n${body}\n\n安平县人民政府\n${signed}`;

describe('date/outside-report-year', () => {
  test.for([
    report('⟦2022年⟧，全县共受理行政复议申请35件，审结33件。'),
    report('县司法局⟦2022年⟧开展普法宣传35场次。'),
    report('⟦2022年5月⟧，组织开展行政执法培训。'),
    report('⟦2022年11月18日⟧，县政府印发《重大行政决策管理办法》。'),
    report('⟦2021年⟧，审查行政规范性文件12件。'),
    report('⟦2024年1月5日⟧，开展行政执法培训2期。'),
    report('围绕⟦2022年度⟧重大行政决策、普法规划等事项，组织有关部门逐项论证。'),
    report('全面完成⟦2022年⟧普法工作要点确定的各项任务。'),
    report('⟦2022年12月⟧，组织开展行政执法培训2期。'),
    `${TITLE}\n\n现将⟦2022年度⟧法治政府建设情况报告如下。`,
    `${TITLE}\n\n一、⟦2022年⟧主要工作情况\n\n依法行政水平稳步提升。`,
  ])('reports %s', (marked) => {
    const { text } = parseMarked(marked);
    expect(mark(text, lintText(rule, text))).toBe(marked);
  });

  test.for([
    report('2023年，全县共受理行政复议申请35件，2022年受理30件。'),
    report('全年受理行政复议申请35件，较2022年增加5件。'),
    report('2022年以来，累计开展普法宣传35场次。'),
    report('自2022年起，每年组织开展培训2期。'),
    report('截至2022年底，全县建成服务站35个，今年新增5个。'),
    report('2022年，我县获评全省法治政府建设示范县，开展创建活动35次。'),
    report('2022年8月，国务院印发关于加强执法监督的意见，我县组织学习35次。'),
    report('2019年，县里成立依法治县委员会，今年召开会议4次。'),
    report('《法治政府建设实施纲要（2021—2025年）》印发后，组织学习3次。'),
    report('落实2021—2025年普法规划，开展宣传35场次。'),
    report('公开2022年度法治政府建设情况报告，总结2022年度工作要点落实情况。'),
    report('对2022年度重大行政决策开展后评估，完成2022年行政执法案卷评查35卷。'),
    report('2022年启动的专项检查，办理案件35件。'),
    report('2024年1月，召开述法评议会议，听取述法5人。'),
    report('2022年12月至2023年11月，受理行政复议申请35件。2022年12月，开展培训2期。'),
    report('2022年12月，开展培训2期。', '2023年12月10日'),
    report('编制2024年度重大行政决策目录。'),
    report('依法行政水平提升。\n\n二、2024年工作安排\n\n2024年，组织开展培训2期。'),
    `安平县2023年政府工作报告\n\n一、工作回顾\n\n2022年，受理行政复议申请35件。`,
    `${TITLE}\n\n一、主要工作\n\n水平提升。\n\n二、2024年主要工作\n\n组织培训2期。`,
  ])('accepts %s', (text) => {
    expect(mark(text, lintText(rule, text))).toBe(text);
  });
});
