import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Io, main } from '../../src/cli/index.ts';
import { Progress } from '../../src/cli/progress.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'watch-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function write(name: string, content: string): void {
  writeFileSync(join(folder, name), content);
}

/** A run that goes on: what it has written, and what waits for it to write on and ends it. */
function begin(argv: readonly string[], isTTY = false) {
  const written = { stdout: '', stderr: '' };
  let interrupt = (): void => {};
  let rounds = 0;
  const io: Io = {
    stdout: { write: (text) => (written.stdout += text), isTTY },
    stderr: {
      write(text) {
        written.stderr += text;
        if (text.includes('正在等待改动')) rounds++;
      },
    },
    stdin: (async function* () {})(),
    env: {},
    cwd: () => folder,
    once(signal, listener) {
      if (signal === 'SIGINT') interrupt = listener;
    },
  };
  const status = main(argv, io);
  return {
    written,
    /** What came to standard output until it had checked so many times, since this was last asked. */
    async until(round: number): Promise<string> {
      while (rounds < round) await new Promise((done) => setTimeout(done, 20));
      const { stdout } = written;
      written.stdout = '';
      return stdout;
    },
    async end(): Promise<number> {
      interrupt();
      return status;
    },
  };
}

test('--watch checks again what changed, and ends with Ctrl-C and exit status 130', async () => {
  write('a.txt', '全年工作平稳有序。\n');
  write('b.txt', '截至2024年2月30日，共受理5件。\n');
  const run = begin(['--watch', '.']);
  expect(await run.until(1)).toContain('已检查 2 份稿件，未能读取 0 份；错误 1');
  write('a.txt', '截至2024年4月31日，共受理5件。\n');
  expect(await run.until(2)).toMatch(/^a\.txt\n[\s\S]*b\.txt\n[\s\S]*错误 2/u);
  rmSync(join(folder, 'b.txt'));
  expect(await run.until(3)).toContain('已检查 1 份稿件，未能读取 0 份；错误 1');
  write('draftlint.yaml', 'rules: { date/impossible-date: off }\n');
  expect(await run.until(4)).toContain('错误 0');
  write('draftlint.yaml', 'rules: { date/impossible-dat: off }\n');
  expect(await run.until(5)).toBe('');
  expect(run.written.stderr).toContain('是否为“date/impossible-date”');
  expect(await run.end()).toBe(130);
});

test('--watch is not woken by what it writes itself, and clears the screen of a terminal only', async () => {
  write('a.txt', '截至2024年2月30日，共受理5件。\n');
  const [plain, terminal] = [false, true].map((isTTY) => begin(['--watch', '--format=pretty', '--format=html=out.html', '.'], isTTY));
  await Promise.all([plain?.until(1), terminal?.until(1)]);
  await new Promise((done) => setTimeout(done, 600));
  expect([plain?.written, terminal?.written].map((written) => written?.stdout)).toEqual(['', '']);
  write('a.txt', '截至2024年4月31日，共受理5件。\n');
  expect(await plain?.until(2)).toMatch(/^a\.txt/u);
  expect(await terminal?.until(2)).toMatch(/^\u001b\[2J/u);
  expect([await plain?.end(), await terminal?.end()]).toEqual([130, 130]);
});

test('progress is told of runs that take long, in one line that goes away', () => {
  let now = 0;
  let written = '';
  const progress = new Progress(200, 'zh', { write: (text) => (written += text) }, () => now);
  const step = (milliseconds: number): void => {
    now += milliseconds;
    progress.step();
  };
  for (let at = 0; at < 90; at++) step(10);
  progress.clear();
  expect(written).toBe('');
  for (let at = 0; at < 20; at++) step(10);
  expect(written).toBe('\r\u001b[K已检查 100/200 份（50%）\r\u001b[K已检查 110/200 份（55%）');
  progress.beside({ write: (text) => (written += text) }).write('问题\n');
  expect(written.endsWith('（55%）\r\u001b[K问题\n')).toBe(true);
});
