import { cutBetween, isAdditive, isComparable, isOneNoun, isSum, textAfter, textBetween, wordsIn } from './clauses.ts';
import type { Figure } from './figure.ts';
import { runFrom, TOTAL_AFTER, TOTAL_OF_COUNT } from './items.ts';
import { coreOf } from './label.ts';
import { activityOf, actOf, isCompletePartition, isNestedIn, outcomeOf, withoutStage } from './lexicon.ts';
import type { Passages } from './passage.ts';
import { groupOf } from './units.ts';
import type { Whole } from './wholes.ts';

/** What the form of a list says of its being complete; `kinds` if it names the kinds of its total. */
export type Form = 'certain' | 'likely' | 'no' | 'kinds';

/** A list that no word opens. */
interface UnmarkedList {
  readonly whole: Whole;
  /** The index of its first item. */
  readonly from: number;
  readonly items: readonly Figure[];
  readonly form: Form;
}

const TOTAL_WORD = /共|总数|总计|合计|累计|总量|总/u;
/** 上半年40件，下半年50件，全年共90件. */
const WHOLE_PERIOD = /全年|上半年|下半年|年度/u;
const PART_PERIOD = /上半年|下半年|季度|月/u;
/** 两项|合计受理30件, 两项|共12次: right after the count of the parts. */
const TOTAL_OF_ALL = /^(?:合计|共计|总计|共)/u;
/** 新建3个，累计建成55个: 累计 tells more than the parts before it where they are those of one period. */
const OF_PERIOD = /今年|本年|当年|年内|上半年|下半年|新|月/u;
/** 文件15件、合同56份，共计71件（份）: the other unit that a total is of. */
const UNIT_IN_BRACKETS = /^[（/](?<unit>[\p{Script=Han}]{1,2})(?:）|$|(?=[，。；]))/u;
const NUMERALS = '一二三四五六七八九十';
/** How many figures back the parts of a total after them are looked for, and how far on the parts of one before them. */
const MOST_BACK = 12;
const FARTHEST = 300;

/** Whether a ； with a clause before its number stands between two figures. */
function isOtherMatter(a: Figure, b: Figure): boolean {
  return cutBetween(a, b) === 3 && /；[^；]*[，：]/u.test(textBetween(a, b));
}

/** 上半年40件，下半年50件; 一至四季度分别为12件、13件、11件、14件. */
function isOfPeriods([first, ...others]: readonly Figure[]): boolean {
  const isRow = first !== undefined && /分别/u.test(first.label);
  return PART_PERIOD.test(first?.label ?? '') && others.every(({ label }) => PART_PERIOD.test(label) || (isRow && label.trim() === ''));
}

/** 办理建议45件、提案62件: an act that each item tells, or the first one for those that 、 joins with it. */
function isOneAct(items: readonly Figure[], act: string): boolean {
  return items.every(({ label, lead }, at) => {
    const own = actOf(label);
    return own === act || label.includes(act) || (own === undefined && at > 0 && /^[、和及与]/u.test(lead));
  });
}

/** Lists of parts that no 其中 opens: a total after its parts, or parts that say by their names that they are all of a total. */
export class Unmarked {
  readonly #figures: readonly Figure[];
  readonly #passages: Passages;
  readonly #opened: readonly boolean[];

  constructor(figures: readonly Figure[], passages: Passages, opened: readonly boolean[]) {
    this.#figures = figures;
    this.#passages = passages;
    this.#opened = opened;
  }

  /** The lists whose total is the figure at an index, or whose first item it is; `isItem` if it is an item of a list already. */
  listsAt(at: number, isItem: boolean): UnmarkedList[] {
    return [
      this.#totalAfter(at),
      this.#bareTotal(at),
      isItem ? undefined : this.#partition(at),
      isItem ? undefined : this.#sameAct(at),
      this.#results(at),
    ].filter((list) => list !== undefined);
  }

  /** 发放手册10份、折页20份，共计30份; 县级受理6件，乡级受理4件，共计受理10件: the total stands after its parts. */
  #totalAfter(at: number): UnmarkedList | undefined {
    const figure = this.#figures[at] as Figure;
    const counted = this.#figures[at - 1];
    const isCounted = counted?.sentence === figure.sentence && TOTAL_OF_ALL.test(figure.lead) && /^[个类项种者]$/u.test(counted.unit);
    const act = TOTAL_OF_COUNT.test(figure.label) ? actOf(figure.label) : undefined;
    if (!isCounted && !act && !TOTAL_AFTER.test(figure.label.trimEnd())) return undefined;
    const end = isCounted ? at - 1 : at;
    const otherUnit = groupOf(UNIT_IN_BRACKETS.exec(textAfter(figure))?.groups?.['unit'] ?? '');
    const items: Figure[] = [];
    for (let index = end - 1; index >= Math.max(0, end - MOST_BACK); index--) {
      const item = this.#figures[index] as Figure;
      if (item.sentence !== figure.sentence || item.depth !== figure.depth) break;
      const isOther = item.group === otherUnit && item.measure === 'level';
      if (!(isComparable(item, figure) || isOther) || !isAdditive(item) || TOTAL_AFTER.test(item.label)) break;
      items.unshift(item);
      if (!/^[、，和及与]/u.test(item.lead) || this.#opened[index]) break;
    }
    const printed = /(?<count>[一二两三四五六七八九十])[个类项种者方]/u.exec(figure.label)?.groups?.['count'];
    const said = printed === undefined ? items.length : NUMERALS.indexOf(printed.replace('两', '二')) + 1;
    const count = isCounted ? counted.rough.value : said;
    if (items.length < 2 || count < 2 || count > items.length) return undefined;
    if (!isCounted && act && !isOneAct(items, act)) return undefined;
    if (/^，?累计/u.test(figure.lead) && items.some(({ label }) => OF_PERIOD.test(label))) return undefined;
    if (WHOLE_PERIOD.test(figure.label) && !isOfPeriods(items)) return undefined;
    return { whole: { figure, isSure: true }, from: end - count, items: items.slice(-count), form: 'likely' };
  }

  /**
   * 共收到申请7条，网上申请3条，信函申请4条: the items repeat what the total counts, each with a word of its own before it. 中心组学习6次，支部
   * 学习6次 are no kinds of 集中学习, unless they add up to it.
   */
  #bareTotal(at: number): UnmarkedList | undefined {
    const [whole, next] = [this.#figures[at] as Figure, this.#figures[at + 1]];
    const noun = this.#passages.coreOf(whole).slice(-2);
    const counted = coreOf(withoutStage(whole.label.replace(activityOf(whole.label) ?? '', ''))).replace(/^共/u, '');
    if (!next || noun.length < 2 || whole.measure !== 'level' || !TOTAL_WORD.test(whole.label) || this.#opened[at + 1]) return undefined;
    if (next.sentence !== whole.sentence || next.depth !== whole.depth || !/^[，；]/u.test(next.lead)) return undefined;
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
    if (items.length < 2) return undefined;
    const isOfAll = whole.stage === 'intake' || items.every((item) => this.#passages.coreOf(item).endsWith(counted)) || isSum(items, whole);
    return isOfAll ? { whole: { figure: whole, isSure: true }, from: at + 1, items, form: 'kinds' } : undefined;
  }

  /** 受理诉求2877件，自行处理2276件，派单601件: what follows a total is a classification that is complete by its nature. */
  #partition(at: number): UnmarkedList | undefined {
    const whole = this.#figures[at] as Figure;
    if (whole.measure !== 'level' || this.#opened[at + 1]) return undefined;
    const isTotal = TOTAL_WORD.test(whole.label) || whole.stage === 'intake';
    const items: Figure[] = [];
    for (let index = at + 1; index < this.#figures.length && items.length < 5; index++) {
      const item = this.#figures[index] as Figure;
      if (item.depth !== whole.depth || item.range.start - whole.range.end > FARTHEST || !isAdditive(item)) break;
      if (!isComparable(item, whole)) continue;
      if (items.length === 0 && item.sentence === whole.sentence && cutBetween(whole, item) !== 2) return undefined;
      if (items.length > 0 && item.sentence === items[0]?.sentence && isOtherMatter(items.at(-1) as Figure, item)) return undefined;
      const isNextSentence = item.sentence !== whole.sentence && items[0]?.sentence !== item.sentence;
      if (isNextSentence && items.length > 0) break;
      items.push(item);
      if (!isTotal && !isNestedIn(wordsIn(item), wordsIn(whole)) && (!isOneNoun(item, whole) || whole.group === 'money')) return undefined;
      if (isCompletePartition([whole, ...items].map(wordsIn))) return undefined;
      if (items.length > 1 && isCompletePartition(items.map(wordsIn))) {
        if (this.#goesOn(index)) return undefined;
        const isSure = items[0]?.sentence === whole.sentence || this.#figures[at + 1] === items[0];
        return { whole: { figure: whole, isSure }, from: at + 1, items, form: 'likely' };
      }
    }
    return undefined;
  }

  /** 审结50件，维持30件、撤销5件: results right after what was settled. */
  #results(at: number): UnmarkedList | undefined {
    const [whole, next] = [this.#figures[at] as Figure, this.#figures[at + 1]];
    if (whole.stage !== 'resolved' || whole.measure !== 'level' || outcomeOf(this.#passages.coreOf(whole)) || !next || this.#opened[at + 1])
      return undefined;
    const items: Figure[] = [];
    for (let index = at + 1; index < this.#figures.length; index++) {
      const item = this.#figures[index] as Figure;
      if (item.sentence !== whole.sentence || item.depth !== whole.depth || !isComparable(item, whole) || !isAdditive(item)) break;
      if (outcomeOf(this.#passages.coreOf(item)) === undefined) break;
      items.push(item);
    }
    return items.length < 2 ? undefined : { whole: { figure: whole, isSure: true }, from: at + 1, items, form: 'no' };
  }

  /** Whether a list does not end with the figure at an index: 按期办结8550件，逾期办结30件，|正在办理20件. */
  #goesOn(at: number): boolean {
    const [last, next] = [this.#figures[at] as Figure, this.#figures[at + 1]];
    if (!next || next.sentence !== last.sentence || next.depth !== last.depth || !isComparable(next, last)) return false;
    return next.stage === 'pending' || next.stage === 'withdrawn' || isOneNoun(next, last);
  }

  /** 处分170人。处分科级干部20人，一般干部40人，其他人员110人: a sentence that says the act again, of kinds of it down to 其他. */
  #sameAct(at: number): UnmarkedList | undefined {
    const [before, first] = [this.#figures[at - 1], this.#figures[at] as Figure];
    if (!before || before.sentence === first.sentence || first.lead.slice(0, -first.label.length).trim() !== '') return undefined;
    const act = actOf(first.label);
    if (act === undefined || this.#opened[at]) return undefined;
    const told = this.#figures.slice(Math.max(0, at - MOST_BACK), at).filter((figure) => figure.sentence === before.sentence);
    const whole = told.find(
      (figure) => isComparable(figure, first) && figure.depth === first.depth && figure.label.trimEnd().endsWith(act),
    );
    if (!whole || first.range.start - whole.range.end > FARTHEST) return undefined;
    const { items } = runFrom(this.#figures, at, whole, this.#opened, false);
    const isAll = items.length > 2 && /其[他它余]/u.test(items.at(-1)?.label ?? '');
    return isAll ? { whole: { figure: whole, isSure: true }, from: at, items, form: 'likely' } : undefined;
  }
}
