import type { Text } from '../../text.ts';
import { compare, type Decimal, subtract, toNumber } from '../decimal.ts';
import type { Figure } from '../figure.ts';
import { coreOf } from '../label.ts';
import { type Formula, isFitting, type Relation, term } from '../relation.ts';
import { isSwapped } from '../swap.ts';
import { verdictOf } from '../verdict.ts';
import { verdictBetween } from './repeats.ts';

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
const FROM = /(?<noun>\p{Script=Han}{2,8})[由从]$/u;
const SET_GOING = /^.*(?:推[动进]|促[进使]|力争|确保|争取|将|把|使)/u;
const RAISED = /^(?:提高|提升|增加|上升|增长|扩大|扩充|充实|壮大|降低|下降|减少|压减|压缩)(?:到|至)/u;
/** 新建4处，检测点总数达到17处; 新建文化阵地10处，总数达到106处. */
const MORE = /(?:新[增建设添购聘招培]|增[加配设补]|招录|招聘|配备|补充)(?<noun>[^，。；]{0,16})$/u;
const TOTAL_OF = /^，(?<noun>\p{Script=Han}{0,8}?)(?:总数|总量)(?:将)?(?:达到?|增加?[到至]|为)$/u;

/** What else the draft counts of a thing, by the thing's name; `isPlan` tells whether a figure stands in a part on what is to come. */
interface Draft {
  readonly figures: readonly Figure[];
  isPlan(figure: Figure): boolean;
}

/**
 * A level that another part of the draft takes up again: all of a group of which some are told (16名队员中), the level a plan sets out from, and the total that
 * a plan comes to. It must be one that the draft has told; where it is not, and what is told of the thing is one number, the two contradict each other.
 */
export function findRestated(draft: Draft): Relation[] {
  return draft.figures.flatMap((figure, at) => {
    if (!isPlain(figure)) return [];
    return ofAll(figure, draft) ?? setOut(figure, draft) ?? comeTo(draft.figures[at - 1], figure, draft) ?? [];
  });
}

function isPlain({ unit, measure, qualifier, isLimit, depth, sentence }: Figure): boolean {
  return unit !== '' && (measure === 'level' || measure === 'share') && !qualifier && !isLimit && depth === 0 && !sentence.block.cell;
}

function ofAll(figure: Figure, { figures }: Draft): Relation | undefined {
  if (figure.isPercent || !CLAUSE_BEGINS.test(figure.lead)) return undefined;
  const words = after(figure);
  const noun = words.includes('中') ? OF_ALL.exec(words)?.groups?.['noun'] : undefined;
  if (noun === undefined) return undefined;
  const akin = figures.filter((other) => other !== figure && other.group === figure.group && !other.isLimit);
  // Any equal count of the kind may be the one that is meant.
  if (akin.some((other) => compare(other.value, figure.value) === 0)) return undefined;
  const whole = only(akin.filter((other) => isPlain(other) && counts(other, noun) && ALL.test(`${other.label}${after(other)}`)));
  // Fewer may be some of them that are told for the first time.
  const isMeant =
    whole && (figure.rough.value > whole.rough.value || isSwapped(figure.value, whole.value)) && isSlip(figure.value, whole.value);
  return isMeant ? conflict(figure, whole, noun) : undefined;
}

function setOut(figure: Figure, { figures, isPlan }: Draft): Relation | undefined {
  const noun = FROM.exec(figure.label.replace(SET_GOING, ''))?.groups?.['noun'];
  if (noun === undefined || !RAISED.test(figure.object) || !isPlan(figure)) return undefined;
  const told = figures.filter((other) => other.group === figure.group && isPlain(other) && !isPlan(other) && isNamedBy(other, noun));
  if (told.some((other) => isFitting(verdictBetween(figure, other)))) return undefined;
  const level = only(told);
  if (!level || !isSlip(figure.value, level.value) || !isOfSame(noun, level)) return undefined;
  return conflict(figure, level, coreOf(level.label));
}

function comeTo(added: Figure | undefined, total: Figure, { figures, isPlan }: Draft): Relation | undefined {
  const noun = nounOfTotal(added, total);
  if (!noun || !added || added.qualifier || !isPlan(total)) return undefined;
  const before = subtract(total.value, added.value);
  const told = figures.filter((other, at) => {
    if (other.group !== total.group || !isPlain(other) || isPlan(other)) return false;
    const isTotal = nounOfTotal(figures[at - 1], other)?.endsWith(noun) === true;
    return isTotal || (counts(other, noun) && !MORE.test(other.label));
  });
  if (told.some((other) => compare(other.value, before) === 0)) return undefined;
  const level = only(told);
  if (!level || !isSlip(before, level.value)) return undefined;
  const formula: Formula = { type: 'sum', parts: [term(level, THERE), term(added, ADDED)], wholes: [term(total, TOTAL)] };
  return { kind: 'flow', formula, verdict: verdictOf(formula), certainty: 'likely' };
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

function isNamedBy({ label }: Figure, noun: string): boolean {
  const core = coreOf(label);
  return core.length >= 2 && (core.endsWith(noun) || noun.endsWith(core));
}

/** How far off a slip is: what is farther may well be something else. */
const FARTHEST = 0.3;

/** Whether one number may be a slip for another: near it, or with two digits in the other order. */
function isSlip(one: Decimal, other: Decimal): boolean {
  const [a, b] = [toNumber(one), toNumber(other)];
  return isSwapped(one, other) || Math.abs(a - b) <= FARTHEST * Math.max(a, b);
}

/** Whether the sentence of a rate has all that the name of another one says it is of: 协管员持证率 is not told by 执法人员…持证率. */
function isOfSame(noun: string, { label, sentence }: Figure): boolean {
  const core = coreOf(label);
  const owner = noun.endsWith(core) ? noun.slice(0, -core.length) : '';
  return [...owner].every((character) => sentence.text.includes(character));
}

/** The first of figures that all tell one number. */
function only(figures: readonly Figure[]): Figure | undefined {
  const [first] = figures;
  return first && figures.every(({ value }) => compare(value, first.value) === 0) ? first : undefined;
}

function conflict(figure: Figure, other: Figure, noun: string): Relation {
  const before = other.label === '' ? term(other, THERE, 1, noun) : term(other, THERE);
  const formula: Formula = { type: 'sum', parts: [before], wholes: [term(figure, HERE, 1, noun)] };
  return { kind: 'conflict', formula, verdict: verdictBetween(figure, other), certainty: 'likely' };
}
