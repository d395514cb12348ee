import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { main } from '../../src/cli/index.ts';

const BAD = '截至2024年2月30日，共受理5件。\n';
const IGNORE = '{ rule: date/impossible-date, quote: 2024年2月30日, reason: 引文 }';
const FILE = '.draftlint-cache/findings.cache';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cache-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function write(name: string, content: string): void {
  mkdirSync(dirname(join(folder, name)), { recursive: true });
  writeFileSync(join(folder, name), content);
}

async function run(...argv: string[]): Promise<{ status: number; stdout: string; stderr: string }> {
  let [stdout, stderr] = ['', ''];
  const status = await main(argv, {
    stdout: { write: (text) => (stdout += text) },
    stderr: { write: (text) => (stderr += text) },
    stdin: (async function* () {})(),
    env: {},
    cwd: () => folder,
  });
  return { status, stdout, stderr: stderr.replaceAll(folder, '') };
}

const bytes = (): Buffer => readFileSync(join(folder, FILE));

describe('--cache', () => {
  test.skipIf(process.platform !== 'linux')(
    'under /proc, where no folder can be made, is told of and does not hold the run up',
    async () => {
      write('a.txt', BAD);
      const { status, stderr } = await run('a.txt', '--cache-location=/proc/no/such');
      expect(status).toBe(1);
      expect(stderr).toContain('缓存文件夹“/proc/no/such”不能写入（ENOENT）');
    },
  );

  test('gives the same output and status, and writes nothing where nothing changed', async () => {
    write('a.txt', BAD);
    write('b.md', '全年工作平稳有序。\n');
    write('empty.txt', '');
    const plain = await run('--format=json', '.');
    expect(await run('--cache', '--format=json', '.')).toEqual(plain);
    const first = bytes();
    expect(await run('--cache', '--format=json', '.')).toEqual(plain);
    expect(bytes().equals(first)).toBe(true);
    expect(readFileSync(join(folder, '.draftlint-cache/.gitignore'), 'utf8')).toBe('*\n');
  });

  test('is asked by content, not by time', async () => {
    write('a.txt', BAD);
    await run('--cache', 'a.txt');
    const first = bytes();
    utimesSync(join(folder, 'a.txt'), 1, 1);
    await run('--cache', 'a.txt');
    expect(bytes().equals(first)).toBe(true);
    write('a.txt', `${BAD}2月31日截止。\n`);
    expect((await run('--cache', 'a.txt')).stdout).toContain('错误 2');
  });

  test.for([
    ['the configuration', 'draftlint.yaml', 'rules: { date/impossible-date: info }\n'],
    ['a term', 'draftlint.yaml', 'terms: { add: [{ term: 共受理, write: 受理 }] }\n'],
    [
      'a check',
      'draftlint.yaml',
      "checks:\n  - { name: x, kind: forbidden, pattern: 受理, message: 不写受理, severity: error, examples: { bad: ['受理'], good: ['无'] } }\n",
    ],
    ['an ignore beside the draft', 'a.txt.draftlint-ignore.yaml', `ignores:\n  - ${IGNORE}\n`],
  ] as const)('sees that %s changed', async ([, name, content]) => {
    write('a.txt', BAD);
    const before = await run('--cache', 'a.txt');
    write(name, content);
    const after = await run('--cache', 'a.txt');
    expect(after).toEqual(await run('a.txt'));
    expect(after).not.toEqual(before);
    rmSync(join(folder, name));
    expect(await run('--cache', 'a.txt')).toEqual(before);
  });

  test('keeps what ignores in YAML came to', async () => {
    write('draftlint.yaml', `ignores:\n  - ${IGNORE}\n  - { rule: privacy/*, quote: 共受理5件, reason: 从未用到 }\n`);
    write('a.txt', BAD);
    const first = await run('--cache', '.');
    expect(first.stdout).toContain('suppression/unused');
    expect(await run('--cache', '.')).toEqual(first);
  });

  test('knows a baseline', async () => {
    write('a.txt', BAD);
    await run('--cache', 'a.txt');
    await run('--baseline=known.json', '--update-baseline', 'a.txt');
    expect((await run('--cache', '--baseline=known.json', 'a.txt')).stdout).toContain('已知 1 条');
    expect((await run('--cache', '--baseline=known.json', 'a.txt')).stdout).toContain('已知 1 条');
    expect((await run('--cache', 'a.txt')).status).toBe(1);
  });

  test('keeps what other runs found, and forgets drafts that are gone', async () => {
    for (const name of ['a.txt', 'b.txt', 'c.txt']) write(name, BAD);
    await run('--cache', 'a.txt', 'b.txt');
    rmSync(join(folder, 'b.txt'));
    await run('--cache', 'c.txt');
    const names = ['a.txt', 'b.txt', 'c.txt'].filter((name) => bytes().includes(join(folder, name)));
    expect(names).toEqual(['a.txt', 'c.txt']);
  });

  test('stands aside where drafts are fixed', async () => {
    write('a.txt', '工作平稳平稳有序。。\n');
    await run('--cache', '--fix', 'a.txt');
    expect(existsSync(join(folder, FILE))).toBe(false);
  });

  test('is where it is said to be', async () => {
    write('a.txt', BAD);
    await run('--cache-location=kept/here', 'a.txt');
    expect(readdirSync(join(folder, 'kept/here')).sort()).toEqual(['.gitignore', 'findings.cache']);
  });
});

describe('a cache that is of no use costs no finding', () => {
  test.for([
    ['empty', () => Buffer.alloc(0)],
    ['cut short', (kept: Buffer) => kept.subarray(0, -7)],
    ['of other bytes at the end', (kept: Buffer) => kept.fill(0xff, kept.length - 10)],
    ['of other bytes in an entry', (kept: Buffer) => kept.fill(0x31, kept.indexOf('30日'), kept.indexOf('30日') + 2)],
    ['not a cache', () => Buffer.from('[]')],
  ] as const)('where it is %s; it is told and written anew', async ([, damage]) => {
    write('a.txt', BAD);
    const plain = await run('a.txt');
    await run('--cache', 'a.txt');
    const sound = bytes();
    writeFileSync(join(folder, FILE), damage(Buffer.from(sound)));
    expect(await run('--cache', 'a.txt')).toEqual({ ...plain, stderr: `缓存文件“/${FILE}”已损坏，不予采用，将重新写入\n` });
    expect(await run('--cache', 'a.txt')).toEqual(plain);
  });

  test('where another version wrote it; that is nothing to tell', async () => {
    write('a.txt', BAD);
    const plain = await run('a.txt');
    await run('--cache', 'a.txt');
    const kept = bytes();
    writeFileSync(join(folder, FILE), Buffer.concat([Buffer.from('draftlint cache 1 0.0.1\n'), kept]));
    expect(await run('--cache', 'a.txt')).toEqual(plain);
    expect(bytes().equals(kept)).toBe(true);
  });

  test('where its folder cannot be written; it is told, and the run goes on', async () => {
    write('a.txt', BAD);
    write('file', '');
    const { status, stdout, stderr } = await run('--cache-location=file', 'a.txt');
    expect([status, stdout]).toEqual([1, (await run('a.txt')).stdout]);
    expect(stderr).toMatch(/^缓存文件夹“\/file”不能写入（E\w+），本次结果不存入缓存，检查不受影响\n$/u);
  });

  test.skipIf(process.getuid?.() === 0)('where its folder is read-only', async () => {
    write('a.txt', BAD);
    mkdirSync(join(folder, 'locked'));
    chmodSync(join(folder, 'locked'), 0o555);
    expect((await run('--cache-location=locked', 'a.txt')).stderr).toContain('不能写入（EACCES）');
  });
});

test('runs at one time do not disturb each other', async () => {
  const names = Array.from({ length: 30 }, (_, at) => `${at}.txt`);
  for (const name of names) write(name, BAD);
  const runs = await Promise.all(names.map((name) => run('--cache', name)));
  expect(runs.map(({ status, stderr }) => [status, stderr])).toEqual(names.map(() => [1, '']));
  expect(readdirSync(join(folder, '.draftlint-cache')).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  const plain = await run('.');
  expect(await run('--cache', '.')).toEqual(plain);
  expect(await run('--cache', '.')).toEqual(plain);
});
