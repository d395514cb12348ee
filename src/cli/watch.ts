import { existsSync, readdirSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { Text } from '../core/text.ts';
import { UserErrors } from '../core/user-error.ts';
import { discover } from '../node/discover.ts';
import { findConfigFile } from '../node/find-config.ts';
import { BESIDE } from '../node/ignore-log.ts';
import { type Io, tellProblems } from './io.ts';
import { type LintRequest, lint } from './lint.ts';
import type { PrintedDocument } from './print.ts';
import type { Store } from './print-cache.ts';

/** Looks at the files so often, in milliseconds; where looking takes long, not more than a tenth of the time. */
const EVERY = 250;
/** Files that change are left alone until nothing has changed for so long: programs save in several steps. */
const QUIET = 150;

const WAITING: Text = { zh: '正在等待改动，按 Ctrl-C 结束', en: 'waiting for changes; Ctrl-C ends' };

/**
 * Checks drafts, and checks those that changed again, until a signal comes, as `Interrupted`. Looks at times and sizes itself: folders on
 * network drives do not tell of changes.
 */
export async function watch(request: LintRequest, io: Io): Promise<never> {
  const { args, options, interruption } = request;
  const store = new Kept();
  for (let isFirst = true; ; isFirst = false) {
    const before = await stateOf(args, options);
    if (!isFirst && io.stdout.isTTY) io.stdout.write('\u001b[2J\u001b[3J\u001b[H');
    await checkOnce({ ...request, store }, io);
    io.stderr.write(`${new Date().toTimeString().slice(0, 8)} ${WAITING[args.language]}\n`);
    let start = performance.now();
    for (let pause = EVERY; (await stateOf(args, options)) === before; start = performance.now()) {
      pause = Math.max(EVERY, 10 * (performance.now() - start));
      await interruption.pause(pause);
    }
    for (let last = ''; ; ) {
      const now = await stateOf(args, options);
      if (now === last) break;
      last = now;
      await interruption.pause(QUIET);
    }
  }
}

/** What the user did wrong is told; it may be mended while we wait. */
async function checkOnce(request: LintRequest, io: Io): Promise<void> {
  try {
    await lint(request, io);
  } catch (error) {
    if (!(error instanceof UserErrors)) throw error;
    tellProblems(error.problems, request.args.language, io);
  }
}

/** Times and sizes of the drafts, without what the run writes, and of all that stands in YAML beside them or in the folder of their configuration. */
async function stateOf({ operands, formats }: LintRequest['args'], { cwd, config }: LintRequest['options']): Promise<string> {
  const outputs = formats.flatMap(({ file }) => file ?? []);
  const drafts = (await discover(operands, cwd, outputs)).flatMap((found) => (typeof found === 'string' ? resolve(cwd, found) : []));
  const folders = new Set(drafts.map((path) => dirname(path)));
  const configs = config === undefined ? [...folders].map((folder) => findConfigFile(folder)) : [resolve(cwd, config)];
  const yaml = [...new Set(configs.flatMap((file) => (file === undefined ? [] : dirname(file))))].flatMap((folder) =>
    existsSync(folder) ? readdirSync(folder).flatMap((name) => (/\.ya?ml$/u.test(name) ? join(folder, name) : [])) : [],
  );
  const files = [...drafts, ...drafts.map((path) => path + BESIDE), ...yaml];
  return files.flatMap((path) => timeOf(path) ?? []).join('\n');
}

function timeOf(path: string): string | undefined {
  const stats = statSync(path, { throwIfNoEntry: false });
  return stats && `${path} ${stats.mtimeMs} ${stats.size}`;
}

/** Findings kept in memory. */
class Kept implements Store {
  readonly notices: readonly Text[] = [];
  readonly #entries = new Map<string, { readonly key: string; readonly entry: PrintedDocument }>();

  has(slot: string, key: string): boolean {
    return this.#entries.get(slot)?.key === key;
  }

  get(slot: string, key: string): PrintedDocument | undefined {
    const kept = this.#entries.get(slot);
    return kept?.key === key ? kept.entry : undefined;
  }

  set(slot: string, key: string, _path: string, entry: PrintedDocument): void {
    this.#entries.set(slot, { key, entry });
  }

  save(): void {}

  close(): void {}
}
