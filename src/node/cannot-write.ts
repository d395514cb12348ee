import type { Text } from '../core/text.ts';

const RIGHTS: Text = { zh: '请核对文件和所在文件夹的权限', en: 'check the permissions of the file and its folder' };
const FULL: Text = { zh: '磁盘已满或超出配额，请腾出空间', en: 'the disk is full or a quota is used up: make room' };
const NO_FOLDER: Text = { zh: '没有所在的文件夹，请先建立或改用别的路径', en: 'its folder does not exist: make it, or give another path' };
const ADVICE: Readonly<Record<string, Text>> = {
  EACCES: RIGHTS,
  EPERM: RIGHTS,
  EROFS: { zh: '所在的磁盘只读，请写到别处', en: 'its disk is read-only: write elsewhere' },
  ENOSPC: FULL,
  EDQUOT: FULL,
  ENOENT: NO_FOLDER,
  ENOTDIR: NO_FOLDER,
  EISDIR: { zh: '这是文件夹，请写文件名', en: 'it is a folder: give the name of a file' },
  ENAMETOOLONG: { zh: '文件名过长，请改短', en: 'its name is too long: give a shorter one' },
};

/** Why a file could not be written, by the code of the system's error, and what to do; `left` says what became of what was there. */
export function cannotWrite(code: string | undefined, left: Text = { zh: '', en: '' }): Text {
  const advice = ADVICE[code ?? ''];
  return {
    zh: `无法写入（${code}）${left.zh}${advice ? `：${advice.zh}` : ''}`,
    en: `cannot be written (${code})${left.en}${advice ? `: ${advice.en}` : ''}`,
  };
}
