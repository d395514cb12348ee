import { isMap, isNode, isScalar, isSeq, type Node, parseDocument, stringify, type YAMLMap, type YAMLSeq } from 'yaml';
import type { Edit } from '../core/diagnostic.ts';

/**
 * Adds an item to the list that some keys lead to in a YAML text, and the keys where they lack. All that stands there stays to the letter;
 * undefined where the text is no YAML, or the list is written in a way that takes no further line, such as `[a, b]`.
 */
export function withItem(source: string, keys: readonly string[], item: unknown): Edit | undefined {
  const document = parseDocument(source, { prettyErrors: false });
  if (document.errors.length > 0) return undefined;
  let node: unknown = document.contents;
  let depth = 0;
  if (node === null || (isScalar(node) && node.value === null)) return atEnd(source, nested(keys, item));
  while (depth < keys.length && isMap(node) && !node.flow) {
    const pair: YAMLMap['items'][number] | undefined = node.items.find(({ key }) => isScalar(key) && key.value === keys[depth]);
    if (!pair) return after(source, node, nested(keys.slice(depth), item));
    node = pair.value;
    depth++;
  }
  return depth === keys.length && isSeq(node) && !node.flow && node.items.length > 0
    ? after(source, node, listed(linesOf(item)))
    : undefined;
}

/** The lines of a value; what is null is left open. */
function linesOf(value: unknown): string[] {
  return stringify(value, { lineWidth: 0, nullStr: '' })
    .trimEnd()
    .split('\n')
    .map((line) => line.trimEnd());
}

function listed(lines: readonly string[]): string[] {
  return lines.map((line, at) => `${at === 0 ? '- ' : '  '}${line}`);
}

function nested([key, ...rest]: readonly string[], item: unknown): string[] {
  return key === undefined ? listed(linesOf(item)) : [`${key}:`, ...nested(rest, item).map((line) => `  ${line}`)];
}

/** After the last line of a collection, as far in as its items. */
function after(source: string, collection: YAMLMap | YAMLSeq, lines: readonly string[]): Edit | undefined {
  const start = startOf(collection);
  const end = endOf(collection);
  if (start === undefined || end === undefined) return undefined;
  const indent = source.slice(source.lastIndexOf('\n', start - 1) + 1, start);
  if (indent.trim() !== '') return undefined;
  const lineEnd = lineEndOf(source);
  const text = lines.map((line) => `${indent}${line}`).join(lineEnd);
  if (source[end - 1] === '\n') return { range: { start: end, end }, newText: `${text}${lineEnd}` };
  const next = source.slice(end).search(/\r?\n|$/u) + end;
  return { range: { start: next, end: next }, newText: `${lineEnd}${text}` };
}

function atEnd(source: string, lines: readonly string[]): Edit {
  const lineEnd = lineEndOf(source);
  const isOpen = source !== '' && !source.endsWith('\n');
  return {
    range: { start: source.length, end: source.length },
    newText: `${isOpen ? lineEnd : ''}${lines.join(lineEnd)}${lineEnd}`,
  };
}

function startOf(collection: YAMLMap | YAMLSeq): number | undefined {
  if (isSeq(collection)) return collection.range?.[0];
  const key = collection.items[0]?.key;
  return isNode(key) ? key.range?.[0] : undefined;
}

/** The end of the last value in a collection, without comments after it. */
function endOf(node: Node): number | undefined {
  if (isSeq(node) && !node.flow) {
    const last = node.items.at(-1);
    return isNode(last) ? endOf(last) : node.range?.[1];
  }
  if (isMap(node) && !node.flow) {
    const last = node.items.at(-1);
    if (isNode(last?.value)) return endOf(last.value) ?? node.range?.[1];
    return isNode(last?.key) ? last.key.range?.[1] : node.range?.[1];
  }
  return node.range?.[1];
}

function lineEndOf(source: string): string {
  return source.includes('\r\n') ? '\r\n' : '\n';
}
