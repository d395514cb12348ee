import type { Certainty } from '../../diagnostic.ts';
import { type Formula, type Relation, type RelationKind, type Verdict, verdictOf } from '../relation.ts';
import type { Line } from './line.ts';

/** A formula of the cells at one line across, with its verdict. */
export interface Tried {
  readonly formula: Formula;
  readonly verdict: Verdict;
  /** A part is left empty: what should stand there may be what is missing. */
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

/** Tries one way at each line across; `tryAt` gives undefined where the cells have no numbers for it. */
export function readingOf(across: readonly Line[], tryAt: (line: Line) => Tried | undefined): Reading {
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

/**
 * The relations of the reading that most lines across agree with. At a line where another reading holds nothing is broken, for that one
 * may be meant there.
 */
export function decide(readings: readonly Reading[], { kind, certaintyOf, mayBeRight = () => false }: Question): Relation[] {
  const possible = readings.filter(({ tried }) => tried.size > 0);
  const [first] = possible;
  if (!first) return [];
  const best = possible.reduce((a, b) => (scoreOf(b) > scoreOf(a) ? b : a), first);
  const certainty = certaintyOf(best, best === readings[0]);
  if (!certainty) return [];
  return [...best.tried].flatMap(([line, tried]): Relation[] => {
    const fitting =
      tried.verdict !== 'broken' ? tried : possible.map((each) => each.tried.get(line)).find((each) => each && each.verdict !== 'broken');
    if (fitting) return [{ kind, formula: fitting.formula, verdict: fitting.verdict, certainty }];
    return tried.hasGap || mayBeRight(tried.formula) ? [] : [{ kind, formula: tried.formula, verdict: 'broken', certainty }];
  });
}

function scoreOf({ holding, failing }: Reading): number {
  return 2 * holding - failing;
}
