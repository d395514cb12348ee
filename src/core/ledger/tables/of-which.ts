import type { Text } from '../../text.ts';
import { type Relation, term } from '../relation.ts';
import type { Axis } from './axis.ts';
import { attempt, decide, isContradicted, type TryAt } from './evidence.ts';
import { isAdded, type Line, nameOf } from './line.ts';

const PART: Text = { zh: '其中', en: 'of which' };
const WHOLE: Text = { zh: '总数', en: 'total' };

/** How many lines before 其中 may be what it is of. */
const NEAR = 8;

/**
 * What a line gives as 其中 is not more than what it is of: the line before it. After an earlier 其中 lines without that word may go on with
 * what that one began, and a new 其中 may be of the same line as the earlier one.
 */
export function findOfWhich(axis: Axis): Relation[] {
  let nearest: Line | undefined;
  let earlier: Line[] = [];
  return axis.lines.flatMap((line) => {
    if (line.role !== 'of-which') {
      if (isAdded(line)) nearest = line;
      return [];
    }
    if (!nearest) return [];
    const tries = [...new Set([nearest, ...earlier])].map((whole) => boundBy(axis, line, whole));
    const isOpen = tries.length > 1;
    earlier = [nearest, ...earlier].slice(0, NEAR);
    const relations = decide(axis.across.filter(isAdded), tries, {
      kind: 'subset',
      certaintyOf: (best) => (isContradicted(best) ? undefined : 'certain'),
    });
    // Of which line it is is not known where several would do.
    return isOpen ? relations.filter(({ verdict }) => verdict === 'broken') : relations;
  });
}

function boundBy(axis: Axis, line: Line, whole: Line): TryAt {
  return (across) => {
    const [part, total] = [axis.figureAt(line, across), axis.figureAt(whole, across)];
    if (!part || !total || part.group !== total.group || part.measure !== 'level') return undefined;
    const terms = { parts: [term(part, PART, 1, nameOf(line))], wholes: [term(total, WHOLE, 1, nameOf(whole))] };
    return attempt({ type: 'bound', ...terms }, { tells: true });
  };
}
