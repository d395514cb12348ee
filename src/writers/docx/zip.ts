import { deflateSync, strToU8 } from 'fflate';
import type { Package } from '../../readers/docx/package.ts';
import {
  crc32,
  DEFLATED,
  dataOf,
  END,
  END_LENGTH,
  HEADER,
  HEADER_LENGTH,
  RECORD,
  RECORD_LENGTH,
  type ZipEntry,
} from '../../readers/docx/zip.ts';

/** Flag of an entry whose sizes follow its data. */
const DESCRIPTOR = 0x0008;
const VERSION = 20;
/** 1 January 1980, the first day that an archive knows: what is new does not tell when it was made. */
const DAY = 0x0021;

/** The archive of a document with these parts put in, or in the place of those of their name; the others are copied as they are packed. */
export function rewrite(opened: Package, changed: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const pieces: Uint8Array[] = [];
  const records: Uint8Array[] = [];
  let length = 0;
  const add = (record: Uint8Array, data: Uint8Array): void => {
    const header = headerOf(record);
    viewOf(record).setUint32(42, length, true);
    pieces.push(header, data);
    records.push(record);
    length += header.length + data.length;
  };
  for (const entry of opened.entries.values()) {
    const content = changed.get(entry.name);
    const data = content ? deflateSync(content) : opened.bytes.subarray(...dataOf(opened.bytes, entry));
    const method = content ? DEFLATED : entry.method;
    const sizes = content ? { crc: crc32(content), packed: data.length, size: content.length, method } : entry;
    add(recordOf(opened.bytes.subarray(...entry.record), sizes), data);
  }
  for (const [name, content] of changed) {
    if (opened.entries.has(name)) continue;
    const data = deflateSync(content);
    add(recordOf(newRecord(name), { crc: crc32(content), packed: data.length, size: content.length, method: DEFLATED }), data);
  }
  const size = records.reduce((sum, record) => sum + record.length, 0);
  return joined([...pieces, ...records, endOf(records.length, size, length)]);
}

function newRecord(name: string): Uint8Array {
  const bytes = strToU8(name);
  const record = new Uint8Array(RECORD_LENGTH + bytes.length);
  const view = viewOf(record);
  view.setUint32(0, RECORD, true);
  view.setUint16(4, VERSION, true);
  view.setUint16(6, VERSION, true);
  view.setUint16(14, DAY, true);
  view.setUint16(28, bytes.length, true);
  record.set(bytes, RECORD_LENGTH);
  return record;
}

/** A directory record with these sizes, without extra fields and comment, which may hold other sizes. */
function recordOf(like: Uint8Array, { method, crc, packed, size }: Pick<ZipEntry, 'method' | 'crc' | 'packed' | 'size'>): Uint8Array {
  // A copy: `slice` of a Buffer would be none.
  const record = new Uint8Array(like.subarray(0, RECORD_LENGTH + viewOf(like).getUint16(28, true)));
  const view = viewOf(record);
  view.setUint16(8, view.getUint16(8, true) & ~DESCRIPTOR, true);
  view.setUint16(10, method, true);
  view.setUint32(16, crc, true);
  view.setUint32(20, packed, true);
  view.setUint32(24, size, true);
  view.setUint32(30, 0, true);
  view.setUint16(34, 0, true);
  return record;
}

/** The local header says the same as the record in the directory, but for where things are. */
function headerOf(record: Uint8Array): Uint8Array {
  const header = new Uint8Array(HEADER_LENGTH + record.length - RECORD_LENGTH);
  viewOf(header).setUint32(0, HEADER, true);
  header.set(record.subarray(6, 32), 4);
  header.set(record.subarray(RECORD_LENGTH), HEADER_LENGTH);
  return header;
}

function endOf(count: number, size: number, at: number): Uint8Array {
  const end = new Uint8Array(END_LENGTH);
  const view = viewOf(end);
  view.setUint32(0, END, true);
  view.setUint16(8, count, true);
  view.setUint16(10, count, true);
  view.setUint32(12, size, true);
  view.setUint32(16, at, true);
  return end;
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
