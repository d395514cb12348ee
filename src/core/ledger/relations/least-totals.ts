import type { Text } from '../../text.ts';
import { subtract, toNumber, ZERO } from '../decimal.ts';
import type { Figure } from '../figure.ts';
import { commonLength, coreOf } from '../label.ts';
import type { Passage } from '../passage.ts';
import { productOf } from '../product.ts';
import { type Formula, type Relation, term } from '../relation.ts';
import { verdictOf } from '../verdict.ts';

const LEAST: Text = { zh: '至少', en: 'at least' };
const TOTAL: Text = { zh: '总量', en: 'total' };
/** Said of an amount that is no less: 10万元以上, 突破50万元, 超千万元. */
const LOWER = /^(?:以上|之上|超过?|突破|高于|多于|不低于|不少于|不下|至少|达到?)/u;
const WHOLE = /总|合计|共计|累计|共[\p{Script=Han}]{0,4}$/u;
/** How far the amount stands from the count it is of, at most. */
const FARTHEST = 24;

/** So many things, each of an amount no less than so much. */
interface Step {
  readonly count: Figure;
  readonly least: Figure;
}

/**
 * What counts and the least that each of them has add up to, against the total that is told of all: 52个村收入均达到10万元以上，总收入911万元，其中11个村突破50万元，
 * 2个村突破100万元 is at least 2×100 + 9×50 + 41×10. The steps after the first are taken as parts of one another, which gives the least of all.
 */
export function findLeastTotals({ figures }: Passage): Relation[] {
  const leasts = figures.filter(isLeast);
  if (leasts.length === 0) return [];
  const sentences = new Set(leasts.map(({ sentence }) => sentence));
  return [...sentences].flatMap((sentence) => {
    const here = figures.filter((figure) => figure.sentence === sentence);
    const steps = stepsIn(here);
    const [first] = steps;
    const total = first && here.find((figure) => isTotalOf(figure, first));
    const formula = first && total && formulaOf(steps, total);
    return formula ? [{ kind: 'subset', formula, verdict: verdictOf(formula), certainty: 'likely' }] : [];
  });
}

/** The first step of a sentence, and those after it that are parts of it: fewer, with more each. */
function stepsIn(figures: readonly Figure[]): Step[] {
  const steps: Step[] = [];
  for (const [at, least] of figures.entries()) {
    const count = figures[at - 1];
    if (!count || !isLeast(least) || !isCount(count) || !isOf(count, least)) continue;
    const last = steps.at(-1);
    const isPart =
      last?.least.group === least.group &&
      last.count.group === count.group &&
      count.rough.value <= last.count.rough.value &&
      least.rough.value > last.least.rough.value;
    if (!last || isPart) steps.push({ count, least });
  }
  return steps;
}

function isLeast({ qualifier, measure, isPercent, isReference, unit }: Figure): boolean {
  return qualifier !== undefined && LOWER.test(qualifier) && measure === 'level' && !isPercent && !isReference && unit !== '';
}

function isCount({ qualifier, measure, isPercent, value, isLimit, isReference, unit }: Figure): boolean {
  return qualifier === undefined && measure === 'level' && !isPercent && !isLimit && !isReference && value.scale === 0 && unit !== '';
}

/** In one clause, and not of one kind. */
function isOf(count: Figure, least: Figure): boolean {
  const between = count.line.slice(count.end - count.sentence.index, least.index - least.sentence.index);
  return count.group !== least.group && between.length <= FARTHEST && !/[，。；：、]/u.test(between);
}

/** An amount that is told of all of them: 总收入911万元 after 收入达到10万元以上. */
function isTotalOf(figure: Figure, { least }: Step): boolean {
  const { qualifier, measure, isPercent, isLimit, isReference, group, label } = figure;
  if (figure === least || qualifier !== undefined || measure !== 'level' || isPercent || isLimit || isReference) return false;
  if (group !== least.group || figure.index < least.index || !WHOLE.test(label)) return false;
  return commonLength(coreOf(label), coreOf(least.label)) >= 2;
}

/** Each step holds what is left of its count without the next one's. */
function formulaOf(steps: readonly Step[], total: Figure): Formula | undefined {
  const parts = steps.toReversed().map(({ count, least }, at) => {
    const next = steps[steps.length - at];
    const left = subtract(count.value, next?.count.value ?? ZERO);
    const text = `${toNumber(left)}${count.unit}×${least.text.replace(/^[^\d]*|以上|之上/gu, '')}`;
    return term(productOf(left, least, text), LEAST);
  });
  return { type: 'bound', parts, wholes: [term(total, TOTAL)] };
}
