import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { CodeAction, TextDocumentEdit, TextEdit, WorkspaceEdit } from 'vscode-languageserver/node';
import { Positions } from '../../src/lsp/positions.ts';
import { TestClient } from './client.ts';

const MARKS = '关于安平县2024年度工作情况的报告\n\n各项工作有序推进。。\n县委专题研究布署。成效明显。。\n';

let folder: string;
let client: TestClient;
const uriOf = (name: string): string => pathToFileURL(join(folder, name)).href;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lsp-'));
  client = new TestClient(folder);
});
afterEach(async () => {
  client.input.end();
  await client.status;
  rmSync(folder, { recursive: true });
});

const CREATING = { workspace: { workspaceEdit: { documentChanges: true, resourceOperations: ['create' as const] } } };

/** Opens a text and gives what can be done at its first `words`. */
async function actionsAt(name: string, text: string, words: string, only?: string[]): Promise<CodeAction[]> {
  await client.open(uriOf(name), text, name.endsWith('.md') ? 'markdown' : 'plaintext');
  await client.published(uriOf(name), 1);
  const at = text.indexOf(words);
  const range = new Positions(text, 'utf-16').rangeAt({ start: at, end: at + words.length });
  return client.ask('textDocument/codeAction', {
    textDocument: { uri: uriOf(name) },
    range,
    context: { diagnostics: [], ...(only && { only }) },
  });
}

const titled = (actions: readonly CodeAction[], title: string): CodeAction | undefined => actions.find((one) => one.title.includes(title));

/** A text with edits, which are given in any order. */
function applied(text: string, edits: readonly TextEdit[]): string {
  const positions = new Positions(text, 'utf-16');
  return edits
    .map(({ range, newText }) => ({ ...positions.offsetsAt(range), newText }))
    .sort((a, b) => b.start - a.start)
    .reduce((result, { start, end, newText }) => result.slice(0, start) + newText + result.slice(end), text);
}

/** Writes what an edit makes of files, as an editor that saves them. */
function save(edit: WorkspaceEdit | undefined): string[] {
  const changed = Object.entries(edit?.changes ?? {});
  const made = (edit?.documentChanges ?? []).filter((change) => 'edits' in change) as TextDocumentEdit[];
  const all = [...changed, ...made.map(({ textDocument, edits }) => [textDocument.uri, edits] as const)];
  return all.map(([uri, edits]) => {
    const path = fileURLToPath(uri);
    writeFileSync(path, applied(existsSync(path) ? readFileSync(path, 'utf8') : '', edits as TextEdit[]));
    return path;
  });
}

describe('a fix', () => {
  test('that is safe is preferred, whatever range of the finding the client echoes', async () => {
    await client.begin();
    const actions = await actionsAt('a.txt', MARKS, '布署');
    const fix = titled(actions, '把“布”改为“部”');
    expect(fix).toMatchObject({ kind: 'quickfix', isPreferred: true, diagnostics: [{ code: 'wording/typo' }] });
    expect(applied(MARKS, fix?.edit?.changes?.[uriOf('a.txt')] ?? [])).toBe(MARKS.replace('布署', '部署'));
  });

  test('that is not safe says so', async () => {
    await client.begin();
    const actions = await actionsAt('a.txt', '关于安平县2024年度工作情况的报告\n\n深入开展法制宣传。\n', '法制宣传');
    expect(titled(actions, '（须人工复核）')).toMatchObject({ isPreferred: false });
  });

  test('of all findings of its rule is offered where there are several', async () => {
    await client.begin();
    const actions = await actionsAt('a.txt', MARKS, '。。');
    const all = titled(actions, '修复本稿全部2处：');
    expect(applied(MARKS, all?.edit?.changes?.[uriOf('a.txt')] ?? [])).toBe(MARKS.replaceAll('。。', '。'));
    expect(titled(await actionsAt('a.txt', MARKS, '布署'), '修复本稿全部')).toBeUndefined();
  });

  test('of all that is safe is what an editor runs on saving, and is not offered otherwise', async () => {
    await client.begin();
    const [all, ...others] = await actionsAt('a.txt', MARKS, '关于', ['source.fixAll']);
    expect(others).toEqual([]);
    expect(all?.kind).toBe('source.fixAll.draftlint');
    expect(applied(MARKS, all?.edit?.changes?.[uriOf('a.txt')] ?? [])).toBe(MARKS.replaceAll('。。', '。').replace('布署', '部署'));
    expect((await actionsAt('a.txt', MARKS, '布署')).every(({ kind }) => kind === 'quickfix')).toBe(true);
  });

  test('is not offered away from the finding', async () => {
    await client.begin();
    expect(titled(await actionsAt('a.txt', MARKS, '成效'), '把“布”')).toBeUndefined();
  });
});

describe('an ignore', () => {
  const codesOf = async (name: string, version: number, text: string): Promise<unknown[]> => {
    await client.change(uriOf(name), version, { text });
    return (await client.published(uriOf(name), version)).map(({ code }) => code);
  };

  test.for([
    ['before a paragraph', '# 报告\n\n截至2024年2月30日，受理5件。\n', '\n\n<!-- draftlint-ignore date/impossible-date -- -->\n截至'],
    ['before a heading', '# 报告\n\n## 一、截至2024年2月30日的情况\n', '\n\n<!-- draftlint-ignore date/impossible-date -- -->\n## 一、'],
    [
      'at the end of an item',
      '# 报告\n\n- 截至2024年2月30日，受理5件。\n- 其他。\n',
      '件。 <!-- draftlint-ignore date/impossible-date -- -->\n- 其他',
    ],
    [
      'at the end of a cell',
      '# 报告\n\n| 日期 | 数 |\n|---|---|\n| 2024年2月30日 | 5 |\n',
      '30日 <!-- draftlint-ignore date/impossible-date -- --> | 5',
    ],
  ] as const)('in Markdown is a comment %s, which hides the finding once it has a reason', async ([, text, expected]) => {
    await client.begin();
    const edit = titled(await actionsAt('a.md', text, '2024年2月30日'), '在此忽略 date/impossible-date')?.edit;
    const ignored = applied(text, edit?.changes?.[uriOf('a.md')] ?? []);
    expect(ignored).toContain(expected);
    const open = await codesOf('a.md', 2, ignored);
    expect(open).toEqual(expect.arrayContaining(['date/impossible-date', 'suppression/without-reason']));
    const closed = await codesOf('a.md', 3, ignored.replace('-- -->', '-- 原文如此 -->'));
    expect(closed).not.toContain('date/impossible-date');
    expect(closed.filter((code) => String(code).startsWith('suppression/'))).toEqual([]);
  });

  test('of a text stands in its configuration, under the path of the draft', async () => {
    writeFileSync(join(folder, 'draftlint.yaml'), '# 安平县\nextends: recommended\n');
    await client.begin();
    const edit = titled(await actionsAt('a.txt', MARKS, '布署'), '在此忽略')?.edit;
    expect(save(edit)).toEqual([join(folder, 'draftlint.yaml')]);
    const written = '# 安平县\nextends: recommended\nignores:\n  - rule: wording/typo\n    files: a.txt\n    quote: 布署\n    reason:\n';
    expect(readFileSync(join(folder, 'draftlint.yaml'), 'utf8')).toBe(written);
    writeFileSync(join(folder, 'draftlint.yaml'), written.replace('reason:', 'reason: 引自来文'));
    const found = await client.next(uriOf('a.txt'), () => client.tell('textDocument/didSave', { textDocument: { uri: uriOf('a.txt') } }));
    expect(found.map(({ code }) => code)).not.toContain('wording/typo');
  });

  test('of a text without configuration stands in a file beside it, with a fingerprint where the words stand twice', async () => {
    await client.begin(CREATING);
    const edit = titled(await actionsAt('a.txt', MARKS, '。。'), '在此忽略')?.edit;
    expect(edit?.documentChanges?.[0]).toMatchObject({ kind: 'create' });
    expect(save(edit)).toEqual([join(folder, 'a.txt.draftlint-ignore.yaml')]);
    const written = readFileSync(join(folder, 'a.txt.draftlint-ignore.yaml'), 'utf8');
    expect(written).toMatch(/^ignores:\n {2}- rule: punctuation\/repeated-mark\n {4}quote: 。。\n {4}fingerprint: \w+\n {4}reason:\n$/u);
    writeFileSync(join(folder, 'a.txt.draftlint-ignore.yaml'), written.replace('reason:', 'reason: 原文如此'));
    const found = await client.next(uriOf('a.txt'), () => client.tell('textDocument/didSave', { textDocument: { uri: uriOf('a.txt') } }));
    expect(found.filter(({ code }) => code === 'punctuation/repeated-mark')).toHaveLength(1);
  });

  test('is not offered where the file would have to be made and the client makes none', async () => {
    await client.begin();
    expect(titled(await actionsAt('a.txt', MARKS, '布署'), '在此忽略')).toBeUndefined();
  });

  test('does not copy an identifier into a configuration', async () => {
    writeFileSync(join(folder, 'draftlint.yaml'), 'extends: recommended\n');
    await client.begin();
    const text = '关于安平县2024年度工作情况的报告\n\n联系人电话13812345678。\n';
    const action = titled(await actionsAt('a.txt', text, '13812345678'), '在此忽略 privacy/personal-identifier');
    const [edit] = action?.edit?.changes?.[uriOf('draftlint.yaml')] ?? [];
    expect(edit?.newText).toContain('fingerprint:');
    expect(edit?.newText).not.toContain('13812345678');
  });
});

describe('a client with commands', () => {
  const run = (command: CodeAction['command'], ...more: unknown[]): Promise<unknown> =>
    client.ask('workspace/executeCommand', {
      command: 'draftlint.ignore',
      arguments: [...(command?.arguments ?? []).slice(0, 2), ...more],
    });

  test('that asks for the reason itself has it written beside the ignore', async () => {
    await client.begin(CREATING, { initializationOptions: { canAskReason: true } });
    const action = titled(await actionsAt('a.md', MARKS, '布署'), '在此忽略 wording/typo');
    expect([action?.edit, action?.command]).toEqual([undefined, expect.objectContaining({ command: 'draftlint.ignoreHere' })]);
    expect(await run(action?.command, '引自--> 来文\n的说法')).toBe(true);
    const [edit] = client.edits;
    const ignored = applied(MARKS, edit?.changes?.[uriOf('a.md')] ?? []);
    expect(ignored).toContain('<!-- draftlint-ignore wording/typo -- 引自→ 来文 的说法 -->');
    expect(await client.ask('workspace/executeCommand', { command: 'draftlint.ignore', arguments: [uriOf('a.md'), 'gone', '理由'] })).toBe(
      false,
    );
    expect(client.edits).toHaveLength(1);
  });

  test('that shows documents is shown the page of a rule, and of no other name', async () => {
    await client.begin({ window: { showDocument: { support: true } } });
    const command = titled(await actionsAt('a.txt', MARKS, '布署'), '打开规则说明')?.command;
    expect(await client.ask('workspace/executeCommand', { command: command?.command, arguments: command?.arguments })).toBe(true);
    expect(await client.ask('workspace/executeCommand', { command: 'draftlint.openPage', arguments: ['../../secret'] })).toBe(false);
    expect(client.shown).toEqual(['file:///docs/wording/typo.md']);
  });
});

describe('terms of the project', () => {
  test('a word that is told can be accepted', async () => {
    writeFileSync(join(folder, 'draftlint.yaml'), 'terms:\n  remove:\n    - 申述求决\n');
    await client.begin();
    const text = '关于安平县2024年度工作情况的报告\n\n把法治建设列入议事列程。\n';
    save(titled(await actionsAt('a.txt', text, '议事列程'), '不再查“议事列程”')?.edit);
    expect(readFileSync(join(folder, 'draftlint.yaml'), 'utf8')).toBe('terms:\n  remove:\n    - 申述求决\n    - 议事列程\n');
    const found = await client.next(uriOf('a.txt'), () => client.tell('textDocument/didSave', { textDocument: { uri: uriOf('a.txt') } }));
    expect(found.map(({ code }) => code)).not.toContain('wording/typo');
  });

  test('selected words can be told from now on, but not half a sentence', async () => {
    await client.begin(CREATING);
    save(titled(await actionsAt('a.txt', MARKS, '成效明显'), '本项目不用“成效明显”')?.edit);
    const found = await client.next(uriOf('a.txt'), () => client.tell('textDocument/didSave', { textDocument: { uri: uriOf('a.txt') } }));
    expect(found.map(({ code }) => code)).toContain('wording/project-term');
    expect(titled(await actionsAt('a.txt', MARKS, '成效明显。。'), '本项目不用')).toBeUndefined();
  });
});
