import { execFile, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const [version = ''] = spawnSync('nvim', ['--version'], { encoding: 'utf8' }).stdout?.split('\n') ?? [];

interface Told {
  readonly code: string;
  readonly line: number;
  readonly column: number;
  readonly endColumn: number;
}

/** What `neovim.lua` prints. */
interface Session {
  readonly before: readonly Told[];
  readonly after: readonly Told[];
  readonly titles: readonly string[];
  readonly symbols: readonly string[];
  readonly hover: { readonly value: string };
  readonly definition: readonly object[];
  readonly lines: readonly string[];
}

function edit(draft: string): Promise<Session> {
  const env = { ...process.env, DRAFT: draft, NODE: process.execPath, PROGRAM: join(process.cwd(), 'bin/draftlint.js') };
  return new Promise((resolve, reject) => {
    const args = ['--headless', '--clean', '-c', 'lua if not pcall(dofile, "tests/editors/neovim.lua") then vim.cmd("cquit 3") end'];
    execFile('nvim', args, { env, timeout: 90_000 }, (error, stdout, stderr) => {
      if (error) reject(new Error(`${error.message}\n${stderr}`));
      else resolve(JSON.parse(stdout));
    });
  });
}

test('Neovim shows findings at their words, and a fix mends them', { timeout: 120_000 }, async ({ skip }) => {
  skip(version === '', 'Neovim is not installed');
  const folder = mkdtempSync(join(tmpdir(), 'neovim-'));
  const lines = ['关于安平县2024年度工作情况的报告', '', '𠮷各项工作有序推进。。', '受理行政复议申请40件，办结36件，办结率95%。'];
  writeFileSync(join(folder, '草稿.txt'), `${lines.join('\r\n')}\r\n`);
  const session = await edit(join(folder, '草稿.txt'));
  rmSync(folder, { recursive: true });

  // Columns are bytes in Neovim: 𠮷 has four, the other characters three each.
  const [mark] = session.before;
  expect(mark).toEqual({ code: 'punctuation/repeated-mark', line: 2, column: 4 + 8 * 3, endColumn: 4 + 10 * 3 });
  expect(session.before.map(({ code }) => code)).toContain('statistics/rate-mismatch');
  expect(session.titles).toContain('删去“。”');
  expect(session.lines[2]).toBe('𠮷各项工作有序推进。');
  expect(session.after.map(({ code }) => code)).toEqual(session.before.map(({ code }) => code).filter((code) => code !== mark?.code));
  expect(session.symbols).toEqual(['关于安平县2024年度工作情况的报告']);
  expect(session.hover.value).toContain('行政复议申请');
  expect(session.definition).toHaveLength(2);
});
