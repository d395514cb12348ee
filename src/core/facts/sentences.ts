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

const ENDS = new Set('。！？!?\n');
const CLAUSE_ENDS = new Set('，；：,;:');
const OPENERS = '“‘（(《〈〔【「';
const CLOSERS = '”’）)》〉〕】」';

/** One pass over each block of running text; marks within quotes, brackets and 《》 divide nothing. */
export function findSentences(draft: Draft): readonly Sentence[] {
  return draft.blocks.filter((block) => block.part !== 'debris').flatMap((block) => sentencesOf(block));
}

function sentencesOf(block: Block): Sentence[] {
  const { text } = block.prose;
  const sentences: Sentence[] = [];
  let depth = 0;
  let from = 0;
  let clauseFrom = 0;
  let clauses: Clause[] = [];
  const closeClause = (end: number): void => {
    if (end > clauseFrom) clauses.push({ text: text.slice(clauseFrom, end), index: clauseFrom, range: block.prose.range(clauseFrom, end) });
    clauseFrom = end + 1;
  };
  const closeSentence = (end: number): void => {
    closeClause(end);
    if (end > from) sentences.push({ block, text: text.slice(from, end), index: from, range: block.prose.range(from, end), clauses });
    clauses = [];
    from = end + 1;
    depth = 0;
  };
  for (let at = 0; at < text.length; at++) {
    const character = text[at] as string;
    if (OPENERS.includes(character)) depth++;
    else if (CLOSERS.includes(character)) depth = Math.max(0, depth - 1);
    else if (depth > 0 && !(character === '。' && !hasCloserAhead(text, at))) continue;
    else if (ENDS.has(character)) closeSentence(at);
    else if (CLAUSE_ENDS.has(character) && !isWithinNumber(text, at)) closeClause(at);
  }
  closeSentence(text.length);
  return sentences;
}

/** How far a bracket that was opened may take to close; beyond that it is unbalanced and must not swallow the rest. */
const REACH = 120;

function hasCloserAhead(text: string, at: number): boolean {
  for (let ahead = at + 1; ahead < Math.min(text.length, at + REACH); ahead++) if (CLOSERS.includes(text[ahead] as string)) return true;
  return false;
}

/** 1,200 and 10:30 are one. */
function isWithinNumber(text: string, at: number): boolean {
  return /[,:：]/u.test(text[at] as string) && /\d/u.test(text[at - 1] ?? '') && /\d/u.test(text[at + 1] ?? '');
}
