import type { Basis, Diagnostic, Severity } from '../core/diagnostic.ts';
import { placesOf } from '../core/place.ts';
import { LineIndex } from '../core/position.ts';
import type { Range } from '../core/range.ts';
import type { Language, Text } from '../core/text.ts';
import type { DocumentResult, FormatOptions } from './result.ts';
import { type Measure, measureFor } from './width.ts';

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
export async function formatPretty(results: readonly DocumentResult[], options: FormatOptions, style: Style): Promise<string> {
  const found = results.filter((result) => result.diagnostics.length > 0);
  const measure = await measureFor(found.map((result) => result.draft?.text ?? ''));
  const parts = found.map((result) => documentText(result, { language: options.language, style, measure }));
  return `${[...parts, summary(results, options.language, style)].join('\n')}\n`;
}

interface Printing {
  readonly language: Language;
  readonly style: Style;
  readonly measure: Measure;
}

function documentText(result: DocumentResult, printing: Printing): string {
  const { draft, facts } = result;
  const index = new LineIndex(draft?.text ?? '');
  const placeOf = draft && facts && placesOf(facts, draft);
  const findings = result.diagnostics.map((diagnostic) => findingText(diagnostic, draft?.text, index, placeOf, printing));
  return `${printing.style.bold(plain(result.path))}\n${findings.join('\n')}`;
}

function findingText(
  diagnostic: Diagnostic,
  text: string | undefined,
  index: LineIndex,
  placeOf: ((range: Range) => Text) | undefined,
  printing: Printing,
): string {
  const { language, style } = printing;
  const paint = diagnostic.severity === 'hint' ? style.dim : style[diagnostic.severity];
  const at = (range: Range): string => {
    const { line, character } = index.positionAt(range.start);
    return `${line + 1}:${character + 1}`;
  };
  const place = placeOf ? `${placeOf(diagnostic.range)[language]} ` : '';
  const where = text === undefined ? '' : `${place}${at(diagnostic.range)}  `;
  const lines = [
    `  ${where}${paint(SEVERITY[language][diagnostic.severity])}  ${plain(diagnostic.message)}  ${style.dim(diagnostic.code)}`,
  ];
  if (text !== undefined) lines.push(...excerpt(text, diagnostic.range, index, paint, printing));
  for (const related of diagnostic.related) lines.push(style.dim(`      ${at(related.range)} ${plain(related.message)}`));
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
function excerpt(text: string, range: Range, index: LineIndex, paint: (text: string) => string, { style, measure }: Printing): string[] {
  const lineStart = index.startOf(index.positionAt(range.start).line);
  const reach = range.start + 4 * WIDTH;
  const end = range.start + text.slice(range.start, reach).search(/[\r\n]|$/u);
  const markedEnd = Math.min(range.end, end);
  const lead = plain(text.slice(Math.max(lineStart, range.start - WIDTH), range.start)).trimStart();
  const tail = plain(text.slice(markedEnd, end)).trimEnd();
  const context = Math.min(measure(lead), WIDTH / 4) + Math.min(measure(tail), WIDTH / 4);
  const shown = cut(plain(text.slice(range.start, markedEnd)), WIDTH - context, 'start', measure);
  const before = cut(lead, Math.max(WIDTH / 4, (WIDTH - measure(shown)) / 2), 'end', measure);
  const after = cut(tail, WIDTH - measure(before) - measure(shown), 'start', measure);
  if (before + shown + after === '') return [];
  return [
    style.bold(`      ${before}${shown}${after}`),
    `      ${' '.repeat(measure(before))}${paint('^'.repeat(Math.max(1, measure(shown))))}`,
  ];
}

/** Keeps as much of the text's start or end as fits into `columns`; `…` shows that something was left out. */
function cut(text: string, columns: number, kept: 'start' | 'end', measure: Measure): string {
  if (measure(text) <= columns) return text;
  const characters = [...text];
  if (kept === 'end') characters.reverse();
  const fitting: string[] = [];
  let used = 2;
  for (const character of characters) {
    used += measure(character);
    if (used > columns) break;
    fitting.push(character);
  }
  return kept === 'end' ? `…${fitting.reverse().join('')}` : `${fitting.join('')}…`;
}

const CONTROL = /[\u0000-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff]/gu;

/** Control characters, turns of the writing direction and halves of characters must not reach the terminal; a tab counts as one blank. */
export function plain(text: string): string {
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
