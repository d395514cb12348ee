import type { Text } from '../../text.ts';
import type { Figure } from '../figure.ts';
import { coreOf } from '../label.ts';
import { outcomeFamilyOf } from '../lexicon.ts';
import type { Passage } from '../passage.ts';
import { type Formula, type Relation, type Term, term } from '../relation.ts';
import { verdictOf } from '../verdict.ts';

const INTAKE: Text = { zh: '收到', en: 'taken in' };
const CARRIED: Text = { zh: '上期结转', en: 'carried over' };
const OUTCOME: Text = { zh: '处理结果', en: 'result' };
const PENDING: Text = { zh: '未办结', en: 'pending' };
/** The fewest results that tell a row of them. */
const FEWEST = 3;

/**
 * 收到申请74件，上年结转2件，予以公开31件、部分公开9件、不予公开33件，结转下年度3件: where a norm lists all results there are, they and what is left make up
 * what came in and what was carried over.
 */
export function findDispositions({ figures }: Passage): Relation[] {
  const counts = figures.filter(isCount);
  const relations: Relation[] = [];
  for (let at = 1; at < counts.length; at++) {
    if (!isOutcome(counts[at] as Figure)) continue;
    const row = rowFrom(counts, at);
    if (row.length < FEWEST || outcomeFamilyOf(row.map(coreOfFigure), FEWEST)?.closed !== true) continue;
    const wholes = broughtIn(counts, at);
    if (wholes) relations.push(relationOf(wholes, row, counts[at + row.length]));
    at += row.length;
  }
  return relations;
}

function isCount({ measure, isLimit, unit, stage, label }: Figure): boolean {
  return measure === 'level' && !isLimit && unit !== '' && (stage !== undefined || label !== '');
}

const coreOfFigure = ({ label }: Figure): string => coreOf(label.replace(/^其中[，：]?/u, ''));

const isOutcome = (figure: Figure): boolean => outcomeFamilyOf([coreOfFigure(figure)], 1)?.closed === true;

/** The results from an index on that are told in one row. */
function rowFrom(counts: readonly Figure[], from: number): Figure[] {
  const first = counts[from] as Figure;
  const row: Figure[] = [];
  for (let at = from; at < counts.length; at++) {
    const figure = counts[at] as Figure;
    if (figure.sentence !== first.sentence || figure.group !== first.group || !isOutcome(figure)) break;
    row.push(figure);
  }
  return row;
}

/** What came in and what was carried over, in either order, right before an index. */
function broughtIn(counts: readonly Figure[], at: number): readonly [Figure, Figure] | undefined {
  const [first, second, row] = [counts[at - 2], counts[at - 1], counts[at]];
  if (!first || !second || first.sentence !== second.sentence || first.group !== row?.group || second.group !== row.group) return undefined;
  if (first.stage === 'carried' && second.stage === 'intake') return [second, first];
  return first.stage === 'intake' && second.stage === 'carried' ? [first, second] : undefined;
}

function relationOf([intake, carried]: readonly [Figure, Figure], row: readonly Figure[], next: Figure | undefined): Relation {
  const wholes = [term(carried, CARRIED), term(intake, INTAKE)];
  const results = row.map((figure): Term => term(figure, OUTCOME));
  const isLeft = next?.stage === 'pending' && next.sentence === row[0]?.sentence && next.group === intake.group;
  // What is left may have been left out where nothing is said of it.
  const formula: Formula = isLeft
    ? { type: 'sum', parts: wholes, wholes: [...results, term(next, PENDING)] }
    : { type: 'bound', parts: results, wholes };
  return { kind: isLeft ? 'flow' : 'subset', formula, verdict: verdictOf(formula), certainty: 'likely' };
}
