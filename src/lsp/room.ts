import type { Diagnostic } from 'vscode-languageserver';
import type { FormatOptions } from '../formatters/result.ts';
import { Changes } from './changes.ts';
import { type Checked, Checks, View } from './checked.ts';
import type { Client } from './client.ts';
import { Configuration } from './configuration.ts';
import { configurationDiagnostics, diagnosticsOf } from './diagnostics.ts';
import { Documents, documentOf, type OpenDocument } from './documents.ts';
import { type Settings, settingsFrom } from './settings.ts';
import type { ClosedDraft } from './workspace.ts';

export interface Place {
  readonly cwd: string;
  readonly version: string;
  /** Address of the folder of the rules' pages, ending in `/`. */
  readonly docs: string;
}

/** All that belongs to one client once it has introduced itself. */
export class Room {
  readonly client: Client;
  readonly documents: Documents;
  readonly configuration: Configuration;
  readonly changes: Changes;
  readonly #checks: Checks;
  readonly #place: Place;
  readonly #cwd: string;
  #folders: readonly string[];

  constructor(client: Client, place: Place, settings: unknown) {
    this.client = client;
    this.#place = place;
    this.#folders = client.folders;
    this.#cwd = client.folders[0] ?? place.cwd;
    this.documents = new Documents(client.encoding, this.#cwd);
    const texts = { cwd: this.#cwd, textAt: (path: string) => this.documents.at(path)?.text };
    this.configuration = new Configuration(texts, this.#settingsFrom(settings));
    this.#checks = new Checks(this.configuration);
    this.changes = new Changes({ client, documents: this.documents, configuration: this.configuration, cwd: this.#cwd });
  }

  get format(): FormatOptions {
    return { version: this.#place.version, language: this.configuration.settings.language, docs: this.#place.docs };
  }

  /** Absolute paths of the folders that are open now. */
  get folders(): readonly string[] {
    return this.#folders;
  }

  changeFolders(added: readonly string[], removed: readonly string[]): void {
    this.#folders = [...new Set([...this.#folders.filter((folder) => !removed.includes(folder)), ...added])];
  }

  set(settings: unknown): void {
    this.configuration.reload(this.#settingsFrom(settings));
  }

  /** What an open draft came to; undefined for what is none. */
  checkedOf(uri: string): Promise<Checked> | undefined {
    const document = this.documents.get(uri);
    return document && isDraft(document) ? this.#checks.of(document) : undefined;
  }

  async diagnosticsOf(document: OpenDocument): Promise<Diagnostic[]> {
    const { configuration, format } = this;
    if (isDraft(document)) return diagnosticsOf(await this.#checks.of(document), format);
    if (!configuration.isConfig(document.path)) return [];
    const problems = await configuration.problemsOf(document.path);
    return configurationDiagnostics(document, { problems, mistakes: configuration.mistakes }, format.language);
  }

  async diagnosticsOfClosed({ path, uri, id }: ClosedDraft): Promise<Diagnostic[]> {
    const { text, result, problems } = await this.configuration.checkFile(path);
    const document = documentOf({ uri, path, languageId: '', version: 0, text }, this.client.encoding);
    const checked = { document, result: { ...result, uri }, view: new View(document, result.draft), problems, id };
    return diagnosticsOf(checked, this.format);
  }

  #settingsFrom(data: unknown): Settings {
    return settingsFrom(data, { language: this.client.language, cwd: this.#cwd });
  }
}

function isDraft({ path, languageId }: OpenDocument): boolean {
  return languageId !== 'yaml' && !/\.ya?ml$/iu.test(path);
}
