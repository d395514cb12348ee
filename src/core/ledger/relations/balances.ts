import type { Text } from '../../text.ts';
import type { Figure } from '../figure.ts';
import { wordsOf } from '../label.ts';
import { balanceNames, endsWithName } from '../lexicon.ts';
import type { Passage } from '../passage.ts';
import { type Formula, type Relation, term } from '../relation.ts';
import { verdictOf } from '../verdict.ts';

const PLUS: Text = { zh: '加项', en: 'added' };
const MINUS: Text = { zh: '减项', en: 'taken away' };
const RESULT: Text = { zh: '差额', en: 'difference' };

/** Differences that have names: 出生率 − 死亡率 = 自然增长率, 出口 − 进口 = 顺差. */
export function findBalanceRelations({ block, figures }: Passage): Relation[] {
  if (!balanceNames.mayStandIn(block.prose)) return [];
  return figures.flatMap((result, at) => {
    if (result.isLimit || !balanceNames.isResult(result.label)) return [];
    for (const balance of balanceNames.all) {
      if (!endsWithName(result.label, balance.equals)) continue;
      const before = figures.slice(Math.max(0, at - 20), at).reverse();
      const find = (names: readonly string[]): Figure | undefined =>
        before.find((figure) => isLevel(figure, result) && endsWithName(wordsOf(figure.label), names));
      const plus = find(balance.plus);
      const minus = find(balance.minus);
      if (!plus || !minus || plus === minus) continue;
      const formula: Formula = { type: 'sum', parts: [term(plus, PLUS), term(minus, MINUS, -1)], wholes: [term(result, RESULT)] };
      return [{ kind: 'balance', formula, verdict: verdictOf(formula), certainty: 'likely' }];
    }
    return [];
  });
}

function isLevel(figure: Figure, result: Figure): boolean {
  return figure.group === result.group && (figure.measure === 'level' || figure.measure === 'share') && !figure.isLimit;
}
