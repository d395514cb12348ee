import { lintText, mark, parseMarked } from 'draftlint/testing';
import { describe, expect, test } from 'vitest';
import rule from '../../../rules/punctuation/stray-space.ts';

describe('punctuation/stray-space', () => {
  test.for([
    '督办事项86⟦    ⟧件；全部办结。',
    '提高法治意识，⟦　⟧增强能力。',
    '工作扎实。⟦ ⟧下一步持续发力。',
    '群众满意⟦ ⟧，反响良好。',
    '深入推进法治⟦ ⟧政府建设，成效明显。',
    '工作扎实，成效明显。⟦  ⟧\n下一步持续发力。',
  ])('reports %s', (marked) => {
    const { text } = parseMarked(marked);
    expect(mark(text, lintText(rule, text))).toBe(marked);
  });

  test.for([
    '督办事项 86 件，全部办结。',
    '开展“法援惠民生 关爱老年人”活动。',
    '贯彻中共中央 国务院的部署，县长 李某某主持会议。',
    '成员包括王某某 李某某 张某某，分工明确。',
    '　　全年工作平稳，成效明显。',
    '单位：万元    时间：2024年',
    '一、 总体情况平稳。',
    'Wait a moment, please.',
    '甲方：张某某          乙方：李某某。',
  ])('accepts %s', (text) => {
    expect(mark(text, lintText(rule, text))).toBe(text);
  });

  test('mends all blanks', () => {
    const text = '督办事项86    件。  \n工作扎实，　成效明显。';
    expect(
      lintText(rule, text)
        .flatMap(({ fix }) => fix?.edits ?? [])
        .sort((a, b) => b.range.start - a.range.start)
        .reduce((mended, { range, newText }) => mended.slice(0, range.start) + newText + mended.slice(range.end), text),
    ).toBe('督办事项86件。\n工作扎实，成效明显。');
  });

  test('leaves titles and signatures, whose blanks have rules of their own or set them', () => {
    const text = '安 平 县 工 作 报 告\n\n全年工作平稳，成效明显。\n\n          安平县  人民政府\n          2025年1月8日';
    expect(lintText(rule, text)).toEqual([]);
  });

  test('leaves the two blanks of Markdown that break a line', () => {
    expect(lintText(rule, '全年工作平稳，成效明显。  \n下一步持续发力。', { format: 'markdown' })).toEqual([]);
  });
});
