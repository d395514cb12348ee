import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { hash } from '../../src/core/fingerprint.ts';
import { cannotWrite } from '../../src/node/cannot-write.ts';
import { encode } from '../../src/node/encode.ts';
import { replaceFile, writeWhole } from '../../src/node/write.ts';

let folder: string;
let path: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'drafts-'));
  path = join(folder, 'a.txt');
  writeFileSync(path, '一稿');
});
afterEach(() => rmSync(folder, { recursive: true }));

test('a file that holds what was read gets the new bytes', async () => {
  expect(await replaceFile(path, Buffer.from('一稿'), Buffer.from('二稿'))).toBeUndefined();
  expect([readFileSync(path, 'utf8'), readdirSync(folder)]).toEqual(['二稿', ['a.txt']]);
});

test('a file that was changed meanwhile is left alone, and nothing is left beside it', async () => {
  writeFileSync(path, '他稿');
  expect((await replaceFile(path, Buffer.from('一稿'), Buffer.from('二稿')))?.en).toContain('was changed while it was checked');
  expect([readFileSync(path, 'utf8'), readdirSync(folder)]).toEqual(['他稿', ['a.txt']]);
});

test('a file of another hand that stands where the temporary one would is left alone', async () => {
  const other = join(folder, `.draftlint-${hash('a.txt')}.${process.pid}.tmp`);
  writeFileSync(other, '别人的');
  expect((await replaceFile(path, Buffer.from('一稿'), Buffer.from('二稿')))?.en).toContain('EEXIST');
  expect([readFileSync(path, 'utf8'), readFileSync(other, 'utf8')]).toEqual(['一稿', '别人的']);
});

test('a file whose name is as long as a name can be is written', async () => {
  const long = join(folder, `${'稿'.repeat(83)}.txt`);
  writeFileSync(long, '一稿');
  expect(await replaceFile(long, Buffer.from('一稿'), Buffer.from('二稿'))).toBeUndefined();
  await writeWhole(long, '三稿');
  expect(readFileSync(long, 'utf8')).toBe('三稿');
});

test.for([
  ['ENOSPC', '磁盘已满'],
  ['EACCES', '权限'],
  ['ENOENT', '没有所在的文件夹'],
] as const)('why a file cannot be written is told with what to do: %s', ([code, advice]) => {
  expect(cannotWrite(code).zh).toMatch(new RegExp(`^无法写入（${code}）：.*${advice}`, 'u'));
});

test('a file that is gone is told', async () => {
  rmSync(path);
  expect((await replaceFile(path, Buffer.from('一稿'), Buffer.from('二稿')))?.en).toContain('ENOENT');
});

test('GB18030 has every character that its decoder gives, and no other', () => {
  const decoder = new TextDecoder('gb18030', { fatal: true });
  const text = '安平。€ḿ㐂镕\u4e00\ud842\udfb7\u{10ffff}é\u0e01';
  expect(decoder.decode(encode(text, 'gb18030', false))).toBe(text);
  expect(encode('\ue5e5', 'gb18030', false)).toBeUndefined();
});
