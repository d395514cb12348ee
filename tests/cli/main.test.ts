import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Io, main } from '../../src/cli/index.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'drafts-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

async function run(argv: readonly string[], stdin = ''): Promise<{ status: number; stdout: string; stderr: string }> {
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

const write = (name: string, content: string | Uint8Array): void => writeFileSync(join(folder, name), content);
const codes = (stdout: string): string[][] =>
  (JSON.parse(stdout) as { documents: { diagnostics: { code: string }[] }[] }).documents.map((document) =>
    document.diagnostics.map(({ code }) => code),
  );

describe('exit status', () => {
  test('is 0 without findings and says how many drafts were read', async () => {
    write('good.txt', '全年工作平稳有序。\n');
    const { status, stdout } = await run(['good.txt']);
    expect([status, stdout]).toEqual([0, '已检查 1 份稿件，未能读取 0 份；错误 0，警告 0，提示 0。\n']);
  });

  test('is 1 with findings', async () => {
    write('bad.txt', '截至2024年2月30日，共受理5件。\n');
    expect((await run(['bad.txt'])).status).toBe(1);
  });

  test.for([['--formt=json'], ['--format', 'jsn', 'a.txt'], ['--preset', 'recomended', 'a.txt'], ['--lang', 'fr', 'a.txt'], []])(
    'is 2 for the command line %s',
    async (argv) => {
      expect((await run(argv)).status).toBe(2);
    },
  );

  test('names the nearest right name', async () => {
    expect((await run(['--format', 'jsn', 'a.txt'])).stderr).toContain('是否为“json”');
  });
});

describe('what is missing is said, not all that there is', () => {
  test.for([
    [['--since', 'HEAD'], '没有说检查哪些稿件'],
    [['merge'], '没有说合并哪些分片'],
    [['merge', '--lang=en'], 'no shards to merge'],
  ] as const)('%s', async ([argv, message]) => {
    const { status, stdout, stderr } = await run([...argv]);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain(message);
    expect(stderr.split('\n')).toHaveLength(2);
  });

  test('the name alone prints how it is used', async () => {
    expect((await run([])).stderr).toContain('--format');
  });

  test('a value that is near to none gets no guess, but what there is', async () => {
    const { stderr } = await run(['--lang', 'fr', 'a.txt']);
    expect(stderr).toContain('可用：zh、en');
    expect(stderr).not.toContain('是否为');
  });
});

describe('bad input is named and the other drafts are still checked', () => {
  test('in one run', async () => {
    write('bad.txt', '截至2024年2月30日，共受理5件。\n');
    write('empty.txt', ' \n');
    write('word.txt', new Uint8Array([0x50, 0x4b, 3, 4, 20, 0]));
    write('noise.txt', new Uint8Array([0xff, 0x00, 0x81, 0x05, 0x92, 0x00, 0xfe, 0x01]));
    write('long.txt', '长'.repeat(100));
    const { status, stdout } = await run([
      '--format',
      'json',
      '--max-size',
      '200',
      'bad.txt',
      'empty.txt',
      'word.txt',
      'noise.txt',
      'long.txt',
      'none.txt',
      '*.rst',
    ]);
    expect(codes(stdout)).toEqual([
      ['date/impossible-date'],
      ['input/empty'],
      ['input/damaged'],
      ['input/undecodable'],
      ['input/too-large'],
      ['input/not-found'],
      ['input/no-match'],
    ]);
    expect(status).toBe(2);
  });

  test('an empty folder', async () => {
    const { status, stdout } = await run(['--format', 'json', '.']);
    expect([status, codes(stdout)]).toEqual([2, [['input/no-drafts']]]);
  });
});

test('standard input is read under the name given', async () => {
  const { stdout } = await run(['-', '--stdin-filename', 'x.md', '--format', 'json'], '# 报告\n\n截至2024年2月30日。\n');
  expect(stdout).toContain('"format": "markdown"');
  expect(codes(stdout)).toEqual([['date/impossible-date']]);
});

test('GB18030 is decoded and said so', async () => {
  write('gbk.txt', new Uint8Array([0xc8, 0xab, 0xc4, 0xea, 0xb9, 0xa4, 0xd7, 0xf7, 0xc6, 0xbd, 0xce, 0xc8, 0xa1, 0xa3]));
  const { stdout } = await run(['--format', 'json', 'gbk.txt']);
  expect(stdout).toContain('"encoding": "gb18030"');
});

test('control characters of a draft do not reach the terminal', async () => {
  write('evil.txt', '全年\u001b[31m红字，截至2024年2月30日。\n');
  expect((await run(['evil.txt'])).stdout).not.toContain('\u001b');
});

describe('configuration', () => {
  test('every mistake at once, with file, line, column and the nearest name', async () => {
    write('draftlint.yaml', 'extnds: recommended\nrules:\n  date/imposible-date: error\n  date/wrong-weekday: fatal\n');
    write('a.txt', '全年工作平稳。\n');
    const { status, stderr } = await run(['a.txt']);
    expect(status).toBe(2);
    expect(
      stderr
        .trim()
        .split('\n')
        .map((line) => line.replace(folder, '')),
    ).toEqual([
      '/draftlint.yaml:1:1: 没有名为“extnds”的设置项，是否为“extends”',
      '/draftlint.yaml:3:3: 没有名为“date/imposible-date”的规则，是否为“date/impossible-date”',
      '/draftlint.yaml:4:23: 没有名为“fatal”的级别，可写 error、warning、info、hint、off',
    ]);
  });

  test('turns a rule off, and back on for some files', async () => {
    write('draftlint.yaml', 'rules:\n  date/*: off\noverrides:\n  - files: ["b.txt"]\n    rules:\n      date/impossible-date: warning\n');
    write('a.txt', '截至2024年2月30日。\n');
    write('b.txt', '截至2024年2月30日。\n');
    expect(codes((await run(['--format', 'json', 'a.txt', 'b.txt'])).stdout)).toEqual([[], ['date/impossible-date']]);
  });

  test('what init writes is a configuration that holds, and is never overwritten', async () => {
    write('a.txt', '全年工作平稳。\n');
    expect((await run(['init'])).status).toBe(0);
    expect((await run(['a.txt'])).status).toBe(0);
    expect((await run(['init'])).status).toBe(2);
    expect(readFileSync(join(folder, 'draftlint.yaml'), 'utf8')).not.toContain('$schema');
  });

  test('init names the schema where draftlint is installed', async () => {
    mkdirSync(join(folder, 'node_modules/draftlint/schema'), { recursive: true });
    write('node_modules/draftlint/schema/draftlint.json', '{}');
    await run(['init']);
    expect(readFileSync(join(folder, 'draftlint.yaml'), 'utf8')).toMatch(/^# yaml-language-server: \$schema=/u);
  });

  test.for([
    ['rules:\n\tdate/wrong-weekday: error\n', '不能用制表符缩进', 'Tabs are not allowed'],
    ['rules: {}\n---\nrules: {}\n', '只能有一份配置', 'multiple documents'],
    ['rules: [a, b\n', '缩进不对，或括号没有写完', 'end with a ]'],
    ['extends: "a\n', '缺少引号、括号', 'Missing closing'],
    ['extends: *a\n', '“.”“&”在 YAML 里另有用处', 'Unresolved alias'],
  ] as const)('what is no YAML is told in the user’s language: %j', async ([yaml, zh, en]) => {
    write('a.txt', '全年工作平稳。\n');
    write('draftlint.yaml', yaml);
    expect((await run(['a.txt'])).stderr).toMatch(new RegExp(`YAML 有误：[^A-Za-z]*${zh}`, 'u'));
    expect((await run(['a.txt', '--lang=en'])).stderr).toContain(en);
  });

  test('English counts have their number', async () => {
    write('bad.txt', '截至2024年2月30日，共受理5件。\n');
    expect((await run(['--lang=en', 'bad.txt'])).stdout).toContain('1 draft checked, 0 not read; 1 error, 0 warnings, 0 infos');
  });
});

describe('output', () => {
  test('several formats at once, each to its file; a file that cannot be written is told', async () => {
    write('bad.txt', '截至2024年2月30日，共受理5件。\n');
    const { status, stdout, stderr } = await run([
      'bad.txt',
      '--format=json=out.json',
      '--format=lsp',
      `--format=json=${folder}/no/out.json`,
    ]);
    expect(codes(readFileSync(join(folder, 'out.json'), 'utf8'))).toEqual([['date/impossible-date']]);
    expect(JSON.parse(stdout)).toMatchObject({ diagnostics: [{ code: 'date/impossible-date', severity: 1 }] });
    expect([status, stderr]).toEqual([3, `${folder}/no/out.json: 无法写入（ENOENT）：没有所在的文件夹，请先建立或改用别的路径\n`]);
  });

  test('a finding of a rule points to its page; one without a rule, or of a project’s check, has none', async () => {
    write('bad.txt', '截至2024年2月30日。\n');
    write(
      'draftlint.yaml',
      'checks:\n  - { name: leader, kind: existence, pattern: 一把手, message: 不写一把手, bad: 一把手。, good: 负责人。 }\n',
    );
    write('own.txt', '一把手部署工作。\n');
    const { stdout } = await run(['--format=json', 'bad.txt', 'none.txt', 'own.txt']);
    const { documents } = JSON.parse(stdout) as { documents: { diagnostics: { code: string; codeDescription?: { href: string } }[] }[] };
    const [page, none] = documents.map(({ diagnostics }) => diagnostics[0]?.codeDescription?.href);
    expect(existsSync(fileURLToPath(page as string))).toBe(true);
    expect(none).toBeUndefined();
    expect(documents[2]?.diagnostics.find(({ code }) => code === 'project/leader')).not.toHaveProperty('codeDescription');
  });

  test('--verbose says on stderr which preset was chosen and why', async () => {
    write('a.txt', '全年工作平稳。\n');
    expect((await run(['--verbose', 'a.txt'])).stderr).toMatch(/^a\.txt: recommended \[published\] utf-8 — .+\n$/u);
  });

  test('a closed pipe ends quietly', async () => {
    const error = Object.assign(new Error('closed'), { code: 'EPIPE' });
    let listener: ((error: NodeJS.ErrnoException) => void) | undefined;
    const io: Io = {
      stdout: { write: () => listener?.(error), on: (_, given) => (listener = given) },
      stderr: { write: () => expect.unreachable() },
      stdin: (async function* () {})(),
      env: {},
      cwd: () => folder,
    };
    expect(await main(['rules'], io)).toBe(0);
  });
});

describe('the other commands', () => {
  test('figures lists every number with its place', async () => {
    write('a.txt', '一、工作情况\n全年受理申请40件。\n');
    expect((await run(['figures', 'a.txt'])).stdout).toMatch(/^2:7 {2}第一部分第1段 {2}40件 {2}.*\n[\s\S]*共 1 个数据/u);
    expect(JSON.parse((await run(['figures', 'a.txt', '--format=json'])).stdout)).toMatchObject({ figures: [{ value: '40', unit: '件' }] });
  });

  test('explain prints summary, reason, examples and basis', async () => {
    const { status, stdout } = await run(['explain', 'statistics/rate-mismatch', '--lang=en']);
    expect(status).toBe(0);
    expect(stdout).toMatch(/^statistics\/rate-mismatch {2}error\n[\s\S]+bad \(⟦ ⟧ is reported\):\n[\s\S]+good:\n[\s\S]+basis: /u);
  });

  test('explain fills in what holds of a check wherever it stands', async () => {
    write(
      'draftlint.yaml',
      'checks:\n  - { name: leader, kind: substitution, pattern: 一把手, replacement: 主要负责人, message: "“{found}”应写“{replacement}”", bad: 一把手。, good: 负责人。 }\n',
    );
    expect((await run(['explain', 'project/leader'])).stdout).toContain('“……”应写“主要负责人”');
  });

  test('explain knows the checks of the nearest configuration', async () => {
    write(
      'draftlint.yaml',
      'checks:\n  - { name: leader, kind: existence, pattern: 一把手, message: 不写一把手, bad: 一把手。, good: 负责人。 }\n',
    );
    const { status, stdout } = await run(['explain', 'project/leader']);
    expect(status).toBe(0);
    expect(stdout).toMatch(/^project\/leader {2}warning\n不写一把手\n\n误/u);
    expect((await run(['explain', 'project/leder'])).stderr).toContain('是否为“project/leader”');
  });

  test('rules lists the checks of the nearest configuration, unless that is broken', async () => {
    const listed = async (): Promise<number> => {
      const { stdout } = await run(['rules', '--format=json']);
      return (JSON.parse(stdout) as { rules: { id: string }[] }).rules.filter(({ id }) => id === 'project/leader').length;
    };
    const check = '{ name: leader, kind: existence, pattern: 一把手, message: 不写一把手, bad: 一把手。, good: 负责人。 }';
    write('draftlint.yaml', `checks:\n  - ${check}\n`);
    expect(await listed()).toBe(1);
    write('draftlint.yaml', `checks:\n  - ${check}\nextnds: []\n`);
    expect(await listed()).toBe(0);
  });

  test.for([
    [['explain', 'statistics/rate-mismach'], '是否为“statistics/rate-mismatch”'],
    [['explain'], '缺少规则'],
    [['a.txt', '--preset=cuonty'], '是否为“law-based-government/county”'],
    [['figures', 'a.txt', 'b.txt'], '须给一个文件'],
    [['figures', 'a.txt', '--format=lsp'], '没有这个--format 的取值：“lsp”'],
    [['figures', 'a.txt', '--format=csv=out.csv'], '只能用一个 --format'],
    [['a.txt', '--format=csv'], '没有这个--format 的取值：“csv”'],
    [['a.txt', '--fail-on=fatal'], '可用：error、warning、info、hint'],
    [['a.txt', '--circumstances=upwrd'], '是否为“upward”；可用：upward、published'],
    [['figures', '.'], '无法读取（EISDIR）：这是文件夹'],
    [['rulse'], '是否想用命令“draftlint rules”'],
  ] as const)('%s is told what is wrong', async ([argv, message]) => {
    const { status, stderr } = await run(argv);
    expect(status).toBe(2);
    expect(stderr).toContain(message);
  });

  test('after -- a word is a path', async () => {
    write('rules', '全年工作平稳。\n');
    expect((await run(['--', 'rules'])).stdout).toContain('已检查 1 份稿件');
  });
});

test('mistakes of all configurations are told together, each once', async () => {
  for (const name of ['east', 'west']) {
    mkdirSync(join(folder, name));
    write(`${name}/draftlint.yaml`, 'rules:\n  no/rule: off\n');
    write(`${name}/a.txt`, '全年工作平稳。\n');
    write(`${name}/b.txt`, '全年工作平稳。\n');
  }
  const { status, stderr } = await run(['east', 'west']);
  expect([status, stderr.trim().split('\n').length]).toEqual([2, 2]);
});
