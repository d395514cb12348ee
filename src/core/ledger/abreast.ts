import { cutBetween, isAdditive, isClause, isComparable, isOneNoun, OPENER, textBetween, wordsIn } from './clauses.ts';
import { dueIn } from './due.ts';
import type { Figure } from './figure.ts';
import { BESIDES } from './items.ts';
import { areKinds, holdsBefore } from './kinds.ts';
import { coreOf } from './label.ts';
import { actOf, isBareDone, isBareSettling, isNestedIn, mayOverlap, outcomeOf } from './lexicon.ts';

/** What stands side by side without a printed total: 法院委派调解402件，公安移送调解156件. */
export interface Row {
  readonly figures: readonly Figure[];
  /** Whether they are surely kinds of one thing, which add up; 预约办理256件，容缺受理41件 are some of more. */
  readonly isSure: boolean;
}

/** How many figures stand side by side at most. */
const MOST = 12;
/** How some of all was done: 预约办理, 延时服务. */
const WAY = /预约|延时|容缺|帮办|代办|上门|错时|当[场天日]|即时|立等|加急|邮寄|自助|一次|提前/u;
/** 上半年受理45件，全年受理105件: the second holds the first. */
const TOTAL = /(?<!公)共|总|合计|累计|全年/u;
/** What may stand before the verb of who tells it: 全年共受理. */
const BEFORE_ACT =
  /^(?:其中|(?:20\d{2}年)?(?:全年|今年|[上下]半年|第?[一二三四]季度|本年度?)|全[县市区镇乡]|我[县市区镇乡局院]|先后|累计|共计?|新|已|依法|[，、：；。\s])*/u;
/** A verb of looking for things or taking them in, with which a chain of what became of them begins. */
const TAKING =
  /^(?:受理|收到|接收|接到|登记|立案|收案|接待|检查|排查|摸排|巡查|走访|抽检|抽查|检测|监测|检验|评查|核查|审查|调查|办理|处理|发现|查出|查获|查处|开展|组织|印发|发放|发送|发出|下达|下发|申报|申请|报名|提交|交办|转办|移送)/u;

/** The figures side by side with the one at an index, before it and after it up to a result, itself among them; it alone where none stands there. */
export function rowOf(figures: readonly Figure[], at: number, result: Figure): Row {
  let from = at;
  while (from > 0 && at - from < MOST && areAbreast(figures[from - 1] as Figure, figures[from] as Figure)) from--;
  let to = at + 1;
  while (to < figures.length && to - at < MOST && figures[to] !== result && areAbreast(figures[to - 1] as Figure, figures[to] as Figure))
    to++;
  const row = figures.slice(from, to);
  return { figures: row, isSure: row.every((figure, index) => index === 0 || areAlike(row[index - 1] as Figure, figure)) };
}

/** 排查隐患320处，重大隐患12处，整改312处: what all of a figure at an index is told of right before, of which it is only a kind. */
export function headOf(figures: readonly Figure[], at: number): Figure | undefined {
  const [before, kind] = [figures[at - 1], figures[at] as Figure];
  if (before?.sentence !== kind.sentence || before.depth !== kind.depth || !isComparable(before, kind) || !isAdditive(before))
    return undefined;
  return !isResult(before) && !isResult(kind) && verbOf(before) !== undefined && verbOf(kind) === undefined ? before : undefined;
}

/** Whether a figure stands beside the one before it, and is not told to be of it. */
function areAbreast(before: Figure, next: Figure): boolean {
  if (before.sentence !== next.sentence || before.depth !== next.depth || !isComparable(before, next)) return false;
  if (areKinds(before, next)) return true;
  if (!isAdditive(before) || !isAdditive(next) || isResult(before) || isResult(next) || before.stage === 'carried') return false;
  if (OPENER.test(next.lead) || BESIDES.test(next.lead) || holdsBefore(next, before) || mayOverlap([next.label])) return false;
  if (TOTAL.test(next.label) && !TOTAL.test(before.label)) return false;
  if (isNestedIn(wordsIn(next), wordsIn(before)) || dueIn(before.label) !== undefined || next.label === '') return false;
  return cutBetween(before, next) === 1 || !beginsChain(before, next);
}

/** 办结, 合格, 维持: what became of things, none of the things; 不服答复的 and 公安移送调解 are kinds of things. */
function isResult(figure: Figure): boolean {
  const { label, stage } = figure;
  if ((stage === 'resolved' || stage === 'pending') && !isClause(figure)) return true;
  if (stage === 'withdrawn' && label.replace(BEFORE_ACT, '').startsWith(actOf(label) ?? '')) return true;
  return isBareDone(label) || isBareSettling(label) || outcomeOf(coreOf(label)) !== undefined;
}

/** 检查企业50家，发现问题企业20家: the second is of the first, unless it is told by the same verb. */
function beginsChain(before: Figure, next: Figure): boolean {
  const verb = verbOf(before);
  return verb !== undefined && verb !== verbOf(next);
}

/** The verb that a label begins with. */
function verbOf({ label }: Figure): string | undefined {
  return TAKING.exec(label.replace(BEFORE_ACT, ''))?.[0];
}

/** Whether two figures side by side are surely kinds of one thing. */
function areAlike(before: Figure, next: Figure): boolean {
  if (WAY.test(before.label) || WAY.test(next.label)) return false;
  if (areKinds(before, next) || isOneNoun(before, next) || textBetween(before, next).startsWith('、')) return true;
  if (isClause(before) && isClause(next)) return true;
  const act = actOf(next.label);
  return act !== undefined && act === actOf(before.label);
}
