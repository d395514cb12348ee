import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

/** The built program, in a folder of its own: it keeps compiled code beside itself. `npm run build` comes first. */
let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'binary-'));
  for (const name of ['bin', 'dist/cli', 'package.json']) {
    cpSync(name, join(folder, name), { recursive: true, filter: (path) => !path.endsWith('.cache') });
  }
  writeFileSync(join(folder, 'bad.txt'), '截至2024年2月30日，共受理5件。\n');
});
afterAll(() => rmSync(folder, { recursive: true }));

interface Run {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}

const run = (...argv: string[]): Promise<Run> => runWith({}, ...argv);

const runWith = (env: Readonly<Record<string, string>>, ...argv: string[]): Promise<Run> => runNode(env, 'bin/draftlint.js', ...argv);

function runNode(env: Readonly<Record<string, string>>, ...argv: string[]): Promise<Run> {
  return new Promise((resolve) => {
    const options = { cwd: folder, env: { ...process.env, ...env } };
    execFile(process.execPath, argv, options, (error, stdout, stderr) => {
      resolve({ status: error ? Number(error.code) : 0, stdout, stderr });
    });
  });
}

const caches = (): string[] => readdirSync(join(folder, 'dist/cli')).filter((name) => name.endsWith('.cache'));

describe('compiled code', () => {
  test('is kept by a run that checked something, and used', async () => {
    // V8 complains on the terminal of a flag that this release of Node does not have.
    expect(await run('--version')).toEqual({ status: 0, stdout: expect.stringMatching(/^\d+\.\d+\.\d+\n$/u), stderr: '' });
    expect(caches()).toEqual([]);
    const first = await run('bad.txt');
    expect([first.status, first.stderr, caches().length]).toEqual([1, '', 1]);
    expect(await run('bad.txt')).toEqual(first);
  });

  test.for([
    ['cut short', (bytes: Buffer) => bytes.subarray(0, 10_000)],
    ['empty', () => Buffer.alloc(0)],
    ['blank in the middle', (bytes: Buffer) => bytes.fill(0, bytes.length / 2, bytes.length / 2 + 512)],
    ['of another length of time', (bytes: Buffer) => bytes.fill(1, 4, 8)],
  ] as const)('that is %s is not used, and written anew', async ([, damage]) => {
    const sound = await run('bad.txt');
    const [name = ''] = caches();
    const file = join(folder, 'dist/cli', name);
    writeFileSync(file, damage(readFileSync(file)));
    const damaged = readFileSync(file);
    expect(await run('bad.txt')).toEqual(sound);
    expect(readFileSync(file).equals(damaged)).toBe(false);
    expect(caches()).toEqual([name]);
  });
});

test('a folder may hold very many drafts', async () => {
  mkdirSync(join(folder, 'crowd/drafts'), { recursive: true });
  for (let at = 0; at < 20_000; at++) writeFileSync(join(folder, `crowd/drafts/${at}.txt`), '');
  writeFileSync(join(folder, 'crowd/.draftlintignore'), '*\n'); // so that none is read
  // A smaller stack than is usual, for fewer drafts.
  const { status, stdout } = await runNode({}, '--stack-size=160', 'bin/draftlint.js', 'crowd');
  expect([status, stdout]).toEqual([2, expect.stringContaining('input/no-drafts')]);
});

test('the summary of a job is written at the end of its file', async () => {
  const file = join(folder, 'summary.md');
  writeFileSync(file, 'before\n');
  const { status, stderr } = await runWith({ GITHUB_STEP_SUMMARY: file }, '--format=github', 'bad.txt');
  expect([status, stderr]).toEqual([1, '']);
  expect(readFileSync(file, 'utf8')).toMatch(/^before\n[\s\S]*date\/impossible-date/u);
  rmSync(file);
});

test('many drafts are checked in workers, with the same output in the same order', async () => {
  mkdirSync(join(folder, 'many'));
  const numbers = Array.from({ length: 640 }, (_, at) => String(at).padStart(3, '0'));
  for (const number of numbers) writeFileSync(join(folder, 'many', `${number}.txt`), `截至2024年2月30日，共受理${number}件。\n`);
  writeFileSync(join(folder, 'many/empty.txt'), '');
  const whole = await run('--format=json', 'many');
  const halves = await Promise.all(['many/[0-2]*.txt', 'many/[3-6]*.txt'].map((glob) => run('--format=json', glob)));
  const documentsOf = ({ stdout }: Run): { path: string; diagnostics: object[] }[] => JSON.parse(stdout).documents;
  expect(whole.status).toBe(2);
  expect(documentsOf(whole).slice(0, -1)).toEqual(halves.flatMap(documentsOf));
  expect(documentsOf(whole).at(-1)).toMatchObject({ path: join('many', 'empty.txt'), diagnostics: [{ code: 'input/empty' }] });
  const formats = ['--format=json', '--format=pretty=report.txt'];
  const report = (): string => readFileSync(join(folder, 'report.txt'), 'utf8');
  const outputs: [Run, string][] = [];
  for (const jobs of ['1', '2', '3'])
    outputs.push([await run(`--jobs=${jobs}`, ...formats, 'many/0[0-5]*.txt', 'many/empty.txt'), report()]);
  expect(new Set(outputs.map((output) => JSON.stringify(output))).size).toBe(1);
  // The first of these runs keeps what its workers found, the second checks nothing.
  for (const jobs of ['2', '2'])
    expect([await run('--cache', `--jobs=${jobs}`, ...formats, 'many/0[0-5]*.txt', 'many/empty.txt'), report()]).toEqual(outputs[0]);
});

describe('a run that Ctrl-C ends', () => {
  test.for([
    [0, '--jobs=1'],
    [0, '--jobs=2'],
    [0, '--jobs=1', '--cache'],
    [3000, '--jobs=1'],
  ] as const)('has exit status 130 and leaves nothing half-written: after %s ms with %s', async ([delay, ...options]) => {
    const before = readdirSync(folder);
    // Standard input stays open, so that the run does not end by itself; its first words say that it is under way.
    const child = spawn(
      process.execPath,
      ['bin/draftlint.js', '--verbose', ...options, '--format=json', '--format=json=out.json', 'many', '-'],
      {
        cwd: folder,
      },
    );
    let output = '';
    child.stdout.on('data', (data) => (output += data));
    child.stderr.once('data', () => setTimeout(() => child.kill('SIGINT'), delay));
    const status = await new Promise((resolve) => child.on('close', resolve));
    expect([status, output]).toEqual([130, '']);
    expect(readdirSync(folder)).toEqual(before);
  });
});

test('mistakes of a configuration are told once, however many workers met them', async () => {
  writeFileSync(join(folder, 'many/draftlint.yaml'), 'rules:\n  no/rule: off\n');
  const { status, stdout, stderr } = await run('many');
  rmSync(join(folder, 'many/draftlint.yaml'));
  expect([status, stdout]).toEqual([2, '']);
  expect(stderr).toMatch(/draftlint\.yaml:2:3: [^\n]+\n$/u);
  expect(stderr.trim().split('\n')).toHaveLength(1);
}, 30_000);

describe('the language server', () => {
  const framed = (message: object): string => {
    const body = JSON.stringify({ jsonrpc: '2.0', ...message });
    return `Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;
  };
  const begin = framed({ id: 1, method: 'initialize', params: { processId: null, rootUri: null, capabilities: {} } });
  /** The exit status, and what the server wrote, of one that hears this and then that the stream has ended. */
  const serve = (...messages: string[]): Promise<[number | null, string]> =>
    new Promise((resolve) => {
      let output = '';
      const server = spawn(process.execPath, ['bin/draftlint.js', 'lsp', '--stdio'], { cwd: folder });
      server.stdout.on('data', (chunk) => (output += chunk));
      server.on('close', (status) => resolve([status, output]));
      server.stdin.end(messages.join(''));
    });

  test('ends with 0 after shutdown and exit', async () => {
    const [status, output] = await serve(begin, framed({ id: 2, method: 'shutdown' }), framed({ method: 'exit' }));
    expect([status, output]).toEqual([0, expect.stringContaining('"textDocumentSync"')]);
  });

  test('ends with 1 where its client is gone', async () => {
    expect((await serve(begin))[0]).toBe(1);
    expect((await serve('no message at all'))[0]).toBe(1);
  });

  test('ends with 1 where the process of its client is gone, though the stream stays open', async () => {
    const client = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']);
    const params = { processId: client.pid, rootUri: null, capabilities: {} };
    const server = spawn(process.execPath, ['bin/draftlint.js', 'lsp'], { cwd: folder });
    server.stdin.write(framed({ id: 1, method: 'initialize', params }));
    await once(server.stdout, 'data');
    client.kill();
    expect(await once(server, 'close')).toEqual([1, null]);
  });

  test('takes nothing more', async () => {
    const { status, stderr } = await run('lsp', 'bad.txt');
    expect([status, stderr]).toEqual([2, 'draftlint lsp 后不能再写“bad.txt”\n']);
    expect((await run('--stdio', 'bad.txt')).stderr).toBe('--stdio 只用于 draftlint lsp\n');
  });
});
