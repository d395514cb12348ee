import type { Range } from './range.ts';
import type { Text } from './text.ts';

export type Severity = 'error' | 'warning' | 'info' | 'hint';

/** How sure a finding is. What is not `certain` is worded as 请核对. */
export type Certainty = 'certain' | 'likely' | 'possible';

/**
 * The norm or the practice a rule rests on. `seen` says how its text was seen: `P` official text, `T` checked transcription,
 * `S` secondary page, `M` general knowledge only (a message must then never say 规定); absent for `practice` and `logic`.
 */
export type Basis =
  | {
      readonly kind: 'norm';
      readonly title: string;
      readonly article?: string;
      readonly seen: 'P' | 'T' | 'S' | 'M';
      readonly url?: string;
    }
  | { readonly kind: 'practice' }
  | { readonly kind: 'logic' };

/** Another place that a finding is about, such as the other number. */
export interface Related {
  readonly range: Range;
  readonly message: string;
}

/** One replacement in the draft's text. */
export interface Edit {
  readonly range: Range;
  readonly newText: string;
}

/** What would mend a finding. Numbers, dates and names are never changed by a fix. */
export interface Fix {
  readonly safe: boolean;
  readonly edits: readonly Edit[];
}

/** A finding: plain data, JSON-safe. `range` is in UTF-16 offsets of the draft's text. */
export interface Diagnostic {
  readonly code: string;
  readonly messageId: string;
  readonly message: string;
  readonly data: Readonly<Record<string, string>>;
  readonly severity: Severity;
  readonly certainty: Certainty;
  readonly range: Range;
  readonly related: readonly Related[];
  readonly fix?: Fix;
  readonly basis: readonly Basis[];
  /** Stays the same where other places are edited and where the paragraph is moved (`fingerprintOf`). */
  readonly fingerprint: string;
}

export const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info', 'hint'];

/** Whether a code says something of a file or of draftlint itself, and not of a draft. */
export function isNotice(code: string): boolean {
  return /^(?:input|internal|output)\//u.test(code);
}

/** A value put into a message; a `Text` is given in the message's language. */
export type MessageValue = string | number | Text;
