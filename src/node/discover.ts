import { type Dirent, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';
import type { Ignore } from 'ignore';
import { type FailedInput, fail, unreadable } from './input.ts';

/** Files that hold drafts: also those that cannot be read yet, which must not be passed over in silence. */
const DRAFT = /\.(?:txt|text|md|markdown|x?html?|shtml|mht|mhtml|doc[xm]?|dot[xm]?|wps|wpt|uo[ft]|odt|rtf|pdf|ofd)$/iu;
/** Hidden files, what editors leave, and the copies that `draftlint annotate` writes: their findings are those of the drafts. */
const NO_DRAFT = /^(?:\.|~\$)|^node_modules$|\.annotated\.do[ct][xm]$/iu;
/** What Word leaves beside a draft that it has open. */
const LOCK = /^~\$.*\.(?:do[ct][xm]?|wp[st])$/iu;
const NEVER = ['**/node_modules/**', '**/.git/**', '**/*.annotated.do[ct][xm]'];
const IGNORE_FILES = ['.gitignore', '.draftlintignore'];
const GLOB = /[*?{}[\]!]/u;

/**
 * The paths of all files named, all drafts in folders and all that globs match, each once; what names nothing is a failure.
 * A file that is named itself is read even where an ignore file leaves it out. `outputs` are files that the run writes: what an earlier
 * run left there is no draft. `onLock` is called with each lock file of Word that is passed over.
 */
export async function discover(
  patterns: readonly string[],
  cwd: string,
  outputs: readonly string[] = [],
  onLock: (path: string) => void = () => {},
): Promise<(string | FailedInput)[]> {
  const seen = new Set<string>();
  const found: (string | FailedInput)[] = [];
  const written = new Set(outputs.map((path) => resolve(cwd, path)));
  const add = (path: string): void => {
    const absolute = resolve(cwd, path);
    if (!seen.has(absolute)) found.push(path);
    seen.add(absolute);
  };
  for (const pattern of patterns) {
    const kind = kindOf(resolve(cwd, pattern));
    if (kind === 'file' || (kind === 'none' && !GLOB.test(pattern))) {
      if (LOCK.test(basename(pattern))) found.push(fail(pattern, 'input/unsupported', LOCK_FILE));
      else add(pattern);
      continue;
    }
    const isFolder = kind === 'folder';
    const root = isFolder ? resolve(cwd, pattern) : cwd;
    const ignores = new IgnoreFiles(repositoryOf(root) ?? (relative(cwd, root).startsWith('..') ? root : resolve(cwd)));
    const candidates = isFolder ? draftsIn(pattern, cwd, onLock) : await globbed(pattern, cwd, onLock);
    let count = 0;
    for (const candidate of candidates) {
      const path = typeof candidate === 'string' ? candidate : candidate.path;
      if (written.has(resolve(cwd, path)) || (await ignores.ignore(resolve(cwd, path)))) continue;
      if (typeof candidate === 'string') add(candidate);
      else found.push(candidate);
      count++;
    }
    if (count === 0) found.push(isFolder ? fail(pattern, 'input/no-drafts', NO_DRAFTS) : fail(pattern, 'input/no-match', NO_MATCH));
  }
  return found;
}

const NO_DRAFTS = { zh: '文件夹里没有稿件（.txt、.md、.docx、.html）', en: 'no drafts (.txt, .md, .docx, .html) in the folder' };
const LOCK_FILE = {
  zh: '这是 Word 打开稿件时留下的锁文件，不是稿件：请检查去掉“~$”的原稿',
  en: 'this is the lock file of a draft that Word has open, not a draft: check the draft itself',
};
const NO_FILE = { zh: '不是普通文件，未检查', en: 'no plain file; not checked' };
const NO_MATCH = { zh: '没有文件与此通配符相符', en: 'no file matches this pattern' };

function kindOf(path: string): 'file' | 'folder' | 'none' {
  try {
    return statSync(path).isDirectory() ? 'folder' : 'file';
  } catch {
    return 'none'; // reading it will say why
  }
}

/**
 * The drafts in a folder and its subfolders, in order, and the subfolders that cannot be read.
 * A link to a file is read; one to a folder is not followed: it may lead anywhere, and back.
 */
function draftsIn(folder: string, cwd: string, onLock: (path: string) => void): (string | FailedInput)[] {
  const drafts: (string | FailedInput)[] = [];
  let entries: Dirent[];
  try {
    entries = readdirSync(resolve(cwd, folder), { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch (error) {
    return [unreadable(folder, (error as NodeJS.ErrnoException).code ?? '')];
  }
  for (const entry of entries) {
    const path = join(folder, entry.name);
    if (LOCK.test(entry.name)) onLock(path);
    if (NO_DRAFT.test(entry.name)) continue;
    // Not all as arguments of one call, which a large folder has too many for.
    if (entry.isDirectory()) for (const draft of draftsIn(path, cwd, onLock)) drafts.push(draft);
    else if (!DRAFT.test(entry.name)) continue;
    else if (entry.isFile()) drafts.push(path);
    else if (!entry.isSymbolicLink()) drafts.push(fail(path, 'input/unreadable', NO_FILE));
    else if (kindOf(resolve(cwd, path)) !== 'folder') drafts.push(path);
  }
  return drafts;
}

async function globbed(pattern: string, cwd: string, onLock: (path: string) => void): Promise<string[]> {
  const { glob } = await import('tinyglobby');
  const paths = await glob([pattern], { cwd, ignore: NEVER, expandDirectories: false });
  for (const path of paths) if (LOCK.test(basename(path))) onLock(path);
  return paths.filter((path) => !basename(path).startsWith('~$')).sort();
}

/** What `.gitignore` and `.draftlintignore` leave out: those of each file's folder and of the folders above it up to `top`. */
class IgnoreFiles {
  readonly #top: string;
  readonly #byFolder = new Map<string, Promise<Ignore | undefined>>();

  constructor(top: string) {
    this.#top = top;
  }

  /** The nearest ignore file that says anything of the path decides. */
  async ignore(path: string): Promise<boolean> {
    if (relative(this.#top, path).startsWith('..')) return false;
    for (let folder = dirname(path); ; folder = dirname(folder)) {
      const rules = await this.#in(folder);
      const verdict = rules?.test(relative(folder, path).replaceAll('\\', '/'));
      if (verdict?.ignored || verdict?.unignored) return verdict.ignored;
      if (folder === this.#top || dirname(folder) === folder) return false;
    }
  }

  #in(folder: string): Promise<Ignore | undefined> {
    const known = this.#byFolder.get(folder) ?? loadIgnore(folder);
    this.#byFolder.set(folder, known);
    return known;
  }
}

async function loadIgnore(folder: string): Promise<Ignore | undefined> {
  const contents = IGNORE_FILES.map((name) => readIfThere(join(folder, name)));
  if (contents.every((content) => content === '')) return undefined;
  const { default: ignore } = await import('ignore');
  return ignore().add(contents.join('\n'));
}

function readIfThere(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return ''; // none there, or one that may not be read
  }
}

/** The root of the repository that a folder stands in, if any. */
function repositoryOf(folder: string): string | undefined {
  for (let current = folder; ; current = dirname(current)) {
    if (kindOf(join(current, '.git')) !== 'none') return current;
    if (dirname(current) === current) return undefined;
  }
}
