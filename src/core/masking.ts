import type { Diagnostic } from './diagnostic.ts';
import { digitsToHalfWidth } from './facts/check-digits.ts';
import { type Identifier, maskNumber } from './facts/identifiers.ts';

const LONG_NUMBER = /(?:[A-Z]{1,2}(?=[0-9]{7}))?[0-9０-９][0-9０-９A-ZＸx -]{5,}[0-9０-９A-ZＸx]/gu;
/** Fewer digits in a row tell of nobody. */
const FEWEST = 7;

/** Takes what tells of a person out of what findings say of a draft; fixes keep it, since they must leave the draft as it is. */
export function maskDiagnostics(diagnostics: readonly Diagnostic[], identifiers: readonly Identifier[]): readonly Diagnostic[] {
  if (identifiers.length === 0) return diagnostics;
  const mask = maskerOf(identifiers);
  return diagnostics.map((diagnostic) => ({
    ...diagnostic,
    message: mask(diagnostic.message),
    data: Object.fromEntries(Object.entries(diagnostic.data).map(([name, value]) => [name, mask(value)])),
    related: diagnostic.related.map((related) => ({ ...related, message: mask(related.message) })),
  }));
}

const MASKERS = new WeakMap<readonly Identifier[], (text: string) => string>();

/** Masks identifiers in a text that quotes a draft, also where it quotes a part of one or leaves out its blanks. Made once for a draft's identifiers. */
export function maskerOf(identifiers: readonly Identifier[]): (text: string) => string {
  const known = MASKERS.get(identifiers);
  if (known) return known;
  const numbers = [...new Set(identifiers.filter(({ kind }) => kind !== 'party-name').map(({ text }) => compact(text)))];
  const names = new Map(identifiers.filter(({ kind }) => kind === 'party-name').map(({ text, masked }) => [text, masked]));
  // The longest first: 欧阳某甲 before 欧阳.
  const longestFirst = [...names.keys()].sort((one, other) => other.length - one.length);
  const anyName = names.size > 0 ? new RegExp(longestFirst.map(escaped).join('|'), 'gu') : undefined;
  const mask = (text: string): string => {
    const shown = text.replaceAll(LONG_NUMBER, (found) => {
      const own = compact(found);
      const isOne = own.length >= FEWEST && numbers.some((number) => number.includes(own) || own.includes(number));
      return isOne ? maskNumber(found) : found;
    });
    return anyName ? shown.replaceAll(anyName, (name) => names.get(name) as string) : shown;
  };
  MASKERS.set(identifiers, mask);
  return mask;
}

function escaped(text: string): string {
  return text.replaceAll(/[\\^$.*+?()[\]{}|/]/gu, String.raw`\$&`);
}

function compact(text: string): string {
  return digitsToHalfWidth(text).replaceAll(/[ -]/gu, '').toUpperCase();
}
