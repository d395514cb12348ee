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
    'draftlint.yaml:3:5 unknown preset “recomended”; did you mean “recommended”?',
    'draftlint.yaml:5:5 there is no configuration “./none.yaml”',
    'draftlint.yaml:8:3 duplicate key “date/*”, which is in line 7 already; put them together',
    'draftlint.yaml:10:5 id is missing',
    'team/base.yaml:2:35 unknown severity “loud”; there are error, warning, info, hint, off',
  ]);
});

test.for([
  ['overrides:\n  - files: *.txt\n', '2:12 YAML 有误：“*”“&”在 YAML 里另有用处，请用引号把值括起来（Unresolved alias'],
  ['extends: recommended\nrules:\n  date/*: !off\n', '3:11 YAML 有误：“!”在 YAML 里另有用处，请用引号把值括起来（Unresolved tag: !off）'],
  ['rules:\n\tdate/*: off\n', '2:1 YAML 有误：不能用制表符缩进，请改用空格（Tabs are not allowed as indentation）'],
  ['rules:\n  date/*：off\n', '2:3 此处应为“键: 值”；冒号“：”是全角的，应为半角，后空一格'],
  ['date/*:off\n', '1:1 此处应为“键: 值”；冒号后应空一格'],
  ['extends: “recommended”\n', '1:10 没有名为““recommended””的预设，是否为“recommended”；““”是全角符号，应为半角'],
  ['extends: https://example.com/a.yaml\n', '1:10 extends 不从网上读取，请下载后写本地路径，如 ./shared.yaml'],
  ['extends: law-based-government\n', '1:10 没有名为“law-based-government”的预设，可写 law-based-government/'],
] as const)('says what is wrong in Chinese, where, and what to write: %j', async ([yaml, message]) => {
  const error: unknown = await load(write('a.yaml', yaml)).catch((reason: unknown) => reason);
  const told = (error as UserErrors).problems.map(({ line, column, message: { zh } }) => `${line}:${column} ${zh}`);
  expect(told).toEqual([expect.stringContaining(message)]);
});

test('a section that only has its id is one that a preset or a layer below defines', async () => {
  write('base.yaml', 'sections: [{ id: budget, headings: [财政] }]\n');
  const path = write(
    'draftlint.yaml',
    'extends: [law-based-government/county, ./base.yaml]\nsections:\n  - { id: budget, required: false }\n  - 5\n  - { id: problem, required: false }\n  - { id: mine, headings: 其他 }\n',
  );
  expect(await problemsOf(path)).toEqual([
    'draftlint.yaml:4:5 expected a mapping here',
    'draftlint.yaml:5:11 unknown section “problem”; did you mean “problems”?; a section of your own needs headings or passages',
  ]);
});

test('a glob that can never match is told', async () => {
  const overrides = "overrides:\n  - files: ['sub\\a.txt', ../b.txt, ..a/*.txt]\n    rules: {}\n";
  const ignores = "ignores:\n  - { rule: date/*, quote: 甲, reason: 乙, files: '..' }\n";
  expect(await problemsOf(write('draftlint.yaml', overrides + ignores))).toEqual(
    [
      '2:13 write paths with / and not with \\',
      '2:26 globs are relative to the folder of the configuration and cannot lead out of it with ..; move the configuration up',
      '5:49 globs are relative to the folder of the configuration and cannot lead out of it with ..; move the configuration up',
    ].map((line) => `draftlint.yaml:${line}`),
  );
});

test('a word that no list has is told with all else, and one that a layer adds is none', async () => {
  write('base.yaml', 'terms: { add: [{ term: 老说法, write: 新说法 }] }\n');
  const path = write('draftlint.yaml', 'extends: ./base.yaml\nterms:\n  remove: [老说法, 无此说法]\nrules: { date/*: of }\n');
  expect(await problemsOf(path)).toEqual([
    'draftlint.yaml:3:17 unknown term “无此说法”',
    'draftlint.yaml:4:18 unknown severity “of”; did you mean “off”?',
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
