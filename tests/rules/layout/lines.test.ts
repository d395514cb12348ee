import { describe, expect, test } from 'vitest';
import { GRID, layoutOf, letter, MARGINS, paragraph, RIGHT, run, SECTION, SIZE } from './letter.ts';

const TEXT = '全县共受理行政复议申请40件，办结38件。';
const set = (properties: string, text = TEXT): string => paragraph(run(text, '仿宋_GB2312', 16), properties);
const EXACT = '<w:spacing w:line="579" w:lineRule="exact"/>';

describe('layout/first-line-indent', () => {
  test.for([
    ['none', '', '没有空格'],
    ['that of another size', '<w:ind w:firstLine="480"/>', '空1.5字'],
    ['four characters', '<w:ind w:firstLineChars="200" w:left="640"/>', '空4字'],
    ['hanging', '<w:ind w:left="640" w:hanging="640"/>', '没有空格'],
  ] as const)('reports %s', ([, indent, seen]) => {
    const { found, diagnostics } = layoutOf(letter({ text: set(EXACT + indent) }));
    expect(found).toEqual([`first-line-indent ${TEXT}`]);
    expect(diagnostics[0]?.message).toContain(seen);
  });

  test('reports a heading at the edge, and counts', () => {
    const { diagnostics } = layoutOf(letter({ first: paragraph(run('一、主要举措和成效', '黑体', 16), EXACT), text: set(EXACT) }));
    expect(diagnostics.map(({ message }) => message)).toEqual([expect.stringContaining('共2段，首处第一部分')]);
  });

  test('reports blanks on top of an indent', () => {
    expect(layoutOf(letter({ text: set(`${EXACT}<w:ind w:firstLineChars="200"/>`, `　　${TEXT}`) })).found).toEqual([
      `first-line-indent ${TEXT}`,
    ]);
  });

  test.for([
    ['in characters', '<w:ind w:firstLineChars="200" w:firstLine="420"/>', TEXT],
    ['in points', '<w:ind w:firstLine="640"/>', TEXT],
    ['as WPS rounds it', '<w:ind w:firstLine="632"/>', TEXT],
    ['typed as wide blanks', '', `　　${TEXT}`],
    ['typed as narrow blanks', '', `    ${TEXT}`],
    ['of a list that Word numbers', '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr><w:ind w:left="0"/>', TEXT],
  ] as const)('accepts an indent %s', ([, indent, text]) => {
    expect(layoutOf(letter({ text: set(EXACT + indent, text) })).found).toEqual([]);
  });

  test('accepts an indent behind a tab', () => {
    const text = paragraph(`<w:r><w:tab/></w:r>${run(TEXT, '仿宋_GB2312', 16)}`, EXACT);
    expect(layoutOf(letter({ text })).found).toEqual([]);
  });

  test('accepts a recipient that the text runs in after', () => {
    expect(layoutOf(letter({ recipient: '', opening: set(EXACT, '县委、县政府：现将情况报告如下。') })).found).toEqual([]);
  });

  test('accepts recipient, signature and centred lines at the edge', () => {
    const note = paragraph(run('（经县政府同意，现予公开。）', '楷体', 16), '<w:jc w:val="center"/>');
    expect(layoutOf(letter({ recipient: RIGHT.recipient + note })).found).toEqual([]);
  });
});

describe('layout/line-grid', () => {
  const INDENT = '<w:ind w:firstLineChars="200"/>';
  const spaced = (spacing: string): string => set(spacing + INDENT);
  const gridOf = (grid: string): string => SECTION.replace(GRID, grid);

  test.for([
    ['lines too close', spaced('<w:spacing w:line="400" w:lineRule="exact"/>'), '固定值20磅'],
    ['lines too far apart', spaced('<w:spacing w:line="720" w:lineRule="exact"/>'), '固定值36磅'],
    ['single spacing without a grid', set(INDENT), '单倍行距'],
    ['three lines a line', spaced('<w:spacing w:line="720" w:lineRule="auto"/>'), '3倍行距'],
  ] as const)('reports %s', ([, text, seen]) => {
    const { found, diagnostics } = layoutOf(letter({ text, section: gridOf('') }));
    expect(found).toEqual([`line-grid ${TEXT}`]);
    expect(diagnostics[0]?.message).toContain(seen);
  });

  test.for([
    ['28 pt', spaced('<w:spacing w:line="560" w:lineRule="exact"/>'), GRID],
    ['30 pt', spaced('<w:spacing w:line="600" w:lineRule="exact"/>'), GRID],
    ['the grid of the standard', set(INDENT), '<w:docGrid w:type="linesAndChars" w:linePitch="579" w:charSpace="-849"/>'],
    ['the grid that programs begin with', set(INDENT), GRID],
    ['one and a half lines, which may be near enough', spaced('<w:spacing w:line="360" w:lineRule="auto"/>'), ''],
  ] as const)('accepts %s', ([, text, grid]) => {
    expect(
      layoutOf(letter({ text, section: `<w:sectPr><w:footerReference w:type="default" r:id="rId1"/>${SIZE}${MARGINS}${grid}</w:sectPr>` }))
        .found,
    ).toEqual([]);
  });
});
