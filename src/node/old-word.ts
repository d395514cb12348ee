import { execFile } from 'node:child_process';
import { createRequire } from 'node:module';
import { isBlank } from '../core/blank.ts';
import type { Draft, Notice } from '../core/draft.ts';
import { readDraft, UnreadableDraft } from '../index.ts';

/** It ends each row of a table with a tab, as Word itself keeps it. */
const ROW_END = /\t(?=[\r\n]|$)/gu;

/** What word-extractor takes from a file. */
interface Extracted {
  readonly body: string;
  /** Page headers and footers, notes and text boxes. */
  readonly asides: string;
}

/**
 * Runs in a process of its own: of a damaged file word-extractor follows chains of sectors without end, until the memory is full.
 * Without `filterUnicode: false` it makes straight quotes of Chinese ones.
 */
const PROGRAM = `
const Extractor = require(process.argv[1]);
const whole = { filterUnicode: false };
new Extractor().extract(require('node:fs').readFileSync(0)).then((document) => {
  const asides = document.getHeaders(whole) + document.getFootnotes(whole) + document.getEndnotes(whole) + document.getTextboxes(whole);
  process.stdout.write(JSON.stringify({ body: document.getBody(whole), asides }));
});
`;
const LIMITS = { timeout: 5000, maxBuffer: 64 * 1024 * 1024, encoding: 'utf8' } as const;
const MEMORY = '--max-old-space-size=64';

const CONVERT = {
  zh: '请在 Word 或 WPS 中另存为 .docx（有 LibreOffice 也可用 soffice --convert-to docx 转换）',
  en: 'save it as .docx in Word or WPS (with LibreOffice, soffice --convert-to docx)',
};

const NOTICE: Notice = {
  code: 'input/old-word',
  message: {
    zh: `这是旧版 Word 或 WPS 文稿（.doc、.wps），只检查了取出的文字：自动编号、图片和格式读不出，隐藏文字也当作正文，有关的问题请核对，不能加批注、不能修复；要完整检查，${CONVERT.zh}`,
    en: `this is an old Word or WPS draft (.doc, .wps) of which only the words were checked: automatic numbers, pictures and formats cannot be read and hidden text counts as text, so check what is said of those; it takes no comments and no fixes; to have all of it checked, ${CONVERT.en}`,
  },
};

const ASIDES: Notice = {
  code: 'input/unread-parts',
  message: {
    zh: '旧版文稿的页眉页脚、脚注和文本框中的文字未检查',
    en: 'the words in page headers and footers, notes and text boxes of the old draft were not checked',
  },
};

/**
 * The draft of the words of a .doc or a .wps. `module` is where word-extractor is installed, if it is. Throws `UnreadableDraft` where it is
 * not, or cannot take words from the file.
 */
export async function readOldWord(bytes: Uint8Array, module: string | undefined): Promise<Draft> {
  if (module === undefined) {
    throw new UnreadableDraft('input/unsupported', {
      zh: `这是旧版 Word（.doc）或 WPS（.wps）文稿，不能读取：${CONVERT.zh}；或安装可选的 word-extractor（npm install word-extractor@1.0.4）只检查文字`,
      en: `this is an old Word (.doc) or WPS (.wps) draft: ${CONVERT.en}; or install the optional word-extractor (npm install word-extractor@1.0.4) to have its words checked`,
    });
  }
  const extracted = await extract(bytes, module);
  if (!extracted) {
    throw new UnreadableDraft('input/damaged', {
      zh: `旧版 Word 文稿读不出（可能已损坏、加了密码，或是 Word 95 以前的格式），未检查：${CONVERT.zh}`,
      en: `the old Word draft cannot be read (damaged, with a password, or older than Word 97); not checked: ${CONVERT.en}`,
    });
  }
  const { body, asides } = extracted;
  if (isBlank(body)) throw new UnreadableDraft('input/empty', { zh: '文件没有文字', en: 'the file has no text' });
  return {
    ...(await readDraft(body.replaceAll(ROW_END, ''))),
    notices: [NOTICE, ...(asides.trim() === '' ? [] : [ASIDES])],
    isReadOnly: true,
  };
}

/** What the program takes from the file; undefined where it fails, fills its memory, does not end, or ends without a word. */
function extract(bytes: Uint8Array, module: string): Promise<Extracted | undefined> {
  return new Promise((resolve) => {
    const { stdin } = execFile(process.execPath, [MEMORY, '-e', PROGRAM, module], LIMITS, (error, stdout) => {
      resolve(error ? undefined : extractedIn(stdout));
    });
    // It may end before it has read all.
    stdin?.on('error', () => {});
    stdin?.end(bytes);
  });
}

function extractedIn(stdout: string): Extracted | undefined {
  try {
    return JSON.parse(stdout) as Extracted;
  } catch {
    return undefined; // it ended before it printed, or printed something else
  }
}

/** Where word-extractor is installed, if it is. */
export function findExtractor(): string | undefined {
  try {
    return createRequire(import.meta.url).resolve('word-extractor');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'MODULE_NOT_FOUND') return undefined;
    throw error;
  }
}
