import { lintText, mark, parseMarked } from 'draftlint/testing';
import { describe, expect, test } from 'vitest';
import rule from '../../../rules/document/regional-title.ts';
import { presets } from '../../../src/generated/presets.ts';

describe('document/regional-title', () => {
  test.for([
    ['⟦安平县2024年度法治政府建设情况的报告⟧\n全年工作平稳。', { preset: 'law-based-government/anhui' }],
    [
      '⟦安平县2024年度法治政府建设年度报告⟧\n全年工作平稳。',
      { preset: 'law-based-government/anhui', options: { name: '法治政府建设情况报告' } },
    ],
  ] as const)('reports %s', ([marked, options]) => {
    const { text } = parseMarked(marked);
    expect(mark(text, lintText(rule, text, options))).toBe(marked);
  });

  test.for([
    ['安平县2024年度法治政府建设年度报告\n全年工作平稳。', { preset: 'law-based-government/anhui' }],
    ['安平县人民政府关于2024年度法治政府\n建设年度报告\n全年工作平稳。', { preset: 'law-based-government/anhui' }],
    ['安平县2024年度普法工作报告\n全年工作平稳。', {}],
  ] as const)('accepts %s', ([text, options]) => {
    expect(mark(text, lintText(rule, text, options))).toBe(text);
  });

  test('is on in the preset of Anhui alone', () => {
    const users = Object.values(presets).filter(({ rules }) => rules && 'document/regional-title' in rules);
    expect(users.map(({ name }) => name)).toEqual(['law-based-government/anhui']);
    expect(rule.isOptIn).toBe(true);
  });
});
