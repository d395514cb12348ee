import { lintText, mark, parseMarked } from 'draftlint/testing';
import { describe, expect, test } from 'vitest';
import rule from '../../../rules/punctuation/nested-title-marks.ts';

describe('punctuation/nested-title-marks', () => {
  test.for([
    '制定《安平县落实⟦<安平市普法规划>⟧任务清单》。',
    '转发《关于印发⟦《普法工作要点》⟧的通知》。',
    '转发《关于⟦＜普法规划＞⟧的通知》。',
    '学习《关于“⟦《条例》⟧”的解读》。',
    '宣传⟦〈优化营商环境条例〉⟧12场。',
    '对照⟦〈法治政府建设实施纲要（2021—2025年）〉⟧自查。',
  ])('reports %s', (marked) => {
    const { text } = parseMarked(marked);
    expect(mark(text, lintText(rule, text))).toBe(marked);
  });

  test.for([
    '制定《安平县落实〈安平市普法规划〉任务清单》。',
    '学习《宪法》《民法典》。',
    '《关于〈转发《条例》的通知〉的批复》。',
    '《产值<10万元的企业名单》。',
    '工单<受理>模块，《办法》中<10%的情形>。',
    '宣讲《民法典》〈总则编〉1场。',
    '印发安政发〈2024〉5号文件。',
    '宣传《优化营商环境条例〈2019年〉》和《〈民法典〉实施意见》，第〈3〉号，转发《关于〈规划〉的通知。',
  ])('accepts %s', (text) => {
    expect(mark(text, lintText(rule, text))).toBe(text);
  });

  test('mends both marks', () => {
    const text = '转发《关于印发《普法工作要点》和<条例>的通知》。';
    expect(
      lintText(rule, text)
        .flatMap(({ fix }) => fix?.edits ?? [])
        .sort((a, b) => b.range.start - a.range.start)
        .reduce((mended, { range, newText }) => mended.slice(0, range.start) + newText + mended.slice(range.end), text),
    ).toBe('转发《关于印发〈普法工作要点〉和〈条例〉的通知》。');
  });

  test('takes no markup of Markdown for title marks', () => {
    expect(lintText(rule, '《办法<br>细则》，《<b>条例</b>》。', { format: 'markdown' })).toEqual([]);
  });
});
