import type { Text } from '../../text.ts';
import { type Stage, stageOf } from '../lexicon.ts';
import { type Formula, type Relation, type Term, term } from '../relation.ts';
import type { Axis } from './axis.ts';
import { attempt, certaintyBy, decide, isContradicted, type TryAt } from './evidence.ts';
import { isAdded, type Line, nameOf } from './line.ts';

const ROLES: Readonly<Record<Stage, Text>> = {
  carried: { zh: '上期结转', en: 'carried over' },
  intake: { zh: '收到', en: 'taken in' },
  resolved: { zh: '办结', en: 'settled' },
  pending: { zh: '未办结', en: 'pending' },
  withdrawn: { zh: '另行了结', en: 'ended otherwise' },
};

/** What was carried over and taken in is settled or left (转 + 收 = 结 + 余), where each stands in one line beside the others. */
export function findFlows(axis: Axis): Relation[] {
  const groups = new Map<string, Map<Stage, Line[]>>();
  for (const line of axis.lines) {
    const stage = isAdded(line) && line.role !== 'of-which' ? stageOf(nameOf(line)) : undefined;
    if (!stage) continue;
    const key = line.path.slice(0, -1).join('/');
    const group = groups.get(key) ?? new Map<Stage, Line[]>();
    groups.set(key, group.set(stage, [...(group.get(stage) ?? []), line]));
  }
  return [...groups.values()].flatMap((group) => flowOf(axis, group));
}

function flowOf(axis: Axis, group: ReadonlyMap<Stage, readonly Line[]>): Relation[] {
  const only = (stage: Stage): Line | undefined => (group.get(stage)?.length === 1 ? group.get(stage)?.[0] : undefined);
  const [intake, resolved, pending, carried] = [only('intake'), only('resolved'), only('pending'), only('carried')];
  if (!intake || !resolved || !pending || (group.has('carried') && !carried)) return [];
  const extra = (group.get('withdrawn') ?? []).slice(0, 4);
  const outflows = [
    [resolved, pending],
    ...extra.map((line) => [resolved, pending, line]),
    ...(extra.length > 1 ? [[resolved, pending, ...extra]] : []),
  ];
  const inflows = carried ? [[carried, intake], [intake]] : [[intake]];
  const tries = inflows.flatMap((left) => outflows.map((right) => balanceOf(axis, left, right)));
  return decide(axis.across.filter(isAdded), tries, {
    kind: 'flow',
    certaintyOf: (best, isFirst) => (carried && extra.length === 0 && isFirst && !isContradicted(best) ? 'certain' : certaintyBy(best)),
  });
}

function balanceOf(axis: Axis, inflow: readonly Line[], outflow: readonly Line[]): TryAt {
  return (across) => {
    const terms = (lines: readonly Line[]): Term[] | undefined => {
      const found = lines.flatMap((line) => {
        const figure = axis.figureAt(line, across);
        return figure && figure.measure === 'level' ? [term(figure, ROLES[stageOf(nameOf(line)) as Stage], 1, nameOf(line))] : [];
      });
      return found.length === lines.length ? found : undefined;
    };
    const [parts, wholes] = [terms(inflow), terms(outflow)];
    if (!parts || !wholes) return undefined;
    const all = [...parts, ...wholes];
    if (new Set(all.map(({ figure }) => figure.group)).size > 1) return undefined;
    const formula: Formula = { type: 'sum', parts, wholes };
    return attempt(formula, { tells: all.filter(({ figure }) => figure.rough.value !== 0).length > 2 });
  };
}
