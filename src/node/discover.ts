import { stat } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { fail, type Input } from './input.ts';

const DRAFTS = ['**/*.txt', '**/*.md', '**/*.markdown'];
const GLOB = /[*?{}[\]!]/u;

/** Files named, all drafts in folders, and what globs match; what names nothing is a failure. */
export async function discover(patterns: readonly string[], cwd: string): Promise<(string | Extract<Input, { failure: unknown }>)[]> {
  const found: (string | Extract<Input, { failure: unknown }>)[] = [];
  for (const pattern of patterns) {
    const path = join(cwd, pattern);
    const kind = await kindOf(pattern.startsWith('/') ? pattern : path);
    if (kind === 'folder') found.push(...(await inFolder(pattern, cwd)));
    else if (kind === 'none' && GLOB.test(pattern)) found.push(...(await matching(pattern, cwd)));
    else found.push(pattern);
  }
  return [...new Set(found)];
}

async function kindOf(path: string): Promise<'file' | 'folder' | 'none'> {
  const stats = await stat(path).catch(() => undefined);
  return stats ? (stats.isDirectory() ? 'folder' : 'file') : 'none';
}

async function inFolder(folder: string, cwd: string): Promise<(string | Extract<Input, { failure: unknown }>)[]> {
  const root = folder.startsWith('/') ? folder : join(cwd, folder);
  const paths = await globbed(DRAFTS, root);
  const none = fail(folder, 'input/no-drafts', { zh: '文件夹里没有稿件（.txt、.md）', en: 'no drafts (.txt, .md) in the folder' });
  return paths.length > 0 ? paths.map((path) => join(folder, path)) : [none as Extract<Input, { failure: unknown }>];
}

async function matching(pattern: string, cwd: string): Promise<(string | Extract<Input, { failure: unknown }>)[]> {
  const paths = await globbed([pattern], cwd);
  const none = fail(pattern, 'input/no-match', { zh: '没有文件与此通配符相符', en: 'no file matches this pattern' });
  return paths.length > 0 ? paths : [none as Extract<Input, { failure: unknown }>];
}

async function globbed(patterns: readonly string[], root: string): Promise<string[]> {
  const { glob } = await import('tinyglobby');
  const ignored = await ignoredBy(root);
  const paths = await glob([...patterns], { cwd: root, ignore: ['**/node_modules/**', '**/.git/**', '**/~$*'] });
  return paths.filter((path) => !ignored(path)).sort();
}

/** What `.gitignore` and `.draftlintignore` of the folder leave out. */
async function ignoredBy(root: string): Promise<(path: string) => boolean> {
  const { readFile } = await import('node:fs/promises');
  const lines = await Promise.all(['.gitignore', '.draftlintignore'].map((name) => readFile(join(root, name), 'utf8').catch(() => '')));
  if (lines.every((content) => content === '')) return () => false;
  const { default: ignore } = await import('ignore');
  const rules = ignore().add(lines.join('\n'));
  return (path) => !path.startsWith('..') && rules.ignores(relative('.', path));
}
