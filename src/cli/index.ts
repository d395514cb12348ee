import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Severity } from '../core/diagnostic.ts';
import type { Language, Text } from '../core/text.ts';
import { UserErrors } from '../core/user-error.ts';
import { presets } from '../index.ts';
import type { LintFilesOptions } from '../node/check.ts';
import { type Arguments, type FormatRequest, readArguments, unknown } from './arguments.ts';
import { Interrupted, Interruption } from './interruption.ts';
import { columnsOf, type Io, tellProblems } from './io.ts';
import { lint } from './lint.ts';
import type { PrintRequest } from './print.ts';

export type { Io } from './io.ts';

/** The folder of the package: two levels above `src/cli` and `dist/cli`. */
const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/**
 * Runs one command line and gives the exit status; never ends the process itself. `onChecked` is called once this thread has checked
 * drafts, when most of the code has run.
 */
export async function main(argv: readonly string[], io: Io, onChecked?: () => void): Promise<number> {
  const language = argv.some((word, at) => word === '--lang=en' || (word === '--lang' && argv[at + 1] === 'en')) ? 'en' : 'zh';
  let isCut = false;
  io.stdout.on?.('error', ({ code }) => {
    // A closed pipe is the reader's own affair: it has seen enough.
    if (code === 'EPIPE' || isCut) return;
    isCut = true;
    io.stderr.write(language === 'zh' ? `输出不完整，无法写出（${code}）\n` : `the output is cut short; cannot write (${code})\n`);
  });
  const status = await guarded(argv, io, language, onChecked);
  // What went wrong with the last write is only told after it.
  await new Promise(setImmediate);
  return isCut ? 3 : status;
}

async function guarded(argv: readonly string[], io: Io, language: Language, onChecked?: () => void): Promise<number> {
  try {
    const isSaid = argv.some((word, at) => !/^--(?:lang|no-color)(?:=|$)/u.test(word) && argv[at - 1] !== '--lang');
    return await run(readArguments(argv), isSaid, io, onChecked);
  } catch (error) {
    if (error instanceof Interrupted) return error.status;
    if (!(error instanceof UserErrors)) {
      io.stderr.write(
        `${language === 'zh' ? 'draftlint 自身出错，请报告：' : 'draftlint failed; please report: '}${error instanceof Error ? error.stack : error}\n`,
      );
      return 3;
    }
    tellProblems(error.problems, language, io);
    return 2;
  }
}

/** What `bin/worker.js` runs. */
export async function work(onChecked: () => void): Promise<void> {
  await (await import('./worker.ts')).work(onChecked);
}

const MISSING: Readonly<Record<'lint' | 'merge', Text>> = {
  lint: {
    zh: '没有说检查哪些稿件：写文件、文件夹、通配符或 -（标准输入），如 draftlint reports；用法见 draftlint --help',
    en: 'no drafts to check: give files, folders, patterns or - (standard input), such as draftlint reports; see draftlint --help',
  },
  merge: {
    zh: '没有说合并哪些分片：写 --shard 生成的文件或其所在文件夹，如 draftlint merge shards；用法见 draftlint --help',
    en: 'no shards to merge: give the files that --shard wrote, or their folder, such as draftlint merge shards; see draftlint --help',
  },
};

/** `isSaid`: whether the command line says more than how to write. */
async function run(args: Arguments, isSaid: boolean, io: Io, onChecked?: () => void): Promise<number> {
  if (args.command === 'version') {
    io.stdout.write(`${version()}\n`);
    return 0;
  }
  const isBare = args.operands.length === 0 && (args.command === 'lint' || args.command === 'merge');
  // Whoever types the name alone wants to know what it does; whoever says more has left something out.
  if (isBare && isSaid) throw new UserErrors([{ message: MISSING[args.command === 'merge' ? 'merge' : 'lint'] }]);
  if (args.command === 'help' || isBare) {
    const { HELP } = await import('./help.ts');
    (args.command === 'help' ? io.stdout : io.stderr).write(HELP[args.language]);
    return args.command === 'help' ? 0 : 2;
  }
  if (args.command === 'annotate') {
    return (await import('./annotate.ts')).annotateDrafts(args, lintOptions(args, io), io);
  }
  if (args.command === 'lsp') return (await import('./lsp.ts')).serveEditor(args, io, { version: version(), docs: docsAddress() });
  if (args.command !== 'lint' && args.command !== 'merge')
    return (await import('./commands.ts')).runCommand(args, io, () => lintOptions(args, io));
  const interruption = new Interruption(io);
  try {
    const request = { args, options: lintOptions(args, io), print: printRequest(args, io), interruption };
    if (args.command === 'merge') return await (await import('./merge.ts')).merge(request, io);
    if (args.isWatching) return await (await import('./watch.ts')).watch(request, io);
    const { status, isCheckedHere } = await lint(request, io);
    if (isCheckedHere) onChecked?.();
    return status;
  } finally {
    interruption.end();
  }
}

/** What a check needs of the command line. Throws `UserErrors` for a preset that does not exist. */
function lintOptions(args: Arguments, io: Io): LintFilesOptions {
  if (args.preset !== undefined && !Object.hasOwn(presets, args.preset)) {
    throw new UserErrors([unknown('预设', 'preset', args.preset, Object.keys(presets))]);
  }
  return {
    cwd: io.cwd(),
    language: args.language,
    ...(args.config !== undefined && { config: args.config }),
    ...(args.preset !== undefined && { preset: args.preset }),
    ...(args.circumstances && { circumstances: args.circumstances }),
    ...args.reading,
    ...(args.maxSize !== undefined && { maxSize: args.maxSize }),
    ...(args.fix && { fix: args.fix }),
    ...(args.baseline && { baseline: args.baseline }),
  };
}

function printRequest(args: Arguments, io: Io): PrintRequest {
  const { failOn, language } = args;
  const root = addressOf(io.cwd());
  // GitHub and GitLab find the files that reports name from there, wherever draftlint runs.
  const [checkout] = [io.env['GITHUB_WORKSPACE'], io.env['CI_PROJECT_DIR']].flatMap((folder) => (folder ? [addressOf(folder)] : []));
  return {
    formats: [...args.formats, ...jobSummary(args, io)],
    options: { version: version(), language, docs: docsAddress(), root, failOn: failOn as Severity },
    cwd: io.cwd(),
    ...(checkout !== undefined && root.startsWith(checkout) && { repository: checkout }),
    isColoured: !args.isColourless && !io.env['NO_COLOR'] && (io.stdout.isTTY === true || isSet(io.env['FORCE_COLOR'])),
    columns: columnsOf(io),
  };
}

/** The address of a folder, ending in `/`. */
function addressOf(folder: string): string {
  return `${pathToFileURL(folder).href.replace(/\/$/u, '')}/`;
}

/** GitHub takes 1 MiB of a step, and a UTF-16 unit is at most three bytes of UTF-8. */
const SUMMARY_LIMIT = 300_000;

/** With `github` the summary of the job comes along, where the runner says into which file. */
function jobSummary({ formats }: Arguments, { env }: Io): FormatRequest[] {
  const file = env['GITHUB_STEP_SUMMARY'];
  if (!file || !formats.some(({ name }) => name === 'github')) return [];
  return [{ name: 'markdown', file, isAppended: true, limit: SUMMARY_LIMIT }];
}

function isSet(value: string | undefined): boolean {
  return value !== undefined && value !== '0' && value !== 'false';
}

function version(): string {
  return (JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { version: string }).version;
}

function docsAddress(): string {
  return `${pathToFileURL(join(ROOT, 'docs/rules')).href}/`;
}
