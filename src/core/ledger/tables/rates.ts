import type { Text } from '../../text.ts';
import type { Figure } from '../figure.ts';
import { rateOf, ratioOf, stageOf } from '../lexicon.ts';
import { type Relation, type Term, term } from '../relation.ts';
import type { Axis } from './axis.ts';
import { attempt, certaintyBy, decide, isContradicted, type Tried, type TryAt } from './evidence.ts';
import { isAdded, type Line, nameOf } from './line.ts';

const PART: Text = { zh: '分子', en: 'numerator' };
const WHOLE: Text = { zh: '分母', en: 'denominator' };
const RATE: Text = { zh: '比率', en: 'rate' };
/** Shares of what the table adds up; 占全省比重 is of something else. */
const OF_TOTAL =
  /^(?:所)?占(?:比|总[数量额]?(?:的)?(?:比|比例|比重|百分比)|合计(?:的)?(?:比|比例|比重))$|^(?:占比|比重|比例|百分比|构成比?|所占比[例重])[%％]?$/u;
/** Rates that are counted over several wholes, each rightly. */
const OF_SEVERAL = /出庭|应诉|纠错|败诉|胜诉|按期|按时|及时/u;
/** How many lines of amounts before a rate, and after it, may be what it is of. */
const NEAR_BEFORE = 6;
const NEAR_AFTER = 3;
/** How many totals shares may be of: the last ones. */
const MOST_BASES = 4;
/** Without a total, shares are of all items together; of more than this they are not tried. */
const MOST_ITEMS = 60;

/** Shares and rates that a line gives: of the lines beside it at the same line across, or of a total across. */
export function findRates(axis: Axis): Relation[] {
  return axis.lines.flatMap((rate, at) => {
    if (rate.role !== 'share' && rate.role !== 'rate') return [];
    const near = nearOf(axis.lines, at);
    return rate.role === 'share' ? shareRelations(axis, rate, near) : rateRelations(axis, rate, near);
  });
}

/** The nearest lines of amounts: of the same group of columns, if there is one. */
export function nearOf(lines: readonly Line[], at: number): Line[] {
  const { path } = lines[at] as Line;
  const group = path.slice(0, -1);
  const before = lines.slice(0, at).filter(isAdded);
  const after = lines.slice(at + 1).filter(isAdded);
  const isOwn = (line: Line): boolean => group.length > 0 && group.every((words, index) => line.path[index] === words);
  const own = [...before, ...after].filter(isOwn);
  return own.length > 0 && own.length <= NEAR_BEFORE + NEAR_AFTER ? own : [...before.slice(-NEAR_BEFORE), ...after.slice(0, NEAR_AFTER)];
}

function shareRelations(axis: Axis, rate: Line, near: readonly Line[]): Relation[] {
  const totals = axis.across.filter((line) => line.total);
  const items = axis.across.filter(({ role }) => role === 'item');
  const bases = totals.length > 0 ? totals.slice(-MOST_BASES).map((total) => [total]) : items.length <= MOST_ITEMS ? [items] : [];
  const own = near.filter(({ role }) => role !== 'apart');
  const ofTotals = [...new Set([...own, ...near])].flatMap((line) => bases.map((base) => shareOf(axis, rate, line, base)));
  const isPlain = OF_TOTAL.test(nameOf(rate)) && own.length === 1 && totals.length === 1;
  return decide(axis.across, [...ofTotals, ...pairsOf(axis, rate, near)], {
    kind: 'share',
    certaintyOf: (best, isFirst) => (isPlain && isFirst && !isContradicted(best) ? 'certain' : certaintyBy(best)),
  });
}

/** Each amount of a line as a share of its total, or of all its amounts where no total stands there. */
function shareOf(axis: Axis, rate: Line, line: Line, base: readonly Line[]): TryAt {
  const wholes = termsAt(base, (total) => axis.figureAt(line, total), WHOLE);
  return (across) => {
    const part = axis.figureAt(line, across);
    if (base.length === 1 ? base[0] === across : across.role !== 'item') return undefined;
    return part && wholes ? quotient(axis.figureAt(rate, across), [term(part, PART, 1, nameOf(across))], wholes) : undefined;
  };
}

/** The figures at several lines as terms; undefined where one of them has none. */
function termsAt(lines: readonly Line[], figureAt: (line: Line) => Figure | undefined, role: Text): Term[] | undefined {
  const terms = lines.flatMap((line) => {
    const figure = figureAt(line);
    return figure ? [term(figure, role, 1, nameOf(line))] : [];
  });
  return terms.length === lines.length && terms.length > 0 ? terms : undefined;
}

/** A rate whose name tells its part and its whole is of those, if each stands in the table once; any other of the lines beside it. */
function rateRelations(axis: Axis, rate: Line, near: readonly Line[]): Relation[] {
  const name = rateOf(nameOf(rate)) ?? ratioOf(nameOf(rate));
  const parts = near.filter((line) => name?.part.test(nameOf(line)) && !/[未不]/u.test(nameOf(line)));
  const wholes = near.filter((line) => name?.whole.test(nameOf(line)) && !parts.includes(line));
  const carried = near.some((line) => stageOf(nameOf(line)) === 'carried');
  const isPlain = parts.length === 1 && wholes.length === 1 && !carried && !OF_SEVERAL.test(nameOf(rate));
  const named = parts.flatMap((part) => wholes.map((whole) => pairOf(axis, rate, [part], [whole])));
  return decide(axis.across, [...named, ...pairsOf(axis, rate, near)], {
    kind: 'rate',
    certaintyOf: (best, isFirst) => (isPlain && isFirst && !isContradicted(best) ? 'certain' : certaintyBy(best)),
  });
}

/** Each line as a part of each other one, and of two of them where one was carried over. */
function pairsOf(axis: Axis, rate: Line, near: readonly Line[]): TryAt[] {
  const carried = near.find((line) => stageOf(nameOf(line)) === 'carried');
  return near.flatMap((part) =>
    near
      .filter((whole) => whole !== part)
      .flatMap((whole) => [
        pairOf(axis, rate, [part], [whole]),
        ...(carried && whole !== carried && part !== carried ? [pairOf(axis, rate, [part], [whole, carried])] : []),
      ]),
  );
}

function pairOf(axis: Axis, rate: Line, parts: readonly Line[], wholes: readonly Line[]): TryAt {
  return (across) => {
    const [above, below] = [
      termsAt(parts, (line) => axis.figureAt(line, across), PART),
      termsAt(wholes, (line) => axis.figureAt(line, across), WHOLE),
    ];
    return above && below && quotient(axis.figureAt(rate, across), above, below);
  };
}

function quotient(result: Figure | undefined, parts: readonly Term[], wholes: readonly Term[]): Tried | undefined {
  const groups = new Set([...parts, ...wholes].map(({ figure }) => figure.group));
  const amounts = [...parts, ...wholes].map(({ figure }) => figure);
  if (!result || groups.size > 1 || amounts.some(({ measure }) => measure !== 'level')) return undefined;
  const [part, whole] = [parts, wholes].map((terms) => terms.reduce((sum, { figure }) => sum + figure.rough.value, 0)) as [number, number];
  if (whole <= 0) return undefined;
  const factor = result.isPercent ? 100 : result.unit === '‰' ? 1000 : 1;
  return attempt({ type: 'quotient', parts, wholes, result: term(result, RATE), factor }, { tells: part > 0 && part !== whole });
}
