import type { Block, Draft } from 'draftlint/rule';

/** A number that a column 序号 of a table leaves out. */
export interface SerialGap {
  readonly block: Block;
  readonly before: string;
  readonly found: string;
  readonly expected: number;
}

const HEAD = /^\s*序\s*号\s*$/u;
/** Fewer rows tell no order. */
const FEWEST = 3;

/** Where the serial numbers of a table go on with the number after the next; numbers that begin anew or stand twice over merged cells are none. */
export function findSerialGaps({ blocks }: Draft): SerialGap[] {
  const columns = new Map<string, Block[]>();
  for (const block of blocks) {
    if (!block.cell) continue;
    const { table, row, column } = block.cell;
    const key = `${table} ${column}`;
    if (row === 0 && HEAD.test(block.prose.text)) columns.set(key, []);
    else columns.get(key)?.push(block);
  }
  return [...columns.values()].flatMap(gapOf);
}

function gapOf(cells: readonly Block[]): SerialGap[] {
  const numbered = cells.filter(({ prose }) => /^\s*\d{1,4}[.．、]?\s*$/u.test(prose.text));
  // A list that does not begin with 1 is a part of another.
  if (numbered.length < FEWEST || Number.parseInt(numbered[0]?.prose.text ?? '', 10) !== 1) return [];
  const gaps = numbered.flatMap((block, at): SerialGap[] => {
    const before = numbered[at - 1]?.prose.text.trim() ?? '';
    const found = block.prose.text.trim();
    const expected = Number.parseInt(before, 10) + 1;
    return Number.parseInt(found, 10) > expected ? [{ block, before, found, expected }] : [];
  });
  // Several gaps are a choice out of a longer list.
  return gaps.length === 1 ? gaps : [];
}
