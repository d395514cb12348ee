import type { Certainty } from '../../diagnostic.ts';
import type { Text } from '../../text.ts';
import { type Decimal, toNumber } from '../decimal.ts';
import type { Figure } from '../figure.ts';
import { coreOf } from '../label.ts';
import { type Formula, type Relation, term } from '../relation.ts';
import { roughSwapsOf, swapsOf } from '../swap.ts';

const THERE: Text = { zh: '前一处', en: 'the earlier place' };
const HERE: Text = { zh: '后一处', en: 'the later place' };
/** 24|名执法人员中, 68|件建议全部: what a total told before is taken up with. */
const TAKEN_UP =
  /^(?:的|个)?(?<noun>\p{Script=Han}{0,10}?)(?:（\p{Script=Han}{1,6}）)?(?:当中|之中|中(?!心|小|学|央|医|标|介|级|期|队|层|专)|里(?!程)|全部|全都|均(?!价|衡)|都(?!市))/u;
/** 96|名民警逐人结对: what is counted, right after the number; no verb. */
const NOUN = /^(?![的以并和与及占比较增减为是在后内外以左右均都已])\p{Script=Han}{2}/u;
/** Of each such figure. */
const MAY_TAKE_UP = /[中里全均都]/u;
/** A rate's name that tells what it is of: 出庭应诉率. */
const RATE = /^\p{Script=Han}{4,16}率$/u;
/** Another time, a part or a plan, which the same words may be said of. */
const APART = /其中|上年|去年|往年|同期|上月|目标|计划|力争|不低于|年来|以来|(?:19|20)\d{2}年/u;
/** How many figures of one value are looked at. */
const MOST_ALIKE = 12;
/** A stretch of a name so long that it is hardly in another one: 规范性文. */
const LONG_NAME = 4;
/** How far after a figure it is taken up. */
const FARTHEST = 14;

/**
 * A total that is taken up again far from where it was told (开展活动52场次 … 25场次活动中), and a rate told twice, with two neighbouring digits swapped: hardly
 * ever another thing, where nothing of the kind has the value itself.
 */
export function findRecalled(figures: readonly Figure[]): Relation[] {
  const told = figures.filter(isTold);
  const byValue = groupByValue(told);
  return told.flatMap((figure): Relation[] => {
    // What most figures fail at, and costs least, is asked first.
    if (!roughSwapsOf(figure.value).some((value) => byValue.has(value))) return [];
    const said = figure.isPercent ? sameRate(figure) : sameMatter(figure);
    if (!said) return [];
    const toldAs = (value: Decimal): Figure | undefined =>
      byValue
        .get(toNumber(value))
        ?.slice(0, MOST_ALIKE)
        .find((other) => other.group === figure.group && isBefore(other, figure) && said.isSame(other));
    if (toldAs(figure.value)) return [];
    const [earlier, another] = swapsOf(figure.value).flatMap((value) => toldAs(value) ?? []);
    return earlier && !another && earlier.sentence !== figure.sentence ? [conflict(earlier, figure, said.certainty)] : [];
  });
}

function isTold({ unit, measure, qualifier, isLimit, isReference, sentence, rough, group }: Figure): boolean {
  if ((measure !== 'level' && measure !== 'share') || unit === '' || qualifier || isLimit || isReference) return false;
  return rough.value >= 10 && group !== 'money' && !sentence.block.cell;
}

function isBefore(earlier: Figure, { range }: Figure): boolean {
  return earlier.range.start < range.start;
}

function groupByValue(figures: readonly Figure[]): ReadonlyMap<number, readonly Figure[]> {
  const groups = new Map<number, Figure[]>();
  for (const figure of figures) {
    const alike = groups.get(figure.rough.value);
    if (alike) alike.push(figure);
    else groups.set(figure.rough.value, [figure]);
  }
  return groups;
}

interface Said {
  /** Whether an earlier figure tells the same. */
  readonly isSame: (earlier: Figure) => boolean;
  readonly certainty: Certainty;
}

function sameRate({ label, lead }: Figure): Said | undefined {
  const name = label.includes('率') ? coreOf(label) : '';
  if (!RATE.test(name) || APART.test(lead)) return undefined;
  return { isSame: (earlier) => coreOf(earlier.label) === name && !APART.test(earlier.lead), certainty: 'likely' };
}

/** Of matters told before, by two characters in a row that both name; where nothing says that they are taken up, by the first two after the number. */
function sameMatter({ object, unit, line, end, sentence, lead }: Figure): Said | undefined {
  if (lead.includes('其中')) return undefined;
  const from = end - sentence.index;
  const after = line.slice(from, from + 2 * FARTHEST).replaceAll(/[“”]/gu, '');
  const taken = MAY_TAKE_UP.test(after.slice(0, FARTHEST)) ? TAKEN_UP.exec(after)?.groups?.['noun'] : undefined;
  const noun = taken ?? NOUN.exec(object)?.[0];
  if (noun === undefined) return undefined;
  const pairs =
    noun.length < 2
      ? [`${unit}${noun}`]
      : taken === undefined
        ? [noun, ...slicesOf(object.slice(0, FARTHEST), LONG_NAME)]
        : slicesOf(noun, 2);
  const isSame = (earlier: Figure): boolean => pairs.some((pair) => `${earlier.label}${earlier.unit}${earlier.object}`.includes(pair));
  return { isSame, certainty: taken === undefined ? 'possible' : 'likely' };
}

/** All stretches of so many characters of words. */
function slicesOf(words: string, length: number): readonly string[] {
  return Array.from({ length: Math.max(0, words.length - length + 1) }, (_, at) => words.slice(at, at + length));
}

function conflict(earlier: Figure, later: Figure, certainty: Certainty): Relation {
  const formula: Formula = { type: 'sum', parts: [term(earlier, THERE)], wholes: [term(later, HERE)] };
  return { kind: 'conflict', formula, verdict: 'broken', certainty };
}
