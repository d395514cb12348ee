import { type Diagnostic, isNotice, SEVERITIES } from '../core/diagnostic.ts';
import { markupText } from './escape.ts';
import { type DocumentResult, type FormatOptions, type Formatter, listed } from './result.ts';
import { hasLines, pathOf, type Spot, spotsOf } from './spot.ts';

type Kind = 'error' | 'failure' | 'note';

/**
 * JUnit's XML: a suite for each draft, a case for each finding. What fails the run is a failure, what could not be checked an error; other
 * findings pass and are told in the output of their case. A draft without findings is one case that passes.
 */
export function junitFormatter(options: FormatOptions): Formatter {
  return {
    document: (result) => suiteText(result, options),
    open: () => listed('<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="draftlint">\n', '', () => '</testsuites>\n'),
  };
}

function suiteText(result: DocumentResult, options: FormatOptions): string {
  const path = pathOf(result, options);
  const spotOf = spotsOf(result, options.language);
  const kinds = result.diagnostics.map((diagnostic) => kindOf(diagnostic, options));
  const cases = result.diagnostics.map((diagnostic, at) => {
    const where = whereOf(result, spotOf(diagnostic.range));
    return caseText(diagnostic, path, where, kinds[at] as Kind);
  });
  if (cases.length === 0) cases.push(`    <testcase name="draftlint" classname="${markupText(path)}"/>\n`);
  const count = (wanted: Kind): number => kinds.filter((kind) => kind === wanted).length;
  const counts = `tests="${cases.length}" failures="${count('failure')}" errors="${count('error')}"`;
  return `  <testsuite name="${markupText(path)}" ${counts}>\n${cases.join('')}  </testsuite>\n`;
}

function kindOf({ code, severity }: Diagnostic, { failOn = 'error' }: FormatOptions): Kind {
  if (SEVERITIES.indexOf(severity) > SEVERITIES.indexOf(failOn)) return 'note';
  return isNotice(code) ? 'error' : 'failure';
}

function whereOf(result: DocumentResult, { place, range: { start } }: Spot): string {
  if (!result.draft) return '';
  return hasLines(result) ? [place, `${start.line + 1}:${start.character + 1}`].filter(Boolean).join(' ') : place;
}

function caseText({ code, severity, message }: Diagnostic, path: string, where: string, kind: Kind): string {
  const name = markupText([code, where].filter(Boolean).join(' '));
  const words = markupText(message);
  const head = `    <testcase name="${name}" classname="${markupText(path)}">\n`;
  const told = [path, where].filter(Boolean).join(' ');
  const text = markupText(`${told}: ${message}`);
  const body =
    kind === 'note'
      ? `      <system-out>${severity}: ${text}</system-out>\n`
      : `      <${kind} type="${markupText(code)}" message="${words}">${text}</${kind}>\n`;
  return `${head}${body}    </testcase>\n`;
}
