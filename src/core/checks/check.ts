import type { Severity } from '../diagnostic.ts';
import type { Range } from '../range.ts';
import type { Text } from '../text.ts';

/** Where a check looks. `paragraph`, `sentence` and `cell` are those of the body; `draft` is all of it. */
export type Scope = 'draft' | 'title' | 'heading' | 'paragraph' | 'sentence' | 'cell';

/** A rule written as data: what a project adds without writing code. Becomes the rule `project/<name>`. */
export type Check = CheckFrame &
  (
    | { readonly kind: 'existence'; readonly pattern: string }
    | { readonly kind: 'substitution'; readonly pattern: string; readonly replacement: string }
    | { readonly kind: 'occurrence'; readonly pattern: string; readonly min?: number; readonly max?: number }
    | { readonly kind: 'required-near'; readonly pattern: string; readonly near: string }
  );

interface CheckFrame {
  readonly name: string;
  readonly scope: Scope;
  /** Words that the heading of a section must hold; only there is looked. */
  readonly section?: string;
  readonly message: Text;
  readonly severity: Severity;
  /** A draft that must be reported, and one that must not; both are checked when the check is loaded. */
  readonly bad: string;
  readonly good: string;
}

/** A pattern that takes time linear in the text, whoever wrote it. */
export interface Pattern {
  /** All matches from left to right, none of them empty; offsets into the text. */
  matches(text: string): Iterable<Range>;
}

/** Makes a pattern; throws `PatternError` for a source that is none. */
export type CompilePattern = (source: string) => Pattern;

export class PatternError extends Error {
  readonly text: Text;

  constructor(text: Text) {
    super(text.en);
    this.name = 'PatternError';
    this.text = text;
  }
}
