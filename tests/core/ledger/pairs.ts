import { factsOf } from '../../../src/core/facts/index.ts';
import type { Cause } from '../../../src/core/ledger/causes.ts';
import { readText } from '../../../src/readers/text/index.ts';

/** What is behind the broken relations of a text that stands under a title. */
export function causesIn(text: string): readonly Cause[] {
  return factsOf(readText(`安平县工作报告\n\n${text}`)).ledger.causes;
}

/** `受理60件，办结⟦51|61⟧件` as the text with the first number, which is right, and with the second, which is wrong. */
export function bothOf(pair: string): { readonly right: string; readonly wrong: string } {
  const either = /⟦(?<right>[^|⟧]*)\|(?<wrong>[^⟧]*)⟧/gu;
  return { right: pair.replaceAll(either, '$<right>'), wrong: pair.replaceAll(either, '$<wrong>') };
}
