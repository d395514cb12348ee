import { randomUUID } from 'node:crypto';
import { closeSync, existsSync, fstatSync, mkdirSync, openSync, readSync, renameSync, rmSync, writeFileSync, writeSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { crc32 } from 'node:zlib';
import type { Text } from '../core/text.ts';

/** Where the cache is if nothing else is said, below the folder of the run. */
export const CACHE_FOLDER = '.draftlint-cache';
const NAME = 'findings.cache';
/** What a cache file begins with, before the stamp of who wrote it. */
const MAGIC = 'draftlint cache 1 ';
/** Bytes of the footer: where the index begins, its length, its sum. */
const FOOTER = 24;
/** So long an entry stays that no run asks for, in days. */
const LIFETIME = 30;
const DAY = 86_400_000;

/** Where an entry stands in the file, what it holds for, and when it was last of use. */
interface Place {
  readonly key: string;
  readonly offset: number;
  readonly length: number;
  readonly sum: number;
  /** The absolute path of its draft. */
  readonly path: string;
  /** Days since 1970. */
  day: number;
}

interface Index {
  readonly file: number;
  readonly places: Map<string, Place>;
}

/** The file that a run writes. */
interface Writing {
  readonly path: string;
  readonly file: number;
  readonly places: Map<string, Place>;
  size: number;
}

class Damaged extends Error {}

/**
 * What came of drafts in earlier runs, in one file: entries, then an index of them, then a footer. Entries are JSON and are read when they
 * are asked for. A run writes a file of its own and moves it into place at the end, so that runs at one time do not disturb each other; a
 * file that is damaged, or of another version, counts as none. Whatever goes wrong costs time only, and is told in `notices`.
 */
export class Cache<Entry> {
  readonly notices: Text[] = [];
  readonly #folder: string;
  readonly #header: Buffer;
  readonly #today = Math.floor(Date.now() / DAY);
  #index: Index | undefined;
  #writing: Writing | undefined;
  #mayWrite = true;

  /** `folder` is absolute; `stamp` names who reads and writes: entries of another are of no use. */
  constructor(folder: string, stamp: string) {
    this.#folder = folder;
    this.#header = Buffer.from(`${MAGIC}${stamp}\n`);
    this.#index = this.#read();
  }

  /** Whether there is an entry for a slot with this key. */
  has(slot: string, key: string): boolean {
    return this.#index?.places.get(slot)?.key === key;
  }

  /** The entry of a slot, if it was made with this key. */
  get(slot: string, key: string): Entry | undefined {
    const place = this.#index?.places.get(slot);
    if (!this.#index || place?.key !== key) return undefined;
    try {
      const entry = JSON.parse(bytesAt(this.#index.file, place).toString('utf8')) as Entry;
      place.day = this.#today;
      return entry;
    } catch {
      this.#index.places.delete(slot);
      this.#tellDamage();
      return undefined;
    }
  }

  /** Keeps an entry, which must be JSON-safe, in place of what the slot had. `path` is that of the draft, absolute. */
  set(slot: string, key: string, path: string, entry: Entry): void {
    const writing = this.#begin();
    if (!writing) return;
    const bytes = Buffer.from(JSON.stringify(entry));
    this.#append(writing, slot, { key, offset: 0, length: bytes.length, sum: crc32(bytes), path, day: this.#today }, bytes);
  }

  /** Writes what is new, with what is still of use of the file as it is now. */
  save(): void {
    const writing = this.#writing;
    if (writing) {
      this.#guard(() => {
        this.#keepOthers(writing);
        if (this.#writing !== writing) return;
        const index = Buffer.from(JSON.stringify([...writing.places].map(([slot, place]) => [slot, ...valuesOf(place)])));
        writeSync(writing.file, index);
        writeSync(writing.file, footerOf(writing.size, index));
        closeSync(writing.file);
        renameSync(writing.path, join(this.#folder, NAME));
        this.#writing = undefined;
      });
    }
    this.close();
  }

  /** Leaves the file as it is. */
  close(): void {
    if (this.#writing) this.#drop(this.#writing);
    if (this.#index) closeSync(this.#index.file);
    this.#index = undefined;
  }

  /** Copies entries that this run did not write anew: of drafts that are still there and were of use lately. */
  #keepOthers(writing: Writing): void {
    const used = this.#index;
    const now = this.#read();
    if (used) closeSync(used.file);
    this.#index = now;
    for (const [slot, place] of now?.places ?? []) {
      if (writing.places.has(slot)) continue;
      const day = Math.max(place.day, used?.places.get(slot)?.day ?? 0);
      if (day < this.#today - LIFETIME || !existsSync(place.path)) continue;
      try {
        this.#append(writing, slot, { ...place, day }, bytesAt((now as Index).file, place));
      } catch (error) {
        if (!(error instanceof Damaged)) throw error;
      }
    }
    // A file that is open cannot be replaced everywhere.
    if (now) closeSync(now.file);
    this.#index = undefined;
  }

  #append(writing: Writing, slot: string, place: Place, bytes: Uint8Array): void {
    this.#guard(() => {
      if (this.#writing !== writing) return;
      writeSync(writing.file, bytes);
      writing.places.set(slot, { ...place, offset: writing.size });
      writing.size += bytes.length;
    });
  }

  /** The file that is being written, begun with the first entry. */
  #begin(): Writing | undefined {
    if (this.#writing || !this.#mayWrite) return this.#writing;
    this.#guard(() => {
      makeFolder(this.#folder);
      const ignore = join(this.#folder, '.gitignore');
      if (!existsSync(ignore)) writeFileSync(ignore, '*\n');
      const path = join(this.#folder, `${NAME}.${randomUUID()}.tmp`);
      this.#writing = { path, file: openSync(path, 'wx'), places: new Map(), size: this.#header.length };
      writeSync(this.#writing.file, this.#header);
    });
    return this.#writing;
  }

  /** Writing may fail; then this run keeps nothing, and goes on. */
  #guard(write: () => void): void {
    try {
      write();
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === undefined) throw error;
      this.#mayWrite = false;
      if (this.#writing) this.#drop(this.#writing);
      this.notices.push({
        zh: `缓存文件夹“${this.#folder}”不能写入（${code}），本次结果不存入缓存，检查不受影响`,
        en: `the cache folder “${this.#folder}” cannot be written (${code}); nothing of this run is kept, and the check goes on`,
      });
    }
  }

  #drop(writing: Writing): void {
    this.#writing = undefined;
    try {
      closeSync(writing.file);
    } catch {
      // closed already
    }
    rmSync(writing.path, { force: true });
  }

  #read(): Index | undefined {
    const path = join(this.#folder, NAME);
    let file: number | undefined;
    try {
      file = openSync(path, 'r');
      const places = readIndex(file, this.#header);
      if (places) return { file, places };
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (error instanceof Damaged) this.#tellDamage();
      else if (code !== undefined && code !== 'ENOENT' && code !== 'ENOTDIR') this.notices.push(unreadable(path, code));
      else if (code === undefined) throw error;
    }
    if (file !== undefined) closeSync(file);
    return undefined;
  }

  #tellDamage(): void {
    const path = join(this.#folder, NAME);
    const notice = {
      zh: `缓存文件“${path}”已损坏，不予采用，将重新写入`,
      en: `the cache “${path}” is damaged; it is not used and is written anew`,
    };
    if (!this.notices.some(({ en }) => en === notice.en)) this.notices.push(notice);
  }
}

function unreadable(path: string, code: string): Text {
  return { zh: `缓存文件“${path}”无法读取（${code}），不予采用`, en: `the cache “${path}” cannot be read (${code}) and is not used` };
}

function bytesAt(file: number, { offset, length, sum }: Pick<Place, 'offset' | 'length' | 'sum'>): Buffer {
  const bytes = Buffer.allocUnsafe(length);
  if (readSync(file, bytes, 0, length, offset) !== length || crc32(bytes) !== sum) throw new Damaged();
  return bytes;
}

/** Undefined where the file is of another version. */
function readIndex(file: number, header: Buffer): Map<string, Place> | undefined {
  const { size } = fstatSync(file);
  const start = Buffer.alloc(Math.min(size, header.length));
  readSync(file, start, 0, start.length, 0);
  if (!start.equals(header)) {
    if (start.toString('latin1').startsWith(MAGIC)) return undefined;
    throw new Damaged();
  }
  if (size < header.length + FOOTER) throw new Damaged();
  const footer = Buffer.alloc(FOOTER);
  readSync(file, footer, 0, FOOTER, size - FOOTER);
  const [offset, length, sum] = [0, 8, 16].map((at) => Number(footer.readBigUInt64LE(at))) as [number, number, number];
  if (offset + length + FOOTER !== size) throw new Damaged();
  const rows = JSON.parse(bytesAt(file, { offset, length, sum }).toString('utf8')) as [string, ...ReturnType<typeof valuesOf>][];
  return new Map(rows.map(([slot, key, at, long, check, path, day]) => [slot, { key, offset: at, length: long, sum: check, path, day }]));
}

function valuesOf({ key, offset, length, sum, path, day }: Place) {
  return [key, offset, length, sum, path, day] as const;
}

function footerOf(offset: number, index: Buffer): Buffer {
  const footer = Buffer.alloc(FOOTER);
  for (const [at, value] of [offset, index.length, crc32(index)].entries()) footer.writeBigUInt64LE(BigInt(value), 8 * at);
  return footer;
}

/** Makes a folder with those around it. Under `/proc` the recursive one of Node never comes back. */
function makeFolder(folder: string): void {
  if (existsSync(folder)) return;
  const around = dirname(folder);
  if (around !== folder) makeFolder(around);
  try {
    mkdirSync(folder);
  } catch (error) {
    // Another run may have made it meanwhile.
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
}
