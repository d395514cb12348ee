import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import { addProblems, type Problem } from '../core/user-error.ts';
import type { Checker, LintFilesOptions } from '../node/check.ts';
import { type FailedInput, failureDiagnostic } from '../node/input.ts';
import type { PrintedDocument, Printer, PrintRequest } from './print.ts';

export interface WorkerRequest {
  readonly options: LintFilesOptions;
  readonly request: PrintRequest;
  /** Whether documents come with the key they may be kept by. */
  readonly isKeyed: boolean;
}

export type Batch = readonly (string | FailedInput)[];

/** What a worker answers to a batch. */
export interface Checked {
  readonly documents: readonly PrintedDocument[];
  /** All mistakes of configurations that the worker has met so far. */
  readonly problems: readonly Problem[];
}

const BATCH = 16;
/** So many batches for each worker are under way or wait for those before them; more would only fill the memory. */
const AHEAD = 4;
/** After so many deaths no worker is started any more. */
const MOST_DEATHS = 10;
const SCRIPT = new URL('../../bin/worker.js', import.meta.url);

/**
 * Checks many documents in so many workers and gives them in their order; what else the workers tell is added to `checker`. Each worker
 * takes the next batch when it is done with one. Drafts that a worker dies of are documents with the finding `internal/worker-died`.
 */
export async function* checkInWorkers(
  found: Batch,
  workers: number,
  request: WorkerRequest,
  checker: Checker,
  printer: Printer,
  script = SCRIPT,
): AsyncGenerator<PrintedDocument> {
  const size = Math.max(1, Math.min(BATCH, Math.floor(found.length / (AHEAD * workers))));
  const pool = new Pool(workers, request, checker, printer, script);
  const ahead: Promise<readonly PrintedDocument[]>[] = [];
  try {
    for (let at = 0; at < found.length; at += size) {
      ahead.push(pool.check(found.slice(at, at + size)));
      if (ahead.length >= AHEAD * workers) yield* (await ahead.shift()) as readonly PrintedDocument[];
    }
    for (const documents of ahead) yield* await documents;
  } finally {
    await pool.end();
  }
}

class Pool {
  readonly #free: Member[];
  readonly #waiting: ((member: Member) => void)[] = [];
  readonly #members: readonly Member[];
  readonly #request: WorkerRequest;
  readonly #checker: Checker;
  readonly #printer: Printer;
  #deaths = 0;
  #isEnded = false;

  constructor(workers: number, request: WorkerRequest, checker: Checker, printer: Printer, script: URL) {
    this.#members = Array.from({ length: workers }, () => new Member(request, script));
    this.#free = [...this.#members];
    this.#request = request;
    this.#checker = checker;
    this.#printer = printer;
  }

  async check(batch: Batch): Promise<readonly PrintedDocument[]> {
    const member = this.#free.shift() ?? (await new Promise<Member>((resolve) => this.#waiting.push(resolve)));
    try {
      return await this.#checkBy(member, batch);
    } finally {
      const next = this.#waiting.shift();
      if (next) next(member);
      else this.#free.push(member);
    }
  }

  async end(): Promise<void> {
    this.#isEnded = true;
    await Promise.all(this.#members.map((member) => member.end()));
  }

  async #checkBy(member: Member, batch: Batch): Promise<readonly PrintedDocument[]> {
    if (this.#isEnded) return [];
    const checked = this.#deaths < MOST_DEATHS ? await member.ask(batch) : undefined;
    if (this.#isEnded) return [];
    if (checked && !('reason' in checked)) {
      this.#note(checked);
      return checked.documents;
    }
    if (checked) this.#deaths++;
    // One of them is to blame; the others are checked by a new worker, each for itself.
    if (batch.length === 1) return [await this.#lost(batch[0] as string | FailedInput, checked?.reason ?? '')];
    const documents: PrintedDocument[] = [];
    for (const found of batch) documents.push(...(await this.#checkBy(member, [found])));
    return documents;
  }

  #note({ documents, problems }: Checked): void {
    for (const { ignoreUses } of documents) this.#checker.ignores.add(ignoreUses ?? []);
    addProblems(this.#checker.problems, problems);
  }

  #lost(found: string | FailedInput, reason: string): Promise<PrintedDocument> {
    const path = typeof found === 'string' ? found : found.path;
    const { cwd, language = 'zh' } = this.#request.options;
    const why = reason === '' ? { zh: '', en: '' } : { zh: `（${reason}）`, en: ` (${reason})` };
    const message = {
      zh: `检查此稿的线程意外终止${why.zh}，此稿未检查，请报告`,
      en: `the thread that checked this draft died${why.en}; it was not checked; please report`,
    };
    const diagnostics = [failureDiagnostic({ code: 'internal/worker-died', message }, language)];
    return this.#printer.document({ path, uri: pathToFileURL(resolve(cwd, path)).href, diagnostics });
  }
}

type Answer = Checked | { readonly reason: string };

/** A worker, started when it is first asked, and anew after it died. */
class Member {
  readonly #request: WorkerRequest;
  readonly #script: URL;
  #worker: Worker | undefined;
  #answer!: (answer: Answer) => void;

  constructor(request: WorkerRequest, script: URL) {
    this.#request = request;
    this.#script = script;
  }

  /** What it says of a batch, or why it died of it. */
  ask(batch: Batch): Promise<Answer> {
    return new Promise((resolve) => {
      this.#answer = resolve;
      this.#worker ??= this.#start();
      this.#worker.postMessage(batch);
    });
  }

  async end(): Promise<void> {
    await this.#worker?.terminate();
  }

  #start(): Worker {
    const worker = new Worker(this.#script, { workerData: this.#request });
    const die = (reason: string): void => {
      // Only its first death counts.
      if (this.#worker !== worker) return;
      this.#worker = undefined;
      this.#answer({ reason });
    };
    worker.on('message', (checked: Checked) => this.#answer(checked));
    worker.on('error', (error: NodeJS.ErrnoException) => die(error.code ?? error.message));
    worker.on('exit', (code) => die(`exit ${code}`));
    return worker;
  }
}
