import type { Certainty } from '../diagnostic.ts';
import type { Text } from '../text.ts';
import type { Decimal } from './decimal.ts';
import type { Figure } from './figure.ts';

/** A figure in a relation: added, or subtracted where `sign` is -1; `role` says what it is there. */
export interface Term {
  readonly figure: Figure;
  readonly sign: 1 | -1;
  readonly role: Text;
  /** What it goes by in an equation, where that is not its label: of a table's cell the head of its row or its column alone. */
  readonly name?: string;
}

/**
 * What must hold between figures: `sum` Σ parts = Σ wholes · `bound` Σ parts ≤ Σ wholes · `quotient` Σ parts ÷ Σ wholes × factor = result.
 */
export type Formula =
  | {
      readonly type: 'sum' | 'bound';
      readonly parts: readonly Term[];
      readonly wholes: readonly Term[];
      /** What the wholes are where no figure says it: 100 for the shares of a whole. */
      readonly total?: Decimal;
    }
  | {
      readonly type: 'quotient';
      readonly parts: readonly Term[];
      readonly wholes: readonly Term[];
      readonly result: Term;
      /** As above: 12 for what is told of each month of a year. */
      readonly total?: Decimal;
      /** 100 for a result in percent, 1000 for ‰, 1 otherwise. */
      readonly factor: 1 | 100 | 1000;
      /** Set where the result can only be rounded or cut off; one share of a row may be raised so that all come to 100. */
      readonly isRounded?: true;
    };

export type RelationKind =
  | 'sum'
  | 'subset'
  | 'flow'
  | 'outcome'
  | 'share'
  | 'rate'
  | 'change'
  | 'balance'
  | 'average'
  | 'share-total'
  | 'completeness'
  | 'row-total'
  | 'disclosure-row'
  | 'disclosure-flow'
  | 'disclosure-result'
  | 'disclosure-dispute'
  | 'disclosure-text'
  | 'conflict'
  /** Two counts of a like thing that differ by two neighbouring digits in each other's place. */
  | 'turned';

/** `holds` exactly · `rounding` explained by rounding or truncation · `broken` · `undecided` approximate figures, or what they belong to is not sure. */
export type Verdict = 'holds' | 'rounding' | 'broken' | 'undecided';

/** A formula that figures of a draft should satisfy (勾稽关系), and whether they do. */
export interface Relation {
  readonly kind: RelationKind;
  readonly formula: Formula;
  readonly verdict: Verdict;
  /** How sure it is that the figures belong together in this way. */
  readonly certainty: Certainty;
}

export function term(figure: Figure, role: Text, sign: 1 | -1 = 1, name?: string): Term {
  return name === undefined ? { figure, sign, role } : { figure, sign, role, name };
}

export function termsOf(formula: Formula): readonly Term[] {
  const { parts, wholes } = formula;
  return formula.type === 'quotient' ? [...parts, ...wholes, formula.result] : [...parts, ...wholes];
}

/** Whether a relation holds as far as figures are printed. */
export function isFitting(verdict: Verdict): boolean {
  return verdict === 'holds' || verdict === 'rounding';
}
