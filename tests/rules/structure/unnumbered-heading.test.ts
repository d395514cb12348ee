import { lintText, mark, parseMarked } from 'draftlint/testing';
import { describe, expect, test } from 'vitest';
import rule from '../../../rules/structure/unnumbered-heading.ts';

const SENTENCE = '全年工作有序推进，成效较好。';
const draft = (...heads: string[]): string => ['安平县2024年度工作报告', ...heads.flatMap((head) => [head, SENTENCE])].join('\n\n');

describe('structure/unnumbered-heading', () => {
  test.for([
    draft('一、主要举措', '⟦存在的问题⟧', '二、下一步打算'),
    draft('⟦主要举措和成效⟧', '（一）强化领导', '（二）强化督查', '⟦存在的问题⟧'),
    draft('一、主要举措', '二、存在的问题', '⟦下一步工作计划⟧'),
    draft('一、主要举措', '⟦二存在的问题⟧', '三、下一步打算'),
    draft('⟦2023年工作回顾⟧', '一、强化领导', '二、强化督查', '⟦2024年工作安排⟧'),
  ])('reports %s', (marked) => {
    const { text } = parseMarked(marked);
    expect(mark(text, lintText(rule, text))).toBe(marked);
  });

  test.for([
    draft('一、主要举措', '二、存在的问题'),
    draft('主要举措和成效', '存在的问题', '下一步打算'),
    draft('2023年工作回顾', '一、强化领导', '二、强化督查', '2024年工作安排', '一、完善制度'),
    draft('一、主要举措', '开展绿道修复提升工程', '二、存在的问题'),
    draft('一、主要举措', '二、存在的问题', '有关名词解释'),
    draft('一、主要举措', '表2　主要指标完成情况', '二、存在的问题'),
    draft('2023年工作回顾', '一、强化领导', '二、强化督查', '2024年工作安排').replace('工作报告', '政府工作报告'),
    draft('前言', '一、主要举措', '二、存在的问题', '结束语'),
  ])('accepts %s', (text) => {
    expect(lintText(rule, text)).toEqual([]);
  });

  test('says which mark an ordinal lacks, where it is the next one', () => {
    const told = (heading: string) => lintText(rule, draft('一、主要举措', heading, '三、下一步打算')).map(({ message }) => message);
    expect(told('二存在的问题')).toEqual(['标题“二存在的问题”的序号“二”后可能缺顿号：如是序号，写“二、存在的问题”，请核对。']);
    expect(told('三方面存在的问题')[0]).toContain('没有序号');
    expect(told('二农队伍存在的问题')[0]).toContain('没有序号');
    expect(told('二类机构存在的问题')[0]).toContain('没有序号');
  });

  test('in Markdown every head of the first level counts, whatever its words', () => {
    const text = `# 安平县工作报告\n\n## 一、主要举措\n\n${SENTENCE}\n\n## ⟦强化领导⟧\n\n${SENTENCE}\n\n### 定期会商\n\n${SENTENCE}\n`;
    const { text: plain } = parseMarked(text);
    expect(mark(plain, lintText(rule, plain, { format: 'markdown' }))).toBe(text);
  });
});
