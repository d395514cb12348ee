import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { readDocx } from '../../src/readers/docx/index.ts';
import { foreignFormat } from '../../src/readers/foreign.ts';

/** A compound file as far as its directory: an entry of this name in the second sector. */
function compound(name: string): Uint8Array {
  const bytes = new Uint8Array(2048);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  const at = 1024 + 128;
  for (const [index, letter] of [...name].entries()) bytes[at + 2 * index] = letter.charCodeAt(0);
  bytes[at + 64] = 2 * name.length + 2;
  return bytes;
}

const told = (bytes: Uint8Array): string => {
  const foreign = foreignFormat(bytes);
  return typeof foreign === 'object' ? foreign.zh : (foreign ?? 'text or archive');
};

describe('what is no text is told by its content', () => {
  test.for([
    ['a PDF', strToU8('%PDF-1.7\n'), /这是 PDF.*\.txt/u],
    ['RTF', strToU8('{\\rtf1\\ansi'), /这是 RTF.*\.docx/u],
    ['a picture', Uint8Array.of(0xff, 0xd8, 0xff, 0xe0), /这是图片/u],
    ['another archive', strToU8('Rar!\u001a'), /解压/u],
    ['an encrypted Word file', compound('EncryptedPackage'), /加了密码.*去掉密码/u],
    ['a workbook', compound('Workbook'), /Excel/u],
    ['slides', compound('PowerPoint Document'), /演示文稿/u],
    ['an old file without a Word draft', compound('CONTENTS'), /找不到 Word 文稿.*\.docx/u],
    ['Word 2003 XML', strToU8('\ufeff<?xml version="1.0"?>\n<?mso-application progid="Word.Document"?>'), /XML 文件.*\.docx/u],
    ['a web archive, as Word saves it', strToU8('From: <Saved by WPS>\r\nSubject:\r\n\tx\r\nMIME-Version: 1.0\r\n\r\n'), /\.mht.*\.docx/u],
    ['an archive that is empty', strToU8('PK\u0005\u0006'), /压缩文件/u],
  ] as const)('%s', ([, bytes, message]) => {
    expect(told(bytes)).toMatch(message);
  });

  test.for([
    ['an old Word file', compound('WordDocument'), 'doc'],
    ['a page that begins as XML', strToU8('<?xml version="1.0"?>\n<!DOCTYPE html><html>'), 'text or archive'],
    ['a text', strToU8('全年工作平稳。'), 'text or archive'],
    ['a text whose first lines have colons', strToU8('Title: 2024\nAuthor: x\n\nMIME-Version: 1.0\n'), 'text or archive'],
  ] as const)('but not %s', ([, bytes, format]) => {
    expect(told(bytes)).toBe(format);
  });

  test.for([
    ['OFD', { 'OFD.xml': '<a/>', 'Doc_0/Document.xml': '<a/>' }, /OFD.*\.txt/u],
    ['OpenDocument', { mimetype: 'application/vnd.oasis.opendocument.text', 'content.xml': '<a/>' }, /开放文档.*\.docx/u],
    ['a workbook', { '[Content_Types].xml': '<a/>', 'xl/workbook.xml': '<a/>' }, /Excel/u],
    ['slides', { '[Content_Types].xml': '<a/>', 'ppt/presentation.xml': '<a/>' }, /演示文稿/u],
    ['an archive with drafts', { '甲.docx': 'x' }, /里面有 Word 文稿.*解压/u],
    ['any other archive', { 'a.txt': 'x' }, /压缩文件.*解压/u],
  ] as const)('an archive that holds %s', ([, files, message]) => {
    const bytes = zipSync(Object.fromEntries(Object.entries(files).map(([name, content]) => [name, strToU8(content)])));
    expect(() => readDocx(bytes)).toThrow(
      expect.objectContaining({ code: 'input/unsupported', text: expect.objectContaining({ zh: expect.stringMatching(message) }) }),
    );
  });
});
