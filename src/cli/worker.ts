import { parentPort, workerData } from 'node:worker_threads';
import { Checker } from '../node/check.ts';
import { checkDraft } from './check-draft.ts';
import { type PrintedDocument, Printer } from './print.ts';
import type { Batch, Checked, WorkerRequest } from './workers.ts';

/** Checks the batches that `workers.ts` sends. `onChecked` is called after the first. */
export async function work(onChecked: () => void): Promise<void> {
  const { options, request, isKeyed } = workerData as WorkerRequest;
  const checker = new Checker(options);
  const printer = await Printer.load(request);
  let isFirst = true;
  parentPort?.on('message', async (batch: Batch) => {
    const documents: PrintedDocument[] = [];
    for (const found of batch) documents.push(await checkDraft(found, checker, printer, isKeyed));
    parentPort?.postMessage({ documents, problems: checker.problems } satisfies Checked);
    if (isFirst) onChecked();
    isFirst = false;
  });
}
