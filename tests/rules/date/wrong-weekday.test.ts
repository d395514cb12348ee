import { lintText, mark, parseMarked } from 'draftlint/testing';
import { describe, expect, test } from 'vitest';
import rule from '../../../rules/date/wrong-weekday.ts';

const report = (body: string): string => `安平县2024年度法治政府建设情况的报告\n\n县里${body}`;

describe('date/wrong-weekday', () => {
  test('takes no year after the signature for a day that is told as over', () => {
    const report = (body: string): string =>
      `安平县2024年度法治政府建设情况的报告\n\n一、工作情况\n\n${body}\n\n安平县人民政府\n2025年1月8日`;
    const marked = report('12月4日⟦（星期四）⟧开展宪法宣传。');
    const { text } = parseMarked(marked);
    expect(mark(text, lintText(rule, text))).toBe(marked);
    expect(lintText(rule, report('12月4日（星期三）开展宪法宣传，定于12月4日（星期四）回访。'))).toEqual([]);
  });

  test.for([
    '于2025年3月3日⟦（周二）⟧召开会议。',
    '于2025年3月3日⟦周二⟧上午召开会议。',
    '于2025年3月3日⟦星期日⟧召开会议。',
    '于2025-03-03⟦（周天）⟧召开会议。',
    '于2025年3月3日（周一）至5日⟦（周四）⟧培训。',
    '于2025年3月3日至5日⟦（周一至周四）⟧培训。',
    '于3月4日⟦（星期五）⟧召开会议。',
  ])('reports %s', (marked) => {
    const { text } = parseMarked(report(marked));
    expect(mark(text, lintText(rule, text))).toBe(report(marked));
  });

  test.for([
    '于2025年3月3日（周一）召开会议。',
    '于2025年3月3日周一上午召开会议。',
    '于2025年3月3日至5日（周一至周三）培训。',
    '于2025年3月3日（周一、周二）培训。',
    '于2025年3月3日起每周五接访。',
    '于2025年3月3日周三多同志主持。',
    '于3月4日（星期一）召开会议，于3月4日（星期二）报送。',
    '于2025年2月30日（周一）召开会议。',
  ])('accepts %s', (body) => {
    expect(mark(report(body), lintText(rule, report(body)))).toBe(report(body));
  });

  test('leaves the date of the page alone', () => {
    expect(lintText(rule, `今天是2024年10月31日 星期三\n\n${report('依法行政。')}`)).toEqual([]);
  });

  test('is less sure where no year stands beside the date', () => {
    expect(lintText(rule, report('于3月4日（星期五）召开会议。')).map(({ certainty }) => certainty)).toEqual(['likely']);
  });
});
