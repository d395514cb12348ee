import type { Block, Draft } from '../draft.ts';
import type { Ordinal, OrdinalForm } from '../ordinal.ts';
import type { Range } from '../range.ts';

/** A heading with all that stands under it. */
export interface Section {
  readonly heading: Block;
  readonly ordinal: Ordinal | undefined;
  /** The heading's words without ordinal, layout spaces and end mark. */
  readonly title: string;
  /** From 1. */
  readonly level: number;
  readonly parent: Section | undefined;
  readonly children: readonly Section[];
  /** The blocks directly under this heading, before the first subsection. */
  readonly blocks: readonly Block[];
  /** From the heading to the end of its last subsection. */
  readonly range: Range;
}

export interface Outline {
  /** The first-level sections. */
  readonly sections: readonly Section[];
  /** All sections in document order. */
  readonly all: readonly Section[];
  /** Body blocks before the first heading. */
  readonly preamble: readonly Block[];
  /** The innermost section at an offset. */
  sectionAt(offset: number): Section | undefined;
}

interface Draftable extends Omit<Section, 'children' | 'blocks' | 'range' | 'parent'> {
  parent: Draftable | undefined;
  children: Draftable[];
  blocks: Block[];
  range: Range;
}

/** The rank of each form of ordinal; forms may be skipped. */
const RANKS: Readonly<Record<OrdinalForm, number>> = {
  chapter: 0,
  han: 1,
  'bracketed-han': 2,
  arabic: 3,
  decimal: 3,
  'bracketed-arabic': 4,
  circled: 5,
  item: 6,
  first: 6,
};

/** Puts the headings in order: a heading stands under the nearest one before it of a higher rank. */
export function findOutline(draft: Draft): Outline {
  const all: Draftable[] = [];
  const top: Draftable[] = [];
  const preamble: Block[] = [];
  const open: { section: Draftable; rank: number }[] = [];
  for (const block of draft.blocks) {
    if (block.part === 'body' || block.part === 'attachment-note') {
      const current = open.at(-1)?.section;
      if (current) current.blocks.push(block);
      else preamble.push(block);
      for (const { section } of open) section.range = { start: section.range.start, end: block.range.end };
    }
    if (block.part !== 'heading') continue;
    const rank = rankOf(block);
    while (open.length > 0 && (open.at(-1)?.rank ?? 0) >= rank) open.pop();
    const parent = open.at(-1)?.section;
    const section: Draftable = {
      heading: block,
      ordinal: block.ordinal,
      title: titleOf(block),
      level: open.length + 1,
      parent,
      children: [],
      blocks: [],
      range: block.range,
    };
    for (const { section: outer } of open) outer.range = { start: outer.range.start, end: block.range.end };
    (parent?.children ?? top).push(section);
    all.push(section);
    open.push({ section, rank });
  }
  return { sections: top, all, preamble, sectionAt: (offset) => innermostAt(all, offset) };
}

function rankOf(block: Block): number {
  if (block.ordinal) return RANKS[block.ordinal.form];
  return block.node.type === 'heading' ? Math.max(1, block.node.depth - 1) : 1;
}

function titleOf(block: Block): string {
  const words = block.prose.text.slice(block.ordinal?.text.length ?? 0);
  return words.replaceAll(/\s+/gu, '').replace(/[。：:；;，,]$/u, '');
}

/** The last section that begins at or before the offset and has not ended. */
function innermostAt(all: readonly Section[], offset: number): Section | undefined {
  let low = 0;
  let high = all.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    if ((all[middle] as Section).range.start <= offset) low = middle + 1;
    else high = middle - 1;
  }
  let section = all[high];
  while (section && section.range.end < offset) section = section.parent;
  return section;
}
