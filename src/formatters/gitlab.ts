import { isNotice, type Severity } from '../core/diagnostic.ts';
import { type DocumentResult, type FormatOptions, type Formatter, listed } from './result.ts';
import { identities, pathOf, placedMessage, spotsOf } from './spot.ts';

const SEVERITIES: Readonly<Record<Severity, string>> = { error: 'major', warning: 'minor', info: 'info', hint: 'info' };

/** GitLab's code quality report: lines from 1; of a Word draft the line is the paragraph. */
export function gitlabFormatter(options: FormatOptions): Formatter {
  return {
    document: (result) =>
      issuesOf(result, options)
        .map((issue) => JSON.stringify(issue))
        .join(',\n'),
    open: () => listed('[', ',\n', () => ']\n'),
  };
}

function issuesOf(result: DocumentResult, options: FormatOptions): object[] {
  const path = pathOf(result, options);
  const spotOf = spotsOf(result, options.language);
  const identify = identities(path);
  return result.diagnostics.map((diagnostic) => {
    const spot = spotOf(diagnostic.range);
    const { start, end } = spot.range;
    // What was not checked at all is worse than any finding.
    const isBlocking = isNotice(diagnostic.code) && diagnostic.severity === 'error';
    return {
      description: placedMessage(result, diagnostic, spot, options.language),
      check_name: diagnostic.code,
      fingerprint: identify(diagnostic),
      severity: isBlocking ? 'blocker' : SEVERITIES[diagnostic.severity],
      location: { path, lines: { begin: start.line + 1, end: end.line + 1 } },
    };
  });
}
