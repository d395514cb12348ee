import type { Certainty } from '../../diagnostic.ts';
import type { Text } from '../../text.ts';
import type { Figure } from '../figure.ts';
import { coreOf, likeness } from '../label.ts';
import { isBareSettling, isNestedIn, type Stage, stageOf, withoutStage } from '../lexicon.ts';
import type { PartList } from '../parts.ts';
import type { Passage } from '../passage.ts';
import { type Formula, type Relation, type Term, term, verdictOf } from '../relation.ts';

const ROLES: Readonly<Record<Stage, Text>> = {
  intake: { zh: '收到', en: 'taken in' },
  carried: { zh: '上期结转', en: 'carried over' },
  resolved: { zh: '办结', en: 'settled' },
  pending: { zh: '未办结', en: 'pending' },
  withdrawn: { zh: '另行了结', en: 'ended otherwise' },
};
/** What came before the period may have been settled in it; then more is settled than was taken in. */
const EARLIER = /结转|旧存|遗留|上年|去年|往年|历年|累计|存量|积案|跨年/u;
/** Courts settle what earlier years left, whether they say so or not. */
const COURT = /收案|新收|立案|旧存/u;

/** How and when, not what: 处于时限内正在办理, 均已按期办结. */
const MANNER = /处于[^，。；]{0,8}内|按[期时]|及时|依法|全部|均|已经?|正|尚有?|现/gu;

interface Staged {
  readonly figure: Figure;
  readonly stage: Stage;
  /** The label without its stage word: 行政复议案件. */
  readonly object: string;
}

/** What was taken in, carried over, settled and left (收 + 转 = 结 + 余), as told in one sentence. */
export function findStageRelations(passage: Passage, partLists: readonly PartList[]): Relation[] {
  const lists = wholesByItem(partLists);
  const relations: Relation[] = [];
  let before: readonly Staged[] = [];
  for (const staged of bySentence(passage)) {
    const flow = flowOf(staged);
    if (flow) relations.push(flow);
    relations.push(...boundsOf(staged, before, lists));
    before = staged;
  }
  const known = new Set(relations.flatMap(({ formula }) => (formula.type === 'bound' ? formula.parts.map(({ figure }) => figure) : [])));
  relations.push(...nestedOf(passage, lists).filter(({ formula }) => !known.has((formula.parts[0] as Term).figure)));
  return relations;
}

/** The totals of the lists that a figure is an item of. */
type Wholes = ReadonlyMap<Figure, readonly Figure[]>;

function wholesByItem(lists: readonly PartList[]): Wholes {
  const wholes = new Map<Figure, Figure[]>();
  for (const { whole, items } of lists) for (const item of items) wholes.set(item, [...(wholes.get(item) ?? []), whole]);
  return wholes;
}

function bySentence({ figures }: Passage): Staged[][] {
  const groups: Staged[][] = [];
  for (const figure of figures) {
    if (figure.measure !== 'level' || figure.isLimit || figure.unit === '' || figure.group === 'money') continue;
    const words = `${figure.label}${figure.object}`;
    const stage = figure.stage ?? (figure.object ? stageOf(figure.object) : undefined);
    if (!stage) continue;
    const staged = { figure, stage, object: coreOf(withoutStage(words).replaceAll(MANNER, '')) };
    const current = groups.at(-1);
    if (current?.[0]?.figure.sentence === figure.sentence) current.push(staged);
    else groups.push([staged]);
  }
  return groups;
}

const PART: Text = { zh: '部分', en: 'part' };
const WHOLE: Text = { zh: '总数', en: 'total' };

/** 行政诉讼案件80宗，负责人出庭应诉19宗; 病区县1030个，控制937个: the second counts some of the first. */
function nestedOf({ figures }: Passage, lists: Wholes): Relation[] {
  return figures.flatMap((part, at) => {
    if (part.measure !== 'level' || part.isLimit || part.unit === '' || part.group === 'money') return [];
    const whole = figures
      .slice(Math.max(0, at - 6), at)
      .findLast(
        (figure) => figure.sentence === part.sentence && figure.measure === 'level' && figure.depth === part.depth && !figure.isPercent,
      );
    if (
      !whole ||
      whole.group !== part.group ||
      whole.isLimit ||
      EARLIER.test(part.line) ||
      (COURT.test(whole.label) && part.stage !== 'intake')
    )
      return [];
    if (lists.has(part)) return [];
    const isBare = isBareSettling(part.label) && part.object === '' && !isBareSettling(whole.label) && whole.label.length > 2;
    const isNested = isNestedIn(`${part.label}${part.object}`, `${whole.label}${whole.object}`);
    if (!isBare && !isNested) return [];
    const formula: Formula = { type: 'bound', parts: [term(part, PART)], wholes: [term(whole, WHOLE)] };
    return [{ kind: 'subset', formula, verdict: verdictOf(formula), certainty: 'likely' }];
  });
}

const only = <T>(items: readonly T[]): T | undefined => (items.length === 1 ? items[0] : undefined);

/** One figure each for what came in, what was settled and what is left, all of one kind. */
function flowOf(staged: readonly Staged[]): Relation | undefined {
  const of = (stage: Stage): Staged[] => staged.filter((each) => each.stage === stage);
  const intake = of('intake')[0];
  const resolved = only(of('resolved'));
  const pending = only(of('pending'));
  const carried = only(of('carried'));
  if (!intake || !resolved || !pending || of('carried').length > 1) return undefined;
  if (of('intake').some((each) => each !== intake && each.figure.group === intake.figure.group)) return undefined;
  const needed = [intake, resolved, pending, ...(carried ? [carried] : [])];
  if (needed.some(({ figure, object }) => figure.group !== intake.figure.group || !isOneObject(object, intake.object))) return undefined;
  const extra = of('withdrawn').filter(({ figure }) => figure.group === intake.figure.group);
  const terms = (all: readonly Staged[]): Term[] => all.map(({ figure, stage }) => term(figure, ROLES[stage]));
  const inflows = carried ? [[carried, intake], [intake]] : [[intake]];
  const outflows = [[resolved, pending], ...subsets(extra).map((some) => [resolved, pending, ...some])];
  const formulas = inflows.flatMap((left) => outflows.map((right): Formula => ({ type: 'sum', parts: terms(left), wholes: terms(right) })));
  const fitting = formulas.find((formula) => verdictOf(formula) !== 'broken');
  const formula = fitting ?? (formulas[0] as Formula);
  if (!fitting && !carried && EARLIER.test(intake.figure.line)) return undefined;
  return { kind: 'flow', formula, verdict: verdictOf(formula), certainty: carried ? 'certain' : 'likely' };
}

/** All choices of at least one of at most four things. */
function subsets<T>(items: readonly T[]): T[][] {
  const few = items.slice(0, 4);
  return Array.from({ length: 2 ** few.length - 1 }, (_, code) => few.filter((_item, at) => ((code + 1) >> at) & 1));
}

/** 办结 ≤ 受理: what is settled, left or withdrawn is part of what came in, where nothing of earlier years is mixed in. */
function boundsOf(staged: readonly Staged[], before: readonly Staged[], lists: Wholes): Relation[] {
  const relations: Relation[] = [];
  const wholes = before.filter(({ stage }) => stage === 'intake');
  for (const each of staged) {
    if (each.stage === 'intake') wholes.push(each);
    if (each.stage === 'intake' || each.stage === 'carried' || EARLIER.test(each.figure.line)) continue;
    const fitting = wholes.filter(({ figure, object }) => figure.group === each.figure.group && isOneObject(each.object, object));
    const nearest = fitting.findLast(({ figure }) => figure.sentence === each.figure.sentence);
    if (!nearest || COURT.test(nearest.figure.label) || lists.get(each.figure)?.includes(nearest.figure)) continue;
    const whole = fitting.find((other) => verdictOf(boundOf(each, other, 'likely').formula) === 'holds') ?? nearest;
    relations.push(boundOf(each, whole, each.object === '' || each.object === whole.object ? 'certain' : 'likely'));
  }
  return relations;
}

function boundOf(part: Staged, whole: Staged, certainty: Certainty): Relation {
  const formula: Formula = {
    type: 'bound',
    parts: [term(part.figure, ROLES[part.stage])],
    wholes: [term(whole.figure, ROLES[whole.stage])],
  };
  return { kind: 'subset', formula, verdict: verdictOf(formula), certainty };
}

/** What is not named again is what was named before; 争议案件 is 劳动人事争议案件. */
function isOneObject(a: string, b: string): boolean {
  return a === '' || b === '' || a.endsWith(b) || b.endsWith(a) || likeness(a, b) >= 0.6;
}
