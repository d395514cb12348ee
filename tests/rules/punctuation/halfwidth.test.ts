import { lintText, mark, parseMarked } from 'draftlint/testing';
import { describe, expect, test } from 'vitest';
import rule from '../../../rules/punctuation/halfwidth.ts';

describe('punctuation/halfwidth', () => {
  test('sees a half-width stop after a count within a line', () => {
    const marked = '开展检查12次⟦.⟧发现问题3个。';
    const { text } = parseMarked(marked);
    expect(mark(text, lintText(rule, text))).toBe(marked);
    expect(lintText(rule, '由阿里木.买买提同志负责，第12.5节，1.发现问题。')).toEqual([]);
  });

  test.for([
    '2024年⟦,⟧全县受理案件12件。',
    '占比64.6%⟦,⟧目前有1002人。',
    '⟦(一)⟧强化组织领导',
    '时间⟦:⟧2024年3月，地点⟦:⟧县政府。',
    '群众满意吗⟦?⟧',
    '效果好不好⟦?⟧群众说了算，为了谁⟦?⟧依靠谁⟦?⟧',
    '成效明显⟦?⟧',
    '建成物联网⟦(IoT)⟧平台。',
    '落实⟦"谁执法谁普法"⟧责任制。',
    '（一⟦)⟧强化组织领导。',
    '全年工作平稳⟦.⟧',
    '工作扎实⟦;⟧成效明显。',
    '占5%⟦,⟧10%。',
    '审结⟦(2021)⟧皖0101行初5号案。',
    '⟦(1)⟧强化组织领导。',
    '使用Excel⟦,⟧台账齐全。',
    '网站（http://www.anping.gov.cn/zwgk/xinxi/gongkai/ndbg.html）公开⟦,⟧共12件。',
  ])('reports %s', (marked) => {
    const { text } = parseMarked(marked);
    expect(mark(text, lintText(rule, text))).toBe(marked);
  });

  test.for([
    '2024年，全县受理案件1,200件，9:00开始，比例1:3。',
    '网址http://www.example.cn/a?b=1;c，邮箱ab@example.cn。',
    'Report on the work of Anping county (安平县), 2024: all well.',
    'f(x)是函数，WTO(World Trade Organization)规则。',
    '按照安政发(2021)5号要求。',
    '1,加强领导',
    '一.总体情况',
    '空格&nbsp;不算。',
    '第3,4批，版本1.2.3。',
    '执行GB/T 9704-2012，见report.docx。',
    '1)摸排，2)整治。',
    '屏幕55"。',
    '建成创?享?空间，吸收成员单位。',
    '原文链接: http://www.anping.gov.cn/zwgk/a.html',
  ])('accepts %s', (text) => {
    expect(mark(text, lintText(rule, text))).toBe(text);
  });

  test('mends each mark, with the blank after it', () => {
    const text = '安平县2024年, 受理案件12件; 办结率(含调解)95%.';
    expect(
      lintText(rule, text)
        .flatMap(({ fix }) => fix?.edits ?? [])
        .sort((a, b) => b.range.start - a.range.start)
        .reduce((mended, { range, newText }) => mended.slice(0, range.start) + newText + mended.slice(range.end), text),
    ).toBe('安平县2024年，受理案件12件；办结率（含调解）95%。');
  });

  test('tells of a whole draft in half-width marks once, with one fix', () => {
    const text = '安平县工作报告\n\n2024年,全县受理案件12件,办结11件,办结率91.7%,满意率98%,投诉3件;(一)宣传到位,(二)监督有力,(三)整改及时.';
    const findings = lintText(rule, text);
    expect(findings.map(({ messageId }) => messageId)).toEqual(['draft']);
    expect(findings[0]?.data).toMatchObject({ count: '12' });
    expect(findings[0]?.fix?.edits).toHaveLength(15);
  });

  test('tells of the cells of a table once, and of no bare unit', () => {
    const row = (cells: string[]): string => `| ${cells.join(' | ')} |\n`;
    const table = (cells: string[]): string => row(cells) + row(cells.map(() => '---')) + row(cells.map(() => '12'));
    const findings = lintText(rule, table(['金额(万元)', '收入(万元)', '支出(万元)', '结余(万元)']), { format: 'markdown' });
    expect(findings.map(({ messageId }) => messageId)).toEqual(['paragraph']);
    expect(lintText(rule, table(['增长(%)', '占比(%)']), { format: 'markdown' })).toEqual([]);
  });

  test('tells of many in one paragraph once', () => {
    const text = '全年工作平稳，成效明显，群众满意。\n\n受理12件,办结11件,在办1件,投诉0件,表扬5件。';
    expect(lintText(rule, text).map(({ messageId }) => messageId)).toEqual(['paragraph']);
  });

  test('leaves the code of Markdown and its marks alone', () => {
    expect(lintText(rule, '全年运行`a,b;(c)`命令，见[办法](http://a.cn/b?c)。', { format: 'markdown' })).toEqual([]);
  });

  test('leaves the recipient and the note of attachments to their own rules', () => {
    const text =
      '安平县司法局关于2024年度法治政府建设情况的报告\n\n县委、县政府:\n\n现将情况报告如下。\n\n附件:1.名单\n\n安平县司法局\n2025年1月8日';
    expect(lintText(rule, text)).toEqual([]);
  });
});
