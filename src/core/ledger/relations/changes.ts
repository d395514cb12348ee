import type { Certainty } from '../../diagnostic.ts';
import type { Text } from '../../text.ts';
import type { Figure } from '../figure.ts';
import type { Passage } from '../passage.ts';
import { type Formula, type Relation, type Term, term, verdictOf } from '../relation.ts';

const NOW: Text = { zh: '本期', en: 'this period' };
const BEFORE: Text = { zh: '上期', en: 'the period before' };
const CHANGE: Text = { zh: '增减', en: 'change' };
const DOWN = /减少|减产|减收|减亏|下降|降低|下跌|回落|收窄|缩小|下滑|少增|压减|递减|降幅|减幅|跌幅|[减降低少]$/u;
/** Changes that the printed figures do not give: other prices, other scopes, averages over years, another base. */
const OTHER_BASE = /可比|不变价|实际|扣除|剔除|年均|平均|环比|年初|季度|月(?!份)|拉动|贡献|同口径|名义/u;
const PRIOR = /(?:上年|去年|上年同期|去年同期|上年末|上年底|前一年|(?:19|20)\d{2}年(?:同期)?)(?:同期)?(?:的|为|是)?[\s　]*[（(]?$/u;
const FROM = /(?:由|从)[^，。；]*$/u;
const TO =
  /^[^，。；\d]{0,8}(?:增加|增长|提高|提升|上升|扩大|发展|跃升|跃|攀升|增|升|下降|减少|降低|缩短|压缩|压减|降|减)(?:到|至|为)[^，。；\d]{0,6}$/u;
/** How many figures back what changed is looked for. */
const NEAR = 20;
const RISES = /增|升|提高|扩大|发展|跃/u;

/** Changes against the levels they are changes of: 增加12件，增长5%; 比上年（36.9%）下降0.1个百分点; 由12件增加到15件. */
export function findChangeRelations({ figures }: Passage): Relation[] {
  return figures.flatMap((figure, at) => [
    ...fromDelta(figures, figure, at),
    ...fromPrior(figures, figure, at),
    ...fromClause(figures, figure, at),
    ...fromNoteAfter(figures, figure, at),
    ...fromTo(figures, figure, at),
  ]);
}

function relation(formula: Formula, certainty: Certainty): Relation {
  return { kind: 'change', formula, verdict: verdictOf(formula), certainty };
}

function isDown({ label }: Figure): boolean {
  return DOWN.test(label.replace(/(?:了|约|近|为|达到?)+$/u, ''));
}

/** `(now − before) ÷ before`, or the other way round for a fall. */
function growth(now: readonly Term[], before: readonly Term[], result: Figure): Formula {
  const negative = (terms: readonly Term[]): Term[] => terms.map(({ figure, sign, role }) => term(figure, role, sign === 1 ? -1 : 1));
  const parts = isDown(result) ? [...before, ...negative(now)] : [...now, ...negative(before)];
  return { type: 'quotient', parts, wholes: before, result: term(result, CHANGE), factor: result.isPercent ? 100 : 1 };
}

/** 1578万人，比上年增加54.2万人（增长3.6%）: the change by itself and in percent of what was before. */
function fromDelta(figures: readonly Figure[], result: Figure, at: number): Relation[] {
  const [level, delta] = [levelBefore(figures, at - 1), figures[at - 1]];
  if (result.measure !== 'growth' || delta?.measure !== 'delta' || !level || level.group !== delta.group) return [];
  if (
    result.sentence !== delta.sentence ||
    OTHER_BASE.test(`${delta.label}${result.lead}`) ||
    !/^[，、（(]?[^，。；\d]{0,10}$/u.test(result.lead)
  )
    return [];
  if (/比|较/u.test(result.lead) && !/同比/u.test(result.lead)) return [];
  if (isDown(delta) !== isDown(result)) return [];
  const before: Term[] = level.isReference ? [term(level, BEFORE)] : [term(level, NOW), term(delta, CHANGE, isDown(delta) ? 1 : -1)];
  const formula: Formula = {
    type: 'quotient',
    parts: [term(delta, CHANGE)],
    wholes: before,
    result: term(result, CHANGE),
    factor: result.isPercent ? 100 : 1,
  };
  return [relation(formula, 'likely')];
}

/** The figure that a change right after it is a change of. */
function levelBefore(figures: readonly Figure[], at: number): Figure | undefined {
  for (let index = at - 1; index >= 0; index--) {
    const figure = figures[index] as Figure;
    if (figure.sentence !== figures[at]?.sentence) return undefined;
    if (figure.measure === 'level') return figure.isLimit || figure.qualifier || figure.unit === '' ? undefined : figure;
    if (figure.measure !== 'share' || figure.depth === (figures[at] as Figure).depth) return undefined;
  }
  return undefined;
}

/** 36.8%，比上年（36.9%）下降0.1个百分点: the level before stands in brackets. */
function fromPrior(figures: readonly Figure[], change: Figure, at: number): Relation[] {
  const [now, prior] = [figures[at - 2], figures[at - 1]];
  if (!now || !prior || now.sentence !== change.sentence || change.measure === 'level' || change.measure === 'share') return [];
  if (prior.depth !== change.depth + 1 || !PRIOR.test(prior.lead) || !/^[)）]/u.test(change.lead) || OTHER_BASE.test(change.lead))
    return [];
  return againstPrior(now, prior, change, 'certain');
}

/** What a level and the level before it must give: a difference, points, or a growth. */
function againstPrior(now: Figure, prior: Figure, change: Figure, certainty: Certainty): Relation[] {
  if (now.group !== prior.group || now.isLimit || prior.isLimit) return [];
  if (change.measure === 'growth') return [relation(growth([term(now, NOW)], [term(prior, BEFORE)], change), certainty)];
  const isPoints = change.measure === 'points' && now.isPercent;
  if (!isPoints && change.group !== now.group) return [];
  const parts = isDown(change) ? [term(prior, BEFORE), term(now, NOW, -1)] : [term(now, NOW), term(prior, BEFORE, -1)];
  return [relation({ type: 'sum', parts, wholes: [term(change, CHANGE)] }, certainty)];
}

/** 97件，比上年同期226件少129件，下降57%: the level before stands in the clause of the change. */
function fromClause(figures: readonly Figure[], change: Figure, at: number): Relation[] {
  const isAfterDelta = change.measure === 'growth' && figures[at - 1]?.measure === 'delta';
  const from = isAfterDelta ? at - 2 : at - 1;
  const prior = figures[from];
  if (!prior?.isReference || change.measure === 'level' || change.measure === 'share') return [];
  const now = figures.slice(Math.max(0, from - 4), from).findLast((figure) => figure.measure === prior.measure && !figure.isReference);
  if (!now || now.sentence !== change.sentence || prior.depth !== change.depth || now.depth !== change.depth) return [];
  const isDirect = isAfterDelta
    ? /^[，,、（(]?[^，。；,;]{0,8}$/u.test(change.lead)
    : /^(?:[^，。；,;]{0,4}相比[，,]?)?[^，。；,;]{0,8}$/u.test(change.lead);
  if (!isDirect || !/比|较|与/u.test(prior.lead) || OTHER_BASE.test(`${prior.lead.replace(/年?平均/gu, '')}${change.lead}`)) return [];
  return againstPrior(now, prior, change, 'likely');
}

/** 同比增长25.5%（上年为100件）: the level before stands in brackets after the change; which level it is a change of is tried. */
function fromNoteAfter(figures: readonly Figure[], prior: Figure, at: number): Relation[] {
  const change = figures[at - 1];
  if (change?.measure !== 'growth' || prior.measure !== 'level' || prior.depth !== change.depth + 1) return [];
  if (!PRIOR.test(prior.lead) || OTHER_BASE.test(change.lead)) return [];
  const levels = figures
    .slice(Math.max(0, at - NEAR), at - 1)
    .filter((figure) => figure.measure === 'level' && figure.group === prior.group && !figure.isLimit);
  const relations = levels.flatMap((now) => againstPrior(now, prior, change, 'likely'));
  const fitting = relations.find(({ verdict }) => verdict === 'holds' || verdict === 'rounding');
  return fitting ? [fitting] : relations.slice(0, 1);
}

/** 由216件增至549件，增长1.5倍: both levels in one clause; the direction too must be what the verb says. */
function fromTo(figures: readonly Figure[], to: Figure, at: number): Relation[] {
  const [from, change] = [figures[at - 1], figures[at + 1]];
  if (!from || from.sentence !== to.sentence || from.group !== to.group || !FROM.test(from.label) || !TO.test(to.lead)) return [];
  if (from.qualifier || to.qualifier) return [];
  const [least, most] = RISES.test(to.lead) ? [from, to] : [to, from];
  const direction: Formula = {
    type: 'bound',
    parts: [term(least, least === from ? BEFORE : NOW)],
    wholes: [term(most, most === from ? BEFORE : NOW)],
  };
  const relations = [relation(direction, 'likely')];
  const isOwn =
    change && change.sentence === to.sentence && /^[，、（(][^，。；\d]{0,8}$/u.test(change.lead) && !OTHER_BASE.test(change.lead);
  if (isOwn && (change.measure === 'growth' || change.measure === 'delta' || change.measure === 'points')) {
    relations.push(...againstPrior(to, from, change, 'likely'));
  }
  return relations;
}
