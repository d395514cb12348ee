import type { Language, Text } from '../core/text.ts';
import { plain } from './pretty.ts';
import { type DocumentResult, type Formatter, listed } from './result.ts';

/**
 * What fixes would change, as a unified diff that `git apply` and `patch -p1` take in the folder of the run; `nameIn` gives the path of a
 * draft from there. What they cannot take, since the file is not in UTF-8, no text or outside that folder, is a comment of the patch, so
 * that the rest can be applied. `shown` makes a line fit for where it is printed.
 */
export function diffFormatter(shown: (line: string) => string, language: Language, nameIn: (path: string) => string = same): Formatter {
  const document = ({ path, draft, fix, encoding, hasBom }: DocumentResult): string => {
    if (!draft || !fix) return '';
    const [before, after] = hasBom ? [BOM + draft.text, BOM + fix.text] : [draft.text, fix.text];
    const name = nameIn(path);
    const patch = unifiedDiff(name, before, after, shown);
    const isOutside = /^(?:\.\.[\\/]|[\\/]|[A-Za-z]:)/u.test(name);
    const reason = encoding !== 'utf-8' || draft.format === 'docx' ? NO_PATCH : isOutside ? OUTSIDE : undefined;
    return patch === '' || !reason ? patch : `# ${plain(path)}${reason[language]}\n${patch.replaceAll(/^/gmu, '# ').replace(/# $/u, '')}`;
  };
  return { document, open: () => listed('', '', () => '') };
}

const BOM = '\ufeff';
const NO_PATCH: Text = {
  zh: '：不是 UTF-8 文字稿，下面的差异只供查看，不能用 patch 写回；请用 --fix',
  en: ': is no text in UTF-8; this diff is to be read only and cannot be applied by patch: use --fix',
};
const OUTSIDE: Text = {
  zh: '：在当前文件夹之外，patch 不写到那里，下面的差异只供查看；请在它所在的文件夹里运行，或用 --fix',
  en: ': is outside this folder, where patch does not write; this diff is to be read only: run in its folder, or use --fix',
};
const same = (path: string): string => path;

/** Lines of context around a change. */
const CONTEXT = 3;
/** How many lines of either side are looked through for where the texts meet again: fixes change little. */
const LOOK_AHEAD = 8;

/** Lines `[start, end)` of the old text that become lines `[newStart, newEnd)` of the new one. */
interface Change {
  readonly start: number;
  readonly end: number;
  readonly newStart: number;
  readonly newEnd: number;
}

/** The unified diff of two texts; empty if they are the same. Takes time linear in their lines. */
export function unifiedDiff(path: string, before: string, after: string, shown: (line: string) => string = (line) => line): string {
  const [old, young] = [linesOf(before), linesOf(after)];
  const hunks = grouped(changesBetween(old, young));
  if (hunks.length === 0) return '';
  const name = path.replaceAll('\\', '/').replace(/^(?:\.\/|\/+)/u, '');
  const line = (sign: string, text: string): string =>
    `${sign}${shown(text.replace(/\n$/u, ''))}\n${text.endsWith('\n') ? '' : '\\ No newline at end of file\n'}`;
  return [
    `--- ${fileName(`a/${name}`)}\n+++ ${fileName(`b/${name}`)}\n`,
    ...hunks.map((changes) => hunkOf(changes, old, young, line)),
  ].join('');
}

/** As git writes it: what would not stay as it is on a line is quoted and told by its bytes; a tab ends a name that blanks would end otherwise. */
function fileName(path: string): string {
  const isOdd = (character: string): boolean => character !== ' ' && plain(character) !== character;
  if (![...path].some(isOdd)) return plain(path) + (path.includes(' ') ? '\t' : '');
  const quoted = [...path].map((character) => (isOdd(character) ? octal(character) : character.replace('"', String.raw`\"`)));
  return plain(`"${quoted.join('')}"`);
}

/** The bytes of a character in UTF-8 as `\011`. */
function octal(character: string): string {
  const codes = encodeURIComponent(character.replace(/\p{Surrogate}/u, '\ufffd')).match(/%..|./gu) ?? [];
  return codes.map((code) => `\\${Number.parseInt(code.slice(1), 16).toString(8).padStart(3, '0')}`).join('');
}

function linesOf(text: string): readonly string[] {
  return text.match(/[^\n]*\n|[^\n]+$/gu) ?? [];
}

function changesBetween(old: readonly string[], young: readonly string[]): Change[] {
  const changes: Change[] = [];
  for (let at = 0, newAt = 0; at < old.length || newAt < young.length; ) {
    if (old[at] === young[newAt]) {
      at++;
      newAt++;
      continue;
    }
    const [gone, come] = untilTheyMeet(old, young, at, newAt);
    const last = changes.at(-1);
    const isSame = last?.end === at && last.newEnd === newAt;
    if (isSame) changes.pop();
    const [start, newStart] = isSame ? [last.start, last.newStart] : [at, newAt];
    at += gone;
    newAt += come;
    changes.push({ start, end: at, newStart, newEnd: newAt });
  }
  return changes;
}

/** The fewest lines of both to go on by until two lines are the same; where none are near, one line of each. */
function untilTheyMeet(old: readonly string[], young: readonly string[], at: number, newAt: number): [number, number] {
  for (let total = 1; total <= 2 * LOOK_AHEAD; total++) {
    for (let gone = Math.max(0, total - LOOK_AHEAD); gone <= Math.min(total, LOOK_AHEAD); gone++) {
      const come = total - gone;
      if (at + gone <= old.length && newAt + come <= young.length && old[at + gone] === young[newAt + come]) return [gone, come];
    }
  }
  return [at < old.length ? 1 : 0, newAt < young.length ? 1 : 0];
}

/** Changes whose context meets stand in one hunk. */
function grouped(changes: readonly Change[]): Change[][] {
  const hunks: Change[][] = [];
  for (const change of changes) {
    const last = hunks.at(-1);
    if (last && change.start - (last.at(-1) as Change).end <= 2 * CONTEXT) last.push(change);
    else hunks.push([change]);
  }
  return hunks;
}

function hunkOf(
  changes: readonly Change[],
  old: readonly string[],
  young: readonly string[],
  line: (sign: string, text: string) => string,
): string {
  const [first, last] = [changes[0] as Change, changes.at(-1) as Change];
  const from = Math.max(0, first.start - CONTEXT);
  const to = Math.min(old.length, last.end + CONTEXT);
  const newFrom = first.newStart - (first.start - from);
  const newTo = last.newEnd + (to - last.end);
  const lines: string[] = [];
  let at = from;
  const keep = (end: number): void => {
    for (; at < end; at++) lines.push(line(' ', old[at] as string));
  };
  for (const { start, end, newStart, newEnd } of changes) {
    keep(start);
    for (; at < end; at++) lines.push(line('-', old[at] as string));
    for (const text of young.slice(newStart, newEnd)) lines.push(line('+', text));
  }
  keep(to);
  return `@@ -${spanOf(from, to)} +${spanOf(newFrom, newTo)} @@\n${lines.join('')}`;
}

/** Lines from 1; a span of no lines is named by the line before it. */
function spanOf(from: number, to: number): string {
  return to - from === 1 ? `${to}` : `${to === from ? from : from + 1},${to - from}`;
}
