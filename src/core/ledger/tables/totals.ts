import type { Certainty } from '../../diagnostic.ts';
import type { Text } from '../../text.ts';
import { compare, multiply, TWO } from '../decimal.ts';
import type { Figure } from '../figure.ts';
import { type Formula, type Relation, type RelationKind, term, totalOf, type Verdict, verdictOf } from '../relation.ts';
import type { Axis } from './axis.ts';
import { type Candidates, partsOf } from './candidates.ts';
import { bare, type Line } from './line.ts';

const PART: Text = { zh: '分项', en: 'part' };
const TOTAL: Text = { zh: '合计', en: 'total' };

/** One way to put a total together, tried at every line across. */
interface Reading {
  readonly tried: ReadonlyMap<Line, Tried>;
  /** At how many lines across it holds and that says something, and at how many it does not. */
  readonly holding: number;
  readonly failing: number;
}

interface Tried {
  readonly formula: Formula;
  readonly verdict: Verdict;
  /** A part is left empty: what should stand there may be what is missing. */
  readonly hasGap: boolean;
  /** Adds up at least two numbers that are not zero. */
  readonly tells: boolean;
}

/**
 * Totals along one axis. Each total is read in every way its heads allow; the way that most lines across agree with is taken for its own,
 * and where no way holds the sum is broken. Where few lines across tell, the heads must leave no doubt.
 */
export function findTotals(axis: Axis, kindOf: (total: Line) => RelationKind): Relation[] {
  return axis.lines.flatMap((line) => (line.total ? relationsOf(axis, line, kindOf(line)) : []));
}

function relationsOf(axis: Axis, total: Line, kind: RelationKind): Relation[] {
  const candidates = partsOf(axis.lines, total);
  const readings = candidates.sets.map((parts) => read(axis, total, parts)).filter(({ tried }) => tried.size > 0);
  const [first] = readings;
  if (!first) return [];
  const best = readings.reduce((a, b) => (scoreOf(b) > scoreOf(a) ? b : a), first);
  const certainty = certaintyOf(best, candidates);
  if (!certainty) return [];
  return [...best.tried].flatMap(([across, tried]): Relation[] => {
    const fitting = [best, ...readings].map((reading) => reading.tried.get(across)).find((each) => each && each.verdict !== 'broken');
    if (fitting) return [{ kind, formula: fitting.formula, verdict: fitting.verdict, certainty }];
    if (tried.hasGap || isAverage(tried.formula) || isMultiple(tried.formula)) return [];
    return [{ kind, formula: tried.formula, verdict: 'broken', certainty }];
  });
}

function read(axis: Axis, total: Line, parts: readonly Line[]): Reading {
  const tried = new Map<Line, Tried>();
  for (const across of axis.across) {
    const each = isAdded(across) ? tryAt(axis, total, parts, across) : undefined;
    if (each) tried.set(across, each);
  }
  const all = [...tried.values()];
  return {
    tried,
    holding: all.filter(({ verdict, tells }) => verdict !== 'broken' && tells).length,
    failing: all.filter(({ verdict }) => verdict === 'broken').length,
  };
}

function isAdded({ role }: Line): boolean {
  return role === 'item' || role === 'total' || role === 'of-which' || role === 'apart';
}

function tryAt(axis: Axis, total: Line, parts: readonly Line[], across: Line): Tried | undefined {
  const whole = axis.figureAt(total, across);
  if (!whole || whole.isPercent) return undefined;
  const figures: Figure[] = [];
  const names = new Map<Figure, string>();
  let hasGap = false;
  for (const part of parts) {
    const figure = axis.figureAt(part, across);
    if (figure) {
      if (figure.group !== whole.group && figure.group !== '' && whole.group !== '') return undefined;
      figures.push(figure);
      names.set(figure, nameOf(part));
    } else if (axis.isBlankAt(part, across)) hasGap = true;
    else return undefined;
  }
  if (figures.length === 0) return undefined;
  const formula: Formula = {
    type: 'sum',
    parts: figures.map((figure) => term(figure, PART, 1, names.get(figure))),
    wholes: [term(whole, TOTAL, 1, nameOf(total))],
  };
  return { formula, verdict: verdictOf(formula), hasGap, tells: figures.filter(({ rough }) => rough.value !== 0).length > 1 };
}

/** The innermost words of a line's head. */
export function nameOf({ path }: Line): string {
  return bare(path.at(-1) ?? '');
}

function scoreOf({ holding, failing }: Reading): number {
  return 2 * holding - failing;
}

/** How sure it is that the parts are these; undefined if they may be others. */
function certaintyOf({ holding, failing }: Reading, { isPlain, isAhead }: Candidates): Certainty | undefined {
  if (failing > 1 && failing > holding) return undefined;
  if (isPlain) return isAhead && holding === 0 ? 'likely' : 'certain';
  if (holding >= 3 && failing * 3 <= holding) return 'certain';
  return holding >= 2 && failing * 2 <= holding ? 'likely' : undefined;
}

/** The total of numbers with decimals and no unit lies among them: rather their average. */
function isAverage({ parts, wholes }: Formula): boolean {
  const whole = wholes[0]?.figure as Figure;
  const values = parts.map(({ figure }) => figure.rough.value);
  const isAmong = Math.min(...values) <= whole.rough.value && whole.rough.value <= Math.max(...values);
  return isAmong && whole.unit === '' && whole.decimals > 0 && values.length > 2;
}

/** Below this many, twice the total comes about by chance. */
const FEWEST_DOUBLED = 20;

/** All parts together are twice the total: they divide it in two ways, or hold subtotals that do not say so. */
function isMultiple({ parts, wholes }: Formula): boolean {
  const [whole] = wholes;
  const isTelling = parts.filter(({ figure }) => figure.rough.value !== 0).length > 2 && (whole?.figure.rough.value ?? 0) >= FEWEST_DOUBLED;
  return isTelling && compare(totalOf(parts), multiply(totalOf(wholes), TWO)) === 0;
}
