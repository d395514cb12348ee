import type { Diagnostic, Severity } from '../core/diagnostic.ts';
import { counted, type Language } from '../core/text.ts';
import { plain, SEVERITY, summaryOf } from './pretty.ts';
import type { DocumentResult, FormatOptions, Formatter, Output, Totals } from './result.ts';
import { hasLines, pathOf, placedMessage, type Spot, spotsOf } from './spot.ts';

type Level = 'error' | 'warning' | 'notice';

const LEVELS: Readonly<Record<Severity, Level>> = { error: 'error', warning: 'warning', info: 'notice', hint: 'notice' };
/** GitHub shows so many annotations of a level for a step, and drops the rest without a word. */
const MOST = 10;

interface Entry {
  readonly level: Level;
  /** As a workflow command, and as a line of the log. */
  readonly command: string;
  readonly line: string;
}

/** Workflow commands of GitHub: annotations as far as GitHub shows them, and plain lines of the log for the rest. */
export function githubFormatter(options: FormatOptions): Formatter<readonly Entry[]> {
  return { document: (result) => entriesOf(result, options), open: () => capped(options.language) };
}

function capped(language: Language): Output<readonly Entry[]> {
  const counts: Record<Level, number> = { error: 0, warning: 0, notice: 0 };
  return {
    begin: '',
    add: (entries) => entries.map(({ level, command, line }) => `${++counts[level] > MOST ? line : command}\n`).join(''),
    end: (totals) => `${leftOff(counts, language)}${summary(totals, language)}\n`,
  };
}

function summary(totals: Totals, language: Language): string {
  return `draftlint${language === 'zh' ? '：' : ': '}${summaryOf(totals, language)}`;
}

/** Says what has no annotation; all of it stands in the log. */
function leftOff(counts: Readonly<Record<Level, number>>, language: Language): string {
  const names: Readonly<Record<Level, string>> = language === 'zh' ? LEVEL_NAMES : { error: 'error', warning: 'warning', notice: 'notice' };
  const over = (['error', 'warning', 'notice'] as const).filter((level) => counts[level] > MOST);
  if (over.length === 0) return '';
  const left = over.map((level) =>
    language === 'zh' ? `${names[level]} ${counts[level] - MOST} 条` : counted(counts[level] - MOST, names[level]),
  );
  if (language === 'zh') return `GitHub 每个步骤每级只显示 ${MOST} 条注释，另有${left.join('、')}未作注释，见以上日志。\n`;
  return `GitHub shows ${MOST} annotations of a level for a step; without one are ${left.join(', ')}: see the log above.\n`;
}

const LEVEL_NAMES: Readonly<Record<Level, string>> = { error: '错误', warning: '警告', notice: '提示和建议' };

function entriesOf(result: DocumentResult, options: FormatOptions): Entry[] {
  const path = pathOf(result, options);
  const spotOf = spotsOf(result, options.language);
  return result.diagnostics.map((diagnostic) => {
    const spot = spotOf(diagnostic.range);
    const message = placedMessage(result, diagnostic, spot, options.language);
    const level = LEVELS[diagnostic.severity];
    const properties = { file: path, ...(hasLines(result) && linesOf(spot)), title: diagnostic.code };
    const list = Object.entries(properties).map(([name, value]) => `${name}=${property(String(value))}`);
    return {
      level,
      command: `::${level} ${list.join(',')}::${data(message)}`,
      line: lineOf(diagnostic, path, spot, message, result, options),
    };
  });
}

/** Lines and columns from 1. Columns only within one line, the last one that of the last character. */
function linesOf({ range: { start, end } }: Spot): Readonly<Record<string, number>> {
  const lines = { line: start.line + 1, endLine: end.line + 1 };
  if (start.line !== end.line) return lines;
  const col = start.character + 1;
  return { ...lines, col, endColumn: Math.max(col, end.character) };
}

/** Begins with a mark, so that no name of a file is taken for a command. */
function lineOf(
  { severity, code }: Diagnostic,
  path: string,
  { range: { start } }: Spot,
  message: string,
  result: DocumentResult,
  { language }: FormatOptions,
): string {
  const where = hasLines(result) ? `:${start.line + 1}:${start.character + 1}` : '';
  return `- ${plain(path)}${where}  ${SEVERITY[language][severity]}  ${message}  ${code}`;
}

function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
