import { matchesOf } from '../../matches.ts';
import type { Text } from '../../text.ts';
import type { Figure } from '../figure.ts';
import { coreOf } from '../label.ts';
import { isFitting, type Relation, term } from '../relation.ts';
import { verdictBetween } from '../relations/repeats.ts';
import { type Axis, alongOf, downOf } from './axis.ts';
import { isAdded, type Line, nameOf } from './line.ts';
import type { Table } from './table.ts';

const IN_TEXT: Text = { zh: '正文', en: 'text' };
const IN_TABLE: Text = { zh: '表格', en: 'table' };
/** How far before a table and after it a sentence tells of it, in characters and in figures. */
const FARTHEST_BEFORE = 1500;
const FARTHEST_AFTER = 600;
const MOST_FIGURES = 80;
/** Longer tables are not held against each sentence. */
const MOST_LINES = 60;
/** How many numbers of a sentence must be in the table for another one to be of it as well. */
const ENOUGH = 2;
/** Another period than the table's. */
const OTHER_PERIOD = /上年|去年|往年|同期|累计|以来|截[至止]|结转|计划|目标|预计/u;
const YEAR = /(?<year>(?:19|20)\d{2})年/gu;
/** What a head says of its numbers besides what they count. */
const COUNTED = /(?:次数|件数|人数|户数|个数|条数|数量|总数|总量|(?<=\p{Script=Han}{2})(?:金额?|款)|金额|情况|数)$/u;
const TELLS_NOTHING = /^(?:(?:19|20)\d{2}年?(?:度)?|本年度?|今年|当年|本期|数量|合计|总计|小计|共计|全年|件数|总数|单位)$/u;
/** 全年, 共: told of all that the table has. */
const ALL = /全[年县市区镇乡局省]|共|合计|总计|累计/u;
/** What may stand before a name and after it without making less of it: 已|整改, 食品安全|类案件; 当场整改 and 整改重大隐患 are some only. */
const BEFORE_NAME = /^(?:其中|全年|共计?|累计|合计|已经?|依法|完成|开展|组织|实施|督促|及时|查处|办理)*/u;
const AFTER_NAME =
  /^(?:查处|处理|办理|各类|违法|违规|行政|[类型级的有为共达]|领域|方面|行业|案件|事项|申请|矛盾|纠纷|问题|隐患|信访|投诉|举报|工单|诉求|案卷|人员|次数)*$/u;
/** A name so long tells by itself which row is meant. */
const TELLING = 3;

/** One number of a sentence and the cell that it tells of. */
interface Told {
  readonly figure: Figure;
  readonly cell: Figure;
  /** The head of the row and the column. */
  readonly name: string;
}

/** Numbers that a paragraph beside a table tells of its totals and its rows, against their cells. */
export function findTold(figures: readonly Figure[], tables: readonly Table[], reportYear: number | undefined): Relation[] {
  if (tables.length === 0) return [];
  const running = figures.filter((figure) => isPlain(figure) && isOfYear(figure, reportYear));
  return tables.flatMap((table) => {
    const [first, last] = [table.figures[0], table.figures.at(-1)];
    if (!first || !last || table.rows.length > MOST_LINES || table.columns.length > MOST_LINES) return [];
    const at = lowerBound(running, first.range.start);
    const near = running
      .slice(Math.max(0, at - MOST_FIGURES), at + MOST_FIGURES)
      .filter(({ range }) => range.start > first.range.start - FARTHEST_BEFORE && range.start < last.range.end + FARTHEST_AFTER);
    return bySentence(near).flatMap((told) =>
      [downOf(table), alongOf(table)].flatMap((axis) => [...totalsTold(told, axis), ...linesTold(told, axis)]),
    );
  });
}

function isPlain({ measure, unit, qualifier, isReference, isLimit, depth, sentence }: Figure): boolean {
  return measure === 'level' && unit !== '' && !qualifier && !isReference && !isLimit && depth === 0 && !sentence.block.cell;
}

function isOfYear({ lead }: Figure, reportYear: number | undefined): boolean {
  return !OTHER_PERIOD.test(lead) && matchesOf(YEAR, lead).every(({ groups }) => Number(groups?.['year']) === reportYear);
}

function lowerBound(figures: readonly Figure[], offset: number): number {
  let [low, high] = [0, figures.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((figures[middle] as Figure).range.start < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

function bySentence(figures: readonly Figure[]): Figure[][] {
  const groups = new Map<Figure['sentence'], Figure[]>();
  for (const figure of figures) groups.set(figure.sentence, [...(groups.get(figure.sentence) ?? []), figure]);
  return [...groups.values()];
}

/** 全年检查162次，发现问题104个，整改101个: the totals of several lines across. One that differs is wrong where the others agree. */
function totalsTold(figures: readonly Figure[], axis: Axis): Relation[] {
  const totals = axis.lines.filter((line) => line.total);
  const [total] = totals;
  if (!total || totals.length > 1) return [];
  const names = axis.lines.filter((line) => line !== total).map(nameOf);
  const told = axis.across.filter(isAdded).flatMap((line): Told[] => {
    const cell = axis.figureAt(total, line);
    if (!cell) return [];
    const ofLine = figures.filter(
      (figure) => isAkin(figure, cell) && !figure.lead.includes('其中') && isNamed(coreOf(figure.label), stemOf(line)),
    );
    const [figure, ...others] = ofLine.filter(({ label }) => !names.some((name) => name.length > 1 && label.includes(name)));
    return figure && others.length === 0 ? [{ figure, cell, name: `${nameOf(total)}${nameOf(line)}` }] : [];
  });
  const only = told.filter(({ figure }) => told.filter((other) => other.figure === figure).length === 1);
  const equal = only.filter(isEqual);
  const isOfAll = equal.length > 0 && ALL.test(figures[0]?.line ?? '');
  return only.length - equal.length <= 1 && (equal.length >= ENOUGH || isOfAll) ? only.map(relationOf) : [];
}

/** 其中食品经营许可2214件、设备登记468件、其他804件: the lines by their names, at the line across that most of them agree with. */
function linesTold(figures: readonly Figure[], axis: Axis): Relation[] {
  const items = axis.lines.filter(({ role }) => role === 'item').map((line) => ({ line, name: coreOf(nameOf(line)) }));
  const named = figures.flatMap((figure) => {
    const core = coreOf(figure.label).replace(BEFORE_NAME, '');
    const [item] = items.filter(({ name }) => name.length > 1 && core.startsWith(name)).sort((a, b) => b.name.length - a.name.length);
    return item ? [{ figure, line: item.line, rest: core.slice(item.name.length) }] : [];
  });
  if (named.length === 0) return [];
  const readings = axis.across.filter(isAdded).map((across) => ({
    across,
    told: onceEach(
      named.flatMap(({ figure, line, rest }): Told[] => {
        const cell = axis.figureAt(line, across);
        const isOfLine = cell && isAkin(figure, cell) && AFTER_NAME.test(withoutEnd(rest, stemOf(across)));
        return isOfLine ? [{ figure, cell, name: `${nameOf(line)}${nameOf(across)}` }] : [];
      }),
    ),
  }));
  const best = readings.reduce((a, b) => (b.told.filter(isEqual).length > a.told.filter(isEqual).length ? b : a));
  const equal = best.told.filter(isEqual);
  if (equal.length >= ENOUGH && best.told.length - equal.length <= 1) {
    return [...best.told, ...wholeTold(figures, best.told, axis, best.across)].map(relationOf);
  }
  return readings.flatMap(({ across, told }) => told.filter((each) => isDirect(each, across)).map(relationOf));
}

/** Of several numbers of one cell the one that agrees with it; the others count something else of its line. */
function onceEach(told: readonly Told[]): readonly Told[] {
  return told.filter((each) => isEqual(each) || told.filter(({ cell }) => cell === each.cell).length === 1);
}

/** Whether words name row and column both: 食品安全类案件立案168件. */
function isDirect({ figure, name }: Told, across: Line): boolean {
  const stem = stemOf(across);
  return stem !== '' && name.length - nameOf(across).length >= TELLING && coreOf(figure.label).endsWith(stem);
}

function withoutEnd(words: string, end: string): string {
  return end !== '' && words.endsWith(end) ? words.slice(0, -end.length) : words;
}

/** The number right before those of the lines, which is what they are parts of. */
function wholeTold(figures: readonly Figure[], told: readonly Told[], axis: Axis, across: Line): Told[] {
  const first = told[0]?.figure as Figure;
  const figure = figures[figures.indexOf(first) - 1];
  const totals = axis.lines.filter((line) => line.total);
  const cell = totals.length === 1 ? axis.figureAt(totals[0] as Line, across) : undefined;
  const isWhole = figure && cell && first.lead.includes('其中') && isAkin(figure, cell) && figure.rough.value > first.rough.value;
  return isWhole ? [{ figure, cell, name: `${nameOf(totals[0] as Line)}${nameOf(across)}` }] : [];
}

/** What the head of a line says that it counts: 检查 of 检查次数; empty where it says a period or nothing. */
function stemOf(line: Line): string {
  const name = nameOf(line);
  if (TELLS_NOTHING.test(name)) return '';
  const stem = name.replace(COUNTED, '');
  return stem.length >= 2 ? stem : '';
}

function isNamed(core: string, stem: string): boolean {
  const words = core.replace(BEFORE_NAME, '').replace(COUNTED, '');
  if (stem === '' || words.length < 2) return stem !== '' && core === stem;
  return stem.startsWith(words) || (words.startsWith(stem) && AFTER_NAME.test(words.slice(stem.length)));
}

function isAkin({ group }: Figure, cell: Figure): boolean {
  return cell.measure === 'level' && (cell.group === group || cell.group === '');
}

function isEqual({ figure, cell }: Told): boolean {
  return isFitting(verdictBetween(figure, cell));
}

function relationOf({ figure, cell, name }: Told): Relation {
  const formula = { type: 'sum' as const, parts: [term(figure, IN_TEXT)], wholes: [term(cell, IN_TABLE, 1, `表中${name}`)] };
  return { kind: 'conflict', formula, verdict: verdictBetween(figure, cell), certainty: 'likely' };
}
