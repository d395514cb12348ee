import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { PositionRange } from '../core/position.ts';
import { type PositionEncoding, Positions } from './positions.ts';

/** One state of a text that the editor holds. An edit makes another. */
export interface OpenDocument {
  readonly uri: string;
  /** Absolute, `/` or `\` as the system has it; of a text that is no file yet, where it would stand in the workspace. */
  readonly path: string;
  readonly version: number;
  readonly languageId: string;
  readonly text: string;
  readonly positions: Positions;
}

/** A text with its positions as the client counts them. */
export function documentOf(text: Omit<OpenDocument, 'positions'>, encoding: PositionEncoding): OpenDocument {
  return { ...text, positions: new Positions(text.text, encoding) };
}

/** A change as the protocol tells it: of a range, or without one of the whole text. */
export interface TextChange {
  readonly range?: PositionRange;
  readonly text: string;
}

/** The texts that the client has opened. */
export class Documents {
  readonly #open = new Map<string, OpenDocument>();
  readonly #encoding: PositionEncoding;
  readonly #cwd: string;

  constructor(encoding: PositionEncoding, cwd: string) {
    this.#encoding = encoding;
    this.#cwd = cwd;
  }

  get all(): readonly OpenDocument[] {
    return [...this.#open.values()];
  }

  get(uri: string): OpenDocument | undefined {
    return this.#open.get(uri);
  }

  /** The text that the editor holds of a file, which may not be saved yet. */
  at(path: string): OpenDocument | undefined {
    return this.all.find((document) => document.path === path);
  }

  open(uri: string, languageId: string, version: number, text: string): OpenDocument {
    const path = pathOf(uri, languageId, this.#cwd);
    return this.#keep(documentOf({ uri, path, version, languageId, text }, this.#encoding));
  }

  /** Applies changes in their order; undefined for a document that is not open. */
  change(uri: string, version: number, changes: readonly TextChange[]): OpenDocument | undefined {
    const document = this.#open.get(uri);
    if (!document) return undefined;
    let { text, positions } = document;
    for (const { range, text: newText } of changes) {
      const { start, end } = range ? positions.offsetsAt(range) : { start: 0, end: text.length };
      text = text.slice(0, start) + newText + text.slice(end);
      positions = new Positions(text, this.#encoding);
    }
    return this.#keep({ ...document, version, text, positions });
  }

  close(uri: string): OpenDocument | undefined {
    const document = this.#open.get(uri);
    this.#open.delete(uri);
    return document;
  }

  #keep(document: OpenDocument): OpenDocument {
    this.#open.set(document.uri, document);
    return document;
  }
}

const ENDINGS: Readonly<Record<string, string>> = { markdown: '.md', html: '.html' };

/** The path of a document; what is no file goes by its name, with the ending of its language. */
function pathOf(uri: string, languageId: string, cwd: string): string {
  const file = filePath(uri);
  if (file !== undefined) return file;
  const name = uri.slice(uri.indexOf(':') + 1).replaceAll(/[^\p{L}\p{N}._-]+/gu, '_');
  return resolve(cwd, `${name || 'untitled'}${ENDINGS[languageId] ?? ''}`);
}

/** The path that a `file:` address leads to on this system, if it does. */
export function filePath(uri: string): string | undefined {
  if (!/^file:/iu.test(uri)) return undefined;
  try {
    return fileURLToPath(uri);
  } catch {
    return undefined; // of another machine, or with a NUL
  }
}
