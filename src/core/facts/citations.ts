import type { Block, Draft } from '../draft.ts';
import { type Law, lawTitled } from '../laws/law.ts';
import type { Range } from '../range.ts';

/** A title between 《》, with those nested in it as part of it. */
export interface Citation {
  /** What stands between the marks. */
  readonly title: string;
  /** With the marks. */
  readonly range: Range;
  readonly block: Block;
  /** Where the opening mark stands in the block's prose, and where the closing one ends. */
  readonly index: number;
  readonly end: number;
  /** The national law or regulation of this title, if it is one. */
  readonly law: Law | undefined;
}

/** A longer one is most likely not closed. */
const LONGEST = 120;

export function findCitations(draft: Draft): readonly Citation[] {
  const citations: Citation[] = [];
  for (const block of draft.blocks) if (block.part !== 'debris') addCitations(block, citations);
  return citations;
}

function addCitations(block: Block, citations: Citation[]): void {
  const { text } = block.prose;
  for (let index = text.indexOf('《'); index >= 0; index = text.indexOf('《', index + 1)) {
    const end = endOf(text, index);
    if (end === undefined) continue;
    const title = text.slice(index + 1, end - 1);
    citations.push(new LazyCitation(title, block, index, end));
    index = end - 1;
  }
}

class LazyCitation implements Citation {
  readonly title: string;
  readonly block: Block;
  readonly index: number;
  readonly end: number;
  readonly law: Law | undefined;

  constructor(title: string, block: Block, index: number, end: number) {
    this.title = title;
    this.block = block;
    this.index = index;
    this.end = end;
    this.law = lawTitled(title);
  }

  get range(): Range {
    return this.block.prose.range(this.index, this.end);
  }
}

/** Just after the mark that closes the one at `index`. */
function endOf(text: string, index: number): number | undefined {
  let depth = 0;
  for (let at = index; at < text.length && at - index <= LONGEST; at++) {
    if (text[at] === '《') depth++;
    else if (text[at] === '》' && --depth === 0) return at > index + 1 ? at + 1 : undefined;
  }
  return undefined;
}
