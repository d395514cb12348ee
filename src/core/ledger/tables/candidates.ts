import { mayOverlap, stageOf } from '../lexicon.ts';
import { groupOf } from '../units.ts';
import { bare, isMoney, type Line, withoutUnit } from './line.ts';

/** The lines that may be the parts of a total, in every way its table's heads allow. */
export interface Candidates {
  /** The likeliest first; each has at least two lines. */
  readonly sets: readonly (readonly Line[])[];
  /** Whether the heads leave no doubt what the parts are. */
  readonly isPlain: boolean;
  /** Whether the total stands before its parts. */
  readonly isAhead: boolean;
}

type Total = Line & { readonly total: NonNullable<Line['total']> };

/** Totals that say of themselves that all before them is added up. */
const PLAIN = /(?:合计|总计|共计|小计)(?:数)?$|^全年度?$/u;
/** Longer tables are not tried with only some of their lines. */
const MOST_TRIED = 40;

export function partsOf(lines: readonly Line[], total: Line): Candidates {
  if (!isTotal(total)) return { sets: [], isPlain: false, isAhead: false };
  const beside = lines.filter((line) => line === total || isBeside(line, total));
  const at = beside.indexOf(total);
  const before = beside.slice(beside.findLastIndex((line, index) => index < at && isAsHigh(line, total)) + 1, at);
  const end = beside.findIndex((line, index) => index > at && isAsHigh(line, total));
  const after = beside.slice(at + 1, end < 0 ? beside.length : end);
  const isAhead = !before.some(({ role }) => role === 'item');
  const isBetween = !isAhead && end < 0 && after.filter(({ role }) => role === 'item').some(akinTo(total, before));
  const spans = isAhead ? [after] : isBetween ? [before, after] : [before];
  const sets = distinct(spans.flatMap((span) => readingsOf(span, total)).map((set) => set.filter(akinTo(total, set)))).filter(
    (set) => set.length > 1,
  );
  const [first] = sets;
  const isPlain = first !== undefined && spans.length === 1 && isClear(sets, total, spans.flat());
  return { sets: [...sets, ...(isAhead && first ? startsOf(first) : [])], isPlain, isAhead };
}

function isTotal(line: Line): line is Total {
  return line.total !== undefined;
}

/** Whether a line is at the place of the total's path where it says 合计: 许可 小计 beside 许可 受理, 合计 件数 beside 甲镇 件数. */
function isBeside({ path }: Line, { path: of, total }: Total): boolean {
  const prefix = of.slice(0, total.at);
  const rest = of.slice(total.at + 1);
  if (!prefix.every((words, at) => path[at] === words) || path.length < of.length - (rest.length > 0 ? 0 : 1)) return false;
  return rest.length === 0 || (path.length === of.length && rest.every((words, at) => path[total.at + 1 + at] === words));
}

function isAsHigh(line: Line, { total }: Total): boolean {
  return line.total !== undefined && line.total.rank >= total.rank;
}

/** All lines that are no totals; the subtotals and what none of them covers; the outermost or the innermost by number and by indent. */
function readingsOf(span: readonly Line[], total: Total): (readonly Line[])[] {
  const items = span.filter(({ role }) => role === 'item');
  const readings: (readonly Line[])[] = [items, span.filter(mayBeItem)];
  if (span.some((line) => line.total)) {
    readings.push(span[0]?.total ? coveredBefore(span) : coveredAfter(span));
    const near = span.slice(span.findLastIndex((line) => line.total) + 1).filter(({ role }) => role === 'item');
    if (total.total.rank < 3) readings.push(near);
  }
  for (const depthOf of [(line: Line) => line.form, (line: Line) => line.indent, (line: Line) => line.path.length]) {
    readings.push(...byDepth(items, depthOf));
  }
  return readings;
}

/** Whether a line may be an item for all its head says: 计划生育 is no plan, 降低等级 no change. */
function mayBeItem({ role, unit }: Line): boolean {
  return role !== 'total' && role !== 'of-which' && unit?.unit !== '%' && unit?.unit !== '‰';
}

/** Lines outside of others, and lines that hold no others, where the depths differ. */
function byDepth(items: readonly Line[], depthOf: (line: Line) => number): (readonly Line[])[] {
  const depths = new Set(items.map(depthOf).filter((depth) => depth > 0));
  if (new Set(items.map(depthOf)).size < 2 || depths.size === 0) return [];
  const outermost = Math.min(...items.map(depthOf));
  const inner = items.filter((line, at) => {
    const next = items[at + 1];
    return !next || depthOf(next) <= depthOf(line);
  });
  const lowest = Math.min(...depths);
  return [items.filter((line) => depthOf(line) === outermost), items.filter((line) => depthOf(line) === lowest), inner];
}

/** Subtotals that stand after what they add up, and the items that no subtotal follows. */
function coveredAfter(span: readonly Line[]): readonly Line[] {
  const last = span.findLastIndex((line) => line.total);
  return span.filter((line, at) => line.total || (line.role === 'item' && at > last));
}

/** Subtotals that stand before what they add up, and the items before the first of them. */
function coveredBefore(span: readonly Line[]): readonly Line[] {
  const first = span.findIndex((line) => line.total);
  return span.filter((line, at) => line.total || (line.role === 'item' && at < first));
}

/** What has another unit, or is money beside counts, is added up with nothing. */
function akinTo(total: Line, set: readonly Line[]): (line: Line) => boolean {
  const wanted = groupIn(total);
  const groups = new Set(set.flatMap((line) => groupIn(line) ?? []));
  const mayBeMoney = isMoneyLine(total) || set.every(isMoneyLine);
  return (line) => {
    const own = groupIn(line);
    const isOther = own !== undefined && (wanted === undefined ? groups.size > 1 : own !== wanted);
    return !isOther && (mayBeMoney || !isMoneyLine(line));
  };
}

function groupIn({ unit }: Line): string | undefined {
  return unit && groupOf(unit.unit);
}

function isMoneyLine({ path }: Line): boolean {
  return path.some(isMoney);
}

/** After a total the parts may end before the lines do: 总人数, 男, 女, 党员. */
function startsOf(set: readonly Line[]): (readonly Line[])[] {
  if (set.length > MOST_TRIED) return [];
  return Array.from({ length: set.length - 2 }, (_, at) => set.slice(0, at + 2));
}

/** One thing, flat or with subtotals below all of it, no other amounts between: nothing else can be meant. */
function isClear(sets: readonly (readonly Line[])[], total: Total, span: readonly Line[]): boolean {
  const items = span.filter(({ role }) => role === 'item');
  const names = items.map(({ path }) => bare(path.at(-1) ?? ''));
  const stages = new Set(names.map(stageOf));
  const hasSubtotals = span.some((line) => line.total);
  return (
    PLAIN.test(withoutUnit(total.path[total.total.at] ?? '')) &&
    span.every(({ role }) => role !== 'of-which' && role !== 'apart') &&
    sets.length === (hasSubtotals ? 2 : 1) &&
    (hasSubtotals || sets[0]?.length === items.filter(akinTo(total, items)).length) &&
    !(stages.has('intake') && (stages.has('resolved') || stages.has('pending'))) &&
    !mayOverlap(names) &&
    (hasSubtotals || new Set(items.map(({ path }) => path.join('/'))).size === items.length)
  );
}

function distinct(sets: readonly (readonly Line[])[]): (readonly Line[])[] {
  const known = new Map(sets.map((set) => [set.map(({ index }) => index).join(' '), set]));
  return [...known.values()];
}
