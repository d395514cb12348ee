import { Inflate, inflateSync, strFromU8 } from 'fflate';
import type { ArchiveLimits } from '../options.ts';
import { damaged, UnreadableDraft } from '../unreadable.ts';

/** So large an entry may be however tightly it is packed. */
const FREE = 1024 * 1024;

/** An entry as the archive's directory describes it. Offsets in the archive. */
export interface ZipEntry {
  readonly name: string;
  /** Its record in the directory, `[start, end)`. */
  readonly record: readonly [number, number];
  /** Its local header. */
  readonly header: number;
  readonly method: number;
  readonly crc: number;
  readonly packed: number;
  readonly size: number;
}

/** What the end of the directory, a record of it and a local header begin with, and how long they are but for names and extras. */
export const END = 0x06054b50;
export const END_LENGTH = 22;
export const RECORD = 0x02014b50;
export const RECORD_LENGTH = 46;
export const HEADER = 0x04034b50;
export const HEADER_LENGTH = 30;
/** Of ZIP64: what leads to its end of the directory, and that end. */
const LOCATOR = 0x07064b50;
const LOCATOR_LENGTH = 20;
const LARGE_END = 0x06064b50;
const LARGE_END_LENGTH = 56;
const LONGEST_COMMENT = 0xffff;
const STORED = 0;
export const DEFLATED = 8;

/** The entries of an archive by name, in their order. Throws `UnreadableDraft` where it is broken or larger than it may be. */
export function readZip(bytes: Uint8Array, limits: ArchiveLimits): Map<string, ZipEntry> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  const directory = directoryAt(view, end);
  if (directory.count > limits.entries) throw tooLarge(limits);
  const entries = new Map<string, ZipEntry>();
  let { at } = directory;
  let total = 0;
  for (let index = 0; index < directory.count; index++) {
    if (at + RECORD_LENGTH > end || view.getUint32(at, true) !== RECORD) throw broken();
    const entry = entryAt(view, bytes, at);
    if (entries.has(entry.name)) throw damaged(`其中有两个 ${entry.name}，未检查`, `it has two ${entry.name}; not checked`);
    total += entry.size;
    const isBomb = entry.size > FREE && entry.size > entry.packed * limits.ratio;
    if (total > limits.total || isBomb) throw tooLarge(limits);
    entries.set(entry.name, entry);
    at = entry.record[1];
  }
  return entries;
}

function findEnd(view: DataView): number {
  const lowest = Math.max(0, view.byteLength - END_LENGTH - LONGEST_COMMENT);
  for (let at = view.byteLength - END_LENGTH; at >= lowest; at--) if (view.getUint32(at, true) === END) return at;
  throw broken();
}

/** How many entries there are and where their records begin; some programs write both as in ZIP64, however small the archive. */
function directoryAt(view: DataView, end: number): { count: number; at: number } {
  const [count, at] = [view.getUint16(end + 10, true), view.getUint32(end + 16, true)];
  if (count < 0xffff && at < 0xffffffff) return { count, at };
  const locator = end - LOCATOR_LENGTH;
  if (locator < 0 || view.getUint32(locator, true) !== LOCATOR) return { count, at };
  const large = Number(view.getBigUint64(locator + 8, true));
  if (large + LARGE_END_LENGTH > locator || view.getUint32(large, true) !== LARGE_END) throw broken();
  return { count: Number(view.getBigUint64(large + 32, true)), at: Number(view.getBigUint64(large + 48, true)) };
}

function entryAt(view: DataView, bytes: Uint8Array, at: number): ZipEntry {
  const nameEnd = at + RECORD_LENGTH + view.getUint16(at + 28, true);
  const extraEnd = nameEnd + view.getUint16(at + 30, true);
  const end = extraEnd + view.getUint16(at + 32, true);
  if (end > bytes.length) throw broken();
  const name = strFromU8(bytes.subarray(at + RECORD_LENGTH, nameEnd)).replaceAll('\\', '/');
  if ((view.getUint16(at + 8, true) & 1) !== 0) {
    throw new UnreadableDraft('input/unsupported', {
      zh: '压缩包加了密码，不能读取：请去掉密码后再检查',
      en: 'the archive has a password: take it away and check again',
    });
  }
  const size = view.getUint32(at + 24, true);
  const packed = view.getUint32(at + 20, true);
  const header = view.getUint32(at + 42, true);
  const entry = { name, record: [at, end], method: view.getUint16(at + 10, true), crc: view.getUint32(at + 16, true) } as const;
  if (Math.max(size, packed, header) < 0xffffffff) return { ...entry, size, packed, header };
  return { ...entry, ...large(view, nameEnd, extraEnd, { size, packed, header }) };
}

/** Sizes that stand in the extra field of ZIP64, as some programs write them for small entries too. */
function large(view: DataView, from: number, to: number, small: Pick<ZipEntry, 'size' | 'packed' | 'header'>): typeof small {
  for (let at = from; at + 4 <= to; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== 1) continue;
    let next = at + 4;
    const read = (value: number): number => {
      if (value !== 0xffffffff) return value;
      next += 8;
      if (next > to) throw broken();
      return Number(view.getBigUint64(next - 8, true));
    };
    return { size: read(small.size), packed: read(small.packed), header: read(small.header) };
  }
  throw broken();
}

/** Where the packed bytes of an entry stand, `[start, end)`. */
export function dataOf(bytes: Uint8Array, { name, header, packed }: ZipEntry): readonly [number, number] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (header + HEADER_LENGTH > bytes.length || view.getUint32(header, true) !== HEADER) throw brokenEntry(name);
  const start = header + HEADER_LENGTH + view.getUint16(header + 26, true) + view.getUint16(header + 28, true);
  if (start + packed > bytes.length) throw brokenEntry(name);
  return [start, start + packed];
}

/** Unpacks an entry and holds it against its checksum. Throws `UnreadableDraft`, which names the entry, where it is damaged. */
export function unpack(bytes: Uint8Array, entry: ZipEntry): Uint8Array {
  const data = bytes.subarray(...dataOf(bytes, entry));
  const content = entry.method === STORED ? data : entry.method === DEFLATED ? inflated(data, entry) : undefined;
  if (!content || content.length !== entry.size || crc32(content) !== entry.crc) throw brokenEntry(entry.name);
  return content;
}

/** So much is inflated at a time: an entry that is larger than it says stops after one such piece. */
const PIECE = 0x10000;

function inflated(data: Uint8Array, { name, size }: ZipEntry): Uint8Array {
  const content = new Uint8Array(size);
  try {
    if (data.length <= PIECE) return inflateSync(data, { out: content });
    let length = 0;
    const inflate = new Inflate((chunk) => {
      if (length + chunk.length > size) throw brokenEntry(name);
      content.set(chunk, length);
      length += chunk.length;
    });
    for (let at = 0; at < data.length; at += PIECE) inflate.push(data.subarray(at, at + PIECE), at + PIECE >= data.length);
    return content.subarray(0, length);
  } catch {
    throw brokenEntry(name);
  }
}

const CRC = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit++) value = (value >>> 1) ^ (value & 1 ? 0xedb88320 : 0);
  return value;
});

export function crc32(bytes: Uint8Array): number {
  let value = 0xffffffff;
  for (let at = 0; at < bytes.length; at++) value = (value >>> 8) ^ (CRC[(value ^ (bytes[at] as number)) & 0xff] as number);
  return (value ^ 0xffffffff) >>> 0;
}

function broken(): UnreadableDraft {
  return damaged('文件不完整或已损坏，未检查', 'the file is cut short or damaged; not checked');
}

function brokenEntry(name: string): UnreadableDraft {
  return damaged(`其中的 ${name} 已损坏，未检查`, `its ${name} is damaged; not checked`);
}

function tooLarge({ total, ratio, entries }: ArchiveLimits): UnreadableDraft {
  const most = Math.round(total / 1024 / 1024);
  return new UnreadableDraft('input/too-large', {
    zh: `解压后超过上限（共 ${most} MB、压缩比 ${ratio}、条目 ${entries}），未检查：请确认文件来源；可靠的文件可用 --limit 提高上限`,
    en: `unpacked it is over the limit (${most} MB in all, packed ${ratio} times, ${entries} entries); not checked: make sure where it comes from; for one you trust raise it by --limit`,
  });
}
