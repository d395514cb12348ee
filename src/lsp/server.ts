import {
  type CodeAction,
  CodeActionKind,
  type Connection,
  type Diagnostic,
  DiagnosticRefreshRequest,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  type DocumentDiagnosticReport,
  type InitializeParams,
  type InitializeResult,
  TextDocumentSyncKind,
} from 'vscode-languageserver';
import type { FormatOptions } from '../formatters/result.ts';
import { Changes } from './changes.ts';
import { type Checked, Checks } from './checked.ts';
import { type Client, clientOf } from './client.ts';
import { codeActionsOf, FIX_ALL } from './code-actions.ts';
import { Configuration } from './configuration.ts';
import { configurationDiagnostics, diagnosticsOf } from './diagnostics.ts';
import { Documents, filePath, type OpenDocument } from './documents.ts';
import { settingsFrom } from './settings.ts';
import { flatSymbolsOf, foldingRangesOf, symbolsOf } from './symbols.ts';

export interface Place {
  readonly cwd: string;
  readonly version: string;
  readonly docs: string;
}

/** So long after a change, in milliseconds, nothing is checked: the changes that came with it are heard first. */
const PAUSE = 10;

/** Answers one client. What the client asks before `initialize`, or of documents that it has not opened, gets an empty answer. */
export class Server {
  readonly #connection: Connection;
  readonly #place: Place;
  readonly #waiting = new Map<string, NodeJS.Timeout>();
  readonly #report: (message: string) => void;
  #room: Room | undefined;

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
    connection.onDidOpenTextDocument(({ textDocument: { uri, languageId, version, text } }) => {
      const document = this.#room?.documents.open(uri, languageId, version, text);
      if (document) this.#changed(document);
    });
    connection.onDidChangeTextDocument(({ textDocument: { uri, version }, contentChanges }) => {
      const document = this.#room?.documents.change(uri, version, contentChanges);
      if (document) this.#changed(document);
      else connection.console.warn(`didChange: ${uri} is not open`);
    });
    connection.onDidSaveTextDocument(() => this.#saved());
    connection.onDidCloseTextDocument(({ textDocument: { uri } }) => this.#closed(uri));
    connection.onDidChangeWatchedFiles(({ changes }) => {
      if (changes.some(({ uri }) => this.#room?.configuration.isConfig(filePath(uri) ?? ''))) this.#reload();
    });
    connection.onDidChangeConfiguration(({ settings }) => this.#detach(this.#readSettings(settings)));
    connection.languages.diagnostics.on(async ({ textDocument, previousResultId }) => this.#pulled(textDocument.uri, previousResultId));
    connection.onCodeAction(async (params) => {
      const actions = await this.#with<CodeAction[]>(params.textDocument.uri, (checked, room) =>
        codeActionsOf({ checked, params, format: room.format, changes: room.changes, ...room.client }),
      );
      return actions ?? [];
    });
    connection.onDocumentSymbol(async ({ textDocument }) => {
      const symbols = (checked: Checked, { client }: Room): object[] =>
        client.hasNestedSymbols ? symbolsOf(checked) : flatSymbolsOf(checked);
      return ((await this.#with(textDocument.uri, symbols)) ?? []) as ReturnType<typeof symbolsOf>;
    });
    connection.onFoldingRanges(async ({ textDocument }) => (await this.#with(textDocument.uri, foldingRangesOf)) ?? []);
    connection.listen();
  }

  /** Nothing is left to answer. */
  stop(): void {
    for (const timer of this.#waiting.values()) clearTimeout(timer);
    this.#waiting.clear();
    this.#room = undefined;
  }

  /** What goes wrong with work that nobody waits for, such as what the client refuses, is told and ends nothing. */
  #detach(work: Promise<void>): void {
    work.catch((error: unknown) => {
      if (this.#room) this.#report(error instanceof Error ? (error.stack ?? error.message) : String(error));
    });
  }

  #initialize(params: InitializeParams): InitializeResult {
    const client = clientOf(params);
    this.#room = new Room(client, this.#place, params.initializationOptions);
    return {
      serverInfo: { name: 'draftlint', version: this.#place.version },
      capabilities: {
        positionEncoding: client.encoding,
        textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: true },
        ...(client.isPulling && { diagnosticProvider: { interFileDependencies: false, workspaceDiagnostics: false } }),
        codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, FIX_ALL] },
        documentSymbolProvider: true,
        foldingRangeProvider: true,
        workspace: { workspaceFolders: { supported: true } },
      },
    };
  }

  async #begin(): Promise<void> {
    const client = this.#room?.client;
    if (client?.canRegisterWatchers) {
      const watchers = ['**/draftlint.{yaml,yml}', '**/*.draftlint-ignore.yaml', '**/*.yaml'].map((globPattern) => ({ globPattern }));
      await this.#connection.client.register(DidChangeWatchedFilesNotification.type, { watchers });
    }
    if (client?.canRegisterSettings) await this.#connection.client.register(DidChangeConfigurationNotification.type, { section: SECTION });
    await this.#readSettings(undefined);
  }

  /** `pushed` is what the client sent by itself; one that can be asked is asked. */
  async #readSettings(pushed: unknown): Promise<void> {
    const room = this.#room;
    if (!room) return;
    const sent = (pushed as Readonly<Record<string, unknown>> | undefined)?.[SECTION];
    const said = room.client.canAskForSettings ? await this.#connection.workspace.getConfiguration(SECTION) : sent;
    if (said === undefined || said === null) return;
    room.set(said);
    this.#reload();
  }

  #changed(document: OpenDocument): void {
    const room = this.#room as Room;
    if (room.configuration.isConfig(document.path)) this.#reload();
    else if (!room.client.isPulling) this.#soon(document.uri);
  }

  /** A client that watches no files tells at least what it saves. */
  #saved(): void {
    if (this.#room && !this.#room.client.canRegisterWatchers) this.#reload();
  }

  #closed(uri: string): void {
    const document = this.#room?.documents.close(uri);
    if (!document) return;
    clearTimeout(this.#waiting.get(uri));
    this.#waiting.delete(uri);
    if (this.#room?.client.isPulling === false) this.#detach(this.#connection.sendDiagnostics({ uri, diagnostics: [] }));
    if (this.#room?.configuration.isConfig(document.path)) this.#reload();
  }

  /** Reads configurations anew, and has all that is open checked by them. */
  #reload(): void {
    const room = this.#room as Room;
    room.configuration.reload();
    if (room.client.isPulling) {
      if (room.client.canRefresh) this.#detach(this.#connection.sendRequest(DiagnosticRefreshRequest.type));
    } else for (const { uri } of room.documents.all) this.#soon(uri);
  }

  /** Checks a document once no more changes come; only its last state is checked. */
  #soon(uri: string): void {
    clearTimeout(this.#waiting.get(uri));
    this.#waiting.set(
      uri,
      setTimeout(() => {
        this.#waiting.delete(uri);
        this.#detach(this.#push(uri));
      }, PAUSE),
    );
  }

  async #push(uri: string): Promise<void> {
    const room = this.#room;
    const document = room?.documents.get(uri);
    if (!room || !document) return;
    const epoch = room.configuration.epoch;
    const diagnostics = await room.diagnosticsOf(document);
    // What has changed meanwhile is checked again already.
    if (room.documents.get(uri) !== document || room.configuration.epoch !== epoch) return;
    await this.#connection.sendDiagnostics({ uri, version: document.version, diagnostics });
  }

  async #pulled(uri: string, previousResultId: string | undefined): Promise<DocumentDiagnosticReport> {
    const document = this.#room?.documents.get(uri);
    if (!this.#room || !document) return { kind: 'full', items: [] };
    const resultId = `${this.#room.configuration.epoch}.${document.version}`;
    if (previousResultId === resultId) return { kind: 'unchanged', resultId };
    return { kind: 'full', resultId, items: await this.#room.diagnosticsOf(document) };
  }

  /** What is known of a draft, once it is checked; undefined for what is no open draft. */
  async #with<T>(uri: string, ask: (checked: Checked, room: Room) => T | Promise<T>): Promise<T | undefined> {
    const room = this.#room;
    const document = room?.documents.get(uri);
    return room && document && room.isDraft(document) ? ask(await room.checks.of(document), room) : undefined;
  }
}

const SECTION = 'draftlint';

/** All that belongs to one client once it has introduced itself. */
class Room {
  readonly client: Client;
  readonly documents: Documents;
  readonly configuration: Configuration;
  readonly checks: Checks;
  readonly changes: Changes;
  readonly #place: Place;
  readonly #cwd: string;

  constructor(client: Client, place: Place, options: unknown) {
    this.client = client;
    this.#place = place;
    this.#cwd = client.folders[0] ?? place.cwd;
    this.documents = new Documents(client.encoding, this.#cwd);
    const texts = { cwd: this.#cwd, textAt: (path: string) => this.documents.at(path)?.text };
    this.configuration = new Configuration(texts, this.#settingsFrom(options));
    this.checks = new Checks(this.configuration);
    this.changes = new Changes({ client, documents: this.documents, configuration: this.configuration, cwd: this.#cwd });
  }

  get format(): FormatOptions {
    return { version: this.#place.version, language: this.configuration.settings.language, docs: this.#place.docs };
  }

  set(settings: unknown): void {
    this.configuration.reload(this.#settingsFrom(settings));
  }

  isDraft({ path, languageId }: OpenDocument): boolean {
    return languageId !== 'yaml' && !/\.ya?ml$/iu.test(path);
  }

  async diagnosticsOf(document: OpenDocument): Promise<Diagnostic[]> {
    const { configuration, format } = this;
    if (this.isDraft(document)) return diagnosticsOf(await this.checks.of(document), format);
    if (!configuration.isConfig(document.path)) return [];
    const problems = [...(await configuration.problemsOf(document.path)), ...configuration.mistakes];
    return configurationDiagnostics(document, problems, format.language);
  }

  #settingsFrom(data: unknown): ReturnType<typeof settingsFrom> {
    return settingsFrom(data, { language: this.client.language, cwd: this.#cwd });
  }
}
