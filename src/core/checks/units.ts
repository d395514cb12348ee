import type { Block, Draft } from '../draft.ts';
import type { Facts } from '../facts/index.ts';
import type { Section } from '../facts/outline.ts';
import { contains, type Range } from '../range.ts';
import type { Scope } from './check.ts';

/** A stretch of one block's prose. */
export interface Piece {
  readonly block: Block;
  readonly text: string;
  /** Where it begins in the block's prose. */
  readonly index: number;
}

/** What is looked at as a whole: a sentence, a cell, a section, the draft. */
export interface Unit {
  readonly pieces: readonly Piece[];
  /** Where something missing in it is reported. */
  readonly anchor: Range;
}

/** The units of a scope, in document order; with `section`, only those in sections whose heading holds these words. */
export function unitsOf(scope: Scope, section: string | undefined, draft: Draft, facts: Facts): readonly Unit[] {
  const blocks = draft.blocks.filter(({ part }) => part !== 'debris');
  const sections = section === undefined ? undefined : outermost(facts.outline.all.filter(({ title }) => title.includes(section)));
  const isInside = ({ range }: Piece['block']): boolean => sections === undefined || sections.some((one) => contains(one.range, range));
  if (scope === 'sentence') {
    const sentences = facts.sentences.filter(({ block }) => isBody(block) && isInside(block));
    return sentences.map(({ block, text, index, range }) => ({ pieces: [{ block, text, index }], anchor: range }));
  }
  if (scope !== 'draft')
    return blocks
      .filter((block) => isOf(scope, block) && isInside(block))
      .map((block) => ({ pieces: [whole(block)], anchor: block.range }));
  if (sections === undefined) return [{ pieces: blocks.map(whole), anchor: facts.title?.range ?? { start: 0, end: 0 } }];
  return sections.map(({ heading, range }) => ({
    pieces: blocks.filter((block) => contains(range, block.range)).map(whole),
    anchor: heading.range,
  }));
}

function whole(block: Block): Piece {
  return { block, text: block.prose.text, index: 0 };
}

function isOf(scope: Scope, block: Block): boolean {
  if (scope === 'cell') return block.cell !== undefined;
  return scope === 'paragraph' ? isBody(block) : block.part === scope;
}

function isBody({ part, cell }: Block): boolean {
  return cell === undefined && part !== 'title' && part !== 'heading';
}

/** Without those that stand in another one. */
function outermost(sections: readonly Section[]): readonly Section[] {
  return sections.filter((section) => !sections.some((other) => other !== section && contains(other.range, section.range)));
}
