import type { Text } from '../../text.ts';
import type { Relation } from '../relation.ts';
import { term } from '../relation.ts';
import type { Axis } from './axis.ts';
import { attempt, certaintyBy, decide, type TryAt } from './evidence.ts';
import { type Line, nameOf } from './line.ts';
import { nearOf } from './rates.ts';

const TOTAL: Text = { zh: '总量', en: 'total' };
const COUNT: Text = { zh: '个数', en: 'count' };
const AVERAGE: Text = { zh: '平均数', en: 'average' };
/** 人均办案, 平均每件罚没, 户均; 平均得分 is what several gave and of no line beside it. */
const AVERAGED = /[人户件案村社家次所队组校班站]均(?!衡)|平均每|^每[人户件案村家次个名]/u;

const QUESTION = { kind: 'average', certaintyOf: certaintyBy } as const;

/** Averages that a line gives: the amounts of one line beside it for each of another’s, which most of the lines across agree with. */
export function findAverages(axis: Axis): Relation[] {
  return axis.lines.flatMap((line, at) => {
    if (line.role !== 'other' || !AVERAGED.test(nameOf(line))) return [];
    const near = nearOf(axis.lines, at);
    const tries = near.flatMap((total) => near.filter((count) => count !== total).map((count) => averageOf(axis, line, total, count)));
    // What most lines contradict fits one of them by chance, and must not speak for it.
    const agreed = tries.filter((each) => decide(axis.across, [each], QUESTION).length > 0);
    return decide(axis.across, agreed, QUESTION);
  });
}

function averageOf(axis: Axis, line: Line, total: Line, count: Line): TryAt {
  return (across) => {
    const [average, amount, number] = [line, total, count].map((each) => axis.figureAt(each, across));
    if (!average || !amount || !number || number.rough.value <= 0 || amount.measure !== 'level' || number.measure !== 'level')
      return undefined;
    // What is averaged keeps its unit; 人均办案 may be told without one.
    if (average.group !== amount.group && average.group !== '') return undefined;
    return attempt(
      {
        type: 'quotient',
        parts: [term(amount, TOTAL, 1, nameOf(total))],
        wholes: [term(number, COUNT, 1, nameOf(count))],
        result: term(average, AVERAGE, 1, nameOf(line)),
        factor: 1,
      },
      { tells: amount.rough.value > 0 && number.rough.value > 1 },
    );
  };
}
