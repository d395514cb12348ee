import type { Text } from '../../text.ts';
import { compare, type Decimal, decimal, multiply } from '../decimal.ts';
import type { Figure } from '../figure.ts';
import { type Formula, type Relation, type RelationKind, type Term, term } from '../relation.ts';
import { totalOf } from '../verdict.ts';
import type { Axis } from './axis.ts';
import { partsOf } from './candidates.ts';
import { attempt, certaintyBy, decide, isContradicted, type Tried } from './evidence.ts';
import { isAdded, type Line, nameOf } from './line.ts';

const PART: Text = { zh: '分项', en: 'part' };
const TOTAL: Text = { zh: '合计', en: 'total' };

/** Lines times totals beyond which a table is not added up: each total looks at all lines. */
const MOST_LOOKS = 1_000_000;

/**
 * Totals along one axis. Each total is read in every way its heads allow; the way that most lines across agree with is taken for its own,
 * and where no way holds the sum is broken. Where few lines across tell, the heads must leave no doubt.
 */
export function findTotals(axis: Axis, kind: RelationKind = 'row-total'): Relation[] {
  const totals = axis.lines.filter((line) => line.total);
  if (!axis.isWhole || totals.length * axis.lines.length > MOST_LOOKS) return [];
  return totals.flatMap((total) => {
    const { sets, isPlain, isAhead } = partsOf(axis.lines, total);
    const across = axis.across.filter(isAdded);
    return decide(
      across,
      sets.map((parts) => (line) => tryAt(axis, total, parts, line)),
      {
        kind,
        certaintyOf: (best) => {
          if (isContradicted(best)) return undefined;
          return isPlain ? (isAhead && best.holding === 0 ? 'likely' : 'certain') : certaintyBy(best);
        },
        mayBeRight: (formula) => isAverage(formula) || isMultiple(formula),
      },
    );
  });
}

function tryAt(axis: Axis, total: Line, parts: readonly Line[], across: Line): Tried | undefined {
  const whole = axis.figureAt(total, across);
  if (!whole || whole.isPercent) return undefined;
  const terms: Term[] = [];
  let hasGap = false;
  for (const part of parts) {
    const figure = axis.figureAt(part, across);
    if (figure) {
      if (figure.isPercent || (figure.group !== whole.group && figure.group !== '' && whole.group !== '')) return undefined;
      terms.push(term(figure, PART, 1, nameOf(part)));
    } else if (axis.isBlankAt(part, across)) hasGap = true;
    else return undefined;
  }
  if (terms.length === 0) return undefined;
  const tells = terms.filter(({ figure }) => figure.rough.value !== 0).length > 1;
  return attempt({ type: 'sum', parts: terms, wholes: [term(whole, TOTAL, 1, nameOf(total))] }, { tells, hasGap });
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

const MULTIPLES: readonly Decimal[] = [decimal('2'), decimal('3')];

/** All parts together are twice or three times the total: they divide it in several ways, or hold subtotals that do not say so. */
function isMultiple({ parts, wholes }: Formula): boolean {
  const [whole] = wholes;
  const isTelling = parts.filter(({ figure }) => figure.rough.value !== 0).length > 2 && (whole?.figure.rough.value ?? 0) >= FEWEST_DOUBLED;
  return isTelling && MULTIPLES.some((times) => compare(totalOf(parts), multiply(totalOf(wholes), times)) === 0);
}
