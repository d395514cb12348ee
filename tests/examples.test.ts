import { readdirSync } from 'node:fs';
import { lintFiles } from 'draftlint/node';
import { expect, test } from 'vitest';

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
  'bad-department.txt': [
    'document/title-end-mark',
    'document/recipient-without-colon',
    'statistics/sum-mismatch',
    'statistics/rate-mismatch',
    'statistics/flow-imbalance',
    'document/placeholder',
    'structure/empty-section',
    'document/mismatched-issuer',
  ],
  'bad-township.txt': [
    'statistics/part-exceeds-whole',
    'date/reversed-range',
    'date/impossible-date',
    'structure/broken-sequence',
    'statistics/impossible-percent',
    'structure/dangling-reference',
  ],
};

const names = readdirSync('examples').sort();

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
