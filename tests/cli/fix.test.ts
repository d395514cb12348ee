import { execFileSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Io, main } from '../../src/cli/index.ts';
import { encode } from '../../src/node/encode.ts';
import { readDocx } from '../../src/readers/docx/index.ts';
import { packageOf, paragraph } from '../readers/docx/package.ts';

/** Two findings that a safe fix mends, and one that none may. */
const BAD = '安平县司法局关于2024年度法治政府建设情况的报告。\n\n县政府:\n\n截至2024年2月30日，工作平稳。\n';
const GOOD = '安平县司法局关于2024年度法治政府建设情况的报告\n\n县政府：\n\n截至2024年2月30日，工作平稳。\n';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'drafts-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const write = (name: string, content: string | Uint8Array): void => writeFileSync(join(folder, name), content);
const read = (name: string): string => readFileSync(join(folder, name), 'utf8');

async function run(
  argv: readonly string[],
  stdin: string | Uint8Array = '',
): Promise<{ status: number; stdout: string; stderr: string; bytes: Buffer }> {
  const written: Buffer[] = [];
  let stderr = '';
  const io: Io = {
    stdout: { write: (text) => written.push(Buffer.from(text)) },
    stderr: { write: (text) => (stderr += text) },
    stdin: (async function* () {
      yield stdin;
    })(),
    env: {},
    cwd: () => folder,
  };
  const status = await main(argv, io);
  const bytes = Buffer.concat(written);
  return { status, stdout: bytes.toString(), stderr, bytes };
}

describe('--fix', () => {
  test('writes the draft back and tells what is fixed and what is left', async () => {
    write('a.txt', BAD);
    const { status, stdout } = await run(['--fix', 'a.txt']);
    expect(read('a.txt')).toBe(GOOD);
    expect([status, stdout.split('\n').at(-2)]).toEqual([1, expect.stringMatching(/^已检查 1 份稿件，.*；错误 1，.*；修复 2 处。$/u)]);
    expect(readdirSync(folder)).toEqual(['a.txt']);
  });

  test('leaves nothing to fix for a second run, which touches no file', async () => {
    write('a.txt', BAD);
    await run(['--fix', 'a.txt']);
    const { mtimeMs, ino } = statSync(join(folder, 'a.txt'));
    const { stdout } = await run(['--fix', 'a.txt']);
    expect(statSync(join(folder, 'a.txt'))).toMatchObject({ mtimeMs, ino });
    expect(stdout).not.toContain('修复');
  });

  test.for([
    ['UTF-8 with BOM', 'utf-8', true],
    ['UTF-16LE', 'utf-16le', true],
    ['UTF-16BE', 'utf-16be', true],
    ['GB18030', 'gb18030', false],
  ] as const)('keeps %s, and line ends', async ([, encoding, hasBom]) => {
    const bytes = (text: string): Uint8Array => encode(text.replaceAll('\n', '\r\n'), encoding, hasBom) as Uint8Array;
    // Characters of one, two and four bytes in GB18030.
    write('a.txt', bytes(`${BAD}镕㐂𠮷!\n`));
    await run(['--fix', 'a.txt']);
    expect(readFileSync(join(folder, 'a.txt'))).toEqual(Buffer.from(bytes(`${GOOD}镕㐂𠮷!\n`)));
  });

  test('keeps the mode', async () => {
    write('a.txt', BAD);
    chmodSync(join(folder, 'a.txt'), 0o640);
    await run(['--fix', 'a.txt']);
    expect([read('a.txt'), statSync(join(folder, 'a.txt')).mode & 0o777]).toEqual([GOOD, 0o640]);
  });

  test('--fix-only fixes the rules named, areas too', async () => {
    write('a.txt', BAD);
    await run(['--fix-only', 'document/title-end-mark', 'a.txt']);
    expect(read('a.txt')).toBe(BAD.replace('报告。', '报告'));
    await run(['--fix-only=document/*', 'a.txt']);
    expect(read('a.txt')).toBe(GOOD);
  });

  test('leaves what is ignored', async () => {
    write('a.txt', BAD);
    write('draftlint.yaml', 'ignores: [{ rule: document/title-end-mark, quote: 报告。, reason: 题目如此 }]\n');
    await run(['--fix', 'a.txt']);
    expect(read('a.txt')).toBe(GOOD.replace('报告', '报告。'));
  });

  test('a rule that there is not is a mistake', async () => {
    const { status, stderr } = await run(['--fix-only', 'document/title-end-mrk', 'a.txt']);
    expect([status, stderr]).toEqual([2, '没有这个规则：“document/title-end-mrk”，是否为“document/title-end-mark”\n']);
  });

  test('--fix-only refuses a check that no configuration has, before anything is fixed', async () => {
    const check = {
      name: 'calm',
      kind: 'substitution',
      pattern: '平稳',
      replacement: '有序',
      message: '写“有序”',
      bad: '平稳。',
      good: '有序。',
    };
    write('draftlint.yaml', JSON.stringify({ checks: [check] }));
    write('a.txt', BAD);
    const { status, stderr } = await run(['--fix-only', 'project/clam,document/*', 'a.txt']);
    expect([status, stderr, read('a.txt')]).toEqual([2, '没有这个检查：“project/clam”，是否为“project/calm”\n', BAD]);
    await run(['--fix-unsafe', '--fix-only', 'project/calm', 'a.txt']);
    expect(read('a.txt')).toBe(BAD.replace('平稳', '有序'));
  });

  test('with a broken configuration nothing is written', async () => {
    write('draftlint.yaml', 'rules: { date/imposible-date: off }\n');
    write('a.txt', BAD);
    expect((await run(['--fix', 'a.txt'])).status).toBe(2);
    expect(read('a.txt')).toBe(BAD);
  });

  test('of standard input prints the fixed text in its encoding, and the findings elsewhere', async () => {
    const { status, bytes, stderr } = await run(['--fix', '-'], encode(BAD, 'gb18030', false));
    expect(bytes).toEqual(Buffer.from(encode(GOOD, 'gb18030', false) as Uint8Array));
    expect([status, stderr]).toEqual([1, expect.stringContaining('date/impossible-date')]);
  });

  test('of standard input that is no text prints nothing but the reason', async () => {
    const { status, stdout, stderr } = await run(['--fix', '-'], '%PDF-1.7');
    expect([status, stdout, stderr]).toEqual([2, '', expect.stringContaining('input/unsupported')]);
  });

  test('of standard input stands alone', async () => {
    expect((await run(['--fix', '-', 'a.txt'], BAD)).status).toBe(2);
  });
});

describe('a draft that cannot be written is left alone, which is a finding', () => {
  test('a read-only one', async () => {
    write('a.txt', BAD);
    chmodSync(join(folder, 'a.txt'), 0o444);
    const { status, stdout } = await run(['--fix', 'a.txt']);
    expect([status, read('a.txt')]).toEqual([2, BAD]);
    expect(stdout).toContain('是只读文件，未改动：请取消只读后再试。  output/not-written');
    expect(stdout).toContain('document/title-end-mark');
    expect(stdout).not.toContain('；修复');
    expect(stdout).toContain('；未能写回 1 份：a.txt；');
  });

  test('a symbolic link', async () => {
    write('a.txt', BAD);
    symlinkSync('a.txt', join(folder, 'b.txt'));
    const { status, stdout } = await run(['--fix', '--lang=en', 'b.txt']);
    expect([status, read('a.txt')]).toEqual([2, BAD]);
    expect(stdout).toContain('is a symbolic link and is left alone: name the file that it leads to.  output/not-written');
  });

  test('a web page', async () => {
    const page = `<html><body>${BAD.trim()
      .split('\n\n')
      .map((line) => `<p>${line}</p>`)
      .join('')}</body></html>`;
    write('a.txt', page);
    expect((await run(['a.txt'])).stdout).not.toContain('可用 --fix');
    const { status, stdout } = await run(['--fix', 'a.txt']);
    expect([status, read('a.txt')]).toEqual([2, page]);
    expect(stdout).toContain('是网页，不能写回：请在原稿中修改。  output/not-written');
  });

  test('one without anything to fix is no matter', async () => {
    write('a.txt', GOOD);
    chmodSync(join(folder, 'a.txt'), 0o444);
    expect((await run(['--fix', 'a.txt'])).status).toBe(1);
  });
});

describe('--diff', () => {
  test('prints a patch and nothing else, and writes nothing', async () => {
    write('a.txt', BAD);
    const { status, stdout, stderr } = await run(['--fix', '--diff', 'a.txt']);
    expect(stdout).toBe(
      [
        '--- a/a.txt',
        '+++ b/a.txt',
        '@@ -1,5 +1,5 @@',
        '-安平县司法局关于2024年度法治政府建设情况的报告。',
        '+安平县司法局关于2024年度法治政府建设情况的报告',
        ' ',
        '-县政府:',
        '+县政府：',
        ' ',
        ' 截至2024年2月30日，工作平稳。',
        '',
      ].join('\n'),
    );
    expect([status, stderr]).toEqual([1, expect.stringContaining('可用 --fix 修复 2 处。\n')]);
    expect(read('a.txt')).toBe(BAD);
  });

  test('prints nothing for a draft without anything to fix', async () => {
    write('a.txt', '全年工作平稳。\n');
    const { status, stdout } = await run(['--diff', 'a.txt']);
    expect([status, stdout]).toEqual([0, '']);
  });

  test('keeps the byte order mark, without which a patch would not fit', async () => {
    write('a.txt', `\ufeff${BAD}`);
    const { stdout } = await run(['--diff', 'a.txt']);
    expect(stdout.split('\n').slice(3, 5)).toEqual([`-\ufeff${BAD.split('\n')[0]}`, `+\ufeff${GOOD.split('\n')[0]}`]);
  });

  test.for([
    ['gb18030', (text: string) => encode(text, 'gb18030', false) as Uint8Array],
    ['utf-16', (text: string) => encode(text, 'utf-16le', true) as Uint8Array],
  ] as const)('says that a draft in %s is not for patch', async ([, bytes]) => {
    write('a.txt', bytes(BAD));
    const { stdout } = await run(['--diff', 'a.txt']);
    expect(stdout).toMatch(/^# a\.txt：不是 UTF-8 文字稿，.*\n# --- a\/a\.txt\n(?:# .*\n)+$/u);
  });

  test('can be applied though a draft in it is not for patch, or outside the folder', async () => {
    const other = mkdtempSync(join(tmpdir(), 'others-'));
    writeFileSync(join(other, 'c.txt'), BAD);
    write('a.txt', BAD);
    write('b.txt', encode(BAD, 'gb18030', false) as Uint8Array);
    const { stdout } = await run(['--diff', 'b.txt', join(folder, 'a.txt'), join(other, 'c.txt')]);
    rmSync(other, { recursive: true });
    expect(stdout).toMatch(/c\.txt：在当前文件夹之外，.*\n# --- a\/\.\.\/.*\/c\.txt$/mu);
    execFileSync('git', ['apply', '-'], { cwd: folder, input: stdout });
    expect(read('a.txt')).toBe(GOOD);
  });

  test('goes with a format only where that is written to a file', async () => {
    write('a.txt', BAD);
    expect((await run(['--diff', '--format=json', 'a.txt'])).status).toBe(2);
    expect((await run(['--diff', '--format=json=out.json', 'a.txt'])).status).toBe(1);
    expect(read('out.json')).toContain('document/title-end-mark');
  });
});

test('what no word was read of is told after fixes too', async () => {
  write('a.md', `${BAD}\n![表1](a.png)\n`);
  expect((await run(['--fix', 'a.md'])).stdout).toContain('input/unread-parts');
  expect(read('a.md')).toBe(`${GOOD}\n![表1](a.png)\n`);
});

test('json counts what is fixed and what could be', async () => {
  write('a.txt', BAD);
  const summary = async (argv: readonly string[]): Promise<object> =>
    (JSON.parse((await run(['--format=json', ...argv])).stdout) as { summary: object }).summary;
  expect(await summary(['a.txt'])).toMatchObject({ fixable: 2, fixed: 0 });
  expect(await summary(['--fix', 'a.txt'])).toMatchObject({ fixable: 0, fixed: 2 });
});

describe('a Word draft', () => {
  const lines = BAD.trim().split('\n\n');
  const bytes = packageOf(lines.map((line) => paragraph(`${line.slice(0, 4)}|${line.slice(4)}`)).join(''));

  test('is fixed in its runs, and again there is nothing to fix', async () => {
    write('a.docx', bytes);
    write('a.txt', BAD);
    await run(['--fix', 'a.txt']);
    const { stdout } = await run(['--fix', 'a.docx']);
    expect(stdout).toMatch(/修复 ?\d+|已修复/u);
    const fixed = readFileSync(join(folder, 'a.docx'));
    expect(readDocx(new Uint8Array(fixed)).text.split('\n')).toEqual(read('a.txt').trim().split('\n\n'));
    await run(['--fix', 'a.docx']);
    expect(readFileSync(join(folder, 'a.docx'))).toEqual(fixed);
  });

  test('is only shown with --diff', async () => {
    write('a.docx', bytes);
    const { stdout } = await run(['--diff', 'a.docx']);
    expect(stdout).toMatch(/^# a\.docx：不是 UTF-8 文字稿.*\n# ---/u);
    expect(readFileSync(join(folder, 'a.docx'))).toEqual(Buffer.from(bytes));
  });

  test('that is read-only is left alone', async () => {
    write('a.docx', bytes);
    chmodSync(join(folder, 'a.docx'), 0o444);
    const { status, stdout } = await run(['--fix', 'a.docx']);
    expect([status, readFileSync(join(folder, 'a.docx'))]).toEqual([2, Buffer.from(bytes)]);
    expect(stdout).toContain('output/not-written');
  });
});
