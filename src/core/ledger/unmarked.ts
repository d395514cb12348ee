import { cutBetween, isAdditive, isComparable, isOneNoun, isSum, textAfter, textBetween, wordsIn } from './clauses.ts';
import { tellsOfEarlier } from './earlier.ts';
import type { Figure } from './figure.ts';
import { BESIDES, runFrom } from './items.ts';
import { coreOf } from './label.ts';
import { activityOf, actOf, isCompletePartition, isNestedIn, outcomeFamilyOf, outcomeOf, withoutStage } from './lexicon.ts';
import type { Passages } from './passage.ts';
import { partsBefore } from './totals-after.ts';
import { undoneIn } from './undone.ts';
import type { Whole } from './wholes.ts';

/** What the form of a list says of its being complete; `kinds` if it names the kinds of its total, `open` if some may be left whatever it names. */
export type Form = 'certain' | 'likely' | 'no' | 'kinds' | 'open';

/** A list that no word opens. */
interface UnmarkedList {
  readonly whole: Whole;
  /** The index of its first item. */
  readonly from: number;
  readonly items: readonly Figure[];
  readonly form: Form;
  /** What follows its items and may be one as well. */
  readonly rest?: readonly Figure[];
}

/** What a list that names its kinds ends with. */
const OTHERS = /其[他它余]/u;
const TOTAL_WORD = /(?<!公)共|总数|总计|合计|累计|总量|总/u;
/** Cases that end with a result. */
const CASES = /复议|诉讼|应诉/u;
/** What came in within the year, beside which older cases ended; a person who pleaded, an advice. */
const TAKEN_IN = /收|受理|立案|新|发生|申请|提起|接|负责人|出庭|建议|意见书/u;
/** How many figures back the parts of a total after them are looked for, and how far on the parts of one before them. */
const MOST_BACK = 12;
const FARTHEST = 300;
/** How many figures after a list are looked at for more items. */
const MOST_NEXT = 3;
/** 其余11件重复: what remains of a whole. */
const LEFT = /^(?:其余|剩余|余下|其他|其它)/u;

/** Whether a ； with a clause before its number stands between two figures. */
function isOtherMatter(a: Figure, b: Figure): boolean {
  return cutBetween(a, b) === 3 && /；[^；]*[，：]/u.test(textBetween(a, b));
}

/** Ways of being at something, whatever it is. */
const AT_IT = /推进|推动|办理|整改|实施|核查|处理|化解|落实|建设|调研|起草|攻坚|进行|处置|协调|跟进/u;
/** 已整改, 正在整改, 未召开的: of what was named before; 已建成服务站 is of something else. */
const OF_IT = /^(?:现|目前|其中|已经?|正在|继续|持续|仍在|还在|尚在|尚未|尚有|还有|未|共)*(?:\p{Script=Han}{0,4}|[^，。；：]*的)$/u;
/** 女子3场（含表演赛1场）: not all of it is of the total. */
const INCLUDING = /^（(?:另?[含有]|包[括含]|不含)/u;
const DONE = /已|完成|均|全部/u;

/** Whether words tell what was not done of what others tell as done. */
function isUndoneOf(left: string, done: string): boolean {
  const undone = undoneIn(left);
  if (!undone || undoneIn(done) || /[但且并又而后已]/u.test(left)) return false;
  return done.includes(undone.act) || (undone.isBegun && DONE.test(done) && AT_IT.test(undone.act));
}

/** 予以公开, 部分公开, 不予处理: results of a family that a form lists all of. */
function isClosedFamily(items: readonly Figure[]): boolean {
  const labels = items.map(({ label }) => coreOf(label));
  return outcomeFamilyOf(labels, 3)?.closed === true;
}

/** What follows one another: all of it where it says so up to the last. */
const TURNS: readonly (readonly RegExp[])[] = [
  ['一', '二', '三', '四', '五', '六'].map((ordinal) => new RegExp(`^第${ordinal}[轮批期次阶]`, 'u')),
  [/^上半年/u, /^下半年/u],
  [/^(?:第?一|1)季度/u, /^(?:第?二|2)季度/u, /^(?:第?三|3)季度/u, /^(?:第?四|4)季度/u],
];

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
  listsAt(at: number, isItem: boolean): readonly UnmarkedList[] {
    const lists: UnmarkedList[] = [];
    const add = (list: UnmarkedList | undefined): void => {
      if (list) lists.push(list);
    };
    const whole = this.#figures[at] as Figure;
    const next = this.#figures[at + 1];
    const isBeforeMore = next !== undefined && !this.#opened[at + 1];
    add(this.#totalAfter(at));
    if (isBeforeMore && !isItem) add(this.#afterColon(at, whole, next));
    if (isBeforeMore) add(this.#bareTotal(at, whole, next));
    if (isBeforeMore && !isItem) add(this.#partition(at, whole));
    if (next) add(this.#doneAndNot(at, whole, next));
    if (isBeforeMore && !isItem) add(this.#inTurn(at, whole, next));
    if (isBeforeMore && !isItem) add(this.#row(at, whole, next));
    if (!isItem) add(this.#sameAct(at));
    if (isBeforeMore) add(this.#results(at, whole));
    return lists;
  }

  #totalAfter(at: number): UnmarkedList | undefined {
    const parts = partsBefore(this.#figures, at, this.#opened);
    return parts && { whole: { figure: this.#figures[at] as Figure, isSure: true }, ...parts, form: 'likely' };
  }

  /** 共126件：甲队58件、乙所41件、丙所27件: a colon after a total begins its parts. */
  #afterColon(at: number, whole: Figure, next: Figure): UnmarkedList | undefined {
    if (next.sentence !== whole.sentence || !/^：[^，。；：]*$/u.test(next.lead)) return undefined;
    if (whole.depth !== next.depth || !isComparable(next, whole) || !isAdditive(next) || !/(?<!公)共|计|总/u.test(whole.label))
      return undefined;
    const { items, sure } = runFrom(this.#figures, at + 1, whole, this.#opened, false);
    return items.length < 2 || sure < items.length
      ? undefined
      : { whole: { figure: whole, isSure: true }, from: at + 1, items, form: 'likely' };
  }

  /**
   * 共收到申请7条，网上申请3条，信函申请4条: the items repeat what the total counts, each with a word of its own before it. 中心组学习6次，支部
   * 学习6次 are no kinds of 集中学习, unless they add up to it.
   */
  #bareTotal(at: number, whole: Figure, next: Figure): UnmarkedList | undefined {
    if (next.sentence !== whole.sentence || next.depth !== whole.depth || !/^[，；]/u.test(next.lead)) return undefined;
    if (whole.measure !== 'level' || !TOTAL_WORD.test(whole.label)) return undefined;
    const noun = this.#passages.coreOf(whole).slice(-2);
    if (noun.length < 2) return undefined;
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
    const counted = coreOf(withoutStage(whole.label.replace(activityOf(whole.label) ?? '', ''))).replace(/^共/u, '');
    const isOfAll = whole.stage === 'intake' || items.every((item) => this.#passages.coreOf(item).endsWith(counted)) || isSum(items, whole);
    return isOfAll ? { whole: { figure: whole, isSure: true }, from: at + 1, items, form: 'kinds' } : undefined;
  }

  /** 受理诉求2877件，自行处理2276件，派单601件: what follows a total is a classification that is complete by its nature. */
  #partition(at: number, whole: Figure): UnmarkedList | undefined {
    if (whole.measure !== 'level') return undefined;
    const isTotal = TOTAL_WORD.test(whole.label) || whole.stage === 'intake' || whole.label.startsWith('申请') || this.#isDivided(at);
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
        const left = this.#figures[index + 1];
        const isWithLeft = whole.stage === 'intake' && left?.stage === 'pending' && this.#goesOn(index) && !this.#goesOn(index + 1);
        if (isWithLeft) items.push(left);
        else if (this.#goesOn(index) || INCLUDING.test(textAfter(item))) return undefined;
        const isSure = items[0]?.sentence === whole.sentence || this.#figures[at + 1] === items[0];
        const { left: others, rest } = this.#nextItems(index + (isWithLeft ? 1 : 0));
        return { whole: { figure: whole, isSure }, from: at + 1, items: [...items, ...others], form: 'likely', rest };
      }
    }
    return undefined;
  }

  /** 男300人、女128人，2人信息缺失: what may be in a list after the figure at an index; `left` what surely is, as it tells the remainder. */
  #nextItems(at: number): { readonly left: readonly Figure[]; readonly rest: readonly Figure[] } {
    const last = this.#figures[at] as Figure;
    const next: Figure[] = [];
    for (let index = at + 1; index <= at + MOST_NEXT; index++) {
      const item = this.#figures[index];
      if (!item || this.#opened[index] || item.depth !== last.depth || !isComparable(item, last) || !isAdditive(item)) break;
      const isNear = item.sentence === last.sentence || (index === at + 1 && BESIDES.test(item.lead));
      if (!isNear) break;
      next.push(item);
    }
    const isLeft = next[0]?.sentence === last.sentence && LEFT.test(next[0].label);
    return isLeft ? { left: next.slice(0, 1), rest: next.slice(1) } : { left: [], rest: next };
  }

  /** 培训14期，县级9期、乡镇5期: the bare names of classes right after what they divide. */
  #isDivided(at: number): boolean {
    const [whole, first, second] = this.#figures.slice(at, at + 3);
    if (!whole || !first || !second || second.sentence !== whole.sentence || whole.unit !== first.unit) return false;
    const isBare = ({ label, lead }: Figure): boolean => label.length <= 4 && lead.length <= label.length + 1;
    return isBare(second) && first.label.length <= 4 && first.lead.endsWith(`，${first.label}`);
  }

  /** 问题37个，已整改31个，正在整改6个; 15个乡镇中，13个完成承接，2个尚未承接: what was done of all right before, and what was not. */
  #doneAndNot(at: number, whole: Figure, done: Figure): UnmarkedList | undefined {
    const left = this.#figures[at + 2];
    if (whole.measure !== 'level' || left?.sentence !== whole.sentence || !isAdditive(whole)) return undefined;
    if (
      whole.stage === 'resolved' ||
      whole.stage === 'pending' ||
      (whole.stage === 'intake' && done.stage === 'resolved' && left.stage === 'pending')
    )
      return undefined;
    if ([done, left].some((item) => item.depth !== whole.depth || !isComparable(item, whole) || !isAdditive(item))) return undefined;
    if (cutBetween(whole, done) !== 2 || cutBetween(done, left) === 3 || !isUndoneOf(wordsIn(left), wordsIn(done))) return undefined;
    if ([done, left].some(({ label, object }) => object === '' && !OF_IT.test(label))) return undefined;
    const next = this.#figures[at + 3];
    const goesOn = next?.sentence === left.sentence && isComparable(next, left) && cutBetween(left, next) < 3;
    return goesOn ? undefined : { whole: { figure: whole, isSure: true }, from: at + 1, items: [done, left], form: 'likely' };
  }

  /** 共督察单位28个，第一轮督察12个，第二轮督察16个; 全年受理300件，上半年140件，下半年160件: what followed one another up to the last. */
  #inTurn(at: number, whole: Figure, first: Figure): UnmarkedList | undefined {
    if (first.sentence !== whole.sentence || whole.measure !== 'level' || !/(?<!公)共|全年|总|合计/u.test(whole.label)) return undefined;
    const turns = TURNS.find((each) => each[0]?.test(first.label));
    if (!turns) return undefined;
    const items: Figure[] = [];
    for (const [index, turn] of turns.entries()) {
      const item = this.#figures[at + 1 + index];
      if (item?.sentence !== whole.sentence || !turn.test(item.label)) break;
      if (!isComparable(item, whole) || !isAdditive(item) || item.depth !== whole.depth) return undefined;
      items.push(item);
    }
    const isAll = turns === TURNS[0] ? items.length > 1 : items.length === turns.length;
    if (!isAll || this.#goesOn(at + items.length) || items.some(({ rough }) => rough.value >= whole.rough.value)) return undefined;
    return { whole: { figure: whole, isSure: true }, from: at + 1, items, form: 'likely' };
  }

  /** 全县共有机构17家，甲类5家、乙类10家、丙类2家。: a row of names up to the end of its sentence comes to no more than the total before it. */
  #row(at: number, whole: Figure, first: Figure): UnmarkedList | undefined {
    if (whole.measure !== 'level' || !/(?<!公)共/u.test(whole.label) || !first.lead.startsWith('，')) return undefined;
    const items: Figure[] = [];
    for (let index = at + 1; index < this.#figures.length; index++) {
      const item = this.#figures[index] as Figure;
      if (item.sentence !== whole.sentence || item.unit !== whole.unit || item.depth !== whole.depth || !isAdditive(item)) break;
      if (item.object !== '' || item.stage !== undefined || item.label.length < 2 || actOf(item.label) !== undefined) return undefined;
      if (items.length > 0 && !/^[、和及与]/u.test(item.lead)) return undefined;
      items.push(item);
    }
    const last = items.at(-1);
    if (items.length < 3 || !last || !/^[。；]?$/u.test(textAfter(last).slice(0, 1))) return undefined;
    return { whole: { figure: whole, isSure: true }, from: at + 1, items, form: 'open' };
  }

  /**
   * 审结50件，维持30件、撤销5件; 办理行政应诉案件9件，胜诉8件: results right after what was settled, or after all cases of a kind; right after what came
   * in, where a form lists all results there are.
   */
  #results(at: number, whole: Figure): UnmarkedList | undefined {
    const areAllCases = CASES.test(whole.label) && !TAKEN_IN.test(whole.label);
    const isIntake = whole.stage === 'intake' && !areAllCases;
    if (whole.stage !== 'resolved' && !areAllCases && !isIntake) return undefined;
    if (whole.measure !== 'level' || outcomeOf(this.#passages.coreOf(whole))) return undefined;
    const items: Figure[] = [];
    for (let index = at + 1; index < this.#figures.length; index++) {
      const item = this.#figures[index] as Figure;
      if (item.sentence !== whole.sentence || item.depth !== whole.depth || !isComparable(item, whole) || !isAdditive(item)) break;
      if (outcomeOf(this.#passages.coreOf(item)) === undefined) break;
      items.push(item);
    }
    const [first] = items;
    // 裁决结案20件，调解结案18件: one result beside another.
    if (first && isOneNoun(first, whole)) return undefined;
    if (items.length < (areAllCases ? 1 : 2) || (isIntake && !(isClosedFamily(items) && !tellsOfEarlier(whole)))) return undefined;
    return { whole: { figure: whole, isSure: true }, from: at + 1, items, form: whole.stage === 'resolved' ? 'no' : 'open' };
  }

  /** Whether a list does not end with the figure at an index: 按期办结8550件，逾期办结30件，|正在办理20件. */
  #goesOn(at: number): boolean {
    const last = this.#figures[at] as Figure;
    const next = this.#figures[at + 1];
    if (!next || next.sentence !== last.sentence || next.depth !== last.depth || !isComparable(next, last)) return false;
    return next.stage === 'pending' || next.stage === 'withdrawn' || isOneNoun(next, last) || cutBetween(last, next) === 1;
  }

  /** 处分170人。处分科级干部20人，一般干部40人，其他人员110人: a sentence that says the act again, of kinds of it down to 其他. */
  #sameAct(at: number): UnmarkedList | undefined {
    const before = this.#figures[at - 1];
    const first = this.#figures[at] as Figure;
    if (!before || before.sentence === first.sentence || this.#opened[at]) return undefined;
    if (!OTHERS.test(first.line) || first.lead.slice(0, -first.label.length).trim() !== '') return undefined;
    const act = actOf(first.label);
    if (act === undefined) return undefined;
    const told = this.#figures.slice(Math.max(0, at - MOST_BACK), at).filter((figure) => figure.sentence === before.sentence);
    const whole = told.find(
      (figure) => isComparable(figure, first) && figure.depth === first.depth && figure.label.trimEnd().endsWith(act),
    );
    if (!whole || first.range.start - whole.range.end > FARTHEST) return undefined;
    const { items } = runFrom(this.#figures, at, whole, this.#opened, false);
    const isAll = items.length > 2 && OTHERS.test(items.at(-1)?.label ?? '');
    return isAll ? { whole: { figure: whole, isSure: true }, from: at, items, form: 'likely' } : undefined;
  }
}
