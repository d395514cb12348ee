import type { Block, Draft } from '../draft.ts';
import type { Range } from '../range.ts';

/** A stretch between ， ； ： within a sentence; without its end mark. */
export interface Clause {
  readonly text: string;
  /** Where it begins in the block's prose. */
  readonly index: number;
  readonly range: Range;
}

/** A sentence ends at 。 ！ ？ (with closing quotes and brackets) or at the end of its block; ； does not end it. Ends inside quotes, brackets and 《》 do not count. */
export interface Sentence {
  readonly block: Block;
  readonly text: string;
  /** Where it begins in the block's prose. */
  readonly index: number;
  readonly range: Range;
  readonly clauses: readonly Clause[];
}

export function findSentences(_draft: Draft): readonly Sentence[] {
  return [];
}
