import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { main } from '../../src/cli/index.ts';

/** The examples of the page on outputs: what stands fenced under the name of a format, but for commands and configurations. */
const PAGE = readFileSync('docs/outputs.md', 'utf8');
const EXAMPLES = [...PAGE.matchAll(/^```(text|json|xml)\n([\s\S]*?)^```$/gmu)].map(({ 1: kind = '', 2: text = '', index }) => {
  const [, format = ''] = /^## (\w+)$(?![\s\S]*^## )/mu.exec(PAGE.slice(0, index)) ?? [];
  return { format, kind, text };
});

async function outputOf(format: string): Promise<string> {
  let stdout = '';
  const io = { stdout: { write: (text: string | Uint8Array) => (stdout += text) }, stderr: { write: () => true } };
  await main(['examples/bad-county.txt', `--format=${format}`], {
    ...io,
    stdin: (async function* () {})(),
    env: {},
    cwd: () => process.cwd(),
  });
  return stdout;
}

/** All objects within a value. */
function objectsIn(value: unknown): object[] {
  if (typeof value !== 'object' || value === null) return [];
  return [value, ...Object.values(value).flatMap(objectsIn)];
}

test('the page has an example of each format that it describes, but for the report', () => {
  const described = [...PAGE.matchAll(/^## (\w+)$/gmu)].map(([, name]) => name);
  expect(EXAMPLES.map(({ format }) => format)).toEqual(described.filter((name) => name !== 'html'));
});

test.for(EXAMPLES)('the example of $format is what is printed', async ({ format, kind, text }) => {
  const output = await outputOf(format);
  if (kind === 'json') {
    const example = JSON.parse(text) as object;
    expect(objectsIn(JSON.parse(output))).toContainEqual(expect.toSatisfy((found: object) => matches(found, example)));
    return;
  }
  const lines = new Set(output.split('\n').map((line) => line.trim()));
  for (const line of text.split('\n')) expect(lines).toContain(line.trim());
});

/** Whether an object has all that another has. */
function matches(found: unknown, wanted: unknown): boolean {
  if (typeof wanted !== 'object' || wanted === null) return found === wanted;
  if (typeof found !== 'object' || found === null) return false;
  return Object.entries(wanted).every(([name, value]) => matches((found as Record<string, unknown>)[name], value));
}
