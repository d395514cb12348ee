import { lastBlockFrom } from './blocks.ts';
import type { Block, Draft } from './draft.ts';
import type { Facts } from './facts/index.ts';
import { maskerOf } from './masking.ts';
import type { Range } from './range.ts';

/** What a finding is told from others by. */
export interface Traits {
  readonly code: string;
  readonly messageId: string;
  /** What its message names, in one language whatever the messages are printed in. */
  readonly data: Readonly<Record<string, string>>;
  readonly range: Range;
}

/** So many characters beside a finding belong to it, and so many of its own. */
const REACH = 16;
const LONGEST = 200;

/**
 * Made of the rule, of the words of the finding and beside it within its block, and of what its message names besides numbers: it stays
 * where other places are edited or sections renamed, and where a paragraph is moved. Blanks and width do not count; identifiers of persons
 * are masked in it.
 */
export function fingerprintOf({ code, messageId, data, range }: Traits, draft: Draft, facts: Facts): string {
  const block = boundsAround(draft.blocks, range);
  const end = Math.min(range.end, range.start + LONGEST);
  const words = facts.shownText.slice(Math.max(block.start, range.start - REACH), Math.max(end, Math.min(block.end, end + REACH)));
  const mask = facts.identifiers.length > 0 ? maskerOf(facts.identifiers) : (text: string): string => text;
  const named = Object.values(data).map((value) => mask(value).replaceAll(/\p{N}+/gu, '#'));
  return hash([code, messageId, words, facts.shownText.slice(range.start, end), ...named].map(normalised).join('\n'));
}

function normalised(text: string): string {
  return text.normalize('NFKC').replaceAll(/\s+/gu, '');
}

/** The block that a range begins in, a whole row of a table; the range itself where it begins in none. */
function boundsAround(blocks: readonly Block[], range: Range): Range {
  const at = lastBlockFrom(blocks, range.start);
  const block = blocks[at];
  if (!block || block.range.end < range.start) return range;
  const isInRow = (other: Block | undefined): boolean =>
    other?.cell !== undefined && other.cell.table === block.cell?.table && other.cell.row === block.cell.row;
  let [first, last] = [at, at];
  while (isInRow(blocks[first - 1])) first--;
  while (isInRow(blocks[last + 1])) last++;
  return { start: (blocks[first] as Block).range.start, end: (blocks[last] as Block).range.end };
}

/** 64 bits of a text as 16 hex digits (two FNV-1a lanes): for telling findings apart, not for security. */
export function hash(text: string): string {
  let first = 0x811c9dc5;
  let second = 0x01000193;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    first = Math.imul(first ^ code, 0x01000193);
    second = Math.imul(second ^ (code + at), 0x85ebca6b);
  }
  return (first >>> 0).toString(16).padStart(8, '0') + (second >>> 0).toString(16).padStart(8, '0');
}
