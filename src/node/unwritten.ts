import type { Language, Text } from '../core/text.ts';
import type { LintReport } from '../index.ts';
import { failureDiagnostic } from './input.ts';

/** The findings of a draft that was left alone, after the reason why. */
export function unwritten(report: LintReport, message: Text, language: Language): LintReport {
  return { ...report, diagnostics: [failureDiagnostic({ code: 'output/not-written', message }, language), ...report.diagnostics] };
}
