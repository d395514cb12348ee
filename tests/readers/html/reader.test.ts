import { readdirSync, readFileSync } from 'node:fs';
import { lint, lintDraft, readDraft } from 'draftlint';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Draft, PageOrigin } from '../../../src/core/draft.ts';
import { factsOf } from '../../../src/core/facts/index.ts';
import { placesOf } from '../../../src/core/place.ts';
import { readHtml } from '../../../src/readers/html/index.ts';

const partsOf = (page: string): string[] => readHtml(page).blocks.map(({ part, prose }) => `${part} ${prose.text}`);
const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** A page as portals make them: menus, a head, a line of labels, the text, links, a foot. */
function pageOf(title: string, paragraphs: readonly string[], table = ''): string {
  return `<!DOCTYPE html>\n<html><head><meta charset="utf-8"><title>${title}</title><style>p{color:red}</style></head>\n<body><ul><li><a href="/">首页</a></li><li>政务公开</li></ul>
<div class="position">您现在的位置：首页 &gt; 年度报告</div><h1>${title}</h1><div>发布时间：2025-02-10&nbsp;来源：安平县司法局</div>
<div id="zoom" class="content">\n  ${paragraphs.map((line) => `<p>　　${escaped(line)}</p>`).join('\n  ')}${table}\n</div>
<div>上一篇：无</div><div class="foot">主办：安平县人民政府<br>备案号：123456</div><script>var a = "，。，。，。，。";</script></body></html>`;
}

describe('web pages', () => {
  const BODY = [
    '安平县人民政府：',
    '现将有关情况报告如下。',
    '一、总体情况',
    '全年受理行政复议申请40件，办结36件，其中维持30件、撤销6件。',
  ];

  test.for([
    ['a picture', '<p><img src="files/1.png"></p>', '1幅图片'],
    ['a PDF in a frame', '<iframe src="files/1.pdf" height="800"></iframe><embed src="2.pdf">', '2份嵌入文档'],
    ['a formula', '<math><mn>95</mn></math>', '1处公式'],
    ['but no mark of a file type', '<img src="icon_doc.gif"><img src="1.gif" width="16" height="16">', ''],
    ['but none that is hidden', '<div style="display: none"><img src="1.png"></div>', ''],
  ] as const)('what no word is read of in the main text is told: %s', ([, content, told]) => {
    const page = pageOf('安平县2024年报告', [...BODY, ...BODY], content).replace('<ul>', '<ul><img src="banner.jpg">');
    expect(readHtml(page).notices?.[0]?.message.zh ?? '').toContain(told);
    expect(readHtml(page).notices?.length).toBe(told === '' ? 0 : 1);
  });

  test('the text is found, the title above it belongs to it, all else is debris', () => {
    const parts = partsOf(pageOf('安平县司法局2024年度法治政府建设情况报告', BODY));
    expect(parts).toContain('title 安平县司法局2024年度法治政府建设情况报告');
    expect(parts).toContain('recipient 安平县人民政府：');
    expect(parts).toContain('heading 一、总体情况');
    expect(parts).toContain('debris 首页');
    expect(parts.at(-1)).toBe('debris 备案号：123456');
    expect(parts.join()).not.toContain('var a');
  });

  test('blocks stand in the order of the page, and places are told by it', () => {
    const title = '安平县司法局2024年度法治政府建设情况报告';
    const draft = readHtml(pageOf(title, BODY));
    const starts = draft.blocks.map(({ range }) => range.start);
    expect(starts).toEqual([...starts].sort((a, b) => a - b));
    const placeOf = placesOf(factsOf(draft), draft);
    const at = (words: string): string => placeOf({ start: draft.text.indexOf(words), end: draft.text.length }).zh;
    expect([at(title), at('发布时间'), at('全年受理'), at('上一篇')]).toEqual(['标题', '网页文字', '第一部分第1段', '网页文字']);
  });

  test('the navigation of a page is no finding, as that of a copied text is', () => {
    const draft = readHtml(pageOf('安平县司法局2024年度法治政府建设情况报告', BODY));
    const codesOf = (format: Draft['format']): string[] => lintDraft({ ...draft, format }).diagnostics.map(({ code }) => code);
    expect(codesOf('html')).not.toContain('document/web-debris');
    expect(codesOf('text')).toContain('document/web-debris');
  });

  test('a title that the text has itself is not taken twice', () => {
    const title = '安平县司法局2024年度法治政府建设情况报告';
    const parts = partsOf(pageOf(title, [title, ...BODY]));
    expect(parts.filter((part) => part === `title ${title}`)).toHaveLength(1);
    expect(parts).toContain(`debris ${title}`);
  });

  test('the day of publication is seen in the labels of the page', () => {
    const page = pageOf('安平县2023年度法治政府建设情况报告', BODY).replace('2025-02-10', '2024-04-20');
    const codes = lintDraft(readHtml(page), { preset: 'law-based-government/county' }).diagnostics.map(({ code }) => code);
    expect(codes).toContain('date/late-publication');
  });

  test('the day of publication is read from the head of a page that does not show it', () => {
    const shown = pageOf('安平县2023年度法治政府建设情况报告', BODY).replace(/<div>发布时间.*?<\/div>/u, '');
    const codesOf = (meta: string): string[] =>
      lintDraft(readHtml(shown.replace('<meta charset="utf-8">', meta)), { preset: 'law-based-government/county' }).diagnostics.map(
        ({ code }) => code,
      );
    for (const meta of [
      '<meta name="PubDate" content="2024-04-20 09:30">',
      '<META NAME="publishdate" CONTENT="2024/4/20">',
      '<meta property="article:published_time" content="2024-04-20T09:30:00+08:00">',
      '<meta name="PubDate" content=""><meta itemprop="datePublished" content="2024-04-20">',
    ])
      expect(codesOf(meta)).toContain('date/late-publication');
    for (const meta of ['', '<meta name="PubDate" content="2024-03-20">', '<meta name="lastmodified" content="2024-04-20">'])
      expect(codesOf(meta)).not.toContain('date/late-publication');
  });

  test('what the head says of publication leads back to its attributes', () => {
    const page = pageOf('安平县2023年度法治政府建设情况报告', BODY)
      .replace(/<div>发布时间.*?<\/div>/u, '')
      .replace('<meta charset="utf-8">', '<meta name="PubDate" content="2024-04-20"><meta name="ContentSource" content="安平县司法局">');
    const draft = readHtml(page);
    const line = '发布时间：2024-04-20 来源：安平县司法局';
    expect(draft.text.endsWith(`\n${line}`)).toBe(true);
    const at = draft.text.indexOf(line);
    const placeOf = (words: string): string => {
      const origin = draft.originOf?.(at + line.indexOf(words)) as PageOrigin | undefined;
      return page.slice(origin?.offset).slice(0, words.length);
    };
    expect([placeOf('2024-04-20'), placeOf('安平县司法局')]).toEqual(['2024-04-20', '安平县司法局']);
    expect(readHtml(page.replace('首页', '2024-04-20')).text).not.toContain(line);
  });

  test('the main text is where a selector says, and what fits nothing is named', async () => {
    const page = `<div id="menu"><p>${BODY.join('</p><p>')}</p></div><div class="box"><div class="text">全年工作平稳。</div></div>`;
    const bodyOf = async (selector: string): Promise<string[]> => {
      const { draft } = await lint({ text: page, format: 'html', selector });
      return draft.blocks.filter(({ part }) => part !== 'debris').map(({ prose }) => prose.text);
    };
    expect(await bodyOf('.text')).toEqual(['全年工作平稳。']);
    expect(await bodyOf('div.box > .text')).toEqual(['全年工作平稳。']);
    expect((await bodyOf('#menu')).at(-1)).toBe(BODY.at(-1));
    await expect(bodyOf('#zoom')).rejects.toThrow('nothing in the page fits the selector “#zoom”');
    await expect(bodyOf('div[')).rejects.toThrow('is no selector');
  });

  test('a page without words is named', () => {
    expect(() => readHtml('<html><body><div id="app"></div><script>render()</script></body></html>')).toThrow('scripts may make it');
  });

  describe('a comment hides', () => {
    const BAD = '截至2024年2月30日，受理5件。';
    const IGNORE = '<!-- draftlint-ignore date/impossible-date -- 原文如此 -->';
    const codesIn = async (body: string): Promise<[string[], number]> => {
      const text = `<html><head></head><body><h1>安平县工作报告</h1>${body}<p>全年工作平稳。</p></body></html>`;
      const { diagnostics, hidden } = await lint({ text, format: 'html' });
      const codes = diagnostics.filter(({ code }) => code === 'date/impossible-date' || code.startsWith('suppression/'));
      return [codes.map(({ code, messageId }) => (code.startsWith('date') ? code : messageId)), hidden.length];
    };

    test.for([
      ['the next block', `${IGNORE}\n<p>${BAD}</p>`],
      ['the block it stands in', `<p>全年工作平稳。${IGNORE}${BAD}</p>`],
      ['the block it stands at the end of', `<p>${BAD}${IGNORE}</p>`],
      ['the line after a break', `<p>全年工作平稳。<br>${IGNORE}${BAD}</p>`],
      ['a table, before it', `${IGNORE}<table><tr><td>事项</td><td>时间</td></tr><tr><td>受理</td><td>2024年2月30日</td></tr></table>`],
      ['a table, within it', `<table>${IGNORE}<tr><td>事项</td><td>时间</td></tr><tr><td>受理</td><td>2024年2月30日</td></tr></table>`],
      ['a range', `<!-- draftlint-ignore-start date/* -- 原文 --><p>全年工作平稳。</p><p>${BAD}</p><!-- draftlint-ignore-end -->`],
    ] as const)('%s', async ([, body]) => expect(await codesIn(body)).toEqual([[], 1]));

    test.for([
      ['the block after the next', `${IGNORE}<p>全年工作平稳。</p><p>${BAD}</p>`, 'idle'],
      ['what comes before it', `<p>${BAD}</p>${IGNORE}`, 'idle'],
      [
        'what comes after its range',
        `<!-- draftlint-ignore-start date/* -- 原文 --><p>平稳。</p><!-- draftlint-ignore-end --><p>${BAD}</p>`,
        'idle',
      ],
    ] as const)('but not %s', async ([, body, messageId]) => {
      const [codes, hidden] = await codesIn(body);
      expect([codes.toSorted(), hidden]).toEqual([['date/impossible-date', messageId], 0]);
    });

    test('nothing without a reason', async () => {
      expect(await codesIn(`<!-- draftlint-ignore date/impossible-date --><p>${BAD}</p>`)).toEqual([
        ['missing', 'date/impossible-date'],
        0,
      ]);
    });
  });

  test('blanks of the source are layout; references are their characters', () => {
    const page = '<p>受理\n  40&nbsp;件，办结</p><p>a  b\n&lt;c&gt; 甲<span> 乙</span></p><p hidden>看不见</p>';
    expect(readHtml(page).text).toBe('受理40\u00a0件，办结\na b <c>甲乙');
  });

  test('a table has rows and columns, merged cells take theirs', () => {
    const table =
      '<table><tr><th rowspan="2">事项</th><th colspan="2">数量</th></tr><tr><td>受理</td><td>办结</td></tr><tr><td>复议</td><td>40</td><td>36</td></tr></table>';
    const cells = readHtml(pageOf('安平县2024年度报告', BODY, table)).blocks.filter(({ cell }) => cell);
    expect(cells.map(({ cell, prose }) => `${cell?.row},${cell?.column} ${prose.text}`).filter((cell) => !cell.endsWith(' '))).toEqual([
      '0,0 事项',
      '0,1 数量',
      '1,1 受理',
      '1,2 办结',
      '2,0 复议',
      '2,1 40',
      '2,2 36',
    ]);
  });

  test('a table that lays out a page is none', () => {
    const page = `<table><tr><td>菜单</td><td>${BODY.map((line) => `<p>${line}</p>`).join('')}${`<p>${'全年依法办理各类案件，依法履行职责。'.repeat(20)}</p>`}</td></tr></table>`;
    expect(readHtml(page).blocks.every(({ cell }) => cell === undefined)).toBe(true);
  });

  test('a page nested beyond reason is refused, and a deep one read', () => {
    expect(readHtml(`${'<div>'.repeat(300)}甲`).text).toBe('甲');
    for (const depth of [3000, 30_000]) expect(() => readHtml(`${'<div>'.repeat(depth)}甲`)).toThrow(/nested too deeply/u);
  });

  test('whatever the page: every word of the text stands in it where `originOf` says', () => {
    const content = fc
      .array(
        fc.constantFrom(
          '受理',
          '40件',
          '，',
          ' ',
          '\n',
          '&nbsp;',
          '&amp;',
          '&#x20BB7;',
          '&copy',
          '𠮷',
          'a b',
          '<p>',
          '</p>',
          '<b>',
          '</b>',
          '<br>',
          '<td>',
          '<table><tr><td>',
          '</table>',
          '\r\n',
          '<!--x-->',
          '&#0;',
          '&nope;',
          '<li>',
        ),
        { maxLength: 40 },
      )
      .map((parts) => `<!DOCTYPE html><html><body>完${parts.join('')}`);
    fc.assert(
      fc.property(content, (page) => {
        const draft = readHtml(page);
        for (let at = 0; at < draft.text.length; at++) {
          const character = draft.text[at] as string;
          if (!/[\p{Script=Han}\da-z，]/u.test(character)) continue;
          const origin = draft.originOf?.(at) as PageOrigin | undefined;
          expect(page[origin?.offset ?? -1]).toBe(character);
        }
      }),
      { numRuns: 200 },
    );
  });
});

function findings(draft: Draft): string[] {
  return lintDraft(draft)
    .diagnostics.map(({ code, message, range }) => `${code} ${draft.text.slice(range.start, range.end)} ${message}`)
    .sort();
}

test.for(readdirSync('examples').filter((name) => name.endsWith('.txt')))(
  '%s gives the same findings as text and as a page',
  async (name) => {
    const text = readFileSync(`examples/${name}`, 'utf8');
    const lines = text.split('\n').filter((line) => line.trim() !== '');
    const page = `<html><body><div>${lines.map((line) => `<p>${escaped(line)}</p>`).join('\n')}</div></body></html>`;
    expect(findings(readHtml(page))).toEqual(findings(await readDraft(text)));
  },
);
