import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { main } from '../../src/cli/index.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'since-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function write(name: string, content = '全年工作平稳有序。\n'): void {
  mkdirSync(dirname(join(folder, name)), { recursive: true });
  writeFileSync(join(folder, name), content);
}

function git(...args: string[]): void {
  const names = ['-c', 'user.name=t', '-c', 'user.email=t@example.org', '-c', 'init.defaultBranch=main', '-c', 'commit.gpgsign=false'];
  execFileSync('git', [...names, ...args], { cwd: folder, stdio: 'ignore' });
}

function commit(message: string): void {
  git('add', '-A');
  git('commit', '-m', message);
}

async function run(argv: readonly string[], cwd = folder): Promise<{ status: number; stdout: string; stderr: string }> {
  let [stdout, stderr] = ['', ''];
  const status = await main(argv, {
    stdout: { write: (text) => (stdout += text) },
    stderr: { write: (text) => (stderr += text) },
    stdin: (async function* () {})(),
    env: {},
    cwd: () => cwd,
  });
  return { status, stdout, stderr };
}

/** The paths that a run since a commit checks. */
async function checked(ref: string, operands: readonly string[] = ['.'], cwd = folder): Promise<string[]> {
  const { stdout } = await run(['--since', ref, '--format=json', ...operands], cwd);
  return (JSON.parse(stdout) as { documents: { path: string }[] }).documents.map(({ path }) => path);
}

describe('--since', () => {
  test('takes drafts that were changed, staged, renamed or made since, and leaves the others', async () => {
    for (const name of ['same.txt', 'edited.txt', 'staged.txt', 'old.txt', 'deleted.txt']) write(name, `${name}的内容。\n`);
    git('init');
    commit('first');
    write('committed.txt');
    commit('second');
    write('edited.txt', '改了。\n');
    write('staged.txt', '也改了。\n');
    git('add', 'staged.txt');
    renameSync(join(folder, 'old.txt'), join(folder, '新 名.txt'));
    git('add', '-A', 'old.txt', '新 名.txt');
    git('rm', 'deleted.txt');
    write('下级/untracked.txt');
    expect(await checked('HEAD~1')).toEqual(['committed.txt', 'edited.txt', 'staged.txt', '下级/untracked.txt', '新 名.txt']);
    expect(await checked('HEAD')).not.toContain('committed.txt');
    expect(await checked('HEAD', ['.'], join(folder, '下级'))).toEqual(['untracked.txt']);
  });

  test('counts from where the branches parted: what others changed meanwhile is not ours', async () => {
    write('theirs.txt');
    write('ours.txt');
    git('init');
    commit('first');
    git('branch', '-M', 'main');
    git('checkout', '-b', 'work');
    write('ours.txt', '我们改的。\n');
    commit('ours');
    git('checkout', 'main');
    write('theirs.txt', '他们改的。\n');
    commit('theirs');
    git('checkout', 'work');
    expect(await checked('main')).toEqual(['ours.txt']);
  });

  test('takes a draft whose ignores beside it changed, and tells of a configuration that changed', async () => {
    write('a.md');
    write('b.md');
    write('draftlint.yaml', 'rules: {}\n');
    git('init');
    commit('first');
    write('a.md.draftlint-ignore.yaml', 'ignores: []\n');
    expect((await run(['--since=HEAD', '.'])).stderr).toBe('');
    expect(await checked('HEAD')).toEqual(['a.md']);
    write('draftlint.yaml', 'rules: { date/*: off }\n');
    expect((await run(['--since=HEAD', '.'])).stderr).toContain('draftlint.yaml 也有改动');
  });

  test('checks a draft that git is told to ignore when it is named', async () => {
    write('.gitignore', 'private.txt\n');
    git('init');
    commit('first');
    write('private.txt');
    expect(await checked('HEAD', ['private.txt'])).toEqual(['private.txt']);
  });

  test('is content with no drafts at all', async () => {
    write('a.txt');
    git('init');
    commit('first');
    expect(await run(['--since=HEAD', '.'])).toEqual({
      status: 0,
      stdout: '已检查 0 份稿件，未能读取 0 份；错误 0，警告 0，提示 0。\n',
      stderr: '',
    });
  });
});

describe('--since that cannot be meant is a mistake with exit status 2', () => {
  test('outside a repository', async () => {
    write('a.txt');
    expect(await run(['--since=HEAD', 'a.txt'])).toEqual({
      status: 2,
      stdout: '',
      stderr: '--since 只能在 git 仓库里用，当前文件夹不在仓库里\n',
    });
  });

  test.for(['nowhere', '--output=x', '', 'HEAD~9', '0000000000000000000000000000000000000000'])('for the commit “%s”', async (ref) => {
    write('a.txt');
    git('init');
    commit('first');
    expect(await run([`--since=${ref}`, 'a.txt'])).toEqual({
      status: 2,
      stdout: '',
      stderr: `--since：仓库里没有提交“${ref}”，请核对分支、标签或提交号\n`,
    });
  });

  test('in a shallow clone, with the way out', async () => {
    write('a.txt');
    git('init');
    commit('first');
    write('a.txt', '改了。\n');
    commit('second');
    git('clone', '--depth=1', `file://${folder}`, 'clone');
    const { status, stderr } = await run(['--since=HEAD~1', 'a.txt'], join(folder, 'clone'));
    expect([status, stderr]).toEqual([2, expect.stringMatching(/没有提交“HEAD~1”.*浅克隆.*fetch-depth: 0/u)]);
  });

  test('where the histories have nothing in common', async () => {
    write('a.txt');
    git('init');
    commit('first');
    git('checkout', '--orphan', 'other');
    commit('another beginning');
    git('branch', 'other-work');
    git('checkout', '-b', 'third');
    git('checkout', '--orphan', 'fourth');
    commit('yet another');
    expect((await run(['--since=other-work', 'a.txt'])).stderr).toBe('--since：当前提交与“other-work”没有共同的历史\n');
  });
});
