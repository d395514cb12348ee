import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { lintFiles } from '../../src/node/index.ts';
import { findExtractor, readOldWord } from '../../src/node/old-word.ts';

/** A .doc that LibreOffice made of three paragraphs. */
const OLD = new Uint8Array(readFileSync('tests/fixtures/old-word.doc'));
const folder = mkdtempSync(join(tmpdir(), 'drafts-'));
afterAll(() => rmSync(folder, { recursive: true }));

async function resultOf(name: string, bytes: Uint8Array): Promise<{ codes: string[]; message: string }> {
  writeFileSync(join(folder, name), bytes);
  const [result] = await lintFiles([join(folder, name)], { cwd: folder });
  return { codes: result?.diagnostics.map(({ code }) => code) ?? [], message: result?.diagnostics[0]?.message ?? '' };
}

describe('an old Word or WPS draft', () => {
  test.for(['a.doc', 'a.wps', 'a.docx'])('has its words checked, quotes as they are, and is told what was not: %s', async (name) => {
    const { codes, message } = await resultOf(name, OLD);
    expect(codes).toEqual(expect.arrayContaining(['input/old-word', 'date/impossible-date', 'statistics/rate-mismatch']));
    expect(codes).not.toContain('punctuation/straight-quote');
    expect(message).toMatch(/自动编号、图片和格式读不出，隐藏文字也当作正文.*另存为 \.docx/u);
    expect((await readOldWord(OLD, findExtractor())).text).toContain('“受理”');
  });

  test('has tables whose rows end with their last cell', async () => {
    const module = join(folder, 'table.cjs');
    const body = JSON.stringify('部门\t件数\t\n司法局\t12\t\n公安局\t\t\n');
    const document = `{ getBody: () => ${body}, getHeaders: () => '', getFootnotes: () => '', getEndnotes: () => '', getTextboxes: () => '' }`;
    writeFileSync(module, `module.exports = class { async extract() { return ${document}; } };\n`);
    expect((await readOldWord(OLD, module)).text).toBe('部门\t件数\n司法局\t12\n公安局\t\n');
  });

  test('takes no fixes', async () => {
    expect((await readOldWord(OLD, findExtractor())).isReadOnly).toBe(true);
  });

  test('whose chain of sectors leads back to itself, or that is cut short, is named', async () => {
    const bytes = OLD.slice();
    const view = new DataView(bytes.buffer);
    const [table, directory] = [view.getUint32(76, true), view.getUint32(48, true)];
    view.setUint32(512 * (table + 1) + 4 * directory, directory, true);
    for (const broken of [bytes, OLD.slice(0, 5000)]) {
      const { codes, message } = await resultOf('b.doc', broken);
      expect([codes.length, message]).toEqual([1, expect.stringMatching(/未检查|不能读取/u)]);
    }
  }, 60_000);

  test.for([
    ['nothing', ''],
    ['no JSON', "process.stdout.write('x'); "],
  ] as const)('of which the program prints %s is named', async ([, print]) => {
    const module = join(folder, 'extractor.cjs');
    writeFileSync(module, `module.exports = class { extract() { ${print}return new Promise(() => {}); } };\n`);
    await expect(readOldWord(OLD, module)).rejects.toMatchObject({ code: 'input/damaged' });
  });

  test('without word-extractor is told how to convert', async () => {
    const told = expect.objectContaining({
      code: 'input/unsupported',
      text: expect.objectContaining({ zh: expect.stringContaining('soffice --convert-to docx') }),
    });
    await expect(readOldWord(OLD, undefined)).rejects.toEqual(told);
  });
});
