import { lintText, mark, parseMarked } from 'draftlint/testing';
import { describe, expect, test } from 'vitest';
import rule from '../../../rules/document/recipient-without-colon.ts';

describe('document/recipient-without-colon', () => {
  test.for([
    '安平县司法局关于2024年度法治政府建设情况的报告\n县委、⟦县政府⟧\n现将情况报告如下。\n特此报告。\n安平县司法局\n2025年1月8日',
    '安平县司法局关于2024年度法治政府建设情况的报告\n县委、⟦县政府，⟧\n现将情况报告如下。\n特此报告。\n安平县司法局\n2025年1月8日',
    '安平县司法局关于2024年度法治政府建设情况的报告\n县委、⟦县政府。⟧\n现将情况报告如下。\n特此报告。\n安平县司法局\n2025年1月8日',
    '安平县司法局关于2024年度法治政府建设情况的报告\n县委、⟦县政府 :⟧\n现将情况报告如下。\n特此报告。\n安平县司法局\n2025年1月8日',
    '安平县司法局关于2024年度法治政府建设情况的报告\n县委，⟦县政府；⟧\n现将情况报告如下。\n特此报告。\n安平县司法局\n2025年1月8日',
    '安平县司法局关于2024年度法治政府建设情况的报告\n⟦县人民政府⟧\n现将情况报告如下。\n特此报告。\n安平县司法局\n2025年1月8日',
    '安平县司法局关于报送2024年度报告的通知\n各乡镇人民政府，⟦县直各部门:⟧\n现将情况报告如下。\n特此报告。\n安平县司法局\n2025年1月8日',
  ])('reports %s', (marked) => {
    const { text } = parseMarked(marked);
    expect(mark(text, lintText(rule, text))).toBe(marked);
  });

  test.for([
    '安平县司法局关于2024年度法治政府建设情况的报告\n县委、县政府：\n现将情况报告如下。\n特此报告。\n安平县司法局\n2025年1月8日',
    '安平县司法局关于2024年度法治政府建设情况的报告\n县委、县政府：现将有关情况报告如下：\n现将情况报告如下。\n特此报告。\n安平县司法局\n2025年1月8日',
    '安平县2024年度法治政府建设工作报告\n安平县人民政府\n现将情况报告如下。\n特此报告。\n安平县司法局\n2025年1月8日',
    '安平县司法局关于2024年度法治政府建设情况的报告\n主任、各位副主任、各位委员:\n现将情况报告如下。\n特此报告。\n安平县司法局\n2025年1月8日',
    '安平县司法局关于2024年度法治政府建设情况的报告\n各位代表:\n现将情况报告如下。\n特此报告。\n安平县司法局\n2025年1月8日',
    '安平县司法局关于2024年度法治政府建设情况的报告\n呈报：县委、县政府\n现将情况报告如下。\n特此报告。\n安平县司法局\n2025年1月8日',
    '安平县2024年度法治政府建设工作报告\n主要做法:\n召开会议2次。',
  ])('accepts %s', (text) => {
    expect(mark(text, lintText(rule, text))).toBe(text);
  });

  test('writes the colon and changes nothing else', () => {
    const fixOf = (text: string) =>
      lintText(rule, text)[0]?.fix?.edits.map(({ range, newText }) => [text.slice(range.start, range.end), newText]);
    expect(fixOf('安平县司法局关于2024年度法治政府建设情况的报告\n县委、县政府:\n现将情况报告如下。')).toEqual([[':', '：']]);
    expect(fixOf('安平县司法局关于2024年度法治政府建设情况的报告\n县委、县政府\n现将情况报告如下。')).toEqual([['', '：']]);
  });
});
