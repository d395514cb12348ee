import { cutBetween, isAdditive, isComparable, isSum, textBetween } from '../clauses.ts';
import type { Figure } from '../figure.ts';
import { listOf, type Scene, type UnmarkedList } from './list.ts';

/** 其余4个: what is left of a whole once its parts are told. */
const LEFT = /^(?:其余|剩余|余下|剩下)(?:的|均为)?$/u;
/** 其他案件11件: after classes. */
const LEFT_OF_CLASSES = /^(?:其余|剩余|余下|其他|其它)/u;
/** 1名|因病请假, 另1件|因改期未开庭: those of which it is told why not. */
const MISSING = /^(?:因|由于|未|尚未|请假|缺席)/u;
const ALONE = /^[，；、]\s*(?:另有?|还有|其余)?$/u;
/** 应述法34名, 应出庭应诉12件: what was due. */
const DUE = /应(?![急用诉对届邀])(?:当|该|予)?\p{Script=Han}/u;
/** How many figures back the whole is looked for. */
const MOST_BACK = 8;

/**
 * 查出问题46个，整改43个，其余3个正在推进; 应述法34名，线下6名、线上27名，1名因病请假: the figure at an index is what is left of a whole before it once the
 * parts between them are told.
 */
export function remainder({ figures }: Scene, at: number): UnmarkedList | undefined {
  const left = figures[at] as Figure;
  const isMissing = isToldMissing(left);
  if (!(isMissing || LEFT.test(left.label)) || !isAdditive(left)) return undefined;
  // 受理60件，办结51件，其余9件: read by its stages.
  if (figures[at - 1]?.stage === 'resolved') return undefined;
  const told = toldBefore(figures, at);
  const wholes = isMissing ? told.filter((index) => DUE.test((figures[index] as Figure).label)) : told.slice(1);
  const readings = wholes.map((whole): Reading => ({ whole, parts: told.slice(0, told.indexOf(whole)).reverse() }));
  const itemsOf = ({ parts }: Reading): Figure[] => [...parts.map((part) => figures[part] as Figure), left];
  // 排查436件，其中甲类97件、其他339件，调解421件，其余15件: the part right before may be the only one.
  const ofLast = readings
    .filter(({ parts }) => !isRow(figures, parts.slice(-2)))
    .map(({ whole, parts }): Reading => ({ whole, parts: parts.slice(-1) }));
  const reading =
    [...readings, ...ofLast].find((each) => isSum(itemsOf(each), figures[each.whole] as Figure)) ??
    readings.find((each) => isMissing || (each.whole === told.at(-1) && isRow(figures, each.parts)));
  return reading && listOf(figures[reading.whole] as Figure, reading.parts[0] as number, itemsOf(reading), 'likely');
}

/** The indexes of a whole and of the parts told after it. */
interface Reading {
  readonly whole: number;
  readonly parts: readonly number[];
}

/** Whether a figure counts what is left of a whole: 其余11件, 1名因病请假. */
export function isRemainder(figure: Figure): boolean {
  return LEFT_OF_CLASSES.test(figure.label) || isToldMissing(figure);
}

function isToldMissing({ lead, object }: Figure): boolean {
  return ALONE.test(lead) && MISSING.test(object);
}

/** The indexes of the figures of its unit that stand before one in its sentence, the nearest first; up to a ；. */
function toldBefore(figures: readonly Figure[], at: number): number[] {
  const left = figures[at] as Figure;
  const indexes: number[] = [];
  for (let index = at - 1; index >= Math.max(0, at - MOST_BACK); index--) {
    const figure = figures[index] as Figure;
    if (figure.sentence !== left.sentence || figure.depth < left.depth || textBetween(figure, left).includes('；')) break;
    if (figure.depth === left.depth && figure.unit === left.unit && isComparable(figure, left) && isAdditive(figure)) indexes.push(index);
  }
  return indexes;
}

/** Whether figures are one part, or parts that 、 joins. */
function isRow(figures: readonly Figure[], parts: readonly number[]): boolean {
  return parts.slice(1).every((part, before) => cutBetween(figures[parts[before] as number] as Figure, figures[part] as Figure) === 1);
}
