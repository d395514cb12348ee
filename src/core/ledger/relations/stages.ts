import type { Text } from '../../text.ts';
import { isSum, wordsIn } from '../clauses.ts';
import { tellsOfEarlier } from '../earlier.ts';
import type { Figure } from '../figure.ts';
import { kindsFrom, kindsNamed, kindsUpTo } from '../kinds.ts';
import { coreOf, likeness } from '../label.ts';
import { actOf, isBareSettling, isNestedIn, type Stage, stageOf, withoutStage } from '../lexicon.ts';
import type { PartList } from '../parts.ts';
import type { Passage } from '../passage.ts';
import { type Formula, type Relation, type Term, term } from '../relation.ts';
import { verdictOf } from '../verdict.ts';

const ROLES: Readonly<Record<Stage, Text>> = {
  intake: { zh: '收到', en: 'taken in' },
  carried: { zh: '上期结转', en: 'carried over' },
  resolved: { zh: '办结', en: 'settled' },
  pending: { zh: '未办结', en: 'pending' },
  withdrawn: { zh: '另行了结', en: 'ended otherwise' },
};
/** Courts and procurators settle what earlier years left, whether they say so or not. */
const COURT = /收案|新收|立案|旧存|法院|检察|诉讼|仲裁|一审|二审|再审|刑事|民商事|执行案/u;

/** 本年立案的案件5件, 审结的当年案件6件: of this year's alone, which nothing of earlier years is among. */
const COHORT = /(?:本年度?|当年|今年|年内)(?:新)?(?:立案|收案|新收|受理|收到|登记|接收)(?:的|案件)/u;
const OF_YEAR = /(?:本年度?|当年|今年|年内)/u;

/** What was taken in anew, beside which older matters are settled. */
const TAKEN_ANEW = /收案|新收|立案|旧存/u;

/** How and when, not what: 处于时限内正在办理, 均已按期办结. */
const MANNER = /加上|连同|(?:19|20)\d{2}年?度?|处于[^，。；]{0,8}内|按[期时]|及时|依法|全部|均|已经?|正|尚有?|现|(?:之)?中$/gu;
/** 未化解的7件|已落实包案: what is said of the matters, not what they are. */
const PREDICATE = /^(?:已|均|都|正在|全部)/u;
/** 县法院|受理, 12315平台|受理: whose act it is; what one body takes in is no part of what another does. */
const BODY = /(?:[局院厅委办所站队会部市县区镇乡]|中心|平台|部门|机关|热线|街道)$/u;
/** 行政机关已回复: those to whom what was counted before is addressed. */
const ADDRESSED = /(?:行政|相关|有关|责任|被建议|被督察|被监督)(?:机关|单位|部门)(?:已|均|按时)*(?:回复|反馈|整改)/u;
/** 剩余9件, 尚有9件: left, after what was settled. */
const LEFT = /^[，；、]?(?:目前|现)?(?:剩余|余下|其余|尚余|尚有|还有|仍有|还剩)$/u;

interface Staged {
  readonly figure: Figure;
  readonly stage: Stage;
  /** The label without its stage word: 行政复议案件. */
  readonly object: string;
  /** What came in together: 来访300件、网上信访360件; elsewhere the figure alone. */
  readonly kinds: readonly Figure[];
}

/** What was taken in, carried over, settled and left (收 + 转 = 结 + 余), as told in one sentence. */
export function findStageRelations(passage: Passage, partLists: readonly PartList[]): Relation[] {
  const lists = wholesByItem(partLists);
  const relations: Relation[] = [];
  let before: readonly Staged[] = [];
  for (const staged of bySentence(passage)) {
    if (staged.length + before.length > 1) {
      const isMixed = tellsEarlier(staged);
      const flow = flowOf(staged, before, isMixed || tellsEarlier(before));
      if (flow) relations.push(flow);
      if (!isMixed) relations.push(...boundsOf(staged, before, lists));
      if (staged.length > 1) {
        const isOfOneYear = !isMixed || staged.some(({ stage }) => stage === 'carried');
        relations.push(...(isOfOneYear ? acceptedAndRefused(staged, passage.figures) : []), ...allHandled(staged));
      }
    }
    before = staged;
  }
  const nested = nestedOf(passage, lists);
  if (nested.length === 0) return relations;
  const known = new Set(relations.flatMap(({ formula }) => (formula.type === 'bound' ? formula.parts.map(({ figure }) => figure) : [])));
  return [...relations, ...nested.filter(({ formula }) => !known.has((formula.parts[0] as Term).figure))];
}

/** The totals of the lists that a figure is an item of. */
type Wholes = ReadonlyMap<Figure, readonly Figure[]>;

const NO_WHOLES: Wholes = new Map();

function wholesByItem(lists: readonly PartList[]): Wholes {
  if (lists.length === 0) return NO_WHOLES;
  const wholes = new Map<Figure, Figure[]>();
  for (const { whole, items } of lists) for (const item of items) wholes.set(item, [...(wholes.get(item) ?? []), whole]);
  return wholes;
}

/** Whether the sentence of figures tells of what came before the period. */
function tellsEarlier([first]: readonly Staged[]): boolean {
  return first !== undefined && mayBeEarlier(first.figure);
}

/** 累计 counts those of all years. */
function mayBeEarlier(figure: Figure): boolean {
  return tellsOfEarlier(figure) || figure.line.includes('累计');
}

function bySentence({ figures }: Passage): Staged[][] {
  const groups: Staged[][] = [];
  for (const [at, figure] of figures.entries()) {
    if (figure.measure !== 'level' || figure.isLimit || figure.unit === '' || figure.group === 'money') continue;
    const last = groups[groups.length - 1];
    const current = last?.[0]?.figure.sentence === figure.sentence ? last : undefined;
    const isLeft = current?.[current.length - 1]?.stage === 'resolved' && LEFT.test(figure.label);
    const stage = figure.stage ?? (figure.object ? stageOf(figure.object) : undefined) ?? (isLeft ? 'pending' : undefined);
    if (!stage) continue;
    const words = PREDICATE.test(figure.object) ? figure.label : wordsIn(figure);
    const object = isLeft ? '' : coreOf(withoutStage(words).replaceAll(MANNER, ''));
    const staged = { figure, stage, object, kinds: stage === 'intake' ? kindsFrom(figures, at) : [figure] };
    if (current) current.push(staged);
    else groups.push([staged]);
  }
  return groups;
}

/** 任务60个，完成66个: more than was planned. */
const PLANNED = /任务|计划|目标|指标|下达|要求|应/u;
/** How many figures back a total is looked for. */
const NEAR = 7;
const PART: Text = { zh: '部分', en: 'part' };
const WHOLE: Text = { zh: '总数', en: 'total' };

/** 行政诉讼案件80宗，负责人出庭应诉19宗; 病区县1030个，控制937个: the second counts some of the first. */
function nestedOf({ figures }: Passage, lists: Wholes): Relation[] {
  const relations: Relation[] = [];
  for (let at = 1; at < figures.length; at++) {
    const part = figures[at] as Figure;
    if (part.measure !== 'level' || part.isLimit || part.unit === '' || part.group === 'money' || lists.has(part)) continue;
    const wholeAt = levelBefore(figures, at);
    const whole = figures[wholeAt];
    if (!whole || whole.group !== part.group || whole.isLimit) continue;
    const isBare = part.object === '' && isBareSettling(part.label) && !isBareSettling(whole.label) && whole.label.length > 2;
    if (isBare && PLANNED.test(whole.label) && part.label.endsWith('完成')) continue;
    if (!isBare && !isNestedIn(wordsIn(part), wordsIn(whole))) continue;
    if (mayBeEarlier(part)) continue;
    // 来访300件、网上信访360件，办结846件: of all of the list.
    if (isBare && lists.get(whole)?.some(({ rough }) => rough.value >= part.rough.value)) continue;
    if (TAKEN_ANEW.test(whole.label) && part.stage !== 'intake') continue;
    if (COURT.test(whole.label.replace('检察建议', '')) && part.stage === 'resolved') continue;
    if (hasTwin(figures[wholeAt - 1], whole) || hasOwnBody(part)) continue;
    const wholes = kindsNamed(kindsUpTo(figures, wholeAt), wordsIn(part)).map((figure) => term(figure, WHOLE));
    const formula: Formula = { type: 'bound', parts: [term(part, PART)], wholes };
    relations.push({ kind: 'subset', formula, verdict: verdictOf(formula), certainty: 'likely' });
  }
  return relations;
}

/** Where the nearest level before a figure stands that is on its depth in its sentence; -1 if there is none near. */
function levelBefore(figures: readonly Figure[], at: number): number {
  const { sentence, depth } = figures[at] as Figure;
  for (let index = at - 1; index >= Math.max(0, at - NEAR); index--) {
    const figure = figures[index] as Figure;
    if (figure.sentence !== sentence) return -1;
    if (figure.measure === 'level' && figure.depth === depth && !figure.isPercent) return index;
  }
  return -1;
}

/** Whether the figure before counts the same act: 甲所受理60件，乙所受理40件. */
function hasTwin(before: Figure | undefined, whole: Figure): boolean {
  if (before?.sentence !== whole.sentence || before.group !== whole.group) return false;
  const act = actOf(whole.label);
  return act !== undefined && actOf(before.label) === act;
}

const only = <T>(items: readonly T[]): T | undefined => (items.length === 1 ? items[0] : undefined);

/**
 * One figure each for what came in (there or in the sentence before), what was settled and what is left, all of one kind; 受理58件，加上结转6件，共审理64件
 * tells all that came in itself.
 */
function flowOf(staged: readonly Staged[], before: readonly Staged[], isMixed: boolean): Relation | undefined {
  const of = (stage: Stage, all = staged): Staged[] => all.filter((each) => each.stage === stage);
  const resolved = only(of('resolved'));
  const pending = only(of('pending'));
  const carried = only(of('carried'));
  if (!resolved || !pending || of('carried').length > 1) return undefined;
  const here = of('intake');
  const fits = ({ figure, object }: Staged): boolean =>
    [resolved, pending, ...(carried ? [carried] : [])].every(
      (each) => each.figure.group === figure.group && isOneObject(each.object, object),
    );
  const intakes = (here.length > 0 ? here : of('intake', before)).filter(fits).reverse();
  const [intake] = intakes;
  const total = carried && intakes.find((each) => intakes.some((other) => isSum([other.figure, carried.figure], each.figure)));
  if (!intake || (here.length > 0 && !fits(here[0] as Staged))) return undefined;
  const extra = of('withdrawn').filter(({ figure }) => figure.group === intake.figure.group);
  const terms = (all: readonly Staged[]): Term[] => all.flatMap((each) => termsOf(each, wordsIn(resolved.figure)));
  const readings = intakes.flatMap((each) => (each.kinds.length > 1 ? [each, { ...each, kinds: [each.figure] }] : [each]));
  const inflows = total ? [[total]] : readings.flatMap((each) => (carried ? [[carried, each], [each]] : [[each]]));
  const outflows = [[resolved, pending], ...subsets(extra).map((some) => [resolved, pending, ...some])];
  const formulas = inflows.flatMap((left) => outflows.map((right): Formula => ({ type: 'sum', parts: terms(left), wholes: terms(right) })));
  const fitting = formulas.find((formula) => verdictOf(formula) !== 'broken');
  const formula = fitting ?? (formulas[0] as Formula);
  if (!fitting && (!(total || isChain(intakes)) || (!carried && (isMixed || isCourt(intake, resolved))))) return undefined;
  return { kind: 'flow', formula, verdict: verdictOf(formula), certainty: carried ? 'certain' : 'likely' };
}

/** Of what came in together the kind that words name, or all. */
function termsOf({ kinds, stage }: Staged, words = ''): Term[] {
  return kindsNamed(kinds, words).map((figure) => term(figure, ROLES[stage]));
}

/** 收到320件，受理300件: of what was received the last was taken in; 甲类60件、乙类40件 are two. */
function isChain([last, ...others]: readonly Staged[]): boolean {
  return others.every((other) => last && isNestedIn(wordsIn(last.figure), wordsIn(other.figure)));
}

/** Whether a figure's label names a body before its act; 负责人出庭应诉 names none. */
function hasOwnBody({ label }: Figure): boolean {
  const act = actOf(label);
  return (
    act !== undefined &&
    !ADDRESSED.test(label) &&
    BODY.test(label.slice(0, label.lastIndexOf(act)).replace(/(?:(?:全|我|本)\p{Script=Han}|已|共|均|正在|依法)+$/u, ''))
  );
}

function isCourt(intake: Staged, resolved: Staged): boolean {
  return COURT.test(wordsIn(intake.figure)) || COURT.test(wordsIn(resolved.figure));
}

/** All choices of at least one of at most four things. */
function subsets<T>(items: readonly T[]): T[][] {
  const few = items.slice(0, 4);
  return Array.from({ length: 2 ** few.length - 1 }, (_, code) => few.filter((_item, at) => ((code + 1) >> at) & 1));
}

/** How many of what came in are looked at for what was settled, the nearest first. */
const MOST_INTAKES = 24;

/** 办结 ≤ 受理: what is settled, left or withdrawn is part of what came in, where nothing of earlier years is mixed in. */
function boundsOf(staged: readonly Staged[], before: readonly Staged[], lists: Wholes): Relation[] {
  const relations: Relation[] = [];
  const wholes = before.filter(({ stage }) => stage === 'intake');
  for (const each of staged) {
    if (each.stage === 'intake') wholes.push(each);
    if (each.stage === 'intake' || each.stage === 'carried') continue;
    if (wholes.length === 0) continue;
    const fitting = wholes
      .slice(-MOST_INTAKES)
      .filter(
        ({ figure, object }) => figure.group === each.figure.group && isOneObject(each.object, object) && isOnePeriod(figure, each.figure),
      );
    const nearest = fitting.findLast(({ figure }) => figure.sentence === each.figure.sentence);
    if (
      !nearest ||
      (isCourt(nearest, each) && !isCohort(nearest, each)) ||
      hasOwnBody(each.figure) ||
      lists.get(each.figure)?.includes(nearest.figure)
    )
      continue;
    const bounds = fitting.map((whole) => boundOf(each, whole));
    const bound = bounds.find(({ verdict }) => verdict === 'holds') ?? (bounds[fitting.indexOf(nearest)] as Relation);
    const together = fitting.filter(({ figure }) => figure.sentence === each.figure.sentence);
    if (together.length > 1 && bound.verdict === 'broken' && isWithin(each, together)) continue;
    relations.push(bound);
  }
  return relations;
}

/** Whether a settled number is surely among what was taken in: both are said of this year's matters. */
function isCohort({ figure: whole }: Staged, { figure: part }: Staged): boolean {
  return COHORT.test(whole.label) || (OF_YEAR.test(whole.label) && COHORT_PART.test(part.label));
}

/** 审结的当年案件. */
const COHORT_PART = /的(?:本年度?|当年|今年|年内)/u;

const HANDLED: Text = { zh: '共办理', en: 'handled in all' };
/** 共办理, 合计审理. */
const IN_ALL = /^[，；]?(?:全年)?(?:合计|总计|共计?|总共)/u;

/** 受理89件，加上上年结转11件，共办理100件: what came in and what was carried over, told right before all that was handled. */
function allHandled(staged: readonly Staged[]): Relation[] {
  return staged.flatMap(({ figure, stage }, at) => {
    if (stage !== 'intake' || !IN_ALL.test(figure.lead)) return [];
    // 不予受理7件 may stand between.
    const before = staged.slice(Math.max(0, at - 4), at).filter((each) => each.stage !== 'withdrawn');
    const [first, second] = before.slice(-2);
    if (!first || !second) return [];
    if (
      new Set([first.stage, second.stage]).size !== 2 ||
      ![first, second].every((each) => each.stage === 'intake' || each.stage === 'carried')
    )
      return [];
    if ([first, second].some((each) => each.figure.group !== figure.group || each.figure.depth !== figure.depth)) return [];
    const parts = [first, second].flatMap((each) => termsOf(each));
    const formula: Formula = { type: 'sum', parts, wholes: [term(figure, HANDLED)] };
    return [{ kind: 'flow' as const, formula, verdict: verdictOf(formula), certainty: 'likely' as const }];
  });
}

const ACCEPTED: Text = { zh: '受理', en: 'accepted' };
const REFUSED: Text = { zh: '不予受理', en: 'refused' };

const ELSEWHERE: Text = { zh: '其他处理', en: 'dealt with otherwise' };
const ACCEPTING = /受理|立案/u;
const REFUSING = /不予?(?:受理|立案)/u;
/** What else becomes of what was received, before it is taken in. */
const OTHERWISE = /^(?:经?审查后?)?(?:其他(?:方式)?处理|转送|移送|移交|转办|退回|正在审查|待审查|补正)/u;

/**
 * 收到60件，受理54件，不予受理6件: of what was received no more can be accepted and refused together, and be sent on or back where that follows them.
 */
function acceptedAndRefused(staged: readonly Staged[], figures: readonly Figure[]): Relation[] {
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
    type: 'bound',
    parts: [term(accepted, ACCEPTED), term(refused, REFUSED), ...others.map((figure) => term(figure, ELSEWHERE))],
    wholes: termsOf(all),
  };
  return [{ kind: 'subset', formula, verdict: verdictOf(formula), certainty: 'likely' }];
}

/** 甲所受理60件，乙所受理40件，办结95件: of all of them. */
function isWithin(part: Staged, wholes: readonly Staged[]): boolean {
  const formula: Formula = { type: 'bound', parts: [term(part.figure, PART)], wholes: wholes.flatMap((whole) => termsOf(whole)) };
  return verdictOf(formula) === 'holds';
}

function boundOf(part: Staged, whole: Staged): Relation {
  const certainty = part.object === '' || part.object === whole.object ? 'certain' : 'likely';
  const formula: Formula = {
    type: 'bound',
    parts: termsOf(part),
    wholes: termsOf(whole, wordsIn(part.figure)),
  };
  return { kind: 'subset', formula, verdict: verdictOf(formula), certainty };
}

const PERIOD = /上半年|下半年|[一二三四]季度|全年|\d{1,2}月|本月|当月|本[周年季]|今年|年初|年底/u;

/** Whether two labels may speak of one period: 上半年 and 全年 do not. */
function isOnePeriod(a: Figure, b: Figure): boolean {
  const [left, right] = [PERIOD.exec(a.label)?.[0], PERIOD.exec(b.label)?.[0]];
  return left === right || right === undefined || left === undefined;
}

/** What is not named again is what was named before; 争议案件 is 劳动人事争议案件. */
function isOneObject(a: string, b: string): boolean {
  return a === '' || b === '' || a.endsWith(b) || b.endsWith(a) || likeness(a, b) >= 0.6;
}
