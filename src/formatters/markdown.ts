import type { Diagnostic } from '../core/diagnostic.ts';
import type { Language } from '../core/text.ts';
import { markdownCode, markdownText } from './escape.ts';
import { SEVERITY, summaryOf } from './pretty.ts';
import type { DocumentResult, FormatOptions, Formatter, Output } from './result.ts';
import { hasLines, pathOf, type Spot, spotsOf } from './spot.ts';

/** UTF-16 units. GitHub takes comments of 65,536 characters. */
const LIMIT = 60_000;
/** What the summary and the line about what was left out may take. The summary names what could not be read, and is cut. */
const RESERVE = 3000;
const LONGEST_SUMMARY = 1000;

interface Section {
  readonly head: string;
  readonly rows: readonly string[];
}

const WORDS = {
  zh: { title: '稿检', place: '位置', severity: '级别', problem: '问题', rule: '规则' },
  en: { title: 'draftlint', place: 'place', severity: 'severity', problem: 'problem', rule: 'rule' },
} as const;

/** For a comment on a change: a summary, then a table for each draft that has findings, as many as fit into `limit`; what is left out is counted. */
export function markdownFormatter(options: FormatOptions, limit = LIMIT): Formatter<Section | null> {
  return { document: (result) => sectionOf(result, options), open: () => fitted(options.language, limit) };
}

/** Keeps what fits; the summary comes first, so that nothing is written before the end. */
function fitted(language: Language, limit: number): Output<Section | null> {
  const kept: string[] = [];
  const left = { documents: 0, findings: 0 };
  let room = limit - RESERVE;
  return {
    begin: '',
    add(section) {
      if (!section) return '';
      const rows = rowsWithin(section, room);
      if (rows > 0) {
        const text = `${section.head}${section.rows.slice(0, rows).join('')}`;
        kept.push(text);
        room -= text.length + 1;
      } else left.documents++;
      left.findings += section.rows.length - rows;
      // Once something did not fit, nothing smaller that comes later takes its place.
      if (rows < section.rows.length) room = 0;
      return '';
    },
    end(totals) {
      const summary = summaryOf(totals, language);
      const shown = summary.length > LONGEST_SUMMARY ? `${summary.slice(0, LONGEST_SUMMARY)}…` : summary;
      const head = `<!-- draftlint -->\n**${WORDS[language].title}**${language === 'zh' ? '：' : ': '}${markdownText(shown)}\n`;
      return [head, ...kept, ...leftOut(left, language)].join('\n');
    },
  };
}

function rowsWithin({ head, rows }: Section, room: number): number {
  let length = head.length + 1;
  const at = rows.findIndex((row) => {
    length += row.length;
    return length > room;
  });
  return at < 0 ? rows.length : at;
}

function leftOut({ documents, findings }: { documents: number; findings: number }, language: Language): string[] {
  if (findings === 0) return [];
  if (language === 'zh') return [`另有 ${findings} 条问题因篇幅未列出${documents > 0 ? `，其中 ${documents} 份稿件整份未列` : ''}。\n`];
  return [`${findings} more findings are left out for want of room${documents > 0 ? `, and ${documents} drafts as a whole` : ''}.\n`];
}

function sectionOf(result: DocumentResult, options: FormatOptions): Section | null {
  if (result.diagnostics.length === 0) return null;
  const { place, severity, problem, rule } = WORDS[options.language];
  const spotOf = spotsOf(result, options.language);
  return {
    head: `${markdownCode(pathOf(result, options))}\n\n| ${place} | ${severity} | ${problem} | ${rule} |\n|---|---|---|---|\n`,
    rows: result.diagnostics.map((diagnostic) => rowOf(diagnostic, spotOf(diagnostic.range), result, options.language)),
  };
}

function rowOf(
  { severity, message, code }: Diagnostic,
  { place, range: { start } }: Spot,
  result: DocumentResult,
  language: Language,
): string {
  const where = [place, ...(hasLines(result) ? [`${start.line + 1}:${start.character + 1}`] : [])].filter(Boolean).join(' ');
  return `| ${markdownText(where)} | ${SEVERITY[language][severity]} | ${markdownText(message)} | ${markdownCode(code)} |\n`;
}
