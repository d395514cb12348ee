import type { Location, Position } from 'vscode-languageserver';
import type { Checked } from './checked.ts';
import { figureAt, othersOf } from './statements.ts';

/** The other numbers that the one at a position is to be held against: of its relations, and where it is stated too. */
export function definitionsAt(checked: Checked, position: Position): Location[] {
  const { document, view, result } = checked;
  const figure = figureAt(checked, document.positions.offsetAt(position));
  if (!figure || !result.facts) return [];
  return othersOf(result.facts, figure).map(({ range }) => ({ uri: document.uri, range: view.rangeAt(range) }));
}
