import type { Diagnostic, Edit, Fix } from './diagnostic.ts';
import type { Draft } from './draft.ts';
import type { Facts } from './facts/index.ts';
import { extendsName, isSameWording, namesIn, numbersIn } from './protected.ts';
import type { Range } from './range.ts';
import { namesRule } from './rule-name.ts';

/** Which fixes are applied. */
export interface FixChoice {
  /** Also those that are not safe. */
  readonly isUnsafe?: boolean;
  /** Rule ids or `area/*`; all rules if absent. */
  readonly rules?: readonly string[];
}

/** Why a fix is refused: it changes nothing, its edits are not in the draft or overlap, or it changes a number, a date or a name. */
export type Refusal = 'empty' | 'outside' | 'overlapping' | 'number' | 'name';

/** How far around an edit numbers and names are looked for: no name is longer. */
const REACH = 80;

/**
 * A fix as it may be applied: its edits in order, cut down to what they change, with the draft's own line ends. A string says why it is
 * refused: numbers (also in Chinese), dates and names of organs, places and persons must be the same before and after, save for blanks and width.
 */
export function vetFix(fix: Fix, draft: Draft, facts: Facts): Fix | Refusal {
  const { text } = draft;
  if (fix.edits.some(({ range }) => !(range.start >= 0 && range.start <= range.end && range.end <= text.length))) return 'outside';
  const edits = fix.edits
    .map(({ range, newText }) => trimmed({ range, newText: withLineEndOf(text, newText) }, text))
    .filter(({ range, newText }) => range.start < range.end || newText !== '')
    .sort((a, b) => a.range.start - b.range.start || a.range.end - b.range.end);
  const [first, last] = [edits[0], edits.at(-1)];
  if (!first || !last) return 'empty';
  const clashes = (a: Range, b: Range): boolean => b.start < a.end || b.end === a.start;
  if (edits.some(({ range }, at) => at > 0 && clashes((edits[at - 1] as Edit).range, range))) return 'overlapping';
  const around = { start: Math.max(0, first.range.start - REACH), end: Math.min(text.length, last.range.end + REACH) };
  const before = text.slice(around.start, around.end);
  const after = applied(text, edits, around);
  if (numbersIn(before) !== numbersIn(after)) return 'number';
  if (edits.every(({ range, newText }) => isSameWording(text.slice(range.start, range.end), newText))) return { ...fix, edits };
  const isLonger = ({ range: { start, end }, newText }: Edit): boolean =>
    start === end && extendsName(text.slice(Math.max(0, start - REACH), start), newText, text.slice(start, start + REACH), facts);
  return namesIn(before, facts) === namesIn(after, facts) && !edits.some(isLonger) ? { ...fix, edits } : 'name';
}

/** Words with the line end that a text has; most have none, and the text is not searched for it. */
function withLineEndOf(text: string, words: string): string {
  return /[\r\n]/u.test(words) ? words.replaceAll(/\r\n|\r|\n/gu, /\r\n|\r|\n/u.exec(text)?.[0] ?? '\n') : words;
}

/** Without what old and new text begin and end alike. */
function trimmed({ range, newText }: Edit, text: string): Edit {
  let { start, end } = range;
  let [from, to] = [0, newText.length];
  while (start < end && from < to && text[start] === newText[from]) {
    start++;
    from++;
  }
  while (start < end && from < to && text[end - 1] === newText[to - 1]) {
    end--;
    to--;
  }
  const isHalf = (at: number): boolean => /[\udc00-\udfff]/u.test(text[at] ?? '');
  const isWhole = !isHalf(start) && !isHalf(end);
  return isWhole ? { range: { start, end }, newText: newText.slice(from, to) } : { range, newText };
}

function touches(a: Range, b: Range): boolean {
  return a.start <= b.end && b.start <= a.end;
}

/** A stretch of the text with edits that are in order and within it. */
function applied(text: string, edits: readonly Edit[], { start, end }: Range): string {
  const parts: string[] = [];
  let from = start;
  for (const { range, newText } of edits) {
    parts.push(text.slice(from, range.start), newText);
    from = range.end;
  }
  parts.push(text.slice(from, end));
  return parts.join('');
}

/** Whether a finding has a fix that is chosen. */
export function isFixable({ fix, code }: Diagnostic, { isUnsafe = false, rules }: FixChoice): boolean {
  return fix !== undefined && (fix.safe || isUnsafe) && (rules === undefined || rules.some((name) => namesRule(name, code)));
}

/**
 * Applies the chosen fixes of findings of a text in one batch. Of two fixes that touch, the one of the finding that comes first is
 * applied; the other has its turn when the text is linted again. `fixed` are the findings whose fixes were applied.
 */
export function applyFixes(
  text: string,
  diagnostics: readonly Diagnostic[],
  choice: FixChoice,
): { readonly text: string; readonly fixed: readonly Diagnostic[] } {
  const taken: Edit[] = [];
  const fixed: Diagnostic[] = [];
  for (const diagnostic of diagnostics) {
    if (!diagnostic.fix || !isFixable(diagnostic, choice)) continue;
    const { edits } = diagnostic.fix;
    if (edits.some(({ range }) => isTaken(taken, range))) continue;
    for (const edit of edits) taken.splice(placeFor(taken, edit.range), 0, edit);
    fixed.push(diagnostic);
  }
  return { text: applied(text, taken, { start: 0, end: text.length }), fixed };
}

/** Where a range belongs among ranges in order. */
function placeFor(taken: readonly Edit[], { start }: Range): number {
  let low = 0;
  let high = taken.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((taken[middle] as Edit).range.start < start) low = middle + 1;
    else high = middle;
  }
  return low;
}

function isTaken(taken: readonly Edit[], range: Range): boolean {
  const at = placeFor(taken, range);
  return [taken[at - 1], taken[at]].some((edit) => edit !== undefined && touches(edit.range, range));
}
