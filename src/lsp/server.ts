import { setImmediate } from 'node:timers/promises';
import {
  type CancellationToken,
  CodeActionKind,
  type Connection,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  type DocumentSymbol,
  type InitializeParams,
  type InitializeResult,
  ShowDocumentRequest,
  TextDocumentSyncKind,
  type WorkspaceFolder,
} from 'vscode-languageserver';
import type { Checked } from './checked.ts';
import { clientOf } from './client.ts';
import { codeActionsOf, FIX_ALL } from './code-actions.ts';
import { COMMANDS, runCommand } from './commands.ts';
import { definitionsAt } from './definition.ts';
import { cancelled, Delivery } from './delivery.ts';
import { filePath, type OpenDocument } from './documents.ts';
import { hoverAt } from './hover.ts';
import { type Place, Room } from './room.ts';
import { flatSymbolsOf, foldingRangesOf, symbolsOf } from './symbols.ts';

const SECTION = 'draftlint';

/** What is watched: configurations, what they may extend, and drafts. */
const WATCHED = ['**/*.{yaml,yml}', '**/*.{txt,md,markdown,html,htm}'];

/** Answers one client. What it asks of documents that it has not opened gets an empty answer. */
export class Server {
  readonly #connection: Connection;
  readonly #place: Place;
  readonly #report: (message: string) => void;
  #room: Room | undefined;
  #delivery: Delivery | undefined;

  /** `report` takes what nobody can be answered. */
  constructor(connection: Connection, place: Place, report: (message: string) => void) {
    this.#connection = connection;
    this.#place = place;
    this.#report = report;
  }

  listen(): void {
    const connection = this.#connection;
    connection.onInitialize((params) => this.#initialize(params));
    connection.onInitialized(() => this.#detach(this.#begin()));
    connection.onDidChangeConfiguration(({ settings }) => this.#detach(this.#readSettings(settings)));
    this.#hearDocuments();
    this.#answer();
    connection.listen();
  }

  /** Nothing is left to answer. */
  stop(): void {
    this.#delivery?.stop();
    this.#delivery = undefined;
    this.#room = undefined;
  }

  #hearDocuments(): void {
    const connection = this.#connection;
    connection.onDidOpenTextDocument(({ textDocument: { uri, languageId, version, text } }) => {
      this.#changed(this.#room?.documents.open(uri, languageId, version, text));
      this.#delivery?.touched();
    });
    connection.onDidChangeTextDocument(({ textDocument: { uri, version }, contentChanges }) => {
      const document = this.#room?.documents.change(uri, version, contentChanges);
      if (!document) connection.console.warn(`didChange: ${uri} is not open`);
      this.#changed(document);
    });
    // A client that watches no files tells at least what it saves.
    connection.onDidSaveTextDocument(() => {
      if (this.#room?.client.canRegisterWatchers === false) this.#reload();
    });
    connection.onDidCloseTextDocument(({ textDocument: { uri } }) => {
      const document = this.#room?.documents.close(uri);
      if (!document) return;
      this.#delivery?.closed(uri);
      if (this.#room?.configuration.isConfig(document.path)) this.#reload();
    });
    connection.onDidChangeWatchedFiles(({ changes }) => {
      if (changes.some(({ uri }) => this.#room?.configuration.isConfig(filePath(uri) ?? ''))) this.#reload();
      this.#delivery?.touched();
    });
  }

  #answer(): void {
    const connection = this.#connection;
    const { diagnostics } = connection.languages;
    diagnostics.on(async (params, token) => (await this.#delivery?.pulled(params, token)) ?? { kind: 'full', items: [] });
    diagnostics.onWorkspace(async (params, token, _, progress) => {
      return (await this.#delivery?.pulledWorkspace(params, token, progress)) ?? { items: [] };
    });
    connection.onCodeAction(async (params, token) => {
      const ask = (checked: Checked, room: Room): ReturnType<typeof codeActionsOf> =>
        codeActionsOf({ checked, params, format: room.format, changes: room.changes, ...room.client });
      return (await this.#with(params.textDocument.uri, token, ask)) ?? [];
    });
    connection.onHover(async ({ textDocument, position }, token) => {
      const ask = (checked: Checked, { client, format }: Room): ReturnType<typeof hoverAt> =>
        hoverAt(checked, position, { ...format, hasMarkdown: client.hasMarkdown });
      return await this.#with(textDocument.uri, token, ask);
    });
    connection.onDefinition(async ({ textDocument, position }, token) => {
      return (await this.#with(textDocument.uri, token, (checked) => definitionsAt(checked, position))) ?? [];
    });
    connection.onDocumentSymbol(async ({ textDocument }, token) => {
      const ask = (checked: Checked, { client }: Room): object[] => (client.hasNestedSymbols ? symbolsOf : flatSymbolsOf)(checked);
      return ((await this.#with(textDocument.uri, token, ask)) ?? []) as DocumentSymbol[];
    });
    connection.onFoldingRanges(async ({ textDocument }, token) => {
      return (await this.#with(textDocument.uri, token, foldingRangesOf)) ?? [];
    });
    connection.onExecuteCommand(async ({ command, arguments: given = [] }) => this.#run(command, given));
  }

  #initialize(params: InitializeParams): InitializeResult {
    const client = clientOf(params);
    const room = new Room(client, this.#place, params.initializationOptions);
    this.#room = room;
    this.#delivery = new Delivery(this.#connection, room, (work) => this.#detach(work));
    return {
      serverInfo: { name: 'draftlint', version: this.#place.version },
      capabilities: {
        positionEncoding: client.encoding,
        textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: true },
        ...(client.isPulling && { diagnosticProvider: { interFileDependencies: false, workspaceDiagnostics: true } }),
        codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, FIX_ALL] },
        hoverProvider: true,
        definitionProvider: true,
        documentSymbolProvider: true,
        foldingRangeProvider: true,
        executeCommandProvider: { commands: [...COMMANDS] },
        workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
      },
    };
  }

  async #begin(): Promise<void> {
    const client = this.#room?.client;
    const { client: remote } = this.#connection;
    if (client?.canRegisterWatchers) {
      await remote.register(DidChangeWatchedFilesNotification.type, { watchers: WATCHED.map((globPattern) => ({ globPattern })) });
    }
    if (client?.tellsFolders) {
      this.#connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
        const paths = (folders: readonly WorkspaceFolder[]): string[] => folders.flatMap(({ uri }) => filePath(uri) ?? []);
        this.#room?.changeFolders(paths(added), paths(removed));
        this.#delivery?.touched();
      });
    }
    if (client?.canRegisterSettings) await remote.register(DidChangeConfigurationNotification.type, { section: SECTION });
    await this.#readSettings(undefined);
    this.#delivery?.touched();
  }

  /** `pushed` is what the client sent by itself; one that can be asked is asked. */
  async #readSettings(pushed: unknown): Promise<void> {
    const room = this.#room;
    if (!room) return;
    const sent = (pushed as Readonly<Record<string, unknown>> | undefined)?.[SECTION];
    const said = room.client.canAskForSettings ? await this.#connection.workspace.getConfiguration(SECTION) : sent;
    if (said === undefined || said === null) return;
    room.set(said);
    this.#delivery?.everything();
  }

  #changed(document: OpenDocument | undefined): void {
    if (!document) return;
    if (this.#room?.configuration.isConfig(document.path)) this.#reload();
    else this.#delivery?.changed(document.uri);
  }

  /** Reads configurations anew, and has all that is open checked by them. */
  #reload(): void {
    this.#room?.configuration.reload();
    this.#delivery?.everything();
  }

  /** What goes wrong with work that nobody waits for, such as what the client refuses, is told and ends nothing. */
  #detach(work: Promise<void>): void {
    work.catch((error: unknown) => {
      if (this.#room) this.#report(error instanceof Error ? (error.stack ?? error.message) : String(error));
    });
  }

  /** What is known of a draft, once it is checked and unless the client takes its question back; undefined for what is no open draft. */
  async #with<T>(uri: string, token: CancellationToken, ask: (checked: Checked, room: Room) => T | Promise<T>): Promise<T | undefined> {
    // A change or a cancellation that has arrived already is heard first.
    await setImmediate();
    if (token.isCancellationRequested) throw cancelled();
    const room = this.#room;
    const checked = await room?.checkedOf(uri);
    return room && checked ? ask(checked, room) : undefined;
  }

  async #run(command: string, given: readonly unknown[]): Promise<unknown> {
    const [room, connection] = [this.#room, this.#connection];
    if (!room) return undefined;
    const { documents, configuration, changes, format } = room;
    return runCommand(command, given, {
      documents,
      configuration,
      changes,
      format,
      checkedOf: async (uri) => room.checkedOf(uri),
      apply: async (edit) => (await connection.workspace.applyEdit(edit)).applied,
      show: async (uri) => (await connection.sendRequest(ShowDocumentRequest.type, { uri, takeFocus: true })).success,
    });
  }
}
