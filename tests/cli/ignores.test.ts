import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Io, main } from '../../src/cli/index.ts';
import type { IgnoreUse } from '../../src/core/suppression/ignore.ts';
import { IgnoreLog } from '../../src/node/ignore-log.ts';

const BAD = '安平县工作报告\n\n截至2024年2月30日，受理5件。\n';
const GOOD = '安平县工作报告\n\n截至2024年2月29日，受理5件。\n';
const RULE = 'date/impossible-date';

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

async function run(...argv: string[]): Promise<{ status: number; stdout: string; stderr: string }> {
  let stdout = '';
  let stderr = '';
  const io: Io = {
    stdout: { write: (text) => (stdout += text) },
    stderr: { write: (text) => (stderr += text) },
    stdin: (async function* () {})(),
    env: {},
    cwd: () => folder,
  };
  return { status: await main(argv, io), stdout, stderr: stderr.replaceAll(folder, '') };
}

/** What is found in each document, and the summary. */
async function found(...argv: string[]): Promise<{ documents: object; summary: { documents: number; ignored: number } }> {
  const { documents, summary } = JSON.parse((await run('--format=json', ...argv)).stdout);
  type Printed = { path: string; diagnostics: { code: string; range: { start: { line: number; character: number } } }[] };
  const told = (documents as Printed[]).map(({ path, diagnostics }) => {
    const shown = diagnostics.filter(({ code }) => code === RULE || code.startsWith('suppression/'));
    return [path, shown.map(({ code, range: { start } }) => `${start.line + 1}:${start.character + 1} ${code}`)];
  });
  return { documents: Object.fromEntries(told), summary };
}

const ignores = (...entries: string[]): string => `ignores:\n${entries.map((entry) => `  - { rule: ${RULE}, ${entry} }\n`).join('')}`;

describe('draftlint.yaml', () => {
  test('ignores findings, which are counted', async () => {
    write({ 'a.txt': BAD, 'draftlint.yaml': ignores('quote: 2月30日, reason: 原文如此') });
    const { status, stdout } = await run('a.txt');
    expect([status, stdout]).toEqual([0, '已检查 1 份稿件，未能读取 0 份；错误 0，警告 0，提示 0；忽略 1 条。\n']);
    expect((await found('a.txt')).summary.ignored).toBe(1);
  });

  test('is told of an ignore that hides nothing in any draft, at its place; it counts as no draft', async () => {
    write({ 'a.txt': BAD, 'b.txt': GOOD, 'draftlint.yaml': ignores('quote: 2月30日, reason: 原文', 'quote: 2月31日, reason: 原文') });
    const { documents, summary } = await found('.');
    expect(documents).toEqual({ 'a.txt': [], 'b.txt': [], 'draftlint.yaml': ['3:13 suppression/unused'] });
    expect(summary).toMatchObject({ documents: 2, ignored: 1 });
    expect((await run('.')).stdout).toContain('draftlint.yaml\n  3:13  警告  对“date/impossible-date”的忽略没有忽略任何问题');
  });

  test('is not told of an ignore that may hide something in a draft that was not checked', async () => {
    write({ 'a.txt': BAD, 'b.txt': GOOD, 'draftlint.yaml': ignores('quote: 2月30日, reason: 原文如此') });
    expect((await found('b.txt')).documents).toEqual({ 'b.txt': [] });
    write({ 'draftlint.yaml': ignores('quote: 2月30日, files: b.txt, reason: 原文如此') });
    expect((await found('b.txt')).documents).toEqual({ 'b.txt': [], 'draftlint.yaml': ['2:13 suppression/unused'] });
  });

  test('has its drafts looked for once: ignores that hide nothing are all judged by the same ones', async () => {
    write({ 'a.txt': GOOD });
    const file = join(folder, 'draftlint.yaml');
    const log = new IgnoreLog();
    write({ 'draftlint.yaml': ignores('quote: 2月30日, reason: 原文', 'quote: 2月31日, reason: 原文') });
    const at = (start: number) => ({ ignore: { file, at: { start, end: start }, rules: [RULE] }, hidden: 0, idle: [RULE] });
    log.add([at(0), at(1)] as unknown as IgnoreUse[]);
    const files = log.files(new Set([join(folder, 'a.txt')]), folder, async () => ({}));
    write({ 'b.txt': GOOD }); // while the first is being judged
    expect(await files).toMatchObject([{ unjudged: [] }]);
  });

  test('is told of an ignore without a reason and of one that has expired', async () => {
    write({ 'a.txt': BAD, 'draftlint.yaml': ignores('quote: 2月30日', 'quote: 2月30日, reason: 待更正, until: 2024-12-31') });
    expect((await found('a.txt')).documents).toEqual({
      'a.txt': [`3:3 ${RULE}`],
      'draftlint.yaml': ['2:13 suppression/without-reason', '3:13 suppression/unused'],
    });
  });

  test('by words that stand often hides what is at each place of them, and nothing else', async () => {
    const text = `关于安平县2024年度工作的报告\n\n${'截至2024年2月30日，办结5件。截至2024年2月31日，办结5件。\n\n'.repeat(5)}`;
    write({ 'a.txt': text, 'draftlint.yaml': ignores('quote: 2月30日, reason: 原文') });
    const { stdout } = await run('--format=json', 'a.txt');
    const told = JSON.parse(stdout).documents[0].diagnostics as { code: string; message: string }[];
    expect(told.filter(({ code }) => code === RULE).map(({ message }) => /2月3\d日/u.exec(message)?.[0])).toEqual(
      Array.from({ length: 5 }, () => '2月31日'),
    );
  });

  test('can turn the rules about ignores off', async () => {
    write({ 'a.txt': GOOD, 'draftlint.yaml': `rules: { suppression/*: off }\n${ignores('quote: 2月30日, reason: 原文')}` });
    expect((await found('a.txt')).documents).toEqual({ 'a.txt': [] });
  });

  test('is told of every mistake at once', async () => {
    write({
      'a.txt': BAD,
      'draftlint.yaml': `locked: [date/imposible-date]\n${ignores('quot: 2月30日, reason: 原文', 'quote: 日, reason: 原文, until: 明年')}  - reason: 原文\n  - { rule: [date/*, dates/*], quote: 日 }\n`,
    });
    const { status, stderr } = await run('a.txt');
    expect([status, stderr.trim().split('\n')]).toEqual([
      2,
      [
        '/draftlint.yaml:1:10: 没有名为“date/imposible-date”的规则，是否为“date/impossible-date”',
        '/draftlint.yaml:3:5: 缺少 quote（所忽略之处的原文）或 fingerprint',
        '/draftlint.yaml:3:35: 没有名为“quot”的设置项，是否为“quote”',
        '/draftlint.yaml:4:64: “明年”不是日历上的日期，应写成 2025-12-31 的样子',
        '/draftlint.yaml:5:5: 缺少 rule（忽略哪条规则）',
        '/draftlint.yaml:5:5: 缺少 quote（所忽略之处的原文）或 fingerprint',
        '/draftlint.yaml:6:22: 没有名为“dates/*”的规则，是否为“date/*”',
      ],
    ]);
  });

  test('cannot soften or ignore what the configuration that it extends locks', async () => {
    write({
      'a.txt': BAD,
      'b.txt': BAD,
      'base.yaml': `locked: [${RULE}]\n`,
      'draftlint.yaml': `extends: ./base.yaml\nrules:\n  date/*: off\noverrides:\n  - files: b.txt\n    rules: { ${RULE}: info }\n${ignores('quote: 日, reason: 原文')}`,
    });
    const { status, stderr } = await run('.');
    expect([status, stderr.trim().split('\n')]).toEqual([
      2,
      [
        `/draftlint.yaml:3:3: 规则“${RULE}”已由 /base.yaml:1 锁定为 error，此处不能调低、关闭或改选项，请删去`,
        `/draftlint.yaml:6:14: 规则“${RULE}”已由 /base.yaml:1 锁定为 error，此处不能调低、关闭或改选项，请删去`,
        `/draftlint.yaml:8:13: 规则“${RULE}”已由 /base.yaml:1 锁定，不能忽略，请删去`,
      ],
    ]);
  });
});

describe('a file beside the draft', () => {
  test('ignores findings of that draft alone', async () => {
    write({ 'a.txt': BAD, 'b.txt': BAD, 'a.txt.draftlint-ignore.yaml': ignores('quote: 2月30日, reason: 原文如此') });
    expect(await found('.')).toMatchObject({ documents: { 'a.txt': [], 'b.txt': [`3:3 ${RULE}`] }, summary: { documents: 2, ignored: 1 } });
  });

  test('is told of an ignore that hides nothing', async () => {
    write({ 'd/a.txt': GOOD, 'd/b.txt': BAD, 'd/a.txt.draftlint-ignore.yaml': ignores('quote: 2月30日, reason: 原文如此') });
    expect((await found('d/a.txt')).documents).toEqual({ 'd/a.txt': [], 'd/a.txt.draftlint-ignore.yaml': ['2:13 suppression/unused'] });
  });

  test('has nothing but ignores, of this draft', async () => {
    write({ 'a.txt': BAD, 'a.txt.draftlint-ignore.yaml': `rules: {}\n${ignores('quote: 日, reason: 原文, files: a.txt')}` });
    const { status, stderr } = await run('a.txt');
    expect([status, stderr]).toEqual([
      2,
      '/a.txt.draftlint-ignore.yaml:1:1: 没有名为“rules”的设置项，可写 ignores\n/a.txt.draftlint-ignore.yaml:3:57: 没有名为“files”的设置项，可写 rule、quote、fingerprint、reason、until\n',
    ]);
  });

  test('cannot ignore what is locked', async () => {
    write({ 'a.txt': BAD, 'draftlint.yaml': `locked: [${RULE}]\n`, 'a.txt.draftlint-ignore.yaml': ignores('quote: 日, reason: 原文') });
    const { status, stderr } = await run('a.txt');
    expect([status, stderr]).toEqual([
      2,
      `/a.txt.draftlint-ignore.yaml:2:13: 规则“${RULE}”已由 /draftlint.yaml:1 锁定，不能忽略，请删去\n`,
    ]);
  });
});
