import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse, parseAllDocuments } from 'yaml';
import { readArguments } from '../src/cli/arguments.ts';

interface Step {
  readonly name?: string;
  readonly run?: string;
  readonly uses?: string;
  readonly env?: Readonly<Record<string, string>>;
}
interface Action {
  readonly inputs: Readonly<Record<string, { readonly default: string }>>;
  readonly runs: { readonly steps: readonly Step[] };
}

const action: Action = parse(readFileSync('action.yml', 'utf8'));
const examples = readdirSync('examples/ci', { recursive: true, encoding: 'utf8' })
  .map((name) => join('examples/ci', name))
  .filter((path) => /\.ya?ml$/u.test(path));

describe.skipIf(process.platform === 'win32')('the action', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'action-'));
    writeFileSync(join(folder, 'draftlint'), '#!/bin/sh\nfor word; do echo "[$word]"; done\n', { mode: 0o755 });
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  /** The words that the action gives to draftlint, each in brackets. */
  function words(inputs: Readonly<Record<string, string>>): string {
    const step = action.runs.steps.find(({ name }) => name === 'Check drafts');
    const filled = (expression: string): string => {
      const name = /^\$\{\{ inputs\.([\w-]+) \}\}$/u.exec(expression)?.[1];
      return name === undefined ? '' : (inputs[name] ?? action.inputs[name]?.default ?? '');
    };
    const env = Object.fromEntries(Object.entries(step?.env ?? {}).map(([name, value]) => [name, filled(value)]));
    const path = `${folder}${delimiter}${process.env['PATH']}`;
    return execFileSync('bash', ['--norc', '-c', step?.run ?? 'exit 9'], {
      cwd: folder,
      encoding: 'utf8',
      env: { ...env, PATH: path, RUNNER_TEMP: 'temp' },
    }).replaceAll('\n', '');
  }

  test('checks the whole folder if nothing else is said', () => {
    expect(words({})).toBe('[lint][--format][github][--fail-on][error][--cache-location=temp/draftlint-cache][--][.]');
  });

  test('hands on what it is told, each line one word', () => {
    const inputs = {
      paths: 'reports 2024\n\n*.md\n',
      since: 'origin/main',
      'fail-on': 'warning',
      format: 'sarif=out.sarif\njunit=out.xml',
      baseline: 'known.json',
      shard: 'auto',
      cache: 'false',
      args: '--lang=en\n--verbose',
    };
    expect(words(inputs)).toBe(
      '[lint][--format][github][--fail-on][warning][--format][sarif=out.sarif][--format][junit=out.xml][--lang=en][--verbose]' +
        '[--since=origin/main][--baseline=known.json][--shard=auto][--][reports 2024][*.md]',
    );
  });

  test('puts shards together', () => {
    expect(words({ command: 'merge', paths: 'shards' })).toBe('[merge][--format][github][--fail-on][error][--][shards]');
  });

  test('runs nothing of what stands in an input', () => {
    const word = '$(touch ran) `touch ran` "; touch ran; "';
    expect(words({ paths: word, since: word, args: word })).toContain(`[${word}]`);
    expect(readdirSync(folder)).toEqual(['draftlint']);
    const scripts = action.runs.steps.flatMap(({ run }) => run ?? []);
    expect(scripts.filter((script) => script.includes('${{'))).toEqual([]);
  });
});

/** The command lines of draftlint in the scripts of a file, their variables made words. */
function commandLines(text: string): string[][] {
  const lines = text.replaceAll(/.*\bnpm\b.*/gu, '').matchAll(/(?:^|[\s/])draftlint ((?:merge|--|reports)[^\n]*)/gmu);
  return [...lines].map(([, line = '']) =>
    line
      .replace(/ \|\|.*$/u, '')
      .replaceAll(/\$\[\[ inputs\.fail-on \]\]/gu, 'error')
      .replaceAll(/"?\$(?:\[\[[^\]]*\]\]|\w+)"?/gu, 'x')
      .split(' '),
  );
}

describe('examples of continuous integration', () => {
  test.for([...examples, 'templates/draftlint.yml', '.pre-commit-hooks.yaml'])(
    '%s is YAML, and draftlint takes its command lines',
    (path) => {
      const text = readFileSync(path, 'utf8');
      expect(parseAllDocuments(text).flatMap(({ errors }) => errors)).toEqual([]);
      for (const line of commandLines(text)) expect(() => readArguments(line)).not.toThrow();
    },
  );

  test('are all in its documentation, whose command lines draftlint takes too', () => {
    const text = readFileSync('docs/ci.md', 'utf8');
    for (const path of examples) expect(text).toContain(`(../${path.replaceAll('\\', '/')})`);
    const lines = commandLines(text.replaceAll(/ {2,}#.*$/gmu, ''));
    expect(lines.length).toBeGreaterThan(8);
    for (const line of lines) expect(() => readArguments(line)).not.toThrow();
  });

  test.for(examples.filter((path) => path.includes('github')))('%s gives the action inputs that it has', (path) => {
    const used = [
      ...readFileSync(path, 'utf8').matchAll(/uses: your-organisation\/draftlint@\S+\n\s+with:\n(?<inputs>(?:\s{10,}[\w-]+:.*\n)+)/gu),
    ];
    expect(used.length).toBeGreaterThan(0);
    for (const { groups } of used) {
      expect(Object.keys(action.inputs)).toEqual(expect.arrayContaining(Object.keys(parse(groups?.['inputs'] ?? ''))));
    }
  });

  test('name the version that there is', () => {
    const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
    const texts = [...examples, 'templates/draftlint.yml', 'docs/ci.md'].map((path) => readFileSync(path, 'utf8')).join('\n');
    const named = [...texts.matchAll(/draftlint(?:-|@v)(\d+\.\d+\.\d+)/gu)].map(([, name]) => name);
    expect(new Set(named)).toEqual(new Set([version]));
  });
});
