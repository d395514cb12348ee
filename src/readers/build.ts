import type { Heading, Paragraph, PhrasingContent, Root, RootContent, Table } from 'mdast';
import type { Point, Position } from 'unist';
import { blocksOf } from '../core/blocks.ts';
import type { BlockData, Draft, Format, Story } from '../core/draft.ts';
import type { Ordinal, OrdinalForm } from '../core/ordinal.ts';
import { LineIndex } from '../core/position.ts';
import { markHead } from './head.ts';
import { markHeadings } from './headings.ts';
import type { Line } from './line.ts';
import { readOrdinal } from './ordinal.ts';
import { markTail } from './tail.ts';

/** Makes positions of offsets: line and column from 1, as unist has them. */
export type Locate = (start: number, end: number) => Position;

export function locator(text: string): Locate {
  const index = new LineIndex(text);
  const point = (offset: number): Point => {
    const { line, character } = index.positionAt(offset);
    return { line: line + 1, column: character + 1, offset };
  };
  return (start, end) => ({ start: point(start), end: point(end) });
}

/** Tells the parts of the lines and makes the tree of them. One content gives one tree, whatever the format. */
export function buildTree(lines: readonly Line[], text: string, locate: Locate): Root {
  markHead(lines);
  markTail(lines);
  markHeadings(lines);
  const children: RootContent[] = [];
  let tables = 0;
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] as Line;
    if (line.opaque) {
      if (line.opaque.type === 'table') markCells(line.opaque, tables++);
      children.push(line.opaque);
    } else if (line.part === 'title') {
      const title: Line[] = [line];
      while (lines[at + 1]?.part === 'title') title.push(lines[++at] as Line);
      children.push(titleNode(title, locate));
    } else children.push(...nodesOf(line, locate));
  }
  return { type: 'root', children, position: locate(0, text.length) };
}

export function draftOf(text: string, tree: Root, format: Format): Draft {
  return { text, tree, format, blocks: blocksOf(tree) };
}

function titleNode(lines: readonly Line[], locate: Locate): Heading {
  const children: PhrasingContent[] = [];
  lines.forEach((line, at) => {
    const before = lines[at - 1];
    if (before) children.push({ type: 'break', position: locate(before.end, line.start) });
    children.push(...line.children);
  });
  const position = locate((lines[0] as Line).start, (lines.at(-1) as Line).end);
  return { type: 'heading', depth: 1, children, position, data: { draft: { part: 'title' } } };
}

const DEPTHS: Readonly<Partial<Record<OrdinalForm, Heading['depth']>>> = {
  chapter: 2,
  han: 2,
  'bracketed-han': 3,
  arabic: 4,
  decimal: 4,
  'bracketed-arabic': 5,
  circled: 6,
};

function nodesOf(line: Line, locate: Locate): (Heading | Paragraph)[] {
  const ordinal = line.ordinal && { ordinal: line.ordinal };
  if (line.dateStart !== undefined) {
    const [organ, date] = splitAt([...line.children], line.dateStart, locate);
    return [paragraph(organ, { part: 'signature' }, locate), paragraph(date, { part: 'date' }, locate)];
  }
  if (!line.isHeading) return [paragraph(line.children, { part: line.part ?? 'body', ...ordinal }, locate)];
  const depth = (line.ordinal && DEPTHS[line.ordinal.form]) ?? (line.depth as Heading['depth'] | undefined) ?? 2;
  const data: BlockData = {
    part: 'heading',
    ...ordinal,
    ...(line.isInferred && { inferred: true }),
    ...(line.depth !== undefined && { writtenDepth: line.depth }),
  };
  if (line.headEnd === undefined) return [heading([...line.children], Math.max(2, depth) as Heading['depth'], data, locate)];
  const end = endOfWords(line.children, line.headEnd);
  const [head, rest] = splitAt(line.children, end, locate);
  const body = trimStart(rest, locate);
  const nodes: (Heading | Paragraph)[] = [heading(head, depth, { ...data, runIn: true }, locate)];
  if (body.length > 0) nodes.push(paragraph(body, { part: 'body', ...ordinalOf(body) }, locate));
  return nodes;
}

/** The ordinal that the body after a run-in head begins with: （一）强化领导。一是… */
function ordinalOf(children: readonly PhrasingContent[]): { ordinal?: Ordinal } {
  const [first] = children;
  const ordinal = first?.type === 'text' ? readOrdinal(first.value, startOf(first)) : undefined;
  return ordinal ? { ordinal } : {};
}

function heading(children: PhrasingContent[], depth: Heading['depth'], data: BlockData, locate: Locate): Heading {
  return { type: 'heading', depth, children, position: around(children, locate), data: { draft: data } };
}

function paragraph(children: readonly PhrasingContent[], data: BlockData, locate: Locate): Paragraph {
  return { type: 'paragraph', children: [...children], position: around(children, locate), data: { draft: data } };
}

function around(children: readonly PhrasingContent[], locate: Locate): Position {
  const [first, last] = [children[0]?.position, children.at(-1)?.position];
  return first && last ? { start: first.start, end: last.end } : locate(0, 0);
}

function startOf(node: PhrasingContent | undefined): number {
  return node?.position?.start.offset ?? 0;
}
function endOf(node: PhrasingContent | undefined): number {
  return node?.position?.end.offset ?? 0;
}

/** The source offset after the first `count` characters of the words of these nodes. */
function endOfWords(children: readonly PhrasingContent[], count: number): number {
  let left = count;
  let end = 0;
  const walk = (node: PhrasingContent): boolean => {
    if (node.type === 'text') {
      const isVerbatim = endOf(node) - startOf(node) === node.value.length;
      if (node.value.length >= left) {
        end = isVerbatim ? startOf(node) + left : endOf(node);
        return true;
      }
      left -= node.value.length;
      return false;
    }
    if ('children' in node) return node.children.some((child) => walk(child as PhrasingContent));
    return false;
  };
  children.some(walk);
  return end;
}

/** Cuts phrasing content in two at a source offset; marked-up nodes that the cut goes through are halved. */
function splitAt(children: readonly PhrasingContent[], offset: number, locate: Locate): [PhrasingContent[], PhrasingContent[]] {
  const before: PhrasingContent[] = [];
  const after: PhrasingContent[] = [];
  for (const node of children) {
    const start = startOf(node);
    const end = endOf(node);
    if (end <= offset) before.push(node);
    else if (start >= offset) after.push(node);
    else if (node.type === 'text' && end - start === node.value.length) {
      before.push({ type: 'text', value: node.value.slice(0, offset - start), position: locate(start, offset) });
      after.push({ type: 'text', value: node.value.slice(offset - start), position: locate(offset, end) });
    } else if ('children' in node) {
      const [left, right] = splitAt(node.children as PhrasingContent[], offset, locate);
      before.push(
        ...(left.length > 0 ? [{ ...node, children: left, position: locate(start, endOf(left.at(-1))) } as PhrasingContent] : []),
      );
      after.push(...right);
    } else before.push(node);
  }
  return [before, after];
}

function trimStart(children: PhrasingContent[], locate: Locate): PhrasingContent[] {
  const [first, ...rest] = children;
  if (first?.type !== 'text' || first.data?.reference) return children;
  const trimmed = first.value.trimStart();
  if (trimmed.length === 0) return trimStart(rest, locate);
  const start = startOf(first) + first.value.length - trimmed.length;
  return [{ type: 'text', value: trimmed, position: locate(start, endOf(first)) }, ...rest];
}

/** Gives a node its place outside the body; a table is the draft's table of this number. */
export function storyNode<Node extends Paragraph | Table>(node: Node, story: Story, table: number): Node {
  if (node.type === 'table') markCells(node, table, { part: 'story', story });
  else node.data = { ...node.data, draft: { part: 'story', story } };
  return node;
}

function markCells(table: Table, number: number, place: Pick<BlockData, 'part' | 'story'> = { part: 'body' }): void {
  table.children.forEach((row, rowAt) => {
    row.children.forEach((cell, column) => {
      cell.data = { ...cell.data, draft: { ...place, cell: { table: number, row: rowAt, column } } };
    });
  });
}
