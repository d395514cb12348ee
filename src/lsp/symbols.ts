import { type DocumentSymbol, type FoldingRange, FoldingRangeKind, type SymbolInformation, SymbolKind } from 'vscode-languageserver';
import type { Section } from '../core/facts/index.ts';
import type { Range } from '../core/range.ts';
import { plain } from '../formatters/pretty.ts';
import type { Checked } from './checked.ts';

/** The title with the sections below it, as the outline has them. */
export function symbolsOf({ result: { facts }, view }: Checked): DocumentSymbol[] {
  if (!facts) return [];
  const ofSection = (section: Section): DocumentSymbol =>
    symbol(nameOf(section), SymbolKind.String, section.range, section.heading.range, section.children.map(ofSection));
  const symbol = (name: string, kind: SymbolKind, range: Range, selection: Range, children: DocumentSymbol[]): DocumentSymbol => {
    return { name: plain(name).trim() || '—', kind, range: view.rangeAt(range), selectionRange: view.rangeAt(selection), children };
  };
  const { title, outline } = facts;
  const sections = outline.sections.map(ofSection);
  if (!title) return sections;
  const isAbove = outline.sections.every(({ range }) => range.start >= title.range.end);
  if (!isAbove) return [symbol(title.text, SymbolKind.File, title.range, title.range, []), ...sections];
  const end = Math.max(title.range.end, ...outline.sections.map(({ range }) => range.end));
  return [symbol(title.text, SymbolKind.File, { start: title.range.start, end }, title.range, sections)];
}

function nameOf({ ordinal, title, heading }: Section): string {
  return `${ordinal?.text ?? ''}${title}` || heading.prose.text;
}

/** For clients that know no nested symbols. */
export function flatSymbolsOf(checked: Checked): SymbolInformation[] {
  const { uri } = checked.document;
  const flat = (symbols: readonly DocumentSymbol[], containerName?: string): SymbolInformation[] =>
    symbols.flatMap(({ name, kind, range, children = [] }) => [
      { name, kind, location: { uri, range }, ...(containerName !== undefined && { containerName }) },
      ...flat(children, name),
    ]);
  return flat(symbolsOf(checked));
}

/** Sections and tables. */
export function foldingRangesOf({ result: { facts, draft }, view, document }: Checked): FoldingRange[] {
  if (!facts || !draft) return [];
  const tables = new Map<number, Range>();
  for (const { cell, range } of draft.blocks) {
    if (cell) tables.set(cell.table, { start: tables.get(cell.table)?.start ?? range.start, end: range.end });
  }
  return [...facts.outline.all.map(({ range }) => range), ...tables.values()].flatMap((range) => {
    const { start, end } = view.rangeAt(range);
    let endLine = end.line;
    while (endLine > start.line && document.positions.lineAt(endLine).trim() === '') endLine--;
    return endLine > start.line ? [{ startLine: start.line, endLine, kind: FoldingRangeKind.Region }] : [];
  });
}
