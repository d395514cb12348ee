import { describe, expect, test } from 'vitest';
import { rootOf } from '../../readers/docx/package.ts';
import { body, footerOf, GRID, layoutOf, letter, MARGINS, paragraph, RIGHT, run, SECTION, SIZE, TITLE } from './letter.ts';

const FOOTER = '<w:footerReference w:type="default" r:id="rId1"/>';
const sectionOf = (more: string): string => `<w:sectPr>${FOOTER}${more}</w:sectPr>`;
const LETTER_SIZE = '<w:pgSz w:w="12240" w:h="15840"/>';
const LANDSCAPE = '<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>';
const ends = (section: string): string => `<w:p><w:pPr>${section}</w:pPr></w:p>`;
const LABEL = '<w:pageBreakBefore/>';
const ATTACHED = paragraph(run('附件', '黑体', 16), LABEL) + body('表中数据截至年底。');

describe('layout/page-size', () => {
  test('reports other paper on the title', () => {
    const { found, diagnostics } = layoutOf(letter({ section: sectionOf(LETTER_SIZE + MARGINS + GRID) }));
    expect(found).toEqual([`page-size ${TITLE}`]);
    expect(diagnostics[0]?.message).toContain('215.9×279.4毫米');
  });

  test.for([
    ['what programs round', sectionOf(`<w:pgSz w:w="11900" w:h="16840"/>${MARGINS}${GRID}`)],
    ['lengths with units, as in strict files', sectionOf(`<w:pgSz w:w="210mm" w:h="297mm"/>${MARGINS}${GRID}`)],
    ['a draft that names no paper', sectionOf(MARGINS + GRID)],
  ] as const)('accepts %s', ([, section]) => {
    expect(layoutOf(letter({ section })).found).toEqual([]);
  });

  test('accepts a page turned for the table of an attachment', () => {
    const turned = `<w:sectPr>${LANDSCAPE}<w:pgMar w:top="1588" w:right="1985" w:bottom="1474" w:left="2098"/></w:sectPr>`;
    expect(layoutOf(letter({ rest: ends(SECTION) + ATTACHED, section: turned })).found).toEqual([]);
  });

  test('reports a page of other paper within the letter where it begins', () => {
    const found = layoutOf(
      letter({ first: RIGHT.first, second: ends(SECTION) + RIGHT.second, section: sectionOf(LETTER_SIZE + MARGINS + GRID) }),
    ).found;
    expect(found).toEqual(['page-size （一）强化组织领导']);
  });
});

describe('layout/margins', () => {
  test.for([
    ['those that programs begin with', '<w:pgMar w:top="1440" w:right="1800" w:bottom="1440" w:left="1800" w:gutter="0"/>'],
    ['a left edge without room for the binding', '<w:pgMar w:top="2098" w:right="1474" w:bottom="1985" w:left="1474" w:gutter="0"/>'],
    ['a gutter on top of a full left edge', '<w:pgMar w:top="2098" w:right="1474" w:bottom="1985" w:left="1588" w:gutter="284"/>'],
  ] as const)('reports %s', ([, margins]) => {
    expect(layoutOf(letter({ section: sectionOf(SIZE + margins + GRID) })).found).toEqual([`margins ${TITLE}`]);
  });

  test.for([
    ['edges within a millimetre', '<w:pgMar w:top="2041" w:right="1474" w:bottom="1985" w:left="1531" w:gutter="0"/>'],
    ['a gutter that completes the left edge', '<w:pgMar w:top="2098" w:right="1474" w:bottom="1985" w:left="1304" w:gutter="284"/>'],
    ['an upper edge that a header does not push', '<w:pgMar w:top="-2098" w:right="1474" w:bottom="1985" w:left="1588" w:gutter="0"/>'],
  ] as const)('accepts %s', ([, margins]) => {
    expect(layoutOf(letter({ section: sectionOf(SIZE + margins + GRID) })).found).toEqual([]);
  });
});

describe('layout/page-number', () => {
  test('reports a draft without any', () => {
    const section = `<w:sectPr>${SIZE}${MARGINS}${GRID}</w:sectPr>`;
    const { found, diagnostics } = layoutOf(letter({ section }));
    expect(found).toEqual([`page-number ${TITLE}`]);
    expect(diagnostics[0]?.messageId).toBe('missing');
  });

  test('reports a footer that holds words only', () => {
    expect(layoutOf(letter({ footer: rootOf('ftr', paragraph(run('安平县司法局', '宋体', 14))) })).diagnostics).toMatchObject([
      { messageId: 'missing' },
    ]);
  });

  test.for([
    ['without dashes', footerOf('', '', 14), '“1”、四号（14磅）'],
    ['in words', footerOf('第', '页', 14), '“第1页”'],
    ['too small', footerOf('— ', ' —', 9), '小五号（9磅）'],
  ] as const)('reports one %s', ([, footer, seen]) => {
    const { diagnostics } = layoutOf(letter({ footer }));
    expect(diagnostics).toMatchObject([{ code: 'layout/page-number', messageId: 'other' }]);
    expect(diagnostics[0]?.message).toContain(seen);
  });

  const simple = `<w:p>${run('－', '宋体', 14)}<w:fldSimple w:instr=" PAGE ">${run('2', '宋体', 14)}</w:fldSimple>${run('－', '宋体', 14)}</w:p>`;
  test.for([
    ['in a simple field', rootOf('ftr', simple)],
    ['in a content control', rootOf('ftr', `<w:sdt><w:sdtPr/><w:sdtContent>${simple}</w:sdtContent></w:sdt>`)],
    ['in a text box, as WPS writes it', rootOf('ftr', `<w:p><w:r><w:pict><w:txbxContent>${simple}</w:txbxContent></w:pict></w:r></w:p>`)],
  ] as const)('accepts one %s', ([, footer]) => {
    expect(layoutOf(letter({ footer })).found).toEqual([]);
  });

  test('says nothing of the size where the field and its result differ in it', () => {
    const code = '<w:r><w:rPr><w:sz w:val="22"/></w:rPr><w:fldChar w:fldCharType="begin"/></w:r>';
    const differing = (instruction: string): string =>
      rootOf(
        'ftr',
        `<w:p>${run('— ', '宋体', 14)}${code}<w:r><w:rPr><w:sz w:val="22"/></w:rPr><w:instrText>${instruction}</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run('1', '宋体', 14)}<w:r><w:fldChar w:fldCharType="end"/></w:r>${run(' —', '宋体', 14)}</w:p>`,
      );
    for (const instruction of ['PAGE', 'PAGE \\* MERGEFORMAT'])
      expect(layoutOf(letter({ footer: differing(instruction) })).found).toEqual([]);
  });

  test('looks at footers of pages on the left only where they are printed', () => {
    const section = sectionOf(SIZE + MARGINS + GRID).replace(FOOTER, `${FOOTER}<w:footerReference w:type="even" r:id="rId3"/>`);
    const even = { footer2: footerOf('第', '页', 14) };
    expect(layoutOf(letter({ section, settings: '<w:defaultTabStop w:val="420"/>', more: even })).found).toEqual([]);
    expect(layoutOf(letter({ section, settings: '<w:evenAndOddHeaders/>', more: even })).found).toEqual([`page-number ${TITLE}`]);
  });

  test('accepts dashes that Word makes', () => {
    const section = sectionOf(`${SIZE}${MARGINS}<w:pgNumType w:fmt="numberInDash"/>${GRID}`);
    expect(layoutOf(letter({ section, footer: footerOf('', '', 14) })).found).toEqual([]);
  });

  test('a section without a footer of its own goes on with the one before', () => {
    const second = `<w:sectPr>${SIZE}${MARGINS}${GRID}</w:sectPr>`;
    expect(layoutOf(letter({ second: ends(SECTION) + RIGHT.second, section: second })).found).toEqual([]);
  });
});

test('a cover has pages of its own', () => {
  const cover = ends(`<w:sectPr>${LETTER_SIZE}</w:sectPr>`);
  expect(layoutOf(letter({ title: RIGHT.title + cover })).found).toEqual([]);
});

describe('layout/attachment-page', () => {
  const attached = (label: string, before = ''): Uint8Array => letter({ rest: before + label + body('全县行政执法人员名册。') });
  const BREAK = '<w:p><w:r><w:br w:type="page"/></w:r></w:p>';
  const label = (properties = '', runs = run('附件1', '黑体', 16)): string => paragraph(runs, properties);

  test.for([
    ['that goes on below the date', attached(label())],
    ['after a mere line break', attached(label(), '<w:p><w:r><w:br/></w:r></w:p>')],
    [
      'in a section that goes on on the page',
      letter({ rest: `${ends(SECTION)}${label()}`, section: SECTION.replace('<w:sectPr>', '<w:sectPr><w:type w:val="continuous"/>') }),
    ],
  ] as const)('reports one %s', ([, bytes]) => {
    expect(layoutOf(bytes)).toMatchObject({ found: ['attachment-page 附件1'], diagnostics: [{ messageId: 'run' }] });
  });

  test.for([
    ['after a page break', attached(label(), BREAK)],
    [
      'with a page break before it in its own paragraph',
      attached(label('', `<w:r><w:br w:type="page"/></w:r>${run('附件1', '黑体', 16)}`)),
    ],
    ['whose format begins a page', attached(label('<w:pageBreakBefore/>'))],
    ['in a section of its own', letter({ rest: `${ends(SECTION)}${label()}` })],
    [
      'that Word laid on a new page',
      attached(
        label('', `<w:r><w:rPr><w:rFonts w:eastAsia="黑体"/><w:sz w:val="32"/></w:rPr><w:lastRenderedPageBreak/><w:t>附件1</w:t></w:r>`),
      ),
    ],
    ['that many empty lines push', attached(label(), '<w:p/>'.repeat(8))],
  ] as const)('accepts one %s', ([, bytes]) => {
    expect(layoutOf(bytes).found).toEqual([]);
  });

  test('reports a label in another typeface', () => {
    const { found, diagnostics } = layoutOf(attached(label('', run('附件1', '仿宋_GB2312', 16)), BREAK));
    expect(found).toEqual(['attachment-page 附件1']);
    expect(diagnostics[0]).toMatchObject({ messageId: 'label', severity: 'info' });
  });
});

test('nothing is said of a published copy', async () => {
  const { lintDraft } = await import('draftlint');
  const { readDocx } = await import('../../../src/readers/docx/index.ts');
  const draft = readDocx(letter({ section: sectionOf(LETTER_SIZE + MARGINS + GRID) }));
  const codes = (circumstances: readonly ('upward' | 'published')[]): string[] =>
    lintDraft(draft, { circumstances })
      .diagnostics.map(({ code }) => code)
      .filter((code) => code.startsWith('layout/'));
  expect(codes(['upward'])).toEqual(['layout/page-size']);
  expect(codes(['published'])).toEqual([]);
});
