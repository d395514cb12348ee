/** The public entry `draftlint/rule`: all that a rule may import. */
import type { Nodes } from 'mdast';
import type { BaseIssue, BaseSchema } from 'valibot';
import type { Basis, Certainty, Fix, MessageValue, Severity } from './diagnostic.ts';
import type { Block, Draft } from './draft.ts';
import type { Facts } from './facts/index.ts';
import type { Circumstance, Profile } from './profile.ts';
import type { Prose, ProseMatch } from './prose.ts';
import type { Range } from './range.ts';
import type { LookSketch } from './sketch.ts';
import type { IgnoreUse } from './suppression/ignore.ts';
import type { TermFinder } from './terms/lexicon.ts';
import type { TermSettings } from './terms/term.ts';
import type { Text } from './text.ts';

export { congresses } from '../generated/congresses.ts';
export { setPhrases } from '../generated/set-phrases.ts';
export type { Appearance, CharacterLook, PageLook, PageNumberLook, ParagraphLook, Stretch } from './appearance.ts';
export { lastBlockFrom } from './blocks.ts';
export { type Broken, brokenOf } from './broken.ts';
export { type CalendarDate, compareDates, daysBetween, daysInMonth, isLeapYear, weekdayOf } from './calendar.ts';
export { readChineseNumber } from './chinese-number.ts';
export type { Basis, Certainty, Edit, Fix, MessageValue, Severity } from './diagnostic.ts';
export type { Block, Draft, Part } from './draft.ts';
export { standingOf } from './facts/hierarchy.ts';
export type * from './facts/index.ts';
export { isSameOrgan, type Organ, readOrgan } from './facts/organs.ts';
export { isInPlan } from './facts/plan.ts';
export { quoteFinder } from './facts/quotes.ts';
export { beginsWithVerb } from './facts/verbs.ts';
export type { Law, LawKind } from './laws/law.ts';
export { nearestLaw, statuteOfFragment } from './laws/near.ts';
export type { Cause } from './ledger/causes.ts';
export { type Decimal, format as formatDecimal } from './ledger/decimal.ts';
export { amount as formatAmount, discrepancyOf, equationOf } from './ledger/equation.ts';
export type { OpenRate } from './ledger/open-rates.ts';
export { type Relation, type RelationKind, termsOf } from './ledger/relation.ts';
export { UNIT_PATTERN } from './ledger/units.ts';
export { matchesOf } from './matches.ts';
export { type Ordinal, type OrdinalForm, printedLength } from './ordinal.ts';
export type { Congress, SetPhrase } from './phrases.ts';
export { placesOf } from './place.ts';
export type { Circumstance, Profile, RequiredSection } from './profile.ts';
export type { Prose, ProseMatch } from './prose.ts';
export { contains, overlaps, type Range } from './range.ts';
export type { LineSketch, LookSketch } from './sketch.ts';
export type { Ignore, IgnoreUse } from './suppression/ignore.ts';
export { termWithout } from './terms/doubled-term.ts';
export type { TermFinder } from './terms/lexicon.ts';
export type { LexiconName, Term, TermMatch } from './terms/term.ts';
export { isKnownWord } from './terms/word-index.ts';
export { type Language, quoted, type Text } from './text.ts';

type Schema = BaseSchema<unknown, unknown, BaseIssue<unknown>>;
type OutputOf<S> = S extends BaseSchema<unknown, infer Output, BaseIssue<unknown>> ? Output : never;

/** The names in braces in a message template: `“{found}”重复` → `found`. */
export type Placeholder<T extends string> = T extends `${string}{${infer Name}}${infer Rest}` ? Name | Placeholder<Rest> : never;

/** `⟦ ⟧` in `bad` mark what the rule must report (`⟦⟧` a finding of no length); `good` must be silent. Both are whole drafts in plain text unless `format` says otherwise. */
export interface Example {
  readonly bad: string;
  readonly good: string;
  readonly format?: Draft['format'];
  /** The preset the example is checked under; `recommended` if absent. */
  readonly preset?: string;
  readonly circumstances?: readonly Circumstance[];
  /** What the configuration says of terms. */
  readonly terms?: TermSettings;
  /** How both would look as Word drafts, for rules about layout. */
  readonly looks?: { readonly bad: LookSketch; readonly good: LookSketch };
}

type Messages = Readonly<Record<string, Text>>;

type DataOf<M extends Text> = [Placeholder<M['zh']> | Placeholder<M['en']>] extends [never]
  ? { readonly data?: never }
  : { readonly data: Readonly<Record<Placeholder<M['zh']> | Placeholder<M['en']>, MessageValue>> };

/** One finding, as a rule reports it. */
export type Report<M extends Messages> = {
  [Id in keyof M & string]: {
    readonly messageId: Id;
    readonly at: Range;
    readonly related?: readonly { readonly range: Range; readonly message: Text }[];
    readonly fix?: Fix;
    /** Lower than the rule's own where this finding is less sure. */
    readonly certainty?: Certainty;
    /** Where a case of the rule is less (or more) grave than the rule's own severity; a severity set in a configuration wins. */
    readonly severity?: Severity;
    /** What the finding is known by where its place is not its own, such as the id of a part that is missing: its fingerprint is made of it alone. */
    readonly identity?: string;
    /** What this finding rests on, where the preset knows better than the rule. */
    readonly basis?: readonly Basis[];
  } & DataOf<M[Id]>;
}[keyof M & string];

export interface RuleContext<Options = unknown, M extends Messages = Messages> {
  readonly draft: Draft;
  readonly facts: Facts;
  readonly profile: Profile;
  readonly options: Options;
  /** What became of the ignores in the draft; empty but for rules of the area `suppression`, which run after all others. */
  readonly ignoreUses: readonly IgnoreUse[];
  /** The terms of a word list in this draft, outside quotes. */
  readonly terms: TermFinder;
  report(finding: Report<M>): void;
}

type NodeVisitors = { readonly [Type in Nodes['type']]?: (node: Extract<Nodes, { type: Type }>) => void };

/** A global pattern, and what is done with each of its matches. Add the `d` flag to use `match.rangeOf`. */
export type Watch = readonly [pattern: RegExp, visit: (match: ProseMatch, prose: Prose, block: Block) => void];

/**
 * Any mdast node type; `matches` for patterns in the running text of each block but web debris, `prose` for that text itself, and `end` once
 * after the walk. A pattern of `matches` is only run where the text has the characters without which it cannot match.
 */
export interface Visitors extends NodeVisitors {
  readonly matches?: readonly Watch[];
  readonly prose?: (prose: Prose, block: Block) => void;
  readonly end?: () => void;
}

interface RuleFacts {
  /** What it finds, in at most 72 characters and without a full stop. */
  readonly summary: Text;
  readonly severity: Severity;
  readonly certainty: Certainty;
  /** The severity in a circumstance, such as `{ published: 'info' }`. */
  readonly severityIn?: Readonly<Partial<Record<Circumstance, Severity>>>;
  /** Not part of `recommended`; runs where a preset or configuration turns it on. */
  readonly isOptIn?: boolean;
  readonly since: string;
  readonly why: Text;
  readonly basis: readonly Basis[];
  readonly examples: readonly Example[];
}

/** A rule with its types erased, as registry and engine know it. */
export interface Rule extends RuleFacts {
  readonly messages: Messages;
  readonly options?: Schema;
  // biome-ignore lint/suspicious/noExplicitAny: the erased form must accept every rule's own options and messages
  create(context: RuleContext<any, any>): Visitors;
}

interface Definition<M extends Messages, S extends Schema> extends RuleFacts {
  readonly messages: M;
  /** A valibot object schema in which every option has a default (`v.optional(…, default)`) and a description. */
  readonly options?: S;
  create(context: RuleContext<OutputOf<S>, M>): Visitors;
}

/** Types a rule: placeholder data, message ids and options are checked against what it declares. */
export function defineRule<const M extends Messages, S extends Schema = never>(definition: Definition<M, S>): Rule {
  return definition as unknown as Rule;
}
