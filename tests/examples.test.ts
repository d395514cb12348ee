import { readdirSync, readFileSync } from 'node:fs';
import { lintFiles } from 'draftlint/node';
import { expect, test } from 'vitest';
import { type Io, main } from '../src/cli/index.ts';

const DEPARTMENT = [
  'document/title-end-mark',
  'document/recipient-without-colon',
  'statistics/sum-mismatch',
  'statistics/rate-mismatch',
  'statistics/flow-imbalance',
  'statistics/change-mismatch',
  'document/placeholder',
  'structure/empty-section',
  'document/mismatched-issuer',
];

/** What each example with mistakes must be told, each code as often as it is reported, in order of place. */
const EXPECTED: Readonly<Record<string, readonly string[]>> = {
  'bad-county.txt': [
    'document/missing-recipient',
    'date/impossible-date',
    'structure/broken-sequence',
    'document/foreign-self-reference',
    'statistics/rate-mismatch',
    'structure/broken-sequence',
    'document/request-in-report',
    'structure/missing-section',
    'structure/missing-section',
    'date/late-submission',
    'document/malformed-date',
    'date/wrong-weekday',
  ],
  'bad-department.docx': ['layout/margins', 'layout/title-font', ...DEPARTMENT],
  'bad-department.txt': DEPARTMENT,
  'bad-township.txt': [
    'statistics/part-exceeds-whole',
    'date/reversed-range',
    'date/impossible-date',
    'structure/broken-sequence',
    'statistics/impossible-percent',
    'structure/dangling-reference',
  ],
};

const names = readdirSync('examples')
  .filter((name) => !name.includes('.annotated.'))
  .sort();

async function lintExample(name: string): Promise<{ code: string; severity: string }[]> {
  const [result] = await lintFiles([`examples/${name}`], { cwd: process.cwd() });
  return (result?.diagnostics ?? []).map(({ code, severity }) => ({ code, severity }));
}

test('every example with mistakes has its list', () => {
  expect(names.filter((name) => name.startsWith('bad-'))).toEqual(Object.keys(EXPECTED));
});

test.for(Object.entries(EXPECTED))('%s is told its mistakes and nothing else', async ([name, codes]) => {
  expect((await lintExample(name)).map(({ code }) => code)).toEqual(codes);
});

test.for(names.filter((name) => name.startsWith('good-')))('%s gives no error and no warning', async (name) => {
  expect((await lintExample(name)).filter(({ severity }) => severity === 'error' || severity === 'warning')).toEqual([]);
});

async function outputOf(argv: readonly string[]): Promise<string[]> {
  let stdout = '';
  const io: Io = {
    stdout: { write: (text) => (stdout += text) },
    stderr: { write: () => undefined },
    stdin: (async function* () {})(),
    env: {},
    cwd: () => process.cwd(),
  };
  await main(argv, io);
  return stdout.split('\n').map((line) => line.trim());
}

test.for([
  ['README.md', 'en'],
  ['README.zh-CN.md', 'zh'],
] as const)('what %s shows is printed', async ([readme, lang]) => {
  const printed = [
    ...(await outputOf(['examples/bad-department.txt', '--lang', lang])),
    ...(await outputOf(['figures', 'examples/bad-department.txt', '--lang', lang])),
  ];
  const text = readFileSync(readme, 'utf8').replaceAll(/^```[\s\S]*?^```/gmu, '');
  const shown = text.split('\n').filter((line) => line.startsWith('    ') && !/^ {4}(?:npm |…$)/u.test(line));
  expect(shown.length).toBeGreaterThan(10);
  expect(shown.filter((line) => !printed.includes(line.trim()))).toEqual([]);
});
