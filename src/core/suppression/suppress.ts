import type { Diagnostic } from '../diagnostic.ts';
import { type ActiveRule, byPlace, type LintRequest, runRules } from '../engine.ts';
import { nearest } from '../nearest.ts';
import type { Range } from '../range.ts';
import { namesRule } from '../rule-name.ts';
import { ignoresIn } from './comments.ts';
import type { Ignore, IgnoredDiagnostic, IgnoreUse } from './ignore.ts';

export interface SuppressRequest extends LintRequest {
  /** What is to be ignored besides what comments in the draft say. */
  readonly ignores?: readonly Ignore[];
  /** Rule ids and `area/*` that no ignore may hide. */
  readonly locked?: readonly string[];
  /** The ids of all rules there are. */
  readonly known: () => readonly string[];
  /** The day it is, as `2025-12-31`; without it no ignore has expired. */
  readonly today?: string;
}

export interface Suppressed {
  readonly diagnostics: readonly Diagnostic[];
  /** Findings that were ignored. */
  readonly hidden: readonly IgnoredDiagnostic[];
  /** What became of the ignores that do not stand in the draft. */
  readonly uses: readonly IgnoreUse[];
}

/** The rules about ignores themselves; they look at what became of them. */
const ABOUT_IGNORES = 'suppression/';
/** For so many misspelt rules of one ignore the nearest is looked for. */
const MOST_NEAR = 20;
/** What no ignore hides: faults of draftlint, and findings about ignores. */
const UNHIDABLE = ['internal/*', `${ABOUT_IGNORES}*`];

/** Whether a rule is about ignores. */
export function isAboutIgnores(id: string): boolean {
  return id.startsWith(ABOUT_IGNORES);
}

interface Split {
  readonly others: readonly ActiveRule[];
  readonly aboutIgnores: readonly ActiveRule[];
}

/** Drafts of one configuration have their rules in one list. */
const SPLIT = new WeakMap<readonly ActiveRule[], Split>();

function split(rules: readonly ActiveRule[]): Split {
  const known = SPLIT.get(rules);
  if (known) return known;
  const made = { others: rules.filter(({ id }) => !isAboutIgnores(id)), aboutIgnores: rules.filter(({ id }) => isAboutIgnores(id)) };
  SPLIT.set(rules, made);
  return made;
}

/** Runs the rules over a draft, hides what is to be ignored, then runs the rules about ignores. */
export function runAndSuppress(request: SuppressRequest): Suppressed {
  const { others, aboutIgnores } = split(request.rules);
  const found = runRules({ ...request, rules: others });
  const ignores = [...ignoresIn(request.draft), ...(request.ignores ?? [])];
  if (ignores.length === 0) return { diagnostics: found, hidden: [], uses: [] };
  const { shown, hidden, uses } = suppress(found, ignores, request);
  const about = runRules({
    ...request,
    rules: aboutIgnores,
    ignoreUses: uses.filter(({ ignore }) => ignore.file === undefined),
  });
  return { diagnostics: [...shown, ...about].sort(byPlace), hidden, uses: uses.filter(({ ignore }) => ignore.file !== undefined) };
}

function suppress(
  found: readonly Diagnostic[],
  ignores: readonly Ignore[],
  request: SuppressRequest,
): { shown: Diagnostic[]; hidden: IgnoredDiagnostic[]; uses: IgnoreUse[] } {
  const known = request.known();
  const hidden = new Map<Diagnostic, IgnoredDiagnostic>();
  const uses = ignores.map((ignore): IgnoreUse => {
    const use = { ignore, ...judged(ignore, request, known), hidden: 0, idle: ignore.rules };
    if (ignore.reason === undefined || use.isExpired || ignore.target.kind === 'nothing') return use;
    const allowed = ignore.rules.filter((name) => !use.locked.includes(name));
    const isHit = hitBy(ignore, request.draft.text);
    const hits = near(ignore, found).filter(
      (finding) =>
        allowed.some((name) => namesRule(name, finding.code)) && !UNHIDABLE.some((name) => namesRule(name, finding.code)) && isHit(finding),
    );
    const ignored = { reason: ignore.reason, isInDraft: ignore.file === undefined };
    for (const finding of hits) if (!hidden.has(finding)) hidden.set(finding, { ...finding, ignored });
    return { ...use, hidden: hits.length, idle: ignore.rules.filter((name) => !hits.some(({ code }) => namesRule(name, code))) };
  });
  return { shown: found.filter((finding) => !hidden.has(finding)), hidden: [...hidden.values()], uses };
}

function judged(
  { rules, until }: Ignore,
  { locked = [], today }: SuppressRequest,
  known: readonly string[],
): Pick<IgnoreUse, 'unknown' | 'locked' | 'isExpired'> {
  const unknown = rules.filter((name) => !known.some((id) => namesRule(name, id)));
  return {
    unknown: unknown.map((name, at) => ({ name, near: at < MOST_NEAR ? nearest(name, known) : undefined })),
    locked: rules.filter((name) => known.some((id) => namesRule(name, id) && locked.some((lock) => namesRule(lock, id)))),
    isExpired: until !== undefined && today !== undefined && until < today,
  };
}

/** The findings that an ignore may mean; of findings in order of place those that begin in its range. */
function near({ target }: Ignore, found: readonly Diagnostic[]): readonly Diagnostic[] {
  return target.kind === 'range' ? found.slice(firstFrom(found, target.range.start), firstFrom(found, target.range.end + 1)) : found;
}

/** The index of the first finding that begins at an offset or after it. */
function firstFrom(found: readonly Diagnostic[], offset: number): number {
  let low = 0;
  let high = found.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((found[middle] as Diagnostic).range.start < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Whether an ignore means a finding by its place. */
function hitBy({ target }: Ignore, text: string): (finding: Diagnostic) => boolean {
  if (target.kind === 'nothing') return () => false;
  if (target.kind === 'range') {
    const { start, end } = target.range;
    return ({ range }) => start <= range.start && range.start <= end;
  }
  const { quote, fingerprint } = target;
  const spans = quote === undefined ? undefined : occurrences(quote, text);
  return (finding) =>
    (fingerprint === undefined || finding.fingerprint === fingerprint) && (spans === undefined || touchesOne(spans, finding.range));
}

/** Whether a range touches one of others, which are in order and apart. */
function touchesOne(spans: readonly Range[], { start, end }: Range): boolean {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle] as Range).end < start) low = middle + 1;
    else high = middle;
  }
  const first = spans[low];
  return first !== undefined && first.start <= end;
}

/** Where words stand in a text, blanks and line ends aside. */
function occurrences(quote: string, text: string): Range[] {
  const characters = [...quote.replaceAll(/\s+/gu, '')];
  const pattern = characters.map((character) => character.replace(/[$()*+./?[\\\]^{|}]/u, String.raw`\$&`)).join(String.raw`\s*`);
  return [...text.matchAll(new RegExp(pattern, 'gu'))].map(({ 0: words, index }) => ({ start: index, end: index + words.length }));
}
