import type { Diagnostic } from '../core/diagnostic.ts';
import type { Draft } from '../core/draft.ts';
import type { Facts } from '../core/facts/index.ts';
import type { Profile } from '../core/profile.ts';
import type { Language } from '../core/text.ts';

/** One checked document, as formatters take it. A document that could not be read has only `diagnostics`. */
export interface DocumentResult {
  readonly path: string;
  readonly uri: string;
  readonly encoding?: string;
  readonly draft?: Draft;
  readonly facts?: Facts;
  readonly profile?: Profile;
  readonly diagnostics: readonly Diagnostic[];
}

export interface FormatOptions {
  readonly version: string;
  readonly language: Language;
  /** Address of the folder of the rules' pages, ending in `/`. */
  readonly docs?: string;
}
