import { lintText, mark, parseMarked } from 'draftlint/testing';
import { describe, expect, test } from 'vitest';
import rule from '../../../rules/document/overlong.ts';

describe('document/overlong', () => {
  test.for([
    [
      '⟦安平县2024年度法治政府建设情况的报告⟧\n工作平稳推进。工作平稳推进。工作平稳推进。',
      { preset: 'law-based-government/county', options: { limit: 10 } },
    ],
  ] as const)('reports %s', ([marked, options]) => {
    const { text } = parseMarked(marked);
    expect(mark(text, lintText(rule, text, options))).toBe(marked);
  });

  test.for([
    [
      '安平县2024年度法治政府建设情况的报告\n工作平稳推进。工作平稳推进。工作平稳推进。',
      { preset: 'law-based-government/county', options: { limit: 18 } },
    ],
    [
      '安平县司法局关于2024年度法治政府建设情况的报告\n县委、县政府：\n工作平稳推进。\n安平县司法局\n2025年1月8日\n附件\n统计表。统计表。统计表。统计表。统计表。统计表。统计表。统计表。统计表。统计表。统计表。统计表。统计表。统计表。统计表。统计表。统计表。统计表。统计表。统计表。',
      { preset: 'law-based-government/county', options: { limit: 10 } },
    ],
    ['安平县2024年政府工作报告\n工作平稳推进。工作平稳推进。工作平稳推进。', { preset: 'official-document', options: { limit: 10 } }],
    ['会议材料\n工作平稳推进。工作平稳推进。工作平稳推进。', { options: { limit: 10 } }],
  ] as const)('accepts %s', ([text, options]) => {
    expect(mark(text, lintText(rule, text, options))).toBe(text);
  });
});
