import { type LintTextOptions, lintText, mark, parseMarked } from 'draftlint/testing';
import { describe, expect, test } from 'vitest';
import rule from '../../../rules/structure/missing-causes.ts';

const COUNTY: LintTextOptions = { preset: 'law-based-government/county' };
const draft = (...blocks: string[]): string =>
  ['安平县2024年度法治政府建设情况的报告', '一、主要举措', '有序推进，主要是领导有力。', ...blocks].join('\n\n');

describe('structure/missing-causes', () => {
  test.for([
    draft('⟦二、存在的问题⟧', '一是执法力量薄弱。', '二是手段单一。'),
    draft('⟦二、存在的问题⟧', '主要是：一是执法力量薄弱；二是手段单一。'),
    draft('⟦二、存在的问题⟧', '（一）力量薄弱。人员偏少。', '（二）手段单一。方式陈旧。', '三、下一步打算', '由于任务繁重，将补充力量。'),
    draft('但是，法治政府建设还⟦存在一些不足⟧：一是执法力量薄弱；二是手段单一。'),
  ])('reports %s', (marked) => {
    const { text } = parseMarked(marked);
    expect(mark(text, lintText(rule, text, COUNTY))).toBe(marked);
  });

  test.for([
    draft('二、存在的问题', '一是力量薄弱，主要是编制不足。'),
    draft('二、存在的问题', '（一）力量薄弱。人员偏少。', '（二）原因分析。编制不足。'),
    draft('二、存在的不足和原因', '一是力量薄弱，编制偏少。'),
    draft('二、存在的问题', '受编制限制，执法力量薄弱。'),
    draft('二、存在的问题', '因人员流动较大，执法力量薄弱。'),
    draft('二、存在的问题', '三、下一步打算', '补充力量。'),
    draft('二、下一步打算', '补充力量。'),
  ])('accepts %s', (text) => {
    expect(lintText(rule, text, COUNTY)).toEqual([]);
  });

  test('asks no cause of a report on disclosure', () => {
    const text = '安平县2024年政府信息公开工作年度报告\n\n五、存在的主要问题及改进情况\n\n目录更新不够及时。';
    expect(lintText(rule, text, { preset: 'information-disclosure' })).toEqual([]);
  });
});
