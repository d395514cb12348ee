import type { Text } from '../../text.ts';
import { wordsIn } from '../clauses.ts';
import type { Figure } from '../figure.ts';
import { isNestedIn, type Stage } from '../lexicon.ts';
import { type Formula, type Relation, term } from '../relation.ts';
import { verdictOf } from '../verdict.ts';
import { only, type Staged, termsFor } from './staged.ts';

const ACCEPTED: Text = { zh: '受理', en: 'accepted' };
const REFUSED: Text = { zh: '不予受理', en: 'refused' };
const ELSEWHERE: Text = { zh: '其他处理', en: 'dealt with otherwise' };
const ACCEPTING = /受理|立案/u;
const REFUSING = /不予?(?:受理|立案)/u;
/** What else becomes of what was received, before it is taken in. */
const OTHERWISE =
  /^(?:经?审查后?)?(?:其他(?:方式)?处理|转送|移送|移交|转办|退回|正在审查|待审查|补正|撤回|(?:书面)?告知(?:其?他|申请人|其|向|通过|另))/u;

/**
 * 收到60件，受理54件，不予受理6件: of what was received no more can be accepted and refused together, and be sent on or back where that follows them.
 */
export function acceptedAndRefused(staged: readonly Staged[], figures: readonly Figure[]): Relation[] {
  const told = (test: (label: string, stage: Stage) => boolean): Staged | undefined =>
    only(staged.filter(({ figure, stage }) => test(figure.label, stage)));
  const of = (test: (label: string, stage: Stage) => boolean): Figure | undefined => told(test)?.figure;
  const all = told((label, stage) => stage === 'intake' && !ACCEPTING.test(label));
  const received = all?.figure;
  const accepted = of((label, stage) => stage === 'intake' && ACCEPTING.test(label) && !REFUSING.test(label));
  const refused = of((label) => REFUSING.test(label));
  if (!all || !received || !accepted || !refused || received.group !== accepted.group || received.group !== refused.group) return [];
  if (received.index > accepted.index || !(isNestedIn(wordsIn(accepted), wordsIn(received)) || accepted.label.startsWith('立案')))
    return [];
  const others: Figure[] = [];
  for (let at = figures.indexOf(refused) + 1; at < figures.length; at++) {
    const figure = figures[at] as Figure;
    if (figure.sentence !== refused.sentence || figure.group !== refused.group || !OTHERWISE.test(figure.label)) break;
    others.push(figure);
  }
  const formula: Formula = {
    // 受理54件，不予受理4件，告知其他途径2件: where more is told than what was taken in and what was not, it is all.
    type: others.length > 0 ? 'sum' : 'bound',
    parts: [term(accepted, ACCEPTED), term(refused, REFUSED), ...others.map((figure) => term(figure, ELSEWHERE))],
    wholes: termsFor(all),
  };
  return [{ kind: others.length > 0 ? 'sum' : 'subset', formula, verdict: verdictOf(formula), certainty: 'likely' }];
}
