import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
  CancellationTokenSource,
  type WorkspaceDiagnosticReport,
  WorkspaceDiagnosticRequest,
  type WorkspaceDocumentDiagnosticReport,
} from 'vscode-languageserver/node';
import { TestClient } from './client.ts';

const BAD = '关于安平县2024年度工作情况的报告\n\n截至2024年2月30日，共受理5件。\n';
const IMPOSSIBLE = 'date/impossible-date';

let folder: string;
let client: TestClient;
const uriOf = (name: string): string => pathToFileURL(join(folder, name)).href;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lsp-'));
  mkdirSync(join(folder, '乡镇'));
  for (const name of ['a.txt', '乡镇/b.md', 'notes.json', 'c.docx']) writeFileSync(join(folder, name), BAD);
  client = new TestClient(folder);
});
afterEach(async () => {
  client.input.end();
  await client.status;
  rmSync(folder, { recursive: true });
});

const PULLING = { textDocument: { diagnostic: {} }, workspace: { didChangeWatchedFiles: { dynamicRegistration: true } } };
const at = (settings: object = { workspace: 'on' }): object => ({
  workspaceFolders: [{ uri: pathToFileURL(folder).href, name: 'drafts' }],
  initializationOptions: settings,
});
const pull = (previous: readonly WorkspaceDocumentDiagnosticReport[] = []): Promise<WorkspaceDiagnosticReport> =>
  client.ask('workspace/diagnostic', {
    previousResultIds: previous.flatMap(({ uri, resultId }) => (resultId === undefined ? [] : [{ uri, value: resultId }])),
  });
const summary = ({ items }: WorkspaceDiagnosticReport): unknown[] =>
  items.map((item) => [item.uri, item.kind === 'full' ? item.items.some(({ code }) => code === IMPOSSIBLE) : item.kind]);

describe('drafts that are not open', () => {
  test('are told to a client that asks, without those that are open and without what is no text', async () => {
    await client.begin(PULLING, at());
    expect(summary(await pull())).toEqual([
      [uriOf('a.txt'), true],
      [uriOf('乡镇/b.md'), true],
    ]);
    await client.open(uriOf('a.txt'), BAD);
    expect(summary(await pull())).toEqual([[uriOf('乡镇/b.md'), true]]);
  });

  test('are those of all folders that are open, whenever they were opened', async () => {
    const folderAt = (name: string): object => ({ uri: pathToFileURL(join(folder, name)).href, name });
    for (const name of ['甲', '乙']) {
      mkdirSync(join(folder, name));
      writeFileSync(join(folder, name, 'a.txt'), BAD);
    }
    const capabilities = { ...PULLING, workspace: { ...PULLING.workspace, workspaceFolders: true } };
    await client.begin(capabilities, { ...at(), workspaceFolders: [folderAt('甲'), folderAt('乡镇')] as never });
    const uris = async (): Promise<string[]> => (await pull()).items.map(({ uri }) => uri);
    expect(await uris()).toEqual([uriOf('甲/a.txt'), uriOf('乡镇/b.md')]);
    await client.tell('workspace/didChangeWorkspaceFolders', { event: { added: [folderAt('乙')], removed: [folderAt('甲')] } });
    expect(await uris()).toEqual([uriOf('乡镇/b.md'), uriOf('乙/a.txt')]);
  });

  test('are told again when they change or go, and what has not changed is not checked again', async () => {
    await client.begin(PULLING, at());
    const { items } = await pull();
    let isAnswered = false;
    const next = pull(items);
    void next.then(() => (isAnswered = true));
    await client.settled();
    expect(isAnswered).toBe(false);
    writeFileSync(join(folder, 'a.txt'), BAD.replace('2月30日', '2月29日，'));
    rmSync(join(folder, '乡镇/b.md'));
    await client.tell('workspace/didChangeWatchedFiles', { changes: [{ uri: uriOf('a.txt'), type: 2 }] });
    expect(summary(await next)).toEqual([
      [uriOf('乡镇/b.md'), false],
      [uriOf('a.txt'), false],
    ]);
    writeFileSync(join(folder, 'd.txt'), BAD);
    expect(summary(await pull((await next).items))).toEqual([
      [uriOf('a.txt'), 'unchanged'],
      [uriOf('d.txt'), true],
    ]);
  });

  test('are told by themselves to a client that cannot ask', async () => {
    await client.begin({}, at());
    expect((await client.next(uriOf('a.txt'), () => {})).some(({ code }) => code === IMPOSSIBLE)).toBe(true);
  });

  test.for([
    ['auto', false],
    ['auto', true],
    ['off', true],
  ] as const)('with the setting %s and a draftlint.yaml (%s)', async ([workspace, isConfigured]) => {
    if (isConfigured) writeFileSync(join(folder, 'draftlint.yaml'), '');
    await client.begin(PULLING, at({ workspace }));
    const isTold = workspace === 'auto' && isConfigured;
    if (isTold) expect(summary(await pull())).toHaveLength(2);
    else {
      const source = new CancellationTokenSource();
      const held = client.connection.sendRequest(WorkspaceDiagnosticRequest.type, { previousResultIds: [] }, source.token);
      await client.settled();
      source.cancel();
      await expect(held).rejects.toMatchObject({ code: -32800 });
    }
  });

  test('are not told any more once the question is taken back', async () => {
    for (let at = 0; at < 200; at++) writeFileSync(join(folder, `${at}.txt`), BAD);
    await client.begin(PULLING, at());
    const source = new CancellationTokenSource();
    const answer = client.connection.sendRequest(WorkspaceDiagnosticRequest.type, { previousResultIds: [] }, source.token);
    source.cancel();
    await expect(answer).rejects.toMatchObject({ code: -32800 });
  });
});

test('an open draft is answered while a folder is checked', async () => {
  for (let at = 0; at < 300; at++) writeFileSync(join(folder, `${at}.txt`), BAD);
  await client.begin({}, at());
  await client.next(uriOf('0.txt'), () => {});
  await client.open(uriOf('a.txt'), BAD);
  await client.published(uriOf('a.txt'), 1);
  const told = Array.from({ length: 300 }, (_, at) => client.publishedOf(uriOf(`${at}.txt`)).length);
  expect(told.filter((count) => count === 0).length).toBeGreaterThan(0);
});
