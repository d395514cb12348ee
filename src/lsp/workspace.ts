import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import type { Diagnostic } from 'vscode-languageserver';
import { discover } from '../node/discover.ts';
import { findConfigFile } from '../node/find-config.ts';
import type { Configuration } from './configuration.ts';

/** A draft of the workspace that is not open. */
export interface ClosedDraft {
  readonly uri: string;
  readonly path: string;
  /** Another one where the file or a configuration is another; made without reading either. */
  readonly id: string;
}

/** Formats that an editor shows as text. */
const TEXT = /\.(?:txt|md|markdown|html?)$/iu;

/** The drafts in the folders of the client that are to be checked though nobody has opened them. A folder that cannot be read has none. */
export async function closedDrafts(
  folders: readonly string[],
  configuration: Configuration,
  isOpen: (path: string) => boolean,
): Promise<ClosedDraft[]> {
  const { settings, epoch } = configuration;
  const isWanted = (folder: string): boolean =>
    settings.workspace === 'on' || (settings.workspace === 'auto' && findConfigFile(folder) !== undefined);
  const drafts = new Map<string, ClosedDraft>();
  for (const folder of folders.filter(isWanted)) {
    for (const found of await discover([folder], folder)) {
      if (typeof found !== 'string' || !TEXT.test(found)) continue;
      const path = resolve(folder, found);
      const stats = statSync(path, { throwIfNoEntry: false });
      if (!stats || isOpen(path)) continue;
      drafts.set(path, { path, uri: pathToFileURL(path).href, id: `${epoch}.${stats.mtimeMs}.${stats.size}` });
    }
  }
  return [...drafts.values()];
}

export interface DraftReport {
  readonly draft: ClosedDraft;
  /** Absent where the client has them already. */
  readonly diagnostics?: readonly Diagnostic[];
}

/**
 * Checks drafts one by one and lets what the client asks meanwhile go first. Ends early where the request is cancelled.
 * `isKnown` tells what the client has already.
 */
export async function* reportsOf(
  drafts: readonly ClosedDraft[],
  isKnown: (draft: ClosedDraft) => boolean,
  check: (draft: ClosedDraft) => Promise<readonly Diagnostic[]>,
  token: { readonly isCancellationRequested: boolean },
): AsyncGenerator<DraftReport> {
  for (const draft of drafts) {
    if (isKnown(draft)) {
      yield { draft };
      continue;
    }
    await setImmediate();
    if (token.isCancellationRequested) return;
    yield { draft, diagnostics: await check(draft) };
  }
}
