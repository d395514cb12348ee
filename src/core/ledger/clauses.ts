import { add, compare } from './decimal.ts';
import type { Figure } from './figure.ts';
import { coreOf, isIntensive } from './label.ts';
import { activityOf, areExclusive, outcomeOf } from './lexicon.ts';

/** How figures of one paragraph stand to each other: what is between them, and whether their labels have one form. */

/** What opens a list of parts: 其中, 包括, 含, 分别为, 评查结果为, 结案方式为. */
export const OPENER =
  /其中|(?<![不])(?:包括|包含)|含(?!量|税|金|义)有?|(?:分别|结果|具体|[结处办][案理结]方式)(?:为|是)|(?:划)?分为(?=[^，。；\d]{1,6}$)/u;
const OPENERS = new RegExp(OPENER, 'gu');

/** 95%|、|90%: all that stands between numbers told together. */
export const AND = /^[\s　]*[、和与及][\s　]*$/u;

/** The words before and after a figure that say what it counts. */
export function wordsIn({ label, object }: Figure): string {
  return `${label}${object}`;
}

/** The words between two figures of one sentence. */
export function textBetween(a: Figure, b: Figure): string {
  return a.line.slice(a.end - a.sentence.index, b.index - b.sentence.index);
}

/** The words after a figure, up to the end of its sentence; at most 60 characters. */
export function textAfter(figure: Figure): string {
  const from = figure.end - figure.sentence.index;
  return figure.line.slice(from, from + 60);
}

/** Whether two figures count the same things in the same way: levels with levels, changes with changes. */
export function isComparable(a: Figure, b: Figure): boolean {
  return a.group === b.group && a.group !== '' && a.measure === b.measure && (a.measure === 'level' || a.measure === 'delta');
}

/** Whether figures add up to another exactly; none add up to nothing. */
export function isSum(items: readonly Figure[], whole: Figure): boolean {
  return items.length > 0 && compare(items.map(({ value }) => value).reduce(add), whole.value) === 0;
}

/** Whether a figure can be a part or a total: no average, price or rate, and no end of a range. */
export function isAdditive(figure: Figure): boolean {
  return !figure.isLimit && !figure.isReference && !isIntensive(figure.label);
}

/** 法律援助案件 and 审查起诉阶段法律帮助案件 end in one noun. */
export function isOneNoun(a: Figure, b: Figure): boolean {
  const left = a.label.trim().slice(-2);
  const right = b.label.trim().slice(-2);
  return left.length === 2 && left === right;
}

/** 表示满意的有, 属于民事的: a clause instead of a name. */
const CLAUSE_FORM = /的(?:有|为|是|共|达)?$/u;
const NO_NAME = /^(?:的|共|有|约|已|为|是|另有|还有|\s)*$/u;

/**
 * Whether the labels of two items have one form: 国家级 and 省级, 第二产业投资 and 第三产业投资, 属于民事的 and 属于刑事的 have; 绿化工程 and
 * 修复治理退化草原, 有效回访 and 表示满意的, a bare 5个 and 工作站发展到131个 have not.
 */
export function isParallel(first: Figure, other: Figure): boolean {
  const left = nameOf(first);
  const right = nameOf(other);
  if (NO_NAME.test(left)) return NO_NAME.test(right) || CLAUSE_FORM.test(right) || first.object === '';
  if (left.at(-1) === right.at(-1)) return true;
  if (!NO_NAME.test(right) && CLAUSE_FORM.test(left) !== CLAUSE_FORM.test(right)) return false;
  return !isOtherAct(first, other);
}

/** 调解100件，出具意见50件: another act than the first item's; 维持60件、调解46件 are results both. */
export function isOtherAct(first: Figure, other: Figure): boolean {
  const [left, right] = [nameOf(first), nameOf(other)];
  const activity = activityOf(right);
  if (activity === undefined || activity === activityOf(left) || isOneNoun(first, other)) return false;
  // 直接答复430件，受理转办1133件: classes of one thing.
  return (outcomeOf(coreOf(left)) === undefined || outcomeOf(coreOf(right)) === undefined) && !areExclusive([left, right]);
}

/** Whether a figure is labelled by a clause: 不满18岁的. */
export function isClause(figure: Figure): boolean {
  return CLAUSE_FORM.test(nameOf(figure));
}

function nameOf({ label }: Figure): string {
  return label
    .replaceAll(OPENERS, '')
    .replace(/^[，：、\s]+/u, '')
    .trim();
}

/** How deep the mark between two figures cuts: 1 for 、 and conjunctions, 2 for ，, 3 for ；. */
export function cutBetween(a: Figure, b: Figure): 1 | 2 | 3 {
  const between = textBetween(a, b);
  return between.includes('；') ? 3 : /[，：]/u.test(between) ? 2 : 1;
}

/** 合格 and 不合格, 胜诉 and 败诉: the rest of the same whole. */
export function isComplement(a: Figure, b: Figure): boolean {
  const [left, right] = [a, b].map(({ label }) => coreOf(label).replace(/^(?:现|已经?|共|均)+/u, '')) as [string, string];
  if (/[胜败]诉$/u.test(left) && /[胜败]诉$/u.test(right)) return left.at(-2) !== right.at(-2);
  return left !== right && left.replace(/[不未]/u, '') === right.replace(/[不未]/u, '');
}
