import type { Certainty } from '../../diagnostic.ts';
import type { Formula, Relation, RelationKind, Verdict } from '../relation.ts';
import { verdictOf } from '../verdict.ts';
import type { Line } from './line.ts';

/** A formula of the cells at one line across, with its verdict. */
export interface Tried {
  readonly formula: Formula;
  readonly verdict: Verdict;
  /** A part is left empty: zero, or what is missing. */
  readonly hasGap: boolean;
  /** It could not as well hold by chance: 0 = 0 + 0 and 100% = 5 ÷ 5 say nothing. */
  readonly tells: boolean;
}

/** One way to read what must hold between lines, tried at every line across. */
export interface Reading {
  readonly tried: ReadonlyMap<Line, Tried>;
  /** At how many lines across it holds and that says something, and at how many it does not. */
  readonly holding: number;
  readonly failing: number;
}

export function attempt(formula: Formula, { tells, hasGap = false }: { readonly tells: boolean; readonly hasGap?: boolean }): Tried {
  return { formula, verdict: verdictOf(formula), tells, hasGap };
}

/** One way to read a line across; undefined where the cells have no numbers for it. */
export type TryAt = (line: Line) => Tried | undefined;

function readingOf(across: readonly Line[], tryAt: TryAt): Reading {
  const tried = new Map<Line, Tried>();
  let [holding, failing] = [0, 0];
  for (const line of across) {
    const each = tryAt(line);
    if (!each) continue;
    tried.set(line, each);
    if (each.verdict === 'broken') failing++;
    else if (each.tells && each.verdict !== 'undecided') holding++;
  }
  return { tried, holding, failing };
}

/** How sure a reading is that so many lines across agree with, where its heads leave doubt; undefined if the numbers may mean something else. */
export function certaintyBy({ holding, failing }: Reading): Certainty | undefined {
  if (holding >= 3 && failing * 3 <= holding) return 'certain';
  return holding >= 2 && failing * 2 <= holding ? 'likely' : undefined;
}

/** Whether most of the lines across contradict a reading: then it is not what the table means, whatever its heads say. */
export function isContradicted({ holding, failing }: Reading): boolean {
  return failing > 1 && failing > holding;
}

interface Question {
  readonly kind: RelationKind;
  /** How sure the best reading is; undefined if it is not. `isFirst` tells that it is the one that the heads suggest most. */
  certaintyOf(best: Reading, isFirst: boolean): Certainty | undefined;
  /** What seems broken at a line but may be something else. */
  mayBeRight?(formula: Formula): boolean;
}

/** How many lines across decide between the readings of a long table. */
const SAMPLE = 40;

/**
 * The relations of the reading that most lines across agree with. At a line where another reading holds nothing is broken, for that one
 * may be meant there.
 */
export function decide(across: readonly Line[], tries: readonly TryAt[], question: Question): Relation[] {
  const { kind, certaintyOf, mayBeRight = () => false } = question;
  const step = Math.max(1, across.length / SAMPLE);
  const sample = across.filter((_, at) => Math.floor(at / step) !== Math.floor((at - 1) / step));
  const possible = tries.map((tryAt) => ({ tryAt, reading: readingOf(sample, tryAt) })).filter(({ reading }) => reading.tried.size > 0);
  const [first] = possible;
  if (!first) return [];
  const best = possible.reduce((a, b) => (scoreOf(b.reading) > scoreOf(a.reading) ? b : a), first);
  const reading = sample.length === across.length ? best.reading : readingOf(across, best.tryAt);
  const certainty = certaintyOf(reading, best.tryAt === tries[0]);
  if (!certainty) return [];
  const hasZeroGaps = areGapsZero(reading);
  return [...reading.tried].flatMap(([line, tried]): Relation[] => {
    const fitting = tried.verdict !== 'broken' ? tried : fittingAt(line, possible);
    if (fitting) return [{ kind, formula: fitting.formula, verdict: fitting.verdict, certainty }];
    return (tried.hasGap && !hasZeroGaps) || mayBeRight(tried.formula)
      ? []
      : [{ kind, formula: tried.formula, verdict: 'broken', certainty }];
  });
}

function fittingAt(line: Line, possible: readonly { readonly tryAt: TryAt }[]): Tried | undefined {
  for (const { tryAt } of possible) {
    const tried = tryAt(line);
    if (tried && tried.verdict !== 'broken') return tried;
  }
  return undefined;
}

/** Whether other lines hold with cells left empty, so that a dash stands for zero in this table. */
function areGapsZero({ tried }: Reading): boolean {
  return [...tried.values()].filter(({ hasGap, verdict }) => hasGap && verdict === 'holds').length > 1;
}

function scoreOf({ holding, failing }: Reading): number {
  return 2 * holding - failing;
}
