import { lintText, mark, parseMarked } from 'draftlint/testing';
import { describe, expect, test } from 'vitest';
import rule from '../../../rules/statistics/outcome-mismatch.ts';

describe('statistics/outcome-mismatch', () => {
  test.for([
    '办结申请⟦131⟧件，其中予以公开70件，部分公开20件，不予公开30件，无法提供10件。',
    '办结申请⟦60⟧件，其中予以公开40件、部分公开8件、不予公开9件、不予处理2件。',
    '维持62件、撤销11件、终止35件，合计审结⟦118⟧件。',
  ])('reports %s', (marked) => {
    const { text } = parseMarked(marked);
    expect(mark(text, lintText(rule, text))).toBe(marked);
  });

  test.for([
    '办结申请130件，其中予以公开70件，部分公开20件，不予公开30件，无法提供10件。',
    '受理37件，已结案31件，正在审理6件。已审结的案件中，决定维持12件，撤回6件，确认违法6件，撤销3件，驳回1件，责令履行2件，变更1件。',
    '审结471件，其中维持261件，撤销23件，调解120件。',
    '直接纠错案件1127件，其中撤销972件，变更49件，确认违法81件。',
    '办结申请约131件，其中予以公开70件，部分公开20件，不予公开30件，无法提供10件。',
    '审结50件，调解结案20件，撤销5件，维持25件。',
    '审结50件，维持25件，撤销5件。',
    '维持62件、撤销11件、终止35件，合计审结108件。',
  ])('accepts %s', (text) => {
    expect(lintText(rule, `安平县工作报告\n\n${text}`)).toEqual([]);
  });
});
