import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { unifiedDiff } from '../../src/formatters/diff.ts';

/** What git makes of a text and a patch of it. */
function patched(before: string, patch: string, name = 'a.txt'): string {
  const folder = mkdtempSync(join(tmpdir(), 'patch-'));
  try {
    writeFileSync(join(folder, name), before);
    execFileSync('git', ['apply', '--whitespace=nowarn', '-'], { cwd: folder, input: patch, stdio: ['pipe', 'pipe', 'pipe'] });
    return readFileSync(join(folder, name), 'utf8');
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const lines = (count: number): string => Array.from({ length: count }, (_, at) => `第${at}行\n`).join('');

describe('a patch', () => {
  test.for([
    ['of a changed line', lines(30), lines(30).replace('第15行', '第十五行')],
    ['of lines far apart', lines(30), lines(30).replace('第2行', '二').replace('第25行', '二五')],
    ['of lines near each other', lines(30), lines(30).replace('第10行', '甲').replace('第14行', '乙')],
    ['of a line put in and one taken out', lines(9), lines(9).replace('第2行\n', '').replace('第6行\n', '第6行\n新\n')],
    ['of a last line without an end', '一\n二', '一\n三'],
    ['that ends the last line', '一\n二', '一\n二\n'],
    ['of all lines', lines(40), lines(40).replaceAll('行', '')],
    ['of line ends with CR', '一\r\n二\r\n', '一\r\n三\r\n'],
    ['that fills an empty text', '', '一\n'],
    ['that empties a text', '一\n', ''],
  ] as const)('%s is taken by git', ([, before, after]) => {
    expect(patched(before, unifiedDiff('a.txt', before, after))).toBe(after);
  });

  test('of any two texts is taken by git', () => {
    const text = fc.array(fc.constantFrom('一\n', '二\n', '三\n', '\n'), { maxLength: 24 }).map((all) => all.join(''));
    fc.assert(
      fc.property(text, text, (before, after) => {
        const patch = unifiedDiff('a.txt', before, after);
        expect(patch === '' ? before : patched(before, patch)).toBe(after);
      }),
      { numRuns: 40 },
    );
  }, 60_000);

  test('of the same text is empty', () => {
    expect(unifiedDiff('a.txt', lines(3), lines(3))).toBe('');
  });
});

test('a name cannot break the head of a patch', () => {
  expect(unifiedDiff('a\n+++ b/x.txt', '一\n', '二\n').split('\n')[0]).toBe('--- "a/a\\012+++ b/x.txt"');
});

test.for(['年 报.txt', 'a\tb.txt', 'a\nb.txt', '"年" 报\u202e.txt', "it's.txt"])('a file named %j is found by git', (name) => {
  expect(patched('一\n', unifiedDiff(name, '一\n', '二\n'), name)).toBe('二\n');
});
