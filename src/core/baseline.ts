import type { Diagnostic } from './diagnostic.ts';
import { namesRule } from './rule-name.ts';

/** A known finding. */
export interface BaselineEntry {
  readonly code: string;
  readonly fingerprint: string;
  /** The words it was about, with identifiers masked: for those who read the file. */
  readonly words: string;
}

/** Known findings by the `/`-separated path of their draft, relative to the folder of the file. */
export type Baseline = Readonly<Record<string, readonly BaselineEntry[]>>;

/** The findings of a draft held against those known. */
export interface Comparison {
  /** Findings that are not known. */
  readonly fresh: readonly Diagnostic[];
  readonly known: readonly Diagnostic[];
  /** How many known ones are not found any more. */
  readonly gone: number;
}

const VERSION = 1;
/** What is no finding about a draft is never known. */
const NEVER_KNOWN = ['input/*', 'internal/*', 'output/*'];
const LONGEST = 40;

/** Whether a finding can be known. */
export function isKnowable({ code }: Diagnostic): boolean {
  return !NEVER_KNOWN.some((name) => namesRule(name, code));
}

export function compareWith(entries: readonly BaselineEntry[], diagnostics: readonly Diagnostic[]): Comparison {
  const left = new Map<string, number>();
  for (const entry of entries) left.set(keyOf(entry), (left.get(keyOf(entry)) ?? 0) + 1);
  const [fresh, known]: [Diagnostic[], Diagnostic[]] = [[], []];
  for (const diagnostic of diagnostics) {
    const count = isKnowable(diagnostic) ? (left.get(keyOf(diagnostic)) ?? 0) : 0;
    if (count > 0) left.set(keyOf(diagnostic), count - 1);
    (count > 0 ? known : fresh).push(diagnostic);
  }
  return { fresh, known, gone: [...left.values()].reduce((sum, count) => sum + count, 0) };
}

/** The entries of a draft's findings; `text` is the draft's, with identifiers masked. */
export function entriesOf(diagnostics: readonly Diagnostic[], text: string): BaselineEntry[] {
  return diagnostics
    .filter(isKnowable)
    .map(({ code, fingerprint, range }) => {
      const words = [...text.slice(range.start, range.end).replaceAll(/\s+/gu, ' ').trim()];
      return { code, fingerprint, words: words.length > LONGEST ? `${words.slice(0, LONGEST - 1).join('')}…` : words.join('') };
    })
    .sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
}

function keyOf({ code, fingerprint }: Pick<BaselineEntry, 'code' | 'fingerprint'>): string {
  return `${code} ${fingerprint}`;
}

/** As JSON that changes only where findings do: drafts by path, a line for each finding. */
export function formatBaseline(baseline: Baseline): string {
  const documents = Object.entries(baseline)
    .filter(([, entries]) => entries.length > 0)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(
      ([path, entries]) => `    ${JSON.stringify(path)}: [\n${entries.map((entry) => `      ${JSON.stringify(entry)}`).join(',\n')}\n    ]`,
    );
  const list = documents.length === 0 ? '{}' : `{\n${documents.join(',\n')}\n  }`;
  return `{\n  "schemaVersion": ${VERSION},\n  "documents": ${list}\n}\n`;
}

/** Reads what `formatBaseline` wrote, from plain data; undefined if it is anything else. */
export function readBaseline(data: unknown): Baseline | undefined {
  if (!isRecord(data) || data['schemaVersion'] !== VERSION || !isRecord(data['documents'])) return undefined;
  const isEntry = (entry: unknown): boolean =>
    isRecord(entry) && ['code', 'fingerprint', 'words'].every((key) => typeof entry[key] === 'string');
  const isSound = Object.values(data['documents']).every((entries) => Array.isArray(entries) && entries.every(isEntry));
  return isSound ? (data['documents'] as Baseline) : undefined;
}

function isRecord(data: unknown): data is Readonly<Record<string, unknown>> {
  return typeof data === 'object' && data !== null && !Array.isArray(data);
}
