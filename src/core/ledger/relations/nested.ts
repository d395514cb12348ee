import type { Text } from '../../text.ts';
import { cutBetween, textBetween, wordsIn } from '../clauses.ts';
import { dueIn, isDoneOf } from '../due.ts';
import type { Figure } from '../figure.ts';
import { kindsNamed, kindsUpTo } from '../kinds.ts';
import { coreOf } from '../label.ts';
import { actOf, areExclusive, isBareSettling, isNestedIn, outcomeOf } from '../lexicon.ts';
import type { Passage } from '../passage.ts';
import { type Formula, type Relation, term } from '../relation.ts';
import { verdictOf } from '../verdict.ts';
import { COURT, hasOwnBody, mayBeEarlier, type Wholes } from './staged.ts';

/** What was taken in anew, beside which older matters are settled. */
const TAKEN_ANEW = /收案|新收|立案|旧存/u;
/** 任务60个，完成66个: more than was planned. */
const PLANNED = /任务|计划|目标|指标|下达|要求|应/u;
/** How a thing was done. */
const WAYS = /^(?:其中)?(?:当场|现场|立即|立行|限期|即时|按[期时]|如期|逾期|提前|直接|部分|基本|初步|自行|首次|一次性?)/u;
/** 以其他方式结案17件, 调解结案40件: what ended in one way is none of what ended in another, such as 直接纠错. */
const ENDED_SO = /(?:其[他它余]|调解|和解|撤[诉回]|终止|驳回|维持)[^，。；：]*[结办]/u;
/** 2024年为125件, 上年同期为60件: told only for comparison. */
const OF_BEFORE = /^(?:而)?(?:(?:19|20)\d{2}年|上年|去年)(?:全年|同期)?(?:的|为|是|有|仅|共)*$/u;
/** 32个|省级单位中|30个: of those right before; 中标, 中小学 are words of their own. */
const AMONG = /^(?<noun>[^，。；：、（）\d]{0,16}?)(?:当中|之中|中|里)(?:的?(?:有|仅|只有))?[\s　]*$/u;
/** 12个乡镇中|15个|已建成: what is said of some of them. Another noun may be of what each of them has several: 12个乡镇中|36个|村. */
const SAID_OF_THEM =
  /^(?:$|[已未没尚仍还均都不能可被获在由按因为是属的]|达[到标]|实现|完成|建[成立]|设立|成立|通过|开展|落实|出台|制定|公[布示开]|取得|存在|配[备齐]|组建|整改|发生|连续|参[加与]|持有|(?!(?:行政|自然)?村|社区)\p{Script=Han}{0,4}(?:人员|案件|力量|经费|数量|率|比例)\p{Script=Han}{0,4}?(?:不足|[低高多少]于|超过|下降|上升|减少|增加|偏[低高少多]))/u;
/** How many figures back a total is looked for. */
const NEAR = 7;
const PART: Text = { zh: '部分', en: 'part' };
const WHOLE: Text = { zh: '总数', en: 'total' };

/** 行政诉讼案件80宗，负责人出庭应诉19宗; 病区县1030个，控制937个: the second counts some of the first. */
export function nestedOf({ figures }: Passage, lists: Wholes): Relation[] {
  return figures.flatMap((part, at) => {
    if (part.measure !== 'level' || part.isLimit || part.isReference || part.unit === '' || part.group === 'money' || lists.has(part))
      return [];
    const wholeAt = wholeBefore(figures, at);
    const whole = figures[wholeAt];
    if (!whole || whole.group !== part.group || whole.isLimit || whole.stage === 'carried') return [];
    if (whole === figures[at - 1] && AMONG.test(part.lead)) return isOfThem(part, whole) ? [among(part, whole)] : [];
    if (!isPartOf(part, whole, lists) || (lists.has(whole) && textBetween(whole, part).includes('；'))) return [];
    if (mayHoldMore(part, whole) || hasCarried(figures, at) || hasTwin(figures[wholeAt - 1], whole) || hasOwnBody(part)) return [];
    const wholes = kindsNamed(kindsUpTo(figures, wholeAt), wordsIn(part)).map((figure) => term(figure, WHOLE));
    const formula: Formula = { type: 'bound', parts: [term(part, PART)], wholes };
    return [{ kind: 'subset' as const, formula, verdict: verdictOf(formula), certainty: 'likely' as const }];
  });
}

/** Whether a figure counts some of the very things right before it. */
function isOfThem({ lead, unit, object }: Figure, whole: Figure): boolean {
  const noun = AMONG.exec(lead)?.groups?.['noun'] ?? '';
  return unit === whole.unit && (SAID_OF_THEM.test(object) || (noun.length >= 2 && object.startsWith(noun)));
}

function among(part: Figure, whole: Figure): Relation {
  const formula: Formula = { type: 'bound', parts: [term(part, PART)], wholes: [term(whole, WHOLE)] };
  return { kind: 'subset', formula, verdict: verdictOf(formula), certainty: 'likely' };
}

/** Whether a figure's words say that it counts some of what another one does: 控制 alone, or 出庭应诉 of 行政诉讼. */
function isPartOf(part: Figure, whole: Figure, lists: Wholes): boolean {
  if (ENDED_SO.test(whole.label) || outcomeOf(coreOf(whole.label)) !== undefined) return false;
  const isBare = isBareIn(part) && !isBareSettling(whole.label) && whole.label.length > 2 && !areExclusive([whole.label, part.label]);
  if (!isBare) return isNestedIn(wordsIn(part), wordsIn(whole)) || isOfDue(part, whole);
  // 来访300件、网上信访360件，办结846件: of all of the list.
  const isOfList = lists.get(whole)?.some(({ rough }) => rough.value >= part.rough.value);
  return !isOfList && !(PLANNED.test(whole.label) && part.label.endsWith('完成'));
}

/** Whether the part may count older matters too, which the whole does not. */
function mayHoldMore(part: Figure, whole: Figure): boolean {
  if (mayBeEarlier(part) || (TAKEN_ANEW.test(whole.label) && part.stage !== 'intake')) return true;
  return COURT.test(whole.label.replace('检察建议', '')) && part.stage === 'resolved';
}

/** 上年遗留6件，今年新排查42件，共化解45件: what is settled may be of what was carried over too. */
function hasCarried(figures: readonly Figure[], at: number): boolean {
  const { sentence, group } = figures[at] as Figure;
  return figures
    .slice(Math.max(0, at - NEAR), at)
    .some((figure) => figure.stage === 'carried' && figure.sentence === sentence && figure.group === group);
}

/** 应出庭70次，实际出庭68次. */
function isOfDue(part: Figure, whole: Figure): boolean {
  const act = dueIn(whole.label);
  return act !== undefined && isDoneOf(act, part.label);
}

function isBareIn({ label, object }: Figure): boolean {
  return object === '' && isBareSettling(label);
}

/** Where what a figure may be of stands: 发现问题104个，当场整改80个，整改101个 are of what was found, of which 当场整改 is a part too. */
function wholeBefore(figures: readonly Figure[], at: number): number {
  const part = figures[at] as Figure;
  const act = isBareIn(part) ? part.label.slice(-2) : undefined;
  let index = levelBefore(figures, at);
  while (act !== undefined && index >= 0 && isWayOf(figures[index] as Figure, act)) index = levelBefore(figures, index);
  return index;
}

/** 当场整改, 按期办结: an act with a word on how it was done. */
function isWayOf({ label, object }: Figure, act: string): boolean {
  return object === '' && label.endsWith(act) && WAYS.test(label);
}

/** Where the nearest level of the period before a figure stands that is on its depth in its sentence; -1 if there is none near. */
function levelBefore(figures: readonly Figure[], at: number): number {
  const { sentence, depth } = figures[at] as Figure;
  for (let index = at - 1; index >= Math.max(0, at - NEAR); index--) {
    const figure = figures[index] as Figure;
    if (figure.sentence !== sentence) return -1;
    if (figure.isReference || OF_BEFORE.test(figure.label)) continue;
    if (figure.measure === 'level' && figure.depth === depth && !figure.isPercent) return index;
  }
  return -1;
}

/** What is sent out, and answered whatever it is called: 通知书, 提示函. */
const LETTER = /(?:书|函|单|建议)$/u;

/** Whether the figure before counts the same act, or letters of another name: 甲所受理60件，乙所受理40件; 发放通知书18份，制发意见书6份. */
function hasTwin(before: Figure | undefined, whole: Figure): boolean {
  if (before?.sentence !== whole.sentence || before.group !== whole.group) return false;
  if (LETTER.test(before.label) && LETTER.test(whole.label) && cutBetween(before, whole) > 1) return true;
  const act = actOf(whole.label);
  return act !== undefined && actOf(before.label) === act;
}
