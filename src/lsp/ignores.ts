import { existsSync } from 'node:fs';
import { dirname, relative } from 'node:path';
import { lastBlockFrom } from '../core/blocks.ts';
import type { Edit, Diagnostic as Finding } from '../core/diagnostic.ts';
import type { Block, Draft } from '../core/draft.ts';
import type { Facts } from '../core/facts/index.ts';
import { BESIDE } from '../node/ignore-log.ts';
import { withItem } from './yaml-edits.ts';

/** An edit of a file that may have to be made first. */
export interface FileEdit {
  readonly path: string;
  readonly isNew: boolean;
  readonly source: string;
  readonly edit: Edit;
}

/**
 * A comment that has a finding of a Markdown draft ignored: on a line of its own before the block, or at the end of one that stands within
 * a list or a table. Without a reason it hides nothing yet. Undefined where no comment reaches the finding.
 */
export function ignoreComment({ text, blocks }: Draft, { code, range }: Finding, reason: string): Edit | undefined {
  const block = blocks[Math.max(0, lastBlockFrom(blocks, range.start))];
  if (!block || range.start > block.range.end) return undefined;
  const said = reason.replaceAll(/\s+/gu, ' ').replaceAll('-->', '→').trim();
  const comment = `<!-- draftlint-ignore ${code} -- ${said}${said === '' ? '' : ' '}-->`;
  const lineStart = Math.max(text.lastIndexOf('\n', block.range.start - 1), text.lastIndexOf('\r', block.range.start - 1)) + 1;
  const indent = /^([ \t]*)(?:#{1,6}[ \t]+)?$/u.exec(text.slice(lineStart, block.range.start))?.[1];
  if (indent !== undefined && !block.cell) {
    const lineEnd = /\r\n|\r|\n/u.exec(text)?.[0] ?? '\n';
    return { range: { start: lineStart, end: lineStart }, newText: `${indent}${comment}${lineEnd}` };
  }
  const end = block.range.start + wordsOf(block, text).length;
  return { range: { start: end, end }, newText: ` ${block.cell ? comment.replaceAll('|', String.raw`\|`) : comment}` };
}

/** A block's source without what closes a cell. */
function wordsOf({ range, cell }: Block, text: string): string {
  const source = text.slice(range.start, range.end);
  return cell ? source.replace(/[\s|]+$/u, '') : source.trimEnd();
}

interface IgnoreRequest {
  readonly draft: Draft;
  readonly facts: Facts;
  readonly finding: Finding;
  readonly reason: string;
  /** Of the draft. */
  readonly path: string;
  /** The configuration that holds for it. */
  readonly config: string | undefined;
  readonly textOf: (path: string) => Promise<string>;
}

/** An entry that has a finding ignored: in the configuration, or in the file beside the draft where there is none or it takes no entry. */
export async function ignoreEntry(request: IgnoreRequest): Promise<FileEdit | undefined> {
  const { path, config, textOf, finding, reason } = request;
  const target = targetOf(request);
  const entry = (files: object): object => ({ rule: finding.code, ...files, ...target, reason: reason.trim() === '' ? null : reason });
  if (config !== undefined) {
    const inFolder = relative(dirname(config), path).replaceAll('\\', '/');
    const source = await textOf(config);
    const isName = !/[*?{}[\]!]|^\.\./u.test(inFolder);
    const edit = isName ? withItem(source, ['ignores'], entry({ files: inFolder })) : undefined;
    if (edit) return { path: config, isNew: false, source, edit };
  }
  const beside = `${path}${BESIDE}`;
  const isNew = !existsSync(beside);
  const source = isNew ? '' : await textOf(beside);
  const edit = withItem(source, ['ignores'], entry({}));
  return edit && { path: beside, isNew, source, edit };
}

const LONGEST = 40;

/** The words of a finding where they stand only once and may be quoted; else its fingerprint. */
function targetOf({ draft, facts, finding }: IgnoreRequest): object {
  const { start, end } = finding.range;
  const quote = draft.text.slice(start, end).trim();
  const isOnce = draft.text.indexOf(quote) === draft.text.lastIndexOf(quote);
  const isShown = facts.shownText.slice(start, end) === draft.text.slice(start, end);
  if (quote === '' || quote.length > LONGEST || !isShown) return { fingerprint: finding.fingerprint };
  return isOnce ? { quote } : { quote, fingerprint: finding.fingerprint };
}
