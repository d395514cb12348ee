import { applyFixes, isFixable } from '../core/fix.ts';
import { numbersIn } from '../core/protected.ts';
import type { Text } from '../core/text.ts';
import type { DocumentResult } from '../formatters/result.ts';
import { type LintOptions, type LintReport, lintDraft, type ReadOptions } from '../index.ts';
import { readWord, type WordDocument } from '../readers/docx/index.ts';
import { isWritable } from '../readers/docx/targets.ts';
import { editDocument } from '../writers/docx/edit.ts';
import type { FixRequest } from './check.ts';
import { failureDiagnostic } from './input.ts';
import { unwritten } from './unwritten.ts';
import { replaceFile } from './write.ts';

const TOGETHER: Text = {
  zh: '几处修改合起来会改动数字，未改动：请逐条用 --fix-only 修改',
  en: 'the fixes together would change a number, so that it is left alone: apply them one rule at a time with --fix-only',
};

/** As often a draft is checked again after fixes at most; no draft that was seen needs more than three. */
const MOST_ROUNDS = 10;

/**
 * Applies the fixes to a Word draft, run by run with their formats, and writes it to `file`, if one is given; the result is as of `fixInput`.
 * A fix that does not stay within one paragraph, or touches tabs, line breaks or fields, is left to the drafter.
 */
export async function fixWord({
  report,
  bytes,
  request,
  options,
  reading,
  file,
}: {
  readonly report: LintReport;
  readonly bytes: Uint8Array;
  readonly request: FixRequest;
  readonly options: LintOptions & { readonly path: string };
  readonly reading: ReadOptions;
  readonly file: string | undefined;
}): Promise<Omit<DocumentResult, 'path' | 'uri'>> {
  const { language = 'zh' } = options;
  let [current, written, count] = [report, bytes, 0];
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const document = readWord(written, reading);
    const writable = writableIn(document, current, request);
    const { text, fixed } = applyFixes(current.draft.text, writable, request);
    if (fixed.length === 0) break;
    const edited = editDocument(
      document,
      fixed.flatMap(({ fix }) => fix?.edits ?? []),
    );
    const { draft } = readWord(edited, reading);
    if (draft.text !== text) throw new Error('the fixed Word draft does not read as its fixed text');
    const notices = (draft.notices ?? []).map((notice) => failureDiagnostic(notice, language, 'info'));
    const checked = lintDraft(draft, options);
    [current, written, count] = [{ ...checked, diagnostics: [...notices, ...checked.diagnostics] }, edited, count + fixed.length];
  }
  if (numbersIn(current.draft.text) !== numbersIn(report.draft.text)) return unwritten(report, TOGETHER, language);
  const fix = { text: current.draft.text, bytes: written };
  if (request.isShown) return { ...report, fix: { count: 0, ...fix } };
  const failure = file !== undefined && count > 0 ? await replaceFile(file, bytes, written) : undefined;
  if (failure) return unwritten(report, failure, language);
  return { ...current, fix: { count, ...fix } };
}

function writableIn(document: WordDocument, { diagnostics }: LintReport, request: FixRequest): LintReport['diagnostics'] {
  return diagnostics.filter(
    (finding) => isFixable(finding, request) && finding.fix?.edits.every((edit) => isWritable(document, edit, false)),
  );
}
