import { lintText, mark, parseMarked } from 'draftlint/testing';
import { describe, expect, test } from 'vitest';
import rule from '../../../rules/structure/dangling-reference.ts';

const TAIL = '\n\n特此报告。\n\n附件：1.任务清单\n2.考核办法\n\n安平县司法局\n2025年1月8日';
const PARTS = '\n\n一、主要举措\n\n有序推进。\n\n二、存在问题\n\n力量薄弱。';

describe('structure/dangling-reference', () => {
  test.for([
    `任务清单见⟦附件3⟧。${TAIL}`,
    `任务清单（⟦附件三⟧）已印发。${TAIL}`,
    '任务清单详见⟦附件⟧。',
    '完成情况如⟦表2⟧所示。\n\n表1　完成情况',
    '完成情况见⟦图1⟧。',
    `具体做法见⟦第四部分⟧。${PARTS}`,
    `本报告⟦第三部分⟧另有说明。${PARTS}`,
    `各乡镇案件数如⟦下表⟧所示。${PARTS}`,
    `办案情况见⟦下图⟧。${PARTS}`,
  ])('reports %s', (marked) => {
    const { text } = parseMarked(`安平县工作报告\n\n${marked}`);
    expect(mark(text, lintText(rule, text))).toBe(`安平县工作报告\n\n${marked}`);
  });

  test.for([
    `任务清单见附件1，办法见附件2。${TAIL}`,
    `任务清单见附件。${TAIL}`,
    '按照《关于做好年度报告工作的通知》附件3的格式填报。',
    '完成情况见表1。\n\n表1　完成情况',
    '完成情况见附表1。\n\n附表1：完成情况',
    `具体做法见第二部分。${PARTS}`,
    `《实施方案》第四部分提出明确要求。${PARTS}`,
    '会议由三部分组成，第四部分为总结。',
    '见表扬文件，见图文解读。',
    `各乡镇情况见下表。\n\n表1　案件数${PARTS}`,
    `见下面两点。${PARTS}`,
  ])('accepts %s', (text) => {
    expect(lintText(rule, `安平县工作报告\n\n${text}`)).toEqual([]);
  });

  test('a table without caption may be the one meant', () => {
    const table = '| 项目 | 件 |\n|---|---|\n| 甲 | 1 |\n';
    const findingsOf = (number: number): number =>
      lintText(rule, `# 安平县工作报告\n\n完成情况见表${number}。\n\n${table}`, { format: 'markdown' }).length;
    expect([findingsOf(1), findingsOf(2)]).toEqual([0, 1]);
  });

  test('an attachment that a portal shows as a link is only a hint', () => {
    const text = '安平县工作报告\n\n任务清单见附件。完成情况见表1。';
    const severities = lintText(rule, text, { circumstances: ['published'] }).map(({ severity }) => severity);
    expect(severities).toEqual(['info', 'warning']);
  });
});
