import { relative, resolve } from 'node:path';
import type { BaselineEntry } from '../core/baseline.ts';
import { failureOf } from '../core/failure.ts';
import type { IgnoreUse } from '../core/suppression/ignore.ts';
import { plain, prettyFormatter, type Style } from '../formatters/pretty.ts';
import { type DocumentResult, type FormatOptions, type Formatter, type Totals, totalsOf } from '../formatters/result.ts';
import { presets, rules } from '../index.ts';
import type { FormatRequest } from './arguments.ts';

/** How the documents of a run are printed; plain data, since workers get it too. */
export interface PrintRequest {
  readonly formats: readonly FormatRequest[];
  readonly options: FormatOptions;
  /** The folder of the run. */
  readonly cwd: string;
  /** Address of the checkout that the folder of the run lies in, ending in `/`, where a service says which. */
  readonly repository?: string;
  readonly isColoured: boolean;
  /** Of the terminal; undefined where the output is no terminal, and lines stay whole. */
  readonly columns: number | undefined;
}

/** What a formatter made of a document, or why it failed; plain data. */
export type Printed = { readonly part: unknown } | { readonly failure: string };

/** What is kept of a document that was checked; plain data. */
export interface PrintedDocument {
  /** In the order of the formats. */
  readonly printed: readonly Printed[];
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
  readonly formatters: readonly Formatter<unknown>[];
  readonly #request: PrintRequest;

  private constructor(request: PrintRequest, formatters: readonly Formatter<unknown>[]) {
    this.#request = request;
    this.formatters = formatters;
  }

  /** Loads only the formatters that are asked for. */
  static async load(request: PrintRequest): Promise<Printer> {
    return new Printer(request, await Promise.all(request.formats.map((format) => loadFormatter(format, request))));
  }

  /** Never throws: a formatter that fails takes nothing from the others. */
  async document(result: DocumentResult): Promise<PrintedDocument> {
    const printed: Printed[] = [];
    for (const formatter of this.formatters) printed.push(await print(formatter, result));
    const reason = reasonOf(result, this.#request.options.language);
    const entries = result.baseline?.entries;
    const uses = result.ignoreUses ?? [];
    return {
      printed,
      totals: totalsOf(result),
      ...(reason !== undefined && { reason }),
      ...(entries && { known: { path: result.path, entries } }),
      ...(uses.length > 0 && { ignoreUses: uses }),
    };
  }
}

async function print(formatter: Formatter<unknown>, result: DocumentResult): Promise<Printed> {
  try {
    return { part: await formatter.document(result) };
  } catch (error) {
    return { failure: `${result.path}: ${failureOf(error)}` };
  }
}

function reasonOf({ path, profile, encoding }: DocumentResult, language: FormatOptions['language']): string | undefined {
  if (!profile) return undefined;
  const circumstances = profile.circumstances.join(language === 'zh' ? '、' : ', ');
  return `${path}: ${profile.preset} [${circumstances}] ${encoding ?? ''} — ${profile.reason[language]}`;
}

const same = (text: string): string => text;
const COLOURLESS: Style = { error: same, warning: same, info: same, dim: same, bold: same };

/** For services that look for files from the root of the repository. */
function inRepository({ options, repository }: PrintRequest): FormatOptions {
  return repository === undefined ? options : { ...options, root: repository };
}

type Load = (format: FormatRequest, request: PrintRequest) => Promise<Formatter<unknown>>;

const FORMATTERS: Readonly<Record<string, Load>> = {
  pretty: async ({ file }, { options, isColoured, columns }) => {
    if (file !== undefined) return prettyFormatter(options, COLOURLESS);
    return prettyFormatter(options, isColoured ? (await import('./style.ts')).COLOURED : COLOURLESS, columns);
  },
  json: async (_, { options }) => (await import('../formatters/json.ts')).jsonFormatter(options),
  lsp: async (_, { options }) => (await import('../formatters/json.ts')).lspFormatter(options),
  diff: async (_, { columns, cwd, options: { language } }) =>
    (await import('../formatters/diff.ts')).diffFormatter(columns === undefined ? same : plain, language, (path) =>
      relative(cwd, resolve(cwd, path)),
    ),
  sarif: async (_, request) => (await import('../formatters/sarif.ts')).sarifFormatter(inRepository(request), rules),
  github: async (_, request) => (await import('../formatters/github.ts')).githubFormatter(inRepository(request)),
  gitlab: async (_, request) => (await import('../formatters/gitlab.ts')).gitlabFormatter(inRepository(request)),
  junit: async (_, { options }) => (await import('../formatters/junit.ts')).junitFormatter(options),
  rdjson: async (_, { options }) => (await import('../formatters/rdjson.ts')).rdjsonFormatter(options),
  checkstyle: async (_, { options }) => (await import('../formatters/checkstyle.ts')).checkstyleFormatter(options),
  html: async (_, { options }) => (await import('../formatters/html/index.ts')).htmlFormatter(options, { rules, presets }),
  markdown: async ({ limit }, { options }) => (await import('../formatters/markdown.ts')).markdownFormatter(options, limit),
  shard: async (_, { cwd }) => (await import('../node/shard-file.ts')).shardFormatter(cwd),
};

function loadFormatter(format: FormatRequest, request: PrintRequest): Promise<Formatter<unknown>> {
  return (FORMATTERS[format.name] as Load)(format, request);
}
