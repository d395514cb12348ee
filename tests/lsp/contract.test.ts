import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseMarked } from 'draftlint/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { main } from '../../src/cli/index.ts';
import { Printer } from '../../src/cli/print.ts';
import { checkInWorkers } from '../../src/cli/workers.ts';
import type { Example } from '../../src/core/rule.ts';
import type { TermSettings } from '../../src/core/terms/term.ts';
import { toProtocol } from '../../src/formatters/json.ts';
import { lint, presets, rules } from '../../src/index.ts';
import { Checker } from '../../src/node/check.ts';
import { loadConfig } from '../../src/node/config-file.ts';
import { TestClient } from './client.ts';

/** One engine: each example of each rule has the same findings from the library, the command line, a worker of it and the language server. */
const ENDINGS = { text: 'txt', markdown: 'md', html: 'html', docx: 'docx' } as const;
const termsOf = ({ add, remove }: TermSettings): object => ({
  add: add.map(({ wrong, write, certainty, reason }) => ({ term: wrong, write, certainty, ...(reason !== undefined && { reason }) })),
  remove,
});

/** What the configuration says for examples, each for a folder of its own. */
const overrides: { readonly files: string; readonly said: string }[] = [];

function folderFor({ preset, circumstances, terms }: Example): string {
  const said = JSON.stringify({ ...(preset !== undefined && { extends: preset }), circumstances, ...(terms && { terms: termsOf(terms) }) });
  const at = overrides.findIndex((override) => override.said === said);
  return String(at >= 0 ? at : overrides.push({ files: `${overrides.length}/**`, said }) - 1);
}

const examples = Object.entries(rules).flatMap(([id, rule]) =>
  rule.examples.flatMap((example, at) =>
    ([example.bad, example.good] as const).map((marked, of) => ({
      // How a Word draft looks is in none of these texts.
      isOfLooks: example.looks !== undefined,
      name: `${folderFor(example)}/${id.replace('/', '.')}-${at}-${of === 0 ? 'bad' : 'good'}.${ENDINGS[example.format ?? 'text']}`,
      format: example.format ?? 'text',
      text: of === 0 ? parseMarked(marked).text : marked,
    })),
  ),
);

const DOCS = `${pathToFileURL('docs/rules').href}/`;
const FORMAT = { version: '0.0.0', language: 'zh', docs: DOCS } as const;

let folder: string;
let config: string;
let expected: Map<string, readonly object[]>;
const uriOf = (name: string): string => pathToFileURL(join(folder, name)).href;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'contract-'));
  config = join(folder, 'draftlint.yaml');
  for (const at of overrides.keys()) mkdirSync(join(folder, String(at)));
  const layers = overrides.map(({ files, said }) => ({ files, ...JSON.parse(said) }));
  writeFileSync(config, stringify({ extends: 'recommended', overrides: layers }));
  for (const { name, text } of examples) writeFileSync(join(folder, name), text);
  const loaded = await loadConfig(config, { rules, presets });
  expected = new Map();
  for (const { name, text, format } of examples) {
    const report = await lint({ text, path: name, format }, { config: loaded });
    expected.set(name, toProtocol({ path: name, uri: uriOf(name), ...report }, FORMAT));
  }
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true }));

interface Output {
  readonly documents: readonly { readonly uri: string; readonly diagnostics: readonly object[] }[];
}

function byName({ documents }: Output): Map<string, readonly object[]> {
  return new Map(examples.map(({ name }) => [name, documents.find(({ uri }) => uri === uriOf(name))?.diagnostics ?? []]));
}

test('there are findings in the examples of all rules', () => {
  const silent = examples.filter(({ name, isOfLooks }) => name.includes('-bad.') && !isOfLooks && expected.get(name)?.length === 0);
  expect(silent.map(({ name }) => name)).toEqual([]);
});

test('the command line finds what the library finds', async () => {
  let stdout = '';
  const io = { stdout: { write: (text: string | Uint8Array) => (stdout += text) }, stderr: { write: () => true } };
  await main(['--format', 'json', '.'], { ...io, stdin: (async function* () {})(), env: {}, cwd: () => folder });
  expect(byName(JSON.parse(stdout))).toEqual(expected);
});

test('a worker finds what the library finds', async () => {
  const options = { cwd: folder };
  const request = { formats: [{ name: 'lsp' }], options: FORMAT, cwd: folder, isColoured: false, columns: undefined };
  const names = examples.map(({ name }) => name);
  const printer = await Printer.load(request);
  const documents: Output['documents'][number][] = [];
  for await (const { printed } of checkInWorkers(names, 1, { options, request, isKeyed: false }, new Checker(options), printer))
    documents.push(...printed.flatMap((each) => ('part' in each ? JSON.parse(String(each.part)) : [])));
  expect(byName({ documents })).toEqual(expected);
});

test('the language server finds what the library finds', async () => {
  const client = new TestClient(folder, DOCS);
  await client.begin({}, { rootUri: pathToFileURL(folder).href });
  for (const { name, text, format } of examples) await client.open(uriOf(name), text, format === 'markdown' ? 'markdown' : 'plaintext');
  const documents: { uri: string; diagnostics: object[] }[] = [];
  for (const { name } of examples) {
    const diagnostics = (await client.published(uriOf(name), 1)).map(({ tags: _, ...diagnostic }) => diagnostic);
    documents.push({ uri: uriOf(name), diagnostics });
  }
  expect(byName({ documents })).toEqual(expected);
  expect(await client.end()).toBe(0);
});
