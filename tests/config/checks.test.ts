import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { lintFiles, loadConfig } from 'draftlint/node';
import { afterEach, beforeEach, expect, test } from 'vitest';
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

function write(name: string, content: string): string {
  writeFileSync(join(folder, name), content);
  return join(folder, name);
}

/** The mistakes of a configuration as `file:line:column message`. */
async function problemsOf(path: string): Promise<string[]> {
  const error: unknown = await loadConfig(path, { rules, presets }).catch((reason: unknown) => reason);
  if (!(error instanceof UserErrors)) throw new Error('Expected UserErrors', { cause: error });
  return error.problems.map(({ path: file, line, column, message }) => `${file?.slice(folder.length + 1)}:${line}:${column} ${message.en}`);
}

const check = (lines: Record<string, string>): string =>
  Object.entries({
    name: 'leader',
    kind: 'existence',
    pattern: '一把手',
    message: '不写“一把手”',
    bad: '一把手到会。',
    good: '主要负责人到会。',
    ...lines,
  })
    .map(([key, value], at) => `  ${at === 0 ? '- ' : '  '}${key}: ${value}\n`)
    .join('');

test('a check is a rule of the project, with its severity', async () => {
  write('base.yaml', `checks:\n${check({ severity: 'error' })}${check({ name: 'other', pattern: '到会', bad: '到会。', good: '参会。' })}`);
  write(
    'draftlint.yaml',
    'extends: ./base.yaml\nrules:\n  project/leader: info\noverrides:\n  - files: [b.txt]\n    rules: { project/*: off }\n',
  );
  for (const name of ['a.txt', 'b.txt']) write(name, '关于2024年度工作的报告\n\n一把手到会。\n');
  const results = await lintFiles(['.'], { cwd: folder });
  const own = results.map(({ diagnostics }) =>
    diagnostics.filter(({ code }) => code.startsWith('project/')).map(({ code, severity }) => `${code} ${severity}`),
  );
  expect(own).toEqual([['project/leader info', 'project/other warning'], []]);
});

test('the check of an upper layer takes the place of the one below it', async () => {
  write('base.yaml', `checks:\n${check({})}`);
  write('draftlint.yaml', `extends: ./base.yaml\nchecks:\n${check({ pattern: '主要领导', bad: '主要领导到会。' })}`);
  write('a.txt', '关于2024年度工作的报告\n\n一把手和主要领导到会。\n');
  const [result] = await lintFiles(['a.txt'], { cwd: folder });
  const own = result?.diagnostics.filter(({ code }) => code === 'project/leader') ?? [];
  expect(own.map(({ range }) => result?.draft?.text.slice(range.start, range.end))).toEqual(['主要领导']);
});

test('a check can be ignored and locked', async () => {
  write('base.yaml', `checks:\n${check({})}locked: [project/leader]\n`);
  write('a.txt', '关于2024年度工作的报告\n\n一把手到会。\n');
  const ignore = 'ignores:\n  - rule: project/leader\n    quote: 一把手\n    reason: 照录讲话\n';
  write('draftlint.yaml', `checks:\n${check({})}${ignore}`);
  const codes = async (): Promise<string[]> =>
    (await lintFiles(['a.txt'], { cwd: folder })).flatMap(({ diagnostics }) => diagnostics.map(({ code }) => code));
  expect(await codes()).not.toContain('project/leader');
  write('draftlint.yaml', `extends: ./base.yaml\n${ignore}`);
  await expect(codes()).rejects.toThrow(
    `rule “project/leader” is locked by ${join(folder, 'base.yaml')}:8 and cannot be ignored; take this out`,
  );
});

test.for([
  [{ bad: '主要负责人到会。' }, '6:10 this example is not reported, so the check does not do what it says'],
  [{ good: '一把手，一把手。' }, '7:11 this example should be silent, but 2 places in it are reported'],
  [{ pattern: '"(一把手"' }, '4:14 bad pattern: missing closing ): `(一把手`'],
  [{ pattern: '(一)\\1' }, '4:14 bad pattern: invalid escape sequence: `\\1`; lookahead and back-references are not supported'],
  [{ pattern: '一*' }, '4:14 the pattern matches nothing at all, and so everywhere'],
  [{ pattern: '(?:一{30}){30}' }, '4:14 the pattern is too large when its repetitions are written out (902, at most 500); repeat less'],
  [{ pattern: '一'.repeat(501) }, '4:14 the pattern is longer than 500 characters'],
  [{ kind: 'existance' }, '3:11 unknown kind of check “existance”; did you mean “existence”?'],
  [{ kind: 'substitution' }, '2:5 replacement is missing'],
  [{ kind: 'required-near', near: '(' }, '8:11 bad pattern: missing closing ): `(`'],
  [{ kind: 'occurrence' }, '2:5 occurrence needs min or max, and min must not be above max'],
  [{ kind: 'occurrence', min: '3', max: '2' }, '2:5 occurrence needs min or max, and min must not be above max'],
  [{ name: 'Leader' }, '2:11 a name takes lower-case letters, digits and hyphens, as in plain-leader'],
  [{ scope: 'word' }, '8:12 unknown value “word”; there are draft, title, heading, paragraph, sentence, cell'],
  [{ near: '件' }, '8:5 unknown key “near”'],
  [{ message: '写“{fond}”' }, '5:14 unknown placeholder “fond”; did you mean “found”?'],
  [{ message: '写“{count}”' }, '5:14 unknown placeholder “count”; there are found'],
  [{ message: '{ en: x }' }, '5:14 zh is missing'],
  [{ pattern: '110' }, '4:14 got 110, expected text (put it in quotes)'],
  [{ bad: "''" }, '6:10 got nothing, expected text that is not empty'],
  [{ kind: 'occurrence', min: '1.5' }, '8:10 got 1.5, expected a whole number'],
  [{ kind: 'occurrence', min: '-1' }, '8:10 got -1, expected a number not below 0'],
  [
    { pattern: '|\n      一把手' },
    '4:14 the pattern ends with a line end, so that the example is not reported: write it in one line, or |- instead of |',
  ],
] as const)('a mistake is told at its place: %j', async ([lines, problem]) => {
  const path = write('draftlint.yaml', `checks:\n${check({ ...lines })}`);
  expect(await problemsOf(path)).toEqual([`draftlint.yaml:${problem}`]);
});

test.for([
  ['县长(?=同志)', '正则表达式有误：“(?”后面的写法不对或不支持（invalid or unsupported Perl syntax: `(?=`）；不支持先行断言和反向引用'],
  ['(县长', '正则表达式有误：缺少右括号“)”；括号本身写作 \\(（missing closing ): `(县长`）'],
  ['县{3,2}', '正则表达式有误：重复次数不对：至多 1000 次，前一个数不大于后一个，套用时相乘后也不超过（invalid repeat count: `{3,2}`）'],
] as const)('what the engine says of %s is said in Chinese, with its words', async ([pattern, message]) => {
  const path = write('draftlint.yaml', `checks:\n${check({ pattern: `'${pattern}'` })}`);
  await expect(loadConfig(path, { rules, presets })).rejects.toMatchObject({ problems: [{ line: 4, message: { zh: message } }] });
});

test('names are of one check each, and a severity is for a check that there is', async () => {
  expect(await problemsOf(write('a.yaml', `checks:\n${check({})}${check({})}`))).toEqual(['a.yaml:8:11 there is a check “leader” already']);
  expect(await problemsOf(write('b.yaml', `checks:\n${check({})}rules:\n  project/leadr: off\n`))).toEqual([
    'b.yaml:9:3 unknown check “project/leadr”; did you mean “project/leader”?',
  ]);
  const ignore = 'ignores: [{ rule: project/leadr, quote: 一把手, reason: 照录 }]\n';
  expect(await problemsOf(write('c.yaml', `checks:\n${check({})}${ignore}`))).toEqual([
    'c.yaml:8:19 unknown check “project/leadr”; did you mean “project/leader”?',
  ]);
});

test('a lock is of a check that there is', async () => {
  expect(await problemsOf(write('a.yaml', `checks:\n${check({})}locked: [project/leader, project/leadr]\n`))).toEqual([
    'a.yaml:8:26 unknown check “project/leadr”; did you mean “project/leader”?',
  ]);
});

test('what examples show is told along with every other mistake', async () => {
  const overrides = `overrides:\n  - files: ["*.md"]\n    checks:\n${check({ bad: '无。' }).replaceAll(/^/gmu, '    ').trimEnd()}\n`;
  const path = write('a.yaml', `rulse: {}\nchecks:\n${check({ kind: 'existance' })}${check({ good: '一把手。' })}${overrides}`);
  expect(await problemsOf(path)).toEqual([
    'a.yaml:1:1 unknown key “rulse”; did you mean “rules”?',
    'a.yaml:4:11 unknown kind of check “existance”; did you mean “existence”?',
    'a.yaml:14:11 this example should be silent, but 1 places in it are reported',
    'a.yaml:22:14 this example is not reported, so the check does not do what it says',
  ]);
});

test('a bad name hides nothing else that is wrong with a check, and two are no names written twice', async () => {
  const [first, second] = [check({ name: 'Bad Name', pattern: '"(一把手"' }), check({ name: 'Bad', severity: 'grave', bad: '无。' })];
  expect(await problemsOf(write('a.yaml', `checks:\n${first}${second}`))).toEqual([
    expect.stringContaining('a.yaml:2:11 a name takes lower-case letters'),
    'a.yaml:4:14 bad pattern: missing closing ): `(一把手`',
    expect.stringContaining('a.yaml:8:11 a name takes lower-case letters'),
    'a.yaml:12:10 this example is not reported, so the check does not do what it says',
    'a.yaml:14:15 unknown value “grave”; there are error, warning, info, hint',
  ]);
});

test('of a file that is no YAML only the first place is told', async () => {
  expect(await problemsOf(write('a.yaml', 'checks:\n  - message: { zh: 写“{found}” }\n    kind: existence\n'))).toHaveLength(1);
});
