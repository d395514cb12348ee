import stringWidth from 'string-width';
import type { Basis, Diagnostic, Severity } from '../core/diagnostic.ts';
import { placeOf } from '../core/place.ts';
import { LineIndex } from '../core/position.ts';
import type { Language } from '../core/text.ts';
import type { DocumentResult, FormatOptions } from './result.ts';

/** Colours are the caller's affair; without them each function gives its text back. */
export interface Style {
  readonly error: (text: string) => string;
  readonly warning: (text: string) => string;
  readonly info: (text: string) => string;
  readonly dim: (text: string) => string;
  readonly bold: (text: string) => string;
}

const SEVERITY: Readonly<Record<Language, Readonly<Record<Severity, string>>>> = {
  zh: { error: '错误', warning: '警告', info: '提示', hint: '建议' },
  en: { error: 'error', warning: 'warning', info: 'info', hint: 'hint' },
};
/** Columns of the window into a long line. */
const WIDTH = 72;

/** For people: each finding with its place in words, the line around it, the other numbers, the basis; then a summary. */
export function formatPretty(results: readonly DocumentResult[], options: FormatOptions, style: Style): string {
  const parts = results.map((result) => documentText(result, options, style)).filter(Boolean);
  return `${[...parts, summary(results, options.language, style)].join('\n')}\n`;
}

function documentText(result: DocumentResult, options: FormatOptions, style: Style): string {
  if (result.diagnostics.length === 0) return '';
  const index = new LineIndex(result.draft?.text ?? '');
  const findings = result.diagnostics.map((diagnostic) => findingText(diagnostic, result, index, options.language, style));
  return `${style.bold(plain(result.path))}\n${findings.join('\n')}`;
}

function findingText(diagnostic: Diagnostic, result: DocumentResult, index: LineIndex, language: Language, style: Style): string {
  const paint = diagnostic.severity === 'hint' ? style.dim : style[diagnostic.severity];
  const { line, character } = index.positionAt(diagnostic.range.start);
  const place = result.facts ? `${placeOf(result.facts, diagnostic.range)[language]} ` : '';
  const where = result.draft ? `${place}${line + 1}:${character + 1}  ` : '';
  const lines = [
    `  ${where}${paint(SEVERITY[language][diagnostic.severity])}  ${plain(diagnostic.message)}  ${style.dim(diagnostic.code)}`,
  ];
  if (result.draft) lines.push(...excerpt(result.draft.text, diagnostic, paint, style));
  for (const related of diagnostic.related) {
    lines.push(
      style.dim(
        `      ${index.positionAt(related.range.start).line + 1}:${index.positionAt(related.range.start).character + 1} ${plain(related.message)}`,
      ),
    );
  }
  const basis = diagnostic.basis.map((entry) => basisText(entry, language)).filter(Boolean);
  if (basis.length > 0)
    lines.push(style.dim(`      ${language === 'zh' ? '依据：' : 'basis: '}${basis.join(language === 'zh' ? '；' : '; ')}`));
  return lines.join('\n');
}

export function basisText(basis: Basis, language: Language): string {
  if (basis.kind === 'practice') return language === 'zh' ? '实务通行' : 'common practice';
  if (basis.kind === 'logic') return language === 'zh' ? '数据或文理' : 'arithmetic or logic';
  const unseen = basis.seen === 'M' ? (language === 'zh' ? '（未核原文，请核对）' : ' (text not seen; please check)') : '';
  return `《${basis.title}》${basis.article ?? ''}${unseen}`;
}

/** The part of the line around the finding, cut to fit, and carets below it, aligned by display width. */
function excerpt(text: string, { range }: Diagnostic, paint: (text: string) => string, style: Style): string[] {
  const lineStart = Math.max(text.lastIndexOf('\n', range.start - 1), text.lastIndexOf('\r', range.start - 1)) + 1;
  const lineEnd = /[\r\n]|$/u.exec(text.slice(range.start, range.start + 4 * WIDTH));
  const end = range.start + (lineEnd?.index ?? 4 * WIDTH);
  const marked = plain(text.slice(range.start, Math.min(Math.max(range.end, range.start), end)));
  const shown = cut(marked, WIDTH / 2, 'end');
  const before = cut(
    plain(text.slice(Math.max(lineStart, range.start - WIDTH), range.start)).trimStart(),
    (WIDTH - width(shown)) / 2,
    'start',
  );
  const after = cut(plain(text.slice(range.start + marked.length, end)), WIDTH - width(before) - width(shown), 'end');
  if (before + shown + after === '') return [];
  const carets = '^'.repeat(Math.max(1, width(shown)));
  return [`      ${before}${shown}${after}`, `      ${' '.repeat(width(before))}${paint(carets)}`].map((line, at) =>
    at === 0 ? line : style.bold(line),
  );
}

function width(text: string): number {
  return stringWidth(text, { ambiguousIsNarrow: false });
}

/** Keeps what fits into `columns`, from the start or from the end of the text; `…` shows that something was left out. */
function cut(text: string, columns: number, keepFrom: 'start' | 'end'): string {
  if (width(text) <= columns) return text;
  const characters = [...text];
  if (keepFrom === 'start') characters.reverse();
  const kept: string[] = [];
  let used = 2;
  for (const character of characters) {
    used += width(character);
    if (used > columns) break;
    kept.push(character);
  }
  return keepFrom === 'start' ? `…${kept.reverse().join('')}` : `${kept.join('')}…`;
}

const CONTROL = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/gu;

/** Control characters of a draft must not reach the terminal; a tab counts as one blank. */
function plain(text: string): string {
  return text.replaceAll(/[\t\n\r]/gu, ' ').replaceAll(CONTROL, '\uFFFD');
}

function summary(results: readonly DocumentResult[], language: Language, style: Style): string {
  const unread = results.filter((result) => !result.draft);
  const read = results.length - unread.length;
  const all = results.flatMap((result) => result.diagnostics);
  const count = (severity: Severity): number => all.filter((diagnostic) => diagnostic.severity === severity).length;
  const reasons = unread
    .map((result) => `${plain(result.path)}（${result.diagnostics[0]?.code ?? ''}）`)
    .join(language === 'zh' ? '、' : ', ');
  const counts = (['error', 'warning', 'info', 'hint'] as const).filter((severity) => severity !== 'hint' || count('hint') > 0);
  if (language === 'zh') {
    const found = counts.map((severity) => `${SEVERITY.zh[severity]} ${count(severity)}`).join('，');
    return style.bold(`已检查 ${read} 份稿件，未能读取 ${unread.length} 份${reasons ? `：${reasons}` : ''}；${found}。`);
  }
  const found = counts.map((severity) => `${count(severity)} ${severity}`).join(', ');
  return style.bold(`${read} drafts checked, ${unread.length} not read${reasons ? `: ${reasons}` : ''}; ${found}.`);
}
