import type { Certainty } from '../../diagnostic.ts';
import type { Text } from '../../text.ts';
import type { Figure } from '../figure.ts';
import { isCompletePartition } from '../lexicon.ts';
import { type Relation, term } from '../relation.ts';
import type { Axis } from './axis.ts';
import { attempt, decide, isContradicted, type Reading, type Tried, type TryAt } from './evidence.ts';
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

/** 调解员, 其中专职, 其中兼职: lines of 其中 that are all classes there are of the line before them. */
export function findDivided(axis: Axis): Relation[] {
  const relations: Relation[] = [];
  let whole: Line | undefined;
  let parts: Line[] = [];
  for (const line of [...axis.lines, undefined]) {
    if (line?.role === 'of-which') {
      parts.push(line);
      continue;
    }
    if (whole && parts.length > 1 && isCompletePartition(parts.map(nameOf))) {
      const [total, classes] = [whole, parts];
      const certaintyOf = (best: Reading): Certainty | undefined => (isContradicted(best) ? undefined : 'likely');
      relations.push(
        ...decide(axis.across.filter(isAdded), [(across) => sumAt(axis, total, classes, across)], { kind: 'sum', certaintyOf }),
      );
    }
    [whole, parts] = [line && isAdded(line) ? line : undefined, []];
  }
  return relations;
}

function sumAt(axis: Axis, whole: Line, parts: readonly Line[], across: Line): Tried | undefined {
  const total = axis.figureAt(whole, across);
  const figures = parts.map((part) => axis.figureAt(part, across));
  if (total?.measure !== 'level' || figures.some((figure) => figure?.group !== total.group)) return undefined;
  const terms = figures.map((figure, at) => term(figure as Figure, PART, 1, nameOf(parts[at] as Line)));
  return attempt({ type: 'sum', parts: terms, wholes: [term(total, WHOLE, 1, nameOf(whole))] }, { tells: true });
}

function boundBy(axis: Axis, line: Line, whole: Line): TryAt {
  return (across) => {
    const [part, total] = [axis.figureAt(line, across), axis.figureAt(whole, across)];
    if (!part || !total || part.group !== total.group || part.measure !== 'level') return undefined;
    const terms = { parts: [term(part, PART, 1, nameOf(line))], wholes: [term(total, WHOLE, 1, nameOf(whole))] };
    return attempt({ type: 'bound', ...terms }, { tells: true });
  };
}
