import type { Diagnostic, Severity } from '../core/diagnostic.ts';
import { markupText } from './escape.ts';
import { type DocumentResult, type FormatOptions, type Formatter, listed } from './result.ts';
import { pathOf, placedMessage, type Spot, spotsOf } from './spot.ts';

/** Checkstyle knows no hints. */
const SEVERITIES: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'info', hint: 'info' };

/** The XML of Checkstyle: lines and columns from 1, columns in UTF-16 units; of a Word draft the line is the paragraph. */
export function checkstyleFormatter(options: FormatOptions): Formatter {
  return {
    document: (result) => fileText(result, options),
    open: () => listed('<?xml version="1.0" encoding="UTF-8"?>\n<checkstyle version="4.3">\n', '', () => '</checkstyle>\n'),
  };
}

function fileText(result: DocumentResult, options: FormatOptions): string {
  const spotOf = spotsOf(result, options.language);
  const errors = result.diagnostics.map((diagnostic) => {
    const spot = spotOf(diagnostic.range);
    return errorText(diagnostic, spot, placedMessage(result, diagnostic, spot, options.language));
  });
  return `  <file name="${markupText(pathOf(result, options))}">\n${errors.join('')}  </file>\n`;
}

function errorText({ code, severity }: Diagnostic, { range: { start } }: Spot, message: string): string {
  const place = `line="${start.line + 1}" column="${start.character + 1}"`;
  return `    <error ${place} severity="${SEVERITIES[severity]}" message="${markupText(message)}" source="${markupText(`draftlint.${code}`)}"/>\n`;
}
