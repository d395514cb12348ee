import { availableParallelism } from 'node:os';
import { SEVERITIES, type Severity } from '../core/diagnostic.ts';
import { nearest } from '../core/nearest.ts';
import type { Text } from '../core/text.ts';
import type { Problem } from '../core/user-error.ts';
import { plainPath, summaryOf } from '../formatters/pretty.ts';
import { addTotals, type Totals } from '../formatters/result.ts';
import { Checker, type LintFilesOptions } from '../node/check.ts';
import { discover } from '../node/discover.ts';
import type { FailedInput } from '../node/input.ts';
import { type Arguments, COMMANDS } from './arguments.ts';
import { checkDraft } from './check-draft.ts';
import type { Interruption } from './interruption.ts';
import { type Io, readAll, tellProblems } from './io.ts';
import { Outputs } from './output.ts';
import { type PrintedDocument, Printer, type PrintRequest } from './print.ts';
import type { PrintCache } from './print-cache.ts';

/** So many drafts each worker must have: it starts cold, and V8 compiles for it what the others have compiled for them. */
const PER_WORKER = 300;
/** Totals are added up in portions, so that a long run keeps few of them. */
const PORTION = 1000;

const CONFIG_CHANGED: Text = {
  zh: '其间 draftlint.yaml 也有改动；未改动的稿件按新配置可能另有问题，本次不检查：可不带 --since 全部检查一遍',
  en: 'a draftlint.yaml changed too; drafts that did not change are not checked by it now: run without --since to check them all',
};

export interface LintRequest {
  readonly args: Arguments;
  readonly options: LintFilesOptions;
  readonly print: PrintRequest;
  readonly interruption: Interruption;
}

export interface LintRun {
  readonly status: number;
  /** Whether this thread checked drafts. */
  readonly isCheckedHere: boolean;
}

/** Checks drafts and prints what was found. Throws `UserErrors` with the mistakes of all configurations, `Interrupted` where a signal came. */
export async function lint(request: LintRequest, io: Io): Promise<LintRun> {
  const { args, options, print } = request;
  const found = await draftsOf(args, options.cwd, io);
  const printer = await Printer.load(print);
  // The fixed text of standard input goes to standard output, and the findings make way for it.
  const isFilter = args.fix !== undefined && !args.fix.isShown && args.operands.includes('-');
  const outputs = new Outputs(printer.formatters, print.formats, isFilter ? { ...io, stdout: io.stderr } : io);
  const cache = await cacheFor(request, io);
  try {
    const run = new Run(request, io, printer, outputs, cache);
    await run.check(found);
    cache?.save();
    const { totals, problems } = await run.end();
    tellProblems(problems, args.language, io);
    if (args.fix?.isShown) io.stderr.write(`${summaryOf(totals, args.language)}\n`);
    return { status: problems.length > 0 ? 3 : statusOf(totals, args.failOn), isCheckedHere: run.isCheckedHere };
  } finally {
    cache?.close();
    await outputs.discard();
  }
}

async function draftsOf(args: Arguments, cwd: string, io: Io): Promise<(string | FailedInput)[]> {
  const files = args.operands.filter((operand) => operand !== '-');
  const outputs = args.formats.flatMap(({ file }) => file ?? []);
  const found = files.length > 0 ? await discover(files, cwd, outputs) : [];
  if (args.since === undefined) return found;
  const { changedSince } = await import('../node/changed.ts');
  const { drafts, isConfigChanged } = await changedSince(args.since, found, cwd);
  if (isConfigChanged) io.stderr.write(`${CONFIG_CHANGED[args.language]}\n`);
  return drafts;
}

/** Fixes change drafts, and a baseline that is updated takes all findings: neither goes with findings of an earlier run. */
async function cacheFor({ args, options, print }: LintRequest, io: Io): Promise<PrintCache | undefined> {
  if (!args.cache || args.fix || args.baseline?.isUpdated) return undefined;
  const { PrintCache } = await import('./print-cache.ts');
  return new PrintCache(args.cache.folder, options.cwd, print, (line) => io.stderr.write(`${line[args.language]}\n`));
}

class Run {
  isCheckedHere = false;
  readonly #request: LintRequest;
  readonly #io: Io;
  readonly #printer: Printer;
  readonly #outputs: Outputs;
  readonly #cache: PrintCache | undefined;
  readonly #checker: Checker;
  readonly #known: NonNullable<PrintedDocument['known']>[] = [];
  readonly #fixed: Uint8Array[] = [];
  readonly #paths: string[] = [];
  #totals: Totals[] = [];
  #isFirst = true;

  constructor(request: LintRequest, io: Io, printer: Printer, outputs: Outputs, cache: PrintCache | undefined) {
    this.#request = request;
    this.#io = io;
    this.#printer = printer;
    this.#outputs = outputs;
    this.#cache = cache;
    this.#checker = new Checker(request.options);
  }

  async check(found: readonly (string | FailedInput)[]): Promise<void> {
    const { args, interruption } = this.#request;
    for await (const document of this.#documents(found)) {
      await this.#take(document);
      await interruption.breathe();
    }
    this.#paths.push(...found.filter((each) => typeof each === 'string'));
    if (!args.operands.includes('-')) return;
    const path = args.stdinFilename ?? 'stdin.txt';
    this.#paths.push(path);
    const result = await this.#checker.bytes(await this.#standardInput(), path);
    if (result.fix) this.#fixed.push(result.fix.bytes);
    await this.#take(await this.#printer.document(result));
    this.isCheckedHere = true;
  }

  async #standardInput(): Promise<Uint8Array> {
    const { stdin } = this.#io;
    try {
      return await this.#request.interruption.wait(readAll(stdin));
    } catch (error) {
      stdin.destroy?.(); // waiting for it would keep the process alive
      throw error;
    }
  }

  /** Tells what is to be told of the whole run; gives with it what went wrong with outputs. */
  async end(): Promise<{ readonly totals: Totals; readonly problems: readonly Problem[] }> {
    this.#checker.throwIfBroken();
    for (const result of await this.#checker.ignoreResults(this.#paths)) await this.#take(await this.#printer.document(result));
    const baseline = await this.#checker.baseline();
    if (baseline) {
      await this.#checker.updateBaseline(this.#known);
      this.#totals.push({ ...addTotals([]), baseline: { known: 0, added: 0, gone: baseline.lost.length } });
    }
    const totals = addTotals(this.#totals);
    const problems = await this.#outputs.end(totals);
    for (const bytes of this.#fixed) this.#io.stdout.write(bytes);
    return { totals, problems };
  }

  /** In the order they were found in. */
  async *#documents(found: readonly (string | FailedInput)[]): AsyncGenerator<PrintedDocument> {
    const cache = this.#cache;
    if (!cache) return yield* this.#checked(found);
    const kept = await cache.keysOf(found, this.#checker, this.#request.interruption);
    const checked = this.#checked(found.filter((each) => !kept.has(each)));
    try {
      for (const each of found) {
        const key = kept.get(each);
        const entry = key !== undefined && typeof each === 'string' ? cache.get(each, key) : undefined;
        if (entry) {
          this.#checker.ignores.add(entry.ignoreUses ?? []);
          yield entry;
          continue;
        }
        // An entry may prove damaged only now.
        const next = kept.has(each) ? undefined : await checked.next();
        const document: PrintedDocument = next?.value ?? (await checkDraft(each, this.#checker, this.#printer, true));
        cache.keep(each, document);
        yield document;
      }
    } finally {
      await checked.return(undefined);
    }
  }

  async *#checked(found: readonly (string | FailedInput)[]): AsyncGenerator<PrintedDocument, undefined> {
    const isKeyed = this.#cache !== undefined;
    const workers = workersFor(found.length, this.#request.args.jobs);
    if (workers > 1) {
      const { checkInWorkers } = await import('./workers.ts');
      const { options, print } = this.#request;
      yield* checkInWorkers(found, workers, { options, request: print, isKeyed }, this.#checker, this.#printer);
      return undefined;
    }
    for (const each of found) {
      this.isCheckedHere = true;
      yield await checkDraft(each, this.#checker, this.#printer, isKeyed);
    }
    return undefined;
  }

  async #take(document: PrintedDocument): Promise<void> {
    const { totals, reason, known, printed } = document;
    const { args } = this.#request;
    if (this.#isFirst) suggestCommand(args, totals, this.#io);
    this.#isFirst = false;
    if (this.#totals.push(totals) > PORTION) this.#totals = [addTotals(this.#totals)];
    if (known) this.#known.push(known);
    if (args.isVerbose && reason !== undefined) this.#io.stderr.write(`${plainPath(reason)}\n`);
    // Where a configuration is broken, drafts are checked by other rules than were meant.
    if (this.#checker.problems.length === 0) await this.#outputs.add(printed);
  }
}

function workersFor(drafts: number, jobs: number | undefined): number {
  return jobs === undefined ? Math.min(availableParallelism(), Math.floor(drafts / PER_WORKER)) : Math.min(jobs, drafts);
}

/** `draftlint rulse` is a file that does not exist, but hardly meant as one. */
function suggestCommand({ operands: [word = ''], language }: Arguments, { unread }: Totals, io: Io): void {
  const near = unread[0]?.code === 'input/not-found' ? nearest(word, COMMANDS) : undefined;
  if (near) io.stderr.write(language === 'zh' ? `是否想用命令“draftlint ${near}”\n` : `did you mean the command “draftlint ${near}”?\n`);
}

/** A fault of draftlint outweighs what could not be read or written, which outweighs findings. */
function statusOf({ isFaulty, unread, unwritten, counts }: Totals, failOn: string): number {
  if (isFaulty) return 3;
  if (unread.length > 0 || unwritten.length > 0) return 2;
  return SEVERITIES.slice(0, SEVERITIES.indexOf(failOn as Severity) + 1).some((severity) => counts[severity] > 0) ? 1 : 0;
}
