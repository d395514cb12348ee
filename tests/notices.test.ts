import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { build } from 'rolldown';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { notices } from '../scripts/notices.mjs';

describe('the notices', () => {
  let folder: string;
  beforeEach(() => {
    folder = realpathSync(mkdtempSync(join(tmpdir(), 'notices-')));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  function write(path: string, text: string): void {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }

  function addPackage(at: string, name: string, version: string, code: string, files: Readonly<Record<string, string>>): void {
    const path = `${at}node_modules/${name}`;
    write(`${path}/package.json`, JSON.stringify({ name, version, license: 'MIT', type: 'module', main: 'index.js' }));
    write(`${path}/index.js`, code);
    for (const [file, text] of Object.entries(files)) write(`${path}/${file}`, text);
  }

  async function bundle(): Promise<string> {
    const { output } = await build({ input: join(folder, 'main.js'), plugins: [notices()], write: false });
    const file = output.find(({ fileName }) => fileName === 'THIRD-PARTY-NOTICES.txt');
    return file?.type === 'asset' ? String(file.source) : '';
  }

  test('name each package that is bundled, once and in order, and no other', async () => {
    write(
      'main.js',
      "import { b } from 'b'; import { b2 } from 'b'; import { a } from '@s/a'; import { c } from 'c'; console.log(a, b, b2);",
    );
    addPackage('', 'b', '1.0.0', "export { a as b } from '@s/a'; export * from './other.js';", { LICENSE: 'b’s\r\nwords\r\n' });
    write('node_modules/b/other.js', 'export const b2 = Math.random();');
    addPackage('', '@s/a', '2.0.0', 'export const a = Math.random();', { 'license.md': 'a’s words', NOTICE: 'a’s notice' });
    addPackage('node_modules/b/', '@s/a', '1.0.0', 'export const a = Math.random();', { 'LICENCE.txt': 'old words' });
    addPackage('', 'c', '1.0.0', 'export const c = 1;', { LICENSE: 'not needed' });
    const line = `\n${'-'.repeat(80)}\n\n`;
    expect(await bundle()).toBe(
      [
        'This software contains code of these packages.\n',
        '@s/a 1.0.0 (MIT)\n\nold words\n',
        '@s/a 2.0.0 (MIT)\n\na’s notice\n\na’s words\n',
        'b 1.0.0 (MIT)\n\nb’s\nwords\n',
      ].join(line),
    );
  });

  test('are not made without the text of a licence', async () => {
    write('main.js', "import { b } from 'b'; console.log(b);");
    addPackage('', 'b', '1.0.0', 'export const b = Math.random();', {});
    await expect(bundle()).rejects.toThrow('b comes without the text of its licence');
  });
});

test.for(['dist', 'dist/cli'])('those in %s name what draftlint is built of', (folder) => {
  const named = readFileSync(join(folder, 'THIRD-PARTY-NOTICES.txt'), 'utf8');
  const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as { dependencies: Readonly<Record<string, string>> };
  const onlyTypes = ['@types/mdast'];
  const onlyOfTheCommandLine = folder === 'dist' ? ['chalk', 'string-width'] : [];
  for (const [name, version] of Object.entries(dependencies)) {
    if (![...onlyTypes, ...onlyOfTheCommandLine].includes(name)) expect(named).toContain(`\n${name} ${version} (`);
  }
});
