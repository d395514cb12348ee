import type { Text } from '../../text.ts';
import type { Figure } from '../figure.ts';
import { type Formula, type Relation, type Term, term } from '../relation.ts';
import type { Axis } from './axis.ts';
import { attempt, certaintyBy, decide, type Reading, type Tried, type TryAt } from './evidence.ts';
import { type Line, nameOf } from './line.ts';
import { nearOf } from './rates.ts';

const NOW: Text = { zh: '本期', en: 'this period' };
const BEFORE: Text = { zh: '上期', en: 'the period before' };
const CHANGE: Text = { zh: '增减', en: 'change' };
/** Growth that the printed amounts do not give: of other prices or another scope. */
const OTHER_BASE = /可比|不变价|实际|扣除|剔除|年均|平均|环比|同口径|名义|拉动|贡献/u;
const YEAR = /(?<year>(?:19|20)\d{2})/u;
const LATER = /本年|今年|本期|当年|报告期|本月|当期/u;
const EARLIER = /上年|去年|上期|同期|基期|上月|前期|前一年/u;

/** Changes that a line gives: of the amounts of two lines beside it, told by their years or by what the other lines across agree with. */
export function findChanges(axis: Axis): Relation[] {
  return axis.lines.flatMap((change, at) => {
    if (change.role !== 'change' || change.path.some((words) => OTHER_BASE.test(words))) return [];
    const near = nearOf(axis.lines, at);
    const periods = near.flatMap((now) => near.filter((before) => isAfter(now, before)).map((before) => ({ now, before })));
    const pairs = near.flatMap((now) => near.filter((before) => before !== now).map((before) => ({ now, before })));
    const isPlain = near.length === 2 && periods.length === 1 && !/增减额|拉动/u.test(nameOf(change));
    const tries = [...periods, ...pairs].map(({ now, before }) => changeBetween(axis, change, now, before));
    return decide(axis.across, tries, {
      kind: 'change',
      certaintyOf: (best, isFirst) => {
        if (!isPlain || !isFirst || best.failing > 1) return certaintyBy(best);
        return best.holding > 1 || areCounts(best) ? 'certain' : undefined;
      },
      mayBeRight: (formula) => (!isSigned(axis, change) && isWithoutSign(formula)) || isPriced(formula),
    });
  });
}

/** Whether one line is a later period of what another one holds: 2024年 after 2023年, 本年 after 上年. */
function isAfter(now: Line, before: Line): boolean {
  const [later, earlier] = [nameOf(now), nameOf(before)];
  const [year, yearBefore] = [later, earlier].map((name) => Number(YEAR.exec(name)?.groups?.['year'] ?? Number.NaN)) as [number, number];
  if (year - yearBefore === 1) return later.replace(YEAR, '') === earlier.replace(YEAR, '');
  return (
    LATER.test(later) &&
    EARLIER.test(earlier) &&
    later.replace(LATER, '').replace(/度$/u, '') === earlier.replace(EARLIER, '').replace(/度$/u, '')
  );
}

function changeBetween(axis: Axis, change: Line, now: Line, before: Line): TryAt {
  return (across) => {
    const [result, later, earlier] = [change, now, before].map((line) => axis.figureAt(line, across));
    if (!result || !later || !earlier) return undefined;
    return changeOf(result, term(later, NOW, 1, nameOf(now)), term(earlier, BEFORE, 1, nameOf(before)));
  };
}

function changeOf(result: Figure, now: Term, before: Term): Tried | undefined {
  if (now.figure.group !== before.figure.group || now.figure.measure !== before.figure.measure) return undefined;
  const parts = [now, { ...before, sign: -1 as const }];
  const tells = now.figure.rough.value !== before.figure.rough.value;
  if (result.measure === 'growth' || (result.unit === '' && now.figure.isPercent)) {
    if (now.figure.measure !== 'level' || before.figure.rough.value <= 0 || !result.isPercent) return undefined;
    return attempt({ type: 'quotient', parts, wholes: [before], result: term(result, CHANGE), factor: 100 }, { tells });
  }
  const isOfOne = result.group === now.figure.group || result.group === '' || (result.measure === 'points' && now.figure.isPercent);
  if (!isOfOne) return undefined;
  return attempt({ type: 'sum', parts, wholes: [term(result, CHANGE)] }, { tells });
}

/** Whole counts, whose growth no change of prices alters. */
function areCounts({ tried }: Reading): boolean {
  return [...tried.values()].every(({ formula }) =>
    formula.parts.every(({ figure }) => figure.half.units === 0n && figure.group !== 'money'),
  );
}

/** What grows at constant prices, which the printed amounts do not show. */
const PRICED = /生产总值|增加值|GDP|产值|产业|工业|农业|服务业|建筑业|投资|零售/u;

function isPriced({ parts }: Formula): boolean {
  return parts.some(({ figure }) => figure.half.units !== 0n && PRICED.test(figure.label));
}

/** Whether a line prints falls with a minus and rises without: then each sign says what it says. */
function isSigned(axis: Axis, change: Line): boolean {
  if (change.path.some((words) => DOWN.test(words) && !EITHER_WAY.test(words))) return false;
  const values = axis.across.flatMap((line) => axis.figureAt(change, line)?.rough.value ?? []);
  return values.some((value) => value < 0) && values.some((value) => value > 0);
}

/** 降幅, 减少额: a head that says itself which way. */
const DOWN = /[降减跌]/u;
const EITHER_WAY = /增|升|涨|同比|环比|变|±/u;

/** A fall that is printed as a positive number, or a rise as a negative one: the head may say so. */
function isWithoutSign(formula: Formula): boolean {
  const flipped = formula.parts.map((each): Term => ({ ...each, sign: each.sign === 1 ? -1 : 1 }));
  return attempt({ ...formula, parts: flipped }, { tells: false }).verdict !== 'broken';
}
