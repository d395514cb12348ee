import { lintText, mark, parseMarked } from 'draftlint/testing';
import { describe, expect, test } from 'vitest';
import rule from '../../../rules/document/double-type.ts';

describe('document/double-type', () => {
  test.for([
    '⟦安平县司法局关于增加编制的报告请示⟧\n妥否，请批示。',
    '⟦关于增加编制的请示函⟧\n妥否，请批示。',
    '⟦关于增加编制的请示的报告⟧\n妥否，请批示。',
    '⟦关于召开会议的通知通告⟧\n现通知如下。',
  ])('reports %s', (marked) => {
    const { text } = parseMarked(marked);
    expect(mark(text, lintText(rule, text))).toBe(marked);
  });

  test.for([
    '安平县司法局关于2024年度法治政府建设情况的报告\n现将情况报告如下。',
    '关于报送2024年度法治政府建设情况报告的函\n现将情况报告如下。',
    '关于印发2024年度法治政府建设情况报告的通知\n现将情况报告如下。',
    '关于做好2024年度法治政府建设报告的通知\n现将情况报告如下。',
    '关于转发《关于做好年报工作的通知》的通知\n现转发。',
    '关于安平县司法局增加编制请示的批复\n同意。',
    '关于落实县人大常委会审议意见的报告\n现将情况报告如下。',
    '关于征求《年度报告》意见的函\n请于5日前反馈。',
    '安平县司法局2024年度工作情况报告\n全年工作平稳。',
    '关于实施方案的请示\n请批示。',
  ])('accepts %s', (text) => {
    expect(mark(text, lintText(rule, text))).toBe(text);
  });
});
