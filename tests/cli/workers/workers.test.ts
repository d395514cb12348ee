import { pathToFileURL } from 'node:url';
import { describe, expect, test } from 'vitest';
import { type PrintedDocument, Printer } from '../../../src/cli/print.ts';
import { checkInWorkers } from '../../../src/cli/workers.ts';
import { Checker } from '../../../src/node/check.ts';

const SCRIPT = pathToFileURL('tests/cli/workers/mortal.mjs');
const options = { cwd: '/drafts' };
const request = {
  formats: [{ name: 'lsp' }],
  options: { version: '0', language: 'en' },
  cwd: '/drafts',
  isColoured: false,
  columns: undefined,
} as const;

const textsOf = ({ printed }: PrintedDocument): string[] => printed.map((each) => ('part' in each ? String(each.part) : each.failure));

/** The texts printed of drafts, in the order they come in. */
async function printed(paths: readonly string[], workers = 2): Promise<string[]> {
  const printer = await Printer.load(request);
  const texts: string[] = [];
  const documents = checkInWorkers(paths, workers, { options, request, isKeyed: false }, new Checker(options), printer, SCRIPT);
  for await (const document of documents) texts.push(...textsOf(document));
  return texts;
}

const sound = (number: number): string[] => Array.from({ length: number }, (_, at) => `${at}.txt`);
const codesIn = (text: string): string[] => (JSON.parse(text).diagnostics as { code: string }[]).map(({ code }) => code);

describe('drafts that workers check', () => {
  test.for([1, 7, 500])('come in their order: %s', async (number) => {
    expect(await printed(sound(number))).toEqual(sound(number));
  });

  test.for(['throws.txt', 'exits.txt'])('are all checked but the one that a worker dies of: %s', async (deadly) => {
    const paths = sound(200).toSpliced(90, 0, deadly);
    const texts = await printed(paths);
    expect(texts.toSpliced(90, 1)).toEqual(sound(200));
    expect(codesIn(texts[90] as string)).toEqual(['internal/worker-died']);
    expect(texts[90]).toContain(deadly === 'throws.txt' ? 'too deep' : 'exit 7');
  });

  test('are told as lost where every worker dies, and no more are started for ever', async () => {
    const paths = sound(100).map((path) => `throws-${path}`);
    const texts = await printed(paths);
    expect(texts).toHaveLength(100);
    expect(texts.every((text) => codesIn(text).includes('internal/worker-died'))).toBe(true);
  });

  test('are not waited for by one who wants no more of them', async () => {
    const printer = await Printer.load(request);
    const all = checkInWorkers(sound(500), 2, { options, request, isKeyed: false }, new Checker(options), printer, SCRIPT);
    for await (const document of all) {
      expect(textsOf(document)).toEqual(['0.txt']);
      break;
    }
    expect(await all.next()).toEqual({ done: true, value: undefined });
  });
});
