import type { Text } from '../../text.ts';
import { type Relation, term } from '../relation.ts';
import type { Axis } from './axis.ts';
import { attempt, decide, isContradicted, type Reading, readingOf } from './evidence.ts';
import { isAdded, type Line, nameOf } from './line.ts';

const PART: Text = { zh: '其中', en: 'of which' };
const WHOLE: Text = { zh: '总数', en: 'total' };

/** How many lines before 其中 may be what it is of. */
const NEAR = 8;

/** What a line gives as 其中 is not more than what it is of: one of the lines before it that are no 其中 themselves, the nearest by preference. */
export function findOfWhich(axis: Axis): Relation[] {
  const wholes: Line[] = [];
  return axis.lines.flatMap((line) => {
    if (line.role !== 'of-which') {
      if (isAdded(line)) wholes.unshift(line);
      return [];
    }
    const readings = wholes.slice(0, NEAR).map((whole) => boundBy(axis, line, whole));
    return decide(readings, { kind: 'subset', certaintyOf: (best) => (isContradicted(best) ? undefined : 'certain') });
  });
}

function boundBy(axis: Axis, line: Line, whole: Line): Reading {
  return readingOf(axis.across.filter(isAdded), (across) => {
    const [part, total] = [axis.figureAt(line, across), axis.figureAt(whole, across)];
    if (!part || !total || part.group !== total.group || part.measure !== 'level') return undefined;
    const terms = { parts: [term(part, PART, 1, nameOf(line))], wholes: [term(total, WHOLE, 1, nameOf(whole))] };
    return attempt({ type: 'bound', ...terms }, { tells: true });
  });
}
