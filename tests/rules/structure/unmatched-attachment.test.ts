import { lintText, mark, parseMarked } from 'draftlint/testing';
import { describe, expect, test } from 'vitest';
import rule from '../../../rules/structure/unmatched-attachment.ts';

const draft = (note: string, attached: string): string =>
  `安平县工作报告\n\n全年工作有序推进。\n\n特此报告。\n\n${note}\n\n安平县司法局\n2025年1月8日\n\n${attached}`;

describe('structure/unmatched-attachment', () => {
  test.for([
    draft('附件：1.任务清单\n⟦2.考核办法⟧', '附件1\n任务清单\n第一项任务已完成。'),
    draft('附件：1.任务清单', '附件1\n任务清单\n第一项任务已完成。\n⟦附件2⟧\n考核办法\n第一条为加强考核，制定本办法。'),
    draft('附件：1.任务清单\n2.考核办法', '附件1\n任务清单\n任务已完成。\n⟦附件2⟧\n奖惩办法\n第一条为加强考核，制定本办法。'),
    draft('附件：1.任务清单\n⟦3.考核办法⟧', ''),
    draft('附件：1.任务清单\n2.考核办法\n⟦2.统计表⟧', ''),
    draft('附件：任务清单', '⟦附件⟧\n考核办法\n第一条为加强考核，制定本办法。'),
  ])('reports %s', (marked) => {
    const { text } = parseMarked(marked);
    expect(mark(text, lintText(rule, text))).toBe(marked);
  });

  test.for([
    draft('附件：1.任务清单\n2.考核办法', '附件1\n任务清单\n任务已完成。\n附件2\n考核办法\n第一条为加强考核，制定本办法。'),
    draft('附件：1.《安平县2024年任务清单》', '附件1\n安平县2024年\n任务清单\n任务已完成。'),
    draft('附件：任务清单', '附件\n任务清单\n任务已完成。'),
    draft('附件：1.任务清单\n2.考核办法', ''),
    draft('附件：1.任务清单\n2.考核办法\n3.统计表', ''),
    draft('', '附件1\n任务清单\n任务已完成。'),
  ])('accepts %s', (text) => {
    expect(lintText(rule, text)).toEqual([]);
  });
});
