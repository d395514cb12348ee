import type { Text } from '../../text.ts';
import type { Figure } from '../figure.ts';
import type { PartList } from '../parts.ts';
import type { Passage } from '../passage.ts';
import { type Formula, isFitting, type Relation, term } from '../relation.ts';
import { verdictOf } from '../verdict.ts';
import { isDown } from './changes.ts';

const PART: Text = { zh: '分项增减', en: 'change of a part' };
const WHOLE: Text = { zh: '总数增减', en: 'change of the total' };
const LEVEL: Text = { zh: '数', en: 'number' };
/** How many figures after an amount its change may stand. */
const NEAR = 3;

/** 收入120万元，比上年增收20万元；其中甲类80万元，增收30万元，乙类40万元，减收10万元: the parts of a total change as much together as it does. */
export function findPartChanges({ figures }: Passage, lists: readonly PartList[]): Relation[] {
  if (lists.length === 0 || !figures.some(({ measure }) => measure === 'delta')) return [];
  const indexOf = new Map(figures.map((figure, at) => [figure, at]));
  const changeOf = (level: Figure): Figure | undefined => changeAfter(figures, indexOf.get(level) ?? figures.length);
  return lists.flatMap(({ whole, items }) => {
    if (items.length < 2 || whole.measure !== 'level' || !areAll(items, whole)) return [];
    const [total, ...changes] = [whole, ...items].map(changeOf);
    if (!total || changes.some((change) => change === undefined)) return [];
    const parts = (changes as Figure[]).map((change) => term(change, PART, isDown(change) ? -1 : 1));
    const formula: Formula = { type: 'sum', parts, wholes: [term(total, WHOLE, isDown(total) ? -1 : 1)] };
    return [{ kind: 'change', formula, verdict: verdictOf(formula), certainty: 'likely' }];
  });
}

function areAll(items: readonly Figure[], whole: Figure): boolean {
  return isFitting(verdictOf({ type: 'sum', parts: items.map((item) => term(item, LEVEL)), wholes: [term(whole, LEVEL)] }));
}

/** The change told of the amount at an index, before another amount of its kind. */
function changeAfter(figures: readonly Figure[], at: number): Figure | undefined {
  const level = figures[at];
  for (const figure of figures.slice(at + 1, at + 1 + NEAR)) {
    if (figure.sentence !== level?.sentence || figure.depth !== level.depth || figure.lead.includes('；')) return undefined;
    if (figure.group !== level.group) continue;
    return figure.measure === 'delta' && !figure.qualifier ? figure : undefined;
  }
  return undefined;
}
