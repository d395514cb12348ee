import { createHash } from 'node:crypto';
import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import type { FailedInput } from './input.ts';

/** Which part of the drafts is checked: the first of four is `{ index: 1, total: 4 }`. */
export interface Shard {
  readonly index: number;
  readonly total: number;
}

/** What a draft takes besides what its bytes take, in bytes. */
const OVERHEAD = 1024;

export interface Share {
  /** Where the drafts of the shard stand among all, from 0, in order. */
  readonly positions: readonly number[];
  /** The same for all shards of one selection of drafts. */
  readonly selection: string;
}

/**
 * Divides drafts among shards so that each has about as many bytes to check. The same drafts are divided in the same way everywhere: only
 * paths and sizes count.
 */
export function shareOf(found: readonly (string | FailedInput)[], { index, total }: Shard, cwd: string): Share {
  const drafts = found.map((each, position) => {
    const path = typeof each === 'string' ? each : each.path;
    const size = typeof each === 'string' ? (statSync(resolve(cwd, path), { throwIfNoEntry: false })?.size ?? 0) : 0;
    return { position, name: path.replaceAll('\\', '/'), size };
  });
  const loads = Array.from({ length: total }, () => 0);
  const positions: number[] = [];
  for (const { position, size } of drafts.toSorted((a, b) => b.size - a.size || a.position - b.position)) {
    const least = loads.indexOf(Math.min(...loads));
    loads[least] = (loads[least] as number) + size + OVERHEAD;
    if (least === index - 1) positions.push(position);
  }
  const selection = createHash('sha256').update(JSON.stringify(drafts.map(({ name, size }) => [name, size])));
  return { positions: positions.sort((a, b) => a - b), selection: selection.digest('base64url') };
}
