import { isAdditive, isComparable, wordsIn } from './clauses.ts';
import type { Figure } from './figure.ts';
import { coreOf, likeness, withoutNotes } from './label.ts';
import { actOf, outcomeFamilyOf, stageOf, withoutStage } from './lexicon.ts';
import type { Passages } from './passage.ts';
import { isGrouped } from './unmarked/list.ts';

/** The figure that a list is of. */
export interface Whole {
  readonly figure: Figure;
  readonly isSure: boolean;
  /** Set where only a list that names all parts may be of it: `amounts` of what is told for each head, as 工资性收入 of 人均收入 is. */
  readonly onlyAll?: 'any' | 'amounts';
  /** The core of what is told of each item beside it, and is no item itself: 不合格 in 抽检320批次，不合格8批次，其中食品120批次，不合格3批次. */
  readonly toldOfEach?: string;
}

const GROUPING = /(?:^|[，。；])(?<subject>[^，。；：]{0,24}?)(?:按|分)[^，。；：]{1,12}?(?:分|看|划分|统计|计)?(?:看)?[，：]/u;
const HEADER =
  /(?:^|[。；，])(?:在(?<within>[^，。；：、（）]{2,40}?)中有|在?(?<subject>[^，。；：、（）]{2,40}?)(?:当中|之中|中|里)[，,：])/u;
/** 全县收入中的|税收收入: what a part is told to be in. */
const AMONG = /(?:^|[。；，])(?<subject>[^，。；：、（）]{4,30}?)中的[^，。；：、（）]{2,16}$/u;
/** Of each header. */
const MAY_HEAD = /[按分中里]/u;
const HEADER_OF_FIGURE = /^[^，。；：]{0,24}中[，,：]/u;
/** …；民事、刑事案件分别为: a subject of its own after ；, whose values follow. */
const RESPECTIVELY = /；(?!.*(?:其中|包括|包含))[^；]*?(?<subject>[^；，：\s]+)分别(?:为|是)$/u;
/** 甲类最多，为60件；其次是乙类、丙类，分别为40件、30件: ranks beside the first. */
const RANKED = /(?:其次|再次|其后)[^。]*分别(?:为|是)$/u;
/** 此外还包括丙类20件: beside what was told. */
const BESIDE = /(?:此外|另外|除此之外)[^，。；]{0,4}包括/u;
/** 总量突破12万户，达到12.36万户: the same, exactly. */
const RESTATED = /^(?:已|共|现)*(?:达到?|为|有)$/u;
/** 我局共|公开信息: who did it. */
const WHO = /^.{0,8}(?<!公)共/u;
/** All of what was told before. */
const ALL = /^在?(?:所有|全部|上述|以上|这些)/u;
const BEGINS_WITHIN = /^[\s　]*其中/u;
const NEAR_PARAGRAPH = 120;
/** How far back what 其中 and 分产业看 speak of is looked for, in characters and in figures. */
const FARTHEST = 300;
/** 案件, 矛盾纠纷: a noun alone. */
const LONGEST_NOUN = 4;
const FARTHEST_TOPIC = 400;
const NEAR = 40;

/** Finds the figure that a list of parts is of. */
export class Wholes {
  readonly #figures: readonly Figure[];
  readonly #passages: Passages;
  /** The whole of the list that a figure is the first item of. */
  readonly #wholeOf: (first: Figure) => Whole | undefined;

  constructor(figures: readonly Figure[], passages: Passages, wholeOf: (first: Figure) => Whole | undefined) {
    this.#figures = figures;
    this.#passages = passages;
    this.#wholeOf = wholeOf;
  }

  /** What 其中 before a figure speaks of: the nearest figure of its kind in the sentence, or the topic of the sentence before. */
  before(at: number): Whole | undefined {
    const first = this.#figures[at] as Figure;
    if (BESIDE.test(first.lead)) return undefined;
    const candidates: Figure[] = [];
    for (let index = at - 1; index >= 0; index--) {
      const figure = this.#figures[index] as Figure;
      if (candidates.length > 0 && figure.sentence !== candidates[0]?.sentence) break;
      if (first.range.start - figure.range.end > FARTHEST) break;
      if (!isComparable(figure, first) || figure.depth > first.depth || isBaseOfShare(figure)) continue;
      if (isAdditive(figure)) candidates.push(figure);
      else if (candidates.length === 0 && isPerHead(figure)) return { figure, isSure: true, onlyAll: 'amounts' };
    }
    const nearest = candidates[0];
    if (!nearest) return this.#ofParagraphBefore(at);
    if (nearest.sentence === first.sentence) {
      if (beginsAnew(first, nearest) || this.#isOfOtherUnit(at, nearest)) return undefined;
      return this.#besideTwin(at, candidates) ?? { figure: nearest, isSure: true };
    }
    const before = this.#figures[at - 1];
    const isUnitOnly = first.lead.trim() === '';
    const isOfOther = before?.sentence === first.sentence && (before.measure === first.measure || before.measure === 'share');
    if (!isUnitOnly && (isOfOther || /分别(?:为|是)/u.test(first.lead))) return undefined;
    const settled = outcomeFamilyOf([this.#passages.coreOf(first)], 1) && candidates.find((figure) => figure.stage === 'resolved');
    if (settled) return { figure: settled, isSure: true };
    const [exact, rough] = candidates;
    if (candidates.length === 2 && exact && rough?.qualifier && !exact.qualifier && RESTATED.test(exact.label))
      return { figure: exact, isSure: true };
    const alike = candidates.filter((figure) => likeness(coreOf(figure.label), coreOf(first.label)) >= 0.6);
    if (alike.length === 1) return { figure: alike[0] as Figure, isSure: true };
    return this.#topicOf(candidates.at(-1) as Figure, candidates.length === 1);
  }

  /** 受理120件，办结110件，其中涉企60件，办结58件: where the nearest figure has its like right after the item, the one before it is the whole. */
  #besideTwin(at: number, [nearest, wider]: readonly Figure[]): Whole | undefined {
    const [first, next] = [this.#figures[at] as Figure, this.#figures[at + 1]];
    if (!nearest || wider?.sentence !== first.sentence || next?.sentence !== first.sentence || !isComparable(next, first)) return undefined;
    const told = this.#passages.coreOf(next);
    const isTwin = told.length >= 2 && !/^[、和及与]/u.test(next.lead) && this.#passages.coreOf(nearest).endsWith(told);
    return isTwin && wider.rough.value >= nearest.rough.value ? { figure: wider, isSure: true, toldOfEach: told } : undefined;
  }

  /** 检查6次，发现线索19起；其中油烟检查8次、噪音投诉5件: a row in several units is of the nearer total, which another of them counts in. */
  #isOfOtherUnit(at: number, nearest: Figure): boolean {
    const [first, next] = [this.#figures[at] as Figure, this.#figures[at + 1]];
    // 线上2期|360人次|、线下2期: the second number of an item.
    if (first.lead.trim() === '' || !next?.lead.startsWith('、') || next.group === first.group || next.sentence !== first.sentence)
      return false;
    for (let index = at - 1; index >= 0 && this.#figures[index] !== nearest; index--)
      if (isComparable(this.#figures[index] as Figure, next)) return true;
    return false;
  }

  /** 全县收入120亿元。¶其中，税收收入80亿元、非税收入40亿元: a paragraph that 其中 begins goes on with the only amount of the sentence before it. */
  #ofParagraphBefore(at: number): Whole | undefined {
    const first = this.#figures[at] as Figure;
    if (at > 0 || !BEGINS_WITHIN.test(first.line)) return undefined;
    const [nearest, other] = [...this.#passages.levelsBefore(first)].slice(0, 2);
    if (!nearest || nearest.sentence.block === first.sentence.block || other?.sentence === nearest.sentence) return undefined;
    const isNear = first.range.start - nearest.range.end < NEAR_PARAGRAPH && isAdditive(nearest) && isComparable(nearest, first);
    return isNear ? { figure: nearest, isSure: true, onlyAll: 'any' } : undefined;
  }

  /** 医院中，…; 在医院中有…; 医院按等级分：…; 分产业看，…: the whole is the figure that the header names, or what the sentence before is about. */
  headed(at: number): Whole | undefined {
    const before = this.#figures[at - 1];
    const figure = this.#figures[at] as Figure;
    if (before?.sentence === figure.sentence && isComparable(before, figure) && isAdditive(before) && HEADER_OF_FIGURE.test(figure.lead))
      return { figure: before, isSure: true };
    if (!MAY_HEAD.test(figure.lead)) return undefined;
    const among = AMONG.exec(figure.lead)?.groups?.['subject'];
    const whole = among === undefined ? undefined : this.#named(among, figure);
    if (whole) return { ...whole, onlyAll: 'any' };
    const lead = withMark(withoutNotes(figure.lead), figure.label);
    const grouping = GROUPING.exec(lead);
    const header = (grouping ?? HEADER.exec(lead))?.groups;
    const words = header?.['subject'] ?? header?.['within'] ?? '';
    const named = coreOf(words).length >= 2 ? this.#named(words, figure) : undefined;
    // 案件按领域划分: the matters that the sentence before is about.
    return named ?? (grouping && coreOf(words).length <= LONGEST_NOUN ? this.#topicOfNoun(coreOf(words), figure, at) : undefined);
  }

  /** The nearest figure before whose label is what a header names, by words or by stage (已审结的案件 ~ 已结案). */
  #named(words: string, figure: Figure): Whole | undefined {
    const isNamed = this.#test(words);
    const subject = coreOf(words);
    let best: { figure: Figure; score: number } | undefined;
    for (const level of this.#passages.levelsBefore(figure)) {
      const score =
        isNamed(level) || this.#passages.isNamedBy(level, subject)
          ? 0.9
          : Math.max(this.#passages.likenessTo(level, subject), likeness(this.#passages.coreOf(level).replace(WHO, ''), subject));
      if (score > (best?.score ?? 0.7)) best = { figure: level, score };
      if (best?.score === 1) break;
    }
    return best && { figure: best.figure, isSure: best.score >= 0.85 };
  }

  /**
   * Whether a level is what the words of a header name by their stage or act: 已审结的案件 the cases 审结, 已立案提案 what was 立案, 收案 what was
   * taken in, 所受理的市民诉求 what is labelled so, 所有提案 all of them.
   */
  #test(words: string): (level: Figure) => boolean {
    const subject = coreOf(words);
    const [stage, act] = [stageOf(subject), actOf(subject)];
    const isBare = /^(?:案件|事项)?$/u.test(withoutStage(subject));
    return (level) => {
      if (stage !== undefined && (stage !== 'intake' || isBare) && level.stage === stage) return true;
      if (act !== undefined && /^在?已/u.test(words) && level.label.includes(act)) return true;
      const isWhole = stage !== undefined ? subject.length >= 4 : ALL.test(words) && (level.stage === 'intake' || /共/u.test(level.label));
      return isWhole && this.#passages.coreOf(level).endsWith(subject);
    };
  }

  #topicOfNoun(noun: string, figure: Figure, at: number): Whole | undefined {
    const topic = this.#topicBefore(figure, at);
    return topic && wordsIn(topic.figure).includes(noun) ? topic : undefined;
  }

  /** What the sentence before is about, which 分产业看 divides. */
  #topicBefore(figure: Figure, at: number): Whole | undefined {
    const recent = this.#figures.slice(Math.max(0, at - NEAR), at).filter((other) => isComparable(other, figure));
    const before = recent.findLast((other) => other.sentence !== figure.sentence);
    const main = recent.find((other) => other.sentence === before?.sentence && other.depth === 0);
    if (!main || figure.range.start - main.range.end > FARTHEST_TOPIC) return undefined;
    // 按来源分，甲类121件，乙类58件。按结果分，…: the first of a row of classes is not what another row divides.
    if (isGrouped(main) && !this.#wholeOf(main)) return undefined;
    return this.#topicOf(main, true);
  }

  /** The figure that a sentence is about; where that is an item of a list that 其中 opened, the whole of that list. */
  #topicOf(figure: Figure, isSure: boolean): Whole {
    const outer = this.#wholeOf(figure);
    return outer && outer.figure.sentence !== figure.sentence ? outer : { figure, isSure };
  }
}

/** 审结案件中|维持: as if a mark stood after 中. */
function withMark(lead: string, label: string): string {
  const at = lead.length - label.length;
  return label !== '' && lead.endsWith(label) && lead[at - 1] === '中' ? `${lead.slice(0, at)}，${label}` : lead;
}

/** 受理120件，占全部300件的40%，其中消费类60件: what a share is of is not what the sentence is about. */
function isBaseOfShare({ label, object }: Figure): boolean {
  return label.startsWith('占') && object.startsWith('的');
}

/** 人均可支配收入, 人均消费支出: what is told for each head; a price or a rate has no parts. */
function isPerHead({ label, isLimit, isReference }: Figure): boolean {
  return !isLimit && !isReference && /人均[^，。；]*(?:收入|支出)/u.test(label);
}

/** …126项，编制“四张清单”|包含不罚事项65项: what holds the parts, where it is named after the figure before. */
const HOLDING = /^[^（(]*[，；](?<subject>[^，；：（）]*?)(?:主要|具体|分别|共|均|都)*(?:包括|包含)/u;
/** 案件类型包括, 其中包括: of the figure before, whatever that counts. */
const OF_BEFORE = /其中|^(?:其|该|这些|主要|一般|具体)?(?:内容|种类|类别|类型|范围|领域|方式|形式|来源|事由|对象|案由)?$/u;

/** Whether words before a list name what holds it, and mean something else than the figure before. */
function isHeldByOther(lead: string, before: Figure): boolean {
  const subject = HOLDING.exec(lead)?.groups?.['subject']?.replaceAll(/[“”\s]/gu, '');
  if (subject === undefined || subject.length < 2 || OF_BEFORE.test(subject)) return false;
  const counted = `${coreOf(before.label)}${before.object}`;
  return !subject.includes(counted.slice(-2)) && !counted.includes(subject.slice(-2));
}

/**
 * Whether the words before a list tell of another matter than the figure before: 分别为 by rank or after ；, but not where its subject is a
 * kind of that (县450个；达标的县分别为…), and 包括 with a subject of its own.
 */
function beginsAnew({ lead }: Figure, before: Figure): boolean {
  if (RANKED.test(lead) || isHeldByOther(lead, before)) return true;
  const subject = RESPECTIVELY.exec(lead)?.groups?.['subject'];
  if (subject === undefined) return false;
  const noun = /的(?<noun>[^的]+)$/u.exec(subject)?.groups?.['noun'];
  return noun === undefined || !before.label.trim().endsWith(noun);
}
