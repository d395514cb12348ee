import { lintText, mark, parseMarked } from 'draftlint/testing';
import { describe, expect, test } from 'vitest';
import rule from '../../../rules/document/title-end-mark.ts';

describe('document/title-end-mark', () => {
  test.for([
    ['安平县司法局关于2024年度法治政府建设情况的报告⟦。⟧\n县委：\n现将情况报告如下。', {}],
    ['# 安平县2024年度法治政府建设工作报告⟦：⟧\n\n全年工作平稳。', { format: 'markdown' }],
    ['安平县人民政府关于2024年度法治政府建设情况的报告⟦；⟧\n\n全年工作平稳。', {}],
  ] as const)('reports %s', ([marked, options]) => {
    const { text } = parseMarked(marked);
    expect(mark(text, lintText(rule, text, options))).toBe(marked);
  });

  test.for([
    ['安平县司法局关于2024年度法治政府建设情况的报告\n县委、县政府：\n现将情况报告如下。\n特此报告。\n安平县司法局\n2025年1月8日', {}],
    ['安平县人民政府关于印发《2024年度工作要点》的通知\n各乡镇：\n现印发。', {}],
    ['安平县司法局关于2024年度法治政府建设情况的报告（送审稿）\n\n现将情况报告如下。', {}],
    ['# 法治政府建设的答卷怎么写？\n\n全年工作平稳。', { format: 'markdown' }],
    ['安平县召开2024年法治政府建设工作会议，听取情况汇报。\n会议指出，工作平稳。', {}],
    ['现将有关情况报告如下。\n全年工作平稳。', {}],
  ] as const)('accepts %s', ([text, options]) => {
    expect(mark(text, lintText(rule, text, options))).toBe(text);
  });
});
