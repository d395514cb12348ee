import type { Draft } from '../core/draft.ts';
import type { Position, PositionRange } from '../core/position.ts';
import type { Range } from '../core/range.ts';
import type { Problem } from '../core/user-error.ts';
import type { DocumentResult } from '../formatters/result.ts';
import type { Configuration } from './configuration.ts';
import type { OpenDocument } from './documents.ts';

/** What is known of one state of a document. */
export interface Checked {
  readonly document: OpenDocument;
  readonly result: DocumentResult;
  readonly view: View;
  /** Mistakes of its configuration, which it then was not checked by. */
  readonly problems: readonly Problem[];
  /** Another one where text or configuration are others. */
  readonly id: string;
}

/** Where ranges of a draft stand in the text that the editor holds: of a page, whose text is made, where they come from. */
export class View {
  readonly #document: OpenDocument;
  readonly #draft: Draft | undefined;
  /** A byte order mark stands in the editor's text and not in the draft's. */
  readonly #shift: number;

  constructor(document: OpenDocument, draft: Draft | undefined) {
    this.#document = document;
    this.#draft = draft;
    this.#shift = document.text.startsWith('\uFEFF') ? 1 : 0;
  }

  sourceRange({ start, end }: Range): Range {
    const from = this.#sourceOf(start);
    const last = end > start ? this.#sourceOf(end - 1) + 1 : from;
    return { start: from, end: Math.max(from, last) };
  }

  positionAt(offset: number): Position {
    return this.#document.positions.positionAt(this.#sourceOf(offset));
  }

  rangeAt(range: Range): PositionRange {
    return this.#document.positions.rangeAt(this.sourceRange(range));
  }

  #sourceOf(offset: number): number {
    const origin = this.#draft?.originOf?.(offset);
    return origin && 'offset' in origin ? origin.offset : offset + this.#shift;
  }
}

/** Keeps what each state of a document came to, so that nothing is checked twice. */
export class Checks {
  readonly #configuration: Configuration;
  readonly #known = new WeakMap<OpenDocument, { readonly epoch: number; readonly checked: Promise<Checked> }>();

  constructor(configuration: Configuration) {
    this.#configuration = configuration;
  }

  of(document: OpenDocument): Promise<Checked> {
    const { epoch } = this.#configuration;
    const known = this.#known.get(document);
    if (known?.epoch === epoch) return known.checked;
    const checked = this.#check(document, epoch);
    this.#known.set(document, { epoch, checked });
    return checked;
  }

  async #check(document: OpenDocument, epoch: number): Promise<Checked> {
    const { result, problems } = await this.#configuration.check(document.text, document.path);
    const view = new View(document, result.draft);
    return { document, result: { ...result, uri: document.uri }, view, problems, id: `${epoch}.${document.version}` };
  }
}
