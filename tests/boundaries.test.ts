import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const IMPORT = /(?:\bfrom |\bimport\()'([^'\s]+)'/gu;

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => join(folder, name));
}

/** Each import of a folder as `file → target`, where the target is not allowed. */
function breaches(folder: string, isAllowed: (target: string, file: string) => boolean): string[] {
  return filesBelow(folder).flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(IMPORT)]
      .map((match) => match[1] as string)
      .filter((target) => !isAllowed(target, file))
      .map((target) => `${file} → ${target}`),
  );
}

const outward = /(?:^|\/)(?:node|cli|readers|formatters|testing|generated)\//u;

test('core imports only core, unist and the schema library', () => {
  const packages = new Set(['mdast', 'unist', 'unist-util-visit', 'valibot']);
  expect(
    breaches(
      'src/core',
      (target) => packages.has(target) || (target.startsWith('.') && !outward.test(target) && !target.includes('/rules/')),
    ),
  ).toEqual([]);
});

test('readers and formatters import core, and no front', () => {
  for (const folder of ['src/readers', 'src/formatters']) {
    expect(breaches(folder, (target) => !target.startsWith('node:') && !/\/(?:node|cli|generated)\//u.test(target))).toEqual([]);
  }
});

test('rules import only the public entry, the schema library and their area’s own', () => {
  expect(breaches('rules', (target) => target === 'draftlint/rule' || target === 'valibot' || target.startsWith('./_'))).toEqual([]);
});
