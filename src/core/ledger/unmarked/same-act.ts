import { isComparable } from '../clauses.ts';
import type { Figure } from '../figure.ts';
import { runFrom } from '../items.ts';
import { actOf } from '../lexicon.ts';
import { listOf, type Scene, type UnmarkedList } from './list.ts';

/** What a list that names its kinds ends with. */
const OTHERS = /其[他它余]/u;
/** How far back the act is looked for, in figures and in characters. */
const MOST_BACK = 12;
const FARTHEST = 300;

/** 处分170人。处分科级干部20人，一般干部40人，其他人员110人: a sentence that says the act again, of kinds of it down to 其他. */
export function sameAct({ figures, opened }: Scene, at: number): UnmarkedList | undefined {
  const before = figures[at - 1];
  const first = figures[at] as Figure;
  if (!before || before.sentence === first.sentence || opened[at]) return undefined;
  if (first.lead.slice(0, -first.label.length).trim() !== '' || !OTHERS.test(first.line)) return undefined;
  const act = actOf(first.label);
  if (act === undefined) return undefined;
  const told = figures.slice(Math.max(0, at - MOST_BACK), at).filter((figure) => figure.sentence === before.sentence);
  const whole = told.find((figure) => isComparable(figure, first) && figure.depth === first.depth && figure.label.trimEnd().endsWith(act));
  if (!whole || first.rough.value > whole.rough.value || first.range.start - whole.range.end > FARTHEST) return undefined;
  const { items } = runFrom(figures, at, whole, opened, false);
  const isAll = items.length > 2 && OTHERS.test(items.at(-1)?.label ?? '');
  return isAll ? listOf(whole, at, items, 'likely') : undefined;
}
