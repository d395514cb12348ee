import { constants } from 'node:fs';
import { access, readFile, stat } from 'node:fs/promises';
import type { Diagnostic } from '../core/diagnostic.ts';
import type { Format } from '../core/draft.ts';
import { hash } from '../core/fingerprint.ts';
import type { Language, Text } from '../core/text.ts';
import { type Decoded, decode } from './decode.ts';

export type Input = ({ readonly path: string; readonly format: Format } & Decoded) | { readonly path: string; readonly failure: Failure };

export interface Failure {
  readonly code: string;
  readonly message: Text;
}

export const DEFAULT_MAX_SIZE = 20 * 1024 * 1024;

/** Formats told by their first bytes, whatever the name says. */
const KNOWN: readonly (readonly [string, Text])[] = [
  [
    'PK\u0003\u0004',
    {
      zh: '这是 Word（.docx）、WPS 或压缩文件，本版尚不能读取：请在 Word 中另存为“纯文本（.txt）”再检查',
      en: 'this is a .docx or another zip archive, which this version cannot read: save it as plain text (.txt) and check that',
    },
  ],
  [
    '\u00d0\u00cf\u0011\u00e0',
    {
      zh: '这是旧版 Word（.doc）、WPS 或加密文件，不能读取：请另存为“纯文本（.txt）”再检查',
      en: 'this is an old Word file (.doc), a WPS file or an encrypted one: save it as plain text (.txt) and check that',
    },
  ],
  [
    '%PDF',
    {
      zh: '这是 PDF，不能读取：请用原稿，或复制文字存为 .txt',
      en: 'this is a PDF: check the source document, or copy its text into a .txt',
    },
  ],
  ['{\\rtf', { zh: '这是 RTF，不能读取：请另存为“纯文本（.txt）”再检查', en: 'this is RTF: save it as plain text (.txt) and check that' }],
  ['\u0089PNG', { zh: '这是图片，不能读取：请提供文字稿', en: 'this is a picture: give a text' }],
  ['\u00ff\u00d8\u00ff', { zh: '这是图片，不能读取：请提供文字稿', en: 'this is a picture: give a text' }],
];

/** Reads and decodes one file; what cannot be read whole is a named failure, never an exception. */
export async function readInput(path: string, maxSize: number): Promise<Input> {
  try {
    const { size } = await stat(path);
    if (size > maxSize) return fail(path, 'input/too-large', tooLarge(size, maxSize));
    await access(path, constants.R_OK);
    return decodeInput(path, await readFile(path));
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code === 'ENOENT' || code === 'ENOTDIR')
      return fail(path, 'input/not-found', { zh: '没有这个文件：请核对路径', en: 'no such file: check the path' });
    if (code === undefined) throw error;
    return fail(path, 'input/unreadable', { zh: `无法读取（${code}）：请核对权限`, en: `cannot be read (${code}): check its permissions` });
  }
}

export function decodeInput(path: string, bytes: Uint8Array): Input {
  const start = String.fromCharCode(...bytes.subarray(0, 8));
  const known = KNOWN.find(([magic]) => start.startsWith(magic));
  if (known) return fail(path, 'input/unsupported', known[1]);
  const decoded = decode(bytes);
  if (!decoded) {
    return fail(path, 'input/undecodable', {
      zh: '文字编码无法识别（不是 UTF-8、GB18030 或 UTF-16），或是二进制文件：请另存为 UTF-8 的 .txt',
      en: 'the encoding is unknown (not UTF-8, GB18030 or UTF-16) or the file is binary: save it as a UTF-8 .txt',
    });
  }
  if (decoded.text.trim().length === 0) return fail(path, 'input/empty', { zh: '文件没有内容', en: 'the file is empty' });
  return { path, format: /\.(?:md|markdown)$/iu.test(path) ? 'markdown' : 'text', ...decoded };
}

function tooLarge(size: number, maxSize: number): Text {
  const inMegabytes = (bytes: number): string => (bytes / 1024 / 1024).toFixed(1);
  return {
    zh: `文件 ${inMegabytes(size)} MB，超过上限 ${inMegabytes(maxSize)} MB，未检查：可用 --max-size 提高上限`,
    en: `${inMegabytes(size)} MB, over the limit of ${inMegabytes(maxSize)} MB; not checked: raise it by --max-size`,
  };
}

export function fail(path: string, code: string, message: Text): Input {
  return { path, failure: { code, message } };
}

/** A failure as a finding, so that every output names it. */
export function failureDiagnostic({ code, message }: Failure, language: Language): Diagnostic {
  return {
    code,
    messageId: 'input',
    message: `${message[language]}${language === 'zh' ? '。' : '.'}`,
    data: {},
    severity: 'error',
    certainty: 'certain',
    range: { start: 0, end: 0 },
    related: [],
    basis: [],
    fingerprint: hash(code),
  };
}
