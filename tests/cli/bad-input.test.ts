import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Io, main } from '../../src/cli/index.ts';

const BAD = '截至2024年2月30日，共受理5件。\n';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'drafts-'));
  write('bad.txt', BAD);
});
afterEach(() => rmSync(folder, { recursive: true }));

const write = (name: string, content: string | Uint8Array): void => writeFileSync(join(folder, name), content);

async function run(argv: readonly string[], stdin: string | Uint8Array = ''): Promise<{ status: number; stdout: string; stderr: string }> {
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
  return { status: await main(argv, io), stdout, stderr };
}

interface Printed {
  readonly path: string;
  readonly encoding?: string;
  readonly diagnostics: readonly { readonly code: string; readonly message: string; readonly severity: number }[];
}
const documentsOf = (stdout: string): readonly Printed[] => (JSON.parse(stdout) as { documents: Printed[] }).documents;

/** The only finding of the first document; the second is a sound draft that was checked all the same. */
async function refusal(argv: readonly string[], stdin?: string | Uint8Array): Promise<{ code: string; message: string }> {
  const json = await run([...argv, 'bad.txt', '--format=json'], stdin);
  const [first, second] = documentsOf(json.stdout);
  expect(second?.diagnostics.map(({ code }) => code)).toEqual(['date/impossible-date']);
  expect([json.status, first?.diagnostics.length, first?.diagnostics[0]?.severity]).toEqual([2, 1, 1]);
  const { code = '', message = '' } = first?.diagnostics[0] ?? {};
  const pretty = await run([...argv, 'bad.txt'], stdin);
  expect(pretty.stdout).toContain(`  错误  ${message}  ${code}\n`);
  expect(pretty.stdout).toContain(`未能读取 1 份：${first?.path}（${code}）`);
  const lsp = await run([...argv, 'bad.txt', '--format=lsp'], stdin);
  expect(JSON.parse(lsp.stdout.split('\n')[0] ?? '')).toMatchObject({ diagnostics: [{ code, message }] });
  const english = await run([...argv, 'bad.txt', '--format=json', '--lang=en'], stdin);
  expect(documentsOf(english.stdout)[0]?.diagnostics[0]?.message).not.toMatch(/\p{Script=Han}/u);
  expect([pretty.status, lsp.status, english.status, json.stderr]).toEqual([2, 2, 2, '']);
  return { code, message };
}

const bytes = (...values: number[]): Uint8Array => Uint8Array.from(values);
const utf16 = (text: string): Buffer => Buffer.from(text, 'utf16le');

describe('what cannot be read is named in every format, and the other drafts are checked', () => {
  test.for([
    ['no such file', 'none.txt', undefined, 'input/not-found', '没有这个文件'],
    ['below a file', 'bad.txt/x.txt', undefined, 'input/not-found', '没有这个文件'],
    ['a folder without drafts', '.git', undefined, 'input/no-drafts', '没有稿件'],
    ['a pattern that nothing matches', '*.rst', undefined, 'input/no-match', '没有文件与此通配符相符'],
    ['no bytes', 'a.txt', '', 'input/empty', '没有内容'],
    ['nothing but blanks', 'a.txt', ' \r\n\u3000\n', 'input/empty', '没有内容'],
    ['nothing but a BOM', 'a.txt', '\ufeff', 'input/empty', '没有内容'],
    ['nothing but marks that are not seen', 'a.txt', '\u200b\u2060 \u00ad\n', 'input/empty', '没有内容'],
    ['binary', 'a.txt', bytes(0xff, 0x00, 0x81, 0x05, 0x92, 0x00, 0xfe, 0x01), 'input/undecodable', '编码无法识别'],
    ['NUL', 'a.txt', '第一行。\n第二\0行。\n', 'input/undecodable', '第2行有空字符'],
    ['NUL in UTF-16', 'a.txt', utf16('\ufeff全年\0。\n'), 'input/undecodable', '第1行有空字符'],
    ['UTF-16 cut in a character', 'a.txt', utf16(`\ufeff${BAD}`).subarray(0, -1), 'input/undecodable', '编码无法识别'],
    ['a lone surrogate', 'a.txt', Buffer.concat([Buffer.from(BAD), bytes(0xed, 0xa0, 0x80)]), 'input/undecodable', '第2行有损坏的字节'],
    ['a broken Word file', 'a.docx', bytes(0x50, 0x4b, 3, 4, 20, 0), 'input/damaged', 'Word'],
    ['a broken Word file by another name', 'a.txt', bytes(0x50, 0x4b, 3, 4, 20, 0), 'input/damaged', 'Word'],
    ['an old Word file', 'a.doc', bytes(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1), 'input/unsupported', '.docx'],
  ] as const)('%s', async ([, name, content, code, message]) => {
    mkdirSync(join(folder, '.git'));
    if (content !== undefined) write(name, content);
    const found = await refusal([name]);
    expect(found.code).toBe(code);
    expect(found.message).toContain(message);
  });

  test('over the limit', async () => {
    write('long.txt', '长'.repeat(100));
    expect(await refusal(['--max-size=200', 'long.txt'])).toEqual({
      code: 'input/too-large',
      message: '文件 300 B，超过上限 200 B，未检查：可用 --max-size 提高上限。',
    });
  });

  test('a link that leads back to itself', async () => {
    symlinkSync('loop.txt', join(folder, 'loop.txt'));
    expect(await refusal(['loop.txt'])).toEqual({ code: 'input/unreadable', message: '无法读取（ELOOP）：链接循环。' });
  });

  // Root may read everything; the case above goes the same way.
  test.skipIf(process.getuid?.() === 0 || process.platform === 'win32')('no permission', async () => {
    write('secret.txt', BAD);
    chmodSync(join(folder, 'secret.txt'), 0);
    expect(await refusal(['secret.txt'])).toEqual({ code: 'input/unreadable', message: '无法读取（EACCES）：请核对权限。' });
  });
});

describe('what can be read is', () => {
  const gb18030 = bytes(0xc8, 0xab, 0xc4, 0xea, 0xb9, 0xa4, 0xd7, 0xf7, 0xc6, 0xbd, 0xce, 0xc8, 0xa1, 0xa3);
  test.for([
    ['utf-8', Buffer.from('全年工作平稳。')],
    ['utf-8', Buffer.from('\ufeff全年工作平稳。')],
    ['gb18030', gb18030],
    ['utf-16le', utf16('\ufeff全年工作平稳。')],
    ['utf-16le', utf16('全年工作平稳。')],
    ['utf-16be', utf16('\ufeff全年工作平稳。').swap16()],
    ['utf-16be', utf16('全年工作平稳。').swap16()],
  ] as const)('%s (%#), from a file and from standard input', async ([encoding, content]) => {
    write('a.txt', content);
    const file = await run(['a.txt', '--format=json']);
    const stdin = await run(['-', '--stdin-filename=a.txt', '--format=json'], content);
    expect(documentsOf(file.stdout)[0]).toMatchObject({ path: 'a.txt', encoding, diagnostics: [] });
    expect([stdin.status, stdin.stdout]).toEqual([0, file.stdout]);
  });

  test('a line of a million characters', async () => {
    write('long.txt', `${BAD.trim()}${'长'.repeat(1_000_000)}`);
    const { status, stdout } = await run(['long.txt']);
    expect(status).toBe(1);
    expect(Math.max(...stdout.split('\n').map((line) => line.length))).toBeLessThan(200);
  }, 20_000);

  test('a file named twice, once', async () => {
    const { stdout } = await run(['bad.txt', './bad.txt', join(folder, 'bad.txt'), '*.txt', '.', '--format=json']);
    expect(documentsOf(stdout).map(({ path }) => path)).toEqual(['bad.txt']);
  });

  test('a link to a file, but not one to a folder, which may lead anywhere', async () => {
    mkdirSync(join(folder, 'in'));
    symlinkSync('..', join(folder, 'in/up'));
    symlinkSync('../bad.txt', join(folder, 'in/link.txt'));
    symlinkSync('nowhere', join(folder, 'in/none.txt'));
    const { stdout } = await run(['in', '--format=json']);
    expect(documentsOf(stdout).map(({ path, diagnostics }) => [path, diagnostics[0]?.code])).toEqual([
      [join('in', 'link.txt'), 'date/impossible-date'],
      [join('in', 'none.txt'), 'input/not-found'],
    ]);
  });

  test('a folder’s Word files are named, its hidden and temporary files left alone', async () => {
    mkdirSync(join(folder, 'in/node_modules'), { recursive: true });
    for (const name of ['甲.docx', '~$甲.docx', '.draft.txt', 'node_modules/x.txt', '图.png'])
      write(join('in', name), bytes(0x50, 0x4b, 3, 4));
    const { stdout } = await run(['in', '--format=json']);
    expect(documentsOf(stdout).map(({ path }) => path)).toEqual([join('in', '甲.docx')]);
  });

  test.for(['甲.pdf', '甲.ofd', '甲.doc'])('a folder’s %s, which cannot be read, is named', async (name) => {
    mkdirSync(join(folder, 'in'));
    write(join('in', name), bytes(0x25, 0x50, 0x44, 0x46, 0x2d, 0, 0xff));
    const { status, stdout } = await run(['in', '--format=json']);
    expect([status, ...documentsOf(stdout).map(({ path }) => path)]).toEqual([2, join('in', name)]);
  });
});

describe('mistakes of the command line are told all at once', () => {
  test.for([
    [
      ['--formt=json', '--lang', 'fr', '--max-size=1k', '--no-color=1', 'bad.txt'],
      ['没有这个选项：“--formt”，是否为“--format”', '选项 --no-color 不带取值', '没有这个--lang 的取值：“fr”', '--max-size 应为字节数'],
    ],
    [['--preset', '--verbose', 'bad.txt'], ['选项 --preset 缺少取值']],
    [['bad.txt', '--config'], ['选项 --config 缺少取值']],
    [['--format=json=', 'bad.txt'], ['--format json= 缺少文件名']],
    [['--format=json=a', '--format=lsp=a', 'bad.txt'], ['两个 --format 写入同一个文件“a”']],
    [['--preset=toString', 'bad.txt'], ['没有这个预设：“toString”']],
    [
      ['explain', 'constructor', 'date/wrong-day'],
      ['没有这个规则：“constructor”', '没有这个规则：“date/wrong-day”'],
    ],
    [['rules', 'date/wrong-weekday'], ['draftlint rules 后不能再写“date/wrong-weekday”']],
    [['--config=.', 'bad.txt'], ['是文件夹，不是配置文件']],
    [['--config=none.yaml', 'bad.txt'], ['没有配置文件']],
  ] as const)('%s', async ([argv, messages]) => {
    const { status, stdout, stderr } = await run(argv);
    expect([status, stdout]).toEqual([2, '']);
    const lines = stderr.trimEnd().split('\n');
    expect(lines).toHaveLength(messages.length);
    for (const [at, message] of messages.entries()) expect(lines[at]).toContain(message);
  });

  test('and what a stranger wrote into a configuration does not reach the terminal as it is', async () => {
    write('draftlint.yaml', '"\\e[2Jx": 1\n');
    const { status, stderr } = await run(['bad.txt']);
    expect(status).toBe(2);
    expect(stderr).toContain('\ufffd[2Jx');
    expect(stderr).not.toContain('\u001b');
  });
});

describe('what cannot be written is told', () => {
  test.for([
    ['no/such/folder/x.json', '无法写入（ENOENT）：没有所在的文件夹，请先建立或改用别的路径'],
    ['in', '是文件夹，不能写入：请写文件名'],
  ] as const)('%s', async ([path, why]) => {
    mkdirSync(join(folder, 'in'));
    const { status, stdout, stderr } = await run(['bad.txt', `--format=json=${path}`, '--format=lsp=out.lsp', '--format=pretty']);
    expect([status, stderr]).toEqual([3, `${path}: ${why}\n`]);
    expect(stdout).toContain('date/impossible-date');
    expect(readFileSync(join(folder, 'out.lsp'), 'utf8')).toContain('date/impossible-date');
  });

  test.for([
    ['EPIPE', 1, ''],
    ['ENOSPC', 3, '输出不完整，无法写出（ENOSPC）\n'],
  ] as const)('standard output, unless its reader has gone: %s', async ([code, expected, told]) => {
    let listener: ((error: NodeJS.ErrnoException) => void) | undefined;
    let stderr = '';
    const io: Io = {
      stdout: {
        write: () => process.nextTick(() => listener?.(Object.assign(new Error(code), { code }))),
        on: (_, given) => (listener = given),
      },
      stderr: { write: (text) => (stderr += text) },
      stdin: (async function* () {})(),
      env: {},
      cwd: () => folder,
    };
    expect([await main(['bad.txt'], io), stderr]).toEqual([expected, told]);
  });
});
