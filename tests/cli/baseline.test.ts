import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Io, main } from '../../src/cli/index.ts';

const SOUND = '安平县工作情况\n\n全年工作平稳。\n';
const bad = (day: string): string => `截至2024年${day}，受理申请5件。`;
const draft = (...paragraphs: readonly string[]): string => `${SOUND}\n${paragraphs.join('\n\n')}\n`;

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'drafts-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function write(files: Readonly<Record<string, string>>): void {
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
}
/** What comes in by standard input. */
let stdin = '';
const read = (name: string): string => readFileSync(join(folder, name), 'utf8');

async function run(...argv: string[]): Promise<{ status: number; stdout: string; stderr: string }> {
  let stdout = '';
  let stderr = '';
  const io: Io = {
    stdout: { write: (text) => (stdout += text) },
    stderr: { write: (text) => (stderr += text) },
    stdin: (async function* () {
      yield stdin;
    })(),
    env: {},
    cwd: () => folder,
  };
  return { status: await main(argv, io), stdout, stderr: stderr.replaceAll(`${folder}/`, '') };
}

const update = (...argv: string[]): ReturnType<typeof run> => run('--baseline=known.json', '--update-baseline', ...argv);

/** The exit status, the findings told and the counts of a run with the baseline. */
async function held(...argv: string[]): Promise<[number, string[], object]> {
  const { status, stdout } = await run('--baseline=known.json', '--format=json', ...argv);
  const { documents, summary } = JSON.parse(stdout);
  type Printed = { path: string; diagnostics: { code: string; range: { start: { line: number } } }[] };
  const told = (documents as Printed[]).flatMap(({ path, diagnostics }) =>
    diagnostics.map(({ code, range }) => `${path}:${range.start.line + 1} ${code}`),
  );
  return [status, told, summary.baseline];
}

describe('a baseline', () => {
  test('takes known findings out of the output and the exit status, and counts them', async () => {
    write({ 'a.txt': draft(bad('2月30日'), bad('4月31日')) });
    const updated = await update('a.txt');
    expect([updated.status, updated.stdout]).toEqual([
      0,
      '已检查 1 份稿件，未能读取 0 份；错误 0，警告 0，提示 0；基线：新增 2 条，已知 0 条，消失 0 条。\n',
    ]);
    expect(await held('a.txt')).toEqual([0, [], { new: 0, known: 2, gone: 0 }]);
    expect((await run('a.txt')).status).toBe(1);
  });

  test('tells a new finding although another one is gone', async () => {
    write({ 'a.txt': draft(bad('2月30日')) });
    await update('a.txt');
    write({ 'a.txt': draft(bad('4月31日')) });
    expect(await held('a.txt')).toEqual([1, ['a.txt:5 date/impossible-date'], { new: 1, known: 0, gone: 1 }]);
  });

  test('knows a finding again where others are edited and paragraphs are moved', async () => {
    write({ 'a.txt': draft('一、举措', bad('2月30日'), '工作有序。', '二、打算', '继续努力。') });
    await update('a.txt');
    write({ 'a.txt': draft('概述如下。', '一、主要举措', '工作有力有序。', '二、打算', '继续努力。', bad('2月30日')) });
    expect(await held('a.txt')).toEqual([0, [], { new: 0, known: 1, gone: 0 }]);
  });

  test('does not change where nothing changes, and has paths relative to itself', async () => {
    write({ 'reports/一.txt': draft(bad('2月30日')), 'reports/b.txt': draft(bad('4月31日')), 'x/known.json': '' });
    rmSync(join(folder, 'x/known.json'));
    await run('--baseline=x/known.json', '--update-baseline', 'reports');
    const first = read('x/known.json');
    expect(Object.keys(JSON.parse(first).documents)).toEqual(['../reports/b.txt', '../reports/一.txt']);
    expect((await run('--baseline=x/known.json', '--update-baseline', 'reports')).stdout).toContain('新增 0 条，已知 2 条，消失 0 条');
    expect(read('x/known.json')).toBe(first);
  });

  test('keeps what it knows of drafts that were not checked, and drops what it knows of drafts that are gone', async () => {
    write({ 'a.txt': draft(bad('2月30日')), 'b.txt': draft(bad('2月30日')), 'c.txt': draft(bad('2月30日')) });
    await update('.');
    write({ 'a.txt': SOUND });
    rmSync(join(folder, 'c.txt'));
    expect((await held('a.txt'))[2]).toEqual({ new: 0, known: 0, gone: 2 });
    await update('a.txt');
    expect(Object.keys(JSON.parse(read('known.json')).documents)).toEqual(['b.txt']);
  });

  test('does not hide a draft that cannot be read, and keeps what it knows of it', async () => {
    write({ 'a.txt': draft(bad('2月30日')) });
    await update('a.txt');
    write({ 'a.txt': '%PDF-1.7' });
    expect((await update('a.txt')).status).toBe(2);
    expect(read('known.json')).toContain('date/impossible-date');
  });

  test('knows a draft from standard input, which is no file', async () => {
    stdin = draft(bad('2月30日'));
    await update('-');
    expect(await held('-')).toEqual([0, [], { new: 0, known: 1, gone: 0 }]);
  });

  test('holds no identifiers of persons', async () => {
    write({ 'a.txt': draft('联系人电话13812345678，身份证号110101199003074258。') });
    await update('a.txt');
    expect(read('known.json')).toContain('privacy/personal-identifier');
    expect(read('known.json')).not.toMatch(/13812345678|110101199003074258/u);
  });
});

describe('a baseline that cannot be used is a mistake with exit status 2', () => {
  test.for([
    ['missing', undefined, 'known.json: 没有这个基线文件：请核对路径，或先用 --update-baseline 写一个\n'],
    ['damaged', '{"schemaVersion": 1, "docu', 'known.json: 基线文件不是 JSON，可能已损坏\n'],
    ['with a merge conflict', '{\n<<<<<<< ours\n}\n', 'known.json:2: 基线文件里有未解决的合并冲突\n'],
    ['of another kind', '{"schemaVersion": 9}', 'known.json: 不是本版 draftlint 写的基线文件：请删去后用 --update-baseline 重写\n'],
  ] as const)('%s', async ([, content, message]) => {
    write({ 'a.txt': draft(bad('2月30日')), ...(content !== undefined && { 'known.json': content }) });
    const { status, stdout, stderr } = await run('--baseline=known.json', 'a.txt');
    expect([status, stdout, stderr]).toEqual([2, '', message]);
  });

  test('a folder', async () => {
    write({ 'a.txt': draft(bad('2月30日')) });
    expect((await run('--baseline=.', 'a.txt')).stderr).toContain('是文件夹，不是基线文件');
  });

  test('and a damaged one is not overwritten', async () => {
    write({ 'a.txt': draft(bad('2月30日')), 'known.json': 'x' });
    expect((await update('a.txt')).status).toBe(2);
    expect(read('known.json')).toBe('x');
  });

  test('to update none needs the name of one', async () => {
    const { status, stderr } = await run('--update-baseline', 'a.txt');
    expect([status, stderr]).toEqual([2, '--update-baseline 须与 --baseline <文件> 同用\n']);
  });
});
