import { closeSync, fstatSync, lstatSync, openSync, readFileSync, readSync } from 'node:fs';
import { isBlank } from '../core/blank.ts';
import type { Diagnostic, Severity } from '../core/diagnostic.ts';
import type { Format } from '../core/draft.ts';
import { hash } from '../core/fingerprint.ts';
import type { Language, Text } from '../core/text.ts';
import { foreignFormat } from '../readers/foreign.ts';
import { type Decoded, damagedLine, decode } from './decode.ts';

export type Input = TextInput | WordInput | OldWordInput | FailedInput;

export interface TextInput extends Decoded {
  readonly path: string;
  readonly format: Exclude<Format, 'docx'>;
  /** What the text was made of. */
  readonly bytes: Uint8Array;
}

export interface WordInput {
  readonly path: string;
  readonly format: 'docx';
  readonly bytes: Uint8Array;
}

/** A .doc or a .wps: words can be taken from it, but nothing written into it. */
export interface OldWordInput {
  readonly path: string;
  readonly format: 'doc';
  readonly bytes: Uint8Array;
}

export interface FailedInput {
  readonly path: string;
  readonly failure: Failure;
}

export interface Failure {
  readonly code: string;
  readonly message: Text;
}

export const DEFAULT_MAX_SIZE = 20 * 1024 * 1024;

/** What an archive begins with, a .docx too. */
const ZIP = [0x50, 0x4b, 3, 4];

/** Reads and decodes one file; what cannot be read whole is a named failure, never an exception. */
export function readInput(path: string, maxSize: number): Input {
  const bytes = readBytes(path, maxSize);
  return bytes instanceof Uint8Array ? decodeInput(path, bytes, maxSize) : bytes;
}

/** The bytes of one file, or why it cannot be read. */
export function readBytes(path: string, maxSize: number): Uint8Array | FailedInput {
  let file: number | undefined;
  try {
    file = openSync(path, 'r');
    const stats = fstatSync(file);
    if (stats.isFile() && stats.size > maxSize) return tooLarge(path, stats.size, maxSize);
    // A pipe or device has no size before it is read to its end.
    const bytes = stats.isFile() ? readFileSync(file) : readUpTo(file, maxSize);
    return bytes ?? tooLarge(path, 0, maxSize);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code === 'ENOENT') return fail(path, 'input/not-found', isLink(path) ? LOST : NO_FILE);
    if (code === 'ENOTDIR') return fail(path, 'input/not-found', NO_FILE);
    if (code === undefined) throw error;
    return unreadable(path, code);
  } finally {
    if (file !== undefined) closeSync(file);
  }
}

const NO_FILE: Text = { zh: '没有这个文件：请核对路径', en: 'no such file: check the path' };
const LOST: Text = { zh: '链接所指的文件不存在：请核对链接', en: 'a link to a file that does not exist: check the link' };

function isLink(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() === true;
}

const ADVICE: Readonly<Record<string, Text>> = {
  EACCES: { zh: '：请核对权限', en: ': check its permissions' },
  EPERM: { zh: '：请核对权限', en: ': check its permissions' },
  EISDIR: { zh: '：这是文件夹，请写出其中的文件', en: ': it is a folder; name the files in it' },
  EIO: { zh: '：请核对磁盘、网络盘或移动盘', en: ': check the disk or network drive' },
  ENXIO: { zh: '：不是普通文件', en: ': it is no plain file' },
  ELOOP: { zh: '：链接循环', en: ': its links lead back to themselves' },
};

export function unreadable(path: string, code: string): FailedInput {
  const { zh, en } = ADVICE[code] ?? { zh: '', en: '' };
  return fail(path, 'input/unreadable', { zh: `无法读取（${code}）${zh}`, en: `cannot be read (${code})${en}` });
}

/** The bytes of a pipe or device; undefined if there are more than `limit`. */
function readUpTo(file: number, limit: number): Uint8Array | undefined {
  const chunks: Uint8Array[] = [];
  for (let size = 0; size <= limit; ) {
    const chunk = new Uint8Array(65_536);
    const count = readSync(file, chunk);
    if (count === 0) return Buffer.concat(chunks);
    chunks.push(chunk.subarray(0, count));
    size += count;
  }
  return undefined;
}

export function decodeInput(path: string, bytes: Uint8Array, maxSize: number): Input {
  if (bytes.length > maxSize) return tooLarge(path, bytes.length, maxSize);
  if (bytes.length === 0) return fail(path, 'input/empty', EMPTY);
  if (ZIP.every((byte, at) => bytes[at] === byte)) return { path, format: 'docx', bytes };
  const foreign = foreignFormat(bytes);
  if (foreign === 'doc') return { path, format: 'doc', bytes };
  if (foreign) return fail(path, 'input/unsupported', foreign);
  const decoded = decode(bytes);
  if (!decoded) {
    const line = damagedLine(bytes);
    if (line !== undefined) {
      return fail(path, 'input/undecodable', {
        zh: `UTF-8 文字在第${line}行有损坏的字节，未检查：请找回原稿，或改正后另存`,
        en: `UTF-8 with a broken byte in line ${line}; not checked: recover the source, or mend it and save again`,
      });
    }
    return fail(path, 'input/undecodable', {
      zh: '文字编码无法识别（不是 UTF-8、GB18030 或 UTF-16），或是二进制文件：请另存为 UTF-8 的 .txt',
      en: 'the encoding is unknown (not UTF-8, GB18030 or UTF-16) or the file is binary: save it as a UTF-8 .txt',
    });
  }
  const nul = decoded.text.indexOf('\0');
  if (nul >= 0) {
    const line = decoded.text.slice(0, nul).split(/\r\n|\r|\n/u).length;
    return fail(path, 'input/undecodable', {
      zh: `第${line}行有空字符（NUL），未检查：请确认是文字稿，删去后另存`,
      en: `a NUL character in line ${line}; not checked: make sure that it is a text, remove it and save again`,
    });
  }
  if (isBlank(decoded.text)) return fail(path, 'input/empty', EMPTY);
  return { path, format: formatOf(path, decoded.text), bytes, ...decoded };
}

/** What begins like a page is one, whatever its name. */
function formatOf(path: string, text: string): TextInput['format'] {
  if (/\.(?:html?|xhtml|shtml)$/iu.test(path) || PAGE.test(text)) return 'html';
  return /\.(?:md|markdown)$/iu.test(path) ? 'markdown' : 'text';
}

const PAGE = /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[^>]*-->\s*)*<(?:!doctype\s+html|html[\s>])/iu;

const EMPTY: Text = { zh: '文件没有内容', en: 'the file is empty' };

function tooLarge(path: string, size: number, maxSize: number): FailedInput {
  return fail(path, 'input/too-large', {
    zh: `文件${size > maxSize ? ` ${inUnits(size)}，` : ''}超过上限 ${inUnits(maxSize)}，未检查：可用 --max-size 提高上限`,
    en: `${size > maxSize ? `${inUnits(size)}, ` : ''}over the limit of ${inUnits(maxSize)}; not checked: raise it by --max-size`,
  });
}

function inUnits(bytes: number): string {
  if (bytes < 1024) return `${bytes} B`;
  const kilobytes = bytes / 1024;
  return kilobytes < 1024 ? `${kilobytes.toFixed(1)} KB` : `${(kilobytes / 1024).toFixed(1)} MB`;
}

export function fail(path: string, code: string, message: Text): FailedInput {
  return { path, failure: { code, message } };
}

/** A failure, or what else should be known of a file, as a finding, so that every output names it. */
export function failureDiagnostic({ code, message }: Failure, language: Language, severity: Severity = 'error'): Diagnostic {
  return {
    code,
    messageId: 'input',
    message: `${message[language]}${language === 'zh' ? '。' : '.'}`,
    data: {},
    severity,
    certainty: 'certain',
    range: { start: 0, end: 0 },
    related: [],
    basis: [],
    fingerprint: hash(code),
  };
}
