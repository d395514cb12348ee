import { readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { SEVERITIES, type Severity } from '../core/diagnostic.ts';
import { nearest } from '../core/nearest.ts';
import type { Language } from '../core/text.ts';
import { type Problem, UserErrors } from '../core/user-error.ts';
import { plain, summaryOf } from '../formatters/pretty.ts';
import { addTotals, type Totals } from '../formatters/result.ts';
import { presets } from '../index.ts';
import { Checker, type LintFilesOptions } from '../node/check.ts';
import { discover } from '../node/discover.ts';
import { type Arguments, COMMANDS, readArguments, unknown } from './arguments.ts';
import { columnsOf, type Io, readAll } from './io.ts';
import { type PrintedDocument, Printer, type PrintRequest } from './print.ts';

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
  return isCut ? Math.max(status, 2) : status;
}

async function guarded(argv: readonly string[], io: Io, language: Language, onChecked?: () => void): Promise<number> {
  try {
    return await run(readArguments(argv), io, onChecked);
  } catch (error) {
    if (!(error instanceof UserErrors)) {
      io.stderr.write(
        `${language === 'zh' ? 'draftlint 自身出错，请报告：' : 'draftlint failed; please report: '}${error instanceof Error ? error.stack : error}\n`,
      );
      return 3;
    }
    for (const { path, line, column, message } of error.problems) {
      const place = [path, line, column].filter((part) => part !== undefined).join(':');
      io.stderr.write(`${plain(`${place}${place ? ': ' : ''}${message[language]}`)}\n`);
    }
    return 2;
  }
}

/** What `bin/worker.js` runs. */
export async function work(onChecked: () => void): Promise<void> {
  await (await import('./worker.ts')).work(onChecked);
}

async function run(args: Arguments, io: Io, onChecked?: () => void): Promise<number> {
  if (args.command === 'version') {
    io.stdout.write(`${version()}\n`);
    return 0;
  }
  if (args.command === 'help' || (args.command === 'lint' && args.operands.length === 0)) {
    const { HELP } = await import('./help.ts');
    (args.command === 'help' ? io.stdout : io.stderr).write(HELP[args.language]);
    return args.command === 'help' ? 0 : 2;
  }
  if (args.command === 'annotate') {
    return (await import('./annotate.ts')).annotateDrafts(args, lintOptions(args, io), io);
  }
  if (args.command !== 'lint') return (await import('./commands.ts')).runCommand(args, io);
  const { status, isCheckedHere } = await lint(args, io);
  if (isCheckedHere) onChecked?.();
  return status;
}

async function lint(args: Arguments, io: Io): Promise<{ status: number; isCheckedHere: boolean }> {
  const options = lintOptions(args, io);
  const request = printRequest(args, io);
  const printer = await Printer.load(request);
  const { documents, lost } = await check(args, io, options, request, printer);
  suggestCommand(args, documents, io);
  if (args.isVerbose) for (const { reason } of documents) if (reason !== undefined) io.stderr.write(`${plain(reason)}\n`);
  const totals = addTotals([...documents.map((document) => document.totals), ...lost]);
  // The fixed text of standard input goes to standard output, and the findings make way for it.
  const isFilter = args.fix !== undefined && !args.fix.isShown && args.operands.includes('-');
  await output(printer.whole(documents, totals), args, isFilter ? { ...io, stdout: io.stderr } : io);
  if (isFilter) for (const { bytes } of documents) if (bytes) io.stdout.write(bytes);
  if (args.fix?.isShown) io.stderr.write(`${summaryOf(totals, args.language)}\n`);
  const status = statusOf(totals, args.failOn);
  return { status, isCheckedHere: workersFor(documents.length) < 2 };
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
    ...(args.maxSize !== undefined && { maxSize: args.maxSize }),
    ...(args.fix && { fix: args.fix }),
    ...(args.baseline && { baseline: args.baseline }),
  };
}

/** So many drafts each worker must have: it starts cold, and V8 compiles for it what the others have compiled for them. */
const PER_WORKER = 300;

function workersFor(drafts: number): number {
  return Math.min(availableParallelism(), Math.floor(drafts / PER_WORKER));
}

async function check(
  args: Arguments,
  io: Io,
  options: LintFilesOptions,
  request: PrintRequest,
  printer: Printer,
): Promise<{ documents: PrintedDocument[]; lost: Totals[] }> {
  const files = args.operands.filter((operand) => operand !== '-');
  const found = files.length > 0 ? await discover(files, options.cwd) : [];
  const checker = new Checker(options);
  const documents: PrintedDocument[] = [];
  const workers = workersFor(found.length);
  if (workers > 1) {
    const { checkInWorkers } = await import('./workers.ts');
    documents.push(...(await checkInWorkers(found, workers, options, request, checker)));
  } else for (const each of found) documents.push(await printer.document(await checker.found(each)));
  if (args.operands.includes('-')) {
    const result = await checker.bytes(await readAll(io.stdin), args.stdinFilename ?? 'stdin.txt');
    documents.push({ ...(await printer.document(result)), ...(result.fix && { bytes: result.fix.bytes }) });
  }
  checker.throwIfBroken();
  const paths = [
    ...found.filter((each) => typeof each === 'string'),
    ...(args.operands.includes('-') ? [args.stdinFilename ?? 'stdin.txt'] : []),
  ];
  for (const result of await checker.ignoreResults(paths)) documents.push(await printer.document(result));
  const baseline = await checker.baseline();
  if (!baseline) return { documents, lost: [] };
  await checker.updateBaseline(documents.flatMap(({ known }) => known ?? []));
  return { documents, lost: [{ ...addTotals([]), baseline: { known: 0, added: 0, gone: baseline.lost.length } }] };
}

/** `draftlint rulse` is a file that does not exist, but hardly meant as one. */
function suggestCommand({ operands: [word = ''], language }: Arguments, documents: readonly PrintedDocument[], io: Io): void {
  const near = documents[0]?.totals.unread[0]?.code === 'input/not-found' ? nearest(word, COMMANDS) : undefined;
  if (near) io.stderr.write(language === 'zh' ? `是否想用命令“draftlint ${near}”\n` : `did you mean the command “draftlint ${near}”?\n`);
}

function printRequest(args: Arguments, io: Io): PrintRequest {
  return {
    formats: args.formats,
    options: { version: version(), language: args.language, docs: docsAddress() },
    isColoured: !args.isColourless && !io.env['NO_COLOR'] && (io.stdout.isTTY === true || isSet(io.env['FORCE_COLOR'])),
    columns: columnsOf(io),
  };
}

async function output(texts: readonly string[], args: Arguments, io: Io): Promise<void> {
  const problems: Problem[] = [];
  for (const [at, { file }] of args.formats.entries()) {
    const text = texts[at] as string;
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

/** A fault of draftlint outweighs what could not be read or written, which outweighs findings. */
function statusOf({ isFaulty, unread, unwritten, counts }: Totals, failOn: string): number {
  if (isFaulty) return 3;
  if (unread.length > 0 || unwritten.length > 0) return 2;
  return SEVERITIES.slice(0, SEVERITIES.indexOf(failOn as Severity) + 1).some((severity) => counts[severity] > 0) ? 1 : 0;
}

function version(): string {
  return (JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { version: string }).version;
}

function docsAddress(): string {
  return `${pathToFileURL(join(ROOT, 'docs/rules')).href}/`;
}
