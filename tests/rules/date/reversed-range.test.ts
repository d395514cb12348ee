import { lintText, mark, parseMarked } from 'draftlint/testing';
import { describe, expect, test } from 'vitest';
import rule from '../../../rules/date/reversed-range.ts';

describe('date/reversed-range', () => {
  test.for([
    '⟦2023年5月至2023年3月⟧检查。',
    '⟦2023年5月10日—2023年5月3日⟧检查。',
    '⟦2023年6—1月⟧检查。',
    '⟦3月15日至3日⟧检查。',
    '⟦4月15日至3月20日⟧检查。',
    '⟦5月20日至5月10日⟧检查。',
    '⟦2023年12月30日至1月5日⟧检查。',
    '⟦2022.5.6-2022.3.4⟧检查。',
    '⟦二〇二五年至二〇二一年⟧检查。',
    '安平县2023年工作情况的报告\n\n⟦今年5月至去年3月⟧检查。',
    '《⟦2025—2021年⟧规划》',
  ])('reports %s', (marked) => {
    const { text } = parseMarked(marked);
    expect(mark(text, lintText(rule, text))).toBe(marked);
  });

  test.for([
    '2023年3月至2023年5月检查。',
    '12月20日至1月10日检查，8月至5月值班。',
    '2022年5月20日至2023年5月10日检查，5月20日至次年5月10日复查。',
    '10月15日至3月15日供暖，4月15日至次年3月20日检查。',
    '11月至3月供暖，11月至次年2月检查。',
    '去年11月至2月检查，去年11月至今年2月复查。',
    '2022年12月30日至2023年1月5日检查。',
    '3月30日至4月5日检查，3月3日至15日复查。',
    '2021年至今，2023年较2022年增加。',
    '2023年、2022年分别办理5件、3件。',
    '2023年5月至5月31日检查。',
  ])('accepts %s', (text) => {
    expect(mark(text, lintText(rule, text))).toBe(text);
  });
});
