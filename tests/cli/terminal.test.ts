import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import stringWidth from 'string-width';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Io, main } from '../../src/cli/index.ts';
import { presets } from '../../src/generated/presets.ts';
import { rules } from '../../src/generated/rules.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'drafts-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const write = (name: string, content: string): void => writeFileSync(join(folder, name), content);
const width = (line: string): number => stringWidth(line, { ambiguousIsNarrow: false });
const widest = (text: string): number => Math.max(...text.split('\n').map(width));

interface Run {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}

async function run(argv: readonly string[], terminal: { isTTY?: boolean; columns?: number } = {}, env: Io['env'] = {}): Promise<Run> {
  let stdout = '';
  let stderr = '';
  const io: Io = {
    stdout: { write: (text) => (stdout += text), ...terminal },
    stderr: { write: (text) => (stderr += text) },
    stdin: (async function* () {})(),
    env,
    cwd: () => folder,
  };
  return { status: await main(argv, io), stdout, stderr };
}

const NARROW = { isTTY: true, columns: 80 };

describe.for(['zh', 'en'])('in %s everything fits 80 columns', (language) => {
  const lang = `--lang=${language}`;

  test('the help, wherever it goes', async () => {
    const { status, stdout, stderr } = await run(['--help', lang]);
    expect([status, stderr, widest(stdout) <= 80]).toEqual([0, '', true]);
    expect(await run(['-h', lang])).toEqual({ status, stdout, stderr });
    expect(await run([lang])).toEqual({ status: 2, stdout: '', stderr: stdout });
  });

  test('rules and presets, each with its name and its summary', async () => {
    for (const [command, names] of [
      ['rules', Object.keys(rules)],
      ['presets', Object.keys(presets)],
    ] as const) {
      const { stdout } = await run([command, lang], NARROW);
      expect(widest(stdout)).toBeLessThanOrEqual(80);
      for (const name of names) expect(stdout).toMatch(new RegExp(`^${name} `, 'mu'));
      const whole = (await run([command, lang])).stdout;
      expect(whole.trimEnd().split('\n')).toHaveLength(names.length);
      expect(stdout.replaceAll(/\s+/gu, '')).toBe(whole.replaceAll(/\s+/gu, ''));
    }
  });

  test('every rule explained', async () => {
    const { status, stdout } = await run(['explain', ...Object.keys(rules), lang], NARROW);
    expect([status, widest(stdout) <= 80]).toEqual([0, true]);
    for (const [id, rule] of Object.entries(rules)) {
      expect(stdout).toMatch(new RegExp(`^${id} {2}${rule.severity}`, 'mu'));
      const why = rule.why[language === 'en' ? 'en' : 'zh'];
      expect(stdout.replaceAll(/\s+/gu, '')).toContain(why.replaceAll(/\s+/gu, ''));
    }
  });

  test('findings; in a pipe each stays in one line', async () => {
    write('bad.txt', `安平县司法局2024年度法治政府建设情况的报告\n\n${'截至2024年2月30日，共受理5件。'.repeat(9)}\n`);
    const terminal = await run(['bad.txt', 'none.txt', lang], NARROW);
    const pipe = await run(['bad.txt', 'none.txt', lang]);
    expect(widest(terminal.stdout)).toBeLessThanOrEqual(80);
    expect(widest(pipe.stdout)).toBeGreaterThan(80);
    const escapes = new RegExp(String.raw`${String.fromCharCode(27)}\[\d+m`, 'gu');
    expect(terminal.stdout.replaceAll(escapes, '').replaceAll(/\s+/gu, '')).toBe(pipe.stdout.replaceAll(/\s+/gu, ''));
  });
});

describe('colours', () => {
  const isColoured = async (argv: readonly string[], terminal: object, env: Io['env']): Promise<boolean> => {
    write('bad.txt', '截至2024年2月30日，共受理5件。\n');
    return (await run(['bad.txt', ...argv], terminal, env)).stdout.includes('\u001b[');
  };
  test.for([
    ['on a terminal', [], { isTTY: true }, {}, true],
    ['not in a pipe', [], {}, {}, false],
    ['not with --no-color', ['--no-color'], { isTTY: true }, {}, false],
    ['not with NO_COLOR', [], { isTTY: true }, { NO_COLOR: '1' }, false],
    ['with FORCE_COLOR', [], {}, { FORCE_COLOR: '1' }, true],
    ['not with FORCE_COLOR=0', [], {}, { FORCE_COLOR: '0' }, false],
  ] as const)('%s', async ([, argv, terminal, env, expected]) => {
    expect(await isColoured(argv, terminal, env)).toBe(expected);
  });

  test('never in a file', async () => {
    write('bad.txt', '截至2024年2月30日，共受理5件。\n');
    await run(['bad.txt', '--format=pretty=out.txt'], { isTTY: true, columns: 40 });
    const plain = await run(['bad.txt']);
    expect(readFileSync(join(folder, 'out.txt'), 'utf8')).toBe(plain.stdout);
  });
});

describe('--fail-on decides the status and nothing else', () => {
  const CONFIG = (severity: string): string => `rules:\n  "date/*": off\n  date/impossible-date: ${severity}\n`;
  test.for(
    ['error', 'warning', 'info', 'hint'].flatMap((found, at, all) =>
      all.map((failOn, least) => [found, failOn, at <= least ? 1 : 0] as const),
    ),
  )('a finding of severity %s with --fail-on %s', async ([found, failOn, expected]) => {
    write('draftlint.yaml', CONFIG(found));
    write('a.txt', '截至2024年2月30日，共受理5件。\n');
    const { status, stdout } = await run(['a.txt', '--fail-on', failOn, '--format=json']);
    expect(status).toBe(expected);
    expect(stdout).toBe((await run(['a.txt', '--format=json'])).stdout);
  });

  test('an input that cannot be read weighs more', async () => {
    write('a.txt', '截至2024年2月30日，共受理5件。\n');
    expect((await run(['a.txt', 'none.txt', '--fail-on=error'])).status).toBe(2);
  });
});

test('--verbose says of each draft which preset was taken and why, in the language of the run, besides the findings', async () => {
  write('a.txt', '安平县司法局2024年度法治政府建设情况的报告\n\n县人民政府：\n\n全年工作平稳。\n');
  write('b.txt', '全年工作平稳。\n');
  const { stdout, stderr } = await run(['a.txt', 'b.txt', 'none.txt', '--verbose', '--lang=en']);
  expect(stdout).toBe((await run(['a.txt', 'b.txt', 'none.txt', '--lang=en'])).stdout);
  expect(stderr.trimEnd().split('\n')).toEqual([
    expect.stringMatching(/^a\.txt: law-based-government\/department \[upward\] utf-8 — preset: .*安平县司法局.*; circumstances: .+$/u),
    expect.stringMatching(/^b\.txt: recommended \[published\] utf-8 — preset: .+; circumstances: .+$/u),
  ]);
});
