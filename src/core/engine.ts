import type { Nodes } from 'mdast';
import { visit } from 'unist-util-visit';
import type { Basis, Certainty, Diagnostic, Fix, MessageValue, Severity } from './diagnostic.ts';
import type { Draft } from './draft.ts';
import { type Facts, factsOf } from './facts/index.ts';
import { fingerprintOf, hash } from './fingerprint.ts';
import { type Refusal, vetFix } from './fix.ts';
import { maskDiagnostics } from './masking.ts';
import { type Needs, needsOf } from './needs.ts';
import type { Profile } from './profile.ts';
import type { Range } from './range.ts';
import type { Rule, Visitors, Watch } from './rule.ts';
import type { IgnoreUse } from './suppression/ignore.ts';
import { type Lexicon, lexiconOf, termFinder } from './terms/lexicon.ts';
import { fill, type Language, type Text } from './text.ts';

/** A rule as a configuration wants it run. */
export interface ActiveRule {
  readonly id: string;
  readonly rule: Rule;
  /** Set by a configuration; wins over what the rule says itself. */
  readonly severity?: Severity;
  readonly options: unknown;
}

export interface LintRequest {
  readonly draft: Draft;
  readonly facts?: Facts;
  readonly profile: Profile;
  readonly rules: readonly ActiveRule[];
  /** Made when a rule first asks for terms; the shipped one if absent. */
  readonly lexicon?: () => Lexicon;
  readonly language: Language;
  /** What became of the ignores in the draft, for the rules about them. */
  readonly ignoreUses?: readonly IgnoreUse[];
  /** Told of each fix that is refused, which is a mistake of its rule; the finding stands without it. */
  readonly onRefusedFix?: (rule: string, refusal: Refusal, fix: Fix) => void;
}

interface RawReport {
  readonly messageId: string;
  readonly at: Range;
  readonly data?: Readonly<Record<string, MessageValue>>;
  readonly related?: readonly { readonly range: Range; readonly message: Text }[];
  readonly fix?: Fix;
  readonly certainty?: Certainty;
  readonly severity?: Severity;
  readonly basis?: readonly Basis[];
  readonly identity?: string;
}

const CRASH: Text = {
  zh: '规则 {rule} 运行出错（{error}），本条规则对本稿未完成检查；其余规则不受影响。请把稿件和此信息报告给 draftlint。',
  en: 'Rule {rule} crashed ({error}); it did not finish checking this draft. The other rules stand. Please report this to draftlint.',
};

/** Runs the rules over one draft. A rule that throws becomes `internal/rule-crashed`; the findings it made before stand. Sorted by place, then code. */
export function runRules(request: LintRequest): Diagnostic[] {
  const { draft, profile, language, ignoreUses = [] } = request;
  const facts = request.facts ?? factsOf(draft);
  const diagnostics: Diagnostic[] = [];
  const running: Running[] = [];
  const terms = termFinder(draft, request.lexicon ?? (() => lexiconOf([])));

  const crash = (id: string, error: unknown, range: Range): void => {
    const data = { rule: id, error: error instanceof Error ? `${error.name}: ${error.message}` : String(error) };
    diagnostics.push({
      code: 'internal/rule-crashed',
      messageId: 'crashed',
      message: fill(CRASH[language], data),
      data,
      severity: 'error',
      certainty: 'certain',
      range,
      related: [],
      basis: [],
      fingerprint: hash(`internal/rule-crashed ${id}`),
    });
  };

  for (const active of request.rules) {
    const report = (raw: RawReport): void => {
      diagnostics.push(toDiagnostic(active, raw, request, facts));
    };
    try {
      const visitors = active.rule.create({ draft, facts, profile, terms, options: active.options, ignoreUses, report: report as never });
      running.push({ id: active.id, visitors, isDead: false });
    } catch (error) {
      crash(active.id, error, START);
    }
  }
  const kill = (rule: Running, error: unknown, range: Range): void => {
    rule.isDead = true;
    crash(rule.id, error, range);
  };
  visitNodes(draft, running, kill);
  visitProse(draft, running, kill);
  visitMatches(draft, running, kill);
  visitEnd(running, kill);
  const identifiers = diagnostics.length > 0 ? facts.identifiers : [];
  return distinguish([...maskDiagnostics(diagnostics, identifiers)].sort(byPlace));
}

const START: Range = { start: 0, end: 0 };

interface Running {
  readonly id: string;
  readonly visitors: Visitors;
  isDead: boolean;
}

/** Takes a rule that threw at a range out of the run. */
type Kill = (rule: Running, error: unknown, range: Range) => void;

function visitNodes(draft: Draft, running: readonly Running[], kill: Kill): void {
  const byType = new Map<string, Running[]>();
  for (const rule of running) {
    for (const type in rule.visitors) {
      if (type !== 'prose' && type !== 'matches' && type !== 'end') byType.set(type, [...(byType.get(type) ?? []), rule]);
    }
  }
  if (byType.size === 0) return;
  visit(draft.tree, (node: Nodes) => {
    for (const rule of byType.get(node.type) ?? []) {
      if (rule.isDead) continue;
      try {
        (rule.visitors[node.type] as (node: Nodes) => void)(node);
      } catch (error) {
        kill(rule, error, rangeOf(node));
      }
    }
  });
}

function visitProse(draft: Draft, running: readonly Running[], kill: Kill): void {
  const readers = running.flatMap((rule) => (rule.visitors.prose ? [{ rule, read: rule.visitors.prose }] : []));
  for (const block of draft.blocks) {
    if (block.part === 'debris') continue;
    const { prose } = block;
    for (const { rule, read } of readers) {
      if (rule.isDead) continue;
      try {
        read(prose, block);
      } catch (error) {
        kill(rule, error, block.range);
      }
    }
  }
}

interface Watching {
  readonly rule: Running;
  readonly pattern: RegExp;
  readonly visit: Watch[1];
  readonly needs: Needs;
}

function visitMatches(draft: Draft, running: readonly Running[], kill: Kill): void {
  const watching: Watching[] = [];
  for (const rule of running) {
    for (const [pattern, visit] of rule.visitors.matches ?? []) watching.push({ rule, pattern, visit, needs: needsOf(pattern) });
  }
  for (const block of draft.blocks) {
    if (block.part === 'debris') continue;
    const { prose } = block;
    const { characters } = prose;
    for (const { rule, pattern, visit, needs } of watching) {
      if (!characters.meets(needs) || rule.isDead) continue;
      try {
        for (const match of prose.matchAll(pattern)) visit(match, prose, block);
      } catch (error) {
        kill(rule, error, block.range);
      }
    }
  }
}

function visitEnd(running: readonly Running[], kill: Kill): void {
  for (const rule of running) {
    if (rule.isDead) continue;
    try {
      rule.visitors.end?.();
    } catch (error) {
      kill(rule, error, START);
    }
  }
}

function rangeOf(node: Nodes): Range {
  return { start: node.position?.start.offset ?? 0, end: node.position?.end.offset ?? 0 };
}

function toDiagnostic(active: ActiveRule, raw: RawReport, request: LintRequest, facts: Facts): Diagnostic {
  const { draft, profile, language } = request;
  const { rule, id } = active;
  const template = rule.messages[raw.messageId];
  if (!template) throw new Error(`unknown messageId “${raw.messageId}”`);
  if (!(raw.at.start >= 0 && raw.at.start <= raw.at.end && raw.at.end <= draft.text.length)) {
    throw new RangeError(`range [${raw.at.start}, ${raw.at.end}) is not in the draft`);
  }
  const fix = raw.fix && vetFix(raw.fix, draft, facts);
  if (raw.fix && typeof fix === 'string') request.onRefusedFix?.(id, fix, raw.fix);
  const dataIn = (wanted: Language): Record<string, string> =>
    Object.fromEntries(Object.entries(raw.data ?? {}).map(([name, value]) => [name, inLanguage(value, wanted)]));
  const data = dataIn(language);
  return {
    code: id,
    messageId: raw.messageId,
    message: fill(template[language], data),
    data,
    severity: active.severity ?? severityOf(rule, raw, profile),
    certainty: raw.certainty ?? rule.certainty,
    range: raw.at,
    related: (raw.related ?? []).map((related) => ({ range: related.range, message: related.message[language] })),
    ...(typeof fix === 'object' && { fix }),
    basis: raw.basis ?? rule.basis,
    fingerprint:
      raw.identity === undefined
        ? fingerprintOf({ code: id, messageId: raw.messageId, data: language === 'zh' ? data : dataIn('zh'), range: raw.at }, draft, facts)
        : hash(`${id}\n${raw.identity}`),
  };
}

/** The gentler of what the finding and the draft's circumstances ask for. */
function severityOf(rule: Rule, raw: RawReport, profile: Profile): Severity {
  const own = raw.severity ?? rule.severity;
  const softened = profile.circumstances.map((circumstance) => rule.severityIn?.[circumstance]).find(Boolean);
  return softened && RANK[softened] > RANK[own] ? softened : own;
}

const RANK: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2, hint: 3 };

function inLanguage(value: MessageValue, language: Language): string {
  return typeof value === 'object' ? value[language] : String(value);
}

/** Findings that would share a fingerprint get a number, in document order. */
function distinguish(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const seen = new Map<string, number>();
  return diagnostics.map((diagnostic) => {
    const count = (seen.get(diagnostic.fingerprint) ?? 0) + 1;
    seen.set(diagnostic.fingerprint, count);
    return count === 1 ? diagnostic : { ...diagnostic, fingerprint: hash(`${diagnostic.fingerprint} ${count}`) };
  });
}

/** The order of findings: by place, then code, then message. */
export function byPlace(a: Diagnostic, b: Diagnostic): number {
  return (
    a.range.start - b.range.start ||
    a.range.end - b.range.end ||
    (a.code < b.code ? -1 : a.code > b.code ? 1 : 0) ||
    (a.message < b.message ? -1 : a.message > b.message ? 1 : 0)
  );
}
