import { indicators } from '../../generated/indicators.ts';
import { matchesOf } from '../matches.ts';
import { once } from '../once.ts';
import type { Prose } from '../prose.ts';
import type { Indicators, Stage } from './indicators.ts';

export type { Stage } from './indicators.ts';

/** Words as alternatives, longer ones first. */
function anyOf(words: readonly string[]): string {
  return [...words].sort((a, b) => b.length - a.length).join('|');
}

const stagePatterns = once(() => {
  const all = Object.entries(indicators.stages).flatMap(([stage, { words }]) => words.map((word) => [word, stage as Stage] as const));
  // 直|接办理 is no 接办, and 结案方式为维持28件 tells of results.
  const words = all.map(([word]) => word).sort((a, b) => b.length - a.length);
  const apart = words.map((word) => (word.startsWith('接') ? `(?<!直)${word}` : word));
  return { pattern: new RegExp(`(?:${apart.join('|')})(?!方式)`, 'gu'), stages: new Map(all) };
});

/** The stage that the last stage word of a label names: 受理 → intake, 正在审理 → pending. */
export function stageOf(label: string): Stage | undefined {
  const { pattern, stages } = stagePatterns();
  const word = matchesOf(pattern, label).at(-1)?.[0];
  return word === undefined ? undefined : stages.get(word);
}

/** A label without its stage words: 办结行政复议案件 → 行政复议案件. */
export function withoutStage(label: string): string {
  return label.replaceAll(stagePatterns().pattern, '');
}

const outcomePatterns = once(() => indicators.outcomes.map((family) => ({ family, pattern: new RegExp(anyOf(family.words), 'u') })));

/** The family of results that most of the labels name, if at least `least` of them do. */
export function outcomeFamilyOf(labels: readonly string[], least: number): Indicators['outcomes'][number] | undefined {
  if (labels.length < least) return undefined;
  const counted = outcomePatterns().map(({ family, pattern }) => ({
    family,
    count: labels.filter((label) => pattern.test(label)).length,
  }));
  const best = counted.reduce((a, b) => (b.count > a.count ? b : a));
  return best.count >= Math.max(least, labels.length - 1) ? best.family : undefined;
}

const outcomeWords = once(() => {
  const word = anyOf(indicators.outcomes.flatMap(({ words }) => words));
  // 调解和解终止, 撤销或确认违法等直接纠错: several results counted together.
  return new RegExp(`^(?:其中)?(?<word>${word})(?:[、和及与或]?(?:${word}))*(?:等?直接纠错)?(?:了|的)?$`, 'u');
});

/** The result that a label names and nothing else, the first of several: 维持, 其中撤销. */
export function outcomeOf(label: string): string | undefined {
  return outcomeWords().exec(label)?.groups?.['word'];
}

/** A group of classes; a class may go by several words: 直办|当场办结. */
type Classes = readonly (readonly string[])[];

const classesOf = (groups: readonly (readonly string[])[]): readonly Classes[] =>
  groups.map((classes) => classes.map((words) => words.split('|')));
const amounts = once(() => classesOf(indicators.amounts.groups));
const partitions = once(() => [...classesOf(indicators.partitions.groups), ...amounts()]);
const classifications = once(() => [...partitions(), ...classesOf(indicators.exclusives.groups)]);

/** Whether the labels are, one for one, all amounts that another is made of, told in sum or for each head: 工资性收入 and 转移净收入. */
export function areAllAmounts(labels: readonly string[]): boolean {
  return amounts().some((classes) => classes.length === labels.length && areClasses(labels, classes));
}

/** Whether the labels are, one for one, a classification that is complete by its nature. */
export function isCompletePartition(labels: readonly string[]): boolean {
  return labels.every(mayBeClass) && partitions().some((classes) => classes.length === labels.length && areClasses(labels, classes));
}

/** Whether labels are different classes of a group. */
function areClasses(labels: readonly string[], classes: Classes): boolean {
  const found = new Set<Classes[number]>();
  for (const label of labels) {
    const named = classesNamed(label).get(classes);
    if (!named || found.has(named)) return false;
    found.add(named);
  }
  return true;
}

/** So many labels are remembered: those of a few sentences, which are held against each other again and again. */
const MOST_LABELS = 500;
const known = new Map<string, ReadonlyMap<Classes, Classes[number]>>();

/** Of each classification that a label names one class of, that class. */
function classesNamed(label: string): ReadonlyMap<Classes, Classes[number]> {
  let named = known.get(label);
  if (!named) {
    named = new Map(
      classifications().flatMap((classes) => {
        const one = classOf(label, classes);
        return one ? [[classes, one] as const] : [];
      }),
    );
    if (known.size >= MOST_LABELS) known.clear();
    known.set(label, named);
  }
  return named;
}

/** The one class that a label names; 基本满意 is no 满意, and 部分采纳 no 采纳. */
function classOf(label: string, classes: Classes): Classes[number] | undefined {
  const named = classes.flatMap((words) => {
    const word = words.find((each) => isNamed(label, each) && !label.includes(`部分${each}`));
    return word === undefined ? [] : [{ words, word }];
  });
  const longest = named.filter(({ word }) => !named.some((other) => other.word !== word && other.word.includes(word)));
  return longest.length === 1 ? longest[0]?.words : undefined;
}

/** Whether the labels are different classes of one classification: 优秀 and 合格. */
export function areExclusive(labels: readonly string[]): boolean {
  return labels.every(mayBeClass) && classifications().some((classes) => areClasses(labels, classes));
}

const classPattern = once(() => new RegExp(anyOf(classifications().flat(2)), 'u'));

/** Whether a label has a word of any classification; most have none, and need not be held against each. */
function mayBeClass(label: string | undefined): boolean {
  return label !== undefined && classPattern().test(label);
}

/** 合格 is not in 不合格, nor 公开 in 不予公开. */
function isNamed(label: string, word: string): boolean {
  const at = label.indexOf(word);
  return at >= 0 && !/[不非未无进]予?$/u.test(label.slice(Math.max(0, at - 2), at));
}

const overlapPattern = once(() => new RegExp(anyOf(indicators.overlaps.words), 'u'));

const aspectPatterns = once(() => indicators.aspects.groups.map((words) => new RegExp(anyOf(words), 'u')));
/** 前10位 and 前50位: the first are among the others. */
const RANK = /前(?:\d+|[一二三四五六七八九十百]+)[位名家强大]/u;
/** 地下水与地表水资源不重复量: what is told so is not all of the class before it. */
const NOT_TWICE = /不重复|重复计算/u;

/** Whether labels name classes that may hold the same things twice; 工业类、城建类 are one classification. */
export function mayOverlap(labels: readonly string[]): boolean {
  if (labels.some((label) => NOT_TWICE.test(label)) || labels.filter((label) => RANK.test(label)).length > 1) return true;
  if (labels.every((label) => /[类级型]$/u.test(label))) return false;
  if (labels.some((label) => overlapPattern().test(label))) return true;
  return aspectPatterns().filter((aspect) => labels.some((label) => aspect.test(label))).length > 1;
}

const combinedPattern = once(() => new RegExp(anyOf(indicators.combined.words), 'u'));

/** Whether a label names a kind that a matter may have beside others: 警告 and 罚款 in one decision. */
export function isCombined(label: string): boolean {
  return combinedPattern().test(label);
}

const measurePattern = once(
  () => new RegExp(`(?<measure>${anyOf(indicators.measures.words)})(?:达到?|为|共|约|近|完成|实现|[\\s])*$`, 'u'),
);

/** The name of a quantity that a label ends in: 快递业务收入 → 收入. */
export function measureAtEnd(label: string): string | undefined {
  return measurePattern().exec(label)?.groups?.['measure'];
}

const activityPattern = once(
  () =>
    new RegExp(`^(?:已|共|共计|累计|成功|先后|依法|全年)*(?<verb>${anyOf(indicators.activities.words)})(?![^，。；]*的|[类型性业])`, 'u'),
);

/** The verb of doing that a label begins with: 接待群众来访 → 接待; 设立医疗机构的养老机构 and 服务类 are nouns. */
export function activityOf(label: string): string | undefined {
  return activityPattern().exec(label)?.groups?.['verb'];
}

const changePattern = /增加|增长|减少|下降|上升|提高|提升|降低|上涨|下跌|回落/u;

/** The act that a label tells, as printed: a stage (受理), an activity (开展) or a change (增长). */
export function actOf(label: string): string | undefined {
  return matchesOf(stagePatterns().pattern, label).at(-1)?.[0] ?? activityOf(label) ?? changePattern.exec(label)?.[0];
}

/** A rate by name, with the words that its part and its possible wholes go by. */
export interface RateDefinition {
  readonly name: string;
  readonly part: RegExp;
  readonly whole: RegExp;
  /** What all but the numerator goes by: 不合格, 未办结, 差评. */
  readonly rest: RegExp;
  /** The first characters of the words for the whole: 立 for 立案. */
  readonly wholeInitials: readonly string[];
}

/** 批准逮捕 apart from 提请批准逮捕: a word where no longer one of the other words ends with it. */
function apart(word: string, others: readonly string[]): string {
  const heads = others.filter((other) => other !== word && other.endsWith(word)).map((other) => other.slice(0, -word.length));
  return heads.length > 0 ? `(?<!${anyOf(heads)})${word}` : word;
}

const named = (families: Indicators['rates'], end: '' | '$') =>
  once(() => {
    const rates = families.flatMap(({ names, part, whole, rest = [] }) =>
      names.map(
        (name): RateDefinition => ({
          name,
          part: new RegExp(`(?:${anyOf(part.map((word) => apart(word, whole)))})${end || '(?![前后时])'}`, 'u'),
          whole: new RegExp(`(?:${anyOf(whole)})${end}`, 'u'),
          rest: new RegExp(`(?:${anyOf([...rest, `[不未]${name.slice(0, -1)}`])})(?:金额|[的为共])*$`, 'u'),
          wholeInitials: whole.map(([initial = '']) => initial),
        }),
      ),
    );
    return rates.sort((a, b) => b.name.length - a.name.length);
  });
const rates = named(indicators.rates, '');
const ratios = named(indicators.ratios, '$');
const RATE_END = /(?:分别|均|仍|全部)*(?:为|是|达到?|约|近|超|超过|高达|保持在|稳定在|达到了)*$/u;

/** The rate of stages (办结率) that a label ends in. */
export function rateOf(label: string): RateDefinition | undefined {
  return endingIn(label, rates());
}

/** The defined ratio (城镇化率) that a label ends in. */
export function ratioOf(label: string): RateDefinition | undefined {
  return endingIn(label, ratios());
}

function endingIn(label: string, names: readonly RateDefinition[]): RateDefinition | undefined {
  if (!/[率重比数]/u.test(label)) return undefined;
  const words = label.replace(RATE_END, '');
  return names.find(({ name }) => words.endsWith(name) && !/[不未非]/u.test(words.at(-name.length - 1) ?? ''));
}

const donePattern = once(() => {
  const words = [...indicators.subsets.words, ...indicators.done.words, ...indicators.rates.flatMap(({ part }) => part)];
  return new RegExp(`^(?:其中)?[，：]?(?:现|已经?|全部|均|共|累计|成功|实际?)*(?:${anyOf(words)})(?:了)?$`, 'u');
});

/** Whether a label is nothing but what was done of what is told before it: 合格316批次, 实参训846人. */
export function isBareDone(label: string): boolean {
  return donePattern().test(label.trim());
}

const nestedPatterns = once(() =>
  indicators.nested.map(({ part, whole }) => ({ part: new RegExp(anyOf(part), 'u'), whole: new RegExp(anyOf(whole), 'u') })),
);

const nestedPart = once(() => new RegExp(anyOf(indicators.nested.flatMap(({ part }) => part)), 'u'));

/** Whether what one label counts is always among what another counts: 出庭应诉 in 行政诉讼. */
export function isNestedIn(part: string, whole: string): boolean {
  // Most labels have no such word, and need not be held against each.
  if (!nestedPart().test(part)) return false;
  return nestedPatterns().some((pair) => pair.part.test(part) && pair.whole.test(whole) && !pair.part.test(whole));
}

const subsetPattern = once(() => new RegExp(`^(?:其中)?[，：]?(?:已经?|全部|共|成功)*(?:${anyOf(indicators.subsets.words)})(?:了)?$`, 'u'));

/** Whether a label is nothing but a verb of settling: 消除2805个. */
export function isBareSettling(label: string): boolean {
  return subsetPattern().test(label.trim());
}

/** The names of differences. */
export const balanceNames = {
  all: indicators.balances,
  /** Whether a label may end in the name of a difference. */
  isResult: (label: string): boolean => resultPattern().test(label),
  /** Whether there is any name of a difference in a paragraph. */
  mayStandIn: (prose: Prose): boolean => prose.test(resultPattern()),
};

const resultPattern = once(() => new RegExp(anyOf(indicators.balances.flatMap(({ equals }) => equals)), 'u'));

export function endsWithName(label: string, names: readonly string[]): boolean {
  const words = label.replace(RATE_END, '').trimEnd();
  return names.some((name) => words.endsWith(name));
}

const uniqueObjects = once(() => new Set(indicators.uniques.words));

const uniqueEnds = once(() => new RegExp(`[${[...new Set(indicators.uniques.words.map((words) => words.at(-1)))].join('')}]`, 'u'));

/** Whether there may be the name of such a thing in words; most have not even a character that one ends with. */
export function mayNameUnique(words: string): boolean {
  return uniqueEnds().test(words);
}

/** Whether a report has one total of such things, so that two statements of it are of the same: 行政复议案件. */
export function isUniqueObject(object: string): boolean {
  return uniqueObjects().has(object);
}
