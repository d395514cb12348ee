import type { Text } from '../core/text.ts';

/** What bytes are that are no text and no Word document of today: `doc` an old one, else why they cannot be read and what to do. */
export type Foreign = 'doc' | Text;

const [ZH, EN] = ['请另存为 .docx 再检查', 'save it as .docx and check that'];
const PICTURE: Text = { zh: '这是图片，不能读取：请提供文字稿', en: 'this is a picture: give a text' };
const ARCHIVE: Text = { zh: '这是压缩文件，不能读取：请解压后再检查', en: 'this is an archive: unpack it first' };
const XML: Text = {
  zh: `这是 XML 文件（Word 2003 XML、平面 OPC、UOF 等），不能读取：${ZH}`,
  en: `this is an XML file (Word 2003 XML, flat OPC, UOF or the like): ${EN}`,
};
const MAIL: Text = {
  zh: `这是网页归档（.mht）或邮件，不能读取：${ZH}`,
  en: `this is a web archive (.mht) or a mail: ${EN}`,
};
const OTHER: Text = {
  zh: `这是旧版办公文档，但其中找不到 Word 文稿，可能已损坏，不能读取：请打开核对，${ZH}`,
  en: `this is an old office document without a Word draft that can be found; it may be damaged: open it, ${EN}`,
};

/** By what a file begins with. */
const BEGINNINGS: readonly (readonly [string, Text])[] = [
  [
    '%PDF',
    {
      zh: '这是 PDF，不能读取：请用原稿，或复制文字存为 .txt',
      en: 'this is a PDF: check the source document, or copy its text into a .txt',
    },
  ],
  ['{\\rtf', { zh: `这是 RTF，不能读取：${ZH}`, en: `this is RTF: ${EN}` }],
  ['\u0089PNG', PICTURE],
  ['\u00ff\u00d8\u00ff', PICTURE],
  ['GIF8', PICTURE],
  ['PK\u0005\u0006', ARCHIVE],
  ['PK\u0007\u0008', ARCHIVE],
  ['Rar!', ARCHIVE],
  ['7z\u00bc\u00af', ARCHIVE],
  ['\u001f\u008b', ARCHIVE],
];

const COMPOUND = '\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1';
/** Compound files (MS-CFB) by a stream that they have; the first that fits. */
const STREAMS: readonly (readonly [string, Foreign])[] = [
  [
    'EncryptedPackage',
    { zh: '文件加了密码，不能读取：请去掉密码后另存再检查', en: 'the file has a password: save it without one and check that' },
  ],
  ['WordDocument', 'doc'],
  [
    'Workbook',
    { zh: '这是 Excel 表格（.xls），不是文稿，不能读取', en: 'this is an Excel workbook (.xls), not a draft, and cannot be read' },
  ],
  ['PowerPoint Document', { zh: '这是演示文稿（.ppt），不能读取', en: 'these are slides (.ppt), which cannot be read' }],
];

/** Tells formats by their first bytes, and compound files by their directory, whatever their names say; undefined for text and archives of the ZIP kind. */
export function foreignFormat(bytes: Uint8Array): Foreign | undefined {
  const start = String.fromCharCode(...bytes.subarray(0, 8));
  const known = BEGINNINGS.find(([magic]) => start.startsWith(magic));
  if (known) return known[1];
  if (!start.startsWith(COMPOUND.slice(0, 4))) return isXml(bytes) ? XML : isMail(bytes) ? MAIL : undefined;
  const names = streamsOf(bytes);
  return STREAMS.find(([name]) => names.has(name))?.[1] ?? OTHER;
}

const ENTRY = 128;
/** Where the length of an entry's name stands in it, in bytes with the last NUL. */
const NAME_LENGTH = 64;

/** The names in the directory of a compound file: its entries lie at multiples of their length. */
function streamsOf(bytes: Uint8Array): Set<string> {
  const wanted = new Map(STREAMS.map(([name]) => [2 * name.length + 2, name]));
  const found = new Set<string>();
  for (let at = 512; at + ENTRY <= bytes.length; at += ENTRY) {
    const name = wanted.get((bytes[at + NAME_LENGTH] as number) | ((bytes[at + NAME_LENGTH + 1] as number) << 8));
    if (name && [...name].every((letter, index) => bytes[at + 2 * index] === letter.charCodeAt(0) && bytes[at + 2 * index + 1] === 0)) {
      found.add(name);
    }
  }
  return found;
}

const SAMPLE = 512;

/** An XML document that is no page. */
function isXml(bytes: Uint8Array): boolean {
  const start = String.fromCharCode(...bytes.subarray(0, SAMPLE));
  return /^(?:\u00ef\u00bb\u00bf)?\s*<\?xml\s/u.test(start) && !/<!doctype\s+html|<html[\s>]/iu.test(start);
}

/** How far the header fields of a mail are looked through. */
const LONGEST_HEADER = 4096;

/** What begins with header fields (RFC 5322) of which one says that it is MIME (RFC 2045). */
function isMail(bytes: Uint8Array): boolean {
  if (!/[A-Za-z]/u.test(String.fromCharCode(bytes[0] ?? 0))) return false;
  const start = String.fromCharCode(...bytes.subarray(0, LONGEST_HEADER));
  const fields = /^(?:[A-Za-z][A-Za-z-]*:[^\r\n]*(?:\r?\n[\t ][^\r\n]*)*\r?\n)+/u.exec(start)?.[0] ?? '';
  return /^(?:MIME-Version:|Content-Type:\s*(?:multipart|text)\/)/imu.test(fields);
}

/** Archives of the ZIP kind that are no Word documents, by an entry that they have. */
const PACKAGES: readonly (readonly [RegExp, Text])[] = [
  [
    /^OFD\.xml$/u,
    {
      zh: '这是 OFD 版式文件，不能读取：请用原稿，或复制文字存为 .txt',
      en: 'this is an OFD file: check the source document, or copy its text into a .txt',
    },
  ],
  [
    /^xl\//u,
    { zh: '这是 Excel 表格（.xlsx），不是文稿，不能读取', en: 'this is an Excel workbook (.xlsx), not a draft, and cannot be read' },
  ],
  [/^ppt\//u, { zh: '这是演示文稿（.pptx），不能读取', en: 'these are slides (.pptx), which cannot be read' }],
  [
    /\.docx$/iu,
    { zh: '这是压缩文件，里面有 Word 文稿，不能读取：请解压后再检查', en: 'this is an archive with Word drafts in it: unpack it first' },
  ],
];

const OPEN_DOCUMENT: Text = {
  zh: `这是开放文档（.odt 等），不能读取：${ZH}`,
  en: `this is an OpenDocument file (.odt or the like): ${EN}`,
};

/** What an archive is that has no Word document in it. */
export function foreignPackage(names: readonly string[]): Text {
  // An OpenDocument file says what it is in an entry of this name.
  if (names.includes('mimetype') && names.includes('content.xml')) return OPEN_DOCUMENT;
  return PACKAGES.find(([entry]) => names.some((name) => entry.test(name)))?.[1] ?? ARCHIVE;
}
