import { Worker } from 'node:worker_threads';
import type { IgnoreUse } from '../core/suppression/ignore.ts';
import type { Problem } from '../core/user-error.ts';
import type { Checker, LintFilesOptions } from '../node/check.ts';
import type { FailedInput } from '../node/input.ts';
import type { PrintedDocument, PrintRequest } from './print.ts';

export interface WorkerRequest {
  readonly options: LintFilesOptions;
  readonly request: PrintRequest;
}

export type Batch = readonly (string | FailedInput)[];

/** What a worker answers to a batch. */
export interface Checked {
  readonly documents: readonly PrintedDocument[];
  /** All mistakes of configurations that the worker has met so far. */
  readonly problems: readonly Problem[];
  /** What became of ignores so far. */
  readonly ignoreUses: readonly IgnoreUse[];
}

const BATCH = 16;

/** Checks many documents in so many workers, in their order; what else they tell is added to `checker`. Each worker takes the next batch when it is done with one. */
export async function checkInWorkers(
  found: Batch,
  workers: number,
  options: LintFilesOptions,
  request: PrintRequest,
  checker: Checker,
): Promise<PrintedDocument[]> {
  const batches = Array.from({ length: Math.ceil(found.length / BATCH) }, (_, at) => found.slice(at * BATCH, (at + 1) * BATCH));
  const printed: (readonly PrintedDocument[])[] = [];
  const known = new Map<string, Problem>();
  let next = 0;
  const work = async (): Promise<void> => {
    const worker = new Worker(new URL('../../bin/worker.js', import.meta.url), {
      workerData: { options, request } satisfies WorkerRequest,
    });
    let uses: readonly IgnoreUse[] = [];
    try {
      while (next < batches.length) {
        const at = next++;
        const checked = await ask(worker, batches[at] as Batch);
        printed[at] = checked.documents;
        uses = checked.ignoreUses;
        for (const problem of checked.problems) known.set(JSON.stringify(problem), problem);
      }
      checker.ignores.add(uses);
    } finally {
      await worker.terminate();
    }
  };
  await Promise.all(Array.from({ length: workers }, work));
  checker.problems.push(...known.values());
  return printed.flat();
}

function ask(worker: Worker, batch: Batch): Promise<Checked> {
  return new Promise((resolve, reject) => {
    worker.once('error', reject);
    worker.once('message', (checked: Checked) => {
      worker.off('error', reject);
      resolve(checked);
    });
    worker.postMessage(batch);
  });
}
