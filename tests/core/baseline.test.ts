import { describe, expect, test } from 'vitest';
import { type Baseline, compareWith, entriesOf, formatBaseline, readBaseline } from '../../src/core/baseline.ts';
import type { Diagnostic } from '../../src/core/diagnostic.ts';

const finding = (code: string, fingerprint: string, start = 0, end = 2): Diagnostic => ({
  code,
  messageId: 'problem',
  message: '',
  data: {},
  severity: 'error',
  certainty: 'certain',
  range: { start, end },
  related: [],
  basis: [],
  fingerprint,
});
const [a, b, c] = [finding('x/a', '1'), finding('x/a', '2'), finding('x/b', '1')];

describe('findings held against a baseline', () => {
  test.for([
    ['are known', [a, b], [a, b], [], [a, b], 0],
    ['are new where another one is gone', [a, c], [a, b], [c], [a], 1],
    ['are new where their rule is another', [c], [a], [c], [], 1],
    ['are known only as often as the baseline knows them', [a, a], [a], [a], [a], 0],
    ['are gone', [], [a, b], [], [], 2],
  ] as const)('%s', ([, found, entries, fresh, known, gone]) => {
    expect(compareWith(entriesOf(entries, '正文'), found)).toEqual({ fresh, known, gone });
  });

  test('are never known where a draft could not be read or draftlint failed', () => {
    const faults = ['input/empty', 'internal/crashed', 'output/not-written'].map((code) => finding(code, '1'));
    expect(entriesOf(faults, '正文')).toEqual([]);
    expect(compareWith([{ code: 'input/empty', fingerprint: '1', words: '' }], faults).fresh).toEqual(faults);
  });
});

describe('the file', () => {
  const baseline: Baseline = {
    'b.txt': entriesOf([b, a], '正文'),
    'a/一.txt': entriesOf([finding('x/c', '3', 0, 90)], `第\n一 ${'长'.repeat(99)}`),
    'none.txt': [],
  };

  test('has a line for each finding, in an order of its own', () => {
    expect(formatBaseline(baseline)).toBe(
      [
        '{',
        '  "schemaVersion": 1,',
        '  "documents": {',
        '    "a/一.txt": [',
        `      {"code":"x/c","fingerprint":"3","words":"第 一 ${'长'.repeat(35)}…"}`,
        '    ],',
        '    "b.txt": [',
        '      {"code":"x/a","fingerprint":"1","words":"正文"},',
        '      {"code":"x/a","fingerprint":"2","words":"正文"}',
        '    ]',
        '  }',
        '}',
        '',
      ].join('\n'),
    );
  });

  test('is read as it was written', () => {
    expect(readBaseline(JSON.parse(formatBaseline(baseline)))).toEqual({ 'a/一.txt': baseline['a/一.txt'], 'b.txt': baseline['b.txt'] });
    expect(readBaseline(JSON.parse(formatBaseline({})))).toEqual({});
  });

  test.for([null, [], {}, { schemaVersion: 2, documents: {} }, { schemaVersion: 1 }, { schemaVersion: 1, documents: { a: [{}] } }, 'x'])(
    'is not %j',
    (data) => {
      expect(readBaseline(data)).toBeUndefined();
    },
  );
});
