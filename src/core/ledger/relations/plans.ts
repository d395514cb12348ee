import type { Text } from '../../text.ts';
import type { Figure } from '../figure.ts';
import { withoutNotes } from '../label.ts';
import type { Passage } from '../passage.ts';
import { type Formula, isFitting, type Relation, term } from '../relation.ts';
import { verdictOf } from '../verdict.ts';

const DONE: Text = { zh: '完成数', en: 'done' };
const PLANNED: Text = { zh: '计划数', en: 'planned' };
const RATE: Text = { zh: '完成比例', en: 'share done' };

/** 完成年初预算的, 为年度计划的: what the percentage is of. */
const OF_PLAN =
  /(?:完成|占|为|达到?|相当于)了?[^，。；：]{0,12}?(?<plan>预算|计划|任务|目标|指标)(?:任务|目标|数|额|总[数额量])*的?(?:比例|比重)?(?:为|达到?)?[\s　]*$/u;
/** 完成1200人计划的: the plan stands right before. */
const OF_FIGURE = /^(?:的)?(?:年度|全年|年初|年)?(?<plan>预算|计划|任务|目标|指标)(?:任务|目标|数)?的?[\s　]*$/u;
const PLAN = /预算|计划|任务|目标|指标/u;
/** 年初预算为500万元, but 一般公共预算收入完成500万元 is done. */
const BUDGET = /(?<!公共|基金|经营)预算(?!收|外)\p{Script=Han}{0,4}$/u;
const GOAL = /(?:计划|任务|目标|指标)\p{Script=Han}{0,6}$/u;
/** How many figures before and after are looked at. */
const NEAR = 8;

/** Plans fulfilled in percent, against what was planned and what was done: every pair that may be meant is tried. */
export function findPlanRelations({ block, figures, hasShare }: Passage): Relation[] {
  if (!hasShare || !block.prose.test(PLAN)) return [];
  return figures.flatMap((rate, at) => {
    if (!rate.isPercent || rate.measure !== 'share' || rate.qualifier || rate.isLimit || !PLAN.test(rate.lead)) return [];
    const before = figures[at - 1];
    const own = before && before.sentence === rate.sentence && OF_FIGURE.test(rate.lead) ? before : undefined;
    const word = own ? '' : OF_PLAN.exec(withoutNotes(rate.label))?.groups?.['plan'];
    if (word === undefined) return [];
    const near = figures.slice(Math.max(0, at - NEAR), at + NEAR).filter((figure) => isAmount(figure) && figure.sentence === rate.sentence);
    return planRelation(rate, own, word, near) ?? [];
  });
}

function planRelation(rate: Figure, own: Figure | undefined, word: string, near: readonly Figure[]): Relation | undefined {
  const plans = own ? [own] : near.filter((figure) => isPlan(figure, word));
  const isOfPlan = ({ group }: Figure): boolean => plans.some((plan) => plan.group === group);
  const done = near.filter(
    (figure) => isOfPlan(figure) && !plans.includes(figure) && !BUDGET.test(planned(figure)) && !GOAL.test(planned(figure)),
  );
  const nearest = done.findLast(({ index }) => index < rate.index) ?? done[0];
  const plan =
    plans.findLast(({ index, group }) => index < rate.index && group === nearest?.group) ??
    plans.find(({ group }) => group === nearest?.group);
  if (!nearest || !plan) return undefined;
  const pairs = plans.flatMap((whole) => done.filter(({ group }) => group === whole.group).map((part) => formulaOf(rate, part, whole)));
  const formula = pairs.find((each) => isFitting(verdictOf(each))) ?? formulaOf(rate, nearest, plan);
  const isPart = between(nearest, plan, rate).includes('；') && !isOfPlanned(nearest, plan, rate);
  const verdict = verdictOf(formula);
  return verdict === 'broken' && isPart ? undefined : { kind: 'rate', formula, verdict, certainty: 'likely' };
}

/** 计划改造小区440个，…；已开工的小区129个，占任务数的29.3%: what is done of the very things that were planned. */
function isOfPlanned(done: Figure, plan: Figure, rate: Figure): boolean {
  const noun = plan.label.trim().slice(-2);
  return noun.length === 2 && done.label.trim().endsWith(noun) && !between(done, rate).includes('；');
}

/** The text from the first to the last of three figures of one sentence. */
function between(...figures: readonly Figure[]): string {
  const indexes = figures.map(({ index, sentence }) => index - sentence.index);
  return (figures[0] as Figure).line.slice(Math.min(...indexes), Math.max(...indexes));
}

function formulaOf(rate: Figure, part: Figure, whole: Figure): Formula {
  return { type: 'quotient', parts: [term(part, DONE)], wholes: [term(whole, PLANNED)], result: term(rate, RATE), factor: 100 };
}

/** 年初预算为500万元, 计划培训1200人, 1200人的任务: what a figure says of a plan. */
function planned({ label, object }: Figure): string {
  return `${label}${object.slice(0, 6)}`;
}

function isPlan(figure: Figure, word: string): boolean {
  return (word === '预算' ? BUDGET : GOAL).test(planned(figure));
}

function isAmount({ measure, isPercent, isLimit, unit }: Figure): boolean {
  return measure === 'level' && !isPercent && !isLimit && unit !== '';
}
