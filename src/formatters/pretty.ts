import type { Basis, Diagnostic, Severity } from '../core/diagnostic.ts';
import { placesOf } from '../core/place.ts';
import { LineIndex } from '../core/position.ts';
import type { Range } from '../core/range.ts';
import { counted, type Language, type Text } from '../core/text.ts';
import { type DocumentResult, type FormatOptions, type Formatter, listed, type Totals } from './result.ts';
import { type Measure, measureCommon, measureFor } from './width.ts';
import { wrap } from './wrap.ts';

/** Colours are the caller's affair; without them each function gives its text back. */
export interface Style {
  readonly error: (text: string) => string;
  readonly warning: (text: string) => string;
  readonly info: (text: string) => string;
  readonly dim: (text: string) => string;
  readonly bold: (text: string) => string;
}

export const SEVERITY: Readonly<Record<Language, Readonly<Record<Severity, string>>>> = {
  zh: { error: '错误', warning: '警告', info: '提示', hint: '建议' },
  en: { error: 'error', warning: 'warning', info: 'info', hint: 'hint' },
};
/** Columns of the window into a long line, and what stands to its left. */
const WIDTH = 72;
const INDENT = 6;

/**
 * For people: each finding with its place in words, the line around it, the other numbers, the basis; then a summary.
 * With `columns` the lines are wrapped to fit a terminal.
 */
export function prettyFormatter({ language }: FormatOptions, style: Style, columns?: number): Formatter {
  const width = Math.min(WIDTH, (columns ?? Number.POSITIVE_INFINITY) - INDENT - 2);
  return {
    async document(result) {
      if (result.diagnostics.length === 0) return '';
      // Messages are measured only where they are wrapped.
      const messages = columns === undefined ? [] : result.diagnostics.map(({ message }) => message);
      const measure = await measureFor([result.draft?.text ?? '', ...messages]);
      return documentText(result, { language, style, measure, columns, width });
    },
    open: () => listed('', '', (totals) => `${summary(totals, language, style, columns)}\n`),
  };
}

interface Printing {
  readonly language: Language;
  readonly style: Style;
  readonly measure: Measure;
  readonly columns: number | undefined;
  /** Columns of an excerpt. */
  readonly width: number;
}

function documentText(result: DocumentResult, printing: Printing): string {
  const { draft, facts } = result;
  const index = new LineIndex(draft?.text ?? '');
  const placeOf = draft && facts && placesOf(facts, draft);
  const findings = result.diagnostics.map((diagnostic) =>
    findingText(diagnostic, facts?.shownText ?? draft?.text, index, placeOf, printing),
  );
  return `${printing.style.bold(plainPath(result.path))}\n${findings.join('\n')}\n`;
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
  const lines = headline(diagnostic, `  ${where}`, paint, printing);
  if (text !== undefined) lines.push(...excerpt(text, diagnostic.range, index, paint, printing));
  const note = (words: string): void => {
    lines.push(...linesOf(`${' '.repeat(INDENT)}${words}`, INDENT + 2, printing).map((line) => style.dim(line)));
  };
  for (const related of diagnostic.related) note(`${at(related.range)} ${plain(related.message)}`);
  const basis = diagnostic.basis.map((entry) => basisText(entry, language)).filter(Boolean);
  if (basis.length > 0) note(`${language === 'zh' ? '依据：' : 'basis: '}${basis.join(language === 'zh' ? '；' : '; ')}`);
  return lines.join('\n');
}

/** Place, severity, message and code; painted after wrapping, since colours have no width. */
function headline({ severity, message, code }: Diagnostic, where: string, paint: Style['error'], printing: Printing): string[] {
  const { language, style } = printing;
  const name = SEVERITY[language][severity];
  const [first = '', ...rest] = linesOf(`${where}${name}  ${plain(message)}  ${code}`, INDENT - 2, printing);
  const lines = [first, ...rest];
  const last = lines.length - 1;
  return lines.map((line, at) => {
    const from = at === 0 ? where.length + name.length : 0;
    const to = at === last && line.endsWith(code) ? line.length - code.length : line.length;
    const start = at === 0 ? where + paint(line.slice(where.length, from)) : '';
    return `${start}${line.slice(from, to)}${to < line.length ? style.dim(line.slice(to)) : ''}`;
  });
}

function linesOf(text: string, hang: number, { columns, measure }: Printing): string[] {
  return columns === undefined ? [text] : wrap(text, columns, hang, measure);
}

export function basisText(basis: Basis, language: Language): string {
  if (basis.kind === 'practice') return language === 'zh' ? '实务通行' : 'common practice';
  if (basis.kind === 'logic') return language === 'zh' ? '数据或文理' : 'arithmetic or logic';
  const unseen = basis.seen === 'M' ? (language === 'zh' ? '（未核原文，请核对）' : ' (text not seen; please check)') : '';
  return `《${basis.title}》${basis.article ?? ''}${unseen}`;
}

/** The part of the line around the finding, cut to fit, and carets below it, aligned by display width. */
function excerpt(text: string, range: Range, index: LineIndex, paint: Style['error'], { style, measure, width }: Printing): string[] {
  const lineStart = index.startOf(index.positionAt(range.start).line);
  const reach = range.start + 4 * width;
  const end = range.start + text.slice(range.start, reach).search(/[\r\n]|$/u);
  const markedEnd = Math.min(range.end, end);
  const lead = plain(text.slice(Math.max(lineStart, range.start - width), range.start)).trimStart();
  const tail = plain(text.slice(markedEnd, end)).trimEnd();
  const context = Math.min(measure(lead), width / 4) + Math.min(measure(tail), width / 4);
  const shown = cut(plain(text.slice(range.start, markedEnd)), width - context, 'start', measure);
  const before = cut(lead, Math.max(width / 4, (width - measure(shown)) / 2), 'end', measure);
  const after = cut(tail, width - measure(before) - measure(shown), 'start', measure);
  if (before + shown + after === '') return [];
  const start = isCommand(before + shown + after) ? `…${before}` : before;
  return [
    style.bold(`${' '.repeat(INDENT)}${start}${shown}${after}`),
    `${' '.repeat(INDENT + measure(start))}${paint('^'.repeat(Math.max(1, measure(shown))))}`,
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

const CONTROL = /[\u0000-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff\ufffe\uffff]/gu;

/** What runners of Azure and GitHub take for a command wherever it stands in a line of their log. */
const COMMAND = /##(?=[a-z]*\[)/gu;

/** Control characters, turns of the writing direction and halves of characters must not reach the terminal; a tab counts as one blank. */
export function plain(text: string): string {
  return text
    .replaceAll(/[\t\n\r]/gu, ' ')
    .replaceAll(CONTROL, '\uFFFD')
    .replaceAll(COMMAND, '#\uFFFD');
}

/** Whether GitHub would take a line of its log for a command. */
function isCommand(line: string): boolean {
  return line.trimStart().startsWith('::');
}

/** A path that begins a line. */
export function plainPath(path: string): string {
  return plain(isCommand(path) ? `./${path}` : path);
}

function summary(totals: Totals, language: Language, style: Style, columns: number | undefined): string {
  const text = summaryOf(totals, language);
  return (columns === undefined ? [text] : wrap(text, columns, 2, measureCommon)).map((line) => style.bold(line)).join('\n');
}

/** What a run came to, in one line. */
export function summaryOf(
  { documents, unread, counts, ignored, baseline, fixed, unwritten, locks, fixable, unsafe }: Totals,
  language: Language,
): string {
  const read = documents - unread.length;
  const reasons = unread.map(({ path, code }) => `${plain(path)}（${code}）`).join(language === 'zh' ? '、' : ', ');
  const shown = (['error', 'warning', 'info', 'hint'] as const).filter((severity) => severity !== 'hint' || counts.hint > 0);
  const safe = fixable - unsafe;
  if (language === 'zh') {
    const parts = [
      `已检查 ${read} 份稿件，未能读取 ${unread.length} 份${reasons ? `：${reasons}` : ''}`,
      shown.map((severity) => `${SEVERITY.zh[severity]} ${counts[severity]}`).join('，'),
      ...(baseline ? [`基线：新增 ${baseline.added} 条，已知 ${baseline.known} 条，消失 ${baseline.gone} 条`] : []),
      ...(ignored > 0 ? [`忽略 ${ignored} 条`] : []),
      ...(fixed > 0 ? [`修复 ${fixed} 处`] : []),
      ...(unwritten.length > 0 ? [`未能写回 ${unwritten.length} 份：${unwritten.map(plain).join('、')}`] : []),
      ...(locks ? [`跳过 Word 锁文件 ${locks} 个`] : []),
      ...(safe > 0 ? [`可用 --fix 修复 ${safe} 处`] : []),
      ...(unsafe > 0 ? [`可用 --fix-unsafe 修复 ${unsafe} 处`] : []),
    ];
    return `${parts.join('；')}。`;
  }
  const parts = [
    `${counted(read, 'draft')} checked, ${unread.length} not read${reasons ? `: ${reasons}` : ''}`,
    shown.map((severity) => counted(counts[severity], severity)).join(', '),
    ...(baseline ? [`baseline: ${baseline.added} new, ${baseline.known} known, ${baseline.gone} gone`] : []),
    ...(ignored > 0 ? [`${ignored} ignored`] : []),
    ...(fixed > 0 ? [`${fixed} fixed`] : []),
    ...(unwritten.length > 0 ? [`${unwritten.length} not written: ${unwritten.map(plain).join(', ')}`] : []),
    ...(locks ? [`${counted(locks, 'lock file')} of Word passed over`] : []),
    ...(safe > 0 ? [`${safe} to be fixed by --fix`] : []),
    ...(unsafe > 0 ? [`${unsafe} to be fixed by --fix-unsafe`] : []),
  ];
  return `${parts.join('; ')}.`;
}
