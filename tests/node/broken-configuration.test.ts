import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { Checker } from '../../src/node/check.ts';

let cwd: string;
beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), 'broken-'));
  for (const name of ['a', 'b']) mkdirSync(join(cwd, name));
  const files = {
    'a/draftlint.yaml': 'rules: { date/imposible-date: off }\n',
    'a/1.txt': '截至2024年2月30日，共受理5件。\n',
    'b/base.yaml': 'locked: [date/impossible-date]\n',
    'b/draftlint.yaml': 'extends: ./base.yaml\nrules: { date/*: off }\n',
    'b/2.txt': '截至2024年2月30日，共受理5件。\n',
  };
  for (const [name, text] of Object.entries(files)) writeFileSync(join(cwd, name), text);
});
afterEach(() => rmSync(cwd, { recursive: true }));

test('no draft is checked once a configuration is known to be broken, but what others show of theirs is told', async () => {
  const checker = new Checker({ cwd });
  const results = [await checker.found('a/1.txt'), await checker.found('b/2.txt')];
  expect(results.map(({ facts, diagnostics }) => [facts, diagnostics])).toEqual([
    [undefined, []],
    [undefined, []],
  ]);
  expect(checker.problems.map(({ path, line }) => `${path?.slice(cwd.length + 1)}:${line}`)).toEqual([
    'a/draftlint.yaml:1',
    'b/draftlint.yaml:2',
  ]);
});

test('an editor has drafts checked all the same, by what is left of their configuration', async () => {
  const { diagnostics } = await new Checker({ cwd }, undefined, true).found('a/1.txt');
  expect(diagnostics.map(({ code }) => code)).toContain('date/impossible-date');
});
