import { lintText, mark, parseMarked } from 'draftlint/testing';
import { describe, expect, test } from 'vitest';
import rule from '../../../rules/structure/duplicate-heading.ts';

describe('structure/duplicate-heading', () => {
  test.for([
    '一、甲事\n\n（一）强化领导。层层压实责任。\n\n（二）强化督查。定期通报情况。\n\n⟦（三）强化领导。⟧逐级传导压力。',
    '一、强化领导\n\n层层压实责任。\n\n⟦二、强化　领导⟧\n\n逐级传导压力。',
    '一、甲事\n\n有序推进。\n\n⟦二、甲事⟧\n\n有序推进。\n\n⟦三、甲事⟧\n\n有序推进。',
  ])('reports %s', (marked) => {
    const { text } = parseMarked(marked);
    expect(mark(text, lintText(rule, text))).toBe(marked);
  });

  test.for([
    '一、甲事\n\n（一）总体情况\n\n有序推进。\n\n二、乙事\n\n（一）总体情况\n\n有序推进。',
    '一、甲事\n\n有序推进。\n\n二、甲事续\n\n有序推进。',
    '一、综合\n\n有序推进，情况良好。\n\n主要指标表格\n\n各项指标见下，单位是万元。\n\n主要指标表格\n\n各项指标见下，单位是万元。',
    '目录\n\n一、甲事\n\n二、乙事\n\n一、甲事\n\n有序推进。\n\n二、乙事\n\n有序推进。',
  ])('accepts %s', (text) => {
    expect(lintText(rule, `安平县工作报告\n\n${text}`)).toEqual([]);
  });

  test('names the first of them', () => {
    const text = '一、甲事\n\n有序推进。\n\n二、甲事\n\n有序推进。';
    expect(lintText(rule, text)[0]?.related).toEqual([{ range: { start: 0, end: 4 }, message: '先前的标题' }]);
  });
});
