import { isCalendarDate } from '../calendar.ts';
import type { Diagnostic } from '../diagnostic.ts';
import type { Range } from '../range.ts';

/** A wish that findings of some rules be hidden. */
export interface Ignore {
  /** Rule ids or `area/*`, as written. */
  readonly rules: readonly string[];
  readonly reason: string | undefined;
  /** The last day it holds on, as `2025-12-31`. */
  readonly until: string | undefined;
  readonly target: Target;
  /** Where it is written: in the draft, or in the text of the file that `file` names. */
  readonly at: Range;
  /** The file it is written in, if not in the draft. */
  readonly file?: string;
  /** `/`-separated globs of the drafts it is for, relative to the folder of its file; all if absent. */
  readonly files?: readonly string[];
}

/**
 * What is hidden: findings that begin in a range of the draft, that touch the words quoted, or that have a fingerprint; of quote and
 * fingerprint both if both are said. `nothing` for a comment that cannot be obeyed, with the reason.
 */
export type Target =
  | { readonly kind: 'range'; readonly range: Range }
  | { readonly kind: 'words'; readonly quote?: string; readonly fingerprint?: string }
  | { readonly kind: 'nothing'; readonly problem: 'format' | 'directive' | 'unclosed' | 'stray' | 'last' | 'rule' | 'date' };

/** What became of an ignore in a draft, or in all drafts of a run. */
export interface IgnoreUse {
  readonly ignore: Ignore;
  /** How many findings it hid. */
  readonly hidden: number;
  /** Those of its rules that hid nothing. */
  readonly idle: readonly string[];
  /** Those of its rules that there are not, each with the nearest that there is. */
  readonly unknown: readonly { readonly name: string; readonly near: string | undefined }[];
  /** Those of its rules that a preset locks. */
  readonly locked: readonly string[];
  readonly isExpired: boolean;
}

/** A finding that is ignored, and why. */
export interface IgnoredDiagnostic extends Diagnostic {
  readonly ignored: { readonly reason: string /** Whether a comment in the draft says so. */; readonly isInDraft: boolean };
}

const DATE = /^(\d{4})-(\d{2})-(\d{2})$/u;

/** Whether a text is a day of the calendar as `2025-12-31`. */
export function isDay(text: string): boolean {
  const [year = 0, month = 0, day = 0] = DATE.exec(text)?.slice(1).map(Number) ?? [];
  return isCalendarDate({ year, month, day });
}
