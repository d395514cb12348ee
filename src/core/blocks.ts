import type { Heading, Nodes, Paragraph, Root, TableCell } from 'mdast';
import type { Block, BlockData, Part } from './draft.ts';
import type { Ordinal } from './ordinal.ts';
import { type Prose, proseOf } from './prose.ts';
import { lastFrom, type Range } from './range.ts';

class LeafBlock implements Block {
  readonly node: Heading | Paragraph | TableCell;
  readonly range: Range;
  readonly part: Part;
  declare readonly ordinal?: Ordinal;
  declare readonly runIn?: boolean;
  declare readonly inferred?: boolean;
  declare readonly writtenDepth?: number;
  declare readonly cell?: NonNullable<Block['cell']>;
  declare readonly story?: NonNullable<Block['story']>;
  #prose: Prose | undefined;

  constructor(node: Heading | Paragraph | TableCell, data: BlockData) {
    this.node = node;
    this.range = { start: node.position?.start.offset ?? 0, end: node.position?.end.offset ?? 0 };
    this.part = data.part;
    Object.assign(this, data);
  }

  get prose(): Prose {
    this.#prose ??= proseOf(this.node);
    return this.#prose;
  }
}

/** The index of the last of blocks, or of other things in order, that begins at an offset or before it; -1 if none does. */
export function lastBlockFrom(blocks: readonly { readonly range: Range }[], offset: number): number {
  return lastFrom(blocks, ({ range }) => range.start, offset);
}

/** The leaf blocks of a tree that a reader made, in document order. */
export function blocksOf(tree: Root): Block[] {
  const blocks: Block[] = [];
  const walk = (node: Nodes): void => {
    const data = node.data?.draft;
    if (data) blocks.push(new LeafBlock(node as Heading | Paragraph | TableCell, data));
    else if ('children' in node) for (const child of node.children) walk(child);
  };
  walk(tree);
  return blocks;
}
