import type { BlockContent, DefinitionContent, List, Node, Paragraph, PhrasingContent, Root, RootContent, Text } from 'mdast';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTable } from 'micromark-extension-gfm-table';
import remarkFrontmatter from 'remark-frontmatter';
import remarkParse from 'remark-parse';
import { type Plugin, unified } from 'unified';
import type { Draft } from '../../core/draft.ts';
import { matchesOf } from '../../core/matches.ts';
import { buildTree, draftOf, type Locate, locator } from '../build.ts';
import { isHeadElement } from '../head.ts';
import { compactOf, type Line, opaqueLine } from '../line.ts';
import { readOrdinal } from '../ordinal.ts';
import { isTailElement } from '../tail.ts';
import { unreadNotices } from '../unread.ts';
import { align } from './align.ts';
import { constructsBeyondLimits } from './limits.ts';
import { unreadIn } from './unread.ts';

/** Reads Markdown with tables and front matter into the same tree that the text reader makes of the same content. */
export function readMarkdown(text: string): Draft {
  const tree = parseMarkdown(text);
  return { ...draftOf(text, tree, 'markdown'), notices: unreadNotices(unreadIn(tree, text)) };
}

/** The reader as a unified parser. */
export const markdownParse: Plugin<[], string, Root> = function () {
  this.parser = (document) => parseMarkdown(document);
};

/** Official text is indented by blanks, which must not make code of it. */
const plainIndents: Plugin = function () {
  const data = this.data();
  data.micromarkExtensions = [...(data.micromarkExtensions ?? []), gfmTable(), { disable: { null: ['codeIndented'] } }];
  data.fromMarkdownExtensions = [...(data.fromMarkdownExtensions ?? []), gfmTableFromMarkdown()];
};

const processor = unified().use(remarkParse).use(remarkFrontmatter).use(plainIndents).freeze();

/** A parser that takes these constructs for the characters they are written with. */
function parserFor(disabled: readonly string[]): typeof processor {
  if (disabled.length === 0) return processor;
  const withoutThem: Plugin = function () {
    const data = this.data();
    data.micromarkExtensions = [...(data.micromarkExtensions ?? []), { disable: { null: [...disabled] } }];
  };
  return processor().use(withoutThem).freeze();
}

function parseMarkdown(text: string): Root {
  const locate = locator(text);
  const lines: Line[] = [];
  const reader = new LineReader(text, locate, lines);
  for (const node of parserFor(constructsBeyondLimits(text)).parse(text).children) reader.read(node);
  return buildTree(lines, text, locate);
}

const LINE_END = /(?<![ \t])[ \t]*(?:\r\n|\r|\n)[ \t\u3000]*/gu;

/** A row of a paragraph's source; `isApart` after a hard break. */
interface Row {
  readonly nodes: PhrasingContent[];
  readonly isApart: boolean;
}

type Content = RootContent | BlockContent | DefinitionContent;

class LineReader {
  readonly #text: string;
  readonly #locate: Locate;
  readonly #lines: Line[];

  constructor(text: string, locate: Locate, lines: Line[]) {
    this.#text = text;
    this.#locate = locate;
    this.#lines = lines;
  }

  read(node: Content, marker?: Text): void {
    if (node.type === 'heading') this.#add(this.#exact(node.children), node.depth);
    else if (node.type === 'paragraph') this.#readParagraph(node, marker);
    else if (node.type === 'list') this.#readList(node);
    else if (node.type === 'blockquote') for (const child of node.children) this.read(child);
    else this.#addOpaque(node);
  }

  #readList(list: List): void {
    for (const item of list.children) {
      item.children.forEach((child, at) => {
        const isNumbered = list.ordered === true && at === 0 && child.type === 'paragraph';
        const marker = isNumbered ? this.#textAt(offsetOf(item), offsetOf(child)) : undefined;
        this.read(child, marker);
      });
    }
  }

  /** One line for each line of the source that begins something of its own; the others go on with the one before. */
  #readParagraph(paragraph: Paragraph, marker: Text | undefined): void {
    const rows: Row[] = [{ nodes: marker ? [marker] : [], isApart: true }];
    for (const node of this.#exact(paragraph.children)) {
      if (node.type === 'break') rows.push({ nodes: [], isApart: true });
      else if (node.type !== 'text') rows.at(-1)?.nodes.push(node);
      else {
        this.#rowsOf(node).forEach((part, at) => {
          if (at > 0) rows.push({ nodes: [], isApart: false });
          if (part) rows.at(-1)?.nodes.push(part);
        });
      }
    }
    const joined: PhrasingContent[][] = [];
    for (const { nodes, isApart } of rows.filter((row) => row.nodes.length > 0)) {
      const last = joined.at(-1);
      if (last && !isApart && goesOn(wordsOf(last), wordsOf(nodes))) last.push(...nodes);
      else joined.push(nodes);
    }
    for (const row of joined) this.#add(row);
  }

  /** The rows of a text node, without the blanks at their ends; empty rows are undefined. */
  #rowsOf(node: Text): (Text | undefined)[] {
    const start = offsetOf(node);
    if (node.data?.reference) return [node];
    const rows: (Text | undefined)[] = [];
    let from = 0;
    for (const match of matchesOf(LINE_END, node.value)) {
      rows.push(this.#textAt(start + from, start + match.index));
      from = match.index + match[0].length;
    }
    rows.push(this.#textAt(start + from, start + node.value.length));
    return rows;
  }

  #textAt(start: number, end: number): Text | undefined {
    if (end <= start) return undefined;
    return { type: 'text', value: this.#text.slice(start, end), position: this.#locate(start, end) };
  }

  /** Phrasing content in which every text node stands in the source to the letter or is one character reference. */
  #exact(nodes: readonly PhrasingContent[]): PhrasingContent[] {
    return nodes.flatMap((node): PhrasingContent[] => {
      if (node.type === 'text') return this.#exactText(node);
      if ('children' in node) return [{ ...node, children: this.#exact(node.children as PhrasingContent[]) } as PhrasingContent];
      return [node];
    });
  }

  #exactText(node: Text): Text[] {
    const start = offsetOf(node);
    const end = node.position?.end.offset ?? start;
    if (end - start === node.value.length && this.#text.startsWith(node.value, start)) return [node];
    return align(node.value, this.#text, start, end).map((piece) => ({
      type: 'text',
      value: piece.value,
      position: this.#locate(piece.start, piece.end),
      ...(piece.isReference && { data: { reference: true } }),
    }));
  }

  #add(nodes: readonly PhrasingContent[], depth?: number): void {
    const children = this.#trim(nodes);
    const [first] = children;
    const last = children.at(-1);
    if (!first || !last) return;
    const start = offsetOf(first);
    const text = wordsOf(children);
    this.#lines.push({
      start,
      end: last.position?.end.offset ?? start,
      text,
      compact: compactOf(text),
      ordinal: readOrdinal(text, startOfWords(first)),
      children,
      ...(depth !== undefined && { depth }),
    });
  }

  /** Takes the blanks (also full-width ones) from both ends. */
  #trim(nodes: readonly PhrasingContent[]): PhrasingContent[] {
    const children = [...nodes];
    for (let first = children[0]; first?.type === 'text' && !first.data?.reference; first = children[0]) {
      const kept = first.value.trimStart();
      const start = offsetOf(first) + first.value.length - kept.length;
      const text = this.#textAt(start, start + kept.length);
      children.splice(0, 1, ...(text ? [text] : []));
      if (text) break;
    }
    for (let last = children.at(-1); last?.type === 'text' && !last.data?.reference; last = children.at(-1)) {
      const text = this.#textAt(offsetOf(last), offsetOf(last) + last.value.trimEnd().length);
      children.splice(-1, 1, ...(text ? [text] : []));
      if (text) break;
    }
    return children;
  }

  #addOpaque(node: RootContent): void {
    if (node.type === 'table') {
      for (const row of node.children) for (const cell of row.children) cell.children = this.#exact(cell.children);
    }
    this.#lines.push(opaqueLine(node));
  }
}

function offsetOf(node: Node): number {
  return node.position?.start.offset ?? 0;
}

function wordsOf(nodes: readonly PhrasingContent[]): string {
  return nodes
    .map((node) => (node.type === 'text' ? node.value : 'children' in node ? wordsOf(node.children as PhrasingContent[]) : '\uFFFC'))
    .join('');
}

function startOfWords(node: PhrasingContent): number {
  const child = 'children' in node ? node.children[0] : undefined;
  return child ? startOfWords(child as PhrasingContent) : offsetOf(node);
}

const LINE_END_MARK = /[。！？；：:;!?]$/u;
const SHORTEST_WRAPPED = 20;

/** Whether a row of a paragraph goes on with the sentence of the row before. */
function goesOn(before: string, row: string): boolean {
  const words = before.trim();
  const isOpen = words.length >= SHORTEST_WRAPPED && !LINE_END_MARK.test(words);
  return isOpen && !readOrdinal(row, 0) && !isElement(words) && !isElement(row.trim());
}

/** Whether a row alone is an element of an official document, which no sentence goes through. */
function isElement(words: string): boolean {
  return isHeadElement(words) || isTailElement(words);
}
