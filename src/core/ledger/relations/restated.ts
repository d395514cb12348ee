import { once } from '../../once.ts';
import type { Text } from '../../text.ts';
import { add, compare, type Decimal, subtract, toNumber } from '../decimal.ts';
import type { Figure } from '../figure.ts';
import { coreOf } from '../label.ts';
import { type Formula, isFitting, type Relation, term } from '../relation.ts';
import { isSwapped } from '../swap.ts';
import { verdictOf } from '../verdict.ts';
import { bodiesIn, verdictBetween } from './repeats.ts';

const HERE: Text = { zh: '此处', en: 'here' };
const THERE: Text = { zh: '前文', en: 'before' };
const ADDED: Text = { zh: '新增', en: 'added' };
const TOTAL: Text = { zh: '总数', en: 'total' };

/** 16名队员中，有3名…: all of them, told again where a clause begins. */
const OF_ALL = /^(?<noun>\p{Script=Han}{2,8}?|\p{Script=Han}{1,4}（\p{Script=Han}{1,4}）)中(?=[仍尚还有具取，])/u;
const CLAUSE_BEGINS = /(?:^|[，。；：]|全[县市区州旗乡镇局])[\s　]*$/u;
/** 全县共有, 现有, 每个: what is told of all. */
const ALL = /全[国省市县区州旗乡镇局系部覆]|[我本][省市县区州旗乡镇局]|共|现有|设有|下辖|[^直管]辖|每[个名家]|平均|均/u;
/** 持证率由72.9%提高到90%: the level from which a plan sets out. */
const FROM = /(?<label>[^，。；：]{2,24})[由从]$/u;
const RAISED = /^(?:提高|提升|增加|上升|增长|扩大|扩充|充实|壮大|降低|下降|减少|压减|压缩)(?:到|至)/u;
/** 新建4处，检测点总数达到17处; 新建文化阵地10处，总数达到106处. */
const MORE = /(?:新[增建设添购聘招培]|增[加配设补]|招录|招聘|配备|补充)(?<noun>[^，。；]{0,16})$/u;
const TOTAL_OF = /^，(?<noun>\p{Script=Han}{0,8}?)(?:总数|总量)(?:将)?(?:达到?|增加?[到至]|为)$/u;

/** What leads over to the rate that a plan raises: 推动|执法人员持证率由. */
const LEAD_OVER = /^(?:推动|推进|促进|带动|力争|争取|确保|努力|实现|着力|进一步|持续|逐步|稳步|切实|将|把|使|让|以|[，；。：])+/u;

/** What the draft counts; `isPlan` tells whether a figure stands in a part on what is to come. */
interface Draft {
  readonly figures: readonly Figure[];
  isPlan(figure: Figure): boolean;
}

/**
 * A level that another part of the draft takes up again: all of a group of which some are told (16名队员中), the level a plan sets out from, and the total that
 * a plan comes to. It must be one that the draft has told; where it is not, and what is told of the thing is one number, the two contradict each other. Of
 * counts only a near one does: another one is rather of a place or a body by itself.
 */
export function findRestated(draft: Draft): Relation[] {
  const told = once(() => new Told(draft));
  return draft.figures.flatMap((figure, at) => {
    if (!isPlain(figure)) return [];
    return ofAll(figure, told) ?? setOut(figure, draft, told) ?? comeTo(draft.figures[at - 1], figure, draft, told) ?? [];
  });
}

function isPlain({ unit, measure, qualifier, isLimit, depth, sentence }: Figure): boolean {
  return unit !== '' && (measure === 'level' || measure === 'share') && !qualifier && !isLimit && depth === 0 && !sentence.block.cell;
}

/** The first figure of each value. */
type ByValue = ReadonlyMap<number, Figure>;

/** The plain figures of a draft by the ends of their names, so that those of a thing are found without a look at all. */
class Told {
  readonly #byName = new Map<string, Figure[]>();
  readonly #counts = new Map<string, number>();
  readonly #totals = new Map<Figure, string>();
  readonly #known = new Map<string, ByValue>();
  readonly #isPlan: Draft['isPlan'];

  constructor({ figures, isPlan }: Draft) {
    this.#isPlan = isPlan;
    for (const [at, figure] of figures.entries()) {
      if (figure.isLimit) continue;
      const value = valueKey(figure);
      this.#counts.set(value, (this.#counts.get(value) ?? 0) + 1);
      if (!isPlain(figure)) continue;
      const total = nounOfTotal(figures[at - 1], figure);
      if (total) this.#totals.set(figure, total);
      const names = [after(figure).slice(0, 2), coreOf(figure.label).slice(-2), total?.slice(-2)];
      for (const name of new Set(names)) if (name?.length === 2) this.#add(`${figure.group}|${name}`, figure);
    }
  }

  #add(key: string, figure: Figure): void {
    const alike = this.#byName.get(key);
    if (alike) alike.push(figure);
    else this.#byName.set(key, [figure]);
  }

  /** Whether another figure has the same value: any equal count of the kind may be the one that is meant. */
  hasEqual(figure: Figure): boolean {
    return (this.#counts.get(valueKey(figure)) ?? 0) > 1;
  }

  /** All that is told of everything of a kind. */
  ofAll(noun: string, { group }: Figure): ByValue {
    return this.#find('all', noun, group, (figure) => counts(figure, noun) && ALL.test(`${figure.label}${clauseAfter(figure)}`));
  }

  /** A rate's levels that are no plans. */
  ofRate(core: string, { group }: Figure): ByValue {
    return this.#find('rate', core, group, (figure) => !this.#isPlan(figure) && coreOf(figure.label) === core);
  }

  /** What there was of a thing before more is added. */
  before(noun: string, { group }: Figure): ByValue {
    return this.#find('before', noun, group, (figure) => {
      if (this.#isPlan(figure)) return false;
      return this.#totals.get(figure)?.endsWith(noun) === true || (counts(figure, noun) && !MORE.test(figure.label));
    });
  }

  #find(question: string, noun: string, group: string, isMeant: (figure: Figure) => boolean): ByValue {
    const key = `${question}|${group}|${noun}`;
    const known = this.#known.get(key);
    if (known) return known;
    const found = new Map<number, Figure>();
    for (const name of new Set([noun.slice(0, 2), noun.slice(-2)])) {
      const alike = this.#byName.get(`${group}|${name}`) ?? [];
      // What so much is told of has no one number.
      for (const figure of alike.length > MOST_ALIKE ? [] : alike) {
        if (!found.has(figure.rough.value) && isMeant(figure)) found.set(figure.rough.value, figure);
      }
    }
    this.#known.set(key, found);
    return found;
  }
}

/** How many figures of one name are looked at. */
const MOST_ALIKE = 200;

function valueKey({ group, rough }: Figure): string {
  return `${group}|${rough.value}`;
}

function ofAll(figure: Figure, told: () => Told): Relation | undefined {
  if (figure.isPercent || !CLAUSE_BEGINS.test(figure.lead)) return undefined;
  const words = after(figure);
  const noun = words.includes('中') ? OF_ALL.exec(words)?.groups?.['noun'] : undefined;
  if (noun === undefined || told().hasEqual(figure)) return undefined;
  const [whole, another] = [...told().ofAll(noun, figure).values()].filter(({ rough }) => rough.value !== figure.rough.value);
  if (!whole || another || !isNear(figure, whole.value) || !isOfSameBody(figure, whole)) return undefined;
  // Fewer may be some of them that are told for the first time.
  if (figure.rough.value < whole.rough.value && !isSwapped(figure.value, whole.value)) return undefined;
  return conflict(figure, whole, noun);
}

function setOut(figure: Figure, { isPlan }: Draft, told: () => Told): Relation | undefined {
  const label = FROM.exec(figure.label)?.groups?.['label'];
  if (label === undefined || !RAISED.test(figure.object) || !isPlan(figure)) return undefined;
  const core = coreOf(label.replace(LEAD_OVER, ''));
  const [level, another] = core.length < 2 ? [] : [...told().ofRate(core, figure).values()];
  if (!level || another || isFitting(verdictBetween(figure, level)) || !isNear(figure, level.value)) return undefined;
  return conflict(figure, level, core);
}

function comeTo(added: Figure | undefined, total: Figure, { isPlan }: Draft, told: () => Told): Relation | undefined {
  const noun = nounOfTotal(added, total);
  if (!noun || noun.length < 2 || !added || added.qualifier || !isPlan(total)) return undefined;
  const [level, another] = [...told().before(noun, total).values()];
  if (!level || another || compare(level.value, subtract(total.value, added.value)) === 0) return undefined;
  if (!isNear(total, add(level.value, added.value)) || !isOfSameBody(total, level)) return undefined;
  const formula: Formula = { type: 'sum', parts: [term(level, THERE), term(added, ADDED)], wholes: [term(total, TOTAL)] };
  return { kind: 'flow', formula, verdict: verdictOf(formula), certainty: 'likely' };
}

/** By how much a number may differ from what it repeats, in parts of the larger one: more is no slip. */
const MOST_OFF = 0.3;

function isNear({ value }: Figure, other: Decimal): boolean {
  const [one, two] = [toNumber(value), toNumber(other)];
  return Math.abs(one - two) <= MOST_OFF * Math.max(one, two) || isSwapped(value, other);
}

/** How far back in a paragraph it is told whose a count is. */
const BACK = 200;

/** Whether the paragraph up to a figure names no body or place that the one up to the other does not name, and does not tell of all where that names one. */
export function isOfSameBody(figure: Figure, other: Figure): boolean {
  const own = bodiesBefore(figure);
  const isOfArea = own.length === 0 && WHOLE_AREA.test(figure.lead);
  if (own.length === 0 && !isOfArea) return true;
  const others = bodiesBefore(other);
  return isOfArea ? others.every((body) => GENERAL.test(body)) : own.every((body) => others.includes(body));
}

/** 被监督单位: what is counted, no body of its own. */
const GENERAL = /(?:单位|部门|机关|企业|学校|乡镇|社区|平台|热线|[^镇]村)$/u;
/** 全县|56名. */
const WHOLE_AREA = /[全我本][省市县区州旗乡镇]/u;

function bodiesBefore({ sentence, index }: Figure): readonly string[] {
  return bodiesIn(sentence.block.prose.text.slice(Math.max(0, index - BACK), index));
}

/** What a total after 新建…10处 is of: its own noun, else that of what was added. */
function nounOfTotal(added: Figure | undefined, total: Figure): string | undefined {
  if (!added || added.group !== total.group || !total.lead.startsWith('，')) return undefined;
  const own = TOTAL_OF.exec(total.lead)?.groups?.['noun'];
  const more = own === undefined ? undefined : MORE.exec(added.label)?.groups?.['noun'];
  return more === undefined ? undefined : own || more || after(added).match(/^\p{Script=Han}{2,8}/u)?.[0];
}

/** 队员16人, 16名队员. */
function counts(figure: Figure, noun: string): boolean {
  return after(figure).startsWith(noun) || isNamedBy(figure, noun);
}

/** How many characters after a figure are read. */
const REACH = 20;

function after({ line, end, sentence }: Figure): string {
  return line.slice(end - sentence.index, end - sentence.index + REACH);
}

function clauseAfter(figure: Figure): string {
  return /^[^，。；：]*/u.exec(after(figure))?.[0] ?? '';
}

function isNamedBy({ label }: Figure, noun: string): boolean {
  const core = coreOf(label);
  return core.length >= 2 && (core.endsWith(noun) || noun.endsWith(core));
}

function conflict(figure: Figure, other: Figure, noun: string): Relation {
  const before = other.label === '' ? term(other, THERE, 1, noun) : term(other, THERE);
  const formula: Formula = { type: 'sum', parts: [before], wholes: [term(figure, HERE, 1, noun)] };
  return { kind: 'conflict', formula, verdict: verdictBetween(figure, other), certainty: 'likely' };
}
