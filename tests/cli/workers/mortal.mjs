/** A worker that dies of drafts whose path says so, and answers all others with their path. */
import { parentPort } from 'node:worker_threads';

parentPort.on('message', (batch) => {
  if (batch.some((path) => path.startsWith('throws'))) throw new RangeError('too deep');
  if (batch.some((path) => path.startsWith('exits'))) process.exit(7);
  parentPort.postMessage({ documents: batch.map((path) => ({ printed: [{ part: path }], totals: {} })), problems: [] });
});
