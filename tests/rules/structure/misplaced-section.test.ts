import { type LintTextOptions, lintText, mark, parseMarked } from 'draftlint/testing';
import { describe, expect, test } from 'vitest';
import rule from '../../../rules/structure/misplaced-section.ts';
import { rules } from '../../../src/generated/rules.ts';

const DISCLOSURE: LintTextOptions = { preset: 'information-disclosure' };
const draft = (...heads: string[]): string =>
  ['安平县2024年政府信息公开工作年度报告', ...heads.flatMap((head) => [head, '有序推进。'])].join('\n\n');

describe('structure/misplaced-section', () => {
  test.for([
    draft(
      '一、总体情况',
      '二、存在的主要问题及改进情况',
      '⟦三、主动公开政府信息情况⟧',
      '⟦四、行政复议、行政诉讼情况⟧',
      '五、其他需要报告的事项',
    ),
    draft('一、主动公开政府信息情况', '⟦二、总体情况⟧'),
  ])('reports %s', (marked) => {
    const { text } = parseMarked(marked);
    expect(mark(text, lintText(rule, text, DISCLOSURE))).toBe(marked);
  });

  test.for([
    draft('一、总体情况', '二、主动公开政府信息情况', '三、存在的主要问题及改进情况', '四、其他需要报告的事项'),
    draft('一、总体情况', '三、存在的主要问题及改进情况', '二、主动公开政府信息情况'),
  ])('accepts %s', (text) => {
    expect(lintText(rule, text, DISCLOSURE)).toEqual([]);
  });

  test('is off by default, and silent where the preset leaves the order free', () => {
    expect(rules['structure/misplaced-section']?.isOptIn).toBe(true);
    const text = '安平县2024年度法治政府建设情况的报告\n\n一、下一步打算\n\n补充力量。\n\n二、存在的问题\n\n力量薄弱。';
    expect(lintText(rule, text, { preset: 'law-based-government/county' })).toEqual([]);
  });
});
