import { lintText, mark, parseMarked } from 'draftlint/testing';
import { describe, expect, test } from 'vitest';
import rule from '../../../rules/privacy/secret-marker.ts';

const TITLE = '安平县2024年度法治政府建设情况的报告';

describe('privacy/secret-marker', () => {
  test.for([
    `⟦机密★3年⟧\n\n${TITLE}\n\n现将情况报告如下。`,
    `⟦内部资料 注意保存⟧\n\n${TITLE}\n\n现将情况报告如下。`,
    `${TITLE}\n\n现将情况报告如下。\n\n安平县人民政府\n2025年1月5日\n\n⟦（此件不予公开）⟧`,
    `${TITLE}\n\n现将情况报告如下。\n\n⟦公开属性：不予公开⟧`,
  ])('reports %s', (marked) => {
    const { text } = parseMarked(marked);
    expect(mark(text, lintText(rule, text, { circumstances: ['published'] }))).toBe(marked);
  });

  test.for([
    `${TITLE}\n\n保守国家秘密。处理不予公开的申请3件，开展保密检查。`,
    `${TITLE}\n\n一、主要工作\n\n1.不予公开\n\n处理3件。`,
    `${TITLE}\n\n现将情况报告如下。\n\n安平县人民政府\n2025年1月5日\n\n（此件公开发布）`,
  ])('accepts %s', (text) => {
    expect(mark(text, lintText(rule, text, { circumstances: ['published'] }))).toBe(text);
  });

  test('says nothing of a draft that is not to be published', () => {
    expect(lintText(rule, `机密★3年\n\n${TITLE}\n\n现将情况报告如下。`, { circumstances: ['upward'] })).toEqual([]);
  });
});
