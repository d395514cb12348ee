import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Hover, Location, MarkupContent } from 'vscode-languageserver/node';
import { MARKDOWN, PLAIN } from '../../src/lsp/markup.ts';
import { Positions } from '../../src/lsp/positions.ts';
import { TestClient } from './client.ts';

const DRAFT = `关于安平县2024年度法治政府建设情况的报告

一、行政复议
全年共受理行政复议申请40件，办结36件，办结率95%。
二、下一步打算
2024年全县共受理行政复议申请42件，印发文件5份。
`;

let folder: string;
let client: TestClient;
let uri: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lsp-'));
  client = new TestClient(folder);
  uri = pathToFileURL(join(folder, 'a.txt')).href;
});
afterEach(async () => {
  client.input.end();
  await client.status;
  rmSync(folder, { recursive: true });
});

const asked = async <T>(method: string, words: string, text = DRAFT): Promise<T> => {
  await client.open(uri, text);
  const position = new Positions(text, 'utf-16').positionAt(text.indexOf(words));
  return client.ask<T>(`textDocument/${method}`, { textDocument: { uri }, position });
};
const hovered = async (words: string, text?: string): Promise<string | undefined> =>
  ((await asked<Hover | null>('hover', words, text))?.contents as MarkupContent | undefined)?.value;

describe('hovering', () => {
  test('over a number tells what it counts, its value, its relations and the other places that state it', async () => {
    await client.begin();
    const words = (await hovered('40件')) ?? '';
    expect(words).toMatch(/^40件\n/u);
    expect(words).toMatch(/^指标：.*受理 行政复议申请$/mu);
    expect(words).toMatch(/^- 不符 比率 {2}办结36件 ÷ .*40件 = 95%$/mu);
    expect(words).toMatch(/^别处：\n\n- 第二部分第1段 6:\d+ 42件$/mu);
    expect(await hovered('5份')).toContain('没有勾稽关系。');
    expect(await hovered('5份')).not.toContain('别处');
  });

  test('over a finding tells why the rule is there, what it rests on and an example', async () => {
    await client.begin({ textDocument: { hover: { contentFormat: ['markdown', 'plaintext'] } } }, { locale: 'en' });
    const words = (await hovered('2月30日', '关于安平县2024年度工作情况的报告\n\n截至2024年2月30日，共受理5件。\n')) ?? '';
    expect(words).toMatch(/^\[date\\\/impossible\\-date\]\(file:\/\/\/docs\/date\/impossible-date\.md\) /mu);
    expect(words).toMatch(/^Basis: /mu);
    expect(words).toMatch(/^```\n.*⟦.*⟧/mu);
  });

  test('over neither tells nothing', async () => {
    await client.begin();
    expect(await hovered('下一步')).toBeUndefined();
  });

  test('nothing of a draft is markup', () => {
    expect(MARKDOWN.text('![x](http://a) <b> `c` **d** \n# e\u0007')).not.toMatch(/(?<!\\)[[\]()<>`*#!]|\n|\u0007/u);
    expect(MARKDOWN.quote(['```', '[a](b)']).split('```')).toHaveLength(3);
    expect(PLAIN.text('**d**\u001b[0m')).toBe('**d**\uFFFD[0m');
  });
});

describe('the definition of a number', () => {
  const texts = (locations: readonly Location[]): string[] => {
    const positions = new Positions(DRAFT, 'utf-16');
    return locations.map(({ range }) => {
      const { start, end } = positions.offsetsAt(range);
      return DRAFT.slice(start, end);
    });
  };

  test('is the other numbers of its relations and of its indicator', async () => {
    await client.begin();
    expect(texts(await asked('definition', '95%'))).toEqual(['36件', '40件']);
    expect(texts(await asked('definition', '42件'))).toEqual(['40件']);
  });

  test('is nothing for a number that stands alone, and for what is none', async () => {
    await client.begin();
    expect(await asked('definition', '5份')).toEqual([]);
    expect(await asked('definition', '打算')).toEqual([]);
  });
});

describe('the ledger', () => {
  const figures = (address: string): Promise<{ ledger?: { figures: { text: string }[] }; message?: string }> =>
    client.ask('workspace/executeCommand', { command: 'draftlint.figures', arguments: [address] });

  test('is given of an open draft as it stands, and of a file that is not open', async () => {
    await client.begin();
    writeFileSync(join(folder, 'b.txt'), DRAFT);
    await client.open(uri, DRAFT.replace('42件', '44件'));
    const [open, closed] = [await figures(uri), await figures(pathToFileURL(join(folder, 'b.txt')).href)];
    expect(open.ledger?.figures.map(({ text }) => text)).toEqual(['40件', '36件', '95%', '44件', '5份']);
    expect(closed.ledger?.figures.map(({ text }) => text)).toEqual(['40件', '36件', '95%', '42件', '5份']);
  });

  test('of what cannot be read is the reason', async () => {
    await client.begin();
    expect(await figures(pathToFileURL(join(folder, 'none.txt')).href)).toEqual({ message: '没有这个文件：请核对路径。' });
    expect(await figures('untitled:none')).toEqual({});
  });
});
