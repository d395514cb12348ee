import { describe, expect, test } from 'vitest';
import { colourText, faceOf, sizeText } from '../../../rules/layout/_type.ts';
import { body, heading, layoutOf, letter, paragraph, RIGHT, run, TITLE } from './letter.ts';

describe('typefaces are known by all their names', () => {
  test.for([
    [
      '小标宋',
      '方正小标宋_GBK 方正小标宋简体 方正公文小标宋 FZXiaoBiaoSong-B05S FZXBSJW--GB1-0 FZXBSK--GBK1-0 CESI小标宋-GB2312 华文中宋 STZhongsong',
    ],
    [
      '仿宋',
      '仿宋 仿宋_GB2312 方正仿宋_GBK 方正仿宋简体 方正公文仿宋 FangSong FangSong_GB2312 STFangsong 华文仿宋 FZFSK--GBK1-0 FZFangSong-Z02S CESI仿宋-GB13000 仿宋;FangSong',
    ],
    ['楷体', '楷体 楷体_GB2312 方正楷体_GBK 方正公文楷体 KaiTi KaiTi_GB2312 STKaiti 华文楷体 FZKTK--GBK1-0 FZKai-Z03S CESI楷体-GB2312'],
    [
      '黑体',
      '黑体 SimHei 方正黑体_GBK 方正黑体简体 STHeiti Heiti_SC FZHTK--GBK1-0 FZHei-B01S CESI黑体-GB2312 微软雅黑 思源黑体 PingFang_SC',
    ],
    [undefined, '宋体 SimSun 新宋体 等线 DengXian 隶书 Times_New_Roman Calibri 方正书宋_GBK Cambria'],
  ] as const)('%s', ([face, names]) => {
    for (const name of names.split(' ')) expect(faceOf(name), name).toBe(face);
  });
});

test('sizes are called by their names', () => {
  expect([16, 10.5, 13].map((points) => sizeText(points).zh)).toEqual(['三号（16磅）', '五号（10.5磅）', '13磅']);
});

test('colours are called by their names', () => {
  const names = 'FF0000 C00000 FF00FF 7030A0 0070C0 4472C4 00B0F0 00FFFF 00B050 FFFF00 FFC000 ED7D31 808080 FFFFFF'
    .split(' ')
    .map((colour) => colourText(colour).zh[0]);
  expect(names.join('')).toBe('红红紫紫蓝蓝蓝青绿黄黄橙灰白');
});

describe('layout/body-font', () => {
  test('reports once what all paragraphs are set in, at the first', () => {
    const song = (text: string): string =>
      paragraph(run(text, '宋体', 12), '<w:spacing w:line="579" w:lineRule="exact"/><w:ind w:firstLineChars="200"/>');
    const { found, diagnostics } = layoutOf(
      letter({ opening: song('现将情况报告如下。'), text: song('受理申请40件。'), plan: song('持续推进。'), closing: song('特此报告。') }),
    );
    expect(found).toEqual(['body-font 现将情况报告如下。']);
    expect(diagnostics[0]?.message).toBe('正文为小四号（12磅）宋体：一般用三号（16磅）仿宋体（共4段，首处正文开头第1段）。');
  });

  test('reports one paragraph that was pasted in', () => {
    const pasted = paragraph(
      run('各乡镇均设立公共法律服务站，配备工作人员。', '微软雅黑', 14),
      '<w:ind w:firstLineChars="200"/><w:spacing w:line="579" w:lineRule="exact"/>',
    );
    expect(layoutOf(letter({ plan: RIGHT.plan + pasted })).found).toEqual(['body-font 各乡镇均设立公共法律服务站，配备工作人员。']);
  });

  test('judges no attachment, signed or not', () => {
    const attachment = paragraph(run('附件', '黑体', 16), '<w:pageBreakBefore/>') + paragraph(run('本表由各单位填写。', '宋体', 10.5));
    expect(layoutOf(letter({ rest: attachment })).found).toEqual([]);
    expect(layoutOf(letter({ signature: '', date: '', rest: attachment })).found).toEqual([]);
  });

  const mixed = `${run('一是健全机制。', '楷体', 16)}${run('制定行政执法审核清单，明确审核范围和程序。', '仿宋_GB2312', 16)}`;
  const cell = `<w:tbl><w:tr><w:tc>${paragraph(run('表内说明，字号较小。', '宋体', 9))}</w:tc><w:tc>${paragraph(run('40', '宋体', 9))}</w:tc></w:tr></w:tbl>`;
  const note = paragraph(run('资料来源：县统计局2024年年报。', '宋体', 9), '<w:jc w:val="left"/>');
  const centred = paragraph(run('（2025年1月8日县政府常务会议通过。）', '楷体', 16), '<w:jc w:val="center"/>');
  const latin = paragraph(
    `${run('推广“AAA”平台，', '仿宋', 16)}${run('ABCDEFGHIJKLMNOPQRSTUVWXYZ 1234567890', 'Times New Roman', 15)}${run('运行平稳。', '仿宋', 16)}`,
    '<w:ind w:firstLineChars="200"/><w:spacing w:line="579" w:lineRule="exact"/>',
  );
  test.for([
    ['a head run in before its text', paragraph(mixed, '<w:ind w:firstLineChars="200"/><w:spacing w:line="579" w:lineRule="exact"/>')],
    ['words in tables', cell],
    ['a note on sources', note],
    ['a centred line', centred],
    ['letters and digits in a Latin typeface', latin],
    [
      'one paragraph set off in 楷体',
      paragraph(
        run('执法为民，重在落实。', '楷体_GB2312', 16),
        '<w:ind w:firstLineChars="200"/><w:spacing w:line="579" w:lineRule="exact"/>',
      ),
    ],
  ] as const)('accepts %s', ([, more]) => {
    expect(layoutOf(letter({ text: RIGHT.text + more })).found).toEqual([]);
  });
});

describe('layout/title-font', () => {
  test.for([
    ['黑体', 22, '二号（22磅）黑体'],
    ['方正小标宋简体', 18, '小二号（18磅）方正小标宋简体'],
    ['宋体', 22, '二号（22磅）宋体'],
  ] as const)('reports %s of %i pt', ([font, size, seen]) => {
    const { found, diagnostics } = layoutOf(letter({ title: paragraph(run(TITLE, font, size), '<w:jc w:val="center"/>') }));
    expect(found).toEqual([`title-font ${TITLE}`]);
    expect(diagnostics[0]?.message).toContain(seen);
  });

  test('accepts digits in another typeface', () => {
    const title = paragraph(
      `${run('安平县司法局关于', '方正小标宋_GBK', 22)}${run('2024', 'Times New Roman', 22)}${run('年度法治政府建设情况的报告', '方正小标宋_GBK', 22)}`,
      '<w:jc w:val="center"/>',
    );
    expect(layoutOf(letter({ title })).found).toEqual([]);
  });
});

describe('layout/heading-font', () => {
  test('reports once the headings of a layer, at the first', () => {
    const { found, diagnostics } = layoutOf(
      letter({ first: heading('一、主要举措和成效', '仿宋'), third: heading('二、下一步安排', '仿宋') }),
    );
    expect(found).toEqual(['heading-font 一、主要举措和成效']);
    expect(diagnostics[0]?.message).toContain('三号（16磅）仿宋：一般用三号（16磅）黑体（共2处，首处第一部分）');
  });

  test('reports each layer for itself', () => {
    const { found } = layoutOf(letter({ first: heading('一、主要举措和成效', '宋体'), second: heading('（一）强化组织领导', '宋体') }));
    expect(found).toEqual(['heading-font 一、主要举措和成效', 'heading-font （一）强化组织领导']);
  });

  test('reports a run-in head that is set off in another typeface', () => {
    const second = paragraph(
      `${run('（一）强化组织领导。', '黑体', 16)}${run('县委常委会听取汇报2次，县政府常务会议专题研究4次。', '仿宋_GB2312', 16)}`,
      '<w:ind w:firstLineChars="200"/><w:spacing w:line="579" w:lineRule="exact"/>',
    );
    expect(layoutOf(letter({ second })).found).toEqual(['heading-font （一）强化组织领导。']);
  });

  test.for([
    ['a numbered sentence that is no head', { second: body('（一）强化组织领导。县委常委会听取汇报2次，县政府常务会议专题研究4次。') }],
    [
      '楷体 for 一、 under 第一章',
      { first: `${heading('第一章　主要举措', '黑体')}${heading('一、组织领导', '楷体')}`, third: heading('第二章　下一步安排', '黑体') },
    ],
    ['楷体 under 一、 where （一） is skipped', { second: heading('1.强化组织领导', '楷体') }],
    ['仿宋 for the third layer', { text: `${RIGHT.text}${heading('1.健全机制', '仿宋')}${RIGHT.text}` }],
  ] as const)('accepts %s', ([, pieces]) => {
    expect(layoutOf(letter(pieces)).found).toEqual([]);
  });
});

describe('layout/text-colour', () => {
  const coloured = (colour: string, text = '约40件', more = ''): string =>
    paragraph(
      `${run('全县共受理申请', '仿宋_GB2312', 16)}${run(text, '仿宋_GB2312', 16, `${more}${colour}`)}${run('，办结38件。', '仿宋_GB2312', 16)}`,
      '<w:ind w:firstLineChars="200"/><w:spacing w:line="579" w:lineRule="exact"/>',
    );
  const RED = '<w:color w:val="FF0000"/>';

  test('reports the very words, and how often there are others', () => {
    const { found, diagnostics } = layoutOf(letter({ text: coloured(RED), plan: coloured('<w:color w:val="0070C0"/>', '待核') }));
    expect(found).toEqual(['text-colour 约40件']);
    expect(diagnostics[0]?.message).toMatch(/^文字为红色（#FF0000）.*共2处/u);
  });

  test.for([
    ['automatic colour', '<w:color w:val="auto"/>'],
    ['the black of the theme', '<w:color w:val="000000" w:themeColor="text1"/>'],
    ['a grey that nobody tells from black', '<w:color w:val="0D0D0D"/>'],
  ] as const)('accepts %s', ([, colour]) => {
    expect(layoutOf(letter({ text: coloured(colour) })).found).toEqual([]);
  });

  test('accepts a red head', () => {
    const head =
      paragraph(run('安平县司法局文件', '方正小标宋简体', 42, RED), '<w:jc w:val="center"/>') +
      paragraph(run('安司〔2025〕1号　　签发人：王某某', '仿宋', 16));
    expect(layoutOf(letter({ title: head + RIGHT.title })).found).toEqual([]);
  });

  test('accepts links', () => {
    const styles =
      '<w:style w:type="character" w:styleId="a9"><w:name w:val="Hyperlink"/><w:rPr><w:color w:val="0563C1"/></w:rPr></w:style>';
    const link = coloured('', '登录县政府网站', '<w:rStyle w:val="a9"/>');
    expect(layoutOf(letter({ text: link, styles })).found).toEqual([]);
    expect(layoutOf(letter({ text: coloured('<w:color w:val="0000FF"/>', 'https://example.gov.cn') })).found).toEqual([]);
  });

  test('judges no pending deletion', () => {
    const gone = `<w:del w:id="1" w:author="a">${run('三十', '仿宋', 16, RED).replaceAll('w:t', 'w:delText')}</w:del>`;
    const text = RIGHT.text.replace('</w:p>', `${gone}</w:p>`);
    expect(layoutOf(letter({ text })).found).toEqual([]);
  });
});
