import type { Block } from '../draft.ts';
import type { Figure } from './figure.ts';
import { aliasOf, coreOf, likeness, wordsOf } from './label.ts';
import { type RateWords, readRate } from './relations/rate-words.ts';

/** The figures of one paragraph, in order. Table cells are in no passage. */
export interface Passage {
  readonly block: Block;
  readonly figures: readonly Figure[];
  /** Whether one of them is a share or a rate in percent. */
  readonly hasShare: boolean;
}

/** How far back a figure is looked for that another one refers to: in figures of its group, and in characters of the draft. */
const MOST_BACK = 60;
const FARTHEST_BACK = 2000;
const MOST_NAMED = 12;
const FARTHEST_NAMED = 400;

/** The figures of a draft by passage and by what they count, for the finders of relations. */
export class Passages {
  readonly all: readonly Passage[];
  readonly #byGroup = new Map<string, Figure[]>();
  readonly #at = new Map<Figure, number>();
  readonly #cores = new Map<Figure, string>();
  readonly #rates = new Map<Figure, RateWords | undefined>();
  readonly #previous = new Map<Figure, Figure>();

  /** The words of title and headings, which labels may leave out or repeat. */
  readonly context: string;

  constructor(figures: readonly Figure[], context: string) {
    this.context = context;
    const all: { readonly block: Block; readonly figures: Figure[]; hasShare: boolean }[] = [];
    let passage: (typeof all)[number] | undefined;
    let level: Figure | undefined;
    for (const figure of figures) {
      const { block } = figure.sentence;
      if (block.cell) continue;
      if (passage?.block !== block) {
        passage = { block, figures: [], hasShare: false };
        all.push(passage);
      }
      passage.figures.push(figure);
      if (figure.isPercent && figure.measure === 'share') passage.hasShare = true;
      if (figure.measure !== 'level' || figure.isLimit || figure.isReference) continue;
      if (level) this.#previous.set(figure, level);
      level = figure;
      const group = this.#byGroup.get(figure.group);
      this.#at.set(figure, group?.length ?? 0);
      if (group) group.push(figure);
      else this.#byGroup.set(figure.group, [figure]);
    }
    this.all = all;
  }

  /** The levels of a figure's group before it, the nearest first. */
  *levelsBefore(figure: Figure, group = figure.group): Generator<Figure> {
    const levels = this.#byGroup.get(group) ?? [];
    let at = figure.group === group && this.#at.has(figure) ? (this.#at.get(figure) as number) : lowerBound(levels, figure.range.start);
    for (let seen = 0; seen < MOST_BACK && at > 0; seen++) {
      const level = levels[--at] as Figure;
      if (figure.range.start - level.range.start > FARTHEST_BACK) return;
      yield level;
    }
  }

  /** What the nearest level with a unit before a figure counts. */
  groupBefore(figure: Figure): string | undefined {
    let nearest: Figure | undefined;
    for (const [group, levels] of this.#byGroup) {
      if (group === '') continue;
      const before = levels[lowerBound(levels, figure.range.start) - 1];
      if (before && (!nearest || before.range.start > nearest.range.start)) nearest = before;
    }
    return nearest && figure.range.start - nearest.range.start < FARTHEST_NAMED ? nearest.group : undefined;
  }

  /** The levels of any group before a figure whose label a pattern fits, the nearest first: within its passage and the one before. */
  *levelsNamed(figure: Figure, name: RegExp): Generator<Figure> {
    for (const group of this.#byGroup.keys()) {
      let seen = 0;
      for (const level of this.levelsBefore(figure, group)) {
        if (++seen > MOST_NAMED || figure.range.start - level.range.start > FARTHEST_NAMED) break;
        if (name.test(wordsOf(level.label))) yield level;
      }
    }
  }

  /** What a figure counts, without period, area and linking words: the words before it and, where it stands before its object, those after it. */
  coreOf(figure: Figure): string {
    const known = this.#cores.get(figure);
    if (known !== undefined) return known;
    const own = coreOf(figure.label) + (isNounAfter(figure) ? coreOf(figure.object) : '');
    const before = /^(?:折|折合|约合)?$/u.test(own) && CONVERTED.test(figure.label) ? this.#previous.get(figure) : undefined;
    const core = before ? this.coreOf(before) : own;
    this.#cores.set(figure, core);
    return core;
  }

  /** What a percentage is the rate of. */
  rateWordsOf(rate: Figure): RateWords | undefined {
    if (!this.#rates.has(rate)) this.#rates.set(rate, readRate(rate));
    return this.#rates.get(rate);
  }

  /**
   * Whether a figure's label is the wanted words with more before them that the context knows: 全国药品流通|直报企业收入 in a report on 药品流通.
   * More that is not known makes another thing of it: 公立|医院.
   */
  isNamedBy(figure: Figure, wanted: string, known = ''): boolean {
    const core = this.coreOf(figure);
    if (wanted.length < 2 || !core.endsWith(wanted)) return false;
    return [...core.slice(0, -wanted.length)].every((character) => known.includes(character) || this.context.includes(character));
  }

  /** How much a figure's label is like the words that name it elsewhere, from 0 to 1. */
  likenessTo(figure: Figure, wanted: string): number {
    const alias = aliasOf(figure.label);
    return Math.max(likeness(this.coreOf(figure), wanted), alias === undefined ? 0 : likeness(alias, wanted));
  }
}

/** 11820亿元，折1660亿美元: the amount before in another unit. */
const CONVERTED = /(?:折|折合|约合)(?:约|为)?$/u;

/** 受理40件行政复议申请: what is counted stands after the count noun; 40件，同比… and 40件的办理 have nothing of the kind. */
function isNounAfter({ object, unit, isPercent }: Figure): boolean {
  return (
    unit !== '' &&
    !isPercent &&
    object.length >= 2 &&
    !/^(?:的|人民币|以|左右|和|与|及|等|占|比|较|增|减|为|是|在|并|后|内|中|外)/u.test(object)
  );
}

/** The first index whose figure does not begin before an offset. */
function lowerBound(figures: readonly Figure[], offset: number): number {
  let low = 0;
  let high = figures.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((figures[middle] as Figure).range.start < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
