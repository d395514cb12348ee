import type { Text } from '../../text.ts';
import { headOf, rowOf } from '../abreast.ts';
import { wordsIn } from '../clauses.ts';
import type { Figure } from '../figure.ts';
import { kindsNamed } from '../kinds.ts';
import type { PartList } from '../parts.ts';
import type { Passage } from '../passage.ts';
import { type Formula, type Relation, type Term, term } from '../relation.ts';
import { verdictOf } from '../verdict.ts';
import { acceptedAndRefused } from './acceptance.ts';
import { allHandled, flowOf } from './flows.ts';
import { nestedOf } from './nested.ts';
import {
  byMatter,
  bySentence,
  hasOwnBody,
  isCourt,
  isOneObject,
  type Staged,
  tellsEarlier,
  termsFor,
  type Wholes,
  wholesByItem,
} from './staged.ts';

/** 本年立案的案件5件, 审结的当年案件6件: of this year's alone, which nothing of earlier years is among. */
const COHORT = /(?:本年度?|当年|今年|年内)(?:新)?(?:立案|收案|新收|受理|收到|登记|接收)(?:的|案件)/u;
const OF_YEAR = /(?:本年度?|当年|今年|年内)/u;
/** 审结的当年案件. */
const COHORT_PART = /的(?:本年度?|当年|今年|年内)/u;
/** How many of what came in are looked at for what was settled, the nearest first. */
const MOST_INTAKES = 24;
const PART: Text = { zh: '部分', en: 'part' };
const PERIOD = /上半年|下半年|[一二三四]季度|全年|\d{1,2}月|本月|当月|本[周年季]|今年|年初|年底/u;

/** What was taken in, carried over, settled and left (收 + 转 = 结 + 余), as told in one sentence. */
export function findStageRelations(passage: Passage, partLists: readonly PartList[]): readonly Relation[] {
  const lists = wholesByItem(partLists);
  const relations: Relation[] = [];
  let before: readonly Staged[] = [];
  for (const staged of bySentence(passage)) {
    if (staged.length + before.length > 1) {
      const isMixed = tellsEarlier(staged);
      const isOfOneYear = !isMixed || staged.some(({ stage }) => stage === 'carried');
      for (const [at, matter] of byMatter(staged).entries()) {
        const own = matter.filter((each) => !isWayOfSettling(each, lists));
        const flow = flowOf(own, at === 0 ? before : [], passage.figures, isMixed || tellsEarlier(before));
        if (flow) relations.push(flow);
        if (isOfOneYear && matter.length > 1) relations.push(...acceptedAndRefused(matter, passage.figures));
      }
      if (!isMixed) relations.push(...boundsOf(staged, before, lists));
      if (staged.length > 1) relations.push(...allHandled(staged));
    }
    before = staged;
  }
  const nested = nestedOf(passage, lists);
  const bounds = (all: readonly Relation[]): readonly Relation[] => ofRows(all, passage.figures);
  if (nested.length === 0) return bounds(relations);
  const known = new Set(relations.flatMap(({ formula }) => (formula.type === 'bound' ? formula.parts.map(({ figure }) => figure) : [])));
  return bounds([...relations, ...nested.filter(({ formula }) => !known.has((formula.parts[0] as Term).figure))]);
}

/** A part larger than that is of another thing. */
const TOO_FAR = 2;

/**
 * 法院委派调解402件，公安移送调解156件，调解成功521件: what is more than the nearest of a row is of all of it. It is told against all where they surely add
 * up, and not at all elsewhere.
 */
function ofRows(relations: readonly Relation[], figures: readonly Figure[]): readonly Relation[] {
  if (!relations.some(isBrokenBound)) return relations;
  const places = new Map(figures.map((figure, at) => [figure, at]));
  return relations.flatMap((relation) => (isBrokenBound(relation) ? ofRow(relation, figures, places) : [relation]));
}

function isBrokenBound({ formula, verdict }: Relation): boolean {
  return formula.type === 'bound' && verdict === 'broken';
}

function ofRow(relation: Relation, figures: readonly Figure[], places: ReadonlyMap<Figure, number>): Relation[] {
  const { formula } = relation;
  const [part, last] = [formula.parts.at(-1)?.figure, formula.wholes.at(-1)];
  const lastAt = last && places.get(last.figure);
  if (!part || !last || lastAt === undefined || last.figure.index > part.index) return [relation];
  const head = headOf(figures, lastAt);
  if (head && head.rough.value >= part.rough.value) return [];
  const row = rowOf(figures, lastAt, part);
  if (row.figures.length <= formula.wholes.length || kindsNamed(row.figures, wordsIn(part)).length === 1) return [relation];
  const all: Formula = { ...formula, wholes: row.figures.map((figure) => term(figure, last.role)) };
  const own = verdictOf(all);
  const sum = row.figures.reduce((total, { rough }) => total + rough.value, 0);
  if (own === 'broken' && (!row.isSure || part.rough.value > TOO_FAR * sum)) return [];
  return [{ ...relation, formula: all, verdict: own, certainty: 'likely' }];
}

/** 整改776处，其中立行整改253处、限期整改523处: in what way some of what was settled was, and nothing that is left. */
function isWayOfSettling({ figure, stage }: Staged, lists: Wholes): boolean {
  return stage === 'pending' && lists.get(figure)?.some((whole) => whole.stage === 'resolved') === true;
}

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
    // 上年遗留6件，今年新排查42件，共化解45件: of those carried over too.
    together.push(...staged.filter(({ stage, figure }) => stage === 'carried' && figure.group === each.figure.group));
    if (together.length > 1 && bound.verdict === 'broken' && isWithin(each, together)) continue;
    relations.push(bound);
  }
  return relations;
}

/** Whether a settled number is surely among what was taken in: both are said of this year's matters. */
function isCohort({ figure: whole }: Staged, { figure: part }: Staged): boolean {
  return COHORT.test(whole.label) || (OF_YEAR.test(whole.label) && COHORT_PART.test(part.label));
}

/** 甲所受理60件，乙所受理40件，办结95件: of all of them. */
function isWithin(part: Staged, wholes: readonly Staged[]): boolean {
  const formula: Formula = { type: 'bound', parts: [term(part.figure, PART)], wholes: wholes.flatMap((whole) => termsFor(whole)) };
  return verdictOf(formula) === 'holds';
}

function boundOf(part: Staged, whole: Staged): Relation {
  const certainty = part.object === '' || part.object === whole.object ? 'certain' : 'likely';
  const formula: Formula = {
    type: 'bound',
    parts: termsFor(part),
    wholes: termsFor(whole, wordsIn(part.figure)),
  };
  return { kind: 'subset', formula, verdict: verdictOf(formula), certainty };
}

/** Whether two labels may speak of one period: 上半年 and 全年 do not. */
function isOnePeriod(a: Figure, b: Figure): boolean {
  const [left, right] = [PERIOD.exec(a.label)?.[0], PERIOD.exec(b.label)?.[0]];
  return left === right || right === undefined || left === undefined;
}
