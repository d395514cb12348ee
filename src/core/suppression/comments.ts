import type { Html } from 'mdast';
import { visit } from 'unist-util-visit';
import { lastBlockFrom } from '../blocks.ts';
import type { Block, Draft } from '../draft.ts';
import type { Range } from '../range.ts';
import { type Ignore, isDay, type Target } from './ignore.ts';

const DIRECTIVE = /^\s*draftlint-(?<directive>[\w-]+)/u;
/** What stands between the rules and the reason. */
const REASON = /(?:^|\s)(?:--|—{1,2})(?:\s+|$)/u;
const UNTIL = /(?:^|\s)until[\s:：]+(?<day>\S+)/u;

interface Comment {
  readonly directive: string;
  readonly words: string;
  readonly at: Range;
}

/**
 * The ignores written as comments: `<!-- draftlint-ignore <rule>, <rule> until 2025-12-31 -- reason -->` for the next block, or for the
 * block it stands in; `draftlint-ignore-start` for all up to `draftlint-ignore-end`.
 */
export function ignoresIn(draft: Draft): Ignore[] {
  if (!draft.comments && !draft.text.includes('draftlint-')) return [];
  // Only Markdown and pages have comments; elsewhere they are words of the report.
  if (draft.format !== 'markdown' && !draft.comments) {
    return commentsOf(draft.text, 0).map((comment) => ignoreOf(comment, { kind: 'nothing', problem: 'format' }));
  }
  const ignores: Ignore[] = [];
  const besides = finderOf(draft);
  let open: Comment | undefined;
  const comments = draft.comments?.flatMap(({ content, at }) => commentFrom(content, at)) ?? commentsIn(draft);
  for (const comment of comments) {
    const { directive, at } = comment;
    if (directive === 'ignore') ignores.push(ignoreOf(comment, besides(at)));
    else if (directive === 'ignore-start') {
      if (open) ignores.push(ignoreOf(open, { kind: 'nothing', problem: 'unclosed' }));
      open = comment;
    } else if (directive === 'ignore-end') {
      if (open) ignores.push(ignoreOf(open, { kind: 'range', range: { start: open.at.end, end: at.start } }));
      else ignores.push(ignoreOf(comment, { kind: 'nothing', problem: 'stray' }));
      open = undefined;
    } else ignores.push(ignoreOf(comment, { kind: 'nothing', problem: 'directive' }));
  }
  if (open) ignores.push(ignoreOf(open, { kind: 'nothing', problem: 'unclosed' }));
  return ignores;
}

function commentsIn(draft: Draft): Comment[] {
  const comments: Comment[] = [];
  visit(draft.tree, 'html', (node: Html) => {
    const start = node.position?.start.offset ?? 0;
    comments.push(...commentsOf(draft.text.slice(start, node.position?.end.offset), start));
  });
  return comments;
}

/** The comments to draftlint in a stretch of source that begins at an offset. */
function commentsOf(source: string, offset: number): Comment[] {
  const comments: Comment[] = [];
  for (let start = source.indexOf('<!--'); start >= 0; start = source.indexOf('<!--', start)) {
    const end = source.indexOf('-->', start);
    if (end < 0) break;
    const content = source.slice(start + '<!--'.length, end);
    comments.push(...commentFrom(content, { start: offset + start, end: offset + end + '-->'.length }));
    start = end;
  }
  return comments;
}

/** What a comment says to draftlint, if it says anything to it. */
function commentFrom(content: string, at: Range): Comment[] {
  const match = DIRECTIVE.exec(content);
  return match ? [{ directive: match.groups?.['directive'] ?? '', words: content.slice(match[0].length), at }] : [];
}

function ignoreOf({ words, at }: Comment, target: Target): Ignore {
  const [said = '', ...reasons] = words.split(REASON);
  const reason = reasons.join(' ').trim();
  const until = UNTIL.exec(said)?.groups?.['day'];
  const rules = said.replace(UNTIL, ' ').match(/[^\s,，、]+/gu) ?? [];
  const problem = until !== undefined && !isDay(until) ? 'date' : rules.length === 0 ? 'rule' : undefined;
  const isBroken = target.kind !== 'nothing' && problem !== undefined;
  return { rules, reason: reason === '' ? undefined : reason, until, target: isBroken ? { kind: 'nothing', problem } : target, at };
}

/** Finds the block that a comment stands in, else the next one: a paragraph, a heading, an item, a whole table. */
function finderOf({ blocks, text }: Draft): (at: Range) => Target {
  const ends = new Map<number, number>();
  const endOf = (first: number): number => {
    let last = first;
    if (ends.has(first)) return ends.get(first) as number;
    while (isSameBlock(blocks[last] as Block, blocks[last + 1], text)) last++;
    ends.set(first, (blocks[last] as Block).range.end);
    return (blocks[last] as Block).range.end;
  };
  return (at) => {
    const around = lastBlockFrom(blocks, at.start);
    const block = blocks[around];
    if (block && at.end <= block.range.end) return { kind: 'range', range: block.range };
    const first = around + 1;
    return first < blocks.length ? { kind: 'range', range: { start: at.end, end: endOf(first) } } : { kind: 'nothing', problem: 'last' };
  };
}

/** The cells of one table; a heading and what is run in after it in the same line. */
function isSameBlock(a: Block, b: Block | undefined, text: string): boolean {
  if (!b) return false;
  return a.cell && b.cell ? a.cell.table === b.cell.table : !/[\r\n]/u.test(text.slice(a.range.end, b.range.start));
}
