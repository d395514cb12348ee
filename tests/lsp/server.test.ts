import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough, Writable } from 'node:stream';
import { pathToFileURL } from 'node:url';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Diagnostic, DocumentDiagnosticReport, DocumentSymbol, FoldingRange } from 'vscode-languageserver/node';
import { serve } from '../../src/lsp/index.ts';
import { TestClient } from './client.ts';

const DRAFT = '关于安平县2024年度工作情况的报告\n\n截至2024年2月30日，共受理5件。\n';
const IMPOSSIBLE = 'date/impossible-date';
const codes = (diagnostics: readonly Diagnostic[]): unknown[] => diagnostics.map(({ code }) => code);

let folder: string;
let client: TestClient;
let uri: string;
const uriOf = (name: string): string => pathToFileURL(join(folder, name)).href;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lsp-'));
  client = new TestClient(folder);
  uri = uriOf('草稿.txt');
});
afterEach(async () => {
  client.input.end();
  await client.status;
  rmSync(folder, { recursive: true });
});

const DAY = { start: { line: 2, character: 9 }, end: { line: 2, character: 11 } };

/** The offset, or the one before it where it falls into a character or a line end. */
function wholeAt(text: string, offset: number): number {
  return /^(?:[\ud800-\udbff][\udc00-\udfff]|\r\n)/u.test(text.slice(Math.max(0, offset - 1), offset + 1)) && offset > 0
    ? offset - 1
    : offset;
}

function positionAt(text: string, offset: number): { line: number; character: number } {
  const lines = text.slice(0, offset).split(/\r\n|\r|\n/u);
  return { line: lines.length - 1, character: lines.at(-1)?.length ?? 0 };
}

describe('diagnostics', () => {
  test('are sent when a draft is opened and after each change, and taken back when it is closed', async () => {
    await client.begin();
    await client.open(uri, DRAFT);
    const [finding] = (await client.published(uri, 1)).filter(({ code }) => code === IMPOSSIBLE);
    expect(finding).toMatchObject({
      range: { start: { line: 2, character: 2 }, end: { line: 2, character: 12 } },
      severity: 1,
      source: 'draftlint',
      codeDescription: { href: `file:///docs/${IMPOSSIBLE}.md` },
    });
    await client.change(uri, 2, { range: DAY, text: '28' });
    expect(codes(await client.published(uri, 2))).not.toContain(IMPOSSIBLE);
    const closed = await client.next(uri, () => client.tell('textDocument/didClose', { textDocument: { uri } }));
    expect(closed).toEqual([]);
  });

  test('are sent of the last of many changes only', async () => {
    await client.begin();
    await client.open(uri, DRAFT);
    for (let version = 2; version < 30; version++) await client.change(uri, version, { range: DAY, text: String(version) });
    expect(codes(await client.published(uri, 29))).not.toContain(IMPOSSIBLE);
    expect(client.publishedOf(uri).length).toBeLessThan(29);
  });

  test('after any edits are those of the text as it then stands', async () => {
    await client.begin();
    await client.open(uri, DRAFT);
    const other = uriOf('另一份.txt');
    let [text, version] = [DRAFT, 1];
    const edit = fc.tuple(
      fc.nat({ max: 40 }),
      fc.nat({ max: 6 }),
      fc.constantFrom('', '，，', '2024年2月30日', '\n', '\r\n', '😀', '一、'),
    );
    const batches = fc.array(fc.array(edit, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 4 });
    await fc.assert(
      fc.asyncProperty(batches, async (changes) => {
        for (const batch of changes) {
          const told = batch.map(([at, length, words]) => {
            const [start, end] = [Math.min(at, text.length), Math.min(at + length, text.length)].map((offset) => wholeAt(text, offset));
            const range = { start: positionAt(text, start as number), end: positionAt(text, end as number) };
            text = text.slice(0, start) + words + text.slice(end);
            return { range, text: words };
          });
          await client.change(uri, ++version, ...told);
        }
        const found = await client.published(uri, version);
        await client.open(other, text);
        const fresh = await client.next(other, () => client.change(other, version, { text }));
        expect(found.map(({ code, range }) => [code, range])).toEqual(fresh.map(({ code, range }) => [code, range]));
      }),
      { numRuns: 20 },
    );
  });

  test('count in the encoding that was agreed on', async () => {
    const { capabilities } = await client.begin({ general: { positionEncodings: ['utf-8'] } });
    expect(capabilities.positionEncoding).toBe('utf-8');
    await client.open(uri, DRAFT.replace('截至', '𠮷𠮷截至'));
    const [finding] = (await client.published(uri, 1)).filter(({ code }) => code === IMPOSSIBLE);
    expect(finding?.range).toEqual({ start: { line: 2, character: 14 }, end: { line: 2, character: 14 + '2024年2月30日'.length + 6 } });
    await client.change(uri, 2, { range: { start: { line: 2, character: 25 }, end: { line: 2, character: 27 } }, text: '28' });
    expect(codes(await client.published(uri, 2))).not.toContain(IMPOSSIBLE);
  });

  test('tell other places, and which words only go', async () => {
    await client.begin();
    await client.open(uri, '关于安平县2024年度工作情况的报告\n\n受理申请40件，办结36件，办结率95%。各项工作有序推进。。\n');
    const found = await client.published(uri, 1);
    const rate = found.find(({ code }) => code === 'statistics/rate-mismatch');
    expect(rate?.relatedInformation?.map(({ location }) => location.uri)).toEqual([uri, uri]);
    expect(found.find(({ code }) => code === 'punctuation/repeated-mark')?.tags).toEqual([1]);
    expect(rate?.tags).toBeUndefined();
  });

  test('are given when asked for, and then never sent', async () => {
    const { capabilities } = await client.begin({ textDocument: { diagnostic: {} } });
    expect(capabilities.diagnosticProvider).toBeDefined();
    await client.open(uri, DRAFT);
    const pull = (previousResultId?: string): Promise<DocumentDiagnosticReport> =>
      client.ask('textDocument/diagnostic', { textDocument: { uri }, ...(previousResultId && { previousResultId }) });
    const report = await pull();
    expect(report.kind === 'full' && codes(report.items)).toContain(IMPOSSIBLE);
    expect(await pull(report.resultId)).toEqual({ kind: 'unchanged', resultId: report.resultId });
    await client.change(uri, 2, { range: DAY, text: '28' });
    const next = await pull(report.resultId);
    expect(next.kind === 'full' && codes(next.items)).not.toContain(IMPOSSIBLE);
    await client.tell('textDocument/didClose', { textDocument: { uri } });
    expect(await pull()).toEqual({ kind: 'full', items: [] });
    expect(client.publishedOf(uri)).toEqual([]);
  });

  test('of a draft over the size limit are one that says so', async () => {
    await client.begin({}, { initializationOptions: { maxSize: 100 } });
    await client.open(uri, DRAFT.repeat(3));
    const found = await client.published(uri, 1);
    expect(codes(found)).toEqual(['input/too-large']);
    expect(found[0]?.message).toMatch(/超过上限 100 B，未检查：可用 draftlint\.maxSize 提高上限/u);
    expect(await client.ask('textDocument/documentSymbol', { textDocument: { uri } })).toEqual([]);
  });

  test('are in the language of the client, or the one that is set', async () => {
    await client.begin({ workspace: { configuration: true } }, { locale: 'en-GB' });
    await client.open(uri, DRAFT);
    await client.settled();
    expect((await client.published(uri, 1)).find(({ code }) => code === IMPOSSIBLE)?.message).toMatch(/check the date\.$/u);
    client.settings = { language: 'zh' };
    const found = await client.next(uri, () => client.tell('workspace/didChangeConfiguration', { settings: null }));
    expect(found.find(({ code }) => code === IMPOSSIBLE)?.message).toMatch(/。$/u);
  });

  test('of a text that is no file yet are given', async () => {
    await client.begin();
    await client.open('untitled:Untitled-1', `# ${DRAFT}`, 'markdown');
    expect(codes(await client.published('untitled:Untitled-1', 1))).toContain(IMPOSSIBLE);
  });
});

describe('a configuration', () => {
  const yaml = 'rules:\n  date/impossible-dat: off\n';
  const file = (): string => join(folder, 'draftlint.yaml');

  test('is watched, and holds once it has changed', async () => {
    await client.begin({ workspace: { didChangeWatchedFiles: { dynamicRegistration: true } } });
    await client.open(uri, DRAFT);
    expect(codes(await client.published(uri, 1))).toContain(IMPOSSIBLE);
    expect(JSON.stringify(client.registered)).toContain('**/*.{yaml,yml}');
    writeFileSync(file(), `rules:\n  ${IMPOSSIBLE}: off\n`);
    const changes = [{ uri: uriOf('draftlint.yaml'), type: 1 }];
    expect(codes(await client.next(uri, () => client.tell('workspace/didChangeWatchedFiles', { changes })))).not.toContain(IMPOSSIBLE);
  });

  test('is read anew where something is saved, if the client watches no files', async () => {
    await client.begin();
    await client.open(uri, DRAFT);
    await client.published(uri, 1);
    writeFileSync(file(), `rules:\n  ${IMPOSSIBLE}: off\n`);
    const found = await client.next(uri, () => client.tell('textDocument/didSave', { textDocument: { uri } }));
    expect(codes(found)).not.toContain(IMPOSSIBLE);
  });

  test('has its mistakes told in itself, as it stands in the editor, and drafts say that they were not checked by it', async () => {
    writeFileSync(file(), '');
    await client.begin();
    await client.open(uri, DRAFT);
    expect(codes(await client.published(uri, 1))).not.toContain('input/broken-configuration');
    await client.open(uriOf('draftlint.yaml'), yaml, 'yaml');
    const [mistake, ...others] = await client.published(uriOf('draftlint.yaml'), 1);
    expect(others).toEqual([]);
    expect(mistake).toMatchObject({
      range: { start: { line: 1, character: 2 }, end: { line: 1, character: 2 + 'date/impossible-dat'.length } },
      severity: 1,
      message: expect.stringContaining('是否为“date/impossible-date”'),
    });
    const [broken] = client.publishedOf(uri).at(-1)?.diagnostics ?? [];
    expect(broken).toMatchObject({
      code: 'input/broken-configuration',
      relatedInformation: [{ location: { uri: uriOf('draftlint.yaml'), range: { start: { line: 1 } } } }],
    });
    const mended = yaml.replace('dat:', 'date:');
    const found = await client.next(uri, () => client.change(uriOf('draftlint.yaml'), 2, { text: mended }));
    expect(codes(found)).not.toContain(IMPOSSIBLE);
    expect(await client.published(uriOf('draftlint.yaml'), 2)).toEqual([]);
  });

  test('that softens what another locks is told, and so is a preset in the settings that there is not', async () => {
    writeFileSync(join(folder, 'base.yaml'), `locked: [${IMPOSSIBLE}]\n`);
    writeFileSync(file(), `extends: ./base.yaml\nrules:\n  ${IMPOSSIBLE}: off\n`);
    await client.begin();
    await client.open(uri, DRAFT);
    expect(codes(await client.published(uri, 1))).toEqual(['input/broken-configuration']);
    const found = await client.next(uri, () =>
      client.tell('workspace/didChangeConfiguration', { settings: { draftlint: { preset: 'x' } } }),
    );
    expect(found[0]?.message).toContain('“x”');
  });

  test('says that one which it extends is broken, and where; another beside it does not', async () => {
    writeFileSync(join(folder, 'base.yaml'), `\nlocks: [${IMPOSSIBLE}]\n`);
    mkdirSync(join(folder, 'inner'));
    await client.begin();
    await client.open(uriOf('draftlint.yaml'), 'extends: ./base.yaml\n', 'yaml');
    const [broken, ...others] = await client.published(uriOf('draftlint.yaml'), 1);
    expect(others).toEqual([]);
    expect(broken).toMatchObject({
      code: 'configuration',
      message: expect.stringContaining('所引用的配置有误'),
      relatedInformation: [{ location: { uri: uriOf('base.yaml'), range: { start: { line: 1 } } } }],
    });
    await client.open(uriOf('inner/draftlint.yaml'), 'extends: recommended\n', 'yaml');
    expect(await client.published(uriOf('inner/draftlint.yaml'), 1)).toEqual([]);
  });

  test('of another name has no findings, whatever stands in it', async () => {
    await client.begin();
    await client.open(uriOf('other.yaml'), yaml, 'yaml');
    expect(await client.published(uriOf('other.yaml'), 1)).toEqual([]);
  });
});

describe('the outline', () => {
  const REPORT =
    '关于安平县2024年度工作情况的报告\n\n一、主要做法\n（一）健全制度。印发文件5件。\n（二）加强监督\n开展检查3次。\n二、下一步打算\n继续推进。\n';

  test('is given as nested symbols, the sections below the title', async () => {
    await client.begin({ textDocument: { documentSymbol: { hierarchicalDocumentSymbolSupport: true } } });
    await client.open(uri, REPORT);
    const [title, ...rest] = await client.ask<DocumentSymbol[]>('textDocument/documentSymbol', { textDocument: { uri } });
    expect(rest).toEqual([]);
    expect(title?.name).toBe('关于安平县2024年度工作情况的报告');
    const tree = (symbols: readonly DocumentSymbol[] = []): unknown[] => symbols.map(({ name, children }) => [name, ...tree(children)]);
    expect(tree(title?.children)).toEqual([['一、主要做法', ['（一）健全制度'], ['（二）加强监督']], ['二、下一步打算']]);
    const lines = ({ range: { start, end } }: DocumentSymbol): number[] => [start.line, end.line];
    expect([lines(title as DocumentSymbol), ...(title?.children ?? []).map(lines)]).toEqual([
      [0, 7],
      [2, 5],
      [6, 7],
    ]);
  });

  test('is given flat to a client that knows no nested symbols', async () => {
    await client.begin();
    await client.open(uri, REPORT);
    const symbols = await client.ask<{ name: string; containerName?: string }[]>('textDocument/documentSymbol', { textDocument: { uri } });
    expect(symbols.find(({ name }) => name === '（二）加强监督')?.containerName).toBe('一、主要做法');
  });

  test('folds sections of more than one line, and tables', async () => {
    await client.begin();
    await client.open(
      uriOf('a.md'),
      `# 报告\n\n## 一、情况\n\n一段。\n\n| 项 | 数 |\n|---|---|\n| 甲 | 1 |\n| 乙 | 2 |\n\n## 二、打算\n`,
      'markdown',
    );
    const ranges = await client.ask<FoldingRange[]>('textDocument/foldingRange', { textDocument: { uri: uriOf('a.md') } });
    expect(ranges.map(({ startLine, endLine }) => [startLine, endLine])).toEqual([
      [2, 9],
      [6, 9],
    ]);
  });
});

describe('what is no sound message', () => {
  const raw = (text: string): boolean => client.input.write(text);
  const framed = (body: string): string => `Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;

  test.for([
    ['no JSON', framed('{"jsonrpc": "2.0", "method": ')],
    ['no message', framed('{"jsonrpc": "2.0"}')],
    ['a header without a length', 'Content-Type: text\r\n\r\n'],
    ['a length that is none', 'Content-Length: many\r\n\r\n'],
  ] as const)('such as %s is told, and the next one is heard', async ([, text]) => {
    await client.begin();
    raw(text);
    await client.settled();
    await client.open(uri, DRAFT);
    expect(codes(await client.published(uri, 1))).toContain(IMPOSSIBLE);
    expect(client.errors.join('\n')).not.toBe('');
  });

  test('an unknown request is refused, a change of a document that is not open is passed over', async () => {
    await client.begin();
    await expect(client.ask('textDocument/frobnicate', {})).rejects.toMatchObject({ code: -32601 });
    await client.change(uri, 7, { text: DRAFT });
    await client.tell('textDocument/didClose', { textDocument: { uri } });
    for (const method of ['documentSymbol', 'foldingRange']) {
      expect(await client.ask(`textDocument/${method}`, { textDocument: { uri } })).toEqual([]);
    }
    await client.settled();
    expect(client.errors.join('\n')).toContain('is not open');
    expect(client.publishedOf(uri)).toEqual([]);
  });

  test('a position outside of the text is taken for its end', async () => {
    await client.begin();
    await client.open(uri, DRAFT);
    await client.change(uri, 2, {
      range: { start: { line: 900, character: 0 }, end: { line: 900, character: 4 } },
      text: '至2023年2月29日。\n',
    });
    expect((await client.published(uri, 2)).filter(({ code }) => code === IMPOSSIBLE)).toHaveLength(2);
  });
});

test('requests before initialize, after shutdown, and either twice, are refused', async () => {
  const ask = (method: string): Promise<unknown> =>
    client
      .ask(method, { textDocument: { uri }, capabilities: {}, processId: null, rootUri: null })
      .catch(({ code }: { code: number }) => code);
  expect(await ask('textDocument/foldingRange')).toBe(-32002);
  await client.begin();
  expect(await ask('initialize')).toBe(-32600);
  expect(await ask('textDocument/foldingRange')).toEqual([]);
  await client.connection.sendRequest('shutdown');
  expect(await ask('textDocument/foldingRange')).toBe(-32600);
  expect(await ask('shutdown')).toBe(-32600);
  await client.tell('exit', {});
  expect(await client.status).toBe(0);
});

describe('the exit status', () => {
  test('is 0 after shutdown', async () => {
    await client.begin();
    expect(await client.end()).toBe(0);
  });

  test('is 1 for an exit without shutdown, before anything is said too', async () => {
    await client.tell('exit', {});
    expect(await client.status).toBe(1);
  });

  test('is 1 where the client goes away, in the midst of a check too', async () => {
    await client.begin();
    await client.open(uri, DRAFT);
    client.input.end();
    expect(await client.status).toBe(1);
  });

  test('is 1, and nothing more is said, where the client closes both pipes at once', async () => {
    const input = new PassThrough();
    const output = new Writable({
      write: (_chunk, _encoding, done) => done(Object.assign(new Error('closed'), { code: 'EPIPE' })),
    });
    const errors: string[] = [];
    const status = serve({
      input,
      output,
      error: { write: (text) => errors.push(text) },
      cwd: folder,
      version: '0.0.0',
      docs: 'file:///docs/',
    });
    const request = JSON.stringify({
      jsonrpc: '2.0',
      id: 1,
      method: 'initialize',
      params: { processId: null, rootUri: null, capabilities: {} },
    });
    input.end(`Content-Length: ${Buffer.byteLength(request)}\r\n\r\n${request}`);
    expect([await status, errors]).toEqual([1, []]);
  });
});
