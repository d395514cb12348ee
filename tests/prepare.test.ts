import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';

describe.skipIf(process.platform === 'win32')('what npm runs after an installation from the repository', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'prepare-'));
    writeFileSync(join(folder, 'npm'), '#!/bin/sh\necho "$1 $2" >> log\n', { mode: 0o755 });
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  /** What it has npm do, in an environment that npm would make. */
  function prepare(environment: Readonly<Record<string, string>>): string {
    const env = { PATH: `${folder}${delimiter}${process.env['PATH']}`, ...environment };
    execFileSync(process.execPath, [resolve('scripts/prepare.mjs')], { cwd: folder, env });
    return existsSync(join(folder, 'log')) ? readFileSync(join(folder, 'log'), 'utf8') : '';
  }

  const BOTH = 'install --ignore-scripts\nrun build\n';
  test.for([
    ['a clone without tools, such as npm ci --omit=dev', { npm_command: 'ci' }, ''],
    ['an installation for all', { npm_command: 'install', npm_config_global: 'true' }, BOTH],
    ['a git dependency', { npm_command: 'install', _PACOTE_NO_PREPARE_: 'git+ssh://a' }, BOTH],
    ['a pack without tools, which fails at the build', { npm_command: 'pack' }, 'run build\n'],
  ] as const)('in %s', ([, environment, done]) => {
    expect(prepare(environment)).toBe(done);
  });

  test('where the tools are there, as with pre-commit, it only builds', () => {
    mkdirSync(join(folder, 'node_modules/.bin'), { recursive: true });
    writeFileSync(join(folder, 'node_modules/.bin/rolldown'), '');
    expect(prepare({ npm_command: 'install' })).toBe('run build\n');
  });
});
