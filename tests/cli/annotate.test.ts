import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Io, main } from '../../src/cli/index.ts';
import { readDocx } from '../../src/readers/docx/index.ts';
import { openPackage } from '../../src/readers/docx/package.ts';
import { rewrite } from '../../src/writers/docx/zip.ts';
import { packageOf, paragraph, rootOf } from '../readers/docx/package.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'drafts-'));
  writeFileSync(join(folder, 'a.docx'), DRAFT);
});
afterEach(() => rmSync(folder, { recursive: true }));

const DRAFT = packageOf(paragraph('安平县司法局2024年工作情况') + paragraph('截至2024年2月|30日，受理40件。'));

async function run(...argv: string[]): Promise<{ status: number; stdout: string; stderr: string }> {
  let [stdout, stderr] = ['', ''];
  const io: Io = {
    stdout: { write: (text) => (stdout += text) },
    stderr: { write: (text) => (stderr += text) },
    stdin: (async function* () {})(),
    env: {},
    cwd: () => folder,
  };
  return { status: await main(argv, io), stdout, stderr };
}

const read = (name: string): Uint8Array => new Uint8Array(readFileSync(join(folder, name)));
const commentsIn = (name: string): string => strFromU8(unzipSync(read(name))['word/comments.xml'] as Uint8Array);

/** The archive with one part in place of another, packed as draftlint packs it. */
function packageLike(bytes: Uint8Array, name: string, content: string): Uint8Array {
  return rewrite(openPackage(bytes), new Map([[name, strToU8(content)]]));
}

describe('draftlint annotate', () => {
  test('of several files passes by the copies that it made, and says so', async () => {
    await run('annotate', 'a.docx');
    writeFileSync(join(folder, 'b.docx'), DRAFT);
    const { stdout, stderr } = await run('annotate', 'a.annotated.docx', 'b.docx');
    expect(stderr).toBe('a.annotated.docx: 是加了批注的副本，已跳过\n');
    expect(stdout).toMatch(/^已写入 b\.annotated\.docx：批注 \d+ 条\n$/u);
  });

  test('of nothing but its copies checks nothing, and does not pass it as done', async () => {
    await run('annotate', 'a.docx');
    writeFileSync(join(folder, 'b.annotated.docx'), DRAFT);
    const { status, stdout, stderr } = await run('annotate', 'a.annotated.docx', 'b.annotated.docx');
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain('没有可检查的稿件');
  });

  test('writes a copy with a comment for each finding and leaves the draft alone', async () => {
    const { status, stdout } = await run('annotate', 'a.docx');
    expect(status).toBe(0);
    expect(stdout).toMatch(/已写入 a\.annotated\.docx：批注 \d+ 条/u);
    expect(commentsIn('a.annotated.docx')).toMatch(/【错误】.*2月30日.*依据：.*规则：date\/impossible-date/su);
    expect(readDocx(read('a.annotated.docx')).text).toBe(readDocx(DRAFT).text);
    expect(read('a.docx')).toEqual(DRAFT);
  });

  test('a comment on words outside the body says where they are', async () => {
    const parts = {
      header1: rootOf('hdr', paragraph('截至2024年2月30日的汇编')),
      footnotes: rootOf('footnotes', `<w:footnote w:id="2">${paragraph('截至2023年2月31日的数据。')}</w:footnote>`),
    };
    const section = '<w:sectPr><w:headerReference w:type="default" r:id="rId1"/></w:sectPr>';
    writeFileSync(join(folder, 'b.docx'), packageOf(`${paragraph('截至2022年2月30日，受理40件。')}${section}`, parts));
    await run('annotate', 'b.docx');
    const told = [...commentsIn('b.annotated.docx').matchAll(/>([^<>]*【错误】[^<>]*(?:30|31)日)/gu)].map(
      ([, words]) => words?.split('【')[0],
    );
    expect(told.sort()).toEqual(['', '脚注：', '页眉：']);
  });

  test('a folder is told apart from a draft', async () => {
    expect((await run('annotate', '.')).stderr).toContain('这是文件夹，请写出其中的文件');
  });

  test('in English, to another file', async () => {
    expect((await run('annotate', '--lang=en', 'a.docx', '-o', 'b.docx')).stdout).toMatch(/b\.docx written: 1 comment$/mu);
    expect(commentsIn('b.docx')).toContain('[error] ');
  });

  test('does not write over the draft, by whatever name', async () => {
    symlinkSync(join(folder, 'a.docx'), join(folder, 'link.docx'));
    for (const name of ['a.docx', './a.docx', 'link.docx']) {
      const { status, stderr } = await run('annotate', 'a.docx', '-o', name);
      expect([status, stderr]).toEqual([2, expect.stringContaining('输出会覆盖原稿')]);
    }
    expect(read('a.docx')).toEqual(DRAFT);
  });

  test('is content with the copy of an earlier run, whenever that was', async () => {
    await run('annotate', 'a.docx');
    const copy = unzipSync(read('a.annotated.docx'));
    const older = strFromU8(copy['word/comments.xml'] as Uint8Array).replaceAll(/date="\d{4}/gu, 'date="2020');
    writeFileSync(join(folder, 'a.annotated.docx'), packageLike(read('a.annotated.docx'), 'word/comments.xml', older));
    const before = read('a.annotated.docx');
    const { status, stdout, stderr } = await run('annotate', 'a.annotated.docx', 'a.docx', './a.docx');
    expect({ status, stdout }).toEqual({ status: 0, stdout: 'a.annotated.docx 已是最新的批注副本，未重写\n' });
    expect(stderr).toBe('a.annotated.docx: 是加了批注的副本，已跳过\n');
    expect(read('a.annotated.docx')).toEqual(before);
  });

  test.for([
    ['somebody worked in', () => writeFileSync(join(folder, 'a.annotated.docx'), DRAFT)],
    ['is no Word draft', () => writeFileSync(join(folder, 'a.annotated.docx'), '备忘')],
    ['lacks what is found now', () => writeFileSync(join(folder, 'draftlint.yaml'), 'rules: { date/*: off }\n')],
  ] as const)('leaves alone what stands in the place of the copy and %s', async ([, change]) => {
    await run('annotate', 'a.docx');
    change();
    const before = read('a.annotated.docx');
    const { status, stdout, stderr } = await run('annotate', 'a.docx');
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain('a.annotated.docx: 文件已存在，与本次的批注不同，未改动');
    expect(read('a.annotated.docx')).toEqual(before);
  });

  test('what takes no comments is named, the others are annotated', async () => {
    writeFileSync(join(folder, 'b.txt'), '截至2024年2月30日，受理40件。\n');
    writeFileSync(join(folder, 'c.docx'), DRAFT.slice(0, 300));
    const { status, stdout, stderr } = await run('annotate', 'b.txt', 'c.docx', 'none.docx', 'a.docx');
    expect(status).toBe(2);
    expect(stderr.split('\n').filter(Boolean)).toEqual([
      expect.stringMatching(/^b\.txt: 不是 Word 稿件/u),
      expect.stringMatching(/^c\.docx: 文件不完整或已损坏/u),
      expect.stringMatching(/^none\.docx: 没有这个文件/u),
    ]);
    expect(stdout).toContain('a.annotated.docx');
  });

  test('puts in safe fixes as tracked changes where asked', async () => {
    const draft = packageOf(paragraph('安平县司法局2024年工作情况。') + paragraph('受理４０件，办结３５件。'));
    writeFileSync(join(folder, 'b.docx'), draft);
    expect((await run('annotate', '--track-fixes', 'b.docx')).stdout).toMatch(/批注 [1-9]\d* 条，修订 [1-9]\d* 处/u);
    const copy = read('b.annotated.docx');
    expect(readDocx(copy).text).not.toBe(readDocx(draft).text);
    expect(readDocx(copy, { view: 'original' }).text).toBe(readDocx(draft).text);
  });

  test('says which fixes could not be put in', async () => {
    const pending = '<w:p><w:ins w:id="1"><w:r><w:t>受理４０件。</w:t></w:r></w:ins></w:p>';
    writeFileSync(join(folder, 'b.docx'), packageOf(paragraph('安平县司法局2024年工作情况') + paragraph('办结３０件。') + pending));
    const { stdout } = await run('annotate', '--track-fixes', 'b.docx');
    expect(stdout).toMatch(/修订 1 处，另有 1 处安全的修改不能写成修订/u);
    expect(readDocx(read('b.annotated.docx')).text).toContain('受理４０件。');
  });

  test('a copy that is checked itself, and one of a template, are told as what they are', async () => {
    await run('annotate', 'a.docx');
    expect((await run('a.annotated.docx')).stdout).toMatch(/这是加了批注的副本（批注(\d+)条，其中 draftlint 的\1条）.*input\/comments/u);
    expect((await run('a.docx')).stdout).not.toContain('input/comments');
    writeFileSync(join(folder, 'b.dotx'), DRAFT);
    expect((await run('annotate', 'b.dotx')).stdout).toContain('已写入 b.annotated.dotx');
  });

  test('needs a file, and takes one name for one file', async () => {
    expect((await run('annotate')).stderr).toContain('缺少文件');
    expect((await run('annotate', '-')).stderr).toContain('不读标准输入');
    expect((await run('annotate', 'a.docx', 'b.docx', '-o', 'x.docx')).stderr).toContain('只能用于一个文件');
    expect((await run('a.docx', '-o', 'x.docx')).stderr).toContain('--output');
  });
});
