import { mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { main } from '../../src/cli/index.ts';
import { shareOf } from '../../src/node/shard.ts';

const BAD = '截至2024年2月30日，共受理5件。\n';
const FORMATS = ['pretty', 'json', 'lsp', 'sarif', 'github', 'gitlab', 'junit', 'checkstyle', 'rdjson', 'markdown', 'html'];

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'shards-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function write(files: Readonly<Record<string, string | Uint8Array>>): void {
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
}

interface Run {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}

async function run(argv: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<Run> {
  let [stdout, stderr] = ['', ''];
  const status = await main(argv, {
    stdout: { write: (text) => (stdout += text) },
    stderr: { write: (text) => (stderr += text) },
    stdin: (async function* () {})(),
    env,
    cwd: () => folder,
  });
  return { status, stdout, stderr: stderr.replaceAll(`${folder}/`, '') };
}

const MANY = {
  'drafts/a.txt': BAD,
  'drafts/b.md': `# 报告\n\n${BAD}`,
  'drafts/c.html': '<html><body><p>全年工作平稳平稳有序\u2028。。</p></body></html>',
  'drafts/d/e.txt': '全年工作平稳有序。\n',
  'drafts/empty.txt': '',
  'drafts/large.txt': BAD.repeat(300),
};

/** Divides a run over the drafts among so many shards; gives their exit statuses. */
async function divided(total: number, ...options: string[]): Promise<number[]> {
  const statuses: number[] = [];
  for (let index = 1; index <= total; index++) statuses.push((await run(['--shard', `${index}/${total}`, ...options, 'drafts'])).status);
  return statuses;
}

describe('shards', () => {
  test.for([1, 2, 3, 9])('merged are what one run gives, in every format: %s', async (total) => {
    write(MANY);
    write({
      'draftlint.yaml':
        'ignores:\n  - { rule: wording/*, quote: 平稳平稳, reason: 引文 }\n  - { rule: privacy/*, quote: 无, reason: 未用 }\n',
    });
    await divided(total);
    for (const format of FORMATS) {
      const whole = await run(['--format', format, 'drafts']);
      expect(await run(['merge', '--format', format, '.'])).toEqual(whole);
      expect(whole.status).toBe(2);
    }
  });

  test('merge as well where a baseline is known, and where all are kept in a cache', async () => {
    write(MANY);
    await run(['--baseline=known.json', '--update-baseline', 'drafts/a.txt', 'drafts/b.md']);
    rmSync(join(folder, 'drafts/b.md'));
    const whole = await run(['--baseline=known.json', 'drafts']);
    expect(whole.stdout).toMatch(/已知 1 条，消失 1 条/u);
    for (const options of [['--baseline=known.json'], ['--baseline=known.json', '--cache'], ['--baseline=known.json', '--cache']]) {
      await divided(2, ...options);
      expect(await run(['merge', '.'])).toEqual(whole);
    }
  });

  test('have the exit status of what they found, and print it', async () => {
    write({ 'drafts/a.txt': BAD.repeat(9), 'drafts/b.txt': '全年工作平稳有序。\n' });
    expect(await divided(2)).toEqual([1, 0]);
    expect((await run(['--shard=1/2', 'drafts'])).stdout).toContain('drafts/a.txt');
    expect((await run(['merge', '--fail-on=error', '.'])).status).toBe(1);
  });

  test('are where they are said to be, and found by name in folders', async () => {
    write(MANY);
    mkdirSync(join(folder, 'one'));
    await run(['--shard=1/2', '-o', 'one/first.part', 'drafts']);
    await run(['--shard=2/2', 'drafts']);
    expect(readdirSync(folder).sort()).toEqual(['drafts', 'draftlint-shard-2-of-2.jsonl', 'one'].sort());
    expect((await run(['merge', 'one/first.part', '.'])).stdout).toBe((await run(['drafts'])).stdout);
  });
});

describe('drafts are divided', () => {
  const paths = Array.from({ length: 40 }, (_, at) => `${at}.txt`);

  test('wholly, each to one, with about as many bytes to each', () => {
    const sizes = paths.map((_, at) => 1 + ((at * 7919) % 20) * 1000);
    write(Object.fromEntries(paths.map((path, at) => [path, 'x'.repeat(sizes[at] as number)])));
    const shares = [1, 2, 3].map((index) => shareOf(paths, { index, total: 3 }, folder).positions);
    expect(shares.flat().sort((a, b) => a - b)).toEqual(paths.map((_, at) => at));
    const loads = shares.map((positions) => positions.reduce((sum, at) => sum + (sizes[at] as number), 0));
    expect(Math.max(...loads) / Math.min(...loads)).toBeLessThan(1.1);
  });
});

describe('merge refuses with exit status 2', () => {
  const refused = async (...operands: string[]): Promise<string> => {
    const { status, stdout, stderr } = await run(['merge', ...(operands.length > 0 ? operands : ['.'])]);
    expect([status, stdout]).toEqual([2, '']);
    return stderr;
  };
  const part = (index: number, total = 3): string => `draftlint-shard-${index}-of-${total}.jsonl`;

  test('shards that are missing, by number', async () => {
    write(MANY);
    await divided(3);
    rmSync(join(folder, part(2)));
    expect(await refused()).toBe('缺少第 2 片（共 3 片）\n');
    expect(await refused(part(3))).toBe('缺少第 1 片（共 3 片）\n缺少第 2 片（共 3 片）\n');
  });

  test('a shard that is there twice', async () => {
    write(MANY);
    await divided(2);
    write({ [`again/${part(1, 2)}`]: readFileSync(join(folder, part(1, 2))) });
    expect(await refused()).toBe(`${part(1, 2)}: 第 1 片重复，另见“again/${part(1, 2)}”\n`);
  });

  test.for([
    ['another configuration', { 'draftlint.yaml': 'rules: { date/*: off }\n' }, [], '选项或配置'],
    ['another preset', {}, ['--preset=law-based-government/county'], '选项或配置'],
    ['another selection', { 'drafts/new.txt': BAD }, [], '稿件范围'],
    ['a draft of another size', { 'drafts/a.txt': BAD.repeat(2) }, [], '稿件范围'],
  ] as const)('shards made with %s', async ([, files, options, what]) => {
    write(MANY);
    await run(['--shard=1/2', 'drafts']);
    write(files);
    await run(['--shard=2/2', ...options, 'drafts']);
    expect(await refused()).toBe(`${part(2, 2)}: 与“${part(1, 2)}”的${what}不同，不能合并\n`);
  });

  test('shards of another version', async () => {
    write(MANY);
    await divided(1);
    const file = join(folder, part(1, 1));
    writeFileSync(file, readFileSync(file, 'utf8').replace(/"version":"[^"]*"/u, '"version":"0.0.1"'));
    expect(await refused()).toMatch(/由 draftlint 0\.0\.1 生成，与现在的 \S+ 不同：请用同一版本\n$/u);
  });

  test.for([
    ['cut short', (text: string) => text.slice(0, -20), '分片结果不完整或已损坏：请重新运行这一片'],
    ['without its end', (text: string) => text.split('\n').slice(0, -2).join('\n'), '分片结果不完整或已损坏：请重新运行这一片'],
    ['empty', () => '', '不是 draftlint 的分片结果'],
    ['another thing', () => '{"documents":[]}\n', '不是 draftlint 的分片结果'],
  ] as const)('a shard file that is %s', async ([, damage, message]) => {
    write(MANY);
    await divided(1);
    const file = join(folder, part(1, 1));
    writeFileSync(file, damage(readFileSync(file, 'utf8')));
    expect(await refused()).toBe(`${part(1, 1)}: ${message}\n`);
  });

  test('a line that is no JSON, by its number', async () => {
    write(MANY);
    await divided(1);
    const lines = readFileSync(join(folder, part(1, 1)), 'utf8').split('\n');
    write({ [part(1, 1)]: lines.with(2, (lines[2] as string).slice(0, -2)).join('\n') });
    expect(await refused()).toBe(`${part(1, 1)}:3: 分片结果不完整或已损坏：请重新运行这一片\n`);
  });

  test.for([
    ['lacks a line', [2], []],
    ['lacks all its drafts', [1, 2, 3, 4, 5, 6], []],
    ['has no value in a line', [2], ['null']],
    ['has a line too many', [], ['{"path":"drafts/a.txt","diagnostics":[]}']],
  ] as const)('a shard file that %s between its ends', async ([, gone, more]) => {
    write(MANY);
    await divided(1);
    const lines = readFileSync(join(folder, part(1, 1)), 'utf8')
      .split('\n')
      .filter((_, at) => !gone.some((line) => line === at));
    write({ [part(1, 1)]: lines.toSpliced(1, 0, ...more).join('\n') });
    expect(await refused()).toBe(`${part(1, 1)}: 分片结果不完整或已损坏：请重新运行这一片\n`);
  });

  test('a folder without any, and a file that is not there', async () => {
    expect(await refused()).toContain('没有分片结果');
    expect(await refused('nothing.jsonl')).toBe('nothing.jsonl: 无法读取（ENOENT）\n');
  });
});

describe('--shard', () => {
  test.for([
    ['auto', { CI_NODE_INDEX: '2', CI_NODE_TOTAL: '3' }, '2-of-3'],
    ['auto', { CI_NODE_TOTAL: '1' }, '1-of-1'],
    ['auto', { STRATEGY_JOB_INDEX: '0', STRATEGY_JOB_TOTAL: '3' }, '1-of-3'],
    ['auto/4', { JOB_COMPLETION_INDEX: '3' }, '4-of-4'],
    ['auto', { JOB_COMPLETION_INDEX: '0', JOB_COMPLETIONS: '2' }, '1-of-2'],
    ['2/2', { CI_NODE_INDEX: '1', CI_NODE_TOTAL: '9' }, '2-of-2'],
  ] as const)('%s with %o is %s', async ([value, env, name]) => {
    write(MANY);
    await run([`--shard=${value}`, 'drafts'], env as unknown as Record<string, string>);
    expect(readdirSync(folder)).toContain(`draftlint-shard-${name}.jsonl`);
  });

  test.for([
    ['0/4', {}, '从 1 数起'],
    ['5/4', {}, '从 1 数起'],
    ['x', {}, '如 2/4'],
    ['1/0', {}, '如 2/4'],
    ['auto', {}, '环境里没有任务序号'],
    ['auto', { JOB_COMPLETION_INDEX: '3' }, '--shard auto/4'],
    ['auto/3', { JOB_COMPLETION_INDEX: '3' }, '从 1 数起'],
    ['auto', { CI_NODE_INDEX: '1' }, '设 CI_NODE_TOTAL'],
    ['auto/4', { CI_NODE_INDEX: '1', CI_NODE_TOTAL: '3' }, '不一致'],
  ] as const)('%s with %o cannot be meant', async ([value, env, message]) => {
    write(MANY);
    const { status, stderr } = await run([`--shard=${value}`, 'drafts'], env as unknown as Record<string, string>);
    expect([status, stderr]).toEqual([2, expect.stringContaining(message)]);
    expect(readdirSync(folder)).toEqual(['drafts']);
  });

  test.for([['--fix'], ['--diff'], ['--watch'], ['-'], ['--baseline=x', '--update-baseline']])(
    'does not go together with %s',
    async (options) => {
      expect((await run(['--shard=1/2', ...options, 'drafts'])).status).toBe(2);
    },
  );
});

test('a shard that is written again takes the place of the other', async () => {
  write(MANY);
  await divided(2);
  renameSync(join(folder, 'drafts/a.txt'), join(folder, 'drafts/z.txt'));
  await divided(2);
  expect((await run(['merge', '.'])).stdout).toBe((await run(['drafts'])).stdout);
});
