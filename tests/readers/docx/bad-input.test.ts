import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { readDocx } from '../../../src/readers/docx/index.ts';
import type { ArchiveLimits } from '../../../src/readers/options.ts';
import { UnreadableDraft } from '../../../src/readers/unreadable.ts';
import { packageOf, paragraph, rootOf } from './package.ts';

function codeOf(bytes: Uint8Array, limits: Partial<ArchiveLimits> = {}): string {
  try {
    readDocx(bytes, { limits });
    return 'read';
  } catch (error) {
    if (!(error instanceof UnreadableDraft)) throw error;
    expect(error.text.zh).toMatch(/未检查|不能读取|没有文字/u);
    return error.code;
  }
}

const good = packageOf(paragraph('全年受理40件。'));

describe('Word documents that cannot be read whole', () => {
  test('a whole one can', () => expect(codeOf(good)).toBe('read'));
  test('cut short anywhere', () => {
    for (let length = 4; length < good.length; length += 37) expect(codeOf(good.slice(0, length))).toBe('input/damaged');
  });
  test('with a broken byte, a crash nowhere', () => {
    for (let at = 0; at < good.length; at += 3) {
      const bytes = good.slice();
      bytes[at] = (bytes[at] as number) ^ 0xff;
      expect(['read', 'input/damaged', 'input/unsupported', 'input/too-large', 'input/empty']).toContain(codeOf(bytes));
    }
  });
  test('another archive', () => expect(codeOf(zipSync({ 'a.txt': strToU8('x') }))).toBe('input/unsupported'));
  test('without its main part', () => expect(codeOf(zipSync({ 'word/styles.xml': strToU8('<a/>') }))).toBe('input/damaged'));
  test('no text', () => expect(codeOf(packageOf('<w:p/>'))).toBe('input/empty'));
  test('XML that is not well-formed', () => expect(codeOf(packageOf('<w:p><w:r></w:p>'))).toBe('input/damaged'));
  test('a prefix that nothing declares, of an element or an attribute', () => {
    expect(codeOf(packageOf('<w:p><q:r/></w:p>'))).toBe('input/damaged');
    expect(codeOf(packageOf('<w:p q:a="1"/>'))).toBe('input/damaged');
    expect(codeOf(packageOf(`<w:p xmlns:q="urn:q" q:a="1"><q:b/></w:p>${paragraph('受理40件。')}`))).toBe('read');
    expect(codeOf(packageOf(`<w:p xmlns:q="urn:q"/><w:p q:a="1"/>`))).toBe('input/damaged');
  });
  test('entities', () => {
    const source =
      '<!DOCTYPE x [<!ENTITY a "aaaa">]><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body/></w:document>';
    expect(codeOf(packageOf('', {}, { 'word/document.xml': source }))).toBe('input/damaged');
  });
  test('nested too deeply', () => expect(codeOf(packageOf(`${'<w:sdt>'.repeat(600)}${'</w:sdt>'.repeat(600)}`))).toBe('input/damaged'));
  test('an element with attributes beyond reason', () => {
    const attributes = (count: number): string => Array.from({ length: count }, (_, at) => ` w:a${at}=""`).join('');
    expect(codeOf(packageOf(`<w:p${attributes(900)}/>${paragraph('甲')}`))).toBe('read');
    expect(codeOf(packageOf(`<w:p${attributes(1001)}/>${paragraph('甲')}`))).toBe('input/damaged');
  });
  test('too large unpacked', () => expect(codeOf(good, { total: 500 })).toBe('input/too-large'));
  test('too many entries', () => expect(codeOf(good, { entries: 2 })).toBe('input/too-large'));
  test('packed too tightly', () => {
    const bomb = packageOf(paragraph('好'.repeat(3_000_000)));
    expect(bomb.length).toBeLessThan(100_000);
    expect(codeOf(bomb)).toBe('input/too-large');
  });
  test('one that may be nested less deeply, or packed less tightly', () => {
    expect(codeOf(good, { depth: 3 })).toBe('input/damaged');
    expect(codeOf(packageOf(paragraph('好'.repeat(400_000))), { ratio: 20 })).toBe('input/too-large');
  });
  test('a part whose bytes are not those that were packed', () => {
    const stored = zipSync(unzipSync(good), { level: 0 });
    const at = stored.findIndex((_, index) => strFromU8(stored.subarray(index, index + 6)) === '受理');
    stored[at + 2] = (stored[at + 2] as number) ^ 1;
    expect(() => readDocx(stored)).toThrow('its word/document.xml is damaged');
  });
  test('an archive with a password', () => {
    const bytes = good.slice();
    for (const [index, byte] of good.entries()) {
      if (byte === 0x50 && good[index + 1] === 0x4b && good[index + 2] === 1 && good[index + 3] === 2) bytes[index + 8] = 1;
    }
    expect(codeOf(bytes)).toBe('input/unsupported');
  });
  test('an archive with two parts of one name', () => {
    const bytes = packageOf(paragraph('甲'), {}, { 'word/a.xml': '<a/>', 'word/b.xml': '<a/>' });
    const name = strToU8('word/b.xml');
    for (let at = 0; at < bytes.length; at++) if (name.every((byte, index) => bytes[at + index] === byte)) bytes[at + 5] = 0x61;
    expect(() => readDocx(bytes)).toThrow('it has two word/a.xml');
  });
  test('a reference to a part that is missing', () => {
    const relations = (target: string): string =>
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://x/header" Target="${target}"/></Relationships>`;
    const body = `${paragraph('正文。')}<w:sectPr><w:headerReference r:id="rId1"/></w:sectPr>`;
    const header = { header1: rootOf('hdr', paragraph('页眉')) };
    expect(codeOf(packageOf(body, header, { 'word/_rels/document.xml.rels': relations('header1.xml') }))).toBe('read');
    expect(codeOf(packageOf(body, header, { 'word/_rels/document.xml.rels': relations('header9.xml') }))).toBe('input/damaged');
  });
  test.for(['styles', 'numbering', 'footnotes'])('a reference to %s that are missing', (name) => {
    const relations = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://x/${name}" Target="${name}.xml"/></Relationships>`;
    expect(codeOf(packageOf(paragraph('甲。'), {}, { 'word/_rels/document.xml.rels': relations }))).toBe('input/damaged');
  });
  test('notes that nothing leads to', () => {
    expect(codeOf(packageOf('<w:p><w:r><w:t>甲</w:t><w:footnoteReference w:id="1"/></w:r></w:p>'))).toBe('input/damaged');
  });
  test('words outside any paragraph or run', () => {
    for (const words of ['<w:p><w:t>甲</w:t></w:p>', '<w:r><w:t>甲</w:t></w:r>'])
      expect(codeOf(packageOf(paragraph('乙。') + words))).toBe('input/damaged');
  });
  test('a part in another encoding, or with a broken byte; a character that stands for one is a character', () => {
    const files = unzipSync(packageOf(paragraph('受理\ufffd件。')));
    expect(codeOf(zipSync(files))).toBe('read');
    const source = files['word/document.xml'] as Uint8Array;
    const at = source.findIndex((_, index) => strFromU8(source.subarray(index, index + 6)) === '受理');
    const broken = Uint8Array.from(source);
    broken[at] = 0xb0;
    expect(codeOf(zipSync({ ...files, 'word/document.xml': broken }))).toBe('input/damaged');
  });
  test('an archive whose directory is told as in ZIP64 is read', () => {
    const at = good.length - 22;
    const old = new DataView(good.buffer, good.byteOffset + at);
    const bytes = new Uint8Array(at + 56 + 20 + 22);
    bytes.set(good.subarray(0, at));
    const view = new DataView(bytes.buffer);
    const write = (from: number, marks: readonly (readonly [number, number])[]): void => {
      for (const [to, value] of marks) view.setUint32(from + to, value, true);
    };
    const [count, offset] = [old.getUint16(10, true), old.getUint32(16, true)];
    write(at, [
      [0, 0x06064b50],
      [24, count],
      [32, count],
      [40, old.getUint32(12, true)],
      [48, offset],
    ]);
    write(at + 56, [
      [0, 0x07064b50],
      [8, at],
      [16, 1],
    ]);
    write(at + 76, [
      [0, 0x06054b50],
      [8, 0xffffffff],
      [12, 0xffffffff],
      [16, 0xffffffff],
    ]);
    expect(codeOf(bytes)).toBe('read');
  });
});
