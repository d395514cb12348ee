import type { Text } from '../../text.ts';
import { isSum, wordsIn } from '../clauses.ts';
import type { Figure } from '../figure.ts';
import { isNestedIn, type Stage } from '../lexicon.ts';
import { type Formula, type Relation, type Term, term } from '../relation.ts';
import { verdictOf } from '../verdict.ts';
import { isCourt, isOneObject, isToldByStages, only, type Staged, termsFor } from './staged.ts';

/** 限期整改24处，整改完成101处: what was ordered is no longer left where it is told before what was done. */
const ORDERED = /限期|责令/u;

/** What is told to have come in within the year. */
const NEW = /新收|新受理|新接|收到|依申请/u;
/** 加上上年结转的18件，全年应办319件: all that was to be settled, what was carried over among it. */
const ADDED_TO = /加上|连同|加之/u;
const ALL_DUE = /应办|共|合计|总计/u;
/** 共收到; 其中, 含上年结转. */
const WITHIN = /共|总|合计|累计|其中|含|包括|加/u;

/**
 * One figure each for what came in (there or in the sentence before), what was settled and what is left, all of one kind; 受理58件，加上结转6件，共审理64件
 * tells all that came in itself.
 */
export function flowOf(
  staged: readonly Staged[],
  before: readonly Staged[],
  figures: readonly Figure[],
  isMixed: boolean,
): Relation | undefined {
  const of = (stage: Stage, all = staged): Staged[] => all.filter((each) => each.stage === stage);
  const resolved = only(of('resolved'));
  const pending = only(of('pending'));
  const carried = only(of('carried'));
  if (!resolved || !pending || of('carried').length > 1) return undefined;
  if (pending.at < resolved.at && ORDERED.test(pending.figure.label)) return undefined;
  const intakesHere = of('intake').filter(({ figure }) => figure.group === resolved.figure.group);
  // 受理60件，办结51件，正在办理9件；其中抵押登记40件: what is told after it is no more than a kind.
  const earlier = intakesHere.filter(({ at }) => at < resolved.at);
  const here = earlier.length > 0 ? earlier : intakesHere;
  const fits = ({ figure, object }: Staged): boolean =>
    [resolved, pending, ...(carried ? [carried] : [])].every(
      (each) => each.figure.group === figure.group && isOneObject(each.object, object),
    );
  const there = staged[0]?.isAfterOther ? [] : of('intake', before);
  const told = (here.length > 0 ? here : there).filter(fits);
  const all =
    told.length > 2
      ? told.find((each) =>
          isSum(
            told.filter((other) => other !== each).map(({ figure }) => figure),
            each.figure,
          ),
        )
      : undefined;
  const intakes = all ? [all] : told.reverse();
  const [intake] = intakes;
  const total =
    carried &&
    (intakes.find((each) => intakes.some((other) => isSum([other.figure, carried.figure], each.figure))) ??
      intakes.find((each) => each.at > carried.at && ADDED_TO.test(carried.figure.lead) && ALL_DUE.test(each.figure.label)));
  if (!intake || (here.length > 0 && !fits(here[0] as Staged))) return undefined;
  const extra = of('withdrawn').filter(({ figure }) => figure.group === intake.figure.group);
  const terms = (all: readonly Staged[]): Term[] => all.flatMap((each) => termsFor(each, wordsIn(resolved.figure)));
  const readings = intakes.flatMap((each) => (each.kinds.length > 1 ? [each, { ...each, kinds: [each.figure] }] : [each]));
  const mayHold = (each: Staged): boolean => !carried || !isBeside(each, carried);
  const inflows = total
    ? [[total]]
    : readings.flatMap((each) => [...(carried ? [[carried, each]] : []), ...(mayHold(each) ? [[each]] : [])]);
  const outflows = [[resolved, pending], ...subsets(extra).map((some) => [resolved, pending, ...some])];
  const formulas = inflows.flatMap((left) => outflows.map((right): Formula => ({ type: 'sum', parts: terms(left), wholes: terms(right) })));
  // 已解决20件，列入计划5件，正在解决3件: what else became of them has no stage.
  const isWhole = resolved.at > pending.at || isToldByStages(figures, resolved.at);
  const fitting = formulas.find((formula) => verdictOf(formula) !== 'broken');
  const formula = fitting ?? (formulas[0] as Formula);
  if (
    !fitting &&
    (!isWhole || !(total || isChain(intakes)) || (!carried && (isMixed || (mayHoldOlder(intake, resolved) && !isLess(formula)))))
  )
    return undefined;
  return { kind: 'flow', formula, verdict: verdictOf(formula), certainty: carried ? 'certain' : 'likely' };
}

/** 新收74件，结转上年2件: what was carried over is told beside what came in new, not within it. */
function isBeside({ figure }: Staged, carried: Staged): boolean {
  return NEW.test(figure.label) && figure.depth === carried.figure.depth && !WITHIN.test(`${figure.label}${carried.figure.lead}`);
}

/** A court settles what earlier years left. */
function mayHoldOlder({ figure, ...intake }: Staged, resolved: Staged): boolean {
  return figure.stage !== undefined && isCourt({ figure, ...intake }, resolved);
}

/** Whether less went out and is left than came in, which older matters explain no more than newer ones. */
function isLess({ parts, wholes }: Formula): boolean {
  return verdictOf({ type: 'bound', parts: wholes, wholes: parts }) === 'holds';
}

/** 收到320件，受理300件: of what was received the last was taken in; 甲类60件、乙类40件 are two. */
function isChain([last, ...others]: readonly Staged[]): boolean {
  return others.every((other) => last && isNestedIn(wordsIn(last.figure), wordsIn(other.figure)));
}

/** All choices of at least one of at most four things. */
function subsets<T>(items: readonly T[]): T[][] {
  const few = items.slice(0, 4);
  return Array.from({ length: 2 ** few.length - 1 }, (_, code) => few.filter((_item, at) => ((code + 1) >> at) & 1));
}

const HANDLED: Text = { zh: '共办理', en: 'handled in all' };
/** 共办理, 合计审理. */
const IN_ALL = /^[，；]?(?:全年)?(?:合计|总计|共计?|总共|应办)/u;

/** 受理89件，加上上年结转11件，共办理100件: what came in and what was carried over, told right before all that was handled. */
export function allHandled(staged: readonly Staged[]): Relation[] {
  return staged.flatMap(({ figure, stage }, at) => {
    if (stage !== 'intake' || !IN_ALL.test(figure.lead)) return [];
    const [carried, anew] = [staged[at - 1], staged[at + 1]];
    // 加上上年结转22件，全年共办理142件，新收120件
    if (carried?.stage === 'carried' && ADDED_TO.test(carried.figure.lead) && anew?.stage === 'intake' && NEW.test(anew.figure.label))
      return handledOf([anew, carried], figure);
    // 不予受理7件 may stand between.
    const before = staged.slice(Math.max(0, at - 4), at).filter((each) => each.stage !== 'withdrawn');
    const [first, second] = before.slice(-2);
    if (!first || !second) return [];
    if (
      new Set([first.stage, second.stage]).size !== 2 ||
      ![first, second].every((each) => each.stage === 'intake' || each.stage === 'carried')
    )
      return [];
    return handledOf([first, second], figure);
  });
}

function handledOf(both: readonly Staged[], all: Figure): Relation[] {
  if (both.some(({ figure }) => figure.group !== all.group || figure.depth !== all.depth)) return [];
  const formula: Formula = { type: 'sum', parts: both.flatMap((each) => termsFor(each)), wholes: [term(all, HANDLED)] };
  return [{ kind: 'flow', formula, verdict: verdictOf(formula), certainty: 'likely' }];
}
