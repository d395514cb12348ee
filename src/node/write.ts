import { rename, rm, stat, writeFile } from 'node:fs/promises';

/** Writes a file whole or not at all. What is no plain file, such as a pipe, is written to as it is. */
export async function writeWhole(path: string, text: string): Promise<void> {
  const stats = await stat(path).catch(() => undefined);
  if (stats && !stats.isFile()) return writeFile(path, text);
  const draft = `${path}.${process.pid}.tmp`;
  try {
    await writeFile(draft, text, { flag: 'wx' });
    await rename(draft, path);
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
}
