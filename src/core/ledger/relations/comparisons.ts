import type { Figure } from '../figure.ts';
import type { Passage } from '../passage.ts';
import {
  baseOf,
  type Comparison,
  FROM,
  goesOn,
  isBareChange,
  isChange,
  isMeasuredChange,
  isOfNextYear,
  isOfPrior,
  isOfRise,
  isPrior,
  isSaidOf,
  isSameBase,
  OF_OTHER_BASE,
  PLAN,
} from './comparison-words.ts';

const TO =
  /^[^，。；\d]{0,8}?(?<verb>增加|增长|提高|提升|上升|扩大|扩充|扩展|拓展|壮大|充实|优化|整合|归并|调整|细化|细分|发展|跃升|跃|攀升|增|升|下降|减少|降低|缩短|缩小|缩减|压缩|压减|精简|下滑|回落|降|减)(?:到|至|为)(?:(?:19|20)\d{2}年的?|目前的?)?[^，。；\d]{0,6}$/u;
const RISES = /增|升|提高|[扩拓充壮翻]|发展|跃|细/u;
/** 由96个优化至72个: may go either way. */
const EITHER_WAY = /优化|整合|归并|调整/u;
/** 时限压缩60%，由15天压缩至6天: a change that stands before its levels, and how the first of these begins. */
const TOLD_BEFORE = /(?:增加|增长|提高|提升|上升|缩短|压缩|压减|缩减|精简|下降|减少|降低|翻)(?:率|比例|幅度|了|为|达到?)*$/u;
const TOLD_BEFORE_LEVEL = /(?:同比|比上年|较上年|比去年|较去年)(?:增加|增长|上升|下降|减少)(?:了)?$/u;
/** 比2022年的120件下降10%|，为|108件: the level that a change led to, after the one of before. */
const LED_TO = /^，(?:[降减增升达](?:低|少|加|长)?)?(?:到|至|为)[\s　]*$/u;
const LEVEL_BEFORE = /^[，：（]?(?:平均)?(?:由|从)|^，达到?[\s　]*$/u;
const JOINED = /^[\s　]*(?:[、，]|和|及|与|以及)[\s　]*$/u;
/** How far before a change the sentence before may tell its level. */
const FARTHEST = 120;
/** 比2022年的718件|、2023年的|836件: levels of several periods, one after the other. */
const FIRST_BASE = /(?:[比较与同]|相比)(?:(?:19|20)\d{2}年|[去上前]年)(?:度|全年|同期)?的?（?[\s　]*$/u;
const NEXT_BASE = /^）?[、，和与及](?:(?:19|20)\d{2}年|[去上前]年)(?:度|全年|同期)?的?（?[\s　]*$/u;

/** What the changes above, and what goes from one level to another, have in their words. */
const MAY_COMPARE = /净[增减]|[增减][支亏盈]|缩短|缩减|压缩|压减|精简|减幅|提速|节约|节省|[由从]/u;

/** The comparisons of a passage, in order; none where nothing in it tells of a change. */
export function findComparisons({ block, figures }: Passage): Comparison[] {
  if (!figures.some(isMeasuredChange) && !block.prose.test(MAY_COMPARE)) return [];
  const reader = new Reader();
  for (let at = 0; at < figures.length; ) at += reader.read(figures, at);
  return reader.found;
}

/** Reads the figures of a passage one after the other; what a change or a level of another period is said of is among those before it. */
class Reader {
  readonly found: Comparison[] = [];
  /** The levels of this part of the sentence, up to the last change that is of something else. */
  #row: Comparison[] = [];
  /** A level of another period whose present level comes after it. */
  #waiting: Figure | undefined;
  /** What the figure before was said of. */
  #target: Comparison | undefined;
  /** How many levels of before were told together last, which changes right after them may be of. */
  #spread = 0;
  /** The levels of several periods whose present level comes after them. */
  #bases: readonly Figure[] = [];
  /** What was said last of one level against several periods. */
  #several: readonly Comparison[] = [];
  /** A change that nothing stands before but its own words, until another figure than the first of two levels comes. */
  #loose: Figure | undefined;

  /** Reads the figure at an index, and those that are told together with it; gives how many they are. */
  read(figures: readonly Figure[], at: number): number {
    const figure = figures[at] as Figure;
    if (figures[at - 1]?.sentence !== figure.sentence) this.#goTo(figure);
    else if (figure.lead.includes('；') && !goesOn(figure)) this.#forget();
    // 下降三成以上: no limit of a class.
    if (figure.isLimit && !(figure.measure === 'growth' && figure.qualifier === '以上')) return 1;
    if (!this.#waiting && !LEVEL_BEFORE.test(figure.lead))
      this.#loose = this.#row.length === 0 && (figure.isPercent || figure.unit === '倍' || figure.measure === 'delta') ? figure : undefined;
    else if (this.#waiting && isChange(figure) && isBareChange(figure)) this.#loose = figure;
    const last = this.#row.at(-1);
    const bases = basesAt(figures, at);
    if (bases.length > 1) return this.#compareWith(last?.now, bases);
    if (this.#several.length > 0 && isChange(figure)) {
      const run = runAt(figures, at);
      if (run.length === this.#several.length) return this.#changeSeveral(run);
    }
    const isOfBefore = isPrior(figure, last);
    if (!isOfBefore && !isChange(figure) && !isOfRise(figure, last)) {
      if (!figure.isReference) this.#begin(figure, last);
      else if (!PLAN.test(figure.label)) this.#forget();
      return 1;
    }
    if (isOfBefore && (FROM.test(figure.label) || !last)) {
      this.#waiting = figure;
      return 1;
    }
    const run = runAt(figures, at, this.#spread);
    if (run.length > 1) this.#distribute(run, isOfBefore);
    else this.#attach(isOfBefore ? this.#levelOf(figure) : this.#targetOf(figure), figure, figure, isOfBefore);
    return run.length;
  }

  /** 943件，比2022年的718件、2023年的836件|分别增加225件、107件: one level against each of several. */
  #compareWith(now: Figure | undefined, bases: readonly Figure[]): number {
    this.#target = undefined;
    if (!now) this.#bases = bases;
    else {
      this.#several = bases.map((prior): Comparison => ({ now, prior, direction: undefined, changes: [], base: baseOf(prior.lead) }));
      this.found.push(...this.#several);
    }
    return bases.length;
  }

  #changeSeveral(run: readonly Figure[]): number {
    const { measure, label } = run[0] as Figure;
    this.#several.forEach(({ changes }, at) => {
      if (changes.every((change) => change.measure !== measure)) changes.push({ figure: run[at] as Figure, measure, label });
    });
    return run.length;
  }

  /** 排查纠纷5400件。与上年相比，排查数增加600件: a sentence that begins with a change goes on about the one level before that it can be of. */
  #goTo(first: Figure): void {
    const isOn = baseOf(first.lead) !== '' && (isChange(first) || first.isReference);
    const row = isOn ? this.#row.filter(({ now }) => isOfSentenceBefore(first, now)) : [];
    this.#forget();
    if (row.length === 1) this.#row = row;
  }

  #forget(): void {
    this.#row = [];
    this.#spread = 0;
    this.#several = [];
    this.#bases = [];
    this.#waiting = undefined;
    this.#target = undefined;
    this.#loose = undefined;
  }

  #begin(now: Figure, last: Comparison | undefined): void {
    const verb = this.#waiting && FROM.test(this.#waiting.label) ? TO.exec(now.lead)?.groups?.['verb'] : undefined;
    const isLed = this.#loose !== undefined && LED_TO.test(now.lead);
    const isPair = this.#waiting?.group === now.group && (isLed || verb !== undefined || /^[^，。；]{0,4}相比/u.test(this.#waiting.object));
    const prior = isPair ? this.#waiting : isOfNextYear(now, last?.now) ? last?.now : undefined;
    const direction = verb && isPair && !EITHER_WAY.test(verb) ? (RISES.test(verb) ? 'rise' : 'fall') : undefined;
    const comparison: Comparison = { now, prior, direction, changes: [], base: prior ? baseOf(prior.lead) : '' };
    const loose = isPair ? this.#loose : undefined;
    if (loose && isLed) comparison.changes.push({ figure: loose, measure: loose.measure, label: loose.label });
    const told = loose && TOLD_BEFORE.exec(loose.label)?.[0];
    if (loose && told && direction && RISES.test(told) === (direction === 'rise'))
      comparison.changes.push({
        figure: loose,
        measure: loose.isPercent || loose.unit === '倍' ? 'growth' : 'delta',
        label: told,
      });
    // 同比上升20%，达到360件: the level that a change led to.
    const led = this.#loose && !isPair && /^，达/u.test(now.lead) && !now.isPercent ? this.#loose : undefined;
    if (led && TOLD_BEFORE_LEVEL.test(led.label) && !led.label.includes('率'))
      comparison.changes.push({ figure: led, measure: led.measure, label: led.label });
    this.found.push(comparison);
    this.#several = [];
    this.#spread = 0;
    this.#row.push(comparison);
    this.#waiting = undefined;
    this.#target = prior && comparison;
    if (this.#bases[0]?.group === now.group) this.#compareWith(now, this.#bases);
    this.#bases = [];
  }

  /** 培训36场次，覆盖1200人次，较2023年的30场次: the last level of its kind. */
  #levelOf({ group }: Figure): Comparison | undefined {
    return this.#row.findLast(({ now }) => now.group === group) ?? this.#row.at(-1);
  }

  #targetOf(change: Figure): Comparison | undefined {
    const { measure, group } = change;
    if (measure === 'points') return this.#row.findLast(({ now }) => now.isPercent);
    if (measure !== 'growth' && !change.isPercent) return this.#row.findLast(({ now }) => now.group === group);
    const last = this.#row.at(-1);
    return this.#target ?? (last && (!last.now.isPercent || last.prior) ? last : undefined);
  }

  /** Gives a level of before or a change to what it is said of; one that is said of something else ends what it might be said of. */
  #attach(target: Comparison | undefined, figure: Figure, first: Figure, isOfBefore: boolean): void {
    const { lead, measure, label } = first;
    const isOwn = target !== undefined && isSaidOf(target.now, lead, isOfBefore);
    this.#target = isOwn ? target : undefined;
    if (!isOwn) {
      if (figure.depth === 0 && !OF_OTHER_BASE.test(lead)) this.#row = [];
      return;
    }
    const base = baseOf(lead);
    const isSame = isOfPrior(first, target) || isSameBase(base, target, isOfBefore && figure.depth === target.now.depth + 1);
    const comparison = isSame ? target : this.#compare(target.now, base);
    this.#target = comparison;
    if (isOfBefore) {
      if (!comparison.prior && figure.group === comparison.now.group) comparison.prior = figure;
    } else if (comparison.changes.every((change) => change.measure !== measure)) comparison.changes.push({ figure, measure, label });
    comparison.base ||= base;
  }

  /** 环比增加30件，同比增加60件: a level compared with another period too. */
  #compare(now: Figure, base: string): Comparison {
    const comparison: Comparison = { now, prior: undefined, direction: undefined, changes: [], base };
    this.found.push(comparison);
    return comparison;
  }

  /** 受理90件，办结84件，同比分别减少10件、16件: one for each of the levels before. */
  #distribute(run: readonly Figure[], isOfBefore: boolean): void {
    const row = this.#row;
    const targets = row.slice(-run.length);
    run.forEach((figure, index) => {
      if (targets.length === run.length) this.#attach(targets[index], figure, run[0] as Figure, isOfBefore);
    });
    this.#row = targets.length === run.length ? row : [];
    this.#spread = isOfBefore && targets.length === run.length ? run.length : 0;
    this.#target = undefined;
  }
}

/** The levels of several periods that one is compared with, from an index on; none where there is but one. */
function basesAt(figures: readonly Figure[], at: number): readonly Figure[] {
  const first = figures[at] as Figure;
  const isBase = (figure: Figure | undefined, words: RegExp): figure is Figure =>
    figure?.sentence === first.sentence && figure.group === first.group && !isChange(figure) && words.test(figure.lead);
  if (!isBase(figures[at + 1], NEXT_BASE) || !isBase(first, FIRST_BASE)) return [];
  const bases = [first];
  for (let next = figures[at + 1]; isBase(next, NEXT_BASE); next = figures[at + bases.length]) bases.push(next);
  return bases;
}

function isOfSentenceBefore(change: Figure, now: Figure): boolean {
  if (now.group !== change.group || now.isPercent || now.sentence.block !== change.sentence.block) return false;
  return change.index - now.end < FARTHEST && isSaidOf(now, change.lead, change.isReference);
}

/** The figures told together from an index on: 10件、16件. */
function runAt(figures: readonly Figure[], at: number, spread = 0): Figure[] {
  const first = figures[at] as Figure;
  const run = [first];
  for (let next = figures[at + 1]; next && JOINED.test(next.lead) && next.sentence === first.sentence; next = figures[at + run.length]) {
    if (next.depth !== first.depth || next.isPercent !== first.isPercent) break;
    run.push(next);
  }
  const isRun = /分别|依次/u.test(first.lead) || run.length === spread || !isChange(first);
  return run.length > 1 && isRun ? run : [first];
}
