import {
  cutBetween,
  isAdditive,
  isClause,
  isComparable,
  isComplement,
  isOneNoun,
  isOtherAct,
  isParallel,
  textBetween,
  wordsIn,
} from './clauses.ts';
import type { Figure } from './figure.ts';
import { coreOf } from './label.ts';
import { activityOf, areExclusive, isBareDone, measureAtEnd, outcomeFamilyOf, outcomeOf } from './lexicon.ts';
import { isUnfinished, tellsUndone } from './undone.ts';

/** The items of a list, as far as it may go. */
export interface Run {
  readonly items: readonly Figure[];
  /** How many of the first items surely belong to it. */
  readonly sure: number;
}

/** How many figures a list is followed for. */
const MOST_ITEMS = 80;
/** 发放手册10份、折页20份，共计30份; 来信10件，来访20件，两项合计受理30件: what tells the parts before it together. */
export const TOTAL_AFTER =
  /(?:合计|共计|总计|合共)(?:为|达|有)?$|(?:全年|年度|上半年|下半年)(?:合计|共计?|总计)[^，。；：]{0,24}$|(?:[两二三四五六七八九十](?:[个类项种者方次轮批级]|年(?![行计规攻]))|以上|上述)[^，。；：]{0,4}(?:合计|共计|总计|累计|共)[^，。；：]{0,24}$/u;
/** 两项|合计受理30件: the count of the parts is a figure itself. */
export const TOTAL_OF_COUNT = /^(?:合计|共计|总计|累计)/u;
/** 其中投诉60件、举报20件，另有咨询300件: beside the list. */
export const BESIDES = /^[，；、]?(?:另有|另外|另|此外|同时还)/u;
/** 甲类14件、乙类18件，已处罚29件，其余3件: what is left of all once some are settled, beside the classes. */
const LEFT = /^(?:其余|剩余|余下|剩下)/u;
/** 以其他方式结案17件: the last of the results. */
const OTHERWISE = /^[以按]?其[他它]/u;
const IN_OTHER_WAY = /^[以按]其[他它]方式/u;
/** 重大火灾6起中，…；较大火灾65起中，…: what goes on to divide another total. */
const HEAD = /^[^，。；：、]{0,12}[中里]$/u;
/** 人员1023人，…，总人数1179人; 满意236人，参评240人: of all, and no item of a list. */
const TOTAL_NUMBER = /^(?:总[人件户个批]?[数量]|参评|受访|有效评价)/u;

/**
 * The figures from `at` on as items of one list: of the whole's kind, at one depth, up to the end of the sentence or to what begins anew.
 * `opened` tells before which figures 其中 stands; `isInner`, that the whole is an item itself, so that the list ends at the next ；.
 */
export function runFrom(figures: readonly Figure[], at: number, whole: Figure, opened: readonly boolean[], isInner: boolean): Run {
  const first = figures[at] as Figure;
  const items: Figure[] = [first];
  let isAfterSettled = false;
  for (let index = at + 1; index < Math.min(figures.length, at + MOST_ITEMS); index++) {
    const figure = figures[index] as Figure;
    if (figure.sentence !== first.sentence || figure.depth < first.depth) break;
    if (figure.depth > first.depth || !isAdditive(figure)) continue;
    if (opened[index]) {
      const next = afterInner(figures, index);
      const resumed = figures[next];
      if (!resumed || resumed.sentence !== first.sentence || !isAlike(resumed, first)) {
        if (endsAnew(items)) items.pop();
        break;
      }
      index = next - 1;
      continue;
    }
    if (!isComparable(figure, whole)) continue;
    const between = textBetween(figures[index - 1] as Figure, figure);
    if ((isOfAll(figure, first) && !isLeftOf(figure, first, whole)) || isDoneBeside(figure, first, between)) {
      isAfterSettled = true;
      continue;
    }
    if (isBesideList(figure, first, whole) || (isAfterSettled && LEFT.test(figure.label))) break;
    isAfterSettled = false;
    if (between.includes('；') && (isInner || isOtherMatter(items, figure, whole, between))) break;
    if (
      TOTAL_AFTER.test(figure.label.trimEnd()) ||
      TOTAL_OF_COUNT.test(figure.label) ||
      TOTAL_NUMBER.test(figure.label) ||
      isOtherAct(first, figure)
    )
      break;
    if (isOfOtherMeasure(figure, first, whole)) continue;
    if (!isParallel(first, figure)) break;
    items.push(figure);
  }
  return { items, sure: sureOf(items, opened[at] === true) };
}

/** 其中民营450户；注销316户，其中…: an item after ； that has parts of its own, and is told as no item before it is, begins another matter. */
function endsAnew(items: readonly Figure[]): boolean {
  const [before, last] = items.slice(-2);
  return (
    before !== undefined && last !== undefined && cutBetween(before, last) === 3 && !areAlike(before, last) && !isOneNoun(before, last)
  );
}

/** 收入120亿元，其中快递收入80亿元，利润5亿元: a quantity of another name than that of the whole and of the first item. */
function isOfOtherMeasure(figure: Figure, first: Figure, whole: Figure): boolean {
  const measure = measureAtEnd(figure.label);
  const wanted = measure === undefined ? undefined : measureAtEnd(whole.label);
  return wanted !== undefined && measure !== wanted && (measureAtEnd(first.label) ?? wanted) === wanted;
}

/** The index after a list within a list: 第二产业8.8亿元，其中制造业8.2亿元；第三产业39.7亿元. */
function afterInner(figures: readonly Figure[], at: number): number {
  let index = at + 1;
  while (index < figures.length && index < at + MOST_ITEMS) {
    const [before, figure] = [figures[index - 1] as Figure, figures[index] as Figure];
    if (figure.sentence !== before.sentence || textBetween(before, figure).includes('；')) break;
    index++;
  }
  return index;
}

/** Whether a list may go on after a list within it: both names or both clauses, without an act of their own. */
function isAlike(a: Figure, b: Figure): boolean {
  return isParallel(b, a) && (a.label.trim().at(-1) === b.label.trim().at(-1) || activityOf(a.label.trim()) === undefined);
}

/** Whether a figure is told of something else than the parts of a whole, though nothing else parts it from them. */
function isBesideList(figure: Figure, first: Figure, whole: Figure): boolean {
  if (isResultOf(figure, first) || isOfAccepted(figure, whole) || BESIDES.test(figure.lead)) return true;
  // 合格625批次，其中食品合格327批次，不合格54批次.
  if (isComplement(figure, whole)) return true;
  return LEFT.test(figure.label) && isLeftUndone(wordsIn(figure), whole);
}

/** 采纳48件，其中部分采纳12件，其余12件未采纳: what is left of more than what was done. */
export function isLeftUndone(words: string, whole: Figure): boolean {
  return tellsUndone(words, wordsIn(whole)) || isLeftBeside(words, whole);
}

/** 办结462件，其中调解办结276件，其余44件正在办理: what is not done yet beside what was. */
export function isLeftBeside(words: string, { stage, label }: Figure): boolean {
  return isUnfinished(words) && (stage === 'resolved' || isBareDone(label));
}

/** 应参训439人，其中综合执法人员248人，实参训412人: what was done of all, after a part of it. */
function isDoneBeside({ label }: Figure, first: Figure, between: string): boolean {
  return /[，；]/u.test(between) && isBareDone(label) && !isBareDone(first.label) && !areExclusive([first.label, label]);
}

/** What was settled of the item before, or of all, is no item itself: 投诉920件，已办结746件; 食品33件，已处理474件. */
function isOfAll(figure: Figure, first: Figure): boolean {
  if (outcomeFamilyOf([figure.label], 1) !== undefined) return false;
  if (areExclusive([first.label, figure.label])) return false;
  if (OTHERWISE.test(figure.label) || (DONE.test(figure.label) && DONE.test(first.label))) return false;
  return (isSettled(figure) && !isSettled(first)) || DONE.test(figure.label);
}

/** 其中已审结25件，胜诉20件，败诉5件: results of the item before. */
function isResultOf({ label }: Figure, first: Figure): boolean {
  return first.stage === 'resolved' && outcomeOf(coreOf(first.label)) === undefined && outcomeOf(coreOf(label)) !== undefined;
}

/** 受理的54件中，维持20件、正在审理8件: what is left of what came in, beside its results. */
function isLeftOf({ stage }: Figure, { label }: Figure, whole: Figure): boolean {
  return stage === 'pending' && whole.stage === 'intake' && outcomeOf(coreOf(label)) !== undefined;
}

/** 不予受理4件，其中告知其他途径1件，撤回4件: what became of those that were accepted is no part of those that were not. */
function isOfAccepted({ label }: Figure, whole: Figure): boolean {
  return /[不未]予?受理$/u.test(whole.label) && outcomeOf(coreOf(label)) !== undefined;
}

function isSettled({ stage }: Figure): boolean {
  return stage === 'resolved' || stage === 'pending';
}

const DONE = /^(?:其中)?(?:现|目前|截至目前)?(?:已经?|均|全部|尚|正在?|仍)(?!知|婚|故)/u;

/** 565个村，其中56个居委会；1769个自然村: no name stands before the number. */
function isBare({ label }: Figure): boolean {
  return label.trim() === '';
}

/** Whether a figure after ； tells of another matter than the items before it. */
function isOtherMatter(items: readonly Figure[], figure: Figure, whole: Figure, between: string): boolean {
  const [first, last] = [items[0] as Figure, items.at(-1) as Figure];
  if (IN_OTHER_WAY.test(last.label) || (isBare(figure) && isBare(whole)) || HEAD.test(figure.object)) return true;
  // 其中刑事65件；立案刑事案件236起.
  return beginsAnew(between) || figure.unit !== first.unit || (figure.stage === 'intake' && first.stage !== 'intake');
}

/** A ； and a clause of its own before a figure begin another matter: …37件；对行政审判活动中的违法情形，提出检察建议2222件. */
function beginsAnew(between: string): boolean {
  return /[，,]|^(?:对|在|为|向|通过)/u.test(between.slice(between.lastIndexOf('；') + 1));
}

/** A list may end where a mark cuts deeper than those before it, and after 其中 with one item at the next ；. */
function sureOf(items: readonly Figure[], isOpened: boolean): number {
  const [first, second] = items;
  if (!first || !second) return items.length;
  const usual = cutBetween(first, second);
  // 其中民营450户；注销316户，年末实有6452户: after one item ； begins another matter, which goes on with ，.
  const isUneven = items.length === 2 || items.some((item, at) => at > 1 && cutBetween(items[at - 1] as Figure, item) < usual);
  if (isOpened && usual === 3 && isUneven && !areAlike(first, second)) return 1;
  const deeper = items.findIndex((item, at) => at > 1 && cutBetween(items[at - 1] as Figure, item) > usual);
  return deeper < 0 ? items.length : deeper;
}

/** 邮政业务总量 and 电信业务总量 are kinds of one thing, 不满16岁的 and 满16岁的 are clauses, 转办21件，占22%；自收75件 have shares. */
function areAlike(a: Figure, b: Figure): boolean {
  const tail = a.label.trim().slice(-3);
  return isClause(a) || (tail.length === 3 && b.label.trim().endsWith(tail)) || /占/u.test(textBetween(a, b));
}
