import type { Text } from '../../text.ts';
import { type Relation, type Term, term } from '../relation.ts';
import type { Axis } from './axis.ts';
import { attempt, decide, type TryAt } from './evidence.ts';
import { isAdded, type Line, nameOf } from './line.ts';
import { findTotals } from './totals.ts';

/**
 * The tables of an annual report on disclosure of government information (国办公开办函〔2021〕30号), whose form says what must hold.
 * Applications: each row adds up to 总计, 一 + 二 = 三（七） + 四, and （七） is all results together. Disputes: each of the three kinds adds up.
 */
export function findDisclosureRelations(down: Axis, along: Axis): Relation[] | undefined {
  const form = formOf(down.lines);
  if (form) {
    const { intake, carried, settled, left } = form;
    if (!areInLine(down, [intake, carried, settled, left])) return [];
    return [...findTotals(along, 'disclosure-row'), ...flow(down, form), ...results(down, form)];
  }
  return areDisputes(along.lines) ? findTotals(along, 'disclosure-dispute') : undefined;
}

/** Whether the numbers of rows end in one column: where a converter lost the heads that span rows, they stand one or two columns off. */
function areInLine(axis: Axis, rows: readonly Line[]): boolean {
  const ends = rows.map((row) => axis.across.findLastIndex((column) => axis.figureAt(row, column) !== undefined));
  return ends.every((end) => end === ends[0]) && axis.across.every(({ role }) => role !== 'other');
}

/** The rows of the table of applications. */
interface Form {
  readonly intake: Line;
  readonly carried: Line;
  readonly results: readonly Line[];
  readonly settled: Line;
  readonly left: Line;
}

function formOf(rows: readonly Line[]): Form | undefined {
  const find = (words: RegExp): number => rows.findIndex(({ path }) => words.test(path.join('')));
  const [intake, carried] = [find(/本年新收(?:政府信息公开)?申请/u), find(/上年结转(?:政府信息公开)?申请/u)];
  const left = find(/结转下年度?(?:继续办理)?/u);
  const settled = rows.findLastIndex((line, at) => at < left && line.total !== undefined);
  if (intake < 0 || carried < 0 || left < 0 || settled <= Math.max(intake, carried)) return undefined;
  const from = Math.max(intake, carried) + 1;
  return {
    intake: rows[intake] as Line,
    carried: rows[carried] as Line,
    results: rows.slice(from, settled),
    settled: rows[settled] as Line,
    left: rows[left] as Line,
  };
}

function areDisputes(columns: readonly Line[]): boolean {
  return ['结果维持', '结果纠正', '尚未审结'].every((name) => columns.some((column) => nameOf(column) === name));
}

const TAKEN_IN: Text = { zh: '收到', en: 'taken in' };
const SETTLED: Text = { zh: '办理结果', en: 'settled' };

function flow(axis: Axis, { intake, carried, settled, left }: Form): Relation[] {
  const balance = sumDown(axis, [intake, carried], [settled, left], [TAKEN_IN, SETTLED]);
  return decide(axis.across.filter(isAdded), [balance], { kind: 'disclosure-flow', certaintyOf: () => 'certain' });
}

const RESULT: Text = { zh: '结果', en: 'result' };
const TOTAL: Text = { zh: '总计', en: 'total' };

/** Results that the form divides into kinds. */
const DIVIDED = /不予公开|无法提供|不予处理|其他处理/u;

/** A row such as （三）不予公开 may hold a number of its own beside those of its kinds: then the outer rows, or the inner ones, are added up. */
function results(axis: Axis, { results: rows, settled }: Form): Relation[] {
  const withNumbers = rows.filter((row) => axis.across.some((column) => axis.figureAt(row, column)));
  if (!axis.isWhole || !areInLine(axis, withNumbers)) return [];
  const isWhole = (row: Line, at: number): boolean => DIVIDED.test(nameOf(row)) && row.form === 2 && (withNumbers[at + 1]?.form ?? 0) > 2;
  const inner = withNumbers.filter((row, at) => !isWhole(row, at));
  const outer = withNumbers.filter(({ form }) => form === 2);
  const isNested = inner.length < withNumbers.length;
  const sets = (isNested ? [outer, inner] : [withNumbers]).filter((set) => set.length > 1);
  return decide(
    axis.across.filter(isAdded),
    sets.map((set) => sumDown(axis, set, [settled], [RESULT, TOTAL])),
    { kind: 'disclosure-result', certaintyOf: () => 'certain' },
  );
}

function sumDown(axis: Axis, left: readonly Line[], right: readonly Line[], [leftRole, rightRole]: readonly [Text, Text]): TryAt {
  return (column) => {
    let hasGap = false;
    const termsOf = (rows: readonly Line[], role: Text): Term[] =>
      rows.flatMap((row) => {
        const figure = axis.figureAt(row, column);
        hasGap ||= !figure;
        return figure ? [term(figure, role, 1, nameOf(row))] : [];
      });
    const [parts, wholes] = [termsOf(left, leftRole), termsOf(right, rightRole)];
    if (parts.length === 0 || wholes.length < right.length) return undefined;
    return attempt({ type: 'sum', parts, wholes }, { tells: parts.filter(({ figure }) => figure.rough.value !== 0).length > 1, hasGap });
  };
}
