import { lintText, mark, parseMarked } from 'draftlint/testing';
import { describe, expect, test } from 'vitest';
import rule from '../../../rules/wording/missing-list-comma.ts';

describe('wording/missing-list-comma', () => {
  test.for(['⟦区委区政府⟧高度重视。', '⟦党中央国务院⟧决策部署，⟦县委县人民政府⟧落实。'])('reports %s', (marked) => {
    const { text } = parseMarked(marked);
    expect(mark(text, lintText(rule, text))).toBe(marked);
  });

  test.for(['区委、区政府高度重视，各级党委政府抓落实。', '县委县政府督查室开展督查。', '拨打“县委县政府热线”。'])('accepts %s', (text) => {
    expect(mark(text, lintText(rule, text))).toBe(text);
  });

  test.for(['市委，市政府', '市委 市政府', '市委市政府'])('asks for 、 between the recipients %s', (recipients) => {
    const report = (marked: string): string => `安平县人民政府关于2024年度法治政府建设情况的报告\n\n${marked}：\n\n现将情况报告如下。`;
    const marked = report(`⟦${recipients}⟧`);
    expect(mark(report(recipients), lintText(rule, report(recipients)))).toBe(marked);
    expect(lintText(rule, report('市委、市政府，市委依法治市办'))).toEqual([]);
  });
});
