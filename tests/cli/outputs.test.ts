import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Io, main } from '../../src/cli/index.ts';
import { Outputs } from '../../src/cli/output.ts';
import { Printer } from '../../src/cli/print.ts';
import { addTotals, type Formatter, listed, type Output } from '../../src/formatters/result.ts';

let folder: string;
let stdout: string;
let stderr: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'outputs-'));
  [stdout, stderr] = ['', ''];
});
afterEach(() => rmSync(folder, { recursive: true }));

function ioOf(env: Io['env'] = {}): Io {
  return {
    stdout: { write: (text) => (stdout += text) },
    stderr: { write: (text) => (stderr += text) },
    stdin: (async function* () {})(),
    env,
    cwd: () => folder,
  };
}

const write = (name: string, content: string): void => writeFileSync(join(folder, name), content);
const read = (name: string): string => readFileSync(join(folder, name), 'utf8');
const formatterOf = (output: Output<unknown>): Formatter<unknown> => ({ document: () => '', open: () => output });
const BAD = '截至2024年2月30日，共受理5件。\n';

test('several outputs of one run, each to its place', async () => {
  mkdirSync(join(folder, '甲'));
  write('甲/a.txt', BAD);
  const files = ['html', 'sarif', 'gitlab', 'junit', 'checkstyle', 'rdjson', 'markdown', 'json', 'pretty'];
  const status = await main(['甲', '--format=github', ...files.map((name) => `--format=${name}=out.${name}`)], ioOf());
  expect([status, stderr]).toEqual([1, '']);
  expect(stdout).toMatch(/^::error file=甲\/a\.txt,/u);
  for (const name of files) expect(read(`out.${name}`)).toContain('impossible-date');
});

test.for([
  ['github', 'GITHUB_WORKSPACE'],
  ['gitlab', 'CI_PROJECT_DIR'],
  ['sarif', 'GITHUB_WORKSPACE'],
])('%s names files from the checkout that %s tells, rdjson from the folder of the run', async ([format, variable]) => {
  write('a.txt', BAD);
  const argv = ['a.txt', `--format=${format}=out`, '--format=rdjson=out.rdjson'];
  const within = `${basename(folder)}/a.txt`;
  await main(argv, ioOf({ [variable as string]: dirname(folder) }));
  expect(read('out')).toContain(within);
  expect(read('out.rdjson')).not.toContain(within);
  await main(argv, ioOf({ [variable as string]: join(folder, '甲') }));
  expect(read('out')).not.toContain(within);
});

test('what a run writes into the folder of the drafts is no draft in the next one', async () => {
  write('a.txt', BAD);
  const argv = ['.', '--format=html=report.html', '--format=markdown=report.md', '--format=pretty'];
  await main(argv, ioOf());
  const first = stdout;
  stdout = '';
  await main(argv, ioOf());
  expect(stdout).toBe(first);
  expect(stdout).toContain('已检查 1 份稿件');
  await main(['report.md', '--format=json'], ioOf());
  expect(JSON.parse(stdout.slice(first.length)).documents).toHaveLength(1);
});

describe('the summary of a GitHub job', () => {
  test('is added to the file that the runner names', async () => {
    write('a.txt', BAD);
    write('summary.md', '先前的步骤\n');
    const env = { GITHUB_STEP_SUMMARY: join(folder, 'summary.md') };
    expect(await main(['a.txt', '--format=github'], ioOf(env))).toBe(1);
    expect(read('summary.md')).toMatch(/^先前的步骤\n<!-- draftlint -->\n[\s\S]+`date\/impossible-date` \|\n$/u);
  });

  test.for([
    ['without the format', ['--format=json'], 'summary.md'],
    ['where no runner names a file', ['--format=github'], ''],
  ] as const)('is not written %s', async ([, formats, file]) => {
    write('a.txt', BAD);
    await main(['a.txt', ...formats], ioOf({ GITHUB_STEP_SUMMARY: file && join(folder, file) }));
    expect(readdirSync(folder)).toEqual(['a.txt']);
  });

  test('that cannot be written is a failure', async () => {
    write('a.txt', '全年工作平稳有序。\n');
    const file = join(folder, 'none/summary.md');
    expect(await main(['a.txt', '--format=github'], ioOf({ GITHUB_STEP_SUMMARY: file }))).toBe(3);
    expect(stderr).toBe(`${file}: 无法写入（ENOENT）：没有所在的文件夹，请先建立或改用别的路径\n`);
  });
});

describe('an output that fails is never a pass', () => {
  test.runIf(existsSync('/dev/full'))('when the disk is full', async () => {
    write('a.txt', '全年工作平稳有序。\n');
    expect(await main(['a.txt', '--format=sarif=/dev/full', '--format=json=out.json'], ioOf())).toBe(3);
    expect(stderr).toBe('/dev/full: 无法写入（ENOSPC）：磁盘已满或超出配额，请腾出空间\n');
    expect(JSON.parse(read('out.json')).documents).toHaveLength(1);
  });

  const sound = (): Output<unknown> => listed('[', ',', () => ']') as Output<unknown>;
  const thrower = (): never => {
    throw new Error('broken');
  };

  test.for([
    ['in the middle', { ...sound(), add: thrower }],
    ['at the end', { ...sound(), end: thrower }],
    ['on a document', sound()],
  ] as const)('when it throws %s: its file stays as it was, and the others are written', async ([name, broken]) => {
    write('a', 'before');
    write('b', 'before');
    const formats = ['a', 'b'].map((file) => ({ name: 'x', file }));
    const outputs = new Outputs([formatterOf(broken), formatterOf(sound())], formats, ioOf());
    const first = name === 'on a document' ? { failure: 'a.txt: broken' } : { part: '1' };
    await outputs.add([first, { part: '1' }]);
    await outputs.add([{ part: '2' }, { part: '2' }]);
    const problems = await outputs.end(addTotals([]));
    expect(problems.map(({ path, message }) => [path, message.en])).toEqual([['a', expect.stringContaining('broken')]]);
    expect([read('a'), read('b')]).toEqual(['before', '[1,2]']);
    expect(readdirSync(folder).sort()).toEqual(['a', 'b']);
  });

  test('a run that does not come to its end leaves files as they were', async () => {
    write('a', 'before');
    const outputs = new Outputs([formatterOf(sound())], [{ name: 'x', file: 'a' }], ioOf());
    await outputs.add([{ part: 'x'.repeat(2_000_000) }]);
    expect(readdirSync(folder)).toHaveLength(2);
    await outputs.discard();
    expect([read('a'), readdirSync(folder)]).toEqual(['before', ['a']]);
  });
});

test('a large output is written as it comes', async () => {
  const outputs = new Outputs([formatterOf(listed('', '', () => 'end') as Output<unknown>)], [{ name: 'x' }], ioOf());
  await outputs.add([{ part: 'x'.repeat(1000) }]);
  expect(stdout).toBe('');
  await outputs.add([{ part: 'y'.repeat(2_000_000) }]);
  expect(stdout).toHaveLength(2_001_000);
  await outputs.end(addTotals([]));
  expect(stdout.endsWith('yend')).toBe(true);
});

test('a formatter that throws on a document takes nothing from the others', async () => {
  const request = {
    formats: [{ name: 'gitlab' }, { name: 'lsp' }],
    options: { version: '0', language: 'zh', root: 'file:///shelf/' },
    cwd: '/work',
    isColoured: false,
    columns: undefined,
  } as const;
  const printer = await Printer.load(request);
  const { printed } = await printer.document({ path: 'a.txt', uri: 'file:///shelf/%E0%A4%A', diagnostics: [] });
  expect(printed).toEqual([
    { failure: expect.stringMatching(/^a\.txt: URIError/u) },
    { part: expect.stringContaining('"diagnostics":[]') },
  ]);
});
