import { lintText, mark, parseMarked } from 'draftlint/testing';
import { describe, expect, test } from 'vitest';
import rule from '../../../rules/date/after-signature.ts';

const report = (body: string, signed = '2024年1月10日'): string =>
  `安平县2023年度法治政府建设情况的报告\n\n一、主要工作\n\n${body}\n\n安平县人民政府\n${signed}`;

describe('date/after-signature', () => {
  test.for([
    report('⟦2024年3月5日⟧，召开县政府常务会议专题学法。'),
    report('县司法局于⟦2024年5月⟧组织培训2期。'),
    report('⟦2024年5月⟧，开展检查，⟦6月⟧，完成整改。'),
    report('⟦2024年3月5日⟧，县政府常务会议审议通过了方案。', '2024年1月'),
    report('⟦12月4日⟧，开展宪法宣传日活动。', '2023年11月20日'),
    report('⟦2025年⟧，全县共受理行政复议申请35件。'),
    report('⟦2024年3月5日⟧，印发了方案。', '二〇二四年一月十日'),
    report('对截至⟦2024年6月30日⟧现行有效的84件文件进行清理。'),
    report('全年工作平稳。', '⟦2022年1月20日⟧'),
    report('全年工作平稳。', '⟦2023年3月20日⟧'),
  ])('reports %s', (marked) => {
    const { text } = parseMarked(marked);
    expect(mark(text, lintText(rule, text))).toBe(marked);
  });

  test.for([
    report('2024年1月5日，召开县政府常务会议。'),
    report('2024年1月，召开县政府常务会议。', '2024年1月10日'),
    report('12月4日，开展宪法宣传日活动。'),
    report('计划于2024年3月5日召开会议，2024年5月将组织培训2期。'),
    report('力争2024年6月底前完成建设任务。'),
    report('2024年5月1日起施行的条例已开展宣传。'),
    report('组织开展2023年5月至2024年12月专项行动。'),
    report('学习《2024年工作要点》，开展“2024年3月行动”。'),
    report('已开展工作。\n\n二、下一步打算\n\n2024年3月，组织培训2期。'),
    report('下一步，2024年3月，组织培训2期。'),
    report('2025年是关键之年，已组织培训2期。'),
    report('明年3月，组织培训2期。'),
    report('截至2023年12月底，持证人员486人。', '2023年12月10日'),
    report('评估有效期截至2025年12月31日的文件3件。'),
    report('截至2024年6月底，力争持证人员达到500人。'),
    report('全年工作平稳。', '2023年11月25日'),
    '安平县2023年上半年法治政府建设情况的报告\n\n工作平稳。\n\n安平县人民政府\n2023年7月5日',
  ])('accepts %s', (text) => {
    expect(mark(text, lintText(rule, text))).toBe(text);
  });
});
