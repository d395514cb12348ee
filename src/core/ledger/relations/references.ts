import type { Text } from '../../text.ts';
import { AND } from '../clauses.ts';
import type { Figure } from '../figure.ts';
import type { Passage } from '../passage.ts';
import { type Formula, type Relation, term } from '../relation.ts';
import { verdictOf } from '../verdict.ts';
import { isDown } from './changes.ts';

const OWN: Text = { zh: '本地', en: 'here' };
const OTHER: Text = { zh: '比较对象', en: 'compared with' };
const POINTS: Text = { zh: '相差', en: 'difference' };
/** 比全市平均水平（7.7%）高0.7个百分点: the rate compared with stands in the bracket before. */
const DIFFERS = /^[）)][^，。；（）]{0,6}?(?:分别)?(?<way>高|低|快|慢)(?:出|于|了)*[\s　]*$/u;
/** 高于目标（4.5%）2个百分点: the way stands before the bracket. */
const BARE = /^[）)][\s　]*(?:分别)?$/u;
const WAY = /(?<way>高|低|快|慢)于[^，。；（）]*[（(][\s　]*$/u;
const COMPARED = /(?:比|较|高于|低于|快于|慢于)[^，。；（）]*[（(][\s　]*$/u;
const AND_OTHER = /^[）)][^，。；（）]{0,12}[、和及与][^，。；（）]{0,12}[（(][\s　]*$/u;
const MOST_BACK = 8;

/** Rates against others that brackets tell: 增长8.4%，比全市（7.7%）和全省（7.0%）分别高0.7、1.4个百分点. */
export function findReferenceRelations({ figures }: Passage): Relation[] {
  return figures.flatMap((first, at) => {
    if (first.measure !== 'points' && first.unit !== '') return [];
    const isBare = BARE.test(first.lead);
    const said = DIFFERS.exec(first.lead)?.groups?.['way'];
    if (!isBare && said === undefined) return [];
    const others = othersBefore(figures, at);
    const way = said ?? WAY.exec(others[0]?.lead ?? '')?.groups?.['way'];
    if (way === undefined) return [];
    const points = pointsFrom(figures, at);
    const own = ownBefore(figures, at - others.length);
    if (!own || others.length !== points.length || points.at(-1)?.measure !== 'points') return [];
    return points.map((point, index): Relation => {
      const [here, other] = [term(own, OWN), term(others[index] as Figure, OTHER)];
      const [more, less] = way === '高' || way === '快' ? [here, other] : [other, here];
      const formula: Formula = { type: 'sum', parts: [more, { ...less, sign: -1 }], wholes: [term(point, POINTS)] };
      return { kind: 'change', formula, verdict: verdictOf(formula), certainty: 'likely' };
    });
  });
}

function pointsFrom(figures: readonly Figure[], at: number): Figure[] {
  let end = at + 1;
  while (figures[end] && AND.test((figures[end] as Figure).lead) && figures[end]?.depth === figures[at]?.depth) end++;
  return figures.slice(at, end);
}

function othersBefore(figures: readonly Figure[], at: number): Figure[] {
  const others: Figure[] = [];
  for (let index = at - 1; index >= Math.max(0, at - MOST_BACK); index--) {
    const figure = figures[index] as Figure;
    if (!figure.isPercent || figure.sentence !== figures[at]?.sentence || figure.depth !== (figures[at]?.depth ?? 0) + 1) break;
    others.unshift(figure);
    if (COMPARED.test(figure.lead) || !AND_OTHER.test(figure.lead)) break;
  }
  return others[0] && COMPARED.test(others[0].lead) ? others : [];
}

/** The rate that is compared: the nearest before, in the sentence. */
function ownBefore(figures: readonly Figure[], at: number): Figure | undefined {
  for (let index = at - 1; index >= Math.max(0, at - MOST_BACK); index--) {
    const figure = figures[index] as Figure;
    if (figure.sentence !== figures[at]?.sentence || (figure.lead.includes('；') && index < at - 4)) return undefined;
    if (!figure.isPercent || figure.depth > 0) continue;
    return figure.qualifier || isDown(figure) ? undefined : figure;
  }
  return undefined;
}
