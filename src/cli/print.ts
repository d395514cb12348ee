import type { BaselineEntry } from '../core/baseline.ts';
import type { IgnoreUse } from '../core/suppression/ignore.ts';
import { plain, prettyFormatter, type Style } from '../formatters/pretty.ts';
import { type DocumentResult, type FormatOptions, type Formatter, type Totals, totalsOf } from '../formatters/result.ts';
import type { Arguments } from './arguments.ts';

/** How the documents of a run are printed; plain data, since workers get it too. */
export interface PrintRequest {
  readonly formats: Arguments['formats'];
  readonly options: FormatOptions;
  readonly isColoured: boolean;
  /** Of the terminal; undefined where the output is no terminal, and lines stay whole. */
  readonly columns: number | undefined;
}

/** What is kept of a document that was checked; plain data. */
export interface PrintedDocument {
  /** In the order of the formats. */
  readonly texts: readonly string[];
  readonly totals: Totals;
  /** Which preset was taken for it and why; undefined if it could not be read. */
  readonly reason?: string;
  /** Its path and what a baseline is to know of it. */
  readonly known?: { readonly path: string; readonly entries: readonly BaselineEntry[] };
  /** What became of the ignores in YAML that are for it. */
  readonly ignoreUses?: readonly IgnoreUse[];
  /** What it may be kept by for later runs, where that was asked for. */
  readonly key?: string;
}

export class Printer {
  /** In the order of the formats. */
  readonly formatters: readonly Formatter[];
  readonly #request: PrintRequest;

  private constructor(request: PrintRequest, formatters: readonly Formatter[]) {
    this.#request = request;
    this.formatters = formatters;
  }

  /** Loads only the formatters that are asked for. */
  static async load(request: PrintRequest): Promise<Printer> {
    return new Printer(request, await Promise.all(request.formats.map((format) => loadFormatter(format, request))));
  }

  async document(result: DocumentResult): Promise<PrintedDocument> {
    const texts: string[] = [];
    for (const formatter of this.formatters) texts.push(await formatter.document(result));
    const reason = reasonOf(result, this.#request.options.language);
    const entries = result.baseline?.entries;
    const uses = result.ignoreUses ?? [];
    return {
      texts,
      totals: totalsOf(result),
      ...(reason !== undefined && { reason }),
      ...(entries && { known: { path: result.path, entries } }),
      ...(uses.length > 0 && { ignoreUses: uses }),
    };
  }
}

function reasonOf({ path, profile, encoding }: DocumentResult, language: FormatOptions['language']): string | undefined {
  if (!profile) return undefined;
  const circumstances = profile.circumstances.join(language === 'zh' ? '、' : ', ');
  return `${path}: ${profile.preset} [${circumstances}] ${encoding ?? ''} — ${profile.reason[language]}`;
}

const same = (text: string): string => text;
const COLOURLESS: Style = { error: same, warning: same, info: same, dim: same, bold: same };

async function loadFormatter({ name, file }: Arguments['formats'][number], request: PrintRequest): Promise<Formatter> {
  if (name === 'json') return (await import('../formatters/json.ts')).jsonFormatter(request.options);
  if (name === 'lsp') return (await import('../formatters/json.ts')).lspFormatter(request.options);
  if (name === 'diff') {
    const { diffFormatter } = await import('../formatters/diff.ts');
    return diffFormatter(request.columns === undefined ? same : plain);
  }
  if (file) return prettyFormatter(request.options, COLOURLESS);
  return prettyFormatter(request.options, request.isColoured ? (await import('./style.ts')).COLOURED : COLOURLESS, request.columns);
}
