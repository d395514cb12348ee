import type { Figure } from './figure.ts';
import { coreOf, isIntensive, likeness, withoutNotes } from './label.ts';
import { activityOf, isCompletePartition, mayOverlap, measureAtEnd, outcomeFamilyOf, stageOf } from './lexicon.ts';
import type { Passage, Passages } from './passage.ts';

/** A total and the figures given as parts of it. */
export interface PartList {
  readonly whole: Figure;
  readonly items: readonly Figure[];
  /** The list names every part, so that the parts add up to the whole; `likely` if only its form says so. */
  readonly closed: 'certain' | 'likely' | 'no';
  /** The items are results of what the whole counts, such as 维持 and 撤销. */
  readonly isOutcome: boolean;
  /** Whether the items may count a thing twice, so that their sum says nothing. */
  readonly mayOverlap: boolean;
  /** Whether it is sure which figure is the whole. */
  readonly isSure: boolean;
}

/** What the form of a list says of its being complete; `open` if it goes on after what is taken of it, `kinds` if it names the kinds of its total. */
type Form = PartList['closed'] | 'open' | 'kinds';

interface Whole {
  readonly figure: Figure;
  readonly isSure: boolean;
}

const OPENER = /其中|(?<![不])(?:包括|包含)|含(?!量|税|金|义)有?|分别(?:为|是)/gu;
const GROUPING = /(?:^|[，。；])(?<subject>[^，。；：]{0,24}?)(?:按|分)[^，。；：]{1,12}?(?:分|看|划分|统计|计)?(?:看)?[，：]/u;
const HEADER = /(?:^|[。；，])(?:在)?(?<subject>[^，。；：、（）]{2,40}?)(?:当中|之中|中|里)[，,：]/u;
const HEADER_OF_FIGURE = /^[^，。；：]{0,24}中[，,：]/u;
const TOTAL_AFTER = /(?:合计|共计|总计|合共)(?:为|达)?$/u;
const TOTAL_WORD = /共|总数|总计|合计|累计|总量|总/u;
/** How many figures back what a sentence is about is looked for. */
const NEAR = 40;
const NUMERALS = '一二三四五六七八九十';

/** All lists of parts in a passage, in document order of their first items. */
export function findPartLists(passage: Passage, passages: Passages): PartList[] {
  return new ListFinder(passage.figures, passages).find();
}

/** The list that each item is in; the first where it is in several. */
export function listsByItem(lists: readonly PartList[]): ReadonlyMap<Figure, PartList> {
  return new Map(lists.toReversed().flatMap((list) => list.items.map((item) => [item, list] as const)));
}

class ListFinder {
  readonly #figures: readonly Figure[];
  readonly #passages: Passages;
  readonly #lists: PartList[] = [];
  readonly #byFirst = new Map<Figure, PartList>();
  readonly #items = new Set<Figure>();

  constructor(figures: readonly Figure[], passages: Passages) {
    this.#figures = figures;
    this.#passages = passages;
  }

  find(): PartList[] {
    this.#figures.forEach((figure, at) => {
      if (!isAdditive(figure)) return;
      if (this.#isOpenedAt(at)) this.#addOpened(at);
      else if (this.#isBracketed(at)) this.#add({ figure: this.#figures[at - 1] as Figure, isSure: true }, at, 'likely');
      else this.#addFromHeader(figure, at);
      this.#addFromTotalAfter(figure, at);
      this.#addFromBareTotal(figure, at);
      this.#addFromPartition(figure, at);
    });
    return this.#lists;
  }

  /** Whether 其中 or 包括 stands in the words before a figure, outside brackets that are closed again. */
  #isOpenedAt(at: number): boolean {
    return withoutNotes(this.#figures[at]?.lead ?? '').search(OPENER) >= 0;
  }

  /** 其中农民工30件30人: each unit has its own list. */
  #addOpened(at: number): void {
    this.#add(this.#wholeBefore(at), at);
    const [figure, next] = [this.#figures[at] as Figure, this.#figures[at + 1]];
    if (next && next.lead.trim() === '' && next.sentence === figure.sentence && next.group !== figure.group)
      this.#add(this.#wholeBefore(at + 1), at + 1);
  }

  /** 3607件（市政府349件、县政府…）: a bracket that opens right after a figure, holds a list and closes. */
  #isBracketed(at: number): boolean {
    const [before, figure, next] = [this.#figures[at - 1], this.#figures[at] as Figure, this.#figures[at + 1]];
    if (!before || !next || figure.depth !== before.depth + 1 || next.depth !== figure.depth) return false;
    if (!/^\s*[（(][^，。；：]*$/u.test(figure.lead) || !isComparable(before, figure) || !isComparable(figure, next)) return false;
    const last = this.#itemsFrom(at, before).at(-1) as Figure;
    return /^[^（(]*[)）]/u.test(last.line.slice(last.end - last.sentence.index));
  }

  /** The figure that 其中 speaks of: the nearest of its kind in the sentence, or the first one of the sentence before. */
  #wholeBefore(at: number): Whole | undefined {
    const first = this.#figures[at] as Figure;
    const candidates: Figure[] = [];
    for (let index = at - 1; index >= 0; index--) {
      const figure = this.#figures[index] as Figure;
      if (candidates.length > 0 && figure.sentence !== candidates[0]?.sentence) break;
      if (first.range.start - figure.range.end > 300) break;
      if (isComparable(figure, first) && isAdditive(figure) && figure.depth <= first.depth) candidates.push(figure);
    }
    const [nearest] = candidates;
    if (!nearest) return undefined;
    if (nearest.sentence === first.sentence) return { figure: nearest, isSure: true };
    const before = this.#figures[at - 1];
    const isUnitOnly = first.lead.trim() === '';
    if (!isUnitOnly && before?.sentence === first.sentence && before.measure === first.measure) return undefined;
    const settled = outcomeFamilyOf([this.#passages.coreOf(first)], 1) && candidates.find((figure) => figure.stage === 'resolved');
    if (settled) return { figure: settled, isSure: true };
    const alike = candidates.filter((figure) => likeness(coreOf(figure.label), coreOf(first.label)) >= 0.6);
    if (alike.length === 1) return { figure: alike[0] as Figure, isSure: true };
    return this.#topicOf(candidates.at(-1) as Figure, candidates.length === 1);
  }

  /** The figure that a sentence is about; where that is an item of a list that 其中 opened, the whole of that list. */
  #topicOf(figure: Figure, isSure: boolean): Whole {
    const list = this.#byFirst.get(figure);
    return list && list.whole.sentence !== figure.sentence ? { figure: list.whole, isSure: list.isSure } : { figure, isSure };
  }

  /** 医院中，…; 医院按等级分：…; 分产业看，…: the whole is the figure that the header names, or what the sentence before is about. */
  #addFromHeader(figure: Figure, at: number): void {
    const before = this.#figures[at - 1];
    if (
      before &&
      before.sentence === figure.sentence &&
      isComparable(before, figure) &&
      isAdditive(before) &&
      HEADER_OF_FIGURE.test(figure.lead)
    ) {
      this.#add({ figure: before, isSure: true }, at);
      return;
    }
    const lead = withoutNotes(figure.lead);
    const grouping = GROUPING.exec(lead);
    const subject = coreOf((grouping ?? HEADER.exec(lead))?.groups?.['subject'] ?? '');
    if (subject.length >= 2) this.#add(this.#named(subject, figure), at);
    else if (grouping) this.#add(this.#topicBefore(figure, at), at);
  }

  /** The nearest figure before whose label is what a header names, by words or by stage (已审结的案件 ~ 已结案). */
  #named(subject: string, figure: Figure): Whole | undefined {
    const stage = stageOf(subject);
    let best: { figure: Figure; score: number } | undefined;
    for (const level of this.#passages.levelsBefore(figure)) {
      const isStage = stage !== undefined && stage !== 'intake' && level.stage === stage;
      const score = isStage || this.#passages.isNamedBy(level, subject) ? 0.9 : this.#passages.likenessTo(level, subject);
      if (score > (best?.score ?? 0.7)) best = { figure: level, score };
      if (best?.score === 1) break;
    }
    return best && { figure: best.figure, isSure: best.score >= 0.85 };
  }

  /** What the sentence before is about, which 分产业看 divides. */
  #topicBefore(figure: Figure, at: number): Whole | undefined {
    const recent = this.#figures.slice(Math.max(0, at - NEAR), at).filter((other) => isComparable(other, figure));
    const before = recent.findLast((other) => other.sentence !== figure.sentence);
    const main = recent.find((other) => other.sentence === before?.sentence && other.depth === 0);
    if (!main || figure.range.start - main.range.end > 400) return undefined;
    return this.#topicOf(main, true);
  }

  #add(whole: Whole | undefined, at: number, form: Form = 'no'): void {
    if (!whole || whole.figure === this.#figures[at]) return;
    const items = this.#itemsFrom(at, whole.figure);
    const first = firstSegment(items);
    this.#push(whole, first, first.length < items.length ? 'open' : form);
  }

  #push({ figure: whole, isSure }: Whole, items: readonly Figure[], form: Form): void {
    if (items.length === 0) return;
    const cores = items.map((item) => this.#passages.coreOf(item));
    const family = outcomeFamilyOf(cores, 3);
    const isWithOther = items.length > 1 && /^(?:其他|其它|其余|剩余|余下)/u.test(cores.at(-1) ?? '');
    const isComplete = isCompletePartition(cores);
    const list: PartList = {
      whole,
      items,
      closed: closedBy(items, form, isComplete || isWithOther || family?.closed === true),
      isOutcome: family !== undefined,
      mayOverlap: !isComplete && form !== 'kinds' && items.length > 1 && mayOverlap(cores),
      isSure,
    };
    this.#lists.push(list);
    const [first] = items;
    if (first && !this.#byFirst.has(first)) this.#byFirst.set(first, list);
    for (const item of items) this.#items.add(item);
  }

  /** The figures that follow as items of one list: of the whole's kind, at one depth, up to the end of the sentence or to what begins anew. */
  #itemsFrom(at: number, whole: Figure): Figure[] {
    const first = this.#figures[at] as Figure;
    const firstActivity = activityOf(first.label);
    const wholeMeasure = measureAtEnd(whole.label);
    const isOneMeasure = wholeMeasure !== undefined && (measureAtEnd(first.label) ?? wholeMeasure) === wholeMeasure;
    const items: Figure[] = [];
    for (let index = at; index < this.#figures.length; index++) {
      const figure = this.#figures[index] as Figure;
      if (figure.sentence !== first.sentence || figure.depth < first.depth) break;
      if (figure.depth > first.depth || !isAdditive(figure)) continue;
      if (index > at && this.#isOpenedAt(index)) {
        const next = this.#afterInner(index);
        const resumed = this.#figures[next];
        if (!resumed || resumed.sentence !== first.sentence || !isParallel(resumed, first)) {
          if (items.length > 1 && textBetween(items.at(-2) as Figure, items.at(-1) as Figure).includes('；')) items.pop();
          break;
        }
        index = next - 1;
        continue;
      }
      if (!isComparable(figure, whole) || (index > at && this.#isOther(figure, first))) continue;
      const before = this.#figures[index - 1];
      if (before && index > at && beginsAnew(before, figure)) break;
      const activity = activityOf(figure.label);
      if (index > at && this.#isInner(whole) && textBetween(this.#figures[index - 1] as Figure, figure).includes('；')) break;
      if (
        index > at &&
        (TOTAL_AFTER.test(figure.label) || (activity !== undefined && activity !== firstActivity && !isOneNoun(figure, first)))
      )
        break;
      const measure = measureAtEnd(figure.label);
      if (isOneMeasure && measure !== undefined && measure !== wholeMeasure) continue;
      items.push(figure);
    }
    return items;
  }

  /** What was settled of the item before, or in all, is no item itself: 投诉920件，已办结746件. */
  #isOther(figure: Figure, first: Figure): boolean {
    const stage = figure.stage;
    const isSettled = stage === 'resolved' || stage === 'pending';
    return isSettled && first.stage !== stage && outcomeFamilyOf([figure.label], 1) === undefined;
  }

  /** Whether a figure is an item of a list already found: what 其中 opens after it ends at the next ；. */
  #isInner(figure: Figure): boolean {
    return this.#items.has(figure);
  }

  /** The index after a list within a list: 第二产业8.8亿元，其中制造业8.2亿元；第三产业39.7亿元. */
  #afterInner(at: number): number {
    let index = at + 1;
    while (
      index < this.#figures.length &&
      !textBetween(this.#figures[index - 1] as Figure, this.#figures[index] as Figure).includes('；')
    ) {
      if ((this.#figures[index] as Figure).sentence !== (this.#figures[at] as Figure).sentence) break;
      index++;
    }
    return index;
  }

  /** 发放手册10份、折页20份，共计30份: the total stands after its parts. */
  #addFromTotalAfter(figure: Figure, at: number): void {
    if (!TOTAL_AFTER.test(figure.label.trimEnd())) return;
    const items: Figure[] = [];
    for (let index = at - 1; index >= 0; index--) {
      const item = this.#figures[index] as Figure;
      if (item.sentence !== figure.sentence || item.depth !== figure.depth) break;
      if (!isComparable(item, figure) || !isAdditive(item) || TOTAL_AFTER.test(item.label)) break;
      items.unshift(item);
      if (!/^[、，和及与]/u.test(item.lead)) break;
    }
    const printed = /(?<count>[一二两三四五六七八九十])[个类项种者]/u.exec(figure.label)?.groups?.['count'];
    const count = printed === undefined ? items.length : NUMERALS.indexOf(printed.replace('两', '二')) + 1;
    if (items.length >= 2 && count >= 2 && count <= items.length) this.#push({ figure, isSure: true }, items.slice(-count), 'likely');
  }

  /** 共收到申请7条，网上申请3条，信函申请4条: the items repeat what the total counts, each with a word of its own before it. */
  #addFromBareTotal(whole: Figure, at: number): void {
    const next = this.#figures[at + 1];
    const noun = this.#passages.coreOf(whole).slice(-2);
    if (!next || noun.length < 2 || whole.measure !== 'level' || !TOTAL_WORD.test(whole.label) || this.#isOpenedAt(at + 1)) return;
    if (next.sentence !== whole.sentence || next.depth !== whole.depth || !/^[，；]/u.test(next.lead)) return;
    const items: Figure[] = [];
    for (let index = at + 1; index < this.#figures.length; index++) {
      const item = this.#figures[index] as Figure;
      const core = this.#passages.coreOf(item);
      if (item.sentence !== whole.sentence || item.depth !== whole.depth || !isComparable(item, whole)) break;
      const isKind = core.endsWith(noun) && core.length > noun.length && item.stage === undefined && activityOf(item.label) === undefined;
      const isValueOnly = index > at + 1 && /^[、和及与]$/u.test(item.lead.trim());
      if (!isKind && !isValueOnly) break;
      items.push(item);
    }
    if (items.length >= 2) this.#push({ figure: whole, isSure: true }, items, 'kinds');
  }

  /** 受理诉求2877件，自行处理2276件，派单601件: what follows a total is a classification that is complete by its nature. */
  #addFromPartition(whole: Figure, at: number): void {
    if (whole.measure !== 'level' || this.#isOpenedAt(at + 1) || this.#items.has(whole)) return;
    const isTotal = TOTAL_WORD.test(whole.label) || whole.stage === 'intake';
    const items: Figure[] = [];
    for (let index = at + 1; index < this.#figures.length && items.length < 5; index++) {
      const item = this.#figures[index] as Figure;
      if (item.depth !== whole.depth || item.range.start - whole.range.end > 300) break;
      if (!isAdditive(item)) break;
      if (!isComparable(item, whole)) continue;
      const isNextSentence = item.sentence !== whole.sentence && items[0]?.sentence !== item.sentence;
      if (isNextSentence && items.length > 0) break;
      items.push(item);
      if (!isTotal && (!isOneNoun(item, whole) || whole.group === 'money')) return;
      if (isCompletePartition([whole, ...items].map(wordsIn))) return;
      if (items.length > 1 && isCompletePartition(items.map(wordsIn))) {
        this.#push({ figure: whole, isSure: items[0]?.sentence === whole.sentence }, items, 'likely');
        return;
      }
    }
  }
}

function wordsIn({ label, object }: Figure): string {
  return `${label}${object}`;
}

function closedBy(items: readonly Figure[], form: Form, isComplete: boolean): PartList['closed'] {
  if (form === 'open' || items.length < 2) return 'no';
  if (isComplete) return 'certain';
  return form === 'kinds' ? 'no' : form;
}

/** Where ； divides a list whose first stretch is a list itself, only that stretch surely belongs to the whole. */
function firstSegment(items: readonly Figure[]): readonly Figure[] {
  const cut = items.findIndex((item, at) => at > 0 && textBetween(items[at - 1] as Figure, item).includes('；'));
  return cut > 1 ? items.slice(0, cut) : items;
}

/** 法律援助案件 and 审查起诉阶段法律帮助案件 end in one noun. */
function isOneNoun(a: Figure, b: Figure): boolean {
  const [left, right] = [a.label.trim().slice(-2), b.label.trim().slice(-2)];
  return left.length === 2 && left === right;
}

/** A ； and a clause of its own before a figure begin another matter: …37件；对行政审判活动中的违法情形，提出检察建议2222件. */
function beginsAnew(before: Figure, figure: Figure): boolean {
  const clause = textBetween(before, figure).split('；').at(-1) as string;
  return textBetween(before, figure).includes('；') && /[，,]|^(?:对|在|为|向|通过)/u.test(clause);
}

/** 国家级 and 省级, 第二产业投资 and 第三产业投资 are parallel; 绿化工程 and 修复治理退化草原 are not. */
export function isParallel(a: Figure, b: Figure): boolean {
  const [left, right] = [a.label.trim(), b.label.trim()];
  if (left !== '' && left.at(-1) === right.at(-1)) return true;
  return left !== '' && right !== '' && activityOf(left.replace(OPENER, '')) === undefined && activityOf(right) === undefined;
}

/** The words between two figures of one sentence. */
function textBetween(a: Figure, b: Figure): string {
  return a.line.slice(a.end - a.sentence.index, b.index - b.sentence.index);
}

/** Whether two figures count the same things in the same way: levels with levels, changes with changes. */
export function isComparable(a: Figure, b: Figure): boolean {
  return a.group === b.group && a.group !== '' && a.measure === b.measure && (a.measure === 'level' || a.measure === 'delta');
}

/** Whether a figure can be a part or a total: no average, price or rate, and no end of a range. */
function isAdditive(figure: Figure): boolean {
  return !figure.isLimit && !figure.isReference && !isIntensive(figure.label);
}
