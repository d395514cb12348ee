import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Io, main } from '../../src/cli/index.ts';
import { packageOf, paragraph, rootOf } from '../readers/docx/package.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'drafts-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

async function run(...argv: string[]): Promise<{ status: number; stdout: string }> {
  let stdout = '';
  const io: Io = {
    stdout: { write: (text) => (stdout += text) },
    stderr: { write: (text) => (stdout += text) },
    stdin: (async function* () {})(),
    env: {},
    cwd: () => folder,
  };
  return { status: await main(argv, io), stdout };
}

const PENDING = '<w:ins><w:r><w:t>办结41件。</w:t></w:r></w:ins>';
const BAD = `${paragraph('安平县司法局2024年工作情况')}${paragraph('全年受理行政复议申请|40件。')}<w:p>${PENDING}</w:p>${paragraph('截至2024年2月30日，')}`;

describe('a Word draft on the command line', () => {
  test('is told what is wrong with its words, and of changes that are pending', async () => {
    writeFileSync(join(folder, 'a.docx'), packageOf(BAD));
    const { status, stdout } = await run('.', '--format=json');
    const [{ format, diagnostics }] = JSON.parse(stdout).documents;
    expect(format).toBe('docx');
    const codes = diagnostics.map(({ code }: { code: string }) => code);
    expect(codes).toEqual(expect.arrayContaining(['input/pending-changes', 'date/impossible-date']));
    const { range, data } = diagnostics.find(({ code }: { code: string }) => code === 'date/impossible-date');
    expect(range.start).toEqual({ line: 3, character: 2 });
    expect(data.origin).toEqual({ part: 'word/document.xml', paragraph: 3, run: 4, character: 2 });
    expect(status).toBe(1);
  });

  test('is told by its content, whatever its name', async () => {
    writeFileSync(join(folder, 'a.txt'), packageOf(BAD));
    expect(JSON.parse((await run('a.txt', '--format=json')).stdout).documents[0].format).toBe('docx');
  });

  test('that is broken is named, and the others are checked', async () => {
    writeFileSync(join(folder, 'a.docx'), packageOf(BAD).slice(0, 400));
    writeFileSync(join(folder, 'b.docx'), packageOf(BAD));
    const { status, stdout } = await run('.');
    expect(stdout).toContain('文件不完整或已损坏，未检查');
    expect(stdout).toContain('2024年2月30日');
    expect(status).toBe(2);
  });

  test('shows its ledger', async () => {
    writeFileSync(join(folder, 'a.docx'), packageOf(BAD));
    expect((await run('figures', 'a.docx')).stdout).toMatch(/2:11 .*40件/u);
  });

  test('with macros is told so', async () => {
    writeFileSync(join(folder, 'a.docm'), packageOf(paragraph('全年受理40件。'), { vbaProject: rootOf('x', '') }));
    expect((await run('a.docm')).stdout).toContain('input/macros');
  });
});
