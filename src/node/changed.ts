import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { posix, relative, resolve } from 'node:path';
import type { Text } from '../core/text.ts';
import { UserErrors } from '../core/user-error.ts';
import { BESIDE } from './ignore-log.ts';
import type { FailedInput } from './input.ts';

export interface Changed {
  /** What of the drafts is to be checked. */
  readonly drafts: (string | FailedInput)[];
  /** Whether a `draftlint.yaml` changed as well, which may matter to the other drafts. */
  readonly isConfigChanged: boolean;
}

/**
 * Those of the drafts that changed since the last commit that `ref` and the current one have in common, as they are on disk: renamed,
 * staged and untracked ones too, and those whose ignores beside them changed. What git does not know of counts as changed. Throws
 * `UserErrors` where `cwd` is in no repository, and where the commit is not there.
 */
export async function changedSince(ref: string, found: readonly (string | FailedInput)[], cwd: string): Promise<Changed> {
  const commit = await commonCommit(ref, cwd);
  const [prefix, changes, known] = await Promise.all([
    git(cwd, ['rev-parse', '--show-prefix']).then((line) => line.trimEnd()),
    // A file that was renamed is a new one in its new place.
    git(cwd, ['diff', '--name-only', '--no-renames', '--no-ext-diff', '--no-relative', '-z', commit, '--']).then(namesIn),
    git(cwd, ['ls-files', '--full-name', '-z', ':/']).then(namesIn),
  ]);
  const isChanged = (path: string): boolean => {
    const file = resolve(cwd, path);
    const name = posix.join(prefix, relative(cwd, file).replaceAll('\\', '/'));
    const beside = name + BESIDE;
    if (!known.has(name) || changes.has(name) || changes.has(beside)) return true;
    return !known.has(beside) && existsSync(file + BESIDE);
  };
  return {
    drafts: found.filter((each) => typeof each !== 'string' || isChanged(each)),
    isConfigChanged: [...changes].some((name) => /(?:^|\/)draftlint\.ya?ml$/u.test(name)),
  };
}

function namesIn(output: string): Set<string> {
  return new Set(output.split('\0'));
}

async function commonCommit(ref: string, cwd: string): Promise<string> {
  const isShallow = await git(cwd, ['rev-parse', '--is-shallow-repository']).catch((error: GitError) => {
    if (error.isMissing) throw mistake(NO_GIT);
    throw mistake(error.said.includes('not a git repository') ? NO_REPOSITORY : failed(error));
  });
  const shallow = isShallow.trim() === 'true' ? SHALLOW : { zh: '', en: '' };
  const commit = await git(cwd, ['rev-parse', '--verify', '--quiet', '--end-of-options', `${ref}^{commit}`]).catch(() => {
    throw mistake({
      zh: `--since：仓库里没有提交“${ref}”，请核对分支、标签或提交号${shallow.zh}`,
      en: `--since: there is no commit “${ref}” in the repository; check the branch, tag or hash${shallow.en}`,
    });
  });
  const common = await git(cwd, ['merge-base', commit.trim(), 'HEAD']).catch(() => {
    throw mistake({
      zh: `--since：当前提交与“${ref}”没有共同的历史${shallow.zh}`,
      en: `--since: the current commit and “${ref}” have no history in common${shallow.en}`,
    });
  });
  return common.trim();
}

const NO_GIT: Text = { zh: '--since 要用 git，但没有找到 git 程序', en: '--since needs git, and there is no such program' };
const NO_REPOSITORY: Text = {
  zh: '--since 只能在 git 仓库里用，当前文件夹不在仓库里',
  en: '--since works in a git repository, and this folder is in none',
};
const SHALLOW: Text = {
  zh: '；这是浅克隆，历史不全：请先运行 git fetch --unshallow（GitHub 上给 actions/checkout 写 fetch-depth: 0，GitLab 上设 GIT_DEPTH: 0）',
  en: '; this is a shallow clone: run git fetch --unshallow first (on GitHub give actions/checkout fetch-depth: 0, on GitLab set GIT_DEPTH: 0)',
};

function failed({ said }: GitError): Text {
  const words = said.trim().split('\n')[0] ?? '';
  return { zh: `--since：git 未能执行：${words}`, en: `--since: git failed: ${words}` };
}

function mistake(message: Text): UserErrors {
  return new UserErrors([{ message }]);
}

class GitError extends Error {
  readonly isMissing: boolean;
  readonly said: string;

  constructor(isMissing: boolean, said: string) {
    super(said);
    this.isMissing = isMissing;
    this.said = said;
  }
}

function git(cwd: string, args: readonly string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    const options = { cwd, maxBuffer: Number.POSITIVE_INFINITY, env: { ...process.env, LC_ALL: 'C' } };
    execFile('git', args, options, (error, stdout, stderr) => {
      if (error) reject(new GitError(error.code === 'ENOENT', stderr || error.message));
      else resolve(stdout);
    });
  });
}
