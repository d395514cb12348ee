import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { findConfigFile, loadConfig } from 'draftlint/node';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Config } from '../../src/core/config/config.ts';
import { UserErrors } from '../../src/core/user-error.ts';
import { presets } from '../../src/generated/presets.ts';
import { rules } from '../../src/generated/rules.ts';

let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'draftlint-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

function write(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
  return path;
}

const load = (path: string): Promise<Config> => loadConfig(path, { rules, presets });

/** The problems of a configuration as `file:line:column message`. */
async function problemsOf(path: string): Promise<string[]> {
  const error: unknown = await load(path).catch((reason: unknown) => reason);
  if (!(error instanceof UserErrors)) throw new Error('Expected UserErrors', { cause: error });
  return error.problems.map(
    (problem) =>
      `${problem.path?.slice(folder.length + 1)}:${problem.line ?? ''}:${problem.column ?? ''} ${problem.message.en.replaceAll(folder, '.')}`,
  );
}

test('finds the nearest file upwards', async () => {
  const path = write('draftlint.yaml', '');
  const inner = write('a/b/draftlint.yml', '');
  mkdirSync(join(folder, 'a/b/c'));
  expect(await findConfigFile(join(folder, 'a'))).toBe(path);
  expect(await findConfigFile(join(folder, 'a/b/c'))).toBe(inner);
});

test('places mistakes by file, line and column, also in what is extended', async () => {
  write('team/base.yaml', 'rules:\n  date/wrong-weekday: { severity: loud }\n');
  const path = write(
    'draftlint.yaml',
    'extends:\n  - recommended\n  - recomended\n  - ./team/base.yaml\n  - ./none.yaml\nrules:\n  date/*: off\n  date/*: error\nsections:\n  - name: x\n',
  );
  expect(await problemsOf(path)).toEqual([
    'draftlint.yaml:8:3 duplicate key',
    'draftlint.yaml:3:5 unknown preset “recomended”; did you mean “recommended”?',
    'draftlint.yaml:10:5 id is missing',
    'team/base.yaml:2:35 unknown severity “loud”',
    'draftlint.yaml:2:3 there is no configuration “./none.yaml”',
  ]);
});

test('names bad YAML, a cycle, and an encoding it cannot read', async () => {
  expect(await problemsOf(write('a.yaml', 'rules:\n  date/*: [off\n'))).toEqual([expect.stringMatching(/^a\.yaml:3:1 bad YAML: /u)]);
  write('b.yaml', 'extends: ./c.yaml\n');
  expect(await problemsOf(write('c.yaml', 'extends: ./b.yaml\n'))).toEqual(['b.yaml:1:10 extends leads back to itself']);
  expect(await problemsOf(write('d.yaml', Uint8Array.of(0x23, 0xb8, 0xe5)))).toEqual([
    'd.yaml:: the configuration is not UTF-8; save it as UTF-8',
  ]);
});

test('does not follow a bomb of aliases or of files', async () => {
  const aliases = Array.from({ length: 20 }, (_, at) => `k${at + 1}: &k${at + 1} [${Array(9).fill(`*k${at}`).join(', ')}]`);
  expect(await problemsOf(write('a.yaml', `k0: &k0 [x]\n${aliases.join('\n')}\n`))).toHaveLength(1);
  for (let at = 0; at < 30; at++) write(`f${at}.yaml`, `extends: [./f${at + 1}.yaml, ./f${at + 1}.yaml]\n`);
  write('f30.yaml', '');
  expect(await problemsOf(join(folder, 'f0.yaml'))).toHaveLength(1);
});

test('puts files in place of paths, in overrides too', async () => {
  write('base.yaml', 'rules:\n  date/*: off\n');
  const path = write('draftlint.yaml', 'extends: ./base.yaml\noverrides:\n  - files: a.txt\n    extends: [recommended, ./base.yaml]\n');
  const base = { extends: [], rules: { 'date/*': { severity: 'off' } }, sections: [], overrides: [] };
  const config = await load(path);
  expect(config.extends).toMatchObject([base]);
  expect(config.overrides[0]?.config.extends).toMatchObject(['recommended', base]);
});
