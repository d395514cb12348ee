import type { Block, Draft } from '../draft.ts';
import { type Ordinal, type OrdinalForm, printedLength } from '../ordinal.ts';
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
  readonly range: { readonly start: number; end: number };
}

interface Open {
  readonly section: Draftable;
  readonly rank: number;
}

/** The rank of each form of ordinal, high forms first; forms may be skipped. */
const RANKS: Readonly<Record<OrdinalForm, number>> = {
  chapter: 0,
  han: 1,
  'bracketed-han': 2,
  arabic: 3,
  decimal: 3.5,
  'bracketed-arabic': 4,
  circled: 5,
  item: 6,
  first: 6,
};

/** The rank of an ordinal: 第一部分 before 第一章 before 第一节 before 一、 and so on. */
export function rankOfOrdinal({ form, text }: Ordinal): number {
  if (form !== 'chapter') return RANKS[form];
  return /节/u.test(text) ? 0.6 : /章/u.test(text) ? 0.3 : 0;
}

/**
 * Puts the headings in order. Of two numbered headings the forms of their ordinals tell which stands under which; where one has no ordinal,
 * the depths that the format gives them do; a short line without either stands under the numbered heading right above it,
 * beside the last of its kind, or beside 一、.
 */
export function findOutline(draft: Draft): Outline {
  const all: Draftable[] = [];
  const top: Draftable[] = [];
  const preamble: Block[] = [];
  const open: Open[] = [];
  const rankOfUnnumbered = groupsNumbered(draft) ? ABOVE_HAN : RANKS.han;
  for (const block of draft.blocks) {
    if (block.part === 'body' || block.part === 'attachment-note') {
      const current = open.at(-1)?.section;
      if (current) current.blocks.push(block);
      else preamble.push(block);
      for (const { section } of open) section.range.end = block.range.end;
    }
    if (block.part !== 'heading') continue;
    const rank = place(block, open, rankOfUnnumbered);
    const parent = open.at(-1)?.section;
    const section: Draftable = {
      heading: block,
      ordinal: block.ordinal,
      title: titleOf(block),
      level: open.length + 1,
      parent,
      children: [],
      blocks: [],
      range: { start: block.range.start, end: block.range.end },
    };
    for (const { section: outer } of open) outer.range.end = block.range.end;
    (parent?.children ?? top).push(section);
    all.push(section);
    open.push({ section, rank });
  }
  return { sections: top, all, preamble, sectionAt: (offset) => innermostAt(all, offset) };
}

const ABOVE_HAN = RANKS.han - 0.1;

/** Whether headings without ordinal stand above 一、 in this draft: 一、 comes right after one, or begins anew after each. */
function groupsNumbered(draft: Draft): boolean {
  let starts = 0;
  let led = 0;
  let before: Block | undefined;
  let last: Block | undefined;
  for (const block of draft.blocks) {
    const isHan = block.part === 'heading' && block.ordinal?.form === 'han';
    const isUnnumbered = block.part === 'heading' && !block.ordinal;
    if (isHan && block.ordinal?.value === 1) {
      starts++;
      if (last && !last.ordinal) led++;
      if (last && last === before && !last.ordinal) return true;
    }
    if (isHan || isUnnumbered) last = block;
    before = block;
  }
  return starts > 1 && led >= starts - 1;
}

/** Closes the open sections that a heading does not stand under, and gives its rank. */
function place(block: Block, open: Open[], rankOfUnnumbered: number): number {
  if (block.inferred) return placeInferred(open, rankOfUnnumbered);
  const rank = block.ordinal ? rankOfOrdinal(block.ordinal) : Math.max(rankOfUnnumbered, (block.writtenDepth ?? 2) - 1);
  while (open.length > 0 && !isUnder(block, rank, open.at(-1) as Open)) open.pop();
  return rank;
}

function placeInferred(open: Open[], rankOfUnnumbered: number): number {
  const last = open.at(-1);
  if (last && !last.section.heading.runIn && !last.section.heading.inferred && last.section.blocks.length === 0) return last.rank + 0.5;
  const sibling = open.findLast(({ section }) => section.heading.inferred);
  if (sibling) {
    open.length = open.indexOf(sibling);
    return sibling.rank;
  }
  while (open.length > 0 && !isExplicit((open.at(-1) as Open).section.heading) && (open.at(-1) as Open).rank >= rankOfUnnumbered)
    open.pop();
  return open.length > 0 ? Math.max(rankOfUnnumbered, (open.at(-1) as Open).rank + 0.5) : rankOfUnnumbered;
}

/** A heading that only the format's markup makes. */
function isExplicit(heading: Block): boolean {
  return !heading.ordinal && heading.writtenDepth !== undefined;
}

function isUnder(block: Block, rank: number, outer: Open): boolean {
  const { heading } = outer.section;
  const inner = block.writtenDepth;
  const above = heading.writtenDepth;
  const areNumbered = block.ordinal !== undefined && heading.ordinal !== undefined;
  if (areNumbered ? rank === outer.rank : true) {
    if (inner !== undefined && above !== undefined && inner !== above) return inner > above;
    if (!areNumbered && isExplicit(heading) && inner === undefined) return true;
    if (!areNumbered && isExplicit(block) && above === undefined) return false;
  }
  return rank > outer.rank;
}

function titleOf(block: Block): string {
  const words = block.prose.text.slice(printedLength(block.ordinal));
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
