import { availableParallelism } from 'node:os';
import { nearest } from '../core/nearest.ts';
import { isOfProject } from '../core/rule-name.ts';
import type { Text } from '../core/text.ts';
import { UserErrors } from '../core/user-error.ts';
import { plainPath, summaryOf } from '../formatters/pretty.ts';
import type { DocumentResult, Totals } from '../formatters/result.ts';
import { Checker, type LintFilesOptions } from '../node/check.ts';
import { discover } from '../node/discover.ts';
import type { FailedInput } from '../node/input.ts';
import type { ShardTail } from '../node/shard-file.ts';
import { type Arguments, COMMANDS, unknown } from './arguments.ts';
import { checkDraft } from './check-draft.ts';
import type { Interruption } from './interruption.ts';
import { type Io, readAll, tellProblems } from './io.ts';
import { Outputs } from './output.ts';
import { type PrintedDocument, Printer, type PrintRequest } from './print.ts';
import type { PrintCache, Store } from './print-cache.ts';
import type { Progress } from './progress.ts';
import type { ShardPlan } from './shard.ts';
import { Tally } from './tally.ts';

/** So many drafts each worker must have: it starts cold, and V8 compiles for it what the others have compiled for them. */
const PER_WORKER = 300;

const CONFIG_CHANGED: Text = {
  zh: '其间 draftlint.yaml 也有改动；未改动的稿件按新配置可能另有问题，本次不检查：可不带 --since 全部检查一遍',
  en: 'a draftlint.yaml changed too; drafts that did not change are not checked by it now: run without --since to check them all',
};

export interface LintRequest {
  readonly args: Arguments;
  readonly options: LintFilesOptions;
  readonly print: PrintRequest;
  readonly interruption: Interruption;
  /** Where findings are kept, if not in a file. */
  readonly store?: Store;
}

export interface LintRun {
  readonly status: number;
  /** Whether this thread checked drafts. */
  readonly isCheckedHere: boolean;
}

/** Checks drafts and prints what was found. Throws `UserErrors` with the mistakes of all configurations, `Interrupted` where a signal came. */
export async function lint(request: LintRequest, io: Io): Promise<LintRun> {
  const { args, options } = request;
  let locks = 0;
  const found = await draftsOf(args, options.cwd, io, () => locks++);
  const checker = new Checker(options);
  await refuseUnknownChecks(args, found, checker);
  const shard = await shardOf(request, found, checker, io);
  const print = shard?.print ?? request.print;
  const printer = await Printer.load(print);
  const progress = await progressFor(request, (shard?.drafts ?? found).length, io);
  const tell = (line: Text): void => {
    progress?.clear();
    io.stderr.write(`${line[args.language]}\n`);
  };
  const cache = await cacheFor({ ...request, print }, tell);
  const run = new Run({ ...request, print }, { found, shard, checker, printer, progress, cache }, io);
  try {
    if (!shard) run.passOver(locks);
    await run.check();
    progress?.clear();
    cache?.save();
    return { status: await run.end(), isCheckedHere: run.isCheckedHere };
  } finally {
    progress?.clear();
    cache?.close();
    await run.discard();
  }
}

/** The drafts that the command line names. */
export async function draftsOf(args: Arguments, cwd: string, io: Io, onLock?: () => void): Promise<(string | FailedInput)[]> {
  const files = args.operands.filter((operand) => operand !== '-');
  const outputs = args.formats.flatMap(({ file }) => file ?? []);
  const found = files.length > 0 ? await discover(files, cwd, outputs, onLock) : [];
  if (args.since === undefined) return found;
  const { changedSince } = await import('../node/changed.ts');
  const { drafts, isConfigChanged } = await changedSince(args.since, found, cwd);
  if (isConfigChanged) io.stderr.write(`${CONFIG_CHANGED[args.language]}\n`);
  return drafts;
}

/** `--fix-only project/<name>` names a check that some draft's configuration has; a name that none has would fix nothing in silence. */
async function refuseUnknownChecks(args: Arguments, found: readonly (string | FailedInput)[], checker: Checker): Promise<void> {
  const named = args.fix?.rules?.filter((name) => isOfProject(name) && !name.endsWith('/*')) ?? [];
  if (named.length === 0) return;
  const paths = found.filter((each) => typeof each === 'string');
  const known = await checker.checksFor(args.operands.includes('-') ? [...paths, nameOfInput(args)] : paths);
  const strangers = named.filter((name) => !known.includes(name));
  // What is wrong with a configuration is told instead; its checks are not known.
  checker.throwIfBroken();
  if (strangers.length > 0) throw new UserErrors(strangers.map((name) => unknown('检查', 'check', name, known)));
}

async function shardOf(
  { args: { shard, output }, print }: LintRequest,
  found: readonly (string | FailedInput)[],
  checker: Checker,
  io: Io,
): Promise<ShardPlan | undefined> {
  if (shard === undefined) return undefined;
  return (await import('./shard.ts')).planShard(shard, output, found, checker, print, io);
}

/** Something to look at while a long run goes on, for people. */
async function progressFor({ args }: LintRequest, drafts: number, { stderr, env }: Io): Promise<Progress | undefined> {
  if (!stderr.isTTY || env['CI'] || args.isVerbose || drafts < 2) return undefined;
  return new (await import('./progress.ts')).Progress(drafts, args.language, stderr);
}

/** Fixes change drafts, and a baseline that is updated takes all findings: neither goes with findings of an earlier run. */
async function cacheFor({ args, print, store }: LintRequest, tell: (line: Text) => void): Promise<PrintCache | undefined> {
  if (!(store || args.cache) || args.fix || args.baseline?.isUpdated) return undefined;
  const { PrintCache, storeIn } = await import('./print-cache.ts');
  return new PrintCache(store ?? storeIn(args.cache?.folder, print), print, tell);
}

/** What a run is made of. */
interface Parts {
  /** All drafts, also those of other shards. */
  readonly found: readonly (string | FailedInput)[];
  readonly shard: ShardPlan | undefined;
  readonly checker: Checker;
  readonly printer: Printer;
  readonly progress: Progress | undefined;
  readonly cache: PrintCache | undefined;
}

class Run {
  isCheckedHere = false;
  readonly #request: LintRequest;
  readonly #parts: Parts;
  readonly #io: Io;
  readonly #outputs: Outputs;
  readonly #tally = new Tally();
  readonly #known: NonNullable<PrintedDocument['known']>[] = [];
  readonly #fixed: Uint8Array[] = [];
  /** What a shard tells besides its drafts. */
  #tail: ShardTail = { ignoreFiles: [] };
  #isFirst = true;

  constructor(request: LintRequest, parts: Parts, io: Io) {
    const { args, print } = request;
    const { printer, shard, progress } = parts;
    this.#request = request;
    this.#parts = parts;
    this.#io = io;
    // The fixed text of standard input goes to standard output, and the findings make way for it.
    const isFilter = args.fix !== undefined && !args.fix.isShown && args.operands.includes('-');
    const stdout = isFilter ? io.stderr : (progress?.beside(io.stdout) ?? io.stdout);
    const formatters = shard ? [...printer.formatters.slice(0, -1), shard.formatter(() => this.#tail)] : printer.formatters;
    this.#outputs = new Outputs(formatters, print.formats, { stdout, cwd: () => print.cwd });
  }

  /** Counts lock files of drafts that Word has open. */
  passOver(locks: number): void {
    this.#tally.addLocks(locks);
  }

  async check(): Promise<void> {
    const { args, interruption } = this.#request;
    const { found, shard, checker, printer, progress } = this.#parts;
    for await (const document of this.#documents(shard?.drafts ?? found)) {
      await this.#take(document);
      progress?.step();
      await interruption.breathe();
    }
    if (!args.operands.includes('-')) return;
    const result = await checker.bytes(await this.#standardInput(), nameOfInput(args));
    if (result.fix) this.#fixed.push(result.fix.bytes);
    await this.#take(await printer.document(result));
    this.isCheckedHere = true;
  }

  /** Tells what is to be told of the whole run, and gives the exit status. */
  async end(): Promise<number> {
    const { args } = this.#request;
    const { checker, shard } = this.#parts;
    checker.throwIfBroken();
    const baseline = await checker.baseline();
    const lost = baseline && { lost: baseline.lost.length };
    // An ignore that is of no use in one shard may be of use in another.
    if (shard) this.#tail = { ignoreFiles: await checker.ignoreFiles(this.#paths), ...lost };
    else for (const result of await checker.ignoreResults(this.#paths)) await this.#takeResult(result);
    await checker.updateBaseline(this.#known);
    if (lost) this.#tally.addGone(lost.lost);
    const { totals } = this.#tally;
    const problems = await this.#outputs.end(totals);
    for (const bytes of this.#fixed) this.#io.stdout.write(bytes);
    tellProblems(problems, args.language, this.#io);
    if (args.fix?.isShown) this.#io.stderr.write(`${summaryOf(totals, args.language)}\n`);
    return problems.length > 0 ? 3 : this.#tally.statusFor(args.failOn);
  }

  async discard(): Promise<void> {
    await this.#outputs.discard();
  }

  /** Of all drafts of the run, of its other shards too. */
  get #paths(): string[] {
    const { args } = this.#request;
    const files = this.#parts.found.filter((each) => typeof each === 'string');
    return args.operands.includes('-') ? [...files, nameOfInput(args)] : files;
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

  /** In the order they were found in. */
  async *#documents(found: readonly (string | FailedInput)[]): AsyncGenerator<PrintedDocument> {
    const { cache, checker, printer } = this.#parts;
    if (!cache) return yield* this.#checked(found);
    const kept = await cache.keysOf(found, checker, this.#request.interruption);
    const checked = this.#checked(found.filter((each) => !kept.has(each)));
    try {
      for (const each of found) {
        const key = kept.get(each);
        const entry = key !== undefined && typeof each === 'string' ? cache.get(each, key) : undefined;
        if (entry) {
          checker.ignores.add(entry.ignoreUses ?? []);
          yield entry;
          continue;
        }
        // An entry may prove damaged only now.
        const next = kept.has(each) ? undefined : await checked.next();
        const document: PrintedDocument = next?.value ?? (await checkDraft(each, checker, printer, true));
        cache.keep(each, document);
        yield document;
      }
    } finally {
      await checked.return(undefined);
    }
  }

  async *#checked(found: readonly (string | FailedInput)[]): AsyncGenerator<PrintedDocument, undefined> {
    const { cache, checker, printer } = this.#parts;
    const { args, options, print } = this.#request;
    const isKeyed = cache !== undefined;
    const workers = workersFor(found.length, args.jobs);
    if (workers > 1) {
      const { checkInWorkers } = await import('./workers.ts');
      yield* checkInWorkers(found, workers, { options, request: print, isKeyed }, checker, printer);
      return undefined;
    }
    for (const each of found) {
      this.isCheckedHere = true;
      yield await checkDraft(each, checker, printer, isKeyed);
    }
    return undefined;
  }

  async #takeResult(result: DocumentResult): Promise<void> {
    await this.#take(await this.#parts.printer.document(result));
  }

  async #take({ totals, reason, known, printed }: PrintedDocument): Promise<void> {
    const { args } = this.#request;
    if (this.#isFirst) suggestCommand(args, totals, this.#io);
    this.#isFirst = false;
    this.#tally.add(totals);
    if (known) this.#known.push(known);
    if (args.isVerbose && reason !== undefined) this.#io.stderr.write(`${plainPath(reason)}\n`);
    // Where a configuration is broken, drafts are checked by other rules than were meant.
    if (this.#parts.checker.problems.length === 0) await this.#outputs.add(printed);
  }
}

function nameOfInput({ stdinFilename }: Arguments): string {
  return stdinFilename ?? 'stdin.txt';
}

function workersFor(drafts: number, jobs: number | undefined): number {
  return jobs === undefined ? Math.min(availableParallelism(), Math.floor(drafts / PER_WORKER)) : Math.min(jobs, drafts);
}

/** `draftlint rulse` is a file that does not exist, but hardly meant as one. */
function suggestCommand({ operands: [word = ''], language }: Arguments, { unread }: Totals, io: Io): void {
  const near = unread[0]?.code === 'input/not-found' ? nearest(word, COMMANDS) : undefined;
  if (near) io.stderr.write(language === 'zh' ? `是否想用命令“draftlint ${near}”\n` : `did you mean the command “draftlint ${near}”?\n`);
}
