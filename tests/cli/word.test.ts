import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
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

  test('is not said to be fixable where Word computes the words', async () => {
    const title = paragraph('安平县司法局2024年工作情况');
    writeFileSync(
      join(folder, 'a.docx'),
      packageOf(`${title}<w:p><w:fldSimple w:instr="REF a"><w:r><w:t>受理４０件。</w:t></w:r></w:fldSimple></w:p>`),
    );
    writeFileSync(join(folder, 'b.docx'), packageOf(title + paragraph('受理４０件。')));
    expect((await run('a.docx')).stdout).not.toContain('--fix');
    expect((await run('b.docx')).stdout).toContain('可用 --fix 修复 1 处');
  });

  test('with macros is told so', async () => {
    writeFileSync(join(folder, 'a.docm'), packageOf(paragraph('全年受理40件。'), { vbaProject: rootOf('x', '') }));
    expect((await run('a.docm')).stdout).toContain('input/macros');
  });

  test('is read with its changes as not made where asked, in every command', async () => {
    writeFileSync(join(folder, 'a.docx'), packageOf(BAD));
    expect((await run('a.docx')).stdout).toContain('1处修订未处理，按全部接受后的文字检查');
    const original = await run('--view=original', 'a.docx');
    expect(original.stdout).toContain('1处修订未处理，按全部拒绝后的文字检查');
    expect((await run('figures', 'a.docx')).stdout).toMatch(/41件/u);
    const figures = (await run('figures', '--view=original', 'a.docx')).stdout;
    expect(figures).not.toMatch(/41件/u);
    expect(figures).toContain('a.docx: 稿件有1处修订未处理');
    expect((await run('annotate', '--view=original', '-o', 'b.docx', 'a.docx')).stdout).toContain('已写入 b.docx');
    expect((await run('--view=orginal', 'a.docx')).stdout).toContain('original');
  });

  test('is not taken from a cache that holds it read in another way', async () => {
    writeFileSync(join(folder, 'a.docx'), packageOf(BAD));
    await run('--cache', 'a.docx');
    expect((await run('--cache', '--view=original', 'a.docx')).stdout).toContain('按全部拒绝后的文字检查');
  });

  test('over a limit is named, and read where the limit is raised', async () => {
    writeFileSync(join(folder, 'a.docx'), packageOf(BAD));
    const { status, stdout } = await run('--limit=total=500', 'a.docx');
    expect([status, stdout]).toEqual([2, expect.stringMatching(/解压后超过上限.*--limit.*input\/too-large/u)]);
    writeFileSync(join(folder, 'b.docx'), packageOf(paragraph('好'.repeat(3_000_000))));
    expect((await run('b.docx')).stdout).toContain('input/too-large');
    expect((await run('--limit=ratio=2000', 'b.docx')).stdout).not.toContain('input/too-large');
    expect((await run('--limit=totl=1', '--limit=depth=-1', 'a.docx')).stdout).toMatch(/是否为“total”[\s\S]*depth= 后应为正整数/u);
  });

  test('that Word has open leaves a lock file, which is passed over and counted', async () => {
    writeFileSync(join(folder, 'a.docx'), packageOf(BAD));
    writeFileSync(join(folder, '~$a.docx'), 'x'.repeat(162));
    expect((await run('.')).stdout).toMatch(/已检查 1 份稿件.*跳过 Word 锁文件 1 个/u);
    expect((await run('*.docx', '--lang=en')).stdout).toMatch(/1 draft checked.*1 lock file of Word passed over/u);
    expect(JSON.parse((await run('.', '--format=json')).stdout).summary).toMatchObject({ documents: 1, lockFiles: 1 });
    const named = await run('~$a.docx');
    expect([named.status, named.stdout]).toEqual([2, expect.stringContaining('锁文件，不是稿件')]);
  });
});

describe('a web page on the command line', () => {
  const PAGE = (body: string): string =>
    `<html><body><div id="menu">${'<p>全年平稳，依法履职；</p>'.repeat(9)}</div><div class="text"><p>${body}</p></div></body></html>`;
  const BODY = '截至2024年2月30日，受理5件。';

  test('has its main text where the configuration says, by path, or the command line', async () => {
    mkdirSync(join(folder, 'site'));
    writeFileSync(join(folder, 'site/a.html'), PAGE(BODY));
    writeFileSync(join(folder, 'draftlint.yaml'), 'overrides:\n  - files: ["site/**"]\n    selector: .text\n');
    const partOf = async (...argv: string[]): Promise<string> => (await run('site/a.html', ...argv)).stdout;
    expect(await partOf()).toMatch(/正文开头第1段|第1段/u);
    expect(await partOf('--selector=#menu')).not.toContain('date/impossible-date');
    const missing = await run('site/a.html', '--selector=#zoom');
    expect([missing.status, missing.stdout]).toEqual([2, expect.stringContaining('没有与选择器“#zoom”相符的元素，未检查')]);
    const none = (await run('site/a.html', '--selector=#[')).stdout;
    expect(none).toContain('选择器“#[”写得不对，网页未检查：请写成');
    writeFileSync(join(folder, 'draftlint.yaml'), 'selector: 3\n');
    expect((await run('site/a.html')).stdout).toContain('此处应为 CSS 选择器');
  });

  test('has its ledger from there too', async () => {
    writeFileSync(join(folder, 'a.html'), PAGE(BODY));
    expect((await run('figures', 'a.html', '--selector=.text')).stdout).toContain('5件');
  });
});
