import { isAdditive, isComparable, isOneNoun } from '../clauses.ts';
import { tellsOfEarlier } from '../earlier.ts';
import type { Figure } from '../figure.ts';
import { coreOf } from '../label.ts';
import { outcomeFamilyOf, outcomeOf } from '../lexicon.ts';
import { listOf, type Scene, type UnmarkedList } from './list.ts';

/** Cases that end with a result. */
const CASES = /复议|诉讼|应诉/u;
/** 其他17件, 以其他方式结案17件: all other results. */
const OTHERWISE = /^[以按]?其[他它](?:方式|情形|结果|处理)?(?:审?结案?|办结|处理)?(?:的|为)?$/u;
/** What came in within the year, beside which older cases ended; a person who pleaded, an advice. */
const TAKEN_IN = /收|受理|立案|新|发生|申请|提起|接|负责人|出庭|建议|意见书/u;

/**
 * 审结50件，维持30件、撤销5件; 办理行政应诉案件9件，胜诉8件: results right after what was settled, or after all cases of a kind; right after what came
 * in, where a form lists all results there are.
 */
export function resultsAfter({ figures, passages }: Scene, at: number): UnmarkedList | undefined {
  const whole = figures[at] as Figure;
  const areAllCases = CASES.test(whole.label) && !TAKEN_IN.test(whole.label);
  const isIntake = whole.stage === 'intake' && !areAllCases;
  if (whole.stage !== 'resolved' && !areAllCases && !isIntake) return undefined;
  if (whole.measure !== 'level' || outcomeOf(passages.coreOf(whole))) return undefined;
  const items: Figure[] = [];
  for (let index = at + 1; index < figures.length; index++) {
    const item = figures[index] as Figure;
    if (item.sentence !== whole.sentence || item.depth !== whole.depth || !isComparable(item, whole) || !isAdditive(item)) break;
    // 案件60件，胜诉54件，败诉4件，未审结2件: what is left is beside the results.
    const isLeft = areAllCases && item.stage === 'pending' && items.length > 0;
    const isOther = whole.stage === 'resolved' && items.length > 1 && OTHERWISE.test(item.label);
    if (outcomeOf(passages.coreOf(item)) === undefined && !isLeft && !isOther) break;
    items.push(item);
    if (isOther) break;
  }
  const [first] = items;
  // 裁决结案20件，调解结案18件: one result beside another.
  if (first && isOneNoun(first, whole)) return undefined;
  if (items.length < (areAllCases ? 1 : 2) || (isIntake && !(isClosedFamily(items) && !tellsOfEarlier(whole)))) return undefined;
  return listOf(whole, at + 1, items, whole.stage === 'resolved' ? 'no' : 'open');
}

/** 予以公开, 部分公开, 不予处理: results of a family that a form lists all of. */
function isClosedFamily(items: readonly Figure[]): boolean {
  const labels = items.map(({ label }) => coreOf(label));
  return outcomeFamilyOf(labels, 3)?.closed === true;
}
