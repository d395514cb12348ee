import type { BaselineEntry } from '../core/baseline.ts';
import type { Diagnostic, Fix, Severity } from '../core/diagnostic.ts';
import type { Draft } from '../core/draft.ts';
import type { Facts } from '../core/facts/index.ts';
import type { Profile } from '../core/profile.ts';
import type { IgnoredDiagnostic, IgnoreUse } from '../core/suppression/ignore.ts';
import type { Language } from '../core/text.ts';

/** One checked document, as formatters take it. A document that could not be read has only `diagnostics`. */
export interface DocumentResult {
  readonly path: string;
  readonly uri: string;
  readonly encoding?: string;
  /** Whether the file begins with a byte order mark, which the draft's text has not. */
  readonly hasBom?: boolean;
  /** What the draft was read from: its text, or the bytes of a Word document. */
  readonly source?: string | Uint8Array;
  readonly draft?: Draft;
  readonly facts?: Facts;
  readonly profile?: Profile;
  readonly diagnostics: readonly Diagnostic[];
  /** Findings that are ignored. */
  readonly hidden?: readonly IgnoredDiagnostic[];
  /** Findings that a baseline knows. */
  readonly known?: readonly Diagnostic[];
  /** How its findings compare with a baseline, if there is one; with the entries that are to be known from now on. */
  readonly baseline?: BaselineCounts & { readonly entries?: readonly BaselineEntry[] };
  /** What became of the ignores in YAML that are for it. */
  readonly ignoreUses?: readonly IgnoreUse[];
  /** It is no draft but a file with ignores that something is to be said of. */
  readonly isIgnoreFile?: boolean;
  /** What fixes made of it, where they were asked for: how many were applied, the fixed text and its bytes. */
  readonly fix?: { readonly count: number; readonly text: string; readonly bytes: Uint8Array };
}

/** Findings that a baseline knows, that it does not know, and that it knows but that are not there any more. */
export interface BaselineCounts {
  readonly known: number;
  readonly added: number;
  readonly gone: number;
}

export interface FormatOptions {
  readonly version: string;
  readonly language: Language;
  /** Address of the folder of the rules' pages, ending in `/`. */
  readonly docs?: string;
  /** Address of the folder that paths are relative to, ending in `/`. */
  readonly root?: string;
  /** From this severity on a draft fails; `error` if absent. */
  readonly failOn?: Severity;
}

/**
 * Prints documents one by one, so that a run over thousands of drafts keeps none of them. `Part` is what is kept of one document: plain
 * data, since workers send it.
 */
export interface Formatter<Part = string> {
  readonly document: (result: DocumentResult) => Part | Promise<Part>;
  readonly open: () => Output<Part>;
}

/** An output that grows: what `begin`, `add` and `end` give is written one after the other. */
export interface Output<Part = string> {
  readonly begin: string;
  /** What one more document adds; documents come in their order. */
  add(part: Part): string;
  /** What is left to write, with what the documents add up to. */
  readonly end: (totals: Totals) => string;
}

/** An output that is a list: of texts that are not empty each but the first has `between` before it. */
export function listed(begin: string, between: string, end: (totals: Totals) => string): Output {
  let isFirst = true;
  return {
    begin,
    add(text) {
      if (text === '') return '';
      const lead = isFirst ? '' : between;
      isFirst = false;
      return lead + text;
    },
    end,
  };
}

/** What is counted of documents. */
export interface Totals {
  readonly documents: number;
  /** Each document that could not be read, with the code that says why. */
  readonly unread: readonly { readonly path: string; readonly code: string }[];
  readonly counts: Readonly<Record<Severity, number>>;
  /** Findings that have a fix; none of a draft into which nothing can be written. */
  readonly fixable: number;
  /** Those of them whose fix is not safe. */
  readonly unsafe: number;
  /** Findings that are ignored. */
  readonly ignored: number;
  /** Absent without a baseline. */
  readonly baseline?: BaselineCounts;
  /** Fixes applied. */
  readonly fixed: number;
  /** Drafts that could not be written back with their fixes. */
  readonly unwritten: readonly string[];
  /** Lock files of drafts that Word has open, which were passed over; absent if there are none. */
  readonly locks?: number;
  /** Whether draftlint itself failed on a document or in a rule. */
  readonly isFaulty: boolean;
}

export function totalsOf({ path, draft, diagnostics, hidden, isIgnoreFile, baseline, fix }: DocumentResult): Totals {
  const counts = { error: 0, warning: 0, info: 0, hint: 0 };
  for (const { severity } of diagnostics) counts[severity]++;
  const fixes = draft?.isReadOnly ? [] : diagnostics.flatMap((diagnostic) => diagnostic.fix ?? []).filter(isWritableIn(draft));
  return {
    documents: isIgnoreFile ? 0 : 1,
    unread: draft ? [] : [{ path, code: diagnostics[0]?.code ?? '' }],
    counts,
    fixable: fixes.length,
    unsafe: fixes.filter(({ safe }) => !safe).length,
    ignored: hidden?.length ?? 0,
    ...(baseline && { baseline: { known: baseline.known, added: baseline.added, gone: baseline.gone } }),
    fixed: fix?.count ?? 0,
    unwritten: diagnostics.some(({ code }) => code === 'output/not-written') ? [path] : [],
    isFaulty: diagnostics.some(({ code }) => code.startsWith('internal/')),
  };
}

function isWritableIn(draft: Draft | undefined): (fix: Fix) => boolean {
  return ({ edits }) => draft?.mayWrite === undefined || edits.every(draft.mayWrite);
}

export function addTotals(all: readonly Totals[]): Totals {
  const locks = all.reduce((total, totals) => total + (totals.locks ?? 0), 0);
  const sum = (value: (totals: Totals) => number): number => all.reduce((total, totals) => total + value(totals), 0);
  return {
    documents: sum(({ documents }) => documents),
    unread: all.flatMap(({ unread }) => unread),
    counts: {
      error: sum(({ counts }) => counts.error),
      warning: sum(({ counts }) => counts.warning),
      info: sum(({ counts }) => counts.info),
      hint: sum(({ counts }) => counts.hint),
    },
    fixable: sum(({ fixable }) => fixable),
    unsafe: sum(({ unsafe }) => unsafe),
    ignored: sum(({ ignored }) => ignored),
    ...(all.some(({ baseline }) => baseline) && {
      baseline: {
        known: sum(({ baseline }) => baseline?.known ?? 0),
        added: sum(({ baseline }) => baseline?.added ?? 0),
        gone: sum(({ baseline }) => baseline?.gone ?? 0),
      },
    }),
    fixed: sum(({ fixed }) => fixed),
    unwritten: all.flatMap(({ unwritten }) => unwritten),
    ...(locks > 0 && { locks }),
    isFaulty: all.some(({ isFaulty }) => isFaulty),
  };
}

/** Prints results that are all at hand. */
export async function formatAll<Part>(formatter: Formatter<Part>, results: readonly DocumentResult[]): Promise<string> {
  const output = formatter.open();
  const texts = [output.begin];
  for (const result of results) texts.push(output.add(await formatter.document(result)));
  return [...texts, output.end(addTotals(results.map(totalsOf)))].join('');
}
