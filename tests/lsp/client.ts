import { PassThrough } from 'node:stream';
import {
  type ClientCapabilities,
  createProtocolConnection,
  type Diagnostic,
  type InitializeParams,
  type InitializeResult,
  type ProtocolConnection,
  type PublishDiagnosticsParams,
  StreamMessageReader,
  StreamMessageWriter,
  type WorkspaceEdit,
} from 'vscode-languageserver/node';
import { serve } from '../../src/lsp/index.ts';

/** A client that talks to a server in this process, over two streams, with the messages that pass between two processes. */
export class TestClient {
  readonly connection: ProtocolConnection;
  readonly status: Promise<number>;
  /** What the client writes; closing it is what a client does that dies. */
  readonly input = new PassThrough();
  readonly errors: string[] = [];
  /** What the server has registered. */
  readonly registered: unknown[] = [];
  /** The edits that it was asked to make, and the documents to show. */
  readonly edits: WorkspaceEdit[] = [];
  readonly shown: string[] = [];
  /** What the client answers when it is asked for its settings. */
  settings: object | null = null;
  readonly #published = new Map<string, PublishDiagnosticsParams[]>();
  #arrived: (() => void)[] = [];

  constructor(cwd: string, docs = 'file:///docs/') {
    const output = new PassThrough();
    const error = { write: (text: string) => this.errors.push(text) };
    this.status = serve({ input: this.input, output, error, cwd, version: '0.0.0', docs });
    this.connection = createProtocolConnection(new StreamMessageReader(output), new StreamMessageWriter(this.input));
    this.connection.onNotification('textDocument/publishDiagnostics', (params: PublishDiagnosticsParams) => {
      this.#published.set(params.uri, [...this.publishedOf(params.uri), params]);
      for (const wake of this.#arrived.splice(0)) wake();
    });
    this.connection.onNotification('window/logMessage', ({ message }: { message: string }) => {
      this.errors.push(message);
    });
    this.connection.onRequest('client/registerCapability', ({ registrations }: { registrations: unknown[] }) => {
      this.registered.push(...registrations);
      return null;
    });
    this.connection.onRequest('workspace/configuration', ({ items }: { items: unknown[] }) => items.map(() => this.settings));
    this.connection.onRequest('workspace/applyEdit', ({ edit }: { edit: WorkspaceEdit }) => {
      this.edits.push(edit);
      return { applied: true };
    });
    this.connection.onRequest('window/showDocument', ({ uri }: { uri: string }) => {
      this.shown.push(uri);
      return { success: true };
    });
    this.connection.listen();
  }

  async begin(capabilities: ClientCapabilities = {}, params: Partial<InitializeParams> = {}): Promise<InitializeResult> {
    const result = await this.connection.sendRequest<InitializeResult>('initialize', {
      processId: null,
      rootUri: null,
      capabilities,
      ...params,
    });
    await this.connection.sendNotification('initialized', {});
    return result;
  }

  publishedOf(uri: string): readonly PublishDiagnosticsParams[] {
    return this.#published.get(uri) ?? [];
  }

  /** The diagnostics of a version of a document, once they are there. */
  async published(uri: string, version: number): Promise<readonly Diagnostic[]> {
    for (;;) {
      const found = this.publishedOf(uri).findLast((params) => params.version === version);
      if (found) return found.diagnostics;
      await new Promise<void>((resolve) => this.#arrived.push(resolve));
    }
  }

  /** The next diagnostics of a document after those that have come so far. */
  async next(uri: string, cause: () => unknown): Promise<readonly Diagnostic[]> {
    const count = this.publishedOf(uri).length;
    await cause();
    while (this.publishedOf(uri).length === count) await new Promise<void>((resolve) => this.#arrived.push(resolve));
    return this.publishedOf(uri).at(-1)?.diagnostics ?? [];
  }

  open(uri: string, text: string, languageId = 'plaintext'): Promise<void> {
    return this.connection.sendNotification('textDocument/didOpen', { textDocument: { uri, languageId, version: 1, text } });
  }

  change(uri: string, version: number, ...contentChanges: readonly object[]): Promise<void> {
    return this.connection.sendNotification('textDocument/didChange', { textDocument: { uri, version }, contentChanges });
  }

  ask<T>(method: string, params: object): Promise<T> {
    return this.connection.sendRequest(method, params);
  }

  tell(method: string, params: object): Promise<void> {
    return this.connection.sendNotification(method, params);
  }

  /** Once the server has answered what was asked before. */
  async settled(): Promise<void> {
    await this.connection.sendRequest('textDocument/foldingRange', { textDocument: { uri: 'none:' } });
  }

  async end(): Promise<number> {
    await this.connection.sendRequest('shutdown');
    await this.connection.sendNotification('exit');
    return this.status;
  }
}
