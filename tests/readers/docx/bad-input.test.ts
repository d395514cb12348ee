import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { readDocx } from '../../../src/readers/docx/index.ts';
import { PACKAGE_LIMITS } from '../../../src/readers/docx/package.ts';
import { UnreadableDraft } from '../../../src/readers/unreadable.ts';
import { packageOf, paragraph, rootOf } from './package.ts';

function codeOf(bytes: Uint8Array, limits = PACKAGE_LIMITS): string {
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
  test('entities', () => {
    const source =
      '<!DOCTYPE x [<!ENTITY a "aaaa">]><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body/></w:document>';
    expect(codeOf(packageOf('', {}, { 'word/document.xml': source }))).toBe('input/damaged');
  });
  test('nested too deeply', () => expect(codeOf(packageOf(`${'<w:sdt>'.repeat(600)}${'</w:sdt>'.repeat(600)}`))).toBe('input/damaged'));
  test('too large unpacked', () => expect(codeOf(good, { ...PACKAGE_LIMITS, total: 500 })).toBe('input/too-large'));
  test('too many entries', () => expect(codeOf(good, { ...PACKAGE_LIMITS, entries: 2 })).toBe('input/too-large'));
  test('packed too tightly', () => {
    const bomb = packageOf(paragraph('好'.repeat(3_000_000)));
    expect(bomb.length).toBeLessThan(100_000);
    expect(codeOf(bomb)).toBe('input/too-large');
  });
  test('a reference to a part that is missing', () => {
    const relations = (target: string): string =>
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://x/header" Target="${target}"/></Relationships>`;
    const body = `${paragraph('正文。')}<w:sectPr><w:headerReference r:id="rId1"/></w:sectPr>`;
    const header = { header1: rootOf('hdr', paragraph('页眉')) };
    expect(codeOf(packageOf(body, header, { 'word/_rels/document.xml.rels': relations('header1.xml') }))).toBe('read');
    expect(codeOf(packageOf(body, header, { 'word/_rels/document.xml.rels': relations('header9.xml') }))).toBe('input/damaged');
  });
});
