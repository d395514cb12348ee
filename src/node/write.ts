import {
  access,
  appendFile,
  chmod,
  chown,
  constants,
  type FileHandle,
  lstat,
  open,
  readFile,
  realpath,
  rename,
  rm,
  stat,
  writeFile,
} from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { hash } from '../core/fingerprint.ts';
import type { Text } from '../core/text.ts';
import { cannotWrite } from './cannot-write.ts';

/** Writes a file whole or not at all. What is no plain file, such as a pipe, is written to as it is. */
export async function writeWhole(path: string, content: string | Uint8Array): Promise<void> {
  const file = await WholeFile.open(path);
  try {
    await file.write(content);
    await file.commit();
  } finally {
    await file.discard();
  }
}

/** Writes at the end of a file that others may write to as well. */
export async function append(path: string, content: string): Promise<void> {
  await appendFile(path, content);
}

/** A file that is written piece by piece, and is there whole or not at all. What is no plain file, such as a pipe, is written to as it is. */
export class WholeFile {
  readonly #handle: FileHandle;
  readonly #names: { readonly from: string; readonly to: string } | undefined;
  #isOpen = true;

  private constructor(handle: FileHandle, names?: { readonly from: string; readonly to: string }) {
    this.#handle = handle;
    this.#names = names;
  }

  static async open(path: string): Promise<WholeFile> {
    const stats = await stat(path).catch(() => undefined);
    if (stats && !stats.isFile()) return new WholeFile(await open(path, 'w'));
    // What a link leads to is written, and the link stays.
    const to = stats ? await realpath(path) : path;
    const from = temporaryName(to);
    return new WholeFile(await open(from, 'wx'), { from, to });
  }

  async write(content: string | Uint8Array): Promise<void> {
    await this.#handle.writeFile(content);
  }

  /** Puts what was written in its place. */
  async commit(): Promise<void> {
    if (this.#names) await this.#handle.sync();
    if (this.#names) await rename(this.#names.from, this.#names.to);
    this.#isOpen = false;
    await this.#handle.close();
  }

  /** Leaves the place as it was, unless what was written was put there. */
  async discard(): Promise<void> {
    if (!this.#isOpen) return;
    this.#isOpen = false;
    await this.#handle.close();
    if (this.#names) await rm(this.#names.from, { force: true });
  }
}

const LINK: Text = {
  zh: '是符号链接，未改动：请对它所指的文件运行',
  en: 'is a symbolic link and is left alone: name the file that it leads to',
};
const NO_FILE: Text = { zh: '不是普通文件，未改动', en: 'is no plain file and is left alone' };
const READ_ONLY: Text = { zh: '是只读文件，未改动：请取消只读后再试', en: 'is read-only and is left alone: make it writable first' };
const GONE: Text = {
  zh: '文件已不存在（ENOENT），未写入：请核对路径',
  en: 'is not there any more (ENOENT) and was not written: check the path',
};
const LEFT: Text = { zh: '，未改动', en: ' and is left alone' };
const CHANGED: Text = {
  zh: '在检查期间被改动，未写入：请再运行一次',
  en: 'was changed while it was checked and is left alone: run again',
};

/**
 * Puts other bytes in place of a file's own, whole or not at all; mode and, where it may be, owner stay. Gives the reason where the file
 * was left alone: it is a link or read-only, does not hold the bytes `before` any more, or cannot be written.
 */
export async function replaceFile(path: string, before: Uint8Array, after: Uint8Array): Promise<Text | undefined> {
  try {
    const stats = await lstat(path);
    if (stats.isSymbolicLink()) return LINK;
    if (!stats.isFile()) return NO_FILE;
    // The superuser may write what is read-only, but hardly means to.
    if ((stats.mode & 0o222) === 0) return READ_ONLY;
    await access(path, constants.W_OK);
    return await throughTemporary(path, after, async (draft) => {
      await chown(draft, stats.uid, stats.gid).catch(() => {}); // only the superuser may give files away
      await chmod(draft, stats.mode);
      return before.length === stats.size && Buffer.from(before).equals(await readFile(path)) ? undefined : CHANGED;
    });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    return code === 'ENOENT' ? GONE : cannotWrite(code ?? String(error), LEFT);
  }
}

/** Writes beside the file and moves into its place, unless `prepare`, called with the path written to, gives a reason not to. */
async function throughTemporary(
  path: string,
  content: string | Uint8Array,
  prepare: (draft: string) => Promise<Text | undefined>,
): Promise<Text | undefined> {
  const draft = temporaryName(path);
  try {
    await writeFile(draft, content, { flag: 'wx', flush: true });
    const reason = await prepare(draft);
    if (reason) await rm(draft, { force: true });
    else await rename(draft, path);
    return reason;
  } catch (error) {
    // Where it is there already it is another's.
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') await rm(draft, { force: true });
    throw error;
  }
}

/** Beside the file, and short: the name of a report may be as long as a name can be. */
function temporaryName(path: string): string {
  return join(dirname(path), `.draftlint-${hash(basename(path))}.${process.pid}.tmp`);
}
