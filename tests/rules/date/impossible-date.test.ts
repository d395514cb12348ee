import { lintText, mark, parseMarked } from 'draftlint/testing';
import { describe, expect, test } from 'vitest';
import rule from '../../../rules/date/impossible-date.ts';

const report = (body: string, signed = '2024年1月10日'): string =>
  `安平县2023年度法治政府建设情况的报告\n\n${body}\n\n安平县人民政府\n${signed}`;

describe('date/impossible-date', () => {
  test.for([
    report('于⟦2023年2月29日⟧召开会议。'),
    report('于⟦4月31日⟧召开会议。'),
    report('于⟦13月⟧启动，⟦2023年13月⟧办结。'),
    report('于⟦六月三十一日⟧召开会议。'),
    report('于⟦二〇二三年二月三十日⟧召开会议。'),
    report('于4月25日至⟦31日⟧开展检查。'),
    report('于4月25—⟦31日⟧开展检查。'),
    report('于⟦2023-02-30⟧召开会议，于⟦2023-13-05⟧复查。'),
    report('于⟦2023.2.30⟧召开会议。'),
    report('于⟦３月３２日⟧召开会议。'),
    report('召开会议。', '⟦2024年2月30日⟧'),
    '关于⟦2023年11月31日⟧安全检查情况的报告\n\n现将情况报告如下。',
    '安平县2021年度法治政府建设情况的报告\n\n于⟦2月29日⟧召开会议。',
    report('在⟦第五季度⟧和⟦第6季度⟧开展评议。'),
    report('2023年1至⟦13月⟧化解纠纷9起。'),
  ])('reports %s', (marked) => {
    const { text } = parseMarked(marked);
    expect(mark(text, lintText(rule, text))).toBe(marked);
  });

  test.for([
    report('于2024年2月29日召开会议。'),
    report('于4月30日召开会议，12月32次会议审议通过。'),
    report('计划于2月29日前报送。'),
    report('运行50年，用时3个月，存入12月期存款。'),
    report('在二十月内完成，刑期18月，于农历二月三十日办庙会，腊月三十日值守。'),
    report('依据第2023.13.45条，工期：15月。'),
    report('第13月工资已发放，在二三月间检查。'),
    report('落实5月31号文要求，检查5月31日至6月30日台账。'),
    report('服务6—18月龄婴幼儿。'),
    report('在第四季度和第 4 季度开展评议，连续五季度增长，已是第5个季度。'),
    report('2023年1至12月化解纠纷9起，工期1至13个月。'),
  ])('accepts %s', (text) => {
    expect(mark(text, lintText(rule, text))).toBe(text);
  });

  test('says why 29 February cannot be', () => {
    expect(lintText(rule, report('于2023年2月29日召开会议。'))[0]?.message).toBe(
      '“2023年2月29日”不存在：2023年不是闰年，2月没有29日，请核对日期。',
    );
  });
});
