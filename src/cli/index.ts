import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Severity } from '../core/diagnostic.ts';
import { nearest } from '../core/nearest.ts';
import { type Problem, UserErrors } from '../core/user-error.ts';
import type { Style } from '../formatters/pretty.ts';
import type { DocumentResult, FormatOptions } from '../formatters/result.ts';
import { type LintFilesOptions, lintBytes, lintFiles } from '../node/index.ts';
import { type Arguments, COMMANDS, readArguments, unknown } from './arguments.ts';
import { type Io, readAll } from './io.ts';

export type { Io } from './io.ts';

/** The folder of the package: two levels above `src/cli`, one above `dist`. */
const ROOT = fileURLToPath(new URL(import.meta.url.includes('/dist/') ? '..' : '../..', import.meta.url));
const RANK: Readonly<Record<string, number>> = { error: 0, warning: 1, info: 2, hint: 3 };

/** Runs one command line and gives the exit status; never ends the process itself. */
export async function main(argv: readonly string[], io: Io): Promise<number> {
  io.stdout.on?.('error', (error) => {
    if (error.code !== 'EPIPE') throw error;
  });
  const language = argv.some((word, at) => word === '--lang=en' || (word === '--lang' && argv[at + 1] === 'en')) ? 'en' : 'zh';
  try {
    return await run(readArguments(argv), io);
  } catch (error) {
    if (!(error instanceof UserErrors)) {
      io.stderr.write(
        `${language === 'zh' ? 'draftlint 自身出错，请报告：' : 'draftlint failed; please report: '}${error instanceof Error ? error.stack : error}\n`,
      );
      return 3;
    }
    for (const { path, line, column, message } of error.problems) {
      const place = [path, line, column].filter((part) => part !== undefined).join(':');
      io.stderr.write(`${place}${place ? ': ' : ''}${message[language]}\n`);
    }
    return 2;
  }
}

async function run(args: Arguments, io: Io): Promise<number> {
  if (args.command === 'version') {
    io.stdout.write(`${version()}\n`);
    return 0;
  }
  if (args.command === 'help' || (args.command === 'lint' && args.operands.length === 0)) {
    const { HELP } = await import('./help.ts');
    (args.command === 'help' ? io.stdout : io.stderr).write(HELP[args.language]);
    return args.command === 'help' ? 0 : 2;
  }
  if (args.command !== 'lint') return (await import('./commands.ts')).runCommand(args, io);
  return lint(args, io);
}

async function lint(args: Arguments, io: Io): Promise<number> {
  const { presets } = await import('../index.ts');
  if (args.preset !== undefined && !(args.preset in presets)) {
    throw new UserErrors([unknown('预设', 'preset', args.preset, Object.keys(presets))]);
  }
  const options: LintFilesOptions = {
    cwd: io.cwd(),
    language: args.language,
    ...(args.config !== undefined && { config: args.config }),
    ...(args.preset !== undefined && { preset: args.preset }),
    ...(args.circumstances && { circumstances: args.circumstances }),
    ...(args.maxSize !== undefined && { maxSize: args.maxSize }),
  };
  const files = args.operands.filter((operand) => operand !== '-');
  const results = files.length > 0 ? await lintFiles(files, options) : [];
  if (args.operands.includes('-')) results.push(await lintBytes(await readAll(io.stdin), args.stdinFilename ?? 'stdin.txt', options));
  suggestCommand(args, results, io);
  if (args.isVerbose) for (const result of results) explainProfile(result, args, io);
  await output(results, args, io);
  return statusOf(results, args.failOn);
}

function explainProfile({ path, profile, encoding }: DocumentResult, { language }: Arguments, io: Io): void {
  if (!profile) return;
  const circumstances = profile.circumstances.join(language === 'zh' ? '、' : ', ');
  io.stderr.write(`${path}: ${profile.preset} [${circumstances}] ${encoding ?? ''} — ${profile.reason[language]}\n`);
}

/** `draftlint rulse` is a file that does not exist, but hardly meant as one. */
function suggestCommand({ operands: [word = ''], language }: Arguments, results: readonly DocumentResult[], io: Io): void {
  const near = results[0]?.diagnostics[0]?.code === 'input/not-found' ? nearest(word, COMMANDS) : undefined;
  if (near) io.stderr.write(language === 'zh' ? `是否想用命令“draftlint ${near}”\n` : `did you mean the command “draftlint ${near}”?\n`);
}

async function output(results: readonly DocumentResult[], args: Arguments, io: Io): Promise<void> {
  const options: FormatOptions = { version: version(), language: args.language, docs: docsAddress() };
  const isColoured = !args.isColourless && !io.env['NO_COLOR'] && (io.stdout.isTTY === true || isSet(io.env['FORCE_COLOR']));
  const problems: Problem[] = [];
  for (const { name, file } of args.formats) {
    const text = await render(name, results, options, isColoured && !file);
    if (!file) io.stdout.write(text);
    else {
      const { writeWhole } = await import('../node/write.ts');
      await writeWhole(resolve(io.cwd(), file), text).catch((error: NodeJS.ErrnoException) => {
        problems.push({ path: file, message: { zh: `无法写入（${error.code}）`, en: `cannot write (${error.code})` } });
      });
    }
  }
  if (problems.length > 0) throw new UserErrors(problems);
}

function isSet(value: string | undefined): boolean {
  return value !== undefined && value !== '0' && value !== 'false';
}

const same = (text: string): string => text;
const COLOURLESS: Style = { error: same, warning: same, info: same, dim: same, bold: same };

async function render(name: string, results: readonly DocumentResult[], options: FormatOptions, isColoured: boolean): Promise<string> {
  if (name === 'json') return (await import('../formatters/json.ts')).formatJson(results, options);
  if (name === 'lsp') return (await import('../formatters/json.ts')).formatLsp(results, options);
  const { formatPretty } = await import('../formatters/pretty.ts');
  return formatPretty(results, options, isColoured ? (await import('./style.ts')).COLOURED : COLOURLESS);
}

/** A fault of draftlint outweighs an unreadable input, which outweighs findings. */
function statusOf(results: readonly DocumentResult[], failOn: string): number {
  const all = results.flatMap((result) => result.diagnostics);
  if (all.some((diagnostic) => diagnostic.code.startsWith('internal/'))) return 3;
  if (all.some((diagnostic) => diagnostic.code.startsWith('input/'))) return 2;
  const reaches = (severity: Severity): boolean => (RANK[severity] ?? 0) <= (RANK[failOn] ?? 0);
  return all.some((diagnostic) => reaches(diagnostic.severity)) ? 1 : 0;
}

function version(): string {
  return (JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { version: string }).version;
}

function docsAddress(): string {
  return `${pathToFileURL(join(ROOT, 'docs/rules')).href}/`;
}
