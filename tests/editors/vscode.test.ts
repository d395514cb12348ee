import { execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';
import { describe, expect, test } from 'vitest';
import { annotateArguments } from '../../editors/vscode/src/annotate-arguments.ts';
import { inTurn } from '../../editors/vscode/src/in-turn.ts';
import { type LedgerData, ledgerPage } from '../../editors/vscode/src/ledger-page.ts';
import { serverFiles } from '../../editors/vscode/src/server-files.ts';
import { countsOf, statusText } from '../../editors/vscode/src/status.ts';
import { readArguments } from '../../src/cli/arguments.ts';

const FOLDER = 'editors/vscode';
const json = (name: string): Record<string, unknown> => JSON.parse(readFileSync(join(FOLDER, name), 'utf8'));
const manifest = json('package.json');
const sources = readdirSync(join(FOLDER, 'src')).map((name) => readFileSync(join(FOLDER, 'src', name), 'utf8'));

describe('the texts of the extension', () => {
  test('are there in both languages', () => {
    const named = [...JSON.stringify(manifest).matchAll(/"%([\w.]+)%"/gu)].map(([, name]) => name);
    for (const file of ['package.nls.json', 'package.nls.zh-cn.json']) {
      expect(Object.keys(json(file)).sort()).toEqual([...new Set(named)].sort());
      for (const words of Object.values(json(file))) expect(words).not.toBe('');
    }
  });

  test('that the code says are in the Chinese bundle, with the same values, and no others', () => {
    const said = sources.flatMap((source) => [
      ...[...source.matchAll(/(?:l10n\.t|translate)\('([^']+)'/gu)].map(([, words]) => words),
      ...(source.includes('WORST_FIRST') ? ['Line', 'Place', 'Number', 'Value', 'Counts', 'Verdict', 'Relations'] : []),
      ...(source.includes('WORST_FIRST') ? ['holds', 'holds within rounding', 'broken', 'cannot be decided'] : []),
    ]);
    const bundle = json('l10n/bundle.l10n.zh-cn.json');
    expect(Object.keys(bundle).sort()).toEqual([...new Set(said)].sort());
    for (const [en, zh] of Object.entries(bundle)) {
      const values = (words: string): string[] => [...words.matchAll(/\{\d\}/gu)].map(([value]) => value).sort();
      expect(values(String(zh))).toEqual(values(en));
    }
  });

  test('name the commands that the code registers', () => {
    const { commands } = manifest['contributes'] as { commands: { command: string }[] };
    const registered = sources.flatMap((source) => [...source.matchAll(/registerCommand\('([\w.]+)'/gu)].map(([, name]) => name));
    expect(registered).toEqual(expect.arrayContaining(commands.map(({ command }) => command)));
  });
});

test('an untrusted folder is checked, and nothing of the settings is a program to run', () => {
  const { untrustedWorkspaces } = manifest['capabilities'] as { untrustedWorkspaces: object };
  expect(untrustedWorkspaces).toMatchObject({ supported: true });
  expect(
    Object.keys((manifest['contributes'] as { configuration: { properties: object } }).configuration.properties).join(' '),
  ).not.toMatch(/path|command|server\.(?!$)|node/iu);
});

describe('the table of the ledger', () => {
  const figure = (text: string, relations: number[]): LedgerData['figures'][number] => ({
    range: { start: { line: 3, character: 7 } },
    place: '第一部分第1段',
    text,
    value: '40',
    unit: '件',
    indicator: { object: '行政复议申请', act: '受理', period: '', body: '' },
    relations,
  });
  const page = (text: string): string =>
    ledgerPage(
      {
        figures: [figure(text, [0, 1]), figure('5份', [])],
        relations: [
          { verdict: 'holds', equation: '办结36件 ≤ 受理40件' },
          { verdict: 'broken', equation: '办结36件 ÷ 受理40件 = 95%' },
        ],
        coverage: { figures: 2, related: 1 },
      },
      'N0nce',
      (words) => words,
    );

  test('has a row for each number, with the worst verdict', () => {
    expect(page('40件')).toContain(
      '<tr class="broken"><td class="number">4:8</td><td>第一部分第1段</td><td>40件</td><td class="number">40件</td><td>受理 行政复议申请</td><td>broken</td>',
    );
    expect(page('40件')).toContain('<td>5份</td><td class="number">40件</td><td>受理 行政复议申请</td><td>—</td><td></td>');
  });

  test('runs and loads nothing, whatever stands in the draft', () => {
    const hostile = page('<img src=x onerror="alert(1)"><script>1</script>\'&');
    expect(hostile).toContain(`content="default-src 'none'; style-src 'nonce-N0nce'"`);
    expect(hostile).not.toMatch(/<(?:img|script)/u);
    expect(hostile).toContain('&lt;img src=x onerror=&quot;alert(1)&quot;&gt;');
  });
});

test.for([
  [[], '$(check) 稿检'],
  [[0, 0, 1], '稿检 $(error) 2 $(warning) 1'],
  [[2, 3], '稿检 $(info) 2'],
] as const)('the status bar says of findings %j: %s', ([severities, text]) => {
  const found = severities.map((severity) => ({ source: 'draftlint', severity }));
  expect(statusText(countsOf([...found, { source: 'another', severity: 0 }]))).toBe(text);
});

test.for([
  ['auto', 'zh-cn', 'zh'],
  ['auto', 'de', 'en'],
  ['zh', 'en', 'zh'],
  [undefined, 'en', 'en'],
] as const)('set to %s, an editor in %s annotates in %s', ([set, editor, language]) => {
  expect(serverFiles('/extension', editor).language(set)).toBe(language);
});

test('all settings that a draft is checked by are told to the command line that annotates', () => {
  const settings: Readonly<Record<string, unknown>> = {
    'annotate.trackFixes': true,
    preset: 'law-based-government/county',
    circumstances: ['upward', 'published'],
    config: '-a.yaml',
    maxSize: 1000,
  };
  const words = annotateArguments(<T>(name: string) => settings[name] as T, 'en', '-b.docx');
  expect(readArguments(words)).toMatchObject({
    command: 'annotate',
    operands: ['-b.docx'],
    isTracking: true,
    language: 'en',
    preset: 'law-based-government/county',
    circumstances: ['upward', 'published'],
    config: '-a.yaml',
    maxSize: 1000,
  });
  expect(annotateArguments(() => undefined, 'zh', 'b.docx')).toEqual(['annotate', '--lang=zh', '--', 'b.docx']);
});

test('what is asked for twice at once is done one after another, though the first fails', async () => {
  const done: string[] = [];
  let count = 0;
  const restart = inTurn(async () => {
    const own = ++count;
    done.push(`begin ${own}`);
    await new Promise(setImmediate);
    done.push(`end ${own}`);
    if (own === 1) throw new Error('it did not start');
  });
  const both = [restart(), restart()];
  await expect(both[0]).rejects.toThrow('it did not start');
  await both[1];
  expect(done).toEqual(['begin 1', 'end 1', 'begin 2', 'end 2']);
});

describe('the package', () => {
  const folder = mkdtempSync(join(tmpdir(), 'vsix-'));
  const pack = (name: string): Record<string, Uint8Array> => {
    execFileSync(process.execPath, ['scripts/vsix.mjs', '--output', join(folder, name)]);
    return unzipSync(new Uint8Array(readFileSync(join(folder, name))));
  };

  test('has all that the manifest names, and a content type for each file', () => {
    const files = pack('a.vsix');
    for (const name of ['[Content_Types].xml', 'extension.vsixmanifest'])
      new SaxesParser().write(strFromU8(files[name] as Uint8Array)).close();
    const assets = [...strFromU8(files['extension.vsixmanifest'] as Uint8Array).matchAll(/Path="([^"]+)"/gu)].map(([, path]) => path);
    expect(Object.keys(files)).toEqual(
      expect.arrayContaining([...assets, 'extension/dist/extension.cjs', 'extension/package.nls.zh-cn.json']),
    );
    const types = strFromU8(files['[Content_Types].xml'] as Uint8Array);
    for (const name of Object.keys(files)) {
      if (name !== '[Content_Types].xml') expect(types).toContain(`Extension="${name.slice(name.lastIndexOf('.'))}"`);
    }
    expect(strFromU8(files['extension/package.json'] as Uint8Array)).toContain(
      `"version": "${JSON.parse(readFileSync('package.json', 'utf8')).version}"`,
    );
    expect(strFromU8(files['extension/dist/extension.cjs'] as Uint8Array)).toContain('require("vscode")');
    for (const [place, name] of [
      ['dist', 'vscode-languageclient'],
      ['dist', 'minimatch'],
      ['server/dist/cli', 'vscode-languageserver'],
    ] as const) {
      expect(strFromU8(files[`extension/${place}/THIRD-PARTY-NOTICES.txt`] as Uint8Array)).toMatch(new RegExp(`^${name} \\d`, 'mu'));
    }
  });

  test('is the same of the same sources', () => {
    pack('b.vsix');
    expect(readFileSync(join(folder, 'b.vsix')).equals(readFileSync(join(folder, 'a.vsix')))).toBe(true);
  });

  test('brings a server along that serves, away from the sources', async () => {
    for (const [name, bytes] of Object.entries(pack('c.vsix'))) {
      if (!name.startsWith('extension/server/')) continue;
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), bytes);
    }
    const { program } = serverFiles(join(folder, 'extension'), 'zh-cn');
    const server = spawn(process.execPath, [program, 'lsp', '--stdio', '--clientProcessId=1']);
    let output = '';
    server.stdout.on('data', (chunk) => (output += chunk));
    const body = JSON.stringify({
      jsonrpc: '2.0',
      id: 1,
      method: 'initialize',
      params: { processId: null, rootUri: null, capabilities: {} },
    });
    server.stdin.end(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
    expect(await new Promise((resolve) => server.on('close', resolve))).toBe(1);
    expect(output).toContain('"hoverProvider":true');
    expect(existsSync(join(folder, 'extension/server/docs/rules/wording/typo.md'))).toBe(true);
    rmSync(folder, { recursive: true });
  });
});
