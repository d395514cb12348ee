import { describe, expect, test } from 'vitest';
import { readDocx } from '../../../src/readers/docx/index.ts';
import { packageOf, paragraph, rootOf } from './package.ts';

const NUMBERING = rootOf(
  'numbering',
  `<w:abstractNum w:abstractNumId="0">
    <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="%1、"/></w:lvl>
    <w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="（%2）"/></w:lvl>
    <w:lvl w:ilvl="2"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%3."/></w:lvl>
  </w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>`,
);
const NUMBERED = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>';
const numbered = (text: string, level: number, list = 1): string =>
  paragraph(text, `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`);

function ordinals(body: string, numbering = NUMBERING): string[] {
  return readDocx(packageOf(body, { numbering })).blocks.map(({ ordinal, prose }) => `${ordinal?.text ?? ''}|${prose.text}`);
}

describe('text', () => {
  test('the words of a paragraph are those of its runs', () => {
    const draft = readDocx(packageOf(paragraph('受理1|28|件。') + paragraph('') + paragraph('办结&120件。')));
    expect(draft.text).toBe('受理128件。\n\n办结&120件。');
  });

  test('blank paragraphs are lines, also the first', () => {
    expect(readDocx(packageOf(paragraph('') + paragraph('甲') + paragraph('') + paragraph('乙'))).text).toBe('\n甲\n\n乙');
  });

  test('tabs, breaks and hyphens are characters, codes of fields are none', () => {
    const field =
      '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> PAGE </w:instrText><w:t>代码</w:t></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>3</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>';
    const simple = '<w:fldSimple w:instr="DATE"><w:r><w:t>2024年</w:t></w:r></w:fldSimple>';
    const body = `<w:p><w:r><w:t>甲</w:t><w:tab/><w:t>乙</w:t><w:br/><w:t>丙</w:t><w:noBreakHyphen/></w:r>${field}${simple}</w:p>`;
    expect(readDocx(packageOf(body)).text).toBe('甲\t乙\v丙-32024年');
  });

  test('what stands between line breaks is a line of its own', () => {
    const body = '<w:p><w:r><w:t>一、总体情况</w:t><w:br/><w:t>全年受理40件。</w:t></w:r></w:p>';
    expect(readDocx(packageOf(body)).blocks.map(({ prose, part }) => `${part} ${prose.text}`)).toEqual([
      'heading 一、总体情况',
      'body 全年受理40件。',
    ]);
  });

  test('hyperlinks, content controls and smart tags are transparent', () => {
    const run = (text: string): string => `<w:r><w:t>${text}</w:t></w:r>`;
    const body = `<w:p><w:hyperlink>${run('甲')}</w:hyperlink><w:smartTag>${run('乙')}</w:smartTag></w:p><w:sdt><w:sdtPr><w:alias w:val="x"/></w:sdtPr><w:sdtContent><w:p>${run('丙')}</w:p></w:sdtContent></w:sdt>`;
    expect(readDocx(packageOf(body)).text).toBe('甲乙\n丙');
  });

  test('pinyin above words is left out', () => {
    const body =
      '<w:p><w:r><w:ruby><w:rt><w:r><w:t>chén</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>谌</w:t></w:r></w:rubyBase></w:ruby></w:r></w:p>';
    expect(readDocx(packageOf(body)).text).toBe('谌');
  });
});

describe('automatic numbers', () => {
  test('become ordinals outside the text', () => {
    const body =
      numbered('总体情况', 0) + numbered('制度建设', 1) + numbered('执法监督', 1) + numbered('存在的问题', 0) + numbered('不足', 1);
    expect(ordinals(body)).toEqual(['一、|总体情况', '（一）|制度建设', '（二）|执法监督', '二、|存在的问题', '（一）|不足']);
  });

  test('an instance of a list goes on with its count, one with a start of its own begins anew', () => {
    expect(ordinals(numbered('甲乙丙', 0) + numbered('丁戊己', 0, 2) + numbered('庚辛壬', 0))).toEqual([
      '一、|甲乙丙',
      '一、|丁戊己',
      '二、|庚辛壬',
    ]);
  });

  test('come through styles, and 0 takes them away', () => {
    const styles = rootOf(
      'styles',
      '<w:style w:type="paragraph" w:styleId="a"><w:name w:val="heading 1"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style><w:style w:type="paragraph" w:styleId="b"><w:basedOn w:val="a"/><w:name w:val="other"/></w:style>',
    );
    const body =
      paragraph('甲', '<w:pStyle w:val="a"/>') +
      paragraph('乙', '<w:pStyle w:val="b"/>') +
      paragraph('丙', '<w:pStyle w:val="a"/><w:numPr><w:numId w:val="0"/></w:numPr>');
    const draft = readDocx(packageOf(body, { styles, numbering: NUMBERING }));
    expect(draft.blocks.map(({ ordinal }) => ordinal?.text)).toEqual(['一、', '二、', undefined]);
  });

  test('their place is where the text begins', () => {
    const draft = readDocx(packageOf(paragraph('引言。') + numbered('总体情况', 0), { numbering: NUMBERING }));
    expect(draft.blocks[1]?.ordinal).toMatchObject({ value: 1, form: 'han', generated: true, range: { start: 4, end: 4 } });
  });

  test('bullets are none', () => {
    const numbering = rootOf(
      'numbering',
      '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="●"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>',
    );
    expect(ordinals(numbered('甲', 0), numbering)).toEqual(['|甲']);
  });
});

describe('tables', () => {
  const cell = (text: string, properties = ''): string =>
    `<w:tc>${properties === '' ? '' : `<w:tcPr>${properties}</w:tcPr>`}${paragraph(text)}</w:tc>`;
  const row = (...cells: string[]): string => `<w:tr>${cells.join('')}</w:tr>`;
  const table = (...rows: string[]): string => `<w:tbl><w:tblPr/><w:tblGrid/>${rows.join('')}</w:tbl>`;

  test('are a line for each row, with tabs between cells', () => {
    const draft = readDocx(packageOf(table(row(cell('事项'), cell('数量')), row(cell('受理'), cell('40'))) + paragraph('说明。')));
    expect(draft.text).toBe('事项\t数量\n受理\t40\n说明。');
    expect(draft.blocks.map(({ cell: at, prose }) => [at?.row, at?.column, prose.text])).toEqual([
      [0, 0, '事项'],
      [0, 1, '数量'],
      [1, 0, '受理'],
      [1, 1, '40'],
      [undefined, undefined, '说明。'],
    ]);
  });

  test('a merged cell takes the columns it spans', () => {
    const draft = readDocx(
      packageOf(table(row(cell('事项', '<w:gridSpan w:val="2"/>'), cell('数量')), row(cell('受理'), cell('诉前'), cell('40')))),
    );
    expect(draft.blocks.find(({ prose }) => prose.text === '数量')?.cell).toMatchObject({ row: 0, column: 2 });
  });

  test('a row that begins further right has its cells under their heads', () => {
    const late = row(cell('40')).replace('<w:tr>', '<w:tr><w:trPr><w:gridBefore w:val="1"/></w:trPr>');
    const draft = readDocx(packageOf(table(row(cell('事项'), cell('数量')), late)));
    expect(draft.blocks.find(({ prose }) => prose.text === '40')?.cell).toMatchObject({ row: 1, column: 1 });
  });

  describe('whose edges do not meet', () => {
    const grid = (...widths: number[]): string => `<w:tblGrid>${widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('')}</w:tblGrid>`;
    const spanned = (spans: readonly number[], ...texts: string[]): string =>
      row(...texts.map((text, at) => cell(text, `<w:gridSpan w:val="${spans[at]}"/>`)));
    const columnsOf = (widths: readonly number[], ...rows: string[]): string[] =>
      readDocx(packageOf(`<w:tbl>${grid(...widths)}${rows.join('')}</w:tbl>`)).blocks.flatMap(({ cell: at, prose }) =>
        at && prose.text !== '' ? [`${prose.text}${at.column}`] : [],
      );

    test('for dragged ones, cells are in the column that they look to be in', () => {
      const rows = [spanned([1, 2, 1], '甲', '乙', '丙'), spanned([2, 1, 1], '丁', '戊', '己'), spanned([2, 1, 1], '庚', '辛', '壬')];
      expect(columnsOf([1000, 90, 1000, 1000], ...rows)).toEqual(['甲0', '乙1', '丙2', '丁0', '戊1', '己2', '庚0', '辛1', '壬2']);
    });

    test('columns that only a head divides are none, and a merged cell takes those below it', () => {
      const rows = [spanned([2, 4], '事项', '数量'), spanned([2, 2, 2], '', '受理', '办结'), spanned([2, 2, 2], '申请', '40', '36')];
      expect(columnsOf([500, 500, 500, 500, 500, 500], ...rows)).toEqual(['事项0', '数量1', '受理1', '办结2', '申请0', '401', '362']);
    });

    test('a row that is divided in a way of its own leaves all as they are', () => {
      const rows = [spanned([2, 2], '事项', '数量'), spanned([2, 2], '受理', '40'), spanned([1, 2, 1], '填表人', '审核人', '日期')];
      expect(columnsOf([500, 500, 500, 500], ...rows)).toEqual(['事项0', '数量2', '受理0', '402', '填表人0', '审核人1', '日期3']);
    });
  });

  test('in a cell are tables of their own, after the one that they stand in', () => {
    const inner = table(row(cell('部门'), cell('件数')), row(cell('司法局'), cell('12')));
    const outer = `<w:tc>${paragraph('各部门')}${inner}${paragraph('如上')}</w:tc>`;
    const draft = readDocx(packageOf(table(row(cell('甲'), outer)) + paragraph('说明。')));
    expect(draft.text).toBe('甲\t各部门\v如上\n部门\t件数\n司法局\t12\n说明。');
    expect(draft.blocks.find(({ prose }) => prose.text === '12')?.cell).toEqual({ table: 1, row: 1, column: 1 });
  });

  test('in a text box are tables, numbered after those of the body', () => {
    const inner = table(row(cell('部门'), cell('件数')), row(cell('司法局'), cell('12')));
    const boxed = `<w:p><w:r><w:pict><w:txbxContent>${inner}</w:txbxContent></w:pict></w:r></w:p>`;
    const { blocks } = readDocx(packageOf(table(row(cell('事项'), cell('数量'))) + boxed));
    expect(blocks.find(({ prose }) => prose.text === '12')).toMatchObject({ story: 'text-box', cell: { table: 1, row: 1, column: 1 } });
  });

  test('of one cell are a frame around text', () => {
    expect(readDocx(packageOf(table(row(cell('全年受理40件。'))))).blocks.map(({ cell: at, part }) => [at, part])).toEqual([
      [undefined, 'body'],
    ]);
  });
});

describe('tracked changes', () => {
  const body =
    '<w:p><w:r><w:t>受理</w:t></w:r><w:del><w:r><w:delText>40</w:delText></w:r></w:del><w:ins><w:r><w:t>45</w:t></w:r></w:ins><w:r><w:t>件。</w:t></w:r></w:p>';

  test('are read as accepted, and said', () => {
    const draft = readDocx(packageOf(body));
    expect(draft.text).toBe('受理45件。');
    expect(draft.notices?.map(({ code, message }) => `${code} ${message.zh}`)).toEqual([
      expect.stringContaining('input/pending-changes 稿件有2处修订'),
    ]);
  });

  test('or as not made', () => {
    expect(readDocx(packageOf(body), { view: 'original' }).text).toBe('受理40件。');
  });

  test('of cells and of formats are told too', () => {
    const cell = (text: string, change = ''): string => `<w:tc><w:tcPr>${change}</w:tcPr>${paragraph(text)}</w:tc>`;
    const table = `<w:tbl><w:tr>${cell('甲')}${cell('', '<w:cellDel w:id="1"/>')}${cell('', '<w:cellIns w:id="2"/>')}</w:tr></w:tbl>`;
    const bold = '<w:p><w:r><w:rPr><w:b/><w:rPrChange w:id="3"><w:rPr/></w:rPrChange></w:rPr><w:t>乙</w:t></w:r></w:p>';
    expect(readDocx(packageOf(table + bold)).text).toBe('甲\t\n乙');
    expect(readDocx(packageOf(table + bold)).notices?.[0]?.message.zh).toContain('1处修订未处理');
  });

  test('a paragraph whose mark is deleted goes on in the next', () => {
    const joined = '<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>受理</w:t></w:r></w:p><w:p><w:r><w:t>45件。</w:t></w:r></w:p>';
    expect(readDocx(packageOf(joined)).text).toBe('受理45件。');
    expect(readDocx(packageOf(joined), { view: 'original' }).text).toBe('受理\n45件。');
  });
});

describe('a deletion of whole paragraphs', () => {
  const gone = (text: string, properties = ''): string =>
    `<w:p><w:pPr>${properties}<w:rPr><w:del/></w:rPr></w:pPr><w:del><w:r><w:delText>${text}</w:delText></w:r></w:del></w:p>`;

  test('leaves the next paragraph its own format', () => {
    const body = numbered('总体情况', 0) + paragraph('甲。') + gone('旧标题', NUMBERED) + paragraph('乙。') + numbered('存在的问题', 0);
    expect(ordinals(body)).toEqual(['一、|总体情况', '|甲。', '|乙。', '二、|存在的问题']);
  });

  test('ends at a table: what follows the table stays behind it', () => {
    const table = `<w:tbl><w:tr><w:tc>${paragraph('部门')}</w:tc><w:tc>${paragraph('件数')}</w:tc></w:tr></w:tbl>`;
    const kept = '<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>表1</w:t></w:r></w:p>';
    expect(readDocx(packageOf(gone('旧说明') + table + paragraph('表后。'))).text).toBe('部门\t件数\n表后。');
    expect(readDocx(packageOf(kept + table + paragraph('表后。'))).text).toBe('表1\n部门\t件数\n表后。');
  });

  test('takes the notes with it that it refers to', () => {
    const note = (id: number, text: string): string => `<w:footnote w:id="${id}">${paragraph(text)}</w:footnote>`;
    const footnotes = rootOf('footnotes', note(1, '留下的注') + note(2, '删去的注'));
    const reference = (id: number): string => `<w:r><w:footnoteReference w:id="${id}"/></w:r>`;
    const bytes = packageOf(`<w:p><w:r><w:t>正文</w:t></w:r>${reference(1)}<w:del>${reference(2)}</w:del></w:p>`, { footnotes });
    expect(readDocx(bytes).text).toBe('正文\n留下的注');
    expect(readDocx(bytes, { view: 'original' }).text).toBe('正文\n留下的注\n删去的注');
  });
});

describe('stories', () => {
  test('text boxes are read once, after the body', () => {
    const box = (text: string): string => `<w:txbxContent>${paragraph(text)}</w:txbxContent>`;
    const body = `<w:p><w:r><w:t>正文。</w:t></w:r><w:r><mc:AlternateContent><mc:Choice Requires="wps"><wps:txbx>${box('框内')}</wps:txbx></mc:Choice><mc:Fallback>${box('框内')}</mc:Fallback></mc:AlternateContent></w:r></w:p>${paragraph('后文。')}`;
    const draft = readDocx(packageOf(body));
    expect(draft.text).toBe('正文。\n后文。\n框内');
    expect(draft.blocks.at(-1)).toMatchObject({ part: 'story', story: 'text-box' });
  });

  test('page headers that are used and notes are read', () => {
    const body = `${paragraph('正文。')}<w:sectPr><w:headerReference w:type="default" r:id="rId1"/></w:sectPr>`;
    const draft = readDocx(
      packageOf(body, {
        header1: rootOf('hdr', paragraph('页眉')),
        header2: rootOf('hdr', paragraph('不用')),
        footnotes: rootOf('footnotes', `<w:footnote>${paragraph('脚注。')}</w:footnote>`),
      }),
    );
    expect(draft.blocks.map(({ story, prose }) => `${story ?? ''} ${prose.text}`)).toEqual([
      ' 正文。',
      'page-header 页眉',
      'footnote 脚注。',
    ]);
  });
});

describe('what anybody may have written into a file', () => {
  const run = (text: string): string => `<w:r><w:t>${text}</w:t></w:r>`;
  const code = (type: string): string => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;

  test('a field that nothing ends hides no words: the file is refused', () => {
    expect(() => readDocx(packageOf(`<w:p>${run('甲')}${code('begin')}${run('乙')}</w:p>${paragraph('丙')}`))).toThrow(
      /field is never ended/u,
    );
    expect(readDocx(packageOf(`<w:p>${run('甲')}${code('begin')}<w:r><w:instrText>PAGE</w:instrText></w:r></w:p>`)).text).toBe('甲');
  });

  test('a field whose ends were deleted is at an end', () => {
    const body = `<w:p>${code('begin')}<w:del>${code('separate')}${code('end')}</w:del>${run('甲')}</w:p>`;
    expect(readDocx(packageOf(body)).text).toBe('甲');
  });

  test('words in CDATA are words', () => {
    expect(readDocx(packageOf('<w:p><w:r><w:t>甲<![CDATA[乙<丙]]>丁</w:t></w:r></w:p>')).text).toBe('甲乙<丙丁');
  });

  test('words after pinyin in their run are read', () => {
    const ruby = '<w:ruby><w:rt><w:r><w:t>chén</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>谌</w:t></w:r></w:rubyBase></w:ruby>';
    expect(readDocx(packageOf(`<w:p><w:r><w:t>甲</w:t>${ruby}<w:t>乙</w:t></w:r></w:p>`)).text).toBe('甲谌乙');
  });

  test('where the first choice has no words, the fallback is read', () => {
    const body = `<w:p>${run('甲')}<w:r><mc:AlternateContent><mc:Choice Requires="wps"/><mc:Fallback><w:txbxContent>${paragraph('乙')}</w:txbxContent></mc:Fallback></mc:AlternateContent></w:r></w:p>`;
    expect(readDocx(packageOf(body)).text).toBe('甲\n乙');
  });

  test('formulas and embedded documents are told', () => {
    const formula = '<m:oMath xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"><m:r><m:t>12</m:t></m:r></m:oMath>';
    const { notices } = readDocx(packageOf(`<w:p>${run('甲')}${formula}${run('件')}</w:p><w:altChunk r:id="rId9"/>`));
    expect(notices?.map(({ code: name, message }) => `${name} ${message.zh}`)).toEqual([
      expect.stringContaining('input/unread-parts 稿件有1处公式、1份嵌入文档，其中的文字和数据未检查'),
    ]);
  });

  test('a cell spans no more columns than Word has, a list counts no further than Word', () => {
    const cell = `<w:tc><w:tcPr><w:gridSpan w:val="30000000"/></w:tcPr>${paragraph('甲')}</w:tc><w:tc>${paragraph('乙')}</w:tc>`;
    const blocks = readDocx(
      packageOf(`<w:tbl><w:tr>${cell}</w:tr><w:tr>${`<w:tc>${paragraph('丙')}</w:tc>`.repeat(3)}</w:tr></w:tbl>`),
    ).blocks;
    expect(Math.max(...blocks.map(({ cell: at }) => at?.column ?? 0))).toBe(63);
    for (const [start, format] of [
      ['abc', 'lowerLetter'],
      ['1e12', 'lowerLetter'],
      ['-3', 'decimalFullWidth'],
      ['9999999999', 'lowerRoman'],
    ]) {
      const level = `<w:lvl w:ilvl="0"><w:start w:val="${start}"/><w:numFmt w:val="${format}"/><w:lvlText w:val="%1."/></w:lvl>`;
      const numbering = rootOf(
        'numbering',
        `<w:abstractNum w:abstractNumId="0">${level}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`,
      );
      expect(readDocx(packageOf(numbered('甲', 0), { numbering })).text).toBe('甲');
    }
  });
});

describe('what no word is read of is told', () => {
  const inRun = (content: string): string => packageOfRun(`<w:p><w:r><w:t>甲。</w:t></w:r><w:r>${content}</w:r></w:p>`);
  const packageOfRun = (body: string): string =>
    (readDocx(packageOf(body)).notices ?? []).map(({ code, message }) => `${code} ${message.zh.split('，')[0]}`).join('; ');
  const named = (prefix: string, namespace: string, element: string): string => element.replace('>', ` xmlns:${prefix}="${namespace}">`);
  const picture = named('pic', 'http://schemas.openxmlformats.org/drawingml/2006/picture', '<pic:pic></pic:pic>');
  const vml = (element: string): string => named('v', 'urn:schemas-microsoft-com:vml', `<v:shape>${element}</v:shape>`);

  test.for([
    ['a picture', `<w:drawing>${picture}</w:drawing>`, '1幅图片'],
    ['a picture as older Word has it', `<w:pict>${vml('<v:imagedata r:id="rId9"/>')}</w:pict>`, '1幅图片'],
    ['WordArt, a watermark too', `<w:pict>${vml('<v:textpath string="内部资料"/>')}</w:pict>`, '1处艺术字'],
    ['an embedded workbook, once', `<w:object>${vml('<v:imagedata r:id="rId9"/>')}</w:object>`, '1个嵌入对象'],
    [
      'a chart, once',
      `<mc:AlternateContent><mc:Choice Requires="cx1"><w:drawing>${named('cx', 'http://schemas.microsoft.com/office/drawing/2014/chartex', '<cx:chart></cx:chart>')}</w:drawing></mc:Choice><mc:Fallback><w:drawing>${picture}</w:drawing></mc:Fallback></mc:AlternateContent>`,
      '1个图表',
    ],
  ] as const)('%s', ([, content, told]) => {
    expect(inRun(content)).toBe(`input/unread-parts 稿件有${told}`);
  });

  test.for([
    ['a drawn line', `<w:pict>${vml('<v:stroke/>')}</w:pict>`],
    ['a deleted picture', `<w:del>${picture}</w:del>`],
  ] as const)('but not %s', ([, content]) => {
    expect(inRun(content)).not.toContain('unread-parts');
  });

  test('a formula stands for one character, so that words around it do not run together', () => {
    const formula = '<m:oMath xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"><m:r><m:t>12</m:t></m:r></m:oMath>';
    const run = (text: string): string => `<w:r><w:t>${text}</w:t></w:r>`;
    expect(readDocx(packageOf(`<w:p>${run('受理')}${formula}${run('5件。')}</w:p>`)).text).toBe('受理\uFFFC5件。');
  });

  test('a character that a field puts in a circle, and a field without a result', () => {
    const field = (code: string): string =>
      `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> ${code} </w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>`;
    const draft = readDocx(
      packageOf(`<w:p>${field('eq \\o\\ac(○,5)')}<w:r><w:t>件。</w:t></w:r>${field('FORMDROPDOWN')}${field('PAGE')}</w:p>`),
    );
    expect(draft.text).toBe('\uFFFC件。\uFFFC');
    expect(draft.notices?.[0]?.message.zh).toContain('稿件有1处公式、1处未存结果的域');
  });

  test('a file of pictures alone', () => {
    expect(() => readDocx(packageOf(`<w:p><w:r><w:drawing>${picture}</w:drawing></w:r></w:p>`))).toThrow(
      expect.objectContaining({ code: 'input/empty', text: expect.objectContaining({ zh: expect.stringContaining('只有1幅图片') }) }),
    );
  });

  test('words that a style hides', () => {
    const styles = rootOf(
      'styles',
      '<w:style w:type="character" w:styleId="a"><w:rPr><w:vanish/></w:rPr></w:style><w:style w:type="character" w:styleId="b"><w:basedOn w:val="a"/></w:style><w:style w:type="paragraph" w:styleId="c"><w:rPr><w:vanish/></w:rPr></w:style>',
    );
    const styled = (style: string, text: string, more = ''): string =>
      `<w:r><w:rPr><w:rStyle w:val="${style}"/>${more}</w:rPr><w:t>${text}</w:t></w:r>`;
    const body = `<w:p><w:r><w:t>甲</w:t></w:r>${styled('b', '乙')}${styled('a', '丙', '<w:vanish w:val="0"/>')}</w:p>${paragraph('丁', '<w:pStyle w:val="c"/>')}`;
    const draft = readDocx(packageOf(body, { styles }));
    expect(draft.text).toBe('甲丙\n');
    expect(draft.notices?.[0]?.message.zh).toContain('2个字设为隐藏文字');
  });

  test('comments, and that a file is an annotated copy', () => {
    const comment = (author: string): string => `<w:comment w:id="0" w:author="${author}">${paragraph('请核对')}</w:comment>`;
    const told = (...authors: string[]): string | undefined =>
      readDocx(packageOf(paragraph('甲。'), { comments: rootOf('comments', authors.map(comment).join('')) })).notices?.[0]?.message.zh;
    expect(told()).toBeUndefined();
    expect(told('张三', '李四')).toContain('稿件有2条批注，批注中的文字未检查');
    expect(told('张三', 'draftlint')).toContain('这是加了批注的副本（批注2条，其中 draftlint 的1条）');
  });
});
