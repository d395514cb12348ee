import { setTimeout as pause } from 'node:timers/promises';
import {
  type CancellationToken,
  type Connection,
  type Diagnostic,
  DiagnosticRefreshRequest,
  type DocumentDiagnosticParams,
  type DocumentDiagnosticReport,
  LSPErrorCodes,
  ResponseError,
  type ResultProgressReporter,
  type WorkspaceDiagnosticParams,
  type WorkspaceDiagnosticReport,
  type WorkspaceDiagnosticReportPartialResult,
  type WorkspaceDocumentDiagnosticReport,
} from 'vscode-languageserver';
import { filePath } from './documents.ts';
import type { Room } from './room.ts';
import { type ClosedDraft, closedDrafts, reportsOf } from './workspace.ts';

/** So long after a change, in milliseconds, nothing is checked: the changes that came with it are heard first. */
const PAUSE = 4;

/** So long, in milliseconds, changes of files are gathered before the folders are walked: a switch of branches brings many at once. */
const GATHERING = 200;

export function cancelled(): ResponseError<void> {
  return new ResponseError(LSPErrorCodes.RequestCancelled, 'cancelled');
}

/** Brings diagnostics to the client: those it asks for, or, to one that cannot ask, all as they change. Never both. */
export class Delivery {
  readonly #connection: Connection;
  readonly #room: Room;
  readonly #detach: (work: Promise<void>) => void;
  readonly #waiting = new Map<string, NodeJS.Timeout>();
  /** The closed drafts that diagnostics were sent of, by address, with their ids. */
  readonly #sent = new Map<string, string>();
  #sweeping: { isCancellationRequested: boolean } | undefined;
  #wake: (() => void)[] = [];
  #gathering: NodeJS.Timeout | undefined;

  /** `detach` takes work that nobody waits for. */
  constructor(connection: Connection, room: Room, detach: (work: Promise<void>) => void) {
    this.#connection = connection;
    this.#room = room;
    this.#detach = detach;
  }

  stop(): void {
    for (const timer of this.#waiting.values()) clearTimeout(timer);
    this.#waiting.clear();
    clearTimeout(this.#gathering);
    if (this.#sweeping) this.#sweeping.isCancellationRequested = true;
    this.#wakeAll();
  }

  /** A document was opened or changed. */
  changed(uri: string): void {
    if (this.#room.client.isPulling) return;
    clearTimeout(this.#waiting.get(uri));
    const timer = setTimeout(() => {
      this.#waiting.delete(uri);
      this.#detach(this.#push(uri));
    }, PAUSE);
    this.#waiting.set(uri, timer);
  }

  closed(uri: string): void {
    this.touched();
    if (this.#room.client.isPulling) return;
    clearTimeout(this.#waiting.get(uri));
    this.#waiting.delete(uri);
    this.#sent.delete(uri);
    this.#detach(this.#connection.sendDiagnostics({ uri, diagnostics: [] }));
  }

  /** Configurations were read anew. */
  everything(): void {
    this.touched();
    const { client, documents } = this.#room;
    if (!client.isPulling) for (const { uri } of documents.all) this.changed(uri);
    else if (client.canRefresh) this.#detach(this.#connection.sendRequest(DiagnosticRefreshRequest.type));
  }

  /** Drafts that are not open may have changed; what has is told once for all that is heard within a short time. */
  touched(): void {
    this.#gathering ??= setTimeout(() => {
      this.#gathering = undefined;
      this.#wakeAll();
      this.#sweep();
    }, GATHERING);
  }

  async pulled({ textDocument, previousResultId }: DocumentDiagnosticParams, token: CancellationToken): Promise<DocumentDiagnosticReport> {
    await pause(PAUSE);
    if (token.isCancellationRequested) throw cancelled();
    const document = this.#room.documents.get(textDocument.uri);
    if (!document) return { kind: 'full', items: [] };
    const resultId = `${this.#room.configuration.epoch}.${document.version}`;
    if (previousResultId === resultId) return { kind: 'unchanged', resultId };
    return { kind: 'full', resultId, items: await this.#room.diagnosticsOf(document) };
  }

  /** Answers once there is something new to tell of drafts that are not open: the client asks again right after each answer. */
  async pulledWorkspace(
    { previousResultIds }: WorkspaceDiagnosticParams,
    token: CancellationToken,
    progress: ResultProgressReporter<WorkspaceDiagnosticReportPartialResult> | undefined,
  ): Promise<WorkspaceDiagnosticReport> {
    const known = new Map(previousResultIds.map(({ uri, value }) => [keyOf(uri), value]));
    for (;;) {
      const change = new Promise<void>((resolve) => {
        this.#wake.push(resolve);
        token.onCancellationRequested(() => resolve());
      });
      const drafts = await this.#closedDrafts();
      const left = new Set(drafts.map(({ uri }) => keyOf(uri)));
      const gone = previousResultIds.filter(({ uri }) => !left.has(keyOf(uri)) && !this.#room.documents.get(uri));
      if (gone.length > 0 || drafts.some(({ uri, id }) => known.get(keyOf(uri)) !== id)) {
        const items: WorkspaceDocumentDiagnosticReport[] = gone.map(({ uri }) => ({ kind: 'full', uri, version: null, items: [] }));
        for await (const { draft, diagnostics } of this.#reports(drafts, known, token)) {
          const item = reportOf(draft, diagnostics);
          if (progress) progress.report({ items: [item] });
          else items.push(item);
        }
        if (token.isCancellationRequested) throw cancelled();
        return { items };
      }
      await change;
      if (token.isCancellationRequested) throw cancelled();
    }
  }

  async #push(uri: string): Promise<void> {
    const { documents, configuration } = this.#room;
    const document = documents.get(uri);
    if (!document) return;
    const { epoch } = configuration;
    const diagnostics = await this.#room.diagnosticsOf(document);
    // What has changed meanwhile is checked again already.
    if (documents.get(uri) !== document || configuration.epoch !== epoch) return;
    await this.#connection.sendDiagnostics({ uri, version: document.version, diagnostics });
  }

  #wakeAll(): void {
    for (const wake of this.#wake.splice(0)) wake();
  }

  /** Sends what has changed of drafts that are not open; one that has changed since is begun anew. */
  #sweep(): void {
    if (this.#room.client.isPulling) return;
    if (this.#sweeping) this.#sweeping.isCancellationRequested = true;
    this.#sweeping = { isCancellationRequested: false };
    this.#detach(this.#sendClosed(this.#sweeping));
  }

  async #sendClosed(token: { readonly isCancellationRequested: boolean }): Promise<void> {
    const drafts = await this.#closedDrafts();
    const known = new Map([...this.#sent].map(([uri, id]) => [keyOf(uri), id]));
    for (const uri of [...this.#sent.keys()].filter((one) => !drafts.some((draft) => draft.uri === one))) {
      this.#sent.delete(uri);
      if (!this.#room.documents.get(uri)) await this.#connection.sendDiagnostics({ uri, diagnostics: [] });
    }
    for await (const { draft, diagnostics } of this.#reports(drafts, known, token)) {
      if (!diagnostics || this.#room.documents.at(draft.path)) continue;
      this.#sent.set(draft.uri, draft.id);
      await this.#connection.sendDiagnostics({ uri: draft.uri, diagnostics: [...diagnostics] });
    }
  }

  #closedDrafts(): Promise<ClosedDraft[]> {
    const { folders, configuration, documents } = this.#room;
    return closedDrafts(folders, configuration, (path) => documents.at(path) !== undefined);
  }

  #reports(drafts: readonly ClosedDraft[], known: ReadonlyMap<string, string>, token: { readonly isCancellationRequested: boolean }) {
    const isKnown = ({ uri, id }: ClosedDraft): boolean => known.get(keyOf(uri)) === id;
    return reportsOf(drafts, isKnown, (draft) => this.#room.diagnosticsOfClosed(draft), token);
  }
}

/** Clients write an address in their own way; the file is the same. */
function keyOf(uri: string): string {
  return filePath(uri) ?? uri;
}

function reportOf({ uri, id }: ClosedDraft, diagnostics: readonly Diagnostic[] | undefined): WorkspaceDocumentDiagnosticReport {
  if (!diagnostics) return { kind: 'unchanged', uri, version: null, resultId: id };
  return { kind: 'full', uri, version: null, resultId: id, items: [...diagnostics] };
}
