import { AlignmentType, Document, Footer, LineRuleType, Packer, PageNumber, PageOrientation, Paragraph, TextRun } from 'docx';
import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import type { Appearance } from '../../../src/core/appearance.ts';
import { readDocx } from '../../../src/readers/docx/index.ts';
import { escapeXml, packageOf, paragraph, rootOf } from './package.ts';

const looksIn = (bytes: Uint8Array): Appearance => readDocx(bytes).readAppearance?.() as Appearance;
const stretchesIn = (body: string, styles: string, parts = {}) =>
  looksIn(packageOf(body, { styles: rootOf('styles', styles), ...parts })).paragraphs.flatMap(({ stretches }) => stretches);
const styled = (id: string, inner: string, more = ''): string =>
  `<w:style w:type="paragraph" w:styleId="${id}"${more}><w:name w:val="${id}"/>${inner}</w:style>`;

const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006/main';
const THEME = `<a:theme xmlns:a="${DRAWING}"><a:themeElements><a:clrScheme name="x"><a:dk1><a:sysClr val="windowText" lastClr="000000"/></a:dk1><a:accent1><a:srgbClr val="4472c4"/></a:accent1><a:accent2><a:sysClr val="highlight"/></a:accent2></a:clrScheme><a:fontScheme name="x"><a:majorFont><a:latin typeface="Arial"/><a:ea typeface="黑体"/></a:majorFont><a:minorFont><a:latin typeface="Arial"/><a:ea typeface=""/><a:font script="Hans" typeface="等线"/><a:font script="Hant" typeface="新細明體"/></a:minorFont></a:fontScheme></a:themeElements></a:theme>`;
const languageOf = (name: string): string => rootOf('settings', `<w:themeFontLang w:val="en-US" w:eastAsia="${name}"/>`);

describe('formats are laid over each other', () => {
  const defaults =
    '<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:eastAsia="宋体"/><w:sz w:val="21"/></w:rPr></w:rPrDefault></w:docDefaults>';
  const normal = styled('a', '<w:rPr><w:rFonts w:eastAsia="仿宋"/></w:rPr>', ' w:default="1"');
  const based = styled('b', '<w:basedOn w:val="a"/><w:rPr><w:sz w:val="32"/></w:rPr>');
  const character = '<w:style w:type="character" w:styleId="c"><w:rPr><w:rFonts w:eastAsia="楷体"/></w:rPr></w:style>';

  test.for([
    ['defaults alone', '<w:p><w:r><w:t>甲</w:t></w:r></w:p>', defaults, { font: '宋体', size: 10.5 }],
    ['the default style over the defaults', '<w:p><w:r><w:t>甲</w:t></w:r></w:p>', defaults + normal, { font: '仿宋', size: 10.5 }],
    [
      'a style over the one that it is based on',
      paragraph('甲', '<w:pStyle w:val="b"/>'),
      defaults + normal + based,
      { font: '仿宋', size: 16 },
    ],
    [
      'a character style over the paragraph’s',
      '<w:p><w:pPr><w:pStyle w:val="b"/></w:pPr><w:r><w:rPr><w:rStyle w:val="c"/></w:rPr><w:t>甲</w:t></w:r></w:p>',
      defaults + normal + based + character,
      { font: '楷体', size: 16 },
    ],
    [
      'the run’s own over all styles',
      '<w:p><w:pPr><w:pStyle w:val="b"/></w:pPr><w:r><w:rPr><w:rStyle w:val="c"/><w:rFonts w:eastAsia="黑体"/><w:sz w:val="44"/></w:rPr><w:t>甲</w:t></w:r></w:p>',
      defaults + normal + based + character,
      { font: '黑体', size: 22 },
    ],
    [
      'styles that lead back to themselves',
      paragraph('甲', '<w:pStyle w:val="x"/>'),
      styled('x', '<w:basedOn w:val="x"/><w:rPr><w:sz w:val="32"/></w:rPr>'),
      { size: 16 },
    ],
    ['ten points where nothing tells a size', paragraph('甲'), '', { size: 10 }],
    [
      'what it was before a tracked change of format left out',
      '<w:p><w:r><w:rPr><w:sz w:val="32"/><w:rPrChange w:id="1" w:author="a"><w:rPr><w:sz w:val="21"/><w:rFonts w:eastAsia="宋体"/></w:rPr></w:rPrChange></w:rPr><w:t>甲</w:t></w:r></w:p>',
      '',
      { size: 16 },
    ],
  ] as const)('%s', ([, body, styles, look]) => {
    const [{ range, ...found }] = stretchesIn(body, styles) as [{ range: unknown }];
    expect(found).toEqual(look);
  });

  test('runs of one look are one stretch', () => {
    const run = (text: string, size: number): string => `<w:r><w:rPr><w:sz w:val="${size}"/></w:rPr><w:t>${text}</w:t></w:r>`;
    expect(stretchesIn(`<w:p>${run('甲', 32)}${run('乙', 32)}${run('丙', 44)}</w:p>`, '')).toMatchObject([
      { range: { start: 0, end: 2 }, size: 16 },
      { range: { start: 2, end: 3 }, size: 22 },
    ]);
  });
});

describe('the typeface of Chinese characters', () => {
  const of = (fonts: string, settings = languageOf('zh-CN')): string | undefined =>
    stretchesIn(`<w:p><w:r><w:rPr><w:rFonts ${fonts}/></w:rPr><w:t>甲</w:t></w:r></w:p>`, '', { theme: THEME, settings })[0]?.font;

  test.for([
    ['w:ascii="Arial" w:eastAsia="仿宋"', '仿宋'],
    ['w:eastAsia="仿宋" w:eastAsiaTheme="majorEastAsia"', '黑体'],
    ['w:eastAsiaTheme="minorEastAsia"', '等线'],
    ['w:eastAsiaTheme="minorHAnsi"', 'Arial'],
    ['w:eastAsia="仿宋 &amp; A"', '仿宋 & A'],
    ['w:hint="eastAsia"', undefined],
    ['w:ascii="仿宋" w:hAnsi="仿宋"', undefined],
  ] as const)('%s', ([fonts, font]) => {
    expect(of(fonts)).toBe(font);
  });

  test('a theme that names none has one for each language', () => {
    expect(of('w:eastAsiaTheme="minorEastAsia"', languageOf('zh-TW'))).toBe('新細明體');
    expect(of('w:eastAsiaTheme="minorEastAsia"', rootOf('settings', ''))).toBeUndefined();
  });

  test('a theme that is damaged is not known, and the draft is read all the same', () => {
    const body = '<w:p><w:r><w:rPr><w:rFonts w:eastAsiaTheme="minorEastAsia"/><w:sz w:val="32"/></w:rPr><w:t>甲</w:t></w:r></w:p>';
    expect(stretchesIn(body, '', { theme: '<a:theme' })).toEqual([{ range: { start: 0, end: 1 }, font: undefined, size: 16 }]);
  });
});

test.for([
  ['<w:color w:val="ff0000"/>', 'FF0000'],
  ['<w:color w:val="auto"/>', '000000'],
  ['<w:color w:val="auto" w:themeColor="accent1"/>', '4472C4'],
  ['<w:color w:val="auto" w:themeColor="text1"/>', '000000'],
  ['<w:color w:val="auto" w:themeColor="accent2"/>', undefined],
  ['', undefined],
] as const)('the colour of %s', ([colour, expected]) => {
  const body = `<w:p><w:r><w:rPr>${colour}</w:rPr><w:t>甲</w:t></w:r></w:p>`;
  expect(stretchesIn(body, '', { theme: THEME })[0]?.colour).toBe(expected);
});

test('looks are those of the body, not of tables, frames and text boxes', () => {
  const cells = `<w:tbl><w:tr><w:tc>${paragraph('格')}</w:tc><w:tc>${paragraph('格')}</w:tc></w:tr></w:tbl>`;
  const frame = `<w:tbl><w:tr><w:tc>${paragraph('框')}</w:tc></w:tr></w:tbl>`;
  const boxed = `<w:p><w:r><w:pict><w:txbxContent>${paragraph('盒')}</w:txbxContent></w:pict><w:t>甲</w:t></w:r></w:p>`;
  const framed = paragraph('架', '<w:framePr w:w="100"/>');
  const draft = readDocx(packageOf(`${cells}${frame}${boxed}${framed}${paragraph('乙')}`, { styles: rootOf('styles', '') }));
  expect(draft.readAppearance?.()?.paragraphs.map(({ range }) => draft.text.slice(range.start, range.end))).toEqual(['甲', '乙']);
});

test('a document without styles and page settings has no looks', () => {
  expect(looksIn(packageOf(paragraph('甲')))).toBeUndefined();
});

test('a strict document with other prefixes', () => {
  const W = 'http://purl.oclc.org/ooxml/wordprocessingml/main';
  const TYPES = 'http://purl.oclc.org/ooxml/officeDocument/relationships';
  const relation = (id: string, type: string, target: string): string =>
    `<Relationship Id="${id}" Type="${TYPES}/${type}" Target="${target}"/>`;
  const relations = (inner: string): string =>
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inner}</Relationships>`;
  const files = {
    '[Content_Types].xml': '<Types/>',
    '_rels/.rels': relations(relation('r1', 'officeDocument', 'word/document.xml')),
    'word/_rels/document.xml.rels': relations(relation('r1', 'styles', 'styles.xml')),
    'word/styles.xml': `<s:styles xmlns:s="${W}"><s:style s:type="paragraph" s:default="true" s:styleId="n"><s:rPr><s:rFonts s:eastAsia="仿宋"/></s:rPr></s:style></s:styles>`,
    'word/document.xml': `<x:document xmlns:x="${W}"><x:body><x:p><x:pPr><x:ind x:start="0pt" x:firstLine="32pt"/></x:pPr><x:r><x:rPr><x:sz x:val="16pt"/></x:rPr><x:t>甲</x:t></x:r></x:p><x:sectPr><x:pgSz x:w="210mm" x:h="297mm"/></x:sectPr></x:body></x:document>`,
  };
  const looks = looksIn(zipSync(Object.fromEntries(Object.entries(files).map(([name, content]) => [name, strToU8(content)]))));
  expect(looks.paragraphs).toMatchObject([{ indent: 2, stretches: [{ font: '仿宋', size: 16 }] }]);
  expect(looks.pages).toMatchObject([{ width: 210, height: 297 }]);
});

test('a document of another program', async () => {
  const run = (text: string) => new TextRun({ text, font: { eastAsia: '仿宋_GB2312' }, size: 32 });
  const page = { size: { width: '210mm', height: '297mm' }, margin: { top: '37mm', bottom: '35mm', left: '28mm', right: '26mm' } } as const;
  const number = new Paragraph({ children: [new TextRun({ children: ['— ', PageNumber.CURRENT, ' —'], size: 28 })] });
  const document = new Document({
    sections: [
      {
        properties: { page, grid: { linePitch: 579, type: 'lines' } },
        footers: { default: new Footer({ children: [number] }) },
        children: [
          new Paragraph({ children: [run('标题')], alignment: AlignmentType.CENTER }),
          new Paragraph({ children: [run('正文。')], indent: { firstLine: 640 }, spacing: { line: 560, lineRule: LineRuleType.EXACT } }),
        ],
      },
      {
        properties: { page: { ...page, size: { ...page.size, orientation: PageOrientation.LANDSCAPE } } },
        children: [new Paragraph({ children: [run('附件')] })],
      },
    ],
  });
  const looks = looksIn(new Uint8Array(await Packer.toBuffer(document)));
  const [first, second] = looks.pages;
  expect(first?.width).toBeCloseTo(210, 0);
  expect(first?.margins?.top).toBeCloseTo(37, 0);
  expect(first).toMatchObject({ linePitch: 28.95, pageNumbers: [{ text: '— # —', size: 14 }] });
  expect((second?.width ?? 0) > (second?.height ?? 0)).toBe(true);
  expect(looks.paragraphs).toMatchObject([
    { alignment: 'center', indent: 0 },
    { indent: 2, lineSpacing: { kind: 'exact', value: 28 } },
    { startsPage: true, stretches: [{ font: '仿宋_GB2312', size: 16 }] },
  ]);
});

test('a footer may be nested as deeply as the limit allows', () => {
  const depth = 600;
  const number = '<w:p><w:fldSimple w:instr="PAGE"><w:r><w:t>1</w:t></w:r></w:fldSimple></w:p>';
  const footer = rootOf('ftr', `${'<w:sdt>'.repeat(depth)}${number}${'</w:sdt>'.repeat(depth)}`);
  const bytes = packageOf(`${paragraph('正文。')}<w:sectPr><w:footerReference w:type="default" r:id="rId1"/></w:sectPr>`, { footer });
  const looks = readDocx(bytes, { limits: { depth: 2000 } }).readAppearance?.();
  expect(looks?.pages).toMatchObject([{ pageNumbers: [{ text: '#' }] }]);
});

test('values that no word processor writes break nothing', () => {
  const value = fc.oneof(fc.string(), fc.constantFrom('-1', '1e9', '99999999999999999999', 'NaN', '0x10', '12,5', '16pt', 'on', ''));
  const put = (template: string, given: string): string => template.replaceAll('?', () => escapeXml(given).replaceAll('"', '&quot;'));
  const body =
    '<w:p><w:pPr><w:pStyle w:val="?"/><w:ind w:left="?" w:firstLine="?" w:firstLineChars="?"/><w:spacing w:line="?" w:lineRule="?"/><w:jc w:val="?"/></w:pPr><w:r><w:rPr><w:rStyle w:val="?"/><w:rFonts w:eastAsia="?" w:ascii="?"/><w:color w:val="?" w:themeColor="?"/><w:sz w:val="?"/></w:rPr><w:t>甲</w:t></w:r></w:p>';
  const section =
    '<w:sectPr><w:footerReference w:type="?" r:id="?"/><w:pgSz w:w="?" w:h="?"/><w:pgMar w:top="?" w:right="?" w:bottom="?" w:left="?" w:gutter="?"/><w:docGrid w:type="lines" w:linePitch="?"/></w:sectPr>';
  const style = '<w:style w:type="paragraph" w:styleId="?"><w:basedOn w:val="?"/><w:rPr><w:sz w:val="?"/></w:rPr></w:style>';
  fc.assert(
    fc.property(value, value, (one, other) => {
      const given = one.replaceAll(/[\u0000-\u001f\ufffe\uffff]/gu, '');
      const looks = looksIn(
        packageOf(put(body, given) + put(section, other.replaceAll(/[\u0000-\u001f\ufffe\uffff]/gu, '')), {
          styles: rootOf('styles', put(style, given)),
        }),
      );
      expect(looks.paragraphs).toHaveLength(1);
      expect(JSON.stringify(looks)).not.toContain('null');
    }),
    { numRuns: 200 },
  );
});
