import type { Text } from '../../text.ts';
import { isAdditive, isComparable } from '../clauses.ts';
import type { Figure } from '../figure.ts';
import type { Passage } from '../passage.ts';
import { type Formula, isFitting, type Relation, term } from '../relation.ts';
import { verdictOf } from '../verdict.ts';

const PART: Text = { zh: '加项', en: 'added' };
const TOTAL: Text = { zh: '总量', en: 'total' };
/** 收入总量, 支出总计: what a budget has in all. */
const TOTAL_WORDS = /^(?:[^，。；]{0,12}?)(?<what>收入|支出|财力)(?:总量|总计|合计)(?:为|达到?|共计|是)*$/u;
/** 全年共办理, 应办: all cases there are, with those that an earlier year left. */
const CASES =
  /^(?:全年|本年度?|今年|全县|实际)*(?:共|总共|共计|合计|累计)?(?:需|应)?(?:办理?|处理|审理)(?:(?:行政)?复议|信访|行政)?(?:申请|案件|事项)?(?:总数)?(?:共|为|计)*$/u;
const ADDED = /(?:^|[，。；])[\s　]*(?:再)?加上?[^，。；]*$/u;
/** What is told within an addend, or taken away. */
const NOT_ADDED = /其中|包括|减去|扣除|减/u;
const INTAKE = 'intake';
const MOST_ADDED = 12;
const MOST_BACK = 8;

/** 收入120亿元，增长5%。加上补助30亿元、结转5亿元，收入总量为155亿元: an amount and what is added to it come to the total. */
export function findAddedTotals({ block, figures }: Passage): Relation[] {
  if (!block.prose.includes('加')) return [];
  return figures.flatMap((total, at) => {
    const what = total.depth === 0 && isAdditive(total) ? whatOf(total.label.trim()) : undefined;
    const from = what === undefined ? undefined : firstAdded(figures, at);
    if (from === undefined) return [];
    const added = figures.slice(from, at).filter((figure) => figure.depth === 0 && isComparable(figure, total));
    const formulas = basesOf(figures, from, total, what ?? '').map(
      (base): Formula => ({
        type: 'sum',
        parts: [base, ...added].map((figure) => term(figure, PART)),
        wholes: [term(total, TOTAL)],
      }),
    );
    const formula = formulas.find((each) => isFitting(verdictOf(each))) ?? (what === INTAKE ? formulas.at(-1) : formulas[0]);
    return formula ? [{ kind: 'sum', formula, verdict: verdictOf(formula), certainty: 'likely' }] : [];
  });
}

/** What a total is of by its label: 收入, 支出, or what came in, where it is of cases; undefined where it is no such total. */
function whatOf(label: string): string | undefined {
  return CASES.test(label) ? INTAKE : TOTAL_WORDS.exec(label)?.groups?.['what'];
}

/** The index of the first of the amounts that 加上 adds before a total in its sentence. */
function firstAdded(figures: readonly Figure[], at: number): number | undefined {
  const total = figures[at] as Figure;
  for (let index = at - 1; index >= Math.max(0, at - MOST_ADDED); index--) {
    const figure = figures[index] as Figure;
    if (figure.sentence !== total.sentence || (figure.depth === 0 && NOT_ADDED.test(figure.lead))) return undefined;
    if (figure.depth === 0 && ADDED.test(figure.lead)) return index;
  }
  return undefined;
}

/** The amounts that may be added to: of the sentence and, without any there, of the nearest one before, the first first. */
function basesOf(figures: readonly Figure[], from: number, total: Figure, what: string): Figure[] {
  const bases: Figure[] = [];
  for (let index = from - 1; index >= Math.max(0, from - MOST_BACK); index--) {
    const figure = figures[index] as Figure;
    if (bases.length > 0 && figure.sentence !== bases[0]?.sentence) break;
    if (figure.depth > 0 || !isComparable(figure, total) || !isAdditive(figure)) continue;
    if (what === INTAKE ? figure.stage === INTAKE : figure.label.includes(what) || what === '财力') bases.unshift(figure);
  }
  return bases;
}
