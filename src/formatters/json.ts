import { type Diagnostic, isNotice, type Severity } from '../core/diagnostic.ts';
import type { Draft } from '../core/draft.ts';
import { placesOf } from '../core/place.ts';
import { LineIndex } from '../core/position.ts';
import { type DocumentResult, type FormatOptions, type Formatter, listed, type Totals } from './result.ts';

const NUMBERS: Readonly<Record<Severity, number>> = { error: 1, warning: 2, info: 3, hint: 4 };

/** Findings that come from no rule of ours, or from a check of the project, have no page. */
function hasPage(code: string): boolean {
  return !isNotice(code) && !code.startsWith('project/');
}

/**
 * Diagnostics in the shape of the Language Server Protocol 3.17: zero-based lines and UTF-16 characters, unless `index` counts otherwise.
 */
export function toProtocol(
  result: DocumentResult,
  options: FormatOptions,
  index: Pick<LineIndex, 'rangeAt'> = lineIndexOf(result),
): object[] {
  const { draft, facts } = result;
  const placeOf = draft && facts && placesOf(facts, draft);
  return result.diagnostics.map((diagnostic) => ({
    range: index.rangeAt(diagnostic.range),
    severity: NUMBERS[diagnostic.severity],
    code: diagnostic.code,
    ...(options.docs && hasPage(diagnostic.code) && { codeDescription: { href: `${options.docs}${diagnostic.code}.md` } }),
    source: 'draftlint',
    message: diagnostic.message,
    relatedInformation: diagnostic.related.map((related) => ({
      location: { uri: result.uri, range: index.rangeAt(related.range) },
      message: related.message,
    })),
    data: {
      certainty: diagnostic.certainty,
      fingerprint: diagnostic.fingerprint,
      ...(placeOf && { place: placeOf(diagnostic.range)[options.language] }),
      ...originOf(draft, diagnostic.range.start),
      ...fixOf(diagnostic, index),
      basis: diagnostic.basis,
    },
  }));
}

function lineIndexOf({ draft }: DocumentResult): LineIndex {
  return new LineIndex(draft?.text ?? '');
}

function originOf(draft: Draft | undefined, offset: number): object {
  const origin = draft?.originOf?.(offset);
  return origin ? { origin } : {};
}

function fixOf({ fix }: Diagnostic, index: Pick<LineIndex, 'rangeAt'>): object {
  if (!fix) return {};
  return { fix: { safe: fix.safe, edits: fix.edits.map((edit) => ({ range: index.rangeAt(edit.range), newText: edit.newText })) } };
}

/** The contract that other programs build on: one object for the run. */
export function jsonFormatter(options: FormatOptions): Formatter {
  return {
    document: (result) => indented(documentOf(result, options)),
    open() {
      const tool = JSON.stringify({ name: 'draftlint', version: options.version }, null, 2).replaceAll('\n', '\n  ');
      let isEmpty = true;
      return {
        begin: `{\n  "schemaVersion": 1,\n  "tool": ${tool},\n  "documents": [`,
        add(text) {
          const between = isEmpty ? '' : ',';
          isEmpty = false;
          return `${between}\n    ${text}`;
        },
        end: (totals) => `${isEmpty ? '' : '\n  '}],\n  "summary": ${summaryText(totals)}\n}\n`,
      };
    },
  };
}

function summaryText({ documents, ...totals }: Totals): string {
  const { counts, fixable, fixed, ignored, baseline, locks } = totals;
  const summary = {
    documents,
    errors: counts.error,
    warnings: counts.warning,
    infos: counts.info,
    hints: counts.hint,
    fixable,
    fixed,
    ignored,
    ...(locks !== undefined && { lockFiles: locks }),
    ...(baseline && { baseline: { new: baseline.added, known: baseline.known, gone: baseline.gone } }),
  };
  return JSON.stringify(summary, null, 2).replaceAll('\n', '\n  ');
}

/** As it stands two levels deep; a line end within a string is escaped and is not touched. */
function indented(value: object): string {
  return JSON.stringify(value, null, 2).replaceAll('\n', '\n    ');
}

function documentOf(result: DocumentResult, options: FormatOptions): object {
  return {
    path: result.path,
    uri: result.uri,
    ...(result.draft && !result.isIgnoreFile && { format: result.draft.format }),
    ...(result.encoding && { encoding: result.encoding }),
    ...(result.profile && {
      profile: {
        preset: result.profile.preset,
        circumstances: result.profile.circumstances,
        reportYear: result.facts?.reportYear ?? null,
        issuers: (result.facts?.issuers ?? []).map((issuer) => issuer.name),
      },
    }),
    diagnostics: toProtocol(result, options),
  };
}

/** One `textDocument/publishDiagnostics` params object per draft, as a JSON line. */
export function lspFormatter(options: FormatOptions): Formatter {
  return {
    document: (result) => `${JSON.stringify({ uri: result.uri, diagnostics: toProtocol(result, options) })}\n`,
    open: () => listed('', '', () => ''),
  };
}
