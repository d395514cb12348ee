import type { Element, Nodes, Root } from 'hast';
import type { Words } from './words.ts';

/** Names under which pages tell their day of publication, the one of the guide for government sites first. */
const DAYS = [
  /^pub_?date$/iu,
  /^publish_?(?:date|time)$/iu,
  /^article:published_time$/iu,
  /^date_?published$/iu,
  /^dc(?:terms)?\.(?:date|issued)$/iu,
];
const SOURCES = [/^content_?source$/iu];
const DAY = /\d{4}(?:-\d{1,2}-\d{1,2}|\/\d{1,2}\/\d{1,2}|年\d{1,2}月\d{1,2}日)/u;

export interface Metadata {
  /** The day of publication as printed, such as `2025-03-20`. */
  readonly day: string;
  /** A line as pages print it: 发布时间：… 来源：…; its words stand in the attributes of the page's head. */
  readonly line: readonly Words[];
}

/** What the head of a page says of its publication; undefined if it tells no day. */
export function metadataOf(root: Root, source: string): Metadata | undefined {
  const metas = metasIn(root);
  const find = (names: readonly RegExp[], isFit: (content: string) => boolean): Meta | undefined => {
    const named = names.flatMap((name) => metas.filter((meta) => name.test(meta.name)));
    return named.find(({ content }) => isFit(content));
  };
  const published = find(DAYS, (content) => DAY.test(content));
  const day = published && DAY.exec(published.content)?.[0];
  if (!published || !day) return undefined;
  const from = find(SOURCES, (content) => content.trim() !== '');
  const line = [...labelled('发布时间：', day, published, source), ...(from ? labelled(' 来源：', from.content.trim(), from, source) : [])];
  return { day, line };
}

interface Meta {
  readonly name: string;
  readonly content: string;
  /** The element in the source, `[start, end)`. */
  readonly start: number;
  readonly end: number;
}

function metasIn(node: Nodes): Meta[] {
  if (node.type === 'element' && node.tagName === 'meta') return metaOf(node);
  return 'children' in node && !(node.type === 'element' && node.tagName === 'body')
    ? node.children.flatMap((child) => metasIn(child as Nodes))
    : [];
}

function metaOf({ properties, position }: Element): Meta[] {
  const { content } = properties;
  const name = properties['name'] ?? properties['property'] ?? properties['itemProp'];
  const [start, end] = [position?.start.offset, position?.end.offset];
  if (typeof content !== 'string' || name === undefined || start === undefined || end === undefined) return [];
  return [{ name: String(name), content, start, end }];
}

/** The label stands for the element; the value is found in it, unless it stands there with character references. */
function labelled(label: string, value: string, { start, end }: Meta, source: string): Words[] {
  const at = source.slice(start, end).lastIndexOf(value);
  const place = at < 0 ? { start, end } : { start: start + at, end: start + at + value.length };
  return [
    { value: label, start, end },
    { value, ...place },
  ];
}
