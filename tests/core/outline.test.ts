import { describe, expect, test } from 'vitest';
import type { Section } from '../../src/core/facts/index.ts';
import { factsOf } from '../../src/core/facts/index.ts';
import { readMarkdown } from '../../src/readers/markdown/index.ts';
import { readText } from '../../src/readers/text/index.ts';

/** Each section as `level title`, indented by its ancestors. */
function treeOf(sections: readonly Section[], indent = ''): string[] {
  return sections.flatMap(({ level, title, children }) => [`${indent}${level} ${title}`, ...treeOf(children, `${indent}  `)]);
}

const SENTENCE = '全年工作有序推进，各项任务按期完成。';
const text = (...heads: string[]): string[] =>
  treeOf(factsOf(readText(['安平县工作报告', ...heads.flatMap((head) => [head, SENTENCE])].join('\n'))).outline.sections);
const markdown = (...heads: string[]): string[] =>
  treeOf(factsOf(readMarkdown(heads.flatMap((head) => [head, SENTENCE]).join('\n\n'))).outline.sections);

describe('the outline', () => {
  test('follows the forms of ordinals, also where a form is skipped', () => {
    expect(text('一、甲事', '（一）子项', '1.寅项', '（二）丑项', '二、乙事', '1.卯项', '（1）辰项')).toEqual([
      '1 甲事',
      '  2 子项',
      '    3 寅项',
      '  2 丑项',
      '1 乙事',
      '  2 卯项',
      '    3 辰项',
    ]);
  });

  test('puts 第一部分 above 第一章 above 第一节 above 一、', () => {
    expect(text('第一部分　总述', '第一章　概况', '第一节　机构', '一、沿革', '第二章　工作')).toEqual([
      '1 总述',
      '  2 概况',
      '    3 机构',
      '      4 沿革',
      '  2 工作',
    ]);
  });

  test('puts （一） under the head without ordinal before it', () => {
    expect(text('主要举措和成效', '（一）强化领导', '（二）强化督查', '存在的问题', '（一）力量不足')).toEqual([
      '1 主要举措和成效',
      '  2 强化领导',
      '  2 强化督查',
      '1 存在的问题',
      '  2 力量不足',
    ]);
  });

  test('puts a head without ordinal beside 一、 where the numbers run on past it, above where they begin anew', () => {
    expect(text('一、主要举措', '存在的问题', '二、下一步打算')).toEqual(['1 主要举措', '1 存在的问题', '1 下一步打算']);
    expect(text('2023年工作回顾', '一、强化领导', '二、强化督查', '2024年工作安排', '一、完善制度')).toEqual([
      '1 2023年工作回顾',
      '  2 强化领导',
      '  2 强化督查',
      '1 2024年工作安排',
      '  2 完善制度',
    ]);
  });

  test('puts short lines under the numbered head right above the first of them', () => {
    const draft = [
      '一、主要工作',
      SENTENCE,
      '（一）民生实事',
      '绿道修复工程',
      SENTENCE,
      '老旧小区改造',
      SENTENCE,
      '（二）营商环境',
      SENTENCE,
    ];
    expect(treeOf(factsOf(readText(draft.join('\n'))).outline.sections)).toEqual([
      '1 主要工作',
      '  2 民生实事',
      '    3 绿道修复工程',
      '    3 老旧小区改造',
      '  2 营商环境',
    ]);
  });

  test('takes the depth from Markdown where there are no ordinals', () => {
    expect(markdown('# 安平县工作报告', '## 主要举措', '### 强化领导', '#### 定期会商', '### 强化督查', '## 存在问题')).toEqual([
      '1 主要举措',
      '  2 强化领导',
      '    3 定期会商',
      '  2 强化督查',
      '1 存在问题',
    ]);
  });

  test('believes the ordinals where Markdown gives every head one depth', () => {
    expect(markdown('## 一、主要举措', '## （一）强化领导', '## 1.定期会商', '## 二、存在问题')).toEqual([
      '1 主要举措',
      '  2 强化领导',
      '    3 定期会商',
      '1 存在问题',
    ]);
  });

  test('takes heads with and without ordinal, with and without markup, together', () => {
    expect(markdown('## 主要举措', '### 一、强化领导', '（一）定期会商。各乡镇参加。', '### 二、强化督查', '## 存在问题')).toEqual([
      '1 主要举措',
      '  2 强化领导',
      '    3 定期会商',
      '  2 强化督查',
      '1 存在问题',
    ]);
  });

  test('knows the innermost section of each place, and what stands before all of them', () => {
    const source =
      '总述全年工作情况，成效明显。\n一、甲事\n甲的内容，较为充实。\n（一）子项\n子的内容，较为充实。\n二、乙事\n乙的内容，较为充实。';
    const { outline } = factsOf(readText(source));
    const titleAt = (words: string): string | undefined => outline.sectionAt(source.indexOf(words))?.title;
    expect([titleAt('总述'), titleAt('甲的'), titleAt('子的'), titleAt('乙的')]).toEqual([undefined, '甲事', '子项', '乙事']);
    expect(outline.preamble.map((block) => block.prose.text)).toEqual(['总述全年工作情况，成效明显。']);
  });
});
