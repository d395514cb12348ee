import type { Draft } from '../draft.ts';
import type { Range } from '../range.ts';
import type { Title } from './title.ts';

/**
 * `party-committee` 党委 · `government` 人民政府 · `people's-congress` 人大常委会 · `department` 局、委、办 and other 工作部门 ·
 * `office` 党委或政府办公室 · `party-office` 依法治县办 and the like · `subdistrict` 街道办事处 · `inner-office` 科、股、室 · `other`.
 */
export type IssuerKind =
  | 'party-committee'
  | 'government'
  | 'congress'
  | 'department'
  | 'office'
  | 'party-office'
  | 'subdistrict'
  | 'inner-office'
  | 'other';

/** The level of an organ by its place name. */
export type IssuerLevel = 'national' | 'province' | 'city' | 'county' | 'township' | 'village';

/** An organ that submits the draft. `name` is without layout spaces. */
export interface Issuer {
  readonly name: string;
  readonly kind: IssuerKind;
  readonly level: IssuerLevel | undefined;
  /** The place in its name: 安平县. */
  readonly place: string | undefined;
  /** Everywhere it is named as issuer: above the title, in the title, in the signature. */
  readonly ranges: readonly Range[];
  readonly source: 'heading' | 'title' | 'signature';
}

export interface Recipient {
  readonly name: string;
  readonly kind: IssuerKind;
  readonly level: IssuerLevel | undefined;
  readonly range: Range;
}

export interface Signature {
  readonly organs: readonly {
    readonly name: string;
    readonly range: Range;
    readonly kind: IssuerKind;
    readonly level: IssuerLevel | undefined;
  }[];
  /** 成文日期, as printed and as a calendar date where it is one. */
  readonly date:
    | { readonly text: string; readonly range: Range; readonly year?: number; readonly month?: number; readonly day?: number }
    | undefined;
  readonly range: Range;
}

export function findIssuers(_draft: Draft, _title: Title | undefined, _signature: Signature | undefined): readonly Issuer[] {
  return [];
}
export function findRecipients(_draft: Draft): readonly Recipient[] {
  return [];
}
export function findSignature(_draft: Draft): Signature | undefined {
  return undefined;
}
