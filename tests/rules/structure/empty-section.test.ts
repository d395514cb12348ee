import { lintText, mark, parseMarked } from 'draftlint/testing';
import { describe, expect, test } from 'vitest';
import rule from '../../../rules/structure/empty-section.ts';

describe('structure/empty-section', () => {
  test.for([
    '一、甲事\n\n（一）子项\n\n有序推进。\n\n⟦（二）丑项⟧\n\n二、乙事\n\n有序推进。',
    '一、甲事\n\n有序推进。\n\n⟦二、乙事⟧',
    '一、甲事\n\n有序推进。\n\n⟦二、乙事⟧\n\n××××',
    '一、甲事\n\n有序推进。\n\n⟦二、乙事⟧\n\n【此处由各股室补充】',
    '一、甲事\n\n有序推进。\n\n⟦二、乙事⟧\n\n（待完善）',
    '一、甲事\n\n有序推进。\n\n⟦二、乙事⟧\n\n略。\n\n特此报告。',
    '一、甲事\n\n有序推进。\n\n⟦二、乙事⟧\n\n……',
  ])('reports %s', (marked) => {
    const { text } = parseMarked(marked);
    expect(mark(text, lintText(rule, text))).toBe(marked);
  });

  test.for([
    '一、甲事\n\n（一）子项\n\n有序推进。\n\n二、乙事\n\n有序推进。',
    '一、甲事\n\n主要有以下做法\n\n（一）子项\n\n（二）丑项\n\n（三）寅项\n\n二、乙事\n\n有序推进。',
    '一、甲事\n\n有序推进。\n\n二、其他事项\n\n无。',
    '一、甲事\n\n有序推进。\n\n二、乙事\n\n（待遇落实情况）经费全部到位。',
    '一、甲事\n\n（一）子项\n\n有序推进。\n\n（二）负责人出庭应诉率达100%。\n\n二、乙事\n\n有序推进。',
    '一、民生实事\n\n绿道修复工程\n\n全年修复绿道多条，群众反映良好。',
  ])('accepts %s', (text) => {
    expect(lintText(rule, `安平县工作报告\n\n${text}`)).toEqual([]);
  });

  test('asks for the level of a heading after which the numbers begin anew', () => {
    const draft = (heading: string): string =>
      `安平县工作报告\n\n一、甲事\n\n（一）子项\n\n有序推进。\n\n（二）丑项\n\n有序推进。\n\n${heading}\n\n（一）子项\n\n有序推进。`;
    expect(lintText(rule, draft('（三）乙事')).map(({ messageId }) => messageId)).toEqual(['level']);
    expect(lintText(rule, draft('二、乙事'))).toEqual([]);
  });

  test('a table or code is content, a rule or a comment is not', () => {
    const withContent = (content: string): string => `# 安平县工作报告\n\n## 一、甲事\n\n${content}\n\n## 二、乙事\n\n有序推进。\n`;
    const findingsOf = (content: string): number => lintText(rule, withContent(content), { format: 'markdown' }).length;
    expect(findingsOf('| 项目 | 件 |\n|---|---|\n| 甲 | 1 |')).toBe(0);
    expect(findingsOf('```\n流程图\n```')).toBe(0);
    expect(findingsOf('![示意图](a.png)')).toBe(0);
    expect(findingsOf('---')).toBe(1);
    expect(findingsOf('<!-- 以后再写 -->')).toBe(1);
  });

  test('takes time in proportion to the length', () => {
    const text = Array.from({ length: 20_000 }, (_, at) => `（一）第${at}项\n`).join('\n');
    expect(lintText(rule, `一、甲事\n\n${text}`)).toBeDefined();
  });
});
