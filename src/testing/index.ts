/** The public entry `draftlint/testing`: helpers for those who write rules. */
import * as v from 'valibot';
import { resolveConfig } from '../core/config/resolve.ts';
import type { Diagnostic } from '../core/diagnostic.ts';
import type { Draft, Format } from '../core/draft.ts';
import { factsOf } from '../core/facts/index.ts';
import type { Circumstance } from '../core/profile.ts';
import type { Range } from '../core/range.ts';
import type { Rule } from '../core/rule.ts';
import { appearanceOf, type LookSketch } from '../core/sketch.ts';
import { runAndSuppress } from '../core/suppression/suppress.ts';
import type { TermSettings } from '../core/terms/term.ts';
import type { Language } from '../core/text.ts';
import { presets } from '../generated/presets.ts';
import { readMarkdown } from '../readers/markdown/index.ts';
import { readText } from '../readers/text/index.ts';

export interface LintTextOptions {
  /** `text` if absent. */
  readonly format?: Format;
  readonly options?: Readonly<Record<string, unknown>>;
  /** `recommended` if absent; `law-based-government/county` for rules that ask for required sections. */
  readonly preset?: string;
  readonly circumstances?: readonly Circumstance[];
  readonly language?: Language;
  /** What a configuration says of terms. */
  readonly terms?: TermSettings;
  /** How it would look as a Word draft. */
  readonly look?: LookSketch | undefined;
  readonly id?: string;
  /** Rules that run beside it, by id: ignores in the draft can hide what they find. */
  readonly others?: Readonly<Record<string, Rule>>;
}

/** Runs one rule over a draft and gives its findings in document order. A rule that throws is an error here, and so is a fix that is refused. */
export function lintText(rule: Rule, text: string, given: LintTextOptions = {}): Diagnostic[] {
  const { look } = given;
  const read = given.format === 'markdown' ? readMarkdown(text) : readText(text);
  return lintWith(rule, look ? { ...read, format: 'docx', readAppearance: () => appearanceOf(text, look) } : read, given);
}

/** As `lintText`, over a draft that was read already. */
export function lintWith(rule: Rule, draft: Draft, given: Omit<LintTextOptions, 'format' | 'look'> = {}): Diagnostic[] {
  const options = rule.options ? v.parse(rule.options, given.options ?? {}) : {};
  const facts = factsOf(draft);
  const config = given.terms && { extends: [], rules: {}, sections: [], overrides: [], terms: given.terms };
  const { profile, lexicon } = resolveConfig({
    draft,
    facts,
    presets,
    rules: {},
    preset: given.preset ?? 'recommended',
    circumstances: given.circumstances ?? [],
    ...(config && { config }),
  });
  const id = given.id ?? 'test/rule';
  const others = Object.entries(given.others ?? {}).filter(([name]) => name !== id);
  const { diagnostics } = runAndSuppress({
    draft,
    facts,
    profile,
    rules: [
      { id, rule, options },
      ...others.map(([name, other]) => ({ id: name, rule: other, options: other.options ? v.parse(other.options, {}) : {} })),
    ],
    known: () => [id, ...others.map(([name]) => name)],
    lexicon,
    language: given.language ?? 'zh',
    onRefusedFix(name, refusal, { edits }) {
      const shown = edits.map(({ range, newText }) => `“${draft.text.slice(range.start, range.end)}” → “${newText}”`).join(', ');
      throw new Error(`the fix of ${name} is refused (${refusal}): ${shown}`);
    },
  });
  const crash = diagnostics.find((diagnostic) => diagnostic.code === 'internal/rule-crashed');
  if (crash) throw new Error(crash.message);
  return diagnostics.filter(({ code }) => code === id);
}

const OPEN = '⟦';
const CLOSE = '⟧';

/** Takes the brackets out of a marked text and gives the ranges they stood around. */
export function parseMarked(marked: string): { text: string; ranges: Range[] } {
  const ranges: Range[] = [];
  const open: number[] = [];
  let text = '';
  for (const character of marked) {
    if (character === OPEN) open.push(text.length);
    else if (character === CLOSE) ranges.push({ start: open.pop() ?? text.length, end: text.length });
    else text += character;
  }
  return { text, ranges: ranges.sort((a, b) => a.start - b.start || b.end - a.end) };
}

/** Puts brackets around the findings' ranges, so that a failure reads as a diff of two texts. */
export function mark(text: string, findings: readonly { readonly range: Range }[]): string {
  const marks: { at: number; order: number; sign: string }[] = [];
  const unique = new Map(findings.map(({ range }) => [`${range.start}-${range.end}`, range]));
  for (const { start, end } of unique.values()) {
    marks.push({ at: start, order: start === end ? 1 : 2, sign: OPEN });
    marks.push({ at: end, order: start === end ? 1.5 : 0, sign: CLOSE });
  }
  let result = text;
  for (const { at, sign } of marks.sort((a, b) => b.at - a.at || b.order - a.order)) result = result.slice(0, at) + sign + result.slice(at);
  return result;
}
