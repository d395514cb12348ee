import type { Sentence } from '../facts/sentences.ts';
import { matchesOf } from '../matches.ts';
import { multiply, toNumber } from './decimal.ts';
import type { Figure } from './figure.ts';
import { stageOf } from './lexicon.ts';
import { isBareChange, measureOf } from './measure.ts';
import { halfUnit, intervalOf } from './precision.ts';
import { mayHaveRange, numbersOf, type PrintedNumber, readNumber, shareOfRatio } from './printed-number.ts';
import { groupOf, unitAtEnd } from './units.ts';

/** Another's words, a title, a document number, a telephone number: the numbers in them count nothing here. */
const QUOTED =
  /“[^”]{0,80}”|《[^》]{0,120}》|〔\d{4}〕\s*\d+\s*号|\[\d{1,3}\]|(?<!\d)0\d{2,3}[-－—]?\d{7,8}(?!\d)|(?<!\d)1[3-9]\d{9}(?!\d)/gu;
const MAY_BE_QUOTED = /[“《〔[]|\d{7}/u;
/** 三次产业结构为8.6:49.1:42.3: three shares told as a ratio. */
const RATIO = /(?<![\d.:：∶︰])\d{1,2}(?:\.\d{1,2})?(?:[:：∶︰]\d{1,2}(?:\.\d{1,2})?){2}(?![\d.:：∶︰])/gu;
/** What ends a clause, as UTF-16 units. */
const MARKS = new Set([...'，；：。！？,;:（）()\n'].map((mark) => mark.charCodeAt(0)));

/** The printed numbers that count something, in document order. Years, dates, ordinals, document numbers, identifiers and quoted names are none. */
export function findFigures(sentences: readonly Sentence[]): readonly Figure[] {
  const figures: Figure[] = [];
  for (const sentence of sentences) addFigures(sentence, figures);
  return figures;
}

function addFigures(sentence: Sentence, figures: Figure[]): void {
  const text = normalise(sentence.text);
  const numbers = numbersOf(text);
  if (numbers.length === 0) return;
  const quoted = MAY_BE_QUOTED.test(text) ? matchesOf(QUOTED, text) : [];
  const brackets = BRACKET.test(text) ? new Brackets(text) : undefined;
  const mayBeRange = mayHaveRange(text);
  const ratios = text.includes('产业') ? matchesOf(RATIO, text) : [];
  let leadFrom = 0;
  let quote = 0;
  let ratio = 0;
  for (const { 0: printed, index } of numbers) {
    while (endOf(quoted[quote]) <= index) quote++;
    if ((quoted[quote]?.index ?? Number.POSITIVE_INFINITY) <= index) continue;
    while (endOf(ratios[ratio]) <= index) ratio++;
    const isInRatio = (ratios[ratio]?.index ?? Number.POSITIVE_INFINITY) <= index;
    const number = isInRatio ? shareOfRatio(printed, index) : readNumber(text, printed, index, mayBeRange);
    if (!number || isGlued(text, number)) continue;
    const figure = figureOf(sentence, text, number, leadFrom, brackets?.at(index) ?? 0);
    figures.push(figure);
    // The limits of a class (0—14岁人口) belong to the label of the number that counts it.
    // 下降三成以上 tells a change, 三人以上 the limit of a class.
    if (!figure.isLimit || figure.measure === 'growth') leadFrom = figure.end - sentence.index;
  }
}

/** 申请数条|018|2.传真申请数条: a cell of a table whose cells were run together, with its unit before it and the next one's name after it. */
function isGlued(text: string, { unit, start, numberEnd }: PrintedNumber): boolean {
  if (unit !== '') return false;
  const next = text.slice(numberEnd, numberEnd + 2);
  return (
    /^[.．]\p{Script=Han}/u.test(next) ||
    (/^(?:、?\p{Script=Han}|$)/u.test(next) && UNIT_OF_CELL.test(text.slice(Math.max(0, start - 3), start)))
  );
}

const UNIT_OF_CELL = /[数量](?:人次|件次|[条件次人篇个份元])$/u;

function endOf(match: RegExpExecArray | undefined): number {
  return match ? match.index + match[0].length : Number.POSITIVE_INFINITY;
}

/** In a row of ranges, none of which counts by itself, the words between two counts would be nearly all of the paragraph. */
const LONGEST_LEAD = 300;

function figureOf(sentence: Sentence, text: string, number: PrintedNumber, leadFrom: number, depth: number): Figure {
  const { scale, qualifier, start, from, end } = number;
  const lead = text.slice(Math.max(leadFrom, from - LONGEST_LEAD), from);
  const label = labelOf(lead);
  const unit = number.unit || (unitAtEnd(label.trimEnd()) ?? '');
  const group = groupOf(unit);
  const value = scale ? multiply(number.value, scale) : number.value;
  const half = number.half ?? halfUnit(number.value, scale, unit);
  const object = objectAfter(text, end);
  const { prose } = sentence.block;
  return {
    text: sentence.text.slice(from, end),
    range: prose.range(sentence.index + from, sentence.index + end),
    numberRange: prose.range(sentence.index + start, sentence.index + number.numberEnd),
    value,
    interval: intervalOf(value, half, qualifier),
    half,
    rough: { value: toNumber(value), half: toNumber(half) },
    decimals: number.value.scale,
    qualifier,
    unit,
    headScale: undefined,
    group,
    isPercent: unit === '%',
    measure: number.unit !== '' && isBareChange(unit, lead) ? 'delta' : measureOf(unit, label),
    label: label.trim(),
    stage: group === 'percent' ? undefined : stageOf(label),
    object,
    isReference: isReference(lead, object),
    lead,
    line: text,
    sentence,
    index: sentence.index + start,
    end: sentence.index + end,
    depth,
    isLimit: number.isLimit || group === 'ages' || group === 'degrees',
  };
}

/** Digits, points and percent signs half-width, marks full-width, as the patterns have them; every character keeps its place. */
function normalise(text: string): string {
  const halved = /[０-９％．]/u.test(text)
    ? text.replaceAll(/[０-９％]|(?<=[0-9０-９])．(?=[0-9０-９])/gu, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0))
    : text;
  return /[,;:()]/u.test(halved) ? halved.replaceAll(HALF_WIDTH_MARK, (mark) => FULL_WIDTH[mark] as string) : halved;
}

/** Marks that are not within a number, such as 1,200 and 10:30. */
const HALF_WIDTH_MARK = /,(?!\d{3}(?!\d))|(?<!\d),|[;()]|:(?!\d)|(?<!\d):/gu;
const FULL_WIDTH: Readonly<Record<string, string>> = { ',': '，', ';': '；', ':': '：', '(': '（', ')': '）' };

/**
 * The words of the clause before a number; brackets that are closed again belong to it. A number that a bracket begins with is labelled by
 * the words before the bracket: 次均药费（133.0元）.
 */
function labelOf(whole: string): string {
  const lead = BRACKET.test(whole) ? whole.replace(/(?<=[^，；：。、（(])[（(][\s　]*$/u, '') : whole;
  const masked = /[)）]/u.test(lead) ? lead.replaceAll(/（[^（）]*）|\([^()]*\)/gu, (bracket) => ' '.repeat(bracket.length)) : lead;
  let at = masked.length;
  while (at > 0 && !MARKS.has(masked.charCodeAt(at - 1))) at--;
  const label = lead.slice(at).replace(LIST_NUMBER, '');
  return label.includes('中') ? label.replace(OF_THOSE, '') : label;
}

/** 审结案件中|维持: of which matters something is told, as in 审结案件中，维持. */
const OF_THOSE =
  /^[^中]*(?:案件|事项|申请|纠纷|诉求|工单|线索|提案|建议|投诉)(?:当中|之中|中)(?![止断途介标转心央])(?=\p{Script=Han}{2})(?!.*的)/u;

/** 1.受理 and 、受理: what stands before the words of a label. */
const LIST_NUMBER = /^\s*(?:\d{1,2}[.．、](?!\d))?[、\s　]*/u;

const OBJECT = /[^，；：。！？、,;:（）()\d%]{0,24}/uy;

/** The words right after a figure, up to the next mark or number. */
function objectAfter(text: string, end: number): string {
  OBJECT.lastIndex = end;
  return OBJECT.exec(text)?.[0].trim() ?? '';
}

const COMPARED_WITH =
  /(?:与|同(?![比时])|(?<![占百同环对])比(?![例重])|[同环对]比(?=(?:19|20)\d{2}年|[上去]年|上个?[月周季期])|较)[^，。；,;]{0,24}$/u;
const CHANGED_FROM = /(?:由|从)(?![事业严])[^，。；,;]{0,24}$/u;
const CHANGED =
  /^[^，。；]{0,4}(?:相比|[增减升降多少高低]|上升|下降|提高|提升|发展|扩|充实|壮大|拓展|优化|整合|归并|调整|细化|细分|跃|缩|精简|压减|压降|回落|下滑|收窄)/u;
const PRIOR = /[（(](?:上年|去年|上年同期|去年同期|前一年|(?:19|20)\d{2}年)(?:同期)?(?:分别)?(?:的|为|是)?[\s　]*$/u;

/** 完成年初预算10065万元的43.2%, 上年同期为197件: what was planned, and what was before. */
const PLANNED =
  /(?:占|完成|为|(?<!下)达到?)[^，。；]{0,6}(?:预算|计划|任务|目标|控制)[数额]?$|(?:^|[，；。])同?比?(?:去年|上年)(?:同期)?(?:分别)?(?:为|是)[^，。；]{0,6}$/u;

/** 完成改革任务|6项: what was done, not what was to be done as in 完成任务10项的80%. */
const TASKS_DONE = /完成[^，。；]{0,6}任务$/u;

function isReference(lead: string, object: string): boolean {
  const isChanged = object !== '' && CHANGED.test(object) && (COMPARED_WITH.test(lead) || CHANGED_FROM.test(lead));
  return isChanged || PRIOR.test(lead) || (PLANNED.test(lead) && !(TASKS_DONE.test(lead) && !object.startsWith('的')));
}

const BRACKET = /[（(]/u;

/** How many brackets are open at growing indexes of a text. */
class Brackets {
  readonly #text: string;
  #index = 0;
  #depth = 0;

  constructor(text: string) {
    this.#text = text;
  }

  at(index: number): number {
    for (; this.#index < index; this.#index++) {
      const code = this.#text.charCodeAt(this.#index);
      if (code === 0xff08 || code === 0x28) this.#depth++;
      else if ((code === 0xff09 || code === 0x29) && this.#depth > 0) this.#depth--;
    }
    return this.#depth;
  }
}
