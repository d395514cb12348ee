import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { TextEdit, WorkspaceEdit } from 'vscode-languageserver';
import type { Edit, Diagnostic as Finding } from '../core/diagnostic.ts';
import type { Checked } from './checked.ts';
import type { Client } from './client.ts';
import type { Configuration } from './configuration.ts';
import type { Documents } from './documents.ts';
import { type FileEdit, ignoreComment, ignoreEntry } from './ignores.ts';
import { Positions } from './positions.ts';
import { withItem } from './yaml-edits.ts';

/** What edits are made from: what is open, what is configured, and what the client can do. */
interface Sources {
  readonly client: Client;
  readonly documents: Documents;
  readonly configuration: Configuration;
  readonly cwd: string;
}

/** Makes edits of drafts and of configurations, as the protocol has them. */
export class Changes {
  readonly #sources: Sources;

  constructor(sources: Sources) {
    this.#sources = sources;
  }

  ofDraft({ document, view }: Checked, edits: readonly Edit[]): WorkspaceEdit {
    return { changes: { [document.uri]: edits.map(({ range, newText }): TextEdit => ({ range: view.rangeAt(range), newText })) } };
  }

  /** Has a finding ignored; undefined where nothing can be written that would. */
  async ignoring(checked: Checked, finding: Finding, reason: string): Promise<WorkspaceEdit | undefined> {
    const { draft, facts } = checked.result;
    if (!draft || !facts) return undefined;
    const comment = draft.format === 'markdown' ? ignoreComment(draft, finding, reason) : undefined;
    if (comment) return this.ofDraft(checked, [comment]);
    const { path, uri } = checked.document;
    if (!uri.startsWith('file:')) return undefined;
    const config = this.#sources.configuration.fileFor(path);
    const entry = await ignoreEntry({ draft, facts, finding, reason, path, config, textOf: (file) => this.#textOf(file) });
    return entry && this.#ofFile(entry);
  }

  /** Adds an item to a list of the configuration that holds for a draft, or of a new one in the workspace. */
  async ofConfiguration({ document }: Checked, keys: readonly string[], item: unknown): Promise<WorkspaceEdit | undefined> {
    const { configuration, cwd } = this.#sources;
    const file = configuration.fileFor(document.path);
    const source = file === undefined ? '' : await this.#textOf(file);
    const edit = withItem(source, keys, item);
    return edit && this.#ofFile({ path: file ?? join(cwd, 'draftlint.yaml'), isNew: file === undefined, source, edit });
  }

  #ofFile({ path, isNew, source, edit }: FileEdit): WorkspaceEdit | undefined {
    const { client, documents } = this.#sources;
    const open = documents.at(path);
    const uri = open?.uri ?? pathToFileURL(path).href;
    const range = new Positions(source, client.encoding).rangeAt(edit.range);
    const edits = [{ range, newText: edit.newText }];
    if (!isNew) return { changes: { [uri]: edits } };
    if (!client.canCreateFiles) return undefined;
    return {
      documentChanges: [
        { kind: 'create', uri, options: { ignoreIfExists: true } },
        { textDocument: { uri, version: null }, edits },
      ],
    };
  }

  async #textOf(path: string): Promise<string> {
    return this.#sources.documents.at(path)?.text ?? (await readFile(path, 'utf8'));
  }
}
