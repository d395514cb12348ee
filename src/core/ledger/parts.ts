import { matchesOf } from '../matches.ts';
import { cutBetween, isAdditive, isComparable, isSum, OPENER, textAfter } from './clauses.ts';
import type { Figure } from './figure.ts';
import { runFrom } from './items.ts';
import { kindsUpTo } from './kinds.ts';
import { withoutNotes } from './label.ts';
import { areAllAmounts, isCompletePartition, outcomeFamilyOf } from './lexicon.ts';
import type { Passage, Passages } from './passage.ts';
import { areBands } from './unmarked/bands.ts';
import { unmarkedListsAt } from './unmarked/forms.ts';
import { type Form, type Scene, TOTAL_WORD } from './unmarked/list.ts';
import { isRemainder, partsWithLeft } from './unmarked/remainder.ts';
import { isSpan, isYear } from './unmarked/turns.ts';
import {
  areAspects,
  type Closed,
  closedBy,
  endOfClasses,
  endOfPartition,
  isNamedByAll,
  isOpenRow,
  mayHoldTwice,
  namesOthers,
  opensOpenRow,
} from './wholeness.ts';
import { type Whole, Wholes } from './wholes.ts';

/** A total and the figures given as parts of it. */
export interface PartList {
  readonly whole: Figure;
  readonly items: readonly Figure[];
  /** What follows the items and may belong to the list or not. */
  readonly rest: readonly Figure[];
  /** The list names every part, so that the parts add up to the whole; `likely` if only its form says so. */
  readonly closed: Closed;
  /** The list says itself that it is not complete: 主要有, 等. */
  readonly isOpen: boolean;
  /** The items are results of what the whole counts, such as 维持 and 撤销. */
  readonly isOutcome: boolean;
  /** Whether the items may count a thing twice, so that their sum says nothing. */
  readonly mayOverlap: boolean;
  /** Whether it is sure which figure is the whole. */
  readonly isSure: boolean;
  /** The total of the list that the whole is an item of: 民事60件、刑事40件，其中涉企70件 may speak of all. */
  readonly outer: Figure | undefined;
  /** The figures that 、 joins with the whole before it, or kinds told with it: 建议86件、提案92件，其中主办70件 may speak of both. */
  readonly joined: readonly Figure[];
  /** The figures that 、 or ， joins with the whole before it, the nearest first: 建议86件，提案92件，其中甲类100件、乙类78件 are of both. */
  readonly beside: readonly Figure[];
  /** What the whole is itself told as a part of: 诉讼115件，其中败诉12件，其中副职出庭31件 may speak of 115. */
  readonly wider: Figure | undefined;
  /** Figures before the items, the nearest last, of which they may be the parts instead. */
  readonly others: readonly Figure[];
}

/** 无不合格卷, 没有不合格的: a class that is empty. */
const EMPTY = /[，、](?:无|没有|未有|未发现)(?<class>[^，。；、]{1,12})/gu;
/** 共30名|下沉人员已明确（: what is said of a total before its list. */
const REMARKED = /^\p{Script=Han}{1,12}（[^，。；：]*$/u;
/** How many figures back another whole is looked for. */
const MOST_BACK = 12;

/** All lists of parts in a passage, in document order of their first items. */
export function findPartLists(passage: Passage, passages: Passages): PartList[] {
  return new ListFinder(passage.figures, passages).find();
}

/** The list that each item is in; the first where it is in several. */
export function listsByItem(lists: readonly PartList[]): ReadonlyMap<Figure, PartList> {
  return new Map(lists.toReversed().flatMap((list) => list.items.map((item) => [item, list] as const)));
}

/** 一次重报 is of 重报, where the whole that is tried is 退回. */
function isNamedAfter(core: string, name: string, own: string): boolean {
  return core.length > name.length && core.endsWith(name) && !core.endsWith(own);
}

class ListFinder {
  readonly #figures: readonly Figure[];
  readonly #passages: Passages;
  readonly #wholes: Wholes;
  readonly #scene: Scene;
  /** Whether 其中 or 包括 stands in the words before a figure, outside brackets that are closed again. */
  readonly #opened: readonly boolean[];
  readonly #lists: PartList[] = [];
  readonly #byFirst = new Map<Figure, PartList>();
  readonly #byItem = new Map<Figure, PartList>();

  constructor(figures: readonly Figure[], passages: Passages) {
    this.#figures = figures;
    this.#passages = passages;
    this.#opened = figures.map(({ lead }) => OPENER.test(withoutNotes(lead)));
    this.#scene = { figures, passages, opened: this.#opened };
    this.#wholes = new Wholes(figures, passages, (first) => {
      const list = this.#byFirst.get(first);
      return list && { figure: list.whole, isSure: list.isSure };
    });
  }

  find(): PartList[] {
    this.#figures.forEach((figure, at) => {
      if (!isAdditive(figure)) return;
      if (this.#opened[at]) this.#addOpened(at);
      else if (this.#isBracketed(at)) this.#add({ figure: this.#figures[at - 1] as Figure, isSure: true }, at, 'likely');
      else if (this.#isAfterRate(at)) this.#add({ figure: this.#figures[at - 2] as Figure, isSure: true }, at);
      else this.#add(this.#wholes.headed(at), at);
      for (const { whole, from, items, form, rest } of unmarkedListsAt(this.#scene, at, this.#byItem.has(figure)))
        this.#push(whole, from, items, items.length, form, rest);
    });
    return this.#lists;
  }

  /** 其中农民工30件30人: each unit has its own list. */
  #addOpened(at: number): void {
    this.#add(this.#wholes.before(at) ?? this.#wholes.headed(at), at);
    const figure = this.#figures[at] as Figure;
    const next = this.#figures[at + 1];
    if (next && next.lead.trim() === '' && next.sentence === figure.sentence && next.group !== figure.group)
      this.#add(this.#wholes.before(at + 1), at + 1);
  }

  /** 3607件（市政府349件、县政府…）: a bracket that opens right after a figure, holds a list and closes. */
  #isBracketed(at: number): boolean {
    const before = this.#figures[at - 1];
    const figure = this.#figures[at] as Figure;
    const next = this.#figures[at + 1];
    if (!before || !next || figure.depth !== before.depth + 1 || next.depth !== figure.depth) return false;
    if (
      !(/^\s*[（(][^，。；：]*$/u.test(figure.lead) || (TOTAL_WORD.test(before.label) && REMARKED.test(figure.lead))) ||
      !isComparable(before, figure) ||
      !isComparable(figure, next)
    )
      return false;
    const last = runFrom(this.#figures, at, before, this.#opened, false).items.at(-1) as Figure;
    return /^[^（(]*[)）]/u.test(textAfter(last));
  }

  /** 办理提案146件，满意率100%（满意144件、基本满意2件）: a bracket right after the rate of a figure. */
  #isAfterRate(at: number): boolean {
    const [whole, rate, first] = [this.#figures[at - 2], this.#figures[at - 1], this.#figures[at] as Figure];
    if (!whole || !rate?.isPercent || !rate.label.includes('率') || whole.sentence !== first.sentence || rate.depth !== whole.depth)
      return false;
    return first.depth === whole.depth + 1 && isComparable(whole, first) && /^\s*[（(]\p{Script=Han}*$/u.test(first.lead);
  }

  #add(whole: Whole | undefined, at: number, form: Form = 'no'): void {
    const first = this.#figures[at] as Figure;
    if (!whole || whole.figure === first || !isComparable(first, whole.figure)) return;
    const run = runFrom(this.#figures, at, whole.figure, this.#opened, this.#byItem.has(whole.figure));
    const { sure } = run;
    const items = whole.toldOfEach === undefined ? run.items : run.items.filter((item) => this.#passages.coreOf(item) !== whole.toldOfEach);
    const own = this.#withoutOtherLeft(this.#ownItems(items, whole.figure, at), whole.figure, at);
    this.#push(whole, at, own, Math.min(sure, own.length), form);
  }

  /** 退回36件，重报35件。其中一次退回30件，一次重报28件: the items up to one that has the name of another total of the sentence before. */
  #ownItems(items: readonly Figure[], whole: Figure, at: number): readonly Figure[] {
    const first = items[0] as Figure;
    if (items.length < 2 || first.sentence === whole.sentence) return items;
    const from = Math.max(0, at - MOST_BACK);
    const before = this.#figures.slice(from, at);
    const totals = before.filter((other) => other.sentence === whole.sentence && other !== whole && isComparable(other, first));
    const names = totals.map((other) => this.#nameOf(other, from)).filter((name) => name.length >= 2);
    const own = this.#nameOf(whole, from);
    const end = items.findIndex((item, index) => index > 0 && names.some((name) => isNamedAfter(this.#nameOf(item, at), name, own)));
    return end < 0 ? items : items.slice(0, end);
  }

  /** 其中专职40名，持证180名，其余80名: the items without the parts of another whole, of which the last is what is left. */
  #withoutOtherLeft(items: readonly Figure[], whole: Figure, at: number): readonly Figure[] {
    const last = items.at(-1) as Figure;
    if (items.length < 2 || !isRemainder(last) || isSum(items, whole)) return items;
    const others = partsWithLeft(this.#figures, this.#figures.indexOf(last, at));
    const end = items.findIndex((item, index) => index > 0 && others.includes(item));
    return end < 0 ? items : items.slice(0, end);
  }

  /** What a figure at an index from `from` on counts; 67人 in 退回36件67人 goes by the words before 36件. */
  #nameOf(figure: Figure, from: number): string {
    const before = figure.lead.trim() === '' ? this.#figures[this.#figures.indexOf(figure, from) - 1] : undefined;
    return this.#passages.coreOf(before?.sentence === figure.sentence ? before : figure);
  }

  #push(
    { figure: whole, isSure, onlyAll }: Whole,
    at: number,
    all: readonly Figure[],
    sure: number,
    form: Form,
    after: readonly Figure[] = [],
  ): void {
    const first = all[0] as Figure;
    const last = all.at(-1) as Figure;
    const cores = all.map((item) => this.#nameOf(item, at));
    const empty = matchesOf(EMPTY, textAfter(last)).map(({ groups }) => groups?.['class'] ?? '');
    const isComplete = isCompletePartition(cores) || (empty.length > 0 && isCompletePartition([...cores, ...empty]));
    const cut = isComplete || onlyAll || isSum(all, whole) ? 0 : endOfPartition(all, cores);
    const end = cut > 0 || isComplete || onlyAll ? 0 : endOfClasses(all, cores, whole, sure);
    if (end > 0) {
      this.#push({ figure: whole, isSure }, at, all.slice(0, end), end, form, [...all.slice(end), ...after]);
      return;
    }
    if (cut > 0) {
      for (const items of [all.slice(0, cut), all.slice(cut)]) this.#push({ figure: whole, isSure }, at, items, items.length, form, after);
      return;
    }
    if (onlyAll && !(onlyAll === 'amounts' ? areAllAmounts(cores) : isComplete)) return;
    const family = outcomeFamilyOf(cores, 3);
    // 收到申请60件，上年结转2件，其中予以公开31件: results of both.
    if (family && whole.stage === 'carried') return;
    const isWithOther = all.length > 1 && namesOthers(cores.at(-1));
    const namesAll =
      isComplete ||
      isWithOther ||
      family?.closed === true ||
      isNamedByAll(whole.label, cores) ||
      isYear(all) ||
      isSpan(whole, all) ||
      areBands(all);
    const items = namesAll ? all : all.slice(0, sure);
    const itemCores = cores.slice(0, items.length);
    const wholeAt = this.#nearWhole(whole, at);
    const isOpen = isOpenRow(first, items.at(-1) as Figure);
    const list: PartList = {
      whole,
      items,
      rest: [...all.slice(items.length), ...after],
      isOpen,
      closed: isOpen || items.length < Math.max(2, all.length) ? 'no' : closedBy(form, namesAll),
      isOutcome: family !== undefined,
      mayOverlap: form !== 'kinds' && items.length > 1 && !isComplete && (mayHoldTwice(itemCores, whole) || areAspects(items)),
      isSure,
      outer: first.depth === whole.depth ? this.#completedBy(whole) : undefined,
      joined: wholeAt === undefined ? [] : this.#toldWith(wholeAt),
      beside: wholeAt === undefined ? [] : this.#joinedTo(wholeAt, 2),
      wider: wholeAt === undefined ? undefined : this.#widerThan(wholeAt),
      others: this.#figures.slice(Math.max(0, at - MOST_BACK), at).filter((other) => other !== whole && isComparable(other, first)),
    };
    this.#lists.push(list);
    if (!this.#byFirst.has(first)) this.#byFirst.set(first, list);
    for (const item of items) if (!this.#byItem.has(item)) this.#byItem.set(item, list);
  }

  /** The index of a whole that only figures of other kinds part from the first item at an index: 提案92件，办复率100%，其中甲类70件. */
  #nearWhole(whole: Figure, at: number): number | undefined {
    const first = this.#figures[at] as Figure;
    if (whole.sentence !== first.sentence || whole.depth !== first.depth) return undefined;
    for (let index = at - 1; index >= Math.max(0, at - MOST_BACK); index--) {
      const figure = this.#figures[index] as Figure;
      if (figure === whole) return index;
      if (isComparable(figure, first) && figure.depth === first.depth) return undefined;
    }
    return undefined;
  }

  /** What the figure at an index is a part of: the total of its list, or what stands before a row that 主要涉及 begins. */
  #widerThan(at: number): Figure | undefined {
    const whole = this.#figures[at] as Figure;
    const list = this.#byItem.get(whole);
    if (list) return list.whole.sentence === whole.sentence ? list.whole : undefined;
    for (let index = at; index > Math.max(0, at - MOST_BACK); index--) {
      const [before, figure] = [this.#figures[index - 1] as Figure, this.#figures[index] as Figure];
      if (!isComparable(before, whole) || before.depth !== whole.depth) return undefined;
      if (opensOpenRow(figure.lead)) return before;
      if (before.sentence !== whole.sentence) return undefined;
    }
    return undefined;
  }

  /** The figures that 、 joins with the one at an index before it, or else the kinds that are told with it, the nearest first. */
  #toldWith(at: number): readonly Figure[] {
    const joined = this.#joinedTo(at, 1);
    return joined.length > 0 ? joined : kindsUpTo(this.#figures, at).slice(0, -1).reverse();
  }

  /** The figures before one that marks no deeper than a cut join with it. */
  #joinedTo(at: number, deepest: 1 | 2): Figure[] {
    const joined: Figure[] = [];
    let next = this.#figures[at] as Figure;
    for (let index = at - 1; index >= Math.max(0, at - MOST_BACK); index--) {
      const figure = this.#figures[index] as Figure;
      // The ends of a band: 31—40岁60人.
      if (figure.isLimit && figure.sentence === next.sentence) continue;
      if (
        figure.sentence !== next.sentence ||
        figure.depth !== next.depth ||
        !isComparable(figure, next) ||
        cutBetween(figure, next) > deepest
      )
        break;
      joined.push(figure);
      next = figure;
    }
    return joined;
  }

  /** The total of a list that ends with a figure and adds up: what 其中 opens after it may speak of all. */
  #completedBy(last: Figure): Figure | undefined {
    const list = this.#byItem.get(last);
    if (!list || list.items.length < 2 || list.items.at(-1) !== last) return undefined;
    return isSum(list.items, list.whole) ? list.whole : undefined;
  }
}
