import type { Certainty, Severity } from '../diagnostic.ts';
import type { Block } from '../draft.ts';
import type { Range } from '../range.ts';

/** A word list; those shipped stand in `data/wording/<name>.yaml`, and `project` is what a configuration adds. */
export type LexiconName =
  | 'colloquial'
  | 'confusable-term'
  | 'miscombined-phrase'
  | 'misexpanded-phrase'
  | 'missing-list-comma'
  | 'nonstatutory-unit'
  | 'outdated-term'
  | 'project'
  | 'redundancy'
  | 'renamed-organ'
  | 'repeated-characters'
  | 'truncated-phrase'
  | 'typo';

/**
 * What must or must not stand directly before and after a term: literal words, or `#` a digit, `^` the beginning of a clause, `$` its end.
 * An absent list asks nothing.
 */
export interface Surroundings {
  readonly precededBy?: readonly string[];
  readonly notPrecededBy?: readonly string[];
  readonly followedBy?: readonly string[];
  readonly notFollowedBy?: readonly string[];
}

/** Where a word list comes from, and how sure it is. */
export interface Sourced {
  /** `practice`, or the norm by name. */
  readonly source: string;
  readonly certainty: Certainty;
}

/** One wording that is wrong, or better put otherwise. */
export interface Term extends Surroundings, Sourced {
  readonly lexicon: LexiconName;
  readonly wrong: string;
  /** What to write: one, or several to choose from; none where only the writer knows. */
  readonly write: readonly string[];
  readonly severity?: Severity;
  /** The day (2018-03-17) from which the term is wrong. */
  readonly since?: string;
  /** Why, in the words of whoever added it. */
  readonly reason?: string;
}

/** A term where a draft has it: outside quotes and 《》, one of the project's outside 《》. */
export interface TermMatch {
  readonly term: Term;
  readonly block: Block;
  /** Where it begins in the block's prose. */
  readonly index: number;
  readonly range: Range;
}

/** What a configuration says of terms: new ones, and words that are not looked for any more. */
export interface TermSettings {
  readonly add: readonly Term[];
  readonly remove: readonly string[];
}
