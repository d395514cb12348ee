import { lintText, mark, parseMarked } from 'draftlint/testing';
import { describe, expect, test } from 'vitest';
import rule from '../../../rules/statistics/drifting-unit.ts';

describe('statistics/drifting-unit', () => {
  test.for([
    '有效化解纠纷209件，办结信访事项⟦17件次⟧。',
    '全年化解矛盾纠纷⟦35件次⟧。',
    '全年举办法治讲座35场。\n\n全年举办法治讲座⟦35场次⟧，覆盖全县。',
    '全年调解纠纷48件次。\n\n全年调解纠纷⟦48件⟧。',
  ])('reports %s', (marked) => {
    const { text } = parseMarked(marked);
    expect(mark(text, lintText(rule, text))).toBe(marked);
  });

  test.for([
    '有效化解纠纷209件，办结信访事项17件。',
    '接待群众来访17件次，办结来信来访300件次。',
    '规范执法247件次，开展检查17件次。',
    '培训执法人员120人。\n\n培训执法人员360人次。',
    '培训执法人员120人。\n\n接待来访120人次。',
    '受理案件48件。\n\n开展宣传48场次，受教育48人次。',
  ])('accepts %s', (text) => {
    expect(lintText(rule, `安平县工作报告\n\n${text}`)).toEqual([]);
  });
});
