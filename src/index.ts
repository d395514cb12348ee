/** The public entry `draftlint`: platform-neutral; takes text and gives findings. */
import type { CompilePattern } from './core/checks/check.ts';
import type { Config } from './core/config/config.ts';
import { checksIn, type ResolvedConfig, resolveConfig, selectorIn } from './core/config/resolve.ts';
import type { Diagnostic } from './core/diagnostic.ts';
import type { Draft, Format } from './core/draft.ts';
import { runRules } from './core/engine.ts';
import { type Facts, factsOf } from './core/facts/index.ts';
import { applyFixes, type FixChoice } from './core/fix.ts';
import { once } from './core/once.ts';
import type { Circumstance, Profile } from './core/profile.ts';
import { numbersIn } from './core/protected.ts';
import type { IgnoredDiagnostic, IgnoreUse } from './core/suppression/ignore.ts';
import { isAboutIgnores, runAndSuppress } from './core/suppression/suppress.ts';
import type { Language } from './core/text.ts';
import { presets } from './generated/presets.ts';
import { rules } from './generated/rules.ts';
import { loadDocxReader, loadReader } from './readers/index.ts';
import type { ReadOptions } from './readers/options.ts';

export interface LintInput extends ReadOptions {
  /** Decoded text, a BOM removed; or the bytes of a .docx. */
  readonly text: string | Uint8Array;
  /** `/`-separated and relative to the configuration's folder; decides which overrides apply. */
  readonly path?: string;
  /** `text` if absent; bytes are always `docx`. */
  readonly format?: Format;
}

export interface LintOptions {
  readonly config?: Config;
  /** Wins over the configuration; without either it is found from title and issuer. */
  readonly preset?: string;
  readonly circumstances?: readonly Circumstance[];
  /** `zh` if absent. */
  readonly language?: Language;
  /** The day it is, as `2025-12-31`, for ignores with a last day; without it none has passed. */
  readonly today?: string;
  /** From `loadPatterns`; needed by `lintDraft` where the configuration has checks. */
  readonly patterns?: CompilePattern;
}

export interface LintReport {
  readonly draft: Draft;
  readonly facts: Facts;
  readonly profile: Profile;
  /** Sorted by place. */
  readonly diagnostics: readonly Diagnostic[];
  /** Findings that are ignored, by comments in the draft or by the configuration. */
  readonly hidden: readonly IgnoredDiagnostic[];
  /** What became of the ignores of the configuration that are for this draft. */
  readonly ignoreUses: readonly IgnoreUse[];
}

/**
 * Reads a text, or the bytes of a .docx, as a draft. Loads the reader of its format on first use. Of a text there always is some draft;
 * a Word document or a page that cannot be read whole throws `UnreadableDraft`.
 */
export async function readDraft(content: string | Uint8Array, format?: Format, options: ReadOptions = {}): Promise<Draft> {
  if (typeof content !== 'string') return (await loadDocxReader())(content, options);
  if (format === 'docx') throw new TypeError('a .docx is read from its bytes, not from text');
  return (await loadReader(format ?? 'text', options))(content);
}

/** Checks a draft that was read already. `path` as in `LintInput`. */
export function lintDraft(draft: Draft, options: LintOptions & { readonly path?: string } = {}): LintReport {
  const facts = factsOf(draft);
  const resolved: ResolvedConfig = resolveConfig({ draft, facts, rules, presets, ...options });
  const { language = 'zh', today } = options;
  const { diagnostics, hidden, uses } = runAndSuppress({
    draft,
    facts,
    ...resolved,
    known: () => [...new Set([...Object.keys(rules), ...resolved.rules.map(({ id }) => id)])],
    language,
    ...(today !== undefined && { today }),
  });
  return { draft, facts, profile: resolved.profile, diagnostics, hidden, ignoreUses: uses };
}

/** Says what is wrong with ignores that stand in a file of their own, `text`, by what became of them. The `draft` of the report is that file. */
export function lintIgnores(text: string, ignoreUses: readonly IgnoreUse[], options: LintOptions = {}): LintReport {
  const draft: Draft = { text, tree: { type: 'root', children: [] }, format: 'text', blocks: [] };
  const facts = factsOf(draft);
  const { profile, rules: active } = resolveConfig({ draft, facts, rules, presets, ...options });
  const about = active.filter(({ id }) => isAboutIgnores(id));
  const diagnostics = runRules({ draft, facts, profile, rules: about, language: options.language ?? 'zh', ignoreUses });
  return { draft, facts, profile, diagnostics, hidden: [], ignoreUses: [] };
}

/** Reads and checks one text. */
export async function lint(input: LintInput, options: LintOptions = {}): Promise<LintReport> {
  const selector = input.selector ?? (options.config && selectorIn(options.config, input.path));
  const draft = await readDraft(input.text, input.format, selector === undefined ? input : { ...input, selector });
  return lintDraft(draft, await withPatterns({ ...options, ...(input.path !== undefined && { path: input.path }) }));
}

/** What the patterns of checks are compiled with. Loads the engine on first use. */
export async function loadPatterns(): Promise<CompilePattern> {
  return (await import('./patterns/re2.ts')).compilePattern;
}

const haveChecks = once(() => Object.values(presets).some((preset) => checksIn(preset).length > 0));

/** The options with `patterns` where a check needs them. */
export async function withPatterns<Options extends LintOptions>(options: Options): Promise<Options> {
  const isNeeded = haveChecks() || (options.config !== undefined && checksIn(options.config).length > 0);
  return isNeeded && !options.patterns ? { ...options, patterns: await loadPatterns() } : options;
}

/** A report on a draft with fixes applied; its `draft` is the fixed one. */
export interface FixReport extends LintReport {
  /** The codes of the findings whose fixes were applied, in the order of their application. */
  readonly fixed: readonly string[];
}

/** So often a draft is fixed and linted again; each round has those fixes that touched another one in the round before. */
const MOST_ROUNDS = 10;

/**
 * Applies the chosen fixes to a draft that was checked, and checks again until no fix is left. `options` as they were for the check.
 * Of a page and of a Word document the text is only made, and they stay as they are here; `draftlint/node` fixes a Word document in its file.
 */
export async function fixDraft(
  report: LintReport,
  choice: FixChoice = {},
  options: LintOptions & { readonly path?: string } = {},
): Promise<FixReport> {
  if (report.draft.format === 'docx' || report.draft.isReadOnly) return { ...report, fixed: [] };
  const fixed: string[] = [];
  const complete = await withPatterns(options);
  let current = report;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const batch = applyFixes(current.draft.text, current.diagnostics, choice);
    if (batch.fixed.length === 0) break;
    fixed.push(...batch.fixed.map(({ code }) => code));
    current = lintDraft(await readDraft(batch.text, report.draft.format), complete);
  }
  if (numbersIn(current.draft.text) !== numbersIn(report.draft.text)) throw new Error('the fixes together change a number');
  return { ...current, fixed };
}

export type { ReadOptions } from './readers/options.ts';
export { UnreadableDraft } from './readers/unreadable.ts';
export { presets, rules };
